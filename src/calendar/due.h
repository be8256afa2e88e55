// SPDX-License-Identifier: Apache-2.0
// What makes a due date, and the date with every reason for it: on whose basis, counted from which day,
// rolled or not, by which calendar. The due day stays what the text says even where nobody works on it; the
// last working day before it is named beside. Rules and dates are stored in the ledger: their JSON names
// never change.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "calendar/calendar.h"
#include "calendar/recurrence.h"

namespace bihuan::calendar {

/// What a due date is counted from. Of `later_of_both`, the day that was taken is said in the reasons.
enum class AnchorKind { printed, docketed, later_of_both };

struct Anchors {
  std::optional<Day> printed;     // 印发
  std::optional<Day> docketed;    // 立项
  std::optional<Day> named = {};  // in the place of both, by who asks without a case

  bool operator==(const Anchors&) const = default;
};

enum class CountedIn { days, working_days };

struct OnDay {
  Day day;

  bool operator==(const OnDay&) const = default;
};

/// Every round of a recurrence, beginning with the first that can still be met after the later anchor, and
/// not before `first`.
struct EveryRound {
  Recurrence recurrence;
  std::variant<std::monostate, Day, std::string> until;  // open, a last day, or words: 清单清零为止
  std::optional<Day> first = {};

  bool operator==(const EveryRound&) const = default;
};

struct AfterDay {
  int count = 0;
  CountedIn counted_in = CountedIn::days;
  std::variant<AnchorKind, Day> from = AnchorKind::later_of_both;  // the day itself is not counted

  bool operator==(const AfterDay&) const = default;
};

/// No end in sight: 长期坚持. Only its progress is due, at every round.
struct LongTerm {
  Recurrence reported;

  bool operator==(const LongTerm&) const = default;
};

struct NoDate {
  bool operator==(const NoDate&) const = default;
};

using When = std::variant<OnDay, EveryRound, AfterDay, LongTerm, NoDate>;

/// Whether 25日前 still takes what comes on the 25th.
enum class Bound { inclusive, exclusive };
enum class Roll { none, previous_working, next_working };

struct FromText {
  std::string words;  // 每月25日前, as written; empty: nobody's text, a date that is only reckoned

  bool operator==(const FromText&) const = default;
};

struct SetByOffice {
  std::string by;     // who approved it
  std::string basis;  // on what ground

  bool operator==(const SetByOffice&) const = default;
};

/// By a rule that holds for every case of the kind: 公开时限（某条例某条）.
struct ByRule {
  Words rule;

  bool operator==(const ByRule&) const = default;
};

using Basis = std::variant<FromText, SetByOffice, ByRule>;

struct Earlier {
  int count = 1;
  CountedIn counted_in = CountedIn::working_days;  // working days count back from the last working day

  bool operator==(const Earlier&) const = default;
};

struct DueRule {
  When when = NoDate{};
  Basis basis;
  Bound bound = Bound::inclusive;
  Roll roll = Roll::none;
  std::optional<std::variant<Day, Earlier>>
      internal;  // the office's own earlier date; a Day only beside OnDay, AfterDay

  bool operator==(const DueRule&) const = default;
};

struct DueDate {
  Day named_on;         // what the rule names; which round this is
  Day due_on;           // after bound and roll: late begins on the day after
  Day last_working_on;  // the last working day not after due_on
  std::optional<Day> internal_on;
  std::vector<Words> reasons;        // sentences, in the order in which the date was found
  std::string calendar_version;      // of the years that the date rests on
  bool calendar_incomplete = false;  // a year among them has no notice yet

  bool operator==(const DueDate&) const = default;
};

/// What recurs by the rule: its rounds, or the reports on a long term; nullptr of a single date.
const Recurrence* recurrence_of(const DueRule& rule);
/// Whether the rule gives any date at all.
bool has_date(const DueRule& rule);
/// The due date, of a recurring rule that of its first round. Refuses, with every reason, a rule that gives
/// none.
Result<DueDate> due_date(const DueRule& rule, const Anchors& anchors, const Calendar& calendar);
/// The round after the one that `named_on` names; nothing where the recurrence has ended or never recurs.
Result<std::optional<DueDate>> next_due_date(const DueRule& rule, const Anchors& anchors, Day named_on,
                                             const Calendar& calendar);
/// Whether the notices that the date rests on are surely those that `calendar` has, with the same days. Where
/// the date does not tell (versions of before named no days), it is to be reckoned again.
bool rests_on(const DueDate& date, const Calendar& calendar);
/// Whether somebody who looks at both would see another day or another warning.
bool says_another_date(const DueDate& one, const DueDate& other);
/// The same limit by the notices that `calendar` has, with what it was before among its reasons: of a
/// recurring rule the same round, of an extended date the day to which it was extended.
Result<DueDate> reckoned_again(const DueDate& date, const DueRule& rule, bool is_extended,
                               const Anchors& anchors, const Calendar& calendar);
/// What reckoned_again() made of `date`; but where that moved it back to a day that is over, the days of
/// `date` stay, and the reasons say so: nobody is made late by a notice that came afterwards.
DueDate not_into_the_past(DueDate again, const DueDate& date, Day today);
/// What became of a date, in a line: the days, and what it was before or would have been.
Words reckoned_words(const DueDate& date);
/// A time in which nothing ran: from its first day to the day on which it was over, that one not included.
struct Standstill {
  Day from;
  Day until;

  bool operator==(const Standstill&) const = default;
};
/// A counted limit moved on by what of its days the standstill took; a day that somebody named stays. With
/// what it was before among its reasons.
Result<DueDate> after_standstill(const DueDate& date, const DueRule& rule, bool is_extended,
                                 const Standstill& standstill, const Calendar& calendar);
/// The reasons in one sentence.
Words explanation(const DueDate& date);
/// What a round of the rule is called, by the day that it names; nothing where the rule never recurs.
std::optional<Words> period_words(const DueRule& rule, Day named_on);
/// The rule in a line: `每月25日前（含当日），至清单清零为止`.
Words rule_words(const DueRule& rule);

}  // namespace bihuan::calendar
