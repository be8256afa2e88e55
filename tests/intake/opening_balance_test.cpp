// SPDX-License-Identifier: Apache-2.0
// A ledger that was kept elsewhere, from the file to the register.
#include "intake/opening_balance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office.h"

namespace bihuan::intake::testing {
namespace {

using ::testing::ElementsAre;

constexpr const char* ledger_of_an_office =
    "云屏市2021年督办台账,,,,,,\n"
    "编号,来源,督办事项,责任单位,领导,完成时限,进展\n"
    "督2020-7,专题会议,修建渔港消防通道。今年先行勘测,市港航局牵头，市水务局配合,分管副市长,9月底,完成勘测\n"
    "督2020-8,专题会议,清理航道沉船,市港航局,,每月25日前,\n"
    "督2020-9,来信,疏浚北河,市渔业局,,12月,\n";

class OpeningBalance : public ::testing::Test {
 protected:
  OpeningBalance() {
    office_.take_organisations(
        "名称,简称,类别,与本办关系,起始日期\n"
        "云屏市港口航运局,市港航局,部门,可交办,2015-01-01\n"
        "云屏市水务局,市水务局,部门,可交办,2015-01-01\n");
  }

  Ledger read(const std::string& bytes) {
    const auto state = office_.cases.directory();
    auto ledger =
        read_ledger(bytes, "台账.csv", Ground{state->directory, state->rules, office_.clock.today()}).value();
    tell_known(ledger, office_.cases);
    return ledger;
  }

  std::vector<cases::Row> rows() {
    cases::Filter duties;  // a row that recurs has a round beside it
    duties.kinds = {"duty"};
    return office_.cases.list(duties, {.sort = cases::Sort::number}, office_.viewer).rows;
  }

  Office office_{day("2021-07-01")};
};

TEST_F(OpeningBalance, DocketsTheRowsThatAreRightEachUnderItsOwnNumber) {
  EXPECT_EQ(take_over(read(ledger_of_an_office), office_.cases, office_.clerk).value(), 2U);

  const auto all = rows();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].number, "督〔2021〕1");
  EXPECT_EQ(all[1].number, "督〔2021〕2");
  EXPECT_EQ(all[0].state, "docketed");
  EXPECT_EQ(all[0].title, "修建渔港消防通道");
  EXPECT_EQ(all[0].due_on, day("2021-09-30"));
  EXPECT_EQ(all[0].progress, "完成勘测");
  EXPECT_THAT(all[0].bearers,
              ElementsAre(cases::Bearer{office_.organisation("市港航局"), cases::BearerRole::lead},
                          cases::Bearer{office_.organisation("市水务局"), cases::BearerRole::support}));
  EXPECT_EQ(all[1].due_on, day("2021-07-25"));
  const auto subject = office_.cases.load(all[0].id, office_.viewer).value();
  EXPECT_EQ(subject.text("earlier_number"), "督2020-7");
  EXPECT_EQ(subject.text("quote"), "修建渔港消防通道。今年先行勘测\n督2020-7");
}

TEST_F(OpeningBalance, IsFoundByTheNumbersOfTheEarlierLedger) {
  take_over(read(ledger_of_an_office), office_.cases, office_.clerk).value();

  cases::Filter filter;
  filter.kinds = {"duty"};
  filter.words = "督2020-8";
  EXPECT_EQ(office_.cases.count(filter, office_.viewer), 1U);
}

TEST_F(OpeningBalance, QuotesNoNumberThatOnlyCountsRows) {
  take_over(read("序号,事项,责任单位\n1,清理航道沉船,市港航局\n"), office_.cases, office_.clerk).value();

  const auto subject = office_.cases.load(rows().front().id, office_.viewer).value();
  EXPECT_EQ(subject.text("quote"), "清理航道沉船");
  EXPECT_EQ(subject.text("earlier_number"), "1");
}

TEST_F(OpeningBalance, KnowsTheSameRowsAgain) {
  take_over(read(ledger_of_an_office), office_.cases, office_.clerk).value();

  const auto again = read(ledger_of_an_office);
  EXPECT_EQ(again.count(RowVerdict::duplicate), 2U);
  EXPECT_EQ(take_over(again, office_.cases, office_.clerk).value(), 0U);
  EXPECT_EQ(rows().size(), 2U);
}

TEST_F(OpeningBalance, TakesTheMendedRowAlone) {
  take_over(read(ledger_of_an_office), office_.cases, office_.clerk).value();
  std::string mended = ledger_of_an_office;
  mended.replace(mended.find("市渔业局"), std::string("市渔业局").size(), "市水务局");

  EXPECT_EQ(take_over(read(mended), office_.cases, office_.clerk).value(), 1U);
  EXPECT_EQ(rows().size(), 3U);
}

TEST_F(OpeningBalance, OpensMoreRowsThanFitIntoOneAppend) {
  std::string many = "事项,责任单位,时限\n";
  for (int i = 1; i <= 250; ++i) many += "检修第" + std::to_string(i) + "号闸门,市水务局,9月底\n";

  EXPECT_EQ(take_over(read(many), office_.cases, office_.clerk).value(), 250U);
  EXPECT_EQ(office_.cases.count({}, office_.viewer), 250U);
}

}  // namespace
}  // namespace bihuan::intake::testing
