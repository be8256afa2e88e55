// SPDX-License-Identifier: Apache-2.0
#include "commands/read_check.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include "commands/input.h"
#include "commands/outcome.h"
#include "intake/print_check_paper.h"

namespace bihuan::commands {
namespace {

Result<intake::CheckedPaper> checked(const ReadOptions& options, Day today) {
  const auto bytes = TRY(bytes_of(options.file));
  const auto name = options.file.filename().string();
  if (options.organisations.empty()) return intake::check_paper(bytes, name, {{}, calendar::built_in()});
  const auto tree = TRY(organisation_tree(options.organisations));
  const intake::Ground organisations{tree, offices::GroupRules::built_in(), today};
  return intake::check_paper(bytes, name, {organisations, calendar::built_in()});
}

void print_json(const std::vector<intake::Finding>& findings) {
  boost::json::array written;
  for (const auto& finding : findings) written.push_back(intake::to_json(finding));
  fmt::print("{}\n", boost::json::serialize(boost::json::object{{"findings", std::move(written)}}));
}

void print(const intake::Finding& finding) {
  std::string sentence;
  for (const auto& [text, is_lit] : intake::lit_pieces(finding))
    sentence += is_lit ? "【" + text + "】" : text;
  fmt::print("{} [{},{})\n  {}\n", json_name(intake::stumble_names(), finding.code),
             finding.sentence.span.begin, finding.sentence.span.end, sentence);
  fmt::print("  {}；{}\n  {}; {}\n", finding.matter.zh, finding.mend.zh, finding.matter.en, finding.mend.en);
}

}  // namespace

int read_check(const ReadOptions& options, Day today) {
  const auto paper = checked(options, today);
  if (!paper) return report(paper.error());
  const auto& findings = paper->findings;
  if (options.wants_json) {
    print_json(findings);
  } else {
    for (const auto& finding : findings) print(finding);
    fmt::print("共{}处 / {} findings\n", findings.size(), findings.size());
  }
  return findings.empty() ? done : stumbled;
}

}  // namespace bihuan::commands
