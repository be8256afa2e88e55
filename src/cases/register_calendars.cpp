// SPDX-License-Identifier: Apache-2.0
// The calendars of the register: adopting a year's notices, and what becomes of the dates that rested on
// others.
#include <algorithm>
#include <fmt/format.h>

#include "cases/clocks.h"
#include "cases/office_seat.h"
#include "cases/register.h"

namespace bihuan::cases {
namespace {

constexpr std::size_t rows_at_once = 1000;
constexpr std::size_t reckoned_at_once = 200;

/// A date that rests on a year's notices falls into that year, or into the December before at the earliest.
Day earliest_of(std::chrono::year year) {
  return Day{(year - std::chrono::years{1}) / std::chrono::December / 1};
}

/// What the calendar makes of the case's date, where that is another than it has. A limit that can no longer
/// be reckoned stays.
std::optional<calendar::DueDate> date_under(const calendar::Calendar& calendar, const Case& subject,
                                            Day today) {
  if (!subject.due || !subject.due_rule || calendar::rests_on(*subject.due, calendar)) return {};
  const calendar::Anchors anchors{subject.origin.printed_on, subject.docketed_on};
  // What a pause moved on stays on the day that it was moved to, like an extension.
  const bool is_extended = subject.due_before_extensions || subject.due_before_pauses;
  auto after = calendar::reckoned_again(*subject.due, *subject.due_rule, is_extended, anchors, calendar);
  if (!after || !calendar::says_another_date(*after, *subject.due)) return {};
  return calendar::not_into_the_past(*std::move(after), *subject.due, today);
}

/// What other notices make of the case's date and of its clocks.
std::vector<Fact> reckoned_facts(const calendar::Calendar& calendar, const Case& subject, Day today) {
  std::vector<Fact> facts;
  if (auto after = date_under(calendar, subject, today)) facts.emplace_back(DueReckoned{*std::move(after)});
  for (const auto& [name, clock] : subject.clocks) {
    if (auto after = reckoned_under(clock, calendar, today))
      facts.emplace_back(ClockMoved{name, ClockChange::reckoned, *std::move(after)});
  }
  return facts;
}

ReckonedDate reckoned_date(Case subject, const Fact& reckoned) {
  if (const auto* moved = std::get_if<ClockMoved>(&reckoned)) {
    auto before = subject.clocks.at(moved->clock).date;
    return {std::move(subject), std::move(before), moved->date};
  }
  auto before = subject.due.value();
  return {std::move(subject), std::move(before), std::get<DueReckoned>(reckoned).date};
}

}  // namespace

std::shared_ptr<const calendar::Calendar> CaseRegister::calendar() const {
  const auto calendars = calendars_.now();
  return {calendars, &calendars->calendar};
}

Result<Receipt> CaseRegister::adopt_calendar(const CommandKey& key, const CalendarChange& change,
                                             const Actor& actor) {
  return append(key, [&]() -> Result<Append> {
    const auto calendars = calendars_.now();
    const Content content =
        TRY(decide_adoption(change, *calendars, {actor, directory()->directory, office_, today()}));
    return without_case(key, {calendars_case(), calendars->version, "adopt_calendar", {}, content}, actor);
  });
}

bool CaseRegister::sits_in_office(const Actor& actor) const {
  const auto state = directory();
  return cases::sits_in_office(actor, office_, state->directory, today());
}

std::vector<ReckonedDate> CaseRegister::dates_under(const calendar::Calendar& calendar,
                                                    std::chrono::year from) const {
  std::vector<ReckonedDate> changed;
  Filter dated;
  dated.has_ended = false;
  dated.due_from = earliest_of(from);
  for (Paging paging{.limit = rows_at_once};; paging.offset += rows_at_once) {
    const Page page = store_.list(dated, paging, Viewer::office());
    for (const Row& row : page.rows) {
      auto subject = replay(row.id);
      VERIFY(subject.has_value());
      const auto facts = reckoned_facts(calendar, *subject, today());
      if (!facts.empty()) changed.push_back(reckoned_date(*std::move(subject), facts.front()));
    }
    if (page.rows.size() < rows_at_once) return changed;
  }
}

Result<std::size_t> CaseRegister::reckon_again(const Actor& actor) {
  const auto calendars = calendars_.now();
  if (!calendars->to_reckon_from) return 0;
  const auto changed = dates_under(calendars->calendar, *calendars->to_reckon_from);
  const auto key_of = [&](std::string_view part) {
    return CommandKey(fmt::format("reckon:{}:{}", calendars->version, part));
  };
  for (std::size_t first = 0; first < changed.size(); first += reckoned_at_once) {
    const auto count = std::min(reckoned_at_once, changed.size() - first);
    const std::span part(changed.data() + first, count);
    const CommandKey key = key_of(part.front().subject.id.text());
    TRY(append(key, [&]() -> Result<Append> { return reckoned(key, part, *calendars, actor); }));
  }
  const CommandKey key = key_of("done");
  const Content content{{DatesReckoned{static_cast<int>(changed.size())}}, {}, {}};
  TRY(append(key, [&]() -> Result<Append> {
    return without_case(key, {calendars_case(), calendars->version, "reckon_again", {}, content}, actor);
  }));
  return changed.size();
}

// Read anew at every attempt: a case may have moved on, or have its new date already.
Append CaseRegister::reckoned(const CommandKey& key, std::span<const ReckonedDate> dates,
                              const CalendarsState& calendars, const Actor& actor) const {
  Append prepared{key, {{calendars_case(), calendars.version}}, {}, {}};
  const Envelope common = envelope_of(key, actor, today());
  for (const ReckonedDate& date : dates) {
    const auto subject = replay(date.subject.id);
    auto facts =
        subject->has_ended() ? std::vector<Fact>{} : reckoned_facts(calendars.calendar, *subject, today());
    if (facts.empty()) continue;
    add(*subject,
        {subject->id, subject->version, "reckon_again", subject->procedure, {std::move(facts), {}, {}}},
        common, prepared);
  }
  return prepared;
}

}  // namespace bihuan::cases
