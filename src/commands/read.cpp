// SPDX-License-Identifier: Apache-2.0
#include "commands/read.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include "base/clock.h"
#include "commands/input.h"
#include "commands/outcome.h"
#include "commands/read_check.h"
#include "intake/tree_names.h"
#include "papers/paper.h"
#include "reading/outline.h"
#include "reading/reading.h"
#include "reading/record_json.h"
#include "reading/why.h"

namespace bihuan::commands {
namespace {

Result<reading::Gazetteer> names_of(const std::filesystem::path& organisations, Day today) {
  if (organisations.empty()) return reading::Gazetteer{};
  return intake::tree_names(TRY(organisation_tree(organisations)), today);
}

Result<std::string> answer(const ReadOptions& options, Day today) {
  const auto bytes = TRY(bytes_of(options.file));
  const auto paper = TRY(papers::read_paper(bytes, options.file.filename().string()));
  if (options.form == ReadForm::text) return paper.text;
  const auto text = TRY(text::SourceText::from_utf8(paper.text));
  TRY(reading::check_minutes(text));
  const auto record = reading::read(text, TRY(names_of(options.organisations, today)));
  if (options.form == ReadForm::outline) return reading::outline(record);
  if (options.form == ReadForm::record) return boost::json::serialize(to_json(without_cues(record)));
  return options.wants_json ? boost::json::serialize(to_json(record)) : reading::why_text(record);
}

}  // namespace

int read(const ReadOptions& options) {
  const auto today = SystemClock().today();
  if (options.form == ReadForm::check) return read_check(options, today);
  const auto found = answer(options, today);
  if (!found) return report(found.error());
  fmt::print("{}\n", *found);
  return done;
}

}  // namespace bihuan::commands
