// SPDX-License-Identifier: Apache-2.0
#include "calendar/due.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "base/overloaded.h"

namespace bihuan::calendar {
namespace {

struct Anchor {
  Day day;
  Words said;  // which day it is, and why this one
};

std::chrono::year year_of(Day day) {
  return std::chrono::year_month_day(day).year();
}

Words dated(const Calendar& calendar, Day day) {
  const auto why = calendar.why(day);
  const auto said = day_words(day);
  return {fmt::format("{}（{}）", said.zh, why.zh), fmt::format("{} ({})", said.en, why.en)};
}

Result<Anchor> named_anchor(const std::optional<Day>& day, std::string_view zh, std::string_view en) {
  if (!day) {
    return fail(ErrorKind::refused, Words{fmt::format("尚无{}日期，无法起算", zh),
                                          fmt::format("There is no day of {} to count from", en)});
  }
  return Anchor{*day,
                {fmt::format("{}之日 {}", zh, day_words(*day).zh),
                 fmt::format("{}, the day of {}", day_words(*day).en, en)}};
}

Anchor anchor_named(Day day) {
  const auto said = day_words(day);
  return {day, {fmt::format("指定之日 {}", said.zh), fmt::format("{}, the day named", said.en)}};
}

Result<Anchor> later_anchor(const Anchors& anchors) {
  const auto& [printed, docketed, named] = anchors;
  if (named) return anchor_named(*named);
  if (!printed && !docketed) {
    return fail(ErrorKind::refused,
                Words{"既无印发日期，也无立项日期，无法起算",
                      "There is neither a day of printing nor one of docketing to count from"});
  }
  if (!docketed) return named_anchor(printed, "印发", "printing");
  if (!printed) return named_anchor(docketed, "立项", "docketing");
  if (*printed == *docketed) {
    return Anchor{*printed,
                  {fmt::format("印发与立项的同一日 {}", day_words(*printed).zh),
                   fmt::format("{}, the day of both printing and docketing", day_words(*printed).en)}};
  }
  const bool docketed_later = *docketed > *printed;
  auto anchor = docketed_later ? TRY(named_anchor(docketed, "立项", "docketing"))
                               : TRY(named_anchor(printed, "印发", "printing"));
  const auto earlier = day_words(docketed_later ? *printed : *docketed);
  anchor.said.zh += fmt::format("（晚于{}之日 {}）", docketed_later ? "印发" : "立项", earlier.zh);
  anchor.said.en +=
      fmt::format(" (later than that of {}, {})", docketed_later ? "printing" : "docketing", earlier.en);
  return anchor;
}

Result<Anchor> find_anchor(const std::variant<AnchorKind, Day>& from, const Anchors& anchors) {
  if (const auto* day = std::get_if<Day>(&from)) return anchor_named(*day);
  switch (std::get<AnchorKind>(from)) {
    case AnchorKind::printed:
      return named_anchor(anchors.printed, "印发", "printing");
    case AnchorKind::docketed:
      return named_anchor(anchors.docketed, "立项", "docketing");
    case AnchorKind::later_of_both:
      return later_anchor(anchors);
  }
  VERIFY(false && "an anchor of no kind");
  return later_anchor(anchors);
}

/// Due day and last working day of a day that the rule names, with the reasons for each.
class Reckoning {
 public:
  Reckoning(const DueRule& rule, const Calendar& calendar) : rule_(rule), calendar_(calendar) { say_basis(); }

  void say(std::string zh, std::string en) { date_.reasons.push_back({std::move(zh), std::move(en)}); }

  /// Every day that the calendar was asked about: the version names their years.
  void rests_on(Day day) {
    first_ = std::min(first_.value_or(day), day);
    last_ = std::max(last_.value_or(day), day);
  }

  /// Sets named, due and last working day; says nothing yet.
  void name(Day named_on) {
    date_.named_on = named_on;
    date_.due_on = rule_.bound == Bound::inclusive ? named_on : named_on - std::chrono::days{1};
    bounded_ = date_.due_on;
    const bool rolls = rule_.roll != Roll::none && !calendar_.is_working(bounded_);
    if (rolls && rule_.roll == Roll::previous_working) date_.due_on = calendar_.previous_working(bounded_);
    if (rolls && rule_.roll == Roll::next_working) date_.due_on = calendar_.next_working(bounded_);
    const bool works = calendar_.is_working(date_.due_on);
    date_.last_working_on = works ? date_.due_on : calendar_.previous_working(date_.due_on);
  }

  Day last_working_on() const { return date_.last_working_on; }

