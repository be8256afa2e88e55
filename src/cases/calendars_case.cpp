// SPDX-License-Identifier: Apache-2.0
#include "cases/calendars_case.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/office_seat.h"

namespace bihuan::cases {
namespace {

constexpr std::string_view year_text = "year";

std::optional<Words> fault_of(const calendar::CalendarYear& year, const calendar::Calendar& before) {
  const int number{year.year};
  if (year.notices.empty()) {
    if (!before.has_notice(year.year)) return {};
    return Words{fmt::format("{} 年的放假安排通知已经收录，不能用没有通知、没有日子的一年取代", number),
                 fmt::format("The notice of {} has been adopted: a year without notices and days cannot take "
                             "its place",
                             number)};
  }
  const auto is_off = [](const auto& day) { return day.second.off; };
  if (std::ranges::any_of(year.days, is_off)) return {};
  return Words{fmt::format("{} 年的文件里有通知，却没有一天放假：请核对文件", number),
               fmt::format("The file of {} has a notice, but no day off: check the file", number)};
}

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

Words only_the_office_adopts() {
  return {"只有督查机构可以收录放假安排", "Only the office may adopt the notices of holidays"};
}

Result<calendar::Calendar> calendar_with(const calendar::CalendarYear& year,
                                         const calendar::Calendar& before) {
  if (auto fault = fault_of(year, before)) return fail(ErrorKind::refused, *std::move(fault));
  return before.with(year);
}

Result<Content> decide_adoption(const CalendarChange& change, const CalendarsState& state,
                                const Adopter& adopter) {
  if (!sits_in_office(adopter.actor, adopter.office, adopter.directory, adopter.today))
    return fail(ErrorKind::refused, only_the_office_adopts());
  const auto year = change.year.year;
  if (state.calendar.version(year, year) != change.seen) {
    return fail(ErrorKind::conflict,
                Words{"这一年的放假安排在您查看之后已有改动，请先看过再改",
                      "The notices of that year were changed since you saw them: read first"});
  }
  TRY(calendar_with(change.year, state.calendar));
  Content content = adoption_of(change.year);
  content.remarks = change.remarks;
  return content;
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
