// SPDX-License-Identifier: Apache-2.0
// Calendars adopted by acts: the dates of open cases follow, ended ones do not, and both dates stay.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "calendar/differing_days.h"
#include "calendar/testing_calendar.h"
#include "cases/register.h"
#include "cases/testing_case.h"
#include "storage/memory/memory_store.h"

namespace bihuan::cases {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

const Day planning_day = parse_day("2020-01-16").value();

/// An office that works by the first notice of 2020, on a day before Spring Festival was lengthened.
class CalendarsTest : public testing::Test {
 protected:
  CalendarsTest() {
    Reorganisation founding;
    founding.happened_on = planning_day;
    for (const auto& [id, name] : {std::pair(supervision_office, "青澜市人民政府督查室"),
                                   std::pair(offices::emergency, "青澜市应急管理局")}) {
      founding.changes.emplace_back(
          offices::Founded{id, offices::founding, name, offices::Kind::department, {}});
      founding.changes.emplace_back(
          offices::RelationSet{id, offices::founding, offices::Relation::may_be_assigned});
    }
    EXPECT_TRUE(cases_.reorganise(CommandKey("founding"), founding, clerk));
  }

  CaseId open_duty(const std::string& id, const calendar::When& when,
                   calendar::Roll roll = calendar::Roll::none) {
    Opening opening;
    opening.id = CaseId(id);
    opening.kind = "duty";
    opening.state = "docketed";
    opening.bearers = {{offices::emergency, BearerRole::lead}};
    opening.due_rule = calendar::DueRule{when, calendar::FromText{"节后上报"}, {}, roll, {}};
    opening.texts = {{"title", "排查码头隐患"}};
    opening.fix_number = true;
    opening.is_docketed = true;
    EXPECT_TRUE(cases_.open(CommandKey("open " + id), std::vector{opening}, clerk));
    return opening.id;
  }

  Result<Receipt> adopt_later_notice() {
    const calendar::CalendarYear& later = calendar::built_in().years().at(2020);
    return adopt("adopt", later);
  }

  Result<Receipt> adopt(const std::string& key, const calendar::CalendarYear& year,
                        const Actor& actor = clerk) {
    return cases_.adopt_calendar(CommandKey(key), {year, version_of(year.year), {}}, actor);
  }

  std::string version_of(std::chrono::year year) { return cases_.calendar()->version(year, year); }

  Case loaded(const CaseId& id) { return cases_.load(id, Viewer::office()).value(); }

  static calendar::When ten_working_days() {
    return calendar::AfterDay{10, calendar::CountedIn::working_days, calendar::AnchorKind::docketed};
  }

