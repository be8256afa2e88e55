// SPDX-License-Identifier: Apache-2.0
#include "commands/due.h"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include "base/words_json.h"
#include "calendar/speaking.h"
#include "commands/input.h"
#include "commands/outcome.h"
#include "commands/workplace.h"

namespace bihuan::commands {
namespace {

using calendar::Calendar;
using calendar::DueDate;
using calendar::DueRule;

Failure unclear(Words words) {
  return fail(ErrorKind::malformed, std::move(words));
}

Result<Day> from_of(const DueOptions& options) {
  if (options.from) return *options.from;
  return unclear({"须以 --from 给出起算日", "Give the day to count from by --from"});
}

/// What was given and would change nothing.
std::vector<Words> idle_options(const DueOptions& options) {
  std::vector<Words> idle;
  if (options.on && options.from) {
    idle.push_back({"--on 是定下的日子，不从 --from 起算，只能给出其中一个",
                    "--on is a fixed day and is not counted from --from: give one of them"});
  }
  if (options.rounds && options.rule.empty())
    idle.push_back({"--rounds 须与 --rule 同用", "--rounds goes with --rule alone"});
  return idle;
}

/// As people copy rules from other programs.
std::string in_one_form(std::string_view rule) {
  std::string upper(rule);
  std::ranges::transform(upper, upper.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  static constexpr std::string_view property = "RRULE:";
  return upper.starts_with(property) ? upper.substr(property.size()) : upper;
}

Result<calendar::When> when_of(const DueOptions& options) {
  const int given = int{options.on.has_value()} + int{options.days.has_value()} +
                    int{options.working_days.has_value()} + int{!options.rule.empty()};
  if (given != 1) {
    return unclear({"--on、--days、--working-days、--rule 须给出其中一个",
                    "Give one of --on, --days, --working-days and --rule"});
  }
  if (auto idle = idle_options(options); !idle.empty()) return fail(ErrorKind::malformed, std::move(idle));
  if (options.on) return calendar::OnDay{*options.on};
  const Day from = TRY(from_of(options));
  if (options.days) return calendar::AfterDay{*options.days, calendar::CountedIn::days, from};
  if (options.working_days)
    return calendar::AfterDay{*options.working_days, calendar::CountedIn::working_days, from};
  return calendar::EveryRound{TRY(calendar::Recurrence::parse(in_one_form(options.rule))), {}};
}

Result<std::vector<DueDate>> dates_of(const DueOptions& options, const Calendar& calendar) {
  const auto when = TRY(when_of(options));
  const DueRule rule{when, calendar::FromText{}, options.bound, options.roll, {}};
  const calendar::Anchors anchors{{}, {}, options.from};
  std::vector<DueDate> dates{TRY(calendar::due_date(rule, anchors, calendar))};
  while (static_cast<int>(dates.size()) < options.rounds.value_or(1)) {
    auto next = TRY(calendar::next_due_date(rule, anchors, dates.back().named_on, calendar));
    if (!next) break;
    dates.push_back(*std::move(next));
  }
  return dates;
}

boost::json::object as_json(const DueDate& date) {
  boost::json::array reasons;
  for (const auto& reason : date.reasons) reasons.push_back(words_json(reason));
  return {{"due", iso(date.due_on)},
          {"named", iso(date.named_on)},
          {"last_working", iso(date.last_working_on)},
          {"explanation", words_json(calendar::explanation(date))},
          {"reasons", reasons},
          {"calendar", {{"version", date.calendar_version}, {"complete", !date.calendar_incomplete}}}};
}

void print_dates(const std::vector<DueDate>& dates, const DueOptions& options, const Calendar& calendar) {
  if (options.wants_json) {
    boost::json::object first = as_json(dates.front());
    boost::json::array rounds;
    for (const auto& date : dates) rounds.push_back(as_json(date));
    if (options.rounds.value_or(1) > 1) first["rounds"] = std::move(rounds);
    fmt::print("{}\n", boost::json::serialize(first));
    return;
  }
  for (const auto& date : dates) {
    const auto why = calendar.why(date.due_on);
    const auto explained = calendar::explanation(date);
    fmt::print("{} {} / {}\n{}\n{}\n", iso(date.due_on), why.zh, why.en, explained.zh, explained.en);
  }
}

Result<void> count_between(const DueOptions& options, const Calendar& calendar) {
  const Day from = TRY(from_of(options));
  const Day to = *options.to;
  if (to < from) return unclear({"--to 早于 --from", "--to lies before --from"});
  if (options.on || options.days || options.working_days || options.rounds || !options.rule.empty()) {
    return unclear({"--to 只与 --from 同用：数两个日子之间的天数，不另用规则",
                    "--to goes with --from alone: it counts the days between two days, by no rule"});
  }
  const auto days = (to - from).count();
  const int working_days = calendar.working_days_between(from, to);
  const auto first_year = std::chrono::year_month_day(from).year();
  const auto sources = calendar.sources(first_year, calendar.last_year_deciding(from, to));
  if (options.wants_json) {
    boost::json::array rests_on;
    for (const auto& source : sources) rests_on.push_back(words_json(source));
    fmt::print("{}\n", boost::json::serialize(boost::json::object{{"from", iso(from)},
                                                                  {"to", iso(to)},
                                                                  {"days", days},
                                                                  {"working_days", working_days},
                                                                  {"reasons", rests_on}}));
    return {};
  }
  fmt::print(
      "{} 个工作日（{} 日，首日不计、末日计） / {} working days ({} days), the last counted and the first "
      "not\n",
      working_days, days, working_days, days);
  for (const auto& source : sources) fmt::print("{}\n{}\n", source.zh, source.en);
  return {};
}

Result<Calendar> calendar_of(const DueOptions& options) {
  Calendar calendar = calendar::built_in();
  if (!options.data.empty()) {
    const auto workplace = TRY(Workplace::open(options.data, {}));
    calendar = *workplace->cases().calendar();
  }
  for (const auto& path : options.calendars) {
    const auto bytes = TRY(bytes_of(path));
    const auto year = TRY(calendar::parse_year(bytes, path.filename().string()));
    calendar = TRY(calendar.with(year));
  }
  return calendar;
}

Result<void> answer(const DueOptions& options) {
  const Calendar calendar = TRY(calendar_of(options));
  if (options.to) return count_between(options, calendar);
  print_dates(TRY(dates_of(options, calendar)), options, calendar);
  return {};
}

}  // namespace

int due(const DueOptions& options) {
  const auto answered = answer(options);
  return answered ? done : report(answered.error());
}

}  // namespace bihuan::commands
