// SPDX-License-Identifier: Apache-2.0
#include "reading/duty_table.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "reading/duty_table_headings.h"

namespace bihuan::reading {
namespace {

using Roles = std::vector<ColumnRole>;

class Found {
 public:
  explicit Found(std::string_view text)
      : source_(text::SourceText::from_utf8(text).value()), folded_(source_) {}

  std::vector<DutyTable> tables() const { return find_duty_tables(source_, folded_); }
  std::string words(text::Range range) const { return folded_.as_written(range); }
  std::string title() const {
    const auto found = tables();
    return found.empty() || !found.front().title ? "" : words(*found.front().title);
  }

 private:
  text::SourceText source_;
  text::FoldedText folded_;
};

TEST(DutyTable, KnowsColumnsByManyNames) {
  EXPECT_EQ(read_headings({U"序号", U"2026年重点任务", U"市级牵头单位", U"配合单位", U"完成时限",
                           U"分管市领导", U"备注"}),
            (Roles{ColumnRole::other, ColumnRole::task, ColumnRole::lead, ColumnRole::support,
                   ColumnRole::due, ColumnRole::official, ColumnRole::other}));
  EXPECT_EQ(read_headings({U"问题", U"整改措施", U"责任单位(第一个为牵头)", U"整改时限"}),
            (Roles{ColumnRole::task, ColumnRole::measures, ColumnRole::bearing, ColumnRole::due}));
}

TEST(DutyTable, TakesNoOtherTableForOneOfDuties) {
  EXPECT_FALSE(read_headings({U"姓名", U"单位", U"职务"}));
  EXPECT_FALSE(read_headings({U"项目名称", U"总投资", U"开工时间"}));
  EXPECT_FALSE(read_headings({U"任务"}));
  EXPECT_FALSE(read_headings(
      {U"会议决定由市水务局牵头抓紧落实以下各项重点工作任务并按月报送进展情况事项", U"责任单位"}));
  EXPECT_FALSE(read_headings(Headings(100, U"责任单位")));
}

TEST(DutyTable, ReadsTwoRowsOfHeadings) {
  EXPECT_EQ(
      read_headings({U"序号", U"任务", U"责任分工", U"", U"时限"}, {U"〃", U"〃", U"牵头", U"配合", U"〃"}),
      (Roles{ColumnRole::other, ColumnRole::task, ColumnRole::lead, ColumnRole::support, ColumnRole::due}));
  EXPECT_FALSE(read_headings({U"任务", U"责任单位", U"时限"}, {U"修缮水闸", U"市水务局", U"6月底前"}));
}

TEST(DutyTable, EndsAtANoteOrALineThatIsNoRow) {
  const Found found(
      "重点任务分工表\n任务\t责任单位\n修缮水闸\t市水务局\n一、清淤\t\n疏浚河道\t市城管局\n注：按月报送。\t\n"
      "绿化\t市林业局\n");
  const auto tables = found.tables();

  ASSERT_EQ(tables.size(), 1U);
  ASSERT_EQ(tables[0].rows.size(), 3U);
  EXPECT_EQ(found.words(tables[0].rows[2][1]), "市城管局");
  EXPECT_EQ(tables[0].whole.begin, 8U);
}

TEST(DutyTable, PassesOverHeadingsThatAPageRepeats) {
  const auto tables =
      Found("任务\t责任单位\n修缮水闸\t市水务局\n任务\t责任单位\n疏浚河道\t市城管局\n").tables();

  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows.size(), 2U);
}

TEST(DutyTable, FindsTheTitleAbove) {
  constexpr std::string_view table = "任务\t责任单位\n修缮水闸\t市水务局\n";

  EXPECT_EQ(Found(fmt::format("附件2\n供水保障任务清单\n（2026年5月）\n单位：项\n{}", table)).title(),
            "供水保障任务清单");
  EXPECT_EQ(Found(fmt::format("附件\n江澜市供水保障重点任务\n责任分工表\n{}", table)).title(),
            "江澜市供水保障重点任务责任分工表");
  EXPECT_EQ(Found(fmt::format("供水保障任务清单\t\n\n{}", table)).title(), "供水保障任务清单");
}

TEST(DutyTable, TakesNoSentenceOrHeadingForATitle) {
  constexpr std::string_view table = "任务\t责任单位\n修缮水闸\t市水务局\n";

  EXPECT_EQ(Found(fmt::format("会议议定了重点任务分工。\n{}", table)).title(), "");
  EXPECT_EQ(Found(fmt::format("二、落实工作任务\n{}", table)).title(), "");
  EXPECT_EQ(Found(fmt::format("甲\t乙\n{}", table)).title(), "");
  EXPECT_EQ(Found(table).title(), "");
}

TEST(DutyTable, FindsNoneInPlainText) {
  EXPECT_TRUE(Found("").tables().empty());
  EXPECT_TRUE(Found("会议决定：\n\t任务和责任单位另行明确。\n").tables().empty());
  EXPECT_TRUE(Found("任务\t责任单位\n").tables().empty());
}

}  // namespace
}  // namespace bihuan::reading
