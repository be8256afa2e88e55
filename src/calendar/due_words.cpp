// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "base/overloaded.h"
#include "calendar/due.h"

namespace bihuan::calendar {
namespace {

Words until_words(const EveryRound& every) {
  return std::visit(Overloaded{[](std::monostate) { return Words{}; },
                               [](Day day) {
                                 const auto said = day_words(day);
                                 return Words{"，至" + said.zh, ", until " + said.en};
                               },
                               [](const std::string& words) {
                                 return Words{"，至" + words, ", until: " + words};
                               }},
                    every.until);
}

Words first_words(const EveryRound& every) {
  if (!every.first) return {};
  const auto said = day_words(*every.first);
  return {"，自" + said.zh + "起", ", from " + said.en + " on"};
}

/// 每日, 每3日: no day by which anything could be due, but how often it is.
bool is_daily(std::string_view zh) {
  static constexpr std::string_view every = "每", day = "日";
  if (!zh.starts_with(every) || !zh.ends_with(day)) return false;
  return std::ranges::all_of(zh.substr(every.size(), zh.size() - every.size() - day.size()),
                             [](char c) { return c >= '0' && c <= '9'; });
}

/// 每月25日前. A day of a bracketed remark, or a day of the week that stands alone, takes no 前.
std::string_view before_words(const std::string& zh) {
  return zh.ends_with("日") && !zh.ends_with("周日") && !is_daily(zh) ? "前" : "";
}

/// By when within the day named; of what is due every day only what is out of the ordinary.
Words bound_words(Bound bound, std::string_view zh) {
  if (bound == Bound::exclusive) return {"（不含当日）", " (the day not included)"};
  if (is_daily(zh)) return {};
  return {"（含当日）", " (the day included)"};
}

Words recurrence_end_words(const When& when) {
  if (const auto* every = std::get_if<EveryRound>(&when)) return every->recurrence.end_words();
  if (const auto* term = std::get_if<LongTerm>(&when)) return term->reported.end_words();
  return {};
}

Words from_words(const std::variant<AnchorKind, Day>& from) {
  if (const auto* day = std::get_if<Day>(&from)) return day_words(*day);
  switch (std::get<AnchorKind>(from)) {
    case AnchorKind::printed:
      return {"印发之日", "the day of printing"};
    case AnchorKind::docketed:
      return {"立项之日", "the day of docketing"};
    case AnchorKind::later_of_both:
      return {"印发与立项中较晚之日", "the later of printing and docketing"};
  }
  return {};
}

Words after_words(const AfterDay& after) {
  const bool working = after.counted_in == CountedIn::working_days;
  const auto from = from_words(after.from);
  return {fmt::format("自{}起 {} 个{}内", from.zh, after.count, working ? "工作日" : "自然日"),
          fmt::format("within {} {} after {}", after.count, working ? "working days" : "days", from.en)};
}

Words roll_words(Roll roll) {
  switch (roll) {
    case Roll::none:
      return {};
    case Roll::previous_working:
      return {"，遇休息日提前", ", moved back where nobody works"};
    case Roll::next_working:
      return {"，遇休息日顺延", ", moved on where nobody works"};
  }
  return {};
}

Words when_words(const When& when) {
  return std::visit(
      Overloaded{[](const OnDay& on) { return day_words(on.day); },
                 [](const EveryRound& every) { return every.recurrence.rhythm_words(); },
                 [](const AfterDay& after) { return after_words(after); },
                 [](const LongTerm& term) {
                   const auto words = term.reported.rhythm_words();
                   return Words{"长期坚持，" + words.zh + "报告进展", "long-term, reported " + words.en};
                 },
                 [](const NoDate&) {
                   return Words{"未定时限", "no due date"};
                 }},
      when);
}

}  // namespace

std::optional<Words> period_words(const DueRule& rule, Day named_on) {
  if (const auto* every = std::get_if<EveryRound>(&rule.when))
    return every->recurrence.period_words(named_on);
  if (const auto* term = std::get_if<LongTerm>(&rule.when)) return term->reported.period_words(named_on);
  return {};
}

Words rule_words(const DueRule& rule) {
  auto words = when_words(rule.when);
  if (!has_date(rule)) return words;
  const auto bound = bound_words(rule.bound, words.zh);
  words.zh += before_words(words.zh);
  for (const auto& part : {bound, roll_words(rule.roll), recurrence_end_words(rule.when)})
    words = {words.zh + part.zh, words.en + part.en};
  if (const auto* every = std::get_if<EveryRound>(&rule.when)) {
    const auto first = first_words(*every);
    const auto until = until_words(*every);
    words = {words.zh + first.zh + until.zh, words.en + first.en + until.en};
  }
  return words;
}

}  // namespace bihuan::calendar
