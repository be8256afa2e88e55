// SPDX-License-Identifier: Apache-2.0
#include "intake/confirm.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/testing_minutes.h"

namespace bihuan::intake {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Confirming : public ::testing::Test {
 protected:
  Confirmation of(std::vector<DraftId> ids) { return confirmation_of(drafts, ids, ground).value(); }
  DraftId id(int item, int ordinal) { return duty_at(drafts, item, ordinal).head.id; }
  CaseId case_id(int item, int ordinal) { return case_of(drafts.minutes, id(item, ordinal)); }

  const offices::Directory city = offices::small_city();
  const Ground ground{city, offices::GroupRules::built_in(), offices::today};
  Drafts drafts = testing_drafts();
};

std::vector<std::string> kinds(const Confirmation& confirmation) {
  std::vector<std::string> kinds;
  for (const auto& opening : confirmation.openings) kinds.push_back(opening.kind);
  return kinds;
}

TEST_F(Confirming, OpensTheMatterTogetherWithItsFirstDuty) {
  const auto confirmation = of({id(1, 3)});

  ASSERT_THAT(kinds(confirmation), ElementsAre("matter", "duty"));
  const auto& duty = confirmation.openings[1];
  EXPECT_EQ(duty.parent, confirmation.openings[0].id);
  EXPECT_EQ(duty.origin.series, "常务");
  EXPECT_EQ(duty.origin.year, 2021);
  EXPECT_EQ(duty.origin.meeting, 7);
  EXPECT_EQ(duty.origin.item, 1);
  EXPECT_EQ(duty.origin.ordinal, 3);
  EXPECT_EQ(duty.origin.printed_on, offices::day("2021-06-01"));
  EXPECT_EQ(duty.texts.at("due_words"), "每月25日前");
  EXPECT_EQ(duty.texts.at("channel"), "山塘监测平台");
  EXPECT_EQ(duty.texts.at("matter"), "审议《青澜市山塘安全提升方案》");
  EXPECT_FALSE(duty.state) << "a task begins where its procedure does";
  EXPECT_FALSE(duty.fix_number);
  EXPECT_TRUE(confirmation.openings[0].fix_number);
}

TEST_F(Confirming, OpensADutyTogetherWithTheDocumentThatCarriesIt) {
  const auto confirmation = of({id(1, 1)});

  ASSERT_THAT(kinds(confirmation), ElementsAre("matter", "document", "duty"));
  const auto& document = confirmation.openings[1];
  const auto& duty = confirmation.openings[2];
  EXPECT_THAT(duty.links, ElementsAre(cases::Linked{document.id, cases::LinkKind::carried_by}));
  EXPECT_THAT(document.links, ElementsAre(cases::Linked{duty.id, cases::LinkKind::carries}));
  EXPECT_EQ(document.texts.at("way"), "submit");
  EXPECT_EQ(document.texts.at("submitted_to"), "市委常委会");
  EXPECT_EQ(of({drafts.documents[0].head.id}).drafts, confirmation.drafts);
}

TEST_F(Confirming, OpensARepealThatKnowsWhatItEnds) {
  drafts.documents[0].way = Way::repeal;

  const auto repeal = of({drafts.documents[0].head.id}).openings.at(1);

  EXPECT_EQ(repeal.kind, "repeal");
  EXPECT_EQ(repeal.texts.at("identify.old_title"), repeal.texts.at("title"));
  EXPECT_TRUE(repeal.fix_number);
}

TEST_F(Confirming, KeepsGuidanceUnsupervised) {
  EXPECT_EQ(of({id(1, 2)}).openings.back().state, "kept");
}

TEST_F(Confirming, LetsAGroupWaitUntilSomebodyChooses) {
  const auto opening = of({id(1, 4)}).openings.back();
  EXPECT_TRUE(opening.waits_for_choice);
  EXPECT_THAT(opening.bearers, IsEmpty());
}

TEST_F(Confirming, GivesTheSameIdsAndKeyAgain) {
  const auto first = of({id(1, 3)});
  const auto again = of({id(1, 3)});
  EXPECT_EQ(first.key, again.key);
  EXPECT_EQ(first.openings[1].id, again.openings[1].id);
  EXPECT_NE(first.key, of({id(1, 4)}).key);
  EXPECT_THAT(first.key.text(), SizeIs(36));
}

TEST_F(Confirming, OpensAllThatIsOpenAndNothingElse) {
  duty_at(drafts, 1, 4).head.state = DraftState::dropped;
  drafts = confirmed(std::move(drafts), {id(1, 3), drafts.matters[0].head.id});

  const auto confirmation = confirmation_of_all(drafts, ground).value();

  EXPECT_THAT(kinds(confirmation), ElementsAre("matter", "document", "document", "duty", "duty", "duty"));
  EXPECT_EQ(confirmation.openings[1].parent, case_of(drafts.minutes, drafts.matters[0].head.id));
}

TEST_F(Confirming, RefusesWhatWasDroppedOrIsUnknownWithAllReasons) {
  duty_at(drafts, 1, 4).head.state = DraftState::dropped;
  const std::vector wanted{id(1, 4), DraftId{"d99"}};

  const auto result = confirmation_of(drafts, wanted, ground);

  ASSERT_FALSE(result);
  EXPECT_THAT(result.error().reasons, SizeIs(2));
}

TEST_F(Confirming, OpensOneCaseOfWhatWasMerged) {
  auto& part = duty_at(drafts, 1, 4);
  part.head.state = DraftState::merged;
  part.merged_into = id(1, 3);

  const auto opening = of({id(1, 3)}).openings.back();

  EXPECT_EQ(opening.texts.at("quote"),
            "市应急局要会同市气象局在每月25日前通过“山塘监测平台”报送巡查情况\n相关部门要在6月30日前完成山塘"
            "名册核对");
  EXPECT_TRUE(opening.waits_for_choice) << "its part waits for a choice";
}

TEST_F(Confirming, SaysWhatATaskLacks) {
  EXPECT_THAT(missing_for_proposal(drafts, duty_at(drafts, 1, 3), ground), IsEmpty());
  EXPECT_EQ(missing_for_proposal(drafts, duty_at(drafts, 1, 4), ground)[0].zh, "承办单位的范围还没有确定");
  EXPECT_EQ(missing_for_proposal(drafts, duty_at(drafts, 2, 1), ground)[0].zh, "时限未定");
}

TEST_F(Confirming, LinksOnlyWhatIsOrWillBeInTheRegister) {
  drafts.documents[0].head.state = DraftState::dropped;
  EXPECT_THAT(of({id(1, 1)}).openings.back().links, IsEmpty());
}

}  // namespace
}  // namespace bihuan::intake
