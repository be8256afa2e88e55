// SPDX-License-Identifier: Apache-2.0
#include "reading/table_duties.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "reading/reading.h"

namespace bihuan::reading {
namespace {

Record record_of(std::string_view text) {
  return read(text::SourceText::from_utf8(text).value(), {});
}

/// What is read of one row below these headings.
Duty duty_of(std::string_view headings, std::string_view row) {
  const auto duties = record_of(fmt::format("{}\n{}\n", headings, row)).duties;
  EXPECT_EQ(duties.size(), 1U);
  return duties.empty() ? Duty{} : duties.front();
}

std::string joined(const std::vector<QuotedBearer>& names) {
  std::string words;
  for (const auto& name : names) words += (words.empty() ? "" : "|") + name.text;
  return words;
}

std::string lead_in(std::string_view cell) {
  return joined(duty_of("任务\t责任单位", fmt::format("修缮水闸\t{}", cell)).lead);
}

TEST(TableDuties, QuotesTheNarrowestCell) {
  const auto record = record_of(
      "任务\t措施\t责任单位\n保障供水\t修缮水闸\t市水务局\n〃\t疏浚河道\t市城管局\n加强巡查\t\t市水务局\n");

  ASSERT_EQ(record.duties.size(), 3U);
  EXPECT_EQ(record.duties[0].quote, (Quoted{"修缮水闸", {16, 20}}));
  EXPECT_EQ(record.duties[1].quote.text, "疏浚河道");
  EXPECT_EQ(record.duties[2].quote.text, "加强巡查");
}

constexpr std::string_view two_rows = "任务\t责任单位\n修缮水闸\t市水务局\n疏浚河道\t市城管局\n";

TEST(TableDuties, LeaveTheGovernmentThatIssuesThemOutOfTheirBearers) {
  for (const auto* opening :
       {"为落实《供水规划》，现将任务分工如下：", "市政府要认真落实省政府要求，现将任务分工如下。",
        "由市政府办公室牵头，对任务进行分解，明确责任如下。", "市政府办公室制定责任分工如下：",
        "江澜市人民政府要切实抓好供水保障。"}) {
    const auto record =
        record_of(fmt::format("市政府办公室关于供水任务分工的通知\n{}\n{}", opening, two_rows));
    ASSERT_EQ(record.duties.size(), 2U) << opening;
    EXPECT_EQ(joined(record.duties[0].lead), "市水务局");
    EXPECT_TRUE(record.unassigned.empty()) << opening;
  }
}

TEST(TableDuties, StandBesideWhatIsAskedOfOthers) {
  const auto record = record_of(fmt::format(
      "现将任务分工如下：\n各责任单位要于每月25日前报送进展。\n{}市政府办公室要每季度通报一次。\n",
      two_rows));

  ASSERT_EQ(record.duties.size(), 4U);
  EXPECT_EQ(joined(record.duties[0].lead), "各责任单位");
  EXPECT_EQ(joined(record.duties[3].lead), "市政府办公室");
}

TEST(TableDuties, BelongToTheMatterWhoseWordsTheyClose) {
  const auto record =
      record_of(fmt::format("专题会议纪要\n2026年5月6日，市长厉秋原主持召开专题会议，研究防汛工作。会议议定，"
                            "任务分工如下：\n{}出席：厉秋原\n",
                            two_rows));

  ASSERT_EQ(record.items.size(), 1U);
  ASSERT_EQ(record.duties.size(), 2U);
  EXPECT_EQ(record.duties[1].item, 1);
}

TEST(TableDuties, CarriesAMergedCellDownToItsOwnPlace) {
  const auto record = record_of("任务\t责任单位\t时限\n修缮水闸\t市水务局\t6月底前\n疏浚河道\t〃\t〃\n");

  ASSERT_EQ(record.duties.size(), 2U);
  EXPECT_EQ(record.duties[1].lead, record.duties[0].lead);
  EXPECT_EQ(record.duties[1].due, record.duties[0].due);
}

TEST(TableDuties, LeavesAnEmptyCellEmpty) {
  const auto record = record_of("任务\t责任单位\t时限\n修缮水闸\t市水务局\t6月底前\n疏浚河道\t\t\n");

  ASSERT_EQ(record.duties.size(), 1U);
  ASSERT_EQ(record.unassigned.size(), 1U);
  EXPECT_EQ(record.unassigned[0].quote.text, "疏浚河道");
}

TEST(TableDuties, SplitsBearersAsInSentences) {
  EXPECT_EQ(lead_in("市水务局、市城管局和各区政府"), "市水务局|市城管局|各区政府");
  EXPECT_EQ(lead_in("市水务局 市城管局　市财政局"), "市水务局|市城管局|市财政局");
  EXPECT_EQ(lead_in("市水务局；市城管局，市财政局"), "市水务局|市城管局|市财政局");

  const auto duty = duty_of("任务\t责任单位", "修缮水闸\t市水务局牵头，市城管局、市财政局配合");
  EXPECT_EQ(joined(duty.lead), "市水务局");
  EXPECT_EQ(joined(duty.support), "市城管局|市财政局");
}

TEST(TableDuties, GivesTheLeadToWhomABracketMarks) {
  const auto duty = duty_of("任务\t责任单位", "修缮水闸\t市财政局、市水务局（牵头）、市城管局");

  EXPECT_EQ(joined(duty.lead), "市水务局");
  EXPECT_EQ(joined(duty.support), "市财政局|市城管局");
}

TEST(TableDuties, KeepsABearerWhoseNameSaysNothing) {
  EXPECT_EQ(lead_in("江澜水投、市水务局"), "江澜水投|市水务局");
  EXPECT_EQ(lead_in("各镇（街道、园区）"), "各镇（街道、园区）");
}

TEST(TableDuties, TellsPeopleFromBodies) {
  const auto duty =
      duty_of("任务\t责任单位及责任人\t责任领导", "修缮水闸\t市水务局 李文海\t副市长周明远、王立");

  EXPECT_EQ(joined(duty.lead), "市水务局");
  EXPECT_EQ(joined(duty.officials), "李文海|周明远|王立");
}

TEST(TableDuties, LetsTheResponsibleHelpWhereSomebodyLeads) {
  const auto duty = duty_of("任务\t牵头单位\t责任单位", "修缮水闸\t市水务局\t市城管局");

  EXPECT_EQ(joined(duty.lead), "市水务局");
  EXPECT_EQ(joined(duty.support), "市城管局");
}

TEST(TableDuties, TakesBearersFromANoteInTheMeasure) {
  EXPECT_EQ(joined(duty_of("任务\t责任单位", "修缮水闸（责任单位：市水务局、市城管局）\t").lead),
            "市水务局|市城管局");
}

std::optional<std::string> rule_of(std::string_view cell) {
  const auto duty = duty_of("任务\t责任单位\t完成时限", fmt::format("修缮水闸\t市水务局\t{}", cell));
  EXPECT_EQ(duty.due ? duty.due->words.text : "", cell);
  return duty.due ? duty.due->rule : std::nullopt;
}

TEST(TableDuties, ReadsTheLimitByTheSameReaderAsInSentences) {
  EXPECT_EQ(rule_of("2026年6月底前"), "2026-06-30");
  EXPECT_EQ(rule_of("每月25日前"), "FREQ=MONTHLY;BYMONTHDAY=25");
  EXPECT_EQ(rule_of("2026-09-15"), "2026-09-15");
  EXPECT_EQ(rule_of("2026年9月"), "2026-09-30");
}

TEST(TableDuties, SettlesNoDateThatTheCellLeavesOpen) {
  EXPECT_EQ(rule_of("长期坚持"), std::nullopt);
  EXPECT_EQ(rule_of("6月底前"), std::nullopt);
  EXPECT_EQ(rule_of("2026年6月底前完成方案，2026年12月底前完工"), std::nullopt);
  EXPECT_EQ(rule_of("2026年13月"), std::nullopt);
}

TEST(TableDuties, IsATaskWhereSomethingIsDue) {
  EXPECT_EQ(duty_of("任务\t责任单位\t时限", "加强巡查\t各部门\t长期坚持").kind, DutyKind::task);
  EXPECT_EQ(duty_of("任务\t责任单位\t时限", "加强巡查\t各部门\t").kind, DutyKind::guidance);
}

TEST(TableDuties, ShowsARowThatNamesSomebodyForNothing) {
  const auto record = record_of("序号\t任务\t责任单位\n1\t修缮水闸\t市水务局\n2\t\t市城管局\n二、其他\t\t\n");

  EXPECT_EQ(record.duties.size(), 1U);
  ASSERT_EQ(record.unassigned.size(), 1U);
  EXPECT_EQ(record.unassigned[0].quote.text, "2市城管局");
}

TEST(TableDuties, MakeAMatterOfATitledTableAndLeaveTheProseAsItWas) {
  constexpr std::string_view prose =
      "江澜市人民政府第七次常务会议纪要\n2026年5月6日，市长周明远主持召开市政府第七次常务会议。\n一、审议《供"
      "水保障方案》\n"
      "会议原则同意《供水保障方案》，由市水务局修改完善后印发实施。\n";
  const auto alone = record_of(prose);
  const auto both =
      record_of(fmt::format("{}供水保障任务分工表\n任务\t责任单位\n修缮水闸\t市城管局\n", prose));

  ASSERT_EQ(both.items.size(), alone.items.size() + 1);
  EXPECT_EQ(both.items.back().title.text, "供水保障任务分工表");
  EXPECT_EQ(both.meeting, alone.meeting);
  ASSERT_EQ(both.duties.size(), alone.duties.size() + 1);
  EXPECT_EQ(both.duties.front(), alone.duties.front());
  EXPECT_EQ(both.duties.back().item, both.items.back().no);
}

TEST(TableDuties, BelongToTheMatterThatTheirTableStandsIn) {
  const auto record = record_of(
      "江澜市人民政府第七次常务会议纪要\n一、审议供水方案\n会议原则同意，分工如下：\n任务\t责任单位\n修缮水闸"
      "\t市城管局\n"
      "会议要求，市水务局要抓好落实。\n二、听取清淤情况汇报\n会议要求，市城管局要按月报送进展。\n");

  ASSERT_FALSE(record.duties.empty());
  EXPECT_EQ(record.duties.front().quote.text, "修缮水闸");
  EXPECT_EQ(record.duties.front().item, 1);
}

TEST(TableDuties, PassAsMinutesUnlessMarkedSecret) {
  constexpr std::string_view table = "任务分工表\n任务\t责任单位\n修缮水闸\t市城管局\n";
  const auto check = [](const std::string& text) {
    const auto result = check_minutes(text::SourceText::from_utf8(text).value());
    return result ? std::optional<ErrorKind>() : result.error().kind;
  };

  EXPECT_EQ(check(std::string(table)), std::nullopt);
  EXPECT_EQ(check("机密★1年\n" + std::string(table)), ErrorKind::secret);
  EXPECT_EQ(check("姓名\t单位\n李文海\t市城管局\n"), ErrorKind::not_minutes);

  const std::string plan = "供水任务分工\n一、修缮水闸。（责任单位：市水务局）\n";
  EXPECT_EQ(check(plan + "二、疏浚河道。（市城管局牵头，市水务局配合）\n"), std::nullopt);
  EXPECT_EQ(check(plan + "二、疏浚河道。（年底前完成）\n"), ErrorKind::not_minutes);
}

TEST(TableDuties, TakeTimeThatGrowsWithTheTextAndNoFaster) {
  std::string text = "任务\t责任单位\n";
  for (int row = 0; row < 3000; ++row)
    text += "修缮水闸\t" + std::string(60, ' ') + "甲 乙 丙 丁 戊 己 庚 辛\n";
  std::string tables;
  for (int table = 0; table < 3000; ++table) tables += "任务\t责任单位\n修闸\t市水务局\n\n";

  EXPECT_EQ(record_of(text).duties.size(), 3000U);
  EXPECT_EQ(record_of(tables).duties.size(), 3000U);
}

}  // namespace
}  // namespace bihuan::reading
