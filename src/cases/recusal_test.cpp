// SPDX-License-Identifier: Apache-2.0
#include "cases/recusal.h"

#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The duty whose conclusion is reviewed: the clerk had a part in it, and 秘书长甲 approved its extension.
Surroundings under_a_duty() {
  Case duty = case_in("duty", "under_way");
  duty.id = CaseId("parent");
  duty.participants = {clerk.person};
  duty.texts["extend.approver"] = "秘书长甲、副市长 乙";
  Surroundings around = surroundings();
  around.parent = Neighbour{duty, &procedure("duty")};
  return around;
}

std::vector<std::string> reasons_against(const Actor& actor, const std::string& decided_by,
                                         const Surroundings& around) {
  Command command = command_for(*procedure("review").find_act("decide"));
  command.fields["approver"] = decided_by;
  const auto decided = decide(case_in("review", "asked"), procedure("review"), command, actor, around);
  std::vector<std::string> reasons;
  if (decided) return reasons;
  for (const Words& reason : decided.error().reasons) reasons.push_back(reason.zh);
  return reasons;
}

TEST(Recusal, LetsSomebodyElseDecide) {
  EXPECT_THAT(reasons_against(head, "副市长丙", under_a_duty()), IsEmpty());
}

TEST(Recusal, KeepsAwayWhoeverTookPartInTheCaseAbove) {
  EXPECT_THAT(reasons_against(clerk, "副市长丙", under_a_duty()),
              ElementsAre("参与过原件办理的人须回避，请由他人办理"));
}

TEST(Recusal, LetsASuperiorDecideWhereTheWholeOfficeTookPart) {
  const auto keyed_in = [](const std::string& decided_by) {
    Command command = command_for(*procedure("review").find_act("decide"));
    command.as = procedures::Role::superior;
    command.fields["approver"] = decided_by;
    return decide(case_in("review", "asked"), procedure("review"), command, clerk, under_a_duty());
  };
  EXPECT_TRUE(keyed_in("副市长丙"));
  EXPECT_FALSE(keyed_in("副市长乙"));
}

TEST(Recusal, RefusesADeciderWhoApprovedTheCaseAbove) {
  EXPECT_THAT(reasons_against(head, "秘书长甲", under_a_duty()),
              ElementsAre("“决定人”所填的 秘书长甲 是原件“批准延期”的“批准人”，须回避，请由他人决定"));
  EXPECT_THAT(reasons_against(head, "副市长丙，副市长乙", under_a_duty()),
              ElementsAre("“决定人”所填的 副市长乙 是原件“批准延期”的“批准人”，须回避，请由他人决定"));
}

TEST(Recusal, RefusesToJudgeWhereThereIsNoCaseAbove) {
  EXPECT_THAT(reasons_against(head, "副市长丙", surroundings()),
              ElementsAre("没有原件，无从判断谁须回避：请在原件之下另行登记"));
}

}  // namespace
}  // namespace bihuan::cases
