// SPDX-License-Identifier: Apache-2.0
#include "cases/round_gaps.h"

#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::Phase;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Day day(std::string_view text) {
  return parse_day(text).value();
}

calendar::DueDate date_of(std::string_view named_on, std::string_view due_on) {
  calendar::DueDate date;
  date.named_on = day(named_on);
  date.due_on = day(due_on);
  date.last_working_on = date.due_on;
  date.calendar_version = "2021";
  return date;
}

/// The acts of a recurring duty, opened on 2021-06-01.
class DutyActs {
 public:
  explicit DutyActs(std::string_view rule = "FREQ=MONTHLY;BYMONTHDAY=25") {
    calendar::DueRule every;
    every.basis = calendar::FromText{"每月25日前"};
    every.when = calendar::EveryRound{calendar::Recurrence::parse(rule).value(), {}};
    add("2021-06-01", {Opened{"duty", "under_way", {}, {}}, Moved{"under_way", Phase::running, {}},
                       BearersSet{{{offices::emergency, BearerRole::lead}}, {}, false}, DueSet{every, {}}});
  }

  DutyActs& opens(std::string_view round, std::string_view named_on, std::string_view on) {
    return add(on, {RoundOpened{CaseId(std::string(round)), date_of(named_on, named_on)}});
  }
  DutyActs& pauses(std::string_view on) { return add(on, {Moved{"paused", Phase::paused, {}}}); }
  DutyActs& goes_on(std::string_view on) { return add(on, {Moved{"under_way", Phase::running, {}}}); }
  /// The pause has moved the latest round's due day.
  DutyActs& follows(std::string_view named_on, std::string_view due_on, std::string_view on) {
    return add(on, {RoundReleased{date_of(named_on, due_on)}});
  }

  std::vector<RoundGap> gaps() const { return gaps_between_rounds(acts_, calendar::built_in()); }

 private:
  DutyActs& add(std::string_view on, std::vector<Fact> facts) {
    Envelope envelope;
    envelope.case_id = CaseId("duty");
    envelope.version = static_cast<Version>(acts_.size()) + 1;
    envelope.act = "step";
    envelope.happened_on = day(on);
    acts_.push_back(seal(std::move(envelope), Content{std::move(facts), {}, {}}));
    return *this;
  }

  std::vector<Act> acts_;
};

DutyActs with_june() {
  DutyActs duty;
  duty.opens("june", "2021-06-25", "2021-06-01");
  return duty;
}

TEST(RoundGapTest, NamesThePeriodThatThePausedRoundHasTakenOver) {
  DutyActs duty = with_june();
  duty.pauses("2021-06-10").goes_on("2021-07-20").follows("2021-06-25", "2021-08-04", "2021-07-20");
  duty.opens("august", "2021-08-25", "2021-08-05");
  const auto gaps = duty.gaps();
  ASSERT_THAT(gaps, SizeIs(1));
  EXPECT_EQ(gaps[0].before, CaseId("august"));
  EXPECT_THAT(gaps[0].periods, ElementsAre("2021年7月期"));
  EXPECT_THAT(gaps[0].named_on, ElementsAre(day("2021-07-25")));
  ASSERT_THAT(gaps[0].pauses, SizeIs(1));
  EXPECT_EQ(iso(gaps[0].pauses[0].from), "2021-06-10");
  EXPECT_EQ(iso(gaps[0].pauses[0].until), "2021-07-20");
}

TEST(RoundGapTest, NamesWhatWouldHaveComeInARushBeforeTheNextRoundIsOpened) {
  DutyActs duty = with_june();
  duty.pauses("2021-06-10").goes_on("2021-07-06").follows("2021-06-25", "2021-07-21", "2021-07-06");
  const auto gaps = duty.gaps();
  ASSERT_THAT(gaps, SizeIs(1));
  EXPECT_FALSE(gaps[0].before);
  EXPECT_THAT(gaps[0].periods, ElementsAre("2021年7月期"));
}

TEST(RoundGapTest, NamesEveryPeriodThatFellIntoALongPause) {
  DutyActs duty = with_june();
  duty.pauses("2021-07-01").goes_on("2021-10-08").opens("october", "2021-10-25", "2021-10-08");
  const auto gaps = duty.gaps();
  ASSERT_THAT(gaps, SizeIs(1));
  EXPECT_THAT(gaps[0].periods, ElementsAre("2021年7月期", "2021年8月期", "2021年9月期"));
}

TEST(RoundGapTest, IsNoneWhereThePauseLeftEveryPeriodItsRound) {
  DutyActs duty = with_june();
  duty.pauses("2021-06-10").goes_on("2021-06-14").follows("2021-06-25", "2021-06-29", "2021-06-14");
  duty.opens("july", "2021-07-25", "2021-06-30");
  EXPECT_THAT(duty.gaps(), IsEmpty());
}

TEST(RoundGapTest, IsNotKnownWhileThePauseLasts) {
  DutyActs duty = with_june();
  duty.pauses("2021-06-10");
  EXPECT_THAT(duty.gaps(), IsEmpty());
}

// A round of the week that a Friday's takes over without any pause is nobody's gap.
TEST(RoundGapTest, IsNoneWithoutAPause) {
  DutyActs duty("FREQ=DAILY");
  duty.opens("friday", "2021-06-04", "2021-06-04").opens("tuesday", "2021-06-08", "2021-06-05");
  EXPECT_THAT(duty.gaps(), IsEmpty());
}

}  // namespace
}  // namespace bihuan::cases
