// SPDX-License-Identifier: Apache-2.0
// Which notice the ladder gives on which day, whom it goes to, and what the office may do with it.
#include "cases/notices.h"

#include <gmock/gmock.h>

#include "cases/notice_book.h"
#include "cases/row.h"
#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Surroundings on(std::string_view day) {
  Surroundings around = surroundings();
  around.today = parse_day(day).value();
  return around;
}

/// Led by the emergency bureau; due on Wednesday, 2021-06-30.
Case duty_under_way() {
  return case_in("duty", "under_way");
}

std::string due_notice(const Case& subject, std::string_view day) {
  const auto* step = notice_due(subject, procedure(subject.kind), on(day));
  return step ? step->name : "";
}

/// With the notice of that day, which is due.
Case given(const Case& subject, std::string_view day) {
  const auto around = on(day);
  const auto* step = notice_due(subject, procedure(subject.kind), around);
  EXPECT_NE(step, nullptr) << day;
  return step ? after_act(subject,
                          give_notice(subject, procedure(subject.kind), *step, "督单〔2021〕1", around), day)
              : subject;
}

/// 2021-07-15 is the eleventh working day after the limit.
Case with_red_draft() {
  return given(duty_under_way(), "2021-07-15");
}

Command on_notice(std::string_view act, FieldValues fields, std::string_view day, std::int64_t ordinal = 1) {
  Command command;
  command.key = CommandKey("key");
  command.case_id = CaseId("case");
  command.act = act;
  command.fields = std::move(fields);
  command.fields[std::string(notice_field)] = Decimal(static_cast<std::int32_t>(ordinal));
  command.happened_on = parse_day(day).value();
  return command;
}

Result<NewAct> decided(const Case& subject, const Command& command, std::string_view day,
                       const Actor& actor = clerk) {
  return decide_on_notice(subject, procedure(subject.kind), command, actor, "督单〔2021〕8", on(day));
}

std::vector<std::string> reasons(const Result<NewAct>& decision) {
  std::vector<std::string> found;
  if (decision) return found;
  for (const Words& reason : decision.error().reasons) found.push_back(reason.zh);
  return found;
}

const FieldValues approved{{"approver", std::string("秘书长")}};

// ---- the calendar

TEST(NoticesTest, AreGivenOnTheWorkingDaysOfTheLadder) {
  const Case subject = duty_under_way();
  EXPECT_EQ(due_notice(subject, "2021-06-24"), "");
  EXPECT_EQ(due_notice(subject, "2021-06-25"), "remind");  // a Friday, three working days before
  EXPECT_EQ(due_notice(subject, "2021-06-30"), "remind");
  EXPECT_EQ(due_notice(subject, "2021-07-01"), "blue");
  EXPECT_EQ(due_notice(subject, "2021-07-08"), "yellow");
  EXPECT_EQ(due_notice(subject, "2021-07-14"), "yellow");
  EXPECT_EQ(due_notice(subject, "2021-07-15"), "red");
  EXPECT_EQ(due_notice(subject, "2023-07-14"), "red");
}

TEST(NoticesTest, AreNeverGivenWhenNobodyWorks) {
  const Case subject = duty_under_way();
  EXPECT_EQ(due_notice(subject, "2021-06-26"), "");
  EXPECT_EQ(due_notice(subject, "2021-06-27"), "");
  EXPECT_EQ(due_notice(subject, "2021-10-04"), "");
}

// In 2021 the Sunday 26 September and the Saturday 9 October were worked; the festival was from the 1st to
// the 7th.
TEST(NoticesTest, CountMakeUpDaysAsWorked) {
  Case subject = duty_under_way();
  subject.due_rule = due_on("2021-09-29");
  subject.due = calendar::due_date(*subject.due_rule, {}, calendar::built_in()).value();
  EXPECT_EQ(due_notice(subject, "2021-09-25"), "");
  EXPECT_EQ(due_notice(subject, "2021-09-26"), "remind");
  subject = given(subject, "2021-09-26");
  EXPECT_EQ(due_notice(subject, "2021-09-30"), "blue");
  subject = given(subject, "2021-09-30");
  EXPECT_EQ(due_notice(subject, "2021-10-12"), "");
  EXPECT_EQ(due_notice(subject, "2021-10-13"), "yellow");  // after 8, 9, 11 and 12 October
}

// Due on a Saturday: what is done on the Friday is in time, and the first working day after is the Monday.
TEST(NoticesTest, CountFromTheLastWorkingDayWhereTheLimitIsNone) {
  Case subject = duty_under_way();
  subject.due_rule = due_on("2021-07-10");
  subject.due = calendar::due_date(*subject.due_rule, {}, calendar::built_in()).value();
  EXPECT_EQ(due_notice(subject, "2021-07-05"), "");
  EXPECT_EQ(due_notice(subject, "2021-07-06"), "remind");
  subject = given(subject, "2021-07-06");
  EXPECT_EQ(due_notice(subject, "2021-07-09"), "");
  EXPECT_EQ(due_notice(subject, "2021-07-12"), "blue");
}

