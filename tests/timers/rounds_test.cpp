// SPDX-License-Identifier: Apache-2.0
// Rounds over a store, under a clock that is set: years of months, halts, pauses, ends.
#include "timers/rounds.h"

#include <algorithm>
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "cases/rounds.h"
#include "cases/system_person.h"
#include "cases/testing_case.h"
#include "storage/memory/memory_store.h"

namespace bihuan::timers {
namespace {

using cases::Case;
using procedures::Role;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Day day(std::string_view text) {
  return parse_day(text).value();
}

class SetClock final : public Clock {
 public:
  Moment now() const override { return start_in_shanghai(today_) + std::chrono::hours{9}; }
  void set(Day today) { today_ = today; }

 private:
  Day today_ = day("2021-06-01");
};

class RoundsTest : public testing::Test {
 protected:
  RoundsTest() {
    cases::Reorganisation founding;
    founding.happened_on = clock_.today();
    for (const auto& [id, name] :
         {std::pair(cases::supervision_office, "青澜市人民政府督查室"),
          std::pair(offices::emergency, "青澜市应急管理局"), std::pair(offices::education, "青澜市教育局")}) {
      founding.changes.emplace_back(
          offices::Founded{id, offices::founding, name, offices::Kind::department, {}});
      founding.changes.emplace_back(
          offices::RelationSet{id, offices::founding, offices::Relation::may_be_assigned});
    }
    EXPECT_TRUE(cases_.reorganise(CommandKey("founding"), founding, cases::clerk));
  }

  CaseId docketed(const std::string& rule) {
    cases::Opening opening;
    opening.id = CaseId("duty");
    opening.kind = "duty";
    opening.bearers = {{offices::emergency, cases::BearerRole::lead}};
    opening.due_rule = due(rule);
    opening.texts = {{"title", "排查燃气隐患"}};
    EXPECT_TRUE(cases_.open(CommandKey("open"), std::vector{opening}, cases::clerk));
    for (const char* act : {"propose", "approve", "assign", "acknowledge", "report"})
      perform(opening.id, act);
    return opening.id;
  }

  static calendar::DueRule due(const std::string& rule) {
    calendar::DueRule made;
    made.when = calendar::EveryRound{calendar::Recurrence::parse(rule).value(), {}};
    made.basis = calendar::FromText{"每月25日前"};
    return made;
  }

  void perform(const CaseId& id, std::string_view name, cases::FieldValues fields = {}) {
    const Case subject = loaded(id);
    const procedures::Act& act = *cases_.procedure_of(subject).find_act(name);
    cases::Command command = cases::command_for(act);
    for (auto& [field, value] : fields) command.fields[field] = value;
    command.key = CommandKey(fmt::format("{} {} {}", id.text(), subject.version, name));
    command.case_id = id;
    command.as = act.by.front();
    command.happened_on = cases_.today();
    const bool is_bearers = command.as == Role::lead;
    const auto receipt = cases_.perform(command, is_bearers ? cases::liaison : cases::clerk);
    EXPECT_TRUE(receipt) << name << " " << (receipt ? "" : receipt.error().reasons.front().zh);
    const auto again = cases_.perform(command, is_bearers ? cases::liaison : cases::clerk);
    EXPECT_TRUE(receipt && again && *again == *receipt) << name << " is harmless to repeat";
  }

  std::size_t open_on(std::string_view today) {
    clock_.set(day(today));
    return open_rounds(cases_).count;
  }

  Case loaded(const CaseId& id) { return cases_.load(id, Viewer::office()).value(); }

  std::vector<Case> rounds(const CaseId& duty) {
    cases::Filter filter;
    filter.kinds = {"round"};
    filter.parent = duty;
    std::vector<Case> found;
    for (const auto& row : cases_.list(filter, {.limit = 500}, Viewer::office()).rows)
      found.push_back(loaded(row.id));
    std::ranges::sort(found, {}, [](const Case& round) { return round.due->named_on; });
    return found;
  }

  std::vector<std::string> periods(const CaseId& duty) {
    std::vector<std::string> found;
    for (const Case& round : rounds(duty)) found.emplace_back(round.text("period"));
    return found;
  }

  SetClock clock_;
  storage::memory::MemoryCaseStore store_;
  cases::CaseRegister cases_{store_, cases::shelf(), calendar::built_in(), clock_, cases::supervision_office};
};

TEST_F(RoundsTest, TheFirstStandsOpenAtDocketing) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");

  EXPECT_THAT(periods(duty), ElementsAre("2021年6月期"));
  EXPECT_EQ(iso(rounds(duty).front().opened_on), "2021-06-01");
  EXPECT_EQ(open_on("2021-06-25"), 0U);
}

TEST_F(RoundsTest, ThreeYearsOfMonthsHaveARoundEachAndMoveTheDutysDate) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  for (Day today = day("2021-06-01"); today <= day("2024-05-31"); today += std::chrono::days{1}) {
    open_on(iso(today));
    ASSERT_GE(loaded(duty).due->due_on, today);
  }

