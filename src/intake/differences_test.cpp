// SPDX-License-Identifier: Apache-2.0
#include "intake/differences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/confirm.h"
#include "intake/testing_minutes.h"

namespace bihuan::intake {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

DutyDraft another_duty() {
  DutyDraft duty;
  duty.head = {DraftId{"d50"}, 1, 9, DraftSource::read, DraftState::open, {}, {}, "清理河道", {}};
  duty.quote = {"市水务局要在汛前清理河道", {1, 12}};
  return duty;
}

TEST(ReadingAgain, ProposesNothingWhereNothingDiffers) {
  EXPECT_EQ(with_differences(testing_drafts(), testing_drafts()), testing_drafts());
}

TEST(ReadingAgain, IsBlindToBlanksAndWidths) {
  auto fresh = testing_drafts();
  duty_at(fresh, 1, 3).quote.text = "市应急局 要会同市气象局在每月２５日前通过“山塘监测平台”报送巡查情况";
  EXPECT_THAT(with_differences(testing_drafts(), fresh).differences, IsEmpty());
}

TEST(ReadingAgain, AddsWhatIsNewAsAnOpenDraftWithAnIdOfItsOwn) {
  auto fresh = testing_drafts();
  fresh.duties.push_back(another_duty());

  const auto after = with_differences(testing_drafts(), fresh);

  ASSERT_THAT(after.differences, SizeIs(1));
  EXPECT_EQ(after.differences[0].kind, DifferenceKind::appeared);
  EXPECT_EQ(after.duties.back().head.id, after.differences[0].draft);
  EXPECT_NE(after.duties.back().head.id, DraftId{"d50"});
  EXPECT_EQ(after.duties.back().head.ordinal, 5);
}

TEST(ReadingAgain, SaysOldAndNewOfWhatWasReworded) {
  auto before = testing_drafts();
  before = confirmed(std::move(before), {duty_at(before, 1, 4).head.id});
  auto fresh = testing_drafts();
  duty_at(fresh, 1, 4).quote.text = "相关部门要在7月30日前完成山塘名册核对";

  const auto after = with_differences(before, fresh);

  ASSERT_THAT(after.differences, SizeIs(1));
  EXPECT_EQ(after.differences[0].kind, DifferenceKind::changed);
  EXPECT_EQ(after.differences[0].before, "相关部门要在6月30日前完成山塘名册核对");
  EXPECT_EQ(after.differences[0].now->text, "相关部门要在7月30日前完成山塘名册核对");
  EXPECT_TRUE(after.differences[0].case_id);
  EXPECT_EQ(after.duties, before.duties) << "nothing is changed behind anybody's back";
}

TEST(ReadingAgain, ListsWhatVanishedButNotWhatAPersonAdded) {
  auto before = testing_drafts();
  auto by_hand = another_duty();
  by_hand.head.source = DraftSource::by_hand;
  before.duties.push_back(by_hand);
  auto fresh = testing_drafts();
  fresh.duties.erase(fresh.duties.begin() + 3);

  const auto after = with_differences(before, fresh);

  ASSERT_THAT(after.differences, SizeIs(1));
  EXPECT_EQ(after.differences[0].kind, DifferenceKind::vanished);
  EXPECT_EQ(after.differences[0].before, "相关部门要在6月30日前完成山塘名册核对");
}

TEST(AnotherVersion, LeavesOpenOnlyWhatTheEarlierDoesNotHave) {
  auto earlier = testing_drafts();
  earlier.duties.erase(earlier.duties.begin() + 3);
  earlier.documents.pop_back();

  auto after = only_differences(testing_drafts(), earlier);

  EXPECT_EQ(count(after).tasks_open, 1U);
  EXPECT_EQ(duty_at(after, 1, 4).head.state, DraftState::open);
  EXPECT_EQ(after.documents[0].head.state, DraftState::dropped);
  EXPECT_EQ(after.documents[1].head.state, DraftState::open);
  ASSERT_THAT(after.differences, SizeIs(2));
  EXPECT_EQ(after.differences[0].draft, after.documents[1].head.id);
  EXPECT_EQ(after.differences[1].kind, DifferenceKind::appeared);
}

TEST(ReadingAgain, OffersTheSameSentenceReadOtherwise) {
  auto fresh = testing_drafts();
  auto& check = duty_at(fresh, 1, 4);
  check.kind = reading::DutyKind::guidance;

  const auto after = with_differences(testing_drafts(), fresh);

  ASSERT_THAT(after.differences, SizeIs(1));
  EXPECT_EQ(after.differences[0].kind, DifferenceKind::changed);
  EXPECT_EQ(after.differences[0].offered, check);
}

TEST(ReadingAgain, ListsMattersAndDocumentsToo) {
  auto before = testing_drafts();
  auto fresh = testing_drafts();
  fresh.matters[1].head.title = "听取山洪预警工作汇报";
  fresh.documents[1].head.title = "青澜市山洪预警办法";

  const auto after = with_differences(before, fresh);

  ASSERT_THAT(after.differences, SizeIs(4));
  EXPECT_EQ(after.differences[0].kind, DifferenceKind::vanished);
  EXPECT_EQ(after.differences[0].before, before.matters[1].head.title);
  EXPECT_EQ(after.matters.back().head.title, "听取山洪预警工作汇报");
  EXPECT_EQ(after.matters.back().head.item, 3) << "the numbers of what is there are kept";
  EXPECT_EQ(after.documents.back().head.item, 3) << "it stands under its own matter";
}

TEST(ReadingAgain, DoesNotAskAgainWhatWasLeft) {
  auto fresh = testing_drafts();
  duty_at(fresh, 1, 4).quote.text = "相关部门要在7月30日前完成山塘名册核对";
  auto once = with_differences(testing_drafts(), fresh);
  once.differences[0].settled =
      OfficeValue<Settlement>{Settlement::left, {}, {PersonId{"clerk"}, offices::today}};

  EXPECT_TRUE(with_differences(once, fresh).differences[0].settled);

  duty_at(fresh, 1, 4).quote.text = "相关部门要在8月30日前完成山塘名册核对";
  EXPECT_FALSE(with_differences(once, fresh).differences[0].settled);
}

TEST(NewReading, IsFollowedOnlyWhereNobodyHasSetAnything) {
  auto known = testing_drafts();
  auto& duty = duty_at(known, 1, 3);
  const SetBy by{PersonId{"clerk"}, offices::today};
  duty.burden.due_set = OfficeValue<calendar::DueRule>{*duty.burden.due, "商定", by};
  duty.burden.lead[0].chosen = OfficeValue<std::vector<OrganisationId>>{{offices::emergency}, "", by};
  auto fresh = testing_drafts();
  auto& offered = duty_at(fresh, 1, 3);
  offered.burden.due.reset();
  offered.channel.reset();

  const auto followed = following(duty, offered);

  EXPECT_FALSE(followed.channel);
  EXPECT_EQ(followed.burden.current_due(), duty.burden.current_due());
  EXPECT_EQ(followed.burden.lead[0].chosen, duty.burden.lead[0].chosen);
}

TEST(AnotherVersion, ListsWhatItLeavesOut) {
  auto shorter = testing_drafts();
  shorter.duties.pop_back();

  const auto after = only_differences(shorter, testing_drafts());

  ASSERT_THAT(after.differences, SizeIs(1));
  EXPECT_EQ(after.differences[0].kind, DifferenceKind::vanished);
  EXPECT_FALSE(after.differences[0].draft);
}

}  // namespace
}  // namespace bihuan::intake
