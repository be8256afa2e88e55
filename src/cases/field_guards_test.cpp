// SPDX-License-Identifier: Apache-2.0
#include "cases/field_guards.h"

#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> faults(const Case& subject, const Command& command) {
  const procedures::Procedure& rules = procedure(subject.kind);
  const procedures::Act& act = *rules.find_act(command.act);
  std::vector<std::string> found;
  for (const Words& fault : field_guard_faults(subject, rules, act, command, surroundings()))
    found.push_back(fault.zh);
  return found;
}

Command command_of(std::string_view kind, std::string_view act) {
  return command_for(*procedure(kind).find_act(act));
}

TEST(FieldGuards, RefuseAListingThatTheBearerItselfOrders) {
  const auto listed_by = [](const OrganisationId& body) {
    Command command = command_of("problem", "list_publicly");
    command.fields["ordered_by"] = std::vector{body};
    return faults(case_in("problem", "under_way"), command);
  };
  EXPECT_THAT(listed_by(offices::district), IsEmpty());
  EXPECT_THAT(listed_by(offices::safety_office),
              ElementsAre("“决定部门”须是牵头单位以外的单位，同一机构的不同牌子视为同一单位"));
}

TEST(FieldGuards, HoldTheSummaryOfAYearAgainstTheListThatWasIssued) {
  const auto summed_up = [](std::map<std::string, std::string> recorded, int done) {
    Case agreement = case_in("agreement", "in_force");
    agreement.fields.insert(recorded.begin(), recorded.end());
    Command command = command_of("agreement", "close_year");
    command.fields["done"] = Decimal(done);
    return faults(agreement, command);
  };
  EXPECT_THAT(summed_up({{"list_year.items", "5"}}, 5), IsEmpty());
  EXPECT_THAT(summed_up({{"list_year.items", "5"}}, 7),
              ElementsAre("“已办成”“转入下年”“不再办”合计为 7 项，与“清单项数”5 项 不符"));
  EXPECT_THAT(summed_up({}, 5), ElementsAre("本件还没有登记“清单项数”"));
}

}  // namespace
}  // namespace bihuan::cases
