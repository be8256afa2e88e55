// SPDX-License-Identifier: Apache-2.0
// The program's options, and which command each leads to. What a command does stands in commands/.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <optional>

#include "commands/init.h"
#include "commands/outcome.h"
#include "commands/read.h"
#include "commands/serve.h"

namespace {

namespace commands = bihuan::commands;

struct CommandLine {
  CLI::App app{"Bihuan 闭环: from the minutes of a meeting to a verified end", "bihuan"};
  std::function<int()> command;  // of the subcommand that was given
};

/// Adds a subcommand that runs `command` with the options that the caller adds to it.
template <class Options>
CLI::App& add(CommandLine& line, const char* name, const char* purpose, Options& options,
              int (*command)(const Options&)) {
  CLI::App& subcommand = *line.app.add_subcommand(name, purpose);
  subcommand.callback(
      [&line, &options, command] { line.command = [&options, command] { return command(options); }; });
  return subcommand;
}

void take_day(std::optional<bihuan::Day>& day, const std::string& text) {
  day = bihuan::parse_day(text);
  if (!day)
    throw CLI::ValidationError("--today", "须为 YYYY-MM-DD 格式的日期 / must be a day such as 2020-07-01");
}

void add_serve(CommandLine& line, commands::ServeOptions& options) {
  CLI::App& serve = add(line, "serve", "Serve the pages of a data folder", options, commands::serve);
  serve.add_option("--data", options.data, "The data folder")->required();
  serve.add_option("--port", options.port, "The port on 127.0.0.1")->capture_default_str();
  serve.add_option_function<std::string>(
      "--today", [&options](const std::string& text) { take_day(options.today, text); },
      "Act as if it were this day (training folders only)");
}

void add_init(CommandLine& line, commands::InitOptions& options) {
  CLI::App& init = add(line, "init", "Make a data folder", options, commands::init);
  init.add_option("--data", options.data, "The folder to make")->required();
  init.add_flag_callback(
      "--training", [&options] { options.kind = commands::FolderKind::training; },
      "For training: the day can be set by serve --today");
}

void add_read(CommandLine& line, commands::ReadOptions& options) {
  CLI::App& read = add(line, "read", "Read minutes: TXT, HTML, DOCX or PDF", options, commands::read);
  read.add_option("file", options.file, "The paper")->required();
  read.add_option("--organisations", options.organisations, "Names of organisations, one a line");
  const auto form = [&](const char* name, commands::ReadForm value, const char* purpose) {
    return read.add_flag_callback(name, [&options, value] { options.form = value; }, purpose);
  };
  form("--outline", commands::ReadForm::outline, "An outline for people instead of JSON")
      ->excludes(form("--text", commands::ReadForm::text, "Only the text, as it would be read"));
}

int run(int count, char** words) {
  CommandLine line;
  commands::ServeOptions serve;
  commands::InitOptions init;
  commands::ReadOptions read;
  line.app.set_version_flag("--version", BIHUAN_VERSION);
  line.app.require_subcommand(1);
  add_serve(line, serve);
  add_init(line, init);
  add_read(line, read);
  try {
    line.app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    return line.app.exit(error) == 0 ? commands::done : commands::wrong_usage;
  }
  return line.command();
}

}  // namespace

int main(int count, char** words) {
  try {
    return run(count, words);
  } catch (const std::exception& failure) {
    fmt::print(stderr, "bihuan: {}\n", failure.what());
    return commands::failed;
  }
}
