// SPDX-License-Identifier: Apache-2.0
#include "cases/calendars_case.h"

#include <algorithm>

namespace bihuan::cases {
namespace {

constexpr std::string_view year_text = "year";

}  // namespace

CaseId calendars_case() {
  return CaseId("calendars");
}

CalendarsState evolve_calendars(CalendarsState before, const Act& act) {
  before.version = act.envelope.version;
  const auto content = content_of(act);
  if (!content) return before;
  for (const Fact& fact : content->facts) {
    if (std::holds_alternative<DatesReckoned>(fact)) before.to_reckon_from.reset();
    const auto* adopted = std::get_if<CalendarAdopted>(&fact);
    const auto text = content->texts.find(year_text);
    if (!adopted || text == content->texts.end()) continue;
    const auto year = calendar::parse_year(text->second, year_text);
    VERIFY(year.has_value());
    auto after = before.calendar.with(*year);
    VERIFY(after.has_value());
    before.calendar = *std::move(after);
    before.to_reckon_from = std::min(before.to_reckon_from.value_or(year->year), year->year);
  }
  return before;
}

Content adoption_of(const calendar::CalendarYear& year) {
  const std::string text = calendar::written(year);
  return {{CalendarAdopted{int{year.year}, calendar::version_of(year), proof::Digest::of(text)}},
          {{std::string(year_text), text}},
          {}};
}

bool is_later_than(const calendar::CalendarYear& shipped, const calendar::CalendarYear* known) {
  if (shipped.notices.empty()) return false;
  if (!known) return true;
  const auto same = std::ranges::mismatch(known->notices, shipped.notices, {}, &calendar::Notice::id,
                                          &calendar::Notice::id);
  return same.in1 == known->notices.end() && same.in2 != shipped.notices.end();
}

}  // namespace bihuan::cases
