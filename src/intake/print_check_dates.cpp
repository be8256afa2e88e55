// SPDX-License-Identifier: Apache-2.0
#include "intake/print_check_dates.h"

#include <fmt/format.h>

#include "base/day_words.h"
#include "intake/due_words.h"
#include "reading/quoted.h"
#include "reading/time_limits.h"

namespace bihuan::intake {
namespace {

using std::chrono::year_month_day;

std::optional<Day> day_of(const std::optional<calendar::DueRule>& rule) {
  const auto* on = rule ? std::get_if<calendar::OnDay>(&rule->when) : nullptr;
  return on ? std::optional(on->day) : std::nullopt;
}

/// Whether the words name a day or month, and no year.
bool lacks_year(const reading::TimeLimit& limit) {
  const Day any_day = std::chrono::sys_days{std::chrono::year{2000} / 1 / 1};
  return !limit.rule && day_of(due_rule_of(limit, any_day));
}

/// The State Council names the holidays of a year late in the year before.
bool is_unannounced(std::chrono::year year, const calendar::Calendar& calendar) {
  constexpr int years_back = 30;
  if (calendar.has_notice(year)) return false;
  for (int back = 1; back <= years_back; ++back) {
    if (calendar.has_notice(year - std::chrono::years{back})) return true;
  }
  return false;
}

class DateCheck {
 public:
  DateCheck(const reading::Duty& duty, const reading::TimeLimit& limit, const calendar::Calendar& calendar)
      : duty_(duty), limit_(limit), calendar_(calendar) {}

  std::optional<Finding> run(std::optional<Day> met_on) const {
    const auto due = day_of(due_rule_of(limit_, met_on));
    if (lacks_year(limit_)) {
      if (auto found = without_year(due, met_on)) return found;
    } else if (due && met_on && *due < *met_on) {
      const Words met = day_words(*met_on);
      return found(Stumble::before_meeting,
                   {fmt::format("“{}”在会议日期{}之前", words(), met.zh),
                    fmt::format("'{}' lies before the meeting of {}", words(), met.en)},
                   {"核对年份和日期", "check year and day"});
    }
    const bool names_day = limit_.cue.rule == reading::CueRule::due_day;
    return due && names_day ? of_calendar(*due) : std::nullopt;
  }

 private:
  const std::string& words() const { return limit_.words.text; }

  Finding found(Stumble code, Words matter, Words mend) const {
    return {code, duty_.quote, {limit_.words}, std::move(matter), std::move(mend)};
  }

  std::optional<Finding> without_year(std::optional<Day> due, std::optional<Day> met_on) const {
    const Words mend{"写明年份", "write the year"};
    if (!met_on) {
      return found(Stumble::no_year,
                   {fmt::format("“{}”没有写年份，纪要也没有写会议日期", words()),
                    fmt::format("'{}' has no year, and the minutes do not say when was met", words())},
                   mend);
    }
    if (!due || year_month_day{*due}.year() == year_month_day{*met_on}.year()) return {};
    return found(Stumble::no_year,
                 {fmt::format("“{}”没有写年份，在会议当年已经过去", words()),
                  fmt::format("'{}' has no year, and has passed in the year of the meeting", words())},
                 mend);
  }

  std::optional<Finding> of_calendar(Day due) const {
    const auto year = year_month_day{due}.year();
    const Words day = day_words(due);
    if (is_unannounced(year, calendar_)) {
      return found(
          Stumble::unknown_calendar,
          {fmt::format("{}年的放假安排尚未公布，不能确定{}是不是工作日", int{year}, day.zh),
           fmt::format("the holidays of {} are not known: {} may be no working day", int{year}, day.en)},
          {"公布后再核对，或改写为月底前", "check again when they are, or say by the end of the month"});
    }
    if (!calendar_.has_notice(year) || calendar_.is_working(due)) return {};
    const auto why = calendar_.why(due);
    const Words before = day_words(calendar_.previous_working(due));
    return found(Stumble::no_working_day,
                 {fmt::format("{}是{}，不是工作日", day.zh, why.zh),
                  fmt::format("{} is no working day: {}", day.en, why.en)},
                 {fmt::format("改为工作日，例如{}", before.zh),
                  fmt::format("take a working day, such as {}", before.en)});
  }

  const reading::Duty& duty_;
  const reading::TimeLimit& limit_;
  const calendar::Calendar& calendar_;
};

/// 9月底前完成…,10月8日前报送…: the days that the sentence names behind its first limit.
std::vector<reading::TimeLimit> further_days(const text::FoldedText& text, const reading::Duty& duty) {
  const text::Range quote{text.position(duty.quote.span.begin), text.position(duty.quote.span.end)};
  const auto first_end = text.position(duty.due->words.span.end);
  if (first_end < quote.begin || first_end >= quote.end) return {};
  const reading::Bracketing brackets(text.chars(), quote);
  std::vector<reading::TimeLimit> days;
  for (auto from = first_end; from < quote.end;) {
    const auto limit = reading::find_time_limit(text.chars(), {from, quote.end}, brackets);
    if (!limit) break;
    from = std::max(limit->words.end, from + 1);
    if (limit->form != reading::CueRule::due_day) continue;
    days.push_back({reading::quoted(text, limit->words), limit->rule,
                    reading::cue_of(text, {limit->form, limit->words})});
  }
  return days;
}

}  // namespace

std::vector<Finding> check_dates(const text::FoldedText& text, const reading::Duty& duty,
                                 std::optional<Day> met_on, const calendar::Calendar& calendar) {
  std::vector<Finding> found;
  const auto check = [&](const reading::TimeLimit& limit) {
    if (auto finding = DateCheck{duty, limit, calendar}.run(met_on)) found.push_back(*std::move(finding));
  };
  if (!duty.due) return found;
  check(*duty.due);
  for (const auto& limit : further_days(text, duty)) check(limit);
  return found;
}

}  // namespace bihuan::intake
