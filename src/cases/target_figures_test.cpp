// SPDX-License-Identifier: Apache-2.0
#include "cases/target_figures.h"

#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Case fairs(std::string value = "60") {
  Case target = case_in("target", "claimed");
  target.fields["set.value"] = std::move(value);
  target.fields["set.starts_on"] = "2021-01-01";
  target.texts["set.unit"] = "场";
  return target;
}

std::vector<std::string> faults(const Case& target, std::string_view act_name, const Command& command) {
  const procedures::Procedure& rules = procedure("target");
  std::vector<std::string> found;
  for (const Words& words : target_figure_faults(target, rules, *rules.find_act(act_name), command))
    found.push_back(words.zh);
  return found;
}

std::vector<std::string> accepted_with(const Case& target, std::string_view reached) {
  Command command;
  if (!reached.empty()) command.fields["reached"] = Decimal::parse(reached).value();
  return faults(target, "finish", command);
}

std::vector<std::string> reported_as_of(const Case& target, std::string_view day) {
  Command command;
  command.fields["as_of"] = parse_day(day).value();
  return faults(target, "report", command);
}

TEST(TargetFigures, RefuseTheEndAsReachedWithLessThanWasSet) {
  EXPECT_THAT(accepted_with(fairs(), "2"),
              ElementsAre("“核定数”2 场，没有达到“目标数”60 场，不能记为“完成”"));
  EXPECT_THAT(accepted_with(fairs(), "59.9999"), testing::SizeIs(1));
  EXPECT_THAT(accepted_with(fairs(), "60"), IsEmpty());
  EXPECT_THAT(accepted_with(fairs(), "61"), IsEmpty());
}

TEST(TargetFigures, AskForTheVerifiedFigureWhereAFigureWasSet) {
  EXPECT_THAT(accepted_with(fairs(), ""), ElementsAre("请填写“核定数”：本件的“目标数”为 60 场"));
  EXPECT_THAT(accepted_with(case_in("target", "claimed"), ""), IsEmpty());
}

TEST(TargetFigures, CountDownwardsWhereLessThanNothingWasSet) {
  EXPECT_THAT(accepted_with(fairs("-6.5"), "-6.4"), testing::SizeIs(1));
  EXPECT_THAT(accepted_with(fairs("-6.5"), "-6.5"), IsEmpty());
  EXPECT_THAT(accepted_with(fairs("-6.5"), "-7"), IsEmpty());
}

TEST(TargetFigures, AreOfNoDayBeforeTheTargetBegins) {
  EXPECT_THAT(reported_as_of(fairs(), "2020-12-31"), ElementsAre("“截至日期”不能早于“起算日期”2021年1月1日"));
  EXPECT_THAT(reported_as_of(fairs(), "2021-01-01"), IsEmpty());
  EXPECT_THAT(reported_as_of(case_in("target", "under_way"), "1999-12-31"), IsEmpty());
}

TEST(TargetFigures, MayEndUnmetWithLess) {
  Command command;
  command.fields["value"] = Decimal(2);
  EXPECT_THAT(faults(fairs(), "close_unmet", command), IsEmpty());
}

}  // namespace
}  // namespace bihuan::cases