  Result<DueDate> finish() {
    for (const auto day : {date_.named_on, bounded_, date_.due_on, date_.last_working_on}) rests_on(day);
    say_due();
    set_internal();
    if (date_.internal_on && *date_.internal_on > date_.due_on) {
      return fail(ErrorKind::refused,
                  Words{"内部时限不得晚于对外时限", "The internal date is later than the due date"});
    }
    const auto first = year_of(*first_);
    const auto last = calendar_.last_year_deciding(*first_, *last_);
    for (auto& source : calendar_.sources(first, last)) date_.reasons.push_back(std::move(source));
    date_.calendar_version = calendar_.version(first, last);
    date_.calendar_incomplete = calendar_.year_without_notice(*first_, *last_).has_value();
    return std::move(date_);
  }

 private:
  void say_basis() {
    std::visit(
        Overloaded{[&](const FromText& text) {
                     if (text.words.empty()) return;
                     say(fmt::format("纪要原文：“{}”", text.words),
                         fmt::format("The minutes say “{}”", text.words));
                   },
                   [&](const ByRule& by) { say(by.rule.zh, by.rule.en); },
                   [&](const SetByOffice& set) {
                     say(fmt::format("时限由{}确定，依据：{}", set.by, set.basis),
                         fmt::format("The date was set by {} on the ground of: {}", set.by, set.basis));
                   }},
        rule_.basis);
  }

  void say_due() {
    if (rule_.bound == Bound::exclusive) {
      say(fmt::format("不含当日，须在 {} 当日结束前", day_words(bounded_).zh),
          fmt::format("The day itself is not included: due by the end of {}", day_words(bounded_).en));
    }
    const auto bounded = dated(calendar_, bounded_);
    say(bounded.zh + (rule_.bound == Bound::inclusive ? "，含当日" : ""),
        bounded.en + (rule_.bound == Bound::inclusive ? ", the day included" : ""));
    const auto due = dated(calendar_, date_.due_on);
    if (date_.due_on != bounded_) {
      say(fmt::format("非工作日，{}至 {}", date_.due_on < bounded_ ? "提前" : "顺延", due.zh),
          fmt::format("No working day: moved {} to {}", date_.due_on < bounded_ ? "back" : "on", due.en));
    }
    if (date_.last_working_on != date_.due_on) {
      const auto last = dated(calendar_, date_.last_working_on);
      say(fmt::format("到期日不上班，最后工作时间为 {}下班前", last.zh),
          fmt::format("Nobody works on the due day: the last working time is the end of {}", last.en));
    }
  }

  void set_internal() {
    if (!rule_.internal) return;
    if (const auto* day = std::get_if<Day>(&*rule_.internal)) {
      date_.internal_on = *day;
    } else {
      date_.internal_on = counted_back(std::get<Earlier>(*rule_.internal));
    }
    rests_on(*date_.internal_on);
    const auto internal = dated(calendar_, *date_.internal_on);
    say(fmt::format("内部时限 {}，早于对外时限", internal.zh),
        fmt::format("The office's own date is {}, ahead of the due date", internal.en));
  }

  Day counted_back(const Earlier& earlier) const {
    if (earlier.counted_in == CountedIn::working_days) {
      auto day = date_.last_working_on;
      for (int count = earlier.count; count > 0; --count) day = calendar_.previous_working(day);
      return day;
    }
    const auto day = date_.due_on - std::chrono::days{earlier.count};
    return calendar_.is_working(day) ? day : calendar_.previous_working(day);
  }