  TrainingClock clock_{planning_day};
  storage::memory::MemoryCaseStore store_;
  CaseRegister cases_{store_, shelf(), calendar::with_the_first_notice_of_2020(), clock_, supervision_office};
};

TEST_F(CalendarsTest, ReckonsAnOpenDateAgainAndKeepsBoth) {
  const CaseId id = open_duty("counted", ten_working_days());
  const Day before = loaded(id).due->due_on;

  ASSERT_TRUE(adopt_later_notice());
  EXPECT_EQ(cases_.reckon_again(clerk).value(), 1U);

  const Case subject = loaded(id);
  EXPECT_EQ(iso(before), "2020-02-04");
  EXPECT_EQ(iso(subject.due->due_on), "2020-02-06");
  EXPECT_EQ(subject.due_before_notice->due_on, before);
  EXPECT_THAT(subject.due->reasons.front().zh, HasSubstr("节后上报"));
  EXPECT_THAT(subject.due->reasons.at(1).zh, HasSubstr("原为 2020年2月4日"));
  EXPECT_EQ(cases_.row_of(id, Viewer::office())->due_on, subject.due->due_on);
  EXPECT_EQ(cases_.acts_of(id, Viewer::office()).back().envelope.act, "reckon_again");
}

TEST_F(CalendarsTest, SaysBeforehandWhatWouldChangeAndChangesNothing) {
  const CaseId id = open_duty("counted", ten_working_days());
  const auto after = cases_.calendar()->with(calendar::built_in().years().at(2020)).value();

  const auto dates = cases_.dates_under(after, 2020y);

  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(iso(dates.front().before.due_on), "2020-02-04");
  EXPECT_EQ(iso(dates.front().after.due_on), "2020-02-06");
  EXPECT_EQ(iso(loaded(id).due->due_on), "2020-02-04");
  std::vector<std::string> days;
  for (const auto& day : calendar::differing_days(*cases_.calendar(), after, 2020y)) {
    if (day.day < parse_day("2020-03-01")) days.push_back(iso(day.day));
  }
  EXPECT_THAT(days, testing::IsSupersetOf({"2020-01-31", "2020-02-01"}));
}

TEST_F(CalendarsTest, LeavesWhatHasEndedAndWhatDoesNotChange) {
  const CaseId fixed = open_duty("fixed", calendar::OnDay{parse_day("2020-03-31").value()});
  const CaseId ended = open_duty("ended", ten_working_days());
  Command lapse = command_for(*procedure("duty").find_act("lapse"));
  lapse.case_id = ended;
  lapse.happened_on = planning_day;
  ASSERT_TRUE(cases_.perform(lapse, clerk));

  ASSERT_TRUE(adopt_later_notice());

  EXPECT_EQ(cases_.reckon_again(clerk).value(), 0U);
  EXPECT_FALSE(loaded(fixed).due_before_notice);
  EXPECT_EQ(iso(loaded(ended).due->due_on), "2020-02-04");
}

TEST_F(CalendarsTest, ReckonsARoundAgainOnTheDayThatItNames) {
  const auto monthly = calendar::Recurrence::parse("FREQ=MONTHLY;BYMONTHDAY=1").value();
  const CaseId id = open_duty("monthly", calendar::EveryRound{monthly, {}});
  // A worked Saturday by the first notice, a day off by the second.
  EXPECT_EQ(iso(loaded(id).due->last_working_on), "2020-02-01");

  ASSERT_TRUE(adopt_later_notice());
  ASSERT_TRUE(cases_.reckon_again(clerk));

  EXPECT_EQ(iso(loaded(id).due->named_on), "2020-02-01");
  EXPECT_EQ(iso(loaded(id).due->last_working_on), "2020-01-23");
}

TEST_F(CalendarsTest, KeepsTheDayToWhichADateWasExtended) {
  const CaseId id = open_duty("extended", ten_working_days());
  Command extend = command_for(*procedure("duty").find_act("extend"));
  extend.case_id = id;
  extend.happened_on = planning_day;
  extend.fields["due_on"] = parse_day("2020-02-01").value() + std::chrono::days{30};
  ASSERT_TRUE(cases_.perform(extend, clerk)) << cases_.perform(extend, clerk).error().reasons.front().zh;
  const Day extended_to = loaded(id).due->due_on;

  ASSERT_TRUE(adopt_later_notice());
  ASSERT_TRUE(cases_.reckon_again(clerk));

  EXPECT_EQ(loaded(id).due->due_on, extended_to);
}

TEST_F(CalendarsTest, MakesNobodyLateByANoticeThatCameAfterwards) {
  const Day first = parse_day("2020-02-01").value();  // a worked Saturday by the first notice alone
  const CaseId fixed = open_duty("fixed", calendar::OnDay{first}, calendar::Roll::previous_working);
  const auto on_the_first = calendar::Recurrence::parse("FREQ=MONTHLY;BYMONTHDAY=1").value();
  const CaseId monthly =
      open_duty("monthly", calendar::EveryRound{on_the_first, {}}, calendar::Roll::previous_working);
  ASSERT_EQ(loaded(fixed).due->due_on, first);
  ASSERT_EQ(loaded(monthly).due->due_on, first);
  const TrainingClock afterwards{parse_day("2020-01-28").value()};
  CaseRegister cases{store_, shelf(), calendar::with_the_first_notice_of_2020(), afterwards,
                     supervision_office};

  ASSERT_TRUE(cases.adopt_calendar(CommandKey("late"),
                                   {calendar::built_in().years().at(2020), version_of(2020y), {}}, clerk));
  ASSERT_TRUE(cases.reckon_again(clerk));

  for (const CaseId& id : {fixed, monthly, loaded(monthly).latest_round.value().id}) {
    const Case subject = loaded(id);
    EXPECT_EQ(subject.due->due_on, first) << "not 23 January, which is over";
    EXPECT_EQ(cases.row_of(id, Viewer::office())->due_on, first);
    EXPECT_THAT(calendar::explanation(*subject.due).zh,
                HasSubstr("应为 2020年1月23日，变更时已过，仍以 2020年2月1日 为限"));
  }
  EXPECT_EQ(loaded(monthly).latest_round->due_on, first);
  EXPECT_TRUE(cases.dates_under(*cases.calendar(), 2020y).empty()) << "reckoned once, and not again";
}

TEST_F(CalendarsTest, KeepsTheFirstLimitThroughTwoNoticesAndAnExtension) {
  const CaseId id = open_duty("counted", ten_working_days());
  ASSERT_TRUE(adopt_later_notice());
  ASSERT_TRUE(cases_.reckon_again(clerk));
  auto third = cases_.calendar()->years().at(2020);
  third.days[parse_day("2020-02-06").value()] = {true, {"春节", "Spring Festival"}};
  ASSERT_TRUE(adopt("third", third));
  ASSERT_TRUE(cases_.reckon_again(clerk));

  ASSERT_EQ(iso(loaded(id).due->due_on), "2020-02-07");
  EXPECT_EQ(iso(loaded(id).due_before_notice->due_on), "2020-02-04");

  Command extend = command_for(*procedure("duty").find_act("extend"));
  extend.case_id = id;
  extend.happened_on = planning_day;
  extend.fields["due_on"] = parse_day("2020-03-02").value();
  ASSERT_TRUE(cases_.perform(extend, clerk));

  EXPECT_EQ(iso(loaded(id).due->due_on), "2020-03-02");
  EXPECT_EQ(iso(loaded(id).due_before_extensions->due_on), "2020-02-04") << "the original is never lost";
}

TEST_F(CalendarsTest, GoesOnWhereAnAdoptionWasCutOff) {
  for (int number = 0; number < 450; ++number) open_duty(fmt::format("duty-{}", number), ten_working_days());
  ASSERT_TRUE(adopt_later_notice());

  CaseRegister after_the_failure{store_, shelf(), calendar::with_the_first_notice_of_2020(), clock_,
                                 supervision_office};

  EXPECT_EQ(after_the_failure.reckon_again(clerk).value(), 450U);
  EXPECT_EQ(cases_.reckon_again(clerk).value(), 0U);
  EXPECT_EQ(iso(loaded(CaseId("duty-449")).due->due_on), "2020-02-06");
}

TEST_F(CalendarsTest, RefusesANoticeOnAYearThatChangedMeanwhile) {
  const std::string seen = version_of(2020y);
  ASSERT_TRUE(adopt_later_notice());

  const auto again =
      cases_.adopt_calendar(CommandKey("other"), {calendar::built_in().years().at(2020), seen, {}}, clerk);

  EXPECT_EQ(again.error().kind, ErrorKind::conflict);
}

TEST_F(CalendarsTest, ReckonsTheLastDayOfTheYearAgainWhereTheNextYearsNoticeGivesIt) {
  const Day last_day = parse_day("2020-12-31").value();
  const CaseId fixed = open_duty("fixed", calendar::OnDay{last_day});
  const auto month_ends = calendar::Recurrence::parse("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1").value();
  const CaseId round = open_duty("round", calendar::EveryRound{month_ends, {}});
  const int days = static_cast<int>((last_day - planning_day).count());
  const CaseId counted = open_duty(
      "counted", calendar::AfterDay{days, calendar::CountedIn::days, calendar::AnchorKind::docketed});
  calendar::CalendarYear next{2021y, {{"content_1", "2020-11-25", "https://www.gov.cn/content_1.htm"}}, {}};
  next.days[last_day] = {true, {"元旦", "New Year's Day"}};

  ASSERT_TRUE(adopt("next", next));

  EXPECT_EQ(cases_.reckon_again(clerk).value(), 4U) << "the three, and the round that one has opened";
  for (const CaseId& id : {fixed, round, counted}) {
    const Case subject = loaded(id);
    EXPECT_EQ(iso(subject.due->due_on), "2020-12-31");
    EXPECT_EQ(iso(subject.due->last_working_on), "2020-12-30");
    EXPECT_EQ(iso(subject.due_before_notice->last_working_on), "2020-12-31");
    EXPECT_THAT(calendar::explanation(*subject.due).zh, HasSubstr("2021 年放假安排通知"));
  }
}

TEST_F(CalendarsTest, ReckonsAgainWhereAFileIsCorrectedUnderTheSameNotices) {
  const CaseId id = open_duty("counted", ten_working_days());
  auto corrected = cases_.calendar()->years().at(2020);
  corrected.days[parse_day("2020-01-31").value()] = {true, {"春节", "Spring Festival"}};

  ASSERT_TRUE(adopt("corrected", corrected));

  EXPECT_EQ(cases_.reckon_again(clerk).value(), 1U);
  EXPECT_EQ(iso(loaded(id).due->due_on), "2020-02-05");
  EXPECT_THAT(calendar::reckoned_words(*loaded(id).due).zh, HasSubstr("2020年2月5日 · 原为 2020年2月4日"));
}

TEST_F(CalendarsTest, LeavesTheOfficeAloneToAdopt) {
  const calendar::CalendarYear& later = calendar::built_in().years().at(2020);

  const auto refused = adopt("liaison", later, liaison);

  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::refused);
  EXPECT_THAT(refused.error().reasons.front().zh, HasSubstr("只有督查机构"));
  EXPECT_EQ(cases_.calendar()->years().at(2020).notices.size(), 1U);
  EXPECT_FALSE(cases_.sits_in_office(liaison));
  EXPECT_TRUE(cases_.sits_in_office(clerk));
}

