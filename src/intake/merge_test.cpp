// SPDX-License-Identifier: Apache-2.0
#include "intake/merge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/confirm.h"
#include "intake/testing_minutes.h"

namespace bihuan::intake {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

void merge(Drafts& drafts, int part, int into) {
  duty_at(drafts, 1, part).head.state = DraftState::merged;
  duty_at(drafts, 1, part).merged_into = duty_at(drafts, 1, into).head.id;
}

TEST(UnitedDuty, LosesNothingThatAPartSays) {
  auto drafts = testing_drafts();
  merge(drafts, 3, 4);

  const auto whole = united(drafts, duty_at(drafts, 1, 4));

  EXPECT_EQ(whole.quote.text, duty_at(drafts, 1, 4).quote.text + "\n" + duty_at(drafts, 1, 3).quote.text);
  EXPECT_EQ(whole.channel->text, "山塘监测平台");
  EXPECT_THAT(whole.steps, SizeIs(1));
  EXPECT_EQ(whole.burden.due_words->text, "6月30日前；每月25日前");
  EXPECT_EQ(whole.burden.due, duty_at(drafts, 1, 4).burden.due) << "the date of the whole is its own";
  EXPECT_THAT(whole.burden.support, SizeIs(1));
}

TEST(UnitedDuty, IsTheDutyItselfWhereNothingWasMerged) {
  auto drafts = testing_drafts();
  EXPECT_EQ(united(drafts, duty_at(drafts, 1, 3)), duty_at(drafts, 1, 3));
}

TEST(UnitedDuty, EndsWithItsDocumentsOnlyIfEveryPartDoes) {
  auto drafts = testing_drafts();
  const auto scheme = drafts.documents[0].head.id;
  merge(drafts, 1, 3);
  EXPECT_TRUE(is_carried_in_part(drafts, duty_at(drafts, 1, 3)));
  EXPECT_THAT(united(drafts, duty_at(drafts, 1, 3)).carried_by, IsEmpty());

  duty_at(drafts, 1, 3).carried_by = {DraftId{"f9"}};
  EXPECT_THAT(united(drafts, duty_at(drafts, 1, 3)).carried_by, ElementsAre(DraftId{"f9"}, scheme));
}

TEST(UnitedDuty, OpensOneCaseWithAllThatItsPartsBring) {
  auto drafts = testing_drafts();
  merge(drafts, 3, 1);
  duty_at(drafts, 1, 3).carried_by = duty_at(drafts, 1, 1).carried_by;
  const auto duty = duty_at(drafts, 1, 1).head.id;
  const auto city = offices::small_city();
  const Ground ground{city, offices::GroupRules::built_in(), offices::today};

  const auto confirmation = confirmation_of(drafts, std::vector{duty}, ground).value();

  const auto& openings = confirmation.openings;
  const auto opened = std::ranges::find(openings, case_of(drafts.minutes, duty), &cases::Opening::id);
  ASSERT_NE(opened, openings.end());
  EXPECT_THAT(opened->links, SizeIs(1));
  EXPECT_EQ(opened->texts.at("channel"), "山塘监测平台");
  EXPECT_EQ(opened->texts.at("due_words"), "每月25日前");
}

}  // namespace
}  // namespace bihuan::intake
