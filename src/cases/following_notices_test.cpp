// SPDX-License-Identifier: Apache-2.0
// What an act's notice says, whom it goes to, and how long its draft waits.
#include "cases/following_notices.h"

#include <gmock/gmock.h>

#include "cases/notices.h"
#include "cases/row.h"
#include "cases/system_person.h"
#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::NoticeTemplate;
using testing::ElementsAre;
using testing::IsEmpty;

const NoticeTemplate& listing() {
  return *procedure("problem").find_notice("listing_notice");
}

/// As the listing's, but a draft that waits for approval.
NoticeTemplate waiting_listing() {
  NoticeTemplate notice = listing();
  notice.needs_approval = true;
  return notice;
}

/// A problem on which the listing's clock runs until 2021-09-30; its own date is 2021-06-30.
Case listed_problem() {
  Case subject = case_in("problem", "under_way");
  RunningClock& clock = subject.clocks["listing"];
  clock.rule = due_on("2021-09-30");
  clock.date = calendar::due_date(clock.rule, {}, calendar::built_in()).value();
  return subject;
}

Case followed(const Case& subject, const NoticeTemplate& notice = listing()) {
  return after_act(subject, follow_with_notice(subject, notice, "督单〔2021〕8", surroundings()));
}

Result<NewAct> decided(const Case& subject, std::string_view act, std::int32_t ordinal) {
  Command command;
  command.key = CommandKey("key");
  command.case_id = subject.id;
  command.act = act;
  command.fields = {{std::string(notice_field), Decimal(ordinal)}};
  command.fields[act == drop_notice_act ? "reason" : "approver"] = std::string("秘书长");
  command.happened_on = today;
  return decide_on_notice(subject, procedure(subject.kind), command, clerk, "督单〔2021〕9", surroundings());
}

TEST(FollowingNoticesTest, AreGivenByTheActsThatSaySo) {
  EXPECT_EQ(notice_given_by(procedure("problem"), "list_publicly"), &listing());
  EXPECT_EQ(notice_given_by(procedure("problem"), "delist"), nullptr);
  EXPECT_EQ(notice_given_by(procedure("problem"), "no such act"), nullptr);
}

TEST(FollowingNoticesTest, LeaveAtOnceWithTheirNumberAndTheClocksLimit) {
  const Case before = listed_problem();
  const Case subject = followed(before);
  ASSERT_EQ(subject.notices.size(), 1U);
  const Notice& notice = subject.notices[0];
  EXPECT_EQ(notice.standing, NoticeStanding::issued);
  EXPECT_EQ(notice.number, "督单〔2021〕8");
  EXPECT_THAT(notice.told, ElementsAre(offices::emergency));
  EXPECT_EQ(notice.follows, before.version);
  EXPECT_EQ(iso(notice.date.value().due_on), "2021-09-30");
  EXPECT_EQ(words_of(notice, &procedure("problem")).label.zh, "挂牌督办通知书");
  EXPECT_EQ(words_of(notice, nullptr).label.zh, "listing_notice");
  EXPECT_THAT(subject.participants, ElementsAre(system_person()));
}

TEST(FollowingNoticesTest, TellOfTheCasesOwnLimitOrOfNone) {
  NoticeTemplate own = listing();
  own.clock.clear();
  EXPECT_EQ(followed(listed_problem(), own).notices[0].date, listed_problem().due);

  Case without_date = listed_problem();
  without_date.due.reset();
  EXPECT_FALSE(followed(without_date, own).notices[0].date);
  without_date.clocks["listing"].stopped_on = today;
  EXPECT_FALSE(followed(without_date).notices[0].date);
  without_date.clocks.clear();
  EXPECT_FALSE(followed(without_date).notices[0].date);
}

TEST(FollowingNoticesTest, GoToWhoeverMayBeAssignedToWhateverTheState) {
  Case ended = listed_problem();
  ended.bearers.push_back({offices::weather, BearerRole::lead});
  ended.state = "terminated";
  ended.phase = procedures::Phase::ended;
  EXPECT_THAT(followed(ended).notices[0].told, ElementsAre(offices::emergency));
}