TEST_F(CalendarsTest, RefusesAYearThatNoNoticeCanHaveMade) {
  calendar::CalendarYear nothing_off = calendar::built_in().years().at(2020);
  nothing_off.days.clear();

  EXPECT_EQ(adopt("emptied", {2020y, {}, {}}).error().kind, ErrorKind::refused);
  EXPECT_EQ(adopt("nothing off", nothing_off).error().kind, ErrorKind::refused);
  EXPECT_TRUE(adopt("not announced", {2030y, {}, {}}));
  EXPECT_EQ(cases_.calendar()->years().at(2020).notices.size(), 1U);
}

TEST_F(CalendarsTest, SaysWhichNoticesAnOlderFileWouldDoAwayWith) {
  const auto first = cases_.calendar()->years().at(2020);
  ASSERT_TRUE(adopt_later_notice());

  const auto gone = calendar::notices_gone(*cases_.calendar(), first);

  ASSERT_EQ(gone.size(), 1U);
  EXPECT_EQ(gone.front().id, "content_5472352");
  EXPECT_TRUE(calendar::notices_gone(*cases_.calendar(), calendar::built_in().years().at(2020)).empty());
}

TEST_F(CalendarsTest, TakesALaterReleasesYearsButNeverInPlaceOfTheOfficesOwn) {
  const calendar::CalendarYear& shipped = calendar::built_in().years().at(2020);
  calendar::CalendarYear first = shipped;
  first.notices.pop_back();
  calendar::CalendarYear own = shipped;
  own.notices.back().id = "the office's own";

  EXPECT_TRUE(is_later_than(shipped, nullptr));
  EXPECT_TRUE(is_later_than(shipped, &first));
  EXPECT_FALSE(is_later_than(shipped, &shipped));
  EXPECT_FALSE(is_later_than(first, &shipped));
  EXPECT_FALSE(is_later_than(shipped, &own));
  EXPECT_FALSE(is_later_than(calendar::built_in().years().at(2027), nullptr));
}

}  // namespace
}  // namespace bihuan::cases
