// SPDX-License-Identifier: Apache-2.0
#include "intake/ledger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "offices/testing_city.h"

namespace bihuan::intake {
namespace {

using offices::district;
using offices::education;
using offices::emergency;
using offices::park;
using offices::town;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class LedgerTest : public testing::Test {
 protected:
  Ledger read(const std::string& table, const std::string& name = "台账.csv") {
    auto ledger = read_ledger(table, name, ground_);
    EXPECT_TRUE(ledger) << (ledger ? "" : ledger.error().reasons.front().zh);
    return ledger ? *std::move(ledger) : Ledger{};
  }

  LedgerRow only(const std::string& table) {
    auto ledger = read(table);
    EXPECT_EQ(ledger.rows.size(), 1U);
    return ledger.rows.empty() ? LedgerRow{} : ledger.rows.front();
  }

  offices::Directory directory_ = offices::small_city();
  Ground ground_{directory_, offices::GroupRules::built_in(), offices::day("2021-06-01")};
};

TEST_F(LedgerTest, ReadsTheLedgerOfAnOffice) {
  const auto ledger = read(
      "青澜市2021年度重点事项督办台账,,,,,,,,\n"
      "序号,事项来源,督办事项,牵头单位,配合单位,市领导,完成时限,进展情况,备注\n"
      "1,市政府第3次常务会议,修订山塘巡查办法,市应急局,市教育局、云溪区,分管副市长,9月底前,已起草初稿,\n"
      "2,专题会议,迁建柳桥镇中心小学,市教育局,柳桥镇,,2022年8月,,先行选址\n"
      "合计,,2 项,,,,,,\n"
      "注：本表每月更新,,,,,,,,\n");

  ASSERT_EQ(ledger.rows.size(), 4U);
  const auto& first = ledger.rows[0];
  EXPECT_EQ(first.verdict, RowVerdict::create);
  EXPECT_EQ(first.own_number, "1");
  EXPECT_EQ(first.source, "市政府第3次常务会议");
  EXPECT_EQ(first.matter, "修订山塘巡查办法");
  EXPECT_THAT(first.bearers.lead, ElementsAre(emergency));
  EXPECT_THAT(first.bearers.support, ElementsAre(education, district));
  EXPECT_EQ(first.officials, "分管副市长");
  EXPECT_EQ(first.due.day(), offices::day("2021-09-30"));
  EXPECT_EQ(first.progress, "已起草初稿");
  EXPECT_EQ(ledger.rows[1].due.day(), offices::day("2022-08-31"));
  EXPECT_EQ(ledger.rows[1].notes, "先行选址");
  EXPECT_EQ(ledger.count(RowVerdict::skip), 2U);
}

TEST_F(LedgerTest, TakesAllUnitsAsLeadsUnlessAWordForTheLeadStands) {
  const std::string heading = "问题,责任单位,整改时限\n";
  const auto all = only(heading + "消防通道堵塞,\"市应急局、教育局,高新区管委会\",2021.7.1\n");
  EXPECT_THAT(all.bearers.lead, ElementsAre(emergency, education, park));

  const auto led = only(heading + "消防通道堵塞,市应急局牵头，教育局、云溪区配合,2021.7.1\n");
  EXPECT_THAT(led.bearers.lead, ElementsAre(emergency));
  EXPECT_THAT(led.bearers.support, ElementsAre(education, district));

  const auto labelled =
      only(heading + "消防通道堵塞,\"牵头单位：市应急局\n配合单位：教育局和柳桥镇\",2021.7.1\n");
  EXPECT_THAT(labelled.bearers.lead, ElementsAre(emergency));
  EXPECT_THAT(labelled.bearers.support, ElementsAre(education, town));

  const auto bracketed = only(heading + "消防通道堵塞,教育局；市应急局（牵头）,2021.7.1\n");
  EXPECT_THAT(bracketed.bearers.lead, ElementsAre(emergency));
  EXPECT_THAT(bracketed.bearers.support, ElementsAre(education));
}

TEST_F(LedgerTest, ReadsHeadingsOverTwoRows) {
  const auto row = only(
      "序号,工作任务,责任单位,,完成时间\n"
      ",,牵头,配合,\n"
      "1,编制应急预案,市应急局,市教育局,年底\n");
  EXPECT_EQ(row.matter, "编制应急预案");
  EXPECT_THAT(row.bearers.lead, ElementsAre(emergency));
  EXPECT_THAT(row.bearers.support, ElementsAre(education));
  EXPECT_EQ(row.due.day(), offices::day("2021-12-31"));
}

TEST_F(LedgerTest, TellsTheColumnsOfAPasteWithoutHeadingsByWhatTheyHold) {
  const auto ledger = read(
      "1\t整修学校围墙\t市教育局\t2021.8.31\n"
      "2\t更换老旧灭火器\t市应急局\t9月底\n"
      "3\t清理河道淤泥\t云溪区\t2021年10月\n",
      "粘贴.tsv");
  ASSERT_EQ(ledger.rows.size(), 3U);
  EXPECT_EQ(ledger.rows[2].matter, "清理河道淤泥");
  EXPECT_THAT(ledger.rows[2].bearers.lead, ElementsAre(district));
  EXPECT_EQ(ledger.rows[2].due.day(), offices::day("2021-10-31"));
}

TEST_F(LedgerTest, CarriesDownWhatIsTheSameAsAbove) {
  const auto ledger = read("事项,责任单位,时限\n清查仓库,市应急局,7月底\n张贴标识,同上,同上\n");
  ASSERT_EQ(ledger.rows.size(), 2U);
  EXPECT_THAT(ledger.rows[1].bearers.lead, ElementsAre(emergency));
  EXPECT_EQ(ledger.rows[1].due.day(), offices::day("2021-07-31"));
}

TEST_F(LedgerTest, NamesEveryFaultByItsCellAndGoesOn) {
  const auto ledger = read(
      "序号,事项,责任单位,发现时间,时限\n"
      "1,清查仓库,市渔业局,,7月底\n"
      "2,,市应急局,,7月底\n"
      "3,清查地下室,,,7月底\n"
      "4,清查屋面,市应急局,,6月31日\n"
      "5,清查电梯,市应急局,2021.7.1,2021.6.1\n"
      "6,清查锅炉,市气象局,,7月底\n"
      "7,清查食堂,市应急局,,7月底\n");
  ASSERT_EQ(ledger.rows.size(), 7U);
  const std::pair<const char*, const char*> faults[] = {
      {"C2", "市渔业局"}, {"B3", "没有写明事项"}, {"C4", "没有责任单位"},
      {"E5", "6月31日"},  {"E6", "早于"},         {"C7", "市气象局"},
  };
  for (std::size_t i = 0; i < std::size(faults); ++i) {
    EXPECT_EQ(ledger.rows[i].verdict, RowVerdict::error) << i;
    ASSERT_EQ(ledger.rows[i].faults.size(), 1U) << i;
    EXPECT_EQ(ledger.rows[i].faults.front().cell, faults[i].first);
    EXPECT_THAT(ledger.rows[i].faults.front().words.zh, HasSubstr(faults[i].second));
  }
  EXPECT_EQ(ledger.rows[6].verdict, RowVerdict::create);
}

TEST_F(LedgerTest, SkipsWhatOnlySetsRowsOut) {
  const auto ledger = read(
      "序号,事项,责任单位\n"
      "一、学校（2项）,,\n"
      "1,清查食堂,市教育局\n"
      "小计,1,\n"
      "序号,事项,责任单位\n"
      ",（二）园区,\n"
      "2,清查仓库,高新区\n"
      "填表人：某某,,审核人：某某\n");
  std::vector<RowVerdict> verdicts;
  for (const auto& row : ledger.rows) verdicts.push_back(row.verdict);
  using enum RowVerdict;
  EXPECT_THAT(verdicts, ElementsAre(skip, create, skip, skip, skip, create, skip));
}

TEST_F(LedgerTest, TellsARepetitionOfTheSameRow) {
  const auto ledger =
      read("事项,责任单位,时限\n清查仓库,市应急局,7月底\n清 查仓库,应急局,7月底\n清查仓库,市应急局,8月底\n");
  ASSERT_EQ(ledger.rows.size(), 3U);
  EXPECT_EQ(ledger.rows[1].verdict, RowVerdict::duplicate);
  EXPECT_EQ(ledger.rows[2].verdict, RowVerdict::create);
}

TEST_F(LedgerTest, KeepsWordsThatAreNoDateAsAWarning) {
  const auto row = only("事项,责任单位,时限\n清查仓库,市应急局,长期坚持\n");
  EXPECT_EQ(row.verdict, RowVerdict::create);
  EXPECT_FALSE(row.due.when);
  EXPECT_EQ(row.due.words, "长期坚持");
  ASSERT_EQ(row.warnings.size(), 1U);
  EXPECT_EQ(row.warnings.front().cell, "C2");
}

TEST_F(LedgerTest, LetsARowOfDepartmentsConcernedWaitForAChoice) {
  const auto row = only("事项,责任单位,时限\n清查仓库,相关部门,7月底\n");
  EXPECT_EQ(row.verdict, RowVerdict::create);
  EXPECT_THAT(row.bearers.lead, IsEmpty());
  EXPECT_EQ(row.bearers.waiting.size(), 1U);
}

TEST_F(LedgerTest, ReadsBySuchConventionsAsTheOfficeChose) {
  const std::string table = "事项,责任单位,时限\n清查仓库,市应急局、市教育局,7月底\n清查仓库,同上,长期坚持\n";
  const auto by = [&](const char* convention) {
    return read_ledger(table, "台账.csv", ground_, with_convention({}, convention).value()).value().rows;
  };
  EXPECT_THAT(by("units=first-leads")[0].bearers.support, ElementsAre(education));
  EXPECT_EQ(by("above=refuse")[1].verdict, RowVerdict::error);
  EXPECT_FALSE(by("vague-dates=words")[0].due.when);
  EXPECT_EQ(by("undated=error")[1].verdict, RowVerdict::error);
  EXPECT_EQ(by("year=2030")[0].due.day(), offices::day("2030-07-31"));
}

TEST_F(LedgerTest, RefusesWhatHoldsNoLedger) {
  const auto prose = read_ledger("今天天气很好\n明天也是\n", "日记.csv", ground_);
  ASSERT_FALSE(prose);
  EXPECT_EQ(prose.error().kind, ErrorKind::malformed);
  EXPECT_FALSE(read_ledger("", "空.csv", ground_));
}

}  // namespace
}  // namespace bihuan::intake
