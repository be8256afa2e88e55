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

TEST(FieldGuards, RefuseADayToComeWhereTheFieldTellsWhatHasHappened) {
  const auto enlisted = [](Day handed_on, Day happened_on) {
    Command command = command_of("problem", "enlist");
    command.fields["handed_on"] = handed_on;
    command.happened_on = happened_on;
    return faults(case_in("problem", "listed"), command);
  };
  EXPECT_THAT(enlisted(today, today), IsEmpty());
  EXPECT_THAT(enlisted(today + std::chrono::days{1}, today),
              ElementsAre("“移交日期”不能晚于办理之日 2021年6月1日"));
  EXPECT_THAT(enlisted(today, today - std::chrono::days{1}),
              ElementsAre("“移交日期”不能晚于办理之日 2021年5月31日"));
}

TEST(FieldGuards, RefuseASecondListOfAYear) {
  const auto listed = [](int year) {
    Case agreement = case_in("agreement", "in_force");
    agreement.fields["list_year.year"] = "2022";
    agreement.earlier_values["list_year.year"] = {"2021"};
    Command command = command_of("agreement", "list_year");
    command.fields["year"] = Decimal(year);
    return faults(agreement, command);
  };
  EXPECT_THAT(listed(2023), IsEmpty());
  EXPECT_THAT(listed(2022), ElementsAre("“年度”为 2022 的“下达年度清单”已经办过，不能再办一次"));
  EXPECT_THAT(listed(2021), ElementsAre("“年度”为 2021 的“下达年度清单”已经办过，不能再办一次"));
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

TEST(FieldGuards, HoldTheFiguresOfAnInspectionAgainstTheItemsThatWereRecorded) {
  const auto concluded = [](int not_met) {
    Case inspection = case_in("inspection", "under_way");
    inspection.items = {
        {"check", 2}, {"check.result=met", 1}, {"check.result=not_applicable", 1}, {"fault", 1}, {"find", 1}};
    Command command = command_of("inspection", "conclude");
    command.fields["items"] = Decimal(4);
    command.fields["not_applicable"] = Decimal(1);
    command.fields["not_met"] = Decimal(not_met);
    return faults(inspection, command);
  };
  EXPECT_THAT(concluded(2), IsEmpty());
  EXPECT_THAT(concluded(1), ElementsAre("“不符合”填的是 1，逐项登记的是 2 项：漏登的先补登，填错的改正"));
}

}  // namespace
}  // namespace bihuan::cases