TEST(FollowingNoticesTest, AreLeftOutWhereNobodyMayBeTold) {
  Case subject = listed_problem();
  subject.bearers = {{offices::weather, BearerRole::lead}};
  const NewAct act = follow_with_notice(subject, listing(), "督单〔2021〕8", surroundings());
  EXPECT_THAT(act.content.facts, ElementsAre(Fact(NoticeLeftOut{"listing_notice"})));
  EXPECT_FALSE(issues_a_notice(act));
  EXPECT_THAT(after_act(subject, act).notices, IsEmpty());
}

TEST(FollowingNoticesTest, WaitForApprovalThroughReminderPauseAndEnd) {
  Case subject = followed(listed_problem(), waiting_listing());
  EXPECT_EQ(subject.notices[0].number, "");
  EXPECT_THAT(waiting_notices(subject, procedure("problem")), ElementsAre(1));

  const auto* reminder = procedure("problem").find_step("remind");
  subject = after_act(subject,
                      give_notice(subject, procedure("problem"), *reminder, "督单〔2021〕9", surroundings()));
  subject.due.reset();
  subject.phase = procedures::Phase::ended;
  EXPECT_THAT(waiting_notices(subject, procedure("problem")), ElementsAre(1));
  EXPECT_TRUE(row_of(subject, procedure("problem")).notice_waits);
}

TEST(FollowingNoticesTest, WaitBesideADraftOfTheLadder) {
  const auto* red = procedure("problem").find_step("red");
  const Case urged = after_act(listed_problem(),
                               give_notice(listed_problem(), procedure("problem"), *red, "", surroundings()));
  EXPECT_THAT(waiting_notices(followed(urged, waiting_listing()), procedure("problem")), ElementsAre(1, 2));
}

TEST(FollowingNoticesTest, AreVoidOnceDrawnUpAnew) {
  const Case twice = followed(followed(listed_problem(), waiting_listing()), waiting_listing());
  EXPECT_THAT(waiting_notices(twice, procedure("problem")), ElementsAre(2));
  const auto late = decided(twice, approve_notice_act, 1);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().reasons.front().zh, "这份通知已经失效：已重新起草");
}

TEST(FollowingNoticesTest, AreApprovedOrDroppedAsAnyOther) {
  const Case draft = followed(listed_problem(), waiting_listing());
  const auto approved = decided(draft, approve_notice_act, 1);
  ASSERT_TRUE(approved);
  const Notice notice = after_act(draft, *approved).notices[0];
  EXPECT_EQ(notice.number, "督单〔2021〕9");
  EXPECT_THAT(notice.told, ElementsAre(offices::emergency));

  const auto dropped = decided(draft, drop_notice_act, 1);
  ASSERT_TRUE(dropped);
  EXPECT_THAT(waiting_notices(after_act(draft, *dropped), procedure("problem")), IsEmpty());
}

TEST(FollowingNoticesTest, AskForSomebodyToTellAndNotForUrging) {
  Case draft = followed(listed_problem(), waiting_listing());
  draft.state = "claimed";
  EXPECT_TRUE(decided(draft, approve_notice_act, 1));

  draft.bearers = {{offices::weather, BearerRole::lead}};
  const auto refused = decided(draft, approve_notice_act, 1);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reasons.front().zh, "没有可以发给的牵头单位：只可商请、不能交办的不发");
}

TEST(FollowingNoticesTest, LeaveTheLadderAsItWas) {
  const Case subject = followed(listed_problem());
  Surroundings around = surroundings();
  around.today = parse_day("2021-06-25").value();
  const auto* step = notice_due(subject, procedure("problem"), around);
  ASSERT_NE(step, nullptr);
  EXPECT_EQ(step->name, "remind");
}

}  // namespace
}  // namespace bihuan::cases
