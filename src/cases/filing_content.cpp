// SPDX-License-Identifier: Apache-2.0
#include "cases/filing_content.h"

#include <fmt/format.h>

#include "cases/fields.h"
#include "cases/filing_days.h"
#include "text/shortened.h"

namespace bihuan::cases {
namespace {

using procedures::FilingKind;

// Of a filing, as the register shows it beside its duty.
constexpr std::size_t characters_shown = 200;

}  // namespace

std::vector<Words> filing_faults(const Case& round, FilingKind kind, const Command& command,
                                 const Attempt& attempt, const Surroundings& around) {
  std::vector<Words> faults;
  if (kind == FilingKind::content && !has_words(command.fields, "content"))
    faults.push_back(
        {"请填写报送内容；无新情况的，选“无新情况”", "Write the content, or choose “nothing new”"});
  if (kind == FilingKind::nothing_new && has_words(command.fields, "content"))
    faults.push_back({"选“无新情况”的，内容须留空；有内容的，选“报送内容”",
                      "With “nothing new” the content stays blank; what has content is filed as “content”"});
  const bool is_proved = day_field(command.fields, "filed_on") && has_words(command.fields, "platform") &&
                         has_words(command.fields, "receipt");
  if (kind == FilingKind::elsewhere && !is_proved)
    faults.push_back({"他处已报的，须写明平台、在该平台报送的日期和回执号",
                      "What was filed elsewhere needs the platform, the date there and the receipt"});
  for (Words& fault : filing_day_faults(round, kind, command, attempt, around))
    faults.push_back(std::move(fault));
  return faults;
}

int next_ordinal(const Case& round, const OrganisationId& lead) {
  const auto before = round.gathering.filings.find(lead);
  return before == round.gathering.filings.end() ? 1 : before->second.ordinal + 1;
}

std::string opening_of_filing(const Case& round, const OrganisationId& lead, const Surroundings& around) {
  return fmt::format("{}（{}）：", around.directory.said_name(lead, around.today), round.text("period"));
}

std::string filing_in_short(FilingKind kind, const Command& command) {
  const auto words = [&](std::string_view field) {
    const auto* given = text_field(command.fields, field);
    return given ? text::shortened(*given, characters_shown) : std::string();
  };
  switch (kind) {
    case FilingKind::content:
      return words("content");
    case FilingKind::elsewhere:
      return fmt::format("已报{}，回执号 {}", words("platform"), words("receipt"));
    case FilingKind::nothing_new:
      return "无新情况";
  }
  VERIFY(false && "a kind of the closed vocabulary");
}

}  // namespace bihuan::cases