TEST(NoticesTest, AreGivenOnceForAStepAndALimit) {
  Case subject = given(duty_under_way(), "2021-06-25");
  EXPECT_EQ(due_notice(subject, "2021-06-28"), "");
  subject = given(subject, "2021-07-02");
  EXPECT_EQ(subject.notices.back().name, "blue");
  EXPECT_EQ(due_notice(subject, "2021-07-05"), "");
}

TEST(NoticesTest, AfterAHaltAreTheHighestStepAlone) {
  const Case subject = given(duty_under_way(), "2021-07-12");
  ASSERT_EQ(subject.notices.size(), 1U);
  EXPECT_EQ(subject.notices.back().name, "yellow");
  EXPECT_EQ(due_notice(subject, "2021-07-13"), "");
}

TEST(NoticesTest, BeginAgainWithAnotherLimit) {
  Case subject = given(given(duty_under_way(), "2021-06-25"), "2021-07-01");
  subject.due = calendar::due_date(due_on("2021-07-30"), {}, calendar::built_in()).value();
  EXPECT_EQ(due_notice(subject, "2021-07-02"), "");
  EXPECT_EQ(due_notice(subject, "2021-07-27"), "remind");
}

TEST(NoticesTest, AreNotGivenOnADayOfUrgingByHand) {
  Case subject = duty_under_way();
  subject.performed["urge"] = {clerk.person, supervision_office, false, parse_day("2021-06-25").value()};
  EXPECT_EQ(due_notice(subject, "2021-06-25"), "");
  EXPECT_EQ(due_notice(subject, "2021-06-28"), "remind");
}

TEST(NoticesTest, AreNotForWhatDoesNotRunOrHasNoDate) {
  for (const char* state :
       {"read", "kept", "proposed", "docketed", "claimed", "paused", "finished", "terminated"})
    EXPECT_EQ(due_notice(case_in("duty", state), "2021-07-15"), "") << state;
  Case without_date = duty_under_way();
  without_date.due.reset();
  EXPECT_EQ(due_notice(without_date, "2021-07-15"), "");
  EXPECT_EQ(due_notice(case_in("matter", procedure("matter").initial), "2021-07-15"), "");
}

TEST(NoticesTest, AreNotForTheDutyWhoseRoundsAreUrged) {
  Case subject = duty_under_way();
  subject.latest_round = LatestRound{CaseId("round"), subject.due->named_on, subject.due->due_on};
  EXPECT_EQ(due_notice(subject, "2021-07-15"), "");
}

TEST(NoticesTest, GoWithTheDocumentThatIsDueOnTheSameDay) {
  Case subject = duty_under_way();
  subject.links = {{CaseId("document"), LinkKind::carried_by}};
  Case document = case_in("document", "under_revision");
  document.id = CaseId("document");
  const auto step_beside = [&](const Case& carrier) {
    Surroundings around = on("2021-07-01");
    around.carriers = {{carrier, &procedure("document")}};
    return notice_due(subject, procedure("duty"), around);
  };

  EXPECT_EQ(step_beside(document), nullptr);
  document.due->due_on += std::chrono::days{1};
  EXPECT_NE(step_beside(document), nullptr);
}

TEST(NoticesTest, AreNotForTheDutyWhoseDocumentLiesBeforeAnotherBody) {
  Case subject = duty_under_way();
  subject.links = {{CaseId("document"), LinkKind::carried_by}};
  Case document = case_in("document", "submitted");
  document.id = CaseId("document");
  document.due->due_on += std::chrono::days{30};
  Surroundings around = on("2021-07-01");
  around.carriers = {{document, &procedure("document")}};
  EXPECT_EQ(notice_due(subject, procedure("duty"), around), nullptr);
  EXPECT_THAT(obstacles_to_urging(subject, procedure("duty"), around),
              ElementsAre(Words{"构成此事项的文件正在审议等，暂停期间不催办",
                                "The document of whose steps it consists is paused: nobody is urged"}));

  Case other = case_in("document", "under_revision");
  other.id = CaseId("other");
  other.due->due_on += std::chrono::days{30};
  subject.links.push_back({other.id, LinkKind::carried_by});
  around.carriers.push_back({other, &procedure("document")});
  EXPECT_NE(notice_due(subject, procedure("duty"), around), nullptr) << "something is left to do";
}

