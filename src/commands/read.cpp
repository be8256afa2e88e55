// SPDX-License-Identifier: Apache-2.0
#include "commands/read.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>
#include <sstream>

#include "commands/input.h"
#include "commands/outcome.h"
#include "papers/paper.h"
#include "reading/outline.h"
#include "reading/reading.h"
#include "reading/record_json.h"

namespace bihuan::commands {
namespace {

Result<reading::Gazetteer> gazetteer_of(const std::filesystem::path& path) {
  reading::Gazetteer gazetteer;
  if (path.empty()) return gazetteer;
  std::istringstream lines(TRY(bytes_of(path)));
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty() && line.front() != '#') gazetteer.organisations.push_back(line);
  }
  return gazetteer;
}

Result<std::string> answer(const ReadOptions& options) {
  const auto bytes = TRY(bytes_of(options.file));
  const auto paper = TRY(papers::read_paper(bytes, options.file.filename().string()));
  if (options.form == ReadForm::text) return paper.text;
  const auto text = TRY(text::SourceText::from_utf8(paper.text));
  const auto is_readable = reading::check_minutes(text);
  if (!is_readable) return tl::unexpected(is_readable.error());
  const auto record = reading::read(text, TRY(gazetteer_of(options.organisations)));
  if (options.form == ReadForm::outline) return reading::outline(record);
  return boost::json::serialize(reading::to_json(record));
}

}  // namespace

int read(const ReadOptions& options) {
  const auto found = answer(options);
  if (!found) return report(found.error());
  fmt::print("{}\n", *found);
  return done;
}

}  // namespace bihuan::commands