  const DueRule& rule_;
  const Calendar& calendar_;
  DueDate date_;
  Day bounded_;
  std::optional<Day> first_;
  std::optional<Day> last_;
};

/// The day with which the rounds begin, and the phase of an INTERVAL with it.
Day begin_of(const DueRule& rule, Day anchor) {
  const auto* every = std::get_if<EveryRound>(&rule.when);
  return every == nullptr ? anchor : std::max(anchor, every->first.value_or(anchor));
}

bool is_over(const DueRule& rule, Day named_on) {
  const auto* every = std::get_if<EveryRound>(&rule.when);
  const auto* until = every == nullptr ? nullptr : std::get_if<Day>(&every->until);
  return until != nullptr && named_on > *until;
}

Failure never() {
  return fail(ErrorKind::refused,
              Words{"按此规则，起算之后没有可办的期次", "By this rule no round comes after the anchor"});
}

/// The rule of `recurrence` as the calendar counts it; says so where the text names no day of the period.
Recurrence counted_by_calendar(const Recurrence& recurrence, Reckoning& reckoning) {
  if (recurrence.names_no_day()) {
    reckoning.say("规则未写明哪一日，按每期最后一日计",
                  "The rule names no day: each period ends with its last");
  }
  return recurrence.at_period_ends();
}

Result<DueDate> first_round(const DueRule& rule, const Anchors& anchors, const Calendar& calendar) {
  const auto anchor = TRY(later_anchor(anchors));
  Reckoning reckoning(rule, calendar);
  const auto words = rule_words(rule);
  reckoning.say("时限规则：" + words.zh, "The rule: " + words.en);
  reckoning.say("起算日为" + anchor.said.zh, "Counted from " + anchor.said.en);
  const auto recurrence = counted_by_calendar(*recurrence_of(rule), reckoning);
  Occurrences occurrences(recurrence, begin_of(rule, anchor.day));
  // A round whose last working time lies before the anchor could never have been met.
  for (auto day = occurrences.next(); day; day = occurrences.next()) {
    if (is_over(rule, *day)) return never();
    reckoning.name(*day);
    if (reckoning.last_working_on() >= anchor.day) {
      reckoning.say("首期为 " + day_words(*day).zh, "The first round is that of " + day_words(*day).en);
      return reckoning.finish();
    }
    reckoning.say(fmt::format("{} 一期的最后工作时间早于起算日，不作首期", day_words(*day).zh),
                  fmt::format("The round of {} is passed over: its last working time lies before the anchor",
                              day_words(*day).en));
  }
  return never();
}

Result<DueDate> counted(const DueRule& rule, const AfterDay& after, const Anchors& anchors,
                        const Calendar& calendar) {
  const auto anchor = TRY(find_anchor(after.from, anchors));
  Reckoning reckoning(rule, calendar);
  const bool working = after.counted_in == CountedIn::working_days;
  const auto day = working ? calendar.add_working_days(anchor.day, after.count)
                           : anchor.day + std::chrono::days{after.count};
  if (working) reckoning.rests_on(anchor.day);
  reckoning.say(
      fmt::format("自{} 的次日起算 {} 个{}", anchor.said.zh, after.count, working ? "工作日" : "自然日"),
      fmt::format("{} {} after {}", after.count, working ? "working days" : "days", anchor.said.en));
  reckoning.name(day);
  return reckoning.finish();
}

}  // namespace

const Recurrence* recurrence_of(const DueRule& rule) {
  if (const auto* every = std::get_if<EveryRound>(&rule.when)) return &every->recurrence;
  if (const auto* long_term = std::get_if<LongTerm>(&rule.when)) return &long_term->reported;
  return nullptr;
}

bool has_date(const DueRule& rule) {
  return !std::holds_alternative<NoDate>(rule.when);
}

Words explanation(const DueDate& date) {
  Words sentence;
  for (const auto& reason : date.reasons) {
    sentence.zh += (sentence.zh.empty() ? "" : "；") + reason.zh;
    sentence.en += (sentence.en.empty() ? "" : "; ") + reason.en;
  }
  return {sentence.zh + "。", sentence.en + "."};
}

Result<DueDate> due_date(const DueRule& rule, const Anchors& anchors, const Calendar& calendar) {
  if (recurrence_of(rule) != nullptr && rule.internal && std::holds_alternative<Day>(*rule.internal)) {
    return fail(ErrorKind::refused,
                Words{"逐期报送的内部时限须写明提前几日，不能只定一天",
                      "For rounds the office's own date must say how many days ahead it is"});
  }
  return std::visit(Overloaded{[&](const OnDay& on) -> Result<DueDate> {
                                 Reckoning reckoning(rule, calendar);
                                 reckoning.name(on.day);
                                 return reckoning.finish();
                               },
                               [&](const EveryRound&) { return first_round(rule, anchors, calendar); },
                               [&](const LongTerm&) { return first_round(rule, anchors, calendar); },
                               [&](const AfterDay& after) { return counted(rule, after, anchors, calendar); },
                               [&](const NoDate&) -> Result<DueDate> {
                                 return fail(ErrorKind::refused, Words{"未定时限", "No due date is set"});
                               }},
                    rule.when);
}

Result<std::optional<DueDate>> next_due_date(const DueRule& rule, const Anchors& anchors, Day named_on,
                                             const Calendar& calendar) {
  const auto* recurrence = recurrence_of(rule);
  if (recurrence == nullptr) return std::optional<DueDate>{};
  const auto anchor = TRY(later_anchor(anchors));
  const auto day = first_occurrence(recurrence->at_period_ends(), begin_of(rule, anchor.day),
                                    named_on + std::chrono::days{1});
  if (!day || is_over(rule, *day)) return std::optional<DueDate>{};
  Reckoning reckoning(rule, calendar);
  const auto words = rule_words(rule);
  reckoning.say("时限规则：" + words.zh, "The rule: " + words.en);
  reckoning.say(fmt::format("{} 一期的下一期为 {}", day_words(named_on).zh, day_words(*day).zh),
                fmt::format("The round after that of {} is {}", day_words(named_on).en, day_words(*day).en));
  reckoning.name(*day);
  return std::optional<DueDate>(TRY(reckoning.finish()));
}

}  // namespace bihuan::calendar