TEST(NoticesTest, GoOnlyToLeadsThatMayBeAssignedTo) {
  Case subject = duty_under_way();
  subject.bearers = {{offices::weather, BearerRole::lead},
                     {offices::emergency, BearerRole::lead},
                     {offices::education, BearerRole::support}};
  EXPECT_THAT(given(subject, "2021-06-25").notices.back().told, ElementsAre(offices::emergency));

  subject.bearers = {{offices::weather, BearerRole::lead}, {offices::government, BearerRole::lead}};
  EXPECT_EQ(due_notice(subject, "2021-06-25"), "");
}

TEST(NoticesTest, OfARoundGoToThoseWhoStillOwe) {
  Case round = case_in("round", "open");
  EXPECT_THAT(given(round, "2021-06-28").notices.back().told,
              ElementsAre(offices::emergency, offices::education));

  round.gathering.filings[offices::emergency] = {procedures::FilingKind::content, 1, today, today, 4, false};
  EXPECT_THAT(given(round, "2021-06-28").notices.back().told, ElementsAre(offices::education));

  round.gathering.excused = {offices::education};
  EXPECT_EQ(due_notice(round, "2021-06-28"), "");
}

// ---- what one says

TEST(NoticesTest, KeepTheirNumberTheirLimitAndWhomTheyWentTo) {
  const Case subject = given(duty_under_way(), "2021-06-25");
  const Notice& notice = subject.notices.at(0);
  EXPECT_EQ(notice.standing, NoticeStanding::issued);
  EXPECT_EQ(notice.number, "督单〔2021〕1");
  EXPECT_EQ(notice.working_days, -3);
  EXPECT_EQ(notice.date, subject.due);
  EXPECT_EQ(notice.procedure, subject.procedure);
  EXPECT_EQ(iso(notice.issued_on), "2021-06-25");
  EXPECT_THAT(waiting_notices(subject, procedure("duty")), IsEmpty());
}

TEST(NoticesTest, ThatNeedApprovalWaitWithoutANumber) {
  const Case subject = with_red_draft();
  EXPECT_THAT(waiting_notices(subject, procedure("duty")), ElementsAre(1));
  EXPECT_EQ(subject.notices.at(0).number, "");
  EXPECT_THAT(subject.notices.at(0).told, IsEmpty());
  EXPECT_TRUE(row_of(subject, procedure("duty")).notice_waits);
}

TEST(NoticesTest, WaitNoLongerUnderAnotherLimitOrAfterTheEnd) {
  Case extended = with_red_draft();
  extended.due = calendar::due_date(due_on("2021-08-30"), {}, calendar::built_in()).value();
  EXPECT_THAT(waiting_notices(extended, procedure("duty")), IsEmpty());
  EXPECT_FALSE(row_of(extended, procedure("duty")).notice_waits);

  Case ended = with_red_draft();
  ended.phase = procedures::Phase::ended;
  EXPECT_THAT(waiting_notices(ended, procedure("duty")), IsEmpty());
}

// ---- the office

TEST(NoticesTest, LeaveWithTheApproversNameAndANumber) {
  const auto act =
      decided(with_red_draft(), on_notice(approve_notice_act, approved, "2021-07-16"), "2021-07-16");
  ASSERT_THAT(reasons(act), IsEmpty());
  EXPECT_EQ(act->content.remarks.at("approver"), "秘书长");
  EXPECT_TRUE(issues_a_notice(*act));

  const Case subject = after_act(with_red_draft(), *act, "2021-07-16");
  EXPECT_EQ(subject.notices.at(0).number, "督单〔2021〕8");
  EXPECT_EQ(iso(subject.notices.at(0).issued_on), "2021-07-16");
  EXPECT_THAT(subject.notices.at(0).told, ElementsAre(offices::emergency));
  EXPECT_EQ(subject.notices.at(0).settled_in, subject.version);
  EXPECT_EQ(due_notice(subject, "2021-07-19"), "");
}

TEST(NoticesTest, AreDroppedWithAReasonAndNotDrawnUpAgain) {
  const auto act =
      decided(with_red_draft(), on_notice(drop_notice_act, {{"reason", std::string("已约谈")}}, "2021-07-16"),
              "2021-07-16");
  ASSERT_THAT(reasons(act), IsEmpty());
  EXPECT_FALSE(issues_a_notice(*act));

  const Case subject = after_act(with_red_draft(), *act, "2021-07-16");
  EXPECT_EQ(subject.notices.at(0).standing, NoticeStanding::dropped);
  EXPECT_EQ(due_notice(subject, "2021-07-19"), "");
  EXPECT_THAT(waiting_notices(subject, procedure("duty")), IsEmpty());
}