  const auto all = rounds(duty);
  ASSERT_THAT(all, SizeIs(37));
  for (std::size_t i = 1; i < all.size(); ++i) {
    EXPECT_EQ(all[i].opened_on, all[i - 1].due->due_on + std::chrono::days{1});
    EXPECT_EQ(std::chrono::year_month_day(all[i].due->named_on).day(), std::chrono::day{25});
  }
}

TEST_F(RoundsTest, AHaltIsMadeUpForInOrderAndOnce) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");

  EXPECT_EQ(open_on("2021-10-01"), 4U);
  EXPECT_EQ(open_on("2021-10-01"), 0U);

  EXPECT_THAT(periods(duty),
              ElementsAre("2021年6月期", "2021年7月期", "2021年8月期", "2021年9月期", "2021年10月期"));
  const auto acts = cases_.acts_of(rounds(duty)[2].id, Viewer::office());
  EXPECT_EQ(acts.front().envelope.person, cases::system_person());
  EXPECT_EQ(iso(acts.front().envelope.happened_on), "2021-07-26");
  EXPECT_EQ(day_in_shanghai(acts.front().envelope.recorded_at), day("2021-10-01"));
}

TEST_F(RoundsTest, AMonthWithoutTheDayHasNoRound) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=31");
  open_on("2021-12-31");
  EXPECT_THAT(periods(duty), ElementsAre("2021年7月期", "2021年8月期", "2021年10月期", "2021年12月期"));
}

TEST_F(RoundsTest, APauseOpensNoneAndTheFirstAfterItCanBeMet) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  perform(duty, "pause");
  EXPECT_EQ(open_on("2021-09-30"), 0U);

  perform(duty, "resume");

  // Paused on 1 June for 121 days: what was due on 25 June is due on 24 October; nobody files twice in two
  // days.
  EXPECT_EQ(iso(rounds(duty).front().due->due_on), "2021-10-24");
  EXPECT_THAT(periods(duty), ElementsAre("2021年6月期"));
  EXPECT_EQ(open_on("2021-10-25"), 1U);
  EXPECT_THAT(periods(duty), ElementsAre("2021年6月期", "2021年11月期"));
}

TEST_F(RoundsTest, StandStillWithTheirDutyAndAreDueLaterByItsPause) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  clock_.set(day("2021-06-10"));
  perform(duty, "pause");
  EXPECT_EQ(cases_.row_of(rounds(duty).front().id, Viewer::office())->phase, procedures::Phase::paused);

  open_on("2021-07-05");
  EXPECT_EQ(standing_of(rounds(duty).front(), offices::emergency, cases_.today()),
            cases::FilingStanding::open);
  perform(duty, "resume");

  EXPECT_THAT(periods(duty), ElementsAre("2021年6月期"));
  EXPECT_EQ(iso(rounds(duty).front().due->due_on), "2021-07-20");
  EXPECT_EQ(iso(loaded(duty).due->due_on), "2021-07-20");
  EXPECT_EQ(open_on("2021-07-20"), 0U);
  EXPECT_EQ(open_on("2021-07-21"), 1U);
  EXPECT_THAT(periods(duty), ElementsAre("2021年6月期", "2021年8月期")) << "the 25th would come in a rush";
}

TEST_F(RoundsTest, CloseWithTheContradictionsThatWereKnown) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  perform(rounds(duty)[0].id, "file", {{"remaining", Decimal(6)}});
  perform(rounds(duty)[0].id, "close");
  EXPECT_EQ(rounds(duty)[0].gathering.rolled_up.contradictions, 0);

  open_on("2021-06-26");
  perform(rounds(duty)[1].id, "file", {{"carried_over", Decimal(4)}});
  perform(rounds(duty)[1].id, "close");
  EXPECT_EQ(rounds(duty)[1].gathering.rolled_up.contradictions, 1);
}

TEST_F(RoundsTest, HoldFiguresAgainstTheLastThatWereFiledAcrossAMissedPeriod) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  perform(rounds(duty)[0].id, "file", {{"remaining", Decimal(3)}});
  open_on("2021-07-26");
  ASSERT_THAT(rounds(duty), SizeIs(3));
  perform(rounds(duty)[2].id, "file", {{"carried_over", Decimal(99)}});
  const auto before = cases_.rounds_before(rounds(duty)[2], Viewer::office());
  ASSERT_THAT(before, SizeIs(2));
  EXPECT_EQ(before[1].text("period"), "2021年6月期");
  perform(rounds(duty)[2].id, "close");
  EXPECT_EQ(rounds(duty)[2].gathering.rolled_up.contradictions, 1);
}

