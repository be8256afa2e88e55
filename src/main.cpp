// SPDX-License-Identifier: Apache-2.0
// The program's options, and which command each leads to. What a command does stands in commands/.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <optional>

#include "base/number.h"
#include "commands/adopt_procedure.h"
#include "commands/calendar.h"
#include "commands/describe_procedures.h"
#include "commands/due.h"
#include "commands/import.h"
#include "commands/init.h"
#include "commands/outcome.h"
#include "commands/procedures.h"
#include "commands/read.h"
#include "commands/rebuild.h"
#include "commands/sample.h"
#include "commands/serve.h"
#include "commands/similar.h"
#include "commands/verify.h"

namespace {

namespace commands = bihuan::commands;

struct CommandLine {
  CLI::App app{"Bihuan 闭环: from the minutes of a meeting to a verified end", "bihuan"};
  std::function<int()> command;  // of the subcommand that was given
};

/// Adds a subcommand that runs `command` with the options that the caller adds to it.
template <class Options>
CLI::App& add(CommandLine& line, CLI::App& parent, const char* name, const char* purpose, Options& options,
              int (*command)(const Options&)) {
  CLI::App& subcommand = *parent.add_subcommand(name, purpose);
  subcommand.callback(
      [&line, &options, command] { line.command = [&options, command] { return command(options); }; });
  return subcommand;
}

void add_day(CLI::App& command, const std::string& name, std::optional<bihuan::Day>& day,
             const std::string& purpose) {
  command.add_option_function<std::string>(
      name,
      [name, &day](const std::string& text) {
        day = bihuan::parse_day(text);
        if (!day)
          throw CLI::ValidationError(name, "须为 YYYY-MM-DD 格式的日期 / must be a day such as 2020-07-01");
      },
      purpose);
}

void add_serve(CommandLine& line, commands::ServeOptions& options) {
  CLI::App& serve =
      add(line, line.app, "serve", "Serve the pages of a data folder", options, commands::serve);
  serve.add_option("--data", options.data, "The data folder")->required();
  serve.add_option("--port", options.port, "The port on 127.0.0.1")->capture_default_str();
  add_day(serve, "--today", options.today, "Act as if it were this day (training folders only)");
}

void add_init(CommandLine& line, commands::InitOptions& options) {
  CLI::App& init = add(line, line.app, "init", "Make a data folder", options, commands::init);
  init.add_option("--data", options.data, "The folder to make")->required();
  init.add_flag_callback(
      "--training", [&options] { options.kind = commands::FolderKind::training; },
      "For training: the day can be set by serve --today");
}

void add_sample(CommandLine& line, commands::SampleOptions& options) {
  CLI::App& sample =
      add(line, line.app, "sample", "Load the sample city into a new data folder", options, commands::sample);
  sample.add_option("--data", options.data, "The data folder")->required();
}

void add_read(CommandLine& line, commands::ReadOptions& options) {
  CLI::App& read = add(line, line.app, "read",
                       "Read minutes: TXT, HTML, DOCX, XLSX, PDF, OFD; DOC, WPS, RTF, ODT by LibreOffice",
                       options, commands::read);
  read.add_option("file", options.file, "The paper")->required();
  read.add_option("--organisations", options.organisations,
                  "The office's table (CSV, XLSX), or names, one a line");
  const auto form = [&](const char* name, commands::ReadForm value, const char* purpose) {
    return read.add_flag_callback(
        name, [&options, value] { options.form = value; }, purpose);
  };
  auto* outline = form("--outline", commands::ReadForm::outline, "An outline for people instead of JSON");
  auto* text = form("--text", commands::ReadForm::text, "Only the text, as it would be read");
  auto* why = form("--why", commands::ReadForm::why, "The words and the rule that each value rests on");
  auto* check = form("--check", commands::ReadForm::check,
                     "What the supervision section would stumble over; status 5 if there is anything");
  auto* json = read.add_flag("--json", options.wants_json, "The same as JSON");
  text->excludes(outline)->excludes(why)->excludes(check)->excludes(json);
  outline->excludes(why)->excludes(check)->excludes(json);
  why->excludes(check);
}

void add_import(CommandLine& line, commands::ImportOptions& options) {
  CLI::App& import =
      add(line, line.app, "import", "Preview a ledger: XLSX, CSV or TSV", options, commands::import);
  import.add_option("file", options.file, "The ledger")->required();
  import.add_option("--organisations", options.organisations, "The tree: a table, or names, one a line")
      ->required();
  add_day(import, "--today", options.today, "The day whose year a date takes that names none");
  import.add_option_function<std::vector<std::string>>(
      "--convention",
      [&options](const std::vector<std::string>& said) {
        for (const std::string& one : said) {
          auto conventions = bihuan::intake::with_convention(options.conventions, one);
  if (!conventions) {
    const auto& reason = conventions.error().reasons.front();
    throw CLI::ValidationError("--convention", reason.zh + " / " + reason.en);
  }
  options.conventions = *conventions;
}
}  // namespace
,
      "How the office reads its ledgers, such as units=first-leads or year=2020 (docs/formats/import.md)");
import.add_flag("--preview", options.wants_preview, "Say what each row would become; write nothing");
import.add_flag("--json", options.wants_json, "As JSON for programs");
}

struct Bounds {
  int least;
  int most;
};

void add_number(CLI::App& command, const std::string& name, std::optional<int>& number, Bounds bounds,
                const std::string& purpose) {
  command.add_option_function<std::string>(
      name,
      [name, &number, bounds](const std::string& text) {
        number = bihuan::parse_number(text, bounds.least, bounds.most);
        if (!number)
          throw CLI::ValidationError(
              name, fmt::format("须为 {0} 至 {1} 的整数 / must be an integer from {0} to {1}", bounds.least,
                                bounds.most));
      },
      purpose);
}

void add_roll(CLI::App& command, bihuan::calendar::Roll& roll) {
  using bihuan::calendar::Roll;
  command.add_option_function<std::string>(
      "--roll",
      [&roll](const std::string& text) {
        static const std::map<std::string, Roll> known{
            {"none", Roll::none}, {"previous", Roll::previous_working}, {"next", Roll::next_working}};
        const auto chosen = known.find(text);
        if (chosen == known.end())
          throw CLI::ValidationError("--roll",
                                     "须为 none、previous 或 next / must be none, previous or next");
        roll = chosen->second;
      },
      "Off a day that is not worked: none, previous or next");
}

void add_due(CommandLine& line, commands::DueOptions& options) {
  CLI::App& due = add(line, line.app, "due", "Say what date a rule gives, and why", options, commands::due);
  add_day(due, "--from", options.from, "The day to count from; it is not counted itself");
  add_day(due, "--to", options.to, "Count the days and working days from --from to this day, which counts");
  add_day(due, "--on", options.on, "A fixed day");
  const Bounds count{0, commands::due_count_max};
  add_number(due, "--days", options.days, count, "So many days after --from");
  add_number(due, "--working-days", options.working_days, count, "So many working days after --from");
  due.add_option("--rule", options.rule, "A recurrence of RFC 5545, such as FREQ=MONTHLY;BYMONTHDAY=25");
  add_number(due, "--rounds", options.rounds, {1, commands::rounds_max}, "How many dates of the rule");
  add_roll(due, options.roll);
  due.add_flag_callback(
      "--exclusive", [&options] { options.bound = bihuan::calendar::Bound::exclusive; },
      "Due before the day named, not on it");
  due.add_option("--data", options.data, "By the years that this data folder has adopted");
  due.add_option("--calendar", options.calendars, "Years to use instead of those, one file a year");
  due.add_flag("--json", options.wants_json, "As JSON for programs");
}

void add_calendar(CommandLine& line, commands::ImportCalendarOptions& options) {
  CLI::App& calendar =
      *line.app.add_subcommand("calendar", "The notices of holidays and make-up working days");
  calendar.require_subcommand(1);
  CLI::App& import =
      add(line, calendar, "import", "Adopt the notices of a year", options, commands::import_calendar);
  import.add_option("files", options.files, "One file a year, in our form or that of holiday-cn")->required();
  import.add_option("--data", options.data, "The data folder; without it nothing is written");
  import.add_flag("--preview", options.wants_preview, "Only say which days and open dates would change");
  import.add_option("--by", options.by, "Who adopts it into --data: a name on the office's roster");
  import.add_option("--reason", options.reason, "Why, or on whose word");
  import.add_flag("--json", options.wants_json, "As JSON for programs");
}

struct ProceduresOptions {
  commands::CheckProceduresOptions check;
  commands::TestProceduresOptions test;
  commands::DrawProcedureOptions draw;
  commands::AdoptProcedureOptions adopt;
  commands::DescribeProceduresOptions describe;
  commands::PrintSchemaOptions schema;
};

void add_adopt(CommandLine& line, CLI::App& procedures, commands::AdoptProcedureOptions& options) {
  CLI::App& adopt =
      add(line, procedures, "adopt", "Make a file current and move the open cases that can follow", options,
          commands::adopt_procedure);
  adopt.add_option("file", options.file, "The procedure file")->required();
  adopt.add_option("--data", options.data, "The data folder")->required();
  adopt.add_option("--state", options.states, "OLD=NEW, for a state that the file no longer has");
  adopt.add_flag("--trial", options.is_trial, "Only say what would become of each open case; write nothing");
  adopt.add_flag("--new-cases-only", options.for_new_cases_only, "Leave the open cases under their files");
  adopt.add_option("--by", options.by, "Who adopts it: a name on the office's roster");
  adopt.add_option("--reason", options.reason, "Why, or on whose word");
  adopt.add_flag("--json", options.wants_json, "As JSON for programs");
}

void add_procedures(CommandLine& line, ProceduresOptions& options) {
  CLI::App& procedures =
      *line.app.add_subcommand("procedures", "Check, test, draw and adopt procedure files");
  procedures.require_subcommand(1);
  CLI::App& check = add(line, procedures, "check", "Say what is wrong with files", options.check,
                        commands::check_procedures);
  check.add_option("files", options.check.files, "The files; without any, the shipped procedures");
  CLI::App& test = add(line, procedures, "test", "Play the scenarios that stand beside files", options.test,
                       commands::test_procedures);
  test.add_option("files", options.test.files, "The procedure files; without any, the shipped procedures");
  test.add_flag("--thorough", options.test.is_thorough,
                "Also say what could be taken from a procedure without a scenario failing");
  CLI::App& draw =
      add(line, procedures, "draw", "Print a picture as SVG", options.draw, commands::draw_procedure);
  draw.add_option("procedure", options.draw.kind_or_file, "A shipped kind, such as duty, or a file")
      ->required();
  draw.add_flag_callback(
      "--english", [&options] { options.draw.drawing.language = bihuan::procedures::Language::en; },
      "Label in English");
  draw.add_flag_callback(
      "--narrow", [&options] { options.draw.drawing.shape = bihuan::procedures::Shape::narrow; },
      "From top to bottom, for a phone");
  draw.add_option("--state", options.draw.drawing.present, "The state to mark as the present one");
  add_adopt(line, procedures, options.adopt);
  CLI::App& describe = add(line, procedures, "describe", "Write the reference pages with their pictures",
                           options.describe, commands::describe_procedures);
  describe.add_option("files", options.describe.files, "The files; without any, the shipped procedures");
  describe.add_option("--out", options.describe.out, "The folder to write into")->required();
  add(line, procedures, "schema", "Print the JSON Schema of procedure files, for editors", options.schema,
      commands::print_schema);
}

void add_verify(CommandLine& line, commands::VerifyOptions& options) {
  CLI::App& verify =
      add(line, line.app, "verify", "Prove the ledger of a data folder, or say where it is broken", options,
          commands::verify);
  verify.add_option("--data", options.data, "The data folder")->required();
  verify.add_flag("--export", options.wants_export, "Print the ledger as well, one JSON object a line");
}

void add_rebuild(CommandLine& line, commands::RebuildOptions& options) {
  CLI::App& rebuild =
      add(line, line.app, "rebuild", "Write the register of a data folder anew from its ledger", options,
          commands::rebuild);
  rebuild.add_option("--data", options.data, "The data folder")->required();
}

void add_similar(CommandLine& line, commands::SimilarOptions& options) {
  CLI::App& similar =
      add(line, line.app, "similar", "For each problem of a file, the ten most alike of the others", options,
          commands::similar);
  similar.add_option("file", options.file, "The problems, one a line: an id, a tab and the text")->required();
  similar.add_option("--lexicon", options.lexicon,
                     "Words and what they mean, in the place of the shipped ones");
  similar.add_flag("--json", options.wants_json, "As JSON, one object a line, with scores and shared words");
}

int run(int count, char** words) {
  CommandLine line;
  commands::ImportCalendarOptions calendar;
  commands::DueOptions due;
  commands::ServeOptions serve;
  commands::ImportOptions import;
  commands::InitOptions init;
  ProceduresOptions procedures;
  commands::ReadOptions read;
  commands::RebuildOptions rebuild;
  commands::SampleOptions sample;
  commands::SimilarOptions similar;
  commands::VerifyOptions verify;
  line.app.set_version_flag("--version", BIHUAN_VERSION);
  line.app.require_subcommand(1);
  add_serve(line, serve);
  add_calendar(line, calendar);
  add_due(line, due);
  add_import(line, import);
  add_init(line, init);
  add_procedures(line, procedures);
  add_read(line, read);
  add_rebuild(line, rebuild);
  add_sample(line, sample);
  add_similar(line, similar);
  add_verify(line, verify);
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