TEST(NoticesTest, AreRefusedWithEveryReason) {
  const auto refused =
      decided(with_red_draft(), on_notice(approve_notice_act, {}, "2021-07-14"), "2021-07-16", liaison);
  EXPECT_THAT(reasons(refused),
              ElementsAre("此项由督查机构办理", "发生日期不能早于督办单起草之日", "请填写“批准人”"));
  const auto too_early =
      decided(with_red_draft(), on_notice(approve_notice_act, approved, "2021-07-19"), "2021-07-16");
  EXPECT_THAT(reasons(too_early), ElementsAre("发生日期不能晚于今天"));
  EXPECT_THAT(reasons(decided(with_red_draft(), on_notice(drop_notice_act, {}, "2021-07-16"), "2021-07-16")),
              ElementsAre("请填写“理由”"));
}

TEST(NoticesTest, DoNotLeaveWhileNobodyIsUrged) {
  Case paused = with_red_draft();
  paused.state = "paused";
  paused.phase = procedures::Phase::paused;
  EXPECT_THAT(reasons(decided(paused, on_notice(approve_notice_act, approved, "2021-07-16"), "2021-07-16")),
              ElementsAre("“暂停”状态下不能办理“催办”"));
  Case only_asked = with_red_draft();
  only_asked.bearers = {{offices::weather, BearerRole::lead}};
  EXPECT_THAT(
      reasons(decided(only_asked, on_notice(approve_notice_act, approved, "2021-07-16"), "2021-07-16")),
      ElementsAre("牵头单位只可商请，不能交办和催办"));
}

TEST(NoticesTest, AreSettledOnce) {
  const auto act =
      decided(with_red_draft(), on_notice(approve_notice_act, approved, "2021-07-16"), "2021-07-16");
  const Case subject = after_act(with_red_draft(), *act, "2021-07-16");
  for (const auto name : {approve_notice_act, drop_notice_act}) {
    FieldValues fields = approved;
    if (name == drop_notice_act) fields = {{"reason", std::string("不必")}};
    EXPECT_THAT(reasons(decided(subject, on_notice(name, fields, "2021-07-16"), "2021-07-16")),
                ElementsAre("这份督办单已经发出，编号 督单〔2021〕8"));
  }
}

TEST(NoticesTest, AreVoidWhereALimitCameAfterThem) {
  Case extended = with_red_draft();
  extended.due = calendar::due_date(due_on("2021-08-30"), {}, calendar::built_in()).value();
  EXPECT_THAT(reasons(decided(extended, on_notice(approve_notice_act, approved, "2021-07-16"), "2021-07-16")),
              ElementsAre("这份督办单已经失效：时限已改、此件已结束，或已起草更高一级"));
}

TEST(NoticesTest, AreToldOfOnceMore) {
  const Case subject = given(duty_under_way(), "2021-06-25");
  const FieldValues by_telephone{{"organisation", std::vector{offices::emergency}},
                                 {"means", std::string("telephone")},
                                 {"answered_by", std::string("值班员")}};
  const auto act = decided(subject, on_notice(tell_of_notice_act, by_telephone, "2021-06-28"), "2021-06-28");
  ASSERT_THAT(reasons(act), IsEmpty());
  const Case told = after_act(subject, *act, "2021-06-28");
  EXPECT_THAT(told.notices.at(0).told_again,
              ElementsAre(FurtherTelling{offices::emergency, parse_day("2021-06-28").value(), told.version}));

  FieldValues to_another = by_telephone;
  to_another["organisation"] = std::vector{offices::education};
  EXPECT_THAT(
      reasons(decided(subject, on_notice(tell_of_notice_act, to_another, "2021-06-28"), "2021-06-28")),
      ElementsAre("这份督办单没有发给“市教育局”"));
  EXPECT_THAT(reasons(decided(with_red_draft(), on_notice(tell_of_notice_act, by_telephone, "2021-07-16"),
                              "2021-07-16")),
              ElementsAre("这份督办单没有发出，无从告知"));
}

TEST(NoticesTest, AreNotFoundByAnotherOrdinalOrAct) {
  for (const std::int64_t ordinal : {-1, 0, 2}) {
    const auto decision = decided(
        with_red_draft(), on_notice(approve_notice_act, approved, "2021-07-16", ordinal), "2021-07-16");
    ASSERT_FALSE(decision);
    EXPECT_EQ(decision.error().kind, ErrorKind::not_found);
  }
  EXPECT_FALSE(decided(with_red_draft(), on_notice("urge", approved, "2021-07-16"), "2021-07-16"));
}

TEST(NoticesTest, AreAConflictWhereSomebodyActedMeanwhile) {
  Command command = on_notice(approve_notice_act, approved, "2021-07-16");
  command.seen = 5;
  const auto decision = decided(with_red_draft(), command, "2021-07-16");
  ASSERT_FALSE(decision);
  EXPECT_EQ(decision.error().kind, ErrorKind::conflict);
}

}  // namespace
}  // namespace bihuan::cases