TEST_F(RoundsTest, SayInTheirRowWhatWasFiledLastAndWhen) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  clock_.set(day("2021-06-10"));
  perform(rounds(duty).front().id, "file", {{"content", std::string("排查三十家")}});
  const auto row = cases_.row_of(rounds(duty).front().id, Viewer::office());
  EXPECT_EQ(row->progress, "青澜市应急管理局（2021年6月期）：排查三十家");
  EXPECT_EQ(iso(*row->progress_on), "2021-06-10");
  EXPECT_EQ(iso(*cases_.row_of(duty, Viewer::office())->progress_on), "2021-06-01") << "its own report";
}

TEST_F(RoundsTest, LapseWithTheirDuty) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  open_on("2021-06-26");
  perform(duty, "terminate");

  for (const Case& round : rounds(duty)) EXPECT_EQ(round.end, procedures::End::lapsed);
  EXPECT_EQ(open_on("2021-12-01"), 0U);
}

TEST_F(RoundsTest, GoOnUnderAChangedRuleAndKeepWhatWasFiled) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  perform(duty, "change_due", {{"due", due("FREQ=MONTHLY;BYMONTHDAY=10")}});
  auto all = rounds(duty);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(iso(all[0].due->named_on), "2021-06-10");
  EXPECT_TRUE(all[1].has_ended());

  perform(all[0].id, "file");
  calendar::DueRule with_internal = due("FREQ=MONTHLY;BYMONTHDAY=10");
  with_internal.internal = calendar::Earlier{2};
  perform(duty, "change_due", {{"due", with_internal}});
  EXPECT_THAT(rounds(duty), SizeIs(2));
  EXPECT_EQ(loaded(duty).latest_round->id, all[0].id);
}

TEST_F(RoundsTest, AreFiledByWhomTheDutyIsTransferredTo) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  perform(duty, "transfer", {{"lead", std::vector{offices::education}}});

  const Case round = rounds(duty).front();
  EXPECT_THAT(owing(round), ElementsAre(offices::education));
  EXPECT_THAT(cases_.row_of(round.id, Viewer::office())->owing, ElementsAre(offices::education));
}

TEST_F(RoundsTest, OweNothingMoreOnceFiled) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  const CaseId round = rounds(duty).front().id;
  cases::Filter owed;
  owed.owing = {offices::emergency};
  EXPECT_EQ(cases_.count(owed, Viewer::office()), 1U);

  perform(round, "file");

  EXPECT_EQ(cases_.count(owed, Viewer::office()), 0U);
  EXPECT_EQ(loaded(round).state, "gathered");
}

TEST_F(RoundsTest, AreOwedByEveryNameplateOfTheBody) {
  docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  cases::Reorganisation hung;
  hung.happened_on = clock_.today();
  hung.changes = {offices::Founded{offices::safety_office,
                                   offices::founding,
                                   "青澜市安全生产委员会办公室",
                                   offices::Kind::hung_organ,
                                   {}},
                  offices::NameplateHung{offices::safety_office, offices::founding, offices::emergency}};
  ASSERT_TRUE(cases_.reorganise(CommandKey("hung"), hung, cases::clerk));
  cases::Filter owed;
  owed.owing = {offices::safety_office};
  EXPECT_EQ(cases_.list(owed, {}, Viewer::office()).total, 1U);
  cases::Filter borne;
  borne.bearers = {offices::safety_office};
  EXPECT_EQ(cases_.count(borne, Viewer::office()), 2U);
  owed.owing = {offices::education};
  EXPECT_EQ(cases_.count(owed, Viewer::office()), 0U);
}

TEST_F(RoundsTest, PassWithTheirBearerInAReorganisation) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  perform(rounds(duty).front().id, "file");
  open_on("2021-06-26");
  cases::Reorganisation merged;
  merged.happened_on = cases_.today();
  merged.changes = {offices::Abolished{offices::emergency, cases_.today(), {}}};
  merged.handed_over = {{offices::emergency, offices::education}};
  ASSERT_TRUE(cases_.reorganise(CommandKey("merge"), merged, cases::clerk));

  const auto all = rounds(duty);
  EXPECT_THAT(all[0].organisations(cases::BearerRole::lead), ElementsAre(offices::emergency));
  EXPECT_THAT(owing(all[1]), ElementsAre(offices::education));
}

TEST_F(RoundsTest, DoNotTouchTheNumbersOfDuties) {
  const CaseId duty = docketed("FREQ=MONTHLY;BYMONTHDAY=25");
  const std::string first = *loaded(duty).number;
  open_on("2021-12-31");
  EXPECT_EQ(store_.numbers_with(first.substr(0, first.size() - 1)), 1U);
}

}  // namespace
}  // namespace bihuan::timers
