// SPDX-License-Identifier: Apache-2.0
#include "web/round_sheet.h"

#include <algorithm>
#include <gmock/gmock.h>

#include "papers/tables.h"

namespace bihuan::web {
namespace {

using cases::FilingStanding;
using procedures::FilingKind;
using testing::ElementsAre;
using testing::SizeIs;

const Day day = *parse_day("2021-07-20");
const Moment created = *parse_moment("2021-07-26T09:30:00.000+08:00");

RoundSheet july() {
  RolledUpBearer late{"市林业局", FilingStanding::late, FilingKind::nothing_new, day, {}, {{}, 1, {}, 0}};
  late.late_reason = "系统停机";
  RolledUpBearer sent_back{"市体育局", FilingStanding::missing, {}, day, {}};
  sent_back.is_sent_back = true;
  return {"报送巡查情况（2021年7月期）",
          {{"市水务局",
            FilingStanding::filed,
            FilingKind::content,
            day,
            {{"content", "=巡查 31 处"}},
            {4, 3, 2, 6}},
           late,
           sent_back},
          {4, 4, 2, 6},
          {},
          {{"市水务局", {"市水务局：4 ＋ 3 － 2 ＝ 5，所报期末为 6", "water: wrong"}}}};
}

/// The texts of the rows below the headings.
std::vector<std::vector<std::string>> read_back(const RoundSheet& sheet, Language language = Language::zh) {
  const auto bytes = round_sheet(sheet, language, created);
  const auto tables = papers::read_tables(bytes.value(), "");
  std::vector<std::vector<std::string>> rows;
  for (const papers::Row& row : tables->front().rows) {
    std::vector<std::string> cells;
    for (const papers::Cell& cell : row.cells) cells.push_back(cell.text);
    rows.push_back(std::move(cells));
  }
  return rows;
}

TEST(RoundSheetTest, HasARowForEachBearerThenTheSumThenWhatContradicts) {
  const auto rows = read_back(july());
  constexpr std::size_t head = 3;  // title, groups, headings
  ASSERT_THAT(rows, SizeIs(head + 5));
  EXPECT_EQ(rows[0][0], "报送巡查情况（2021年7月期）");
  EXPECT_THAT(rows[head], ElementsAre("1", "市水务局", "已报", "2021-07-20", "报送内容", "4", "3", "2", "6",
                                      "=巡查 31 处"));
  EXPECT_THAT(rows[head + 1], ElementsAre("2", "市林业局", "迟报", "2021-07-20", "无新情况", "", "1", "", "0",
                                          "无新情况。", "系统停机"));
  EXPECT_THAT(rows[head + 2], ElementsAre("3", "市体育局", "退回待补"));
  EXPECT_THAT(rows[head + 3], ElementsAre("", "合计", "", "", "", "4", "4", "2", "6"));
  EXPECT_THAT(rows[head + 4], ElementsAre("", "市水务局", "数字对不上", "", "", "", "", "", "",
                                          "市水务局：4 ＋ 3 － 2 ＝ 5，所报期末为 6"));
}

TEST(RoundSheetTest, HasSubtotalsByTheTreeBeforeTheSum) {
  RoundSheet sheet = july();
  const cases::BearerFigures water{OrganisationId("water"), FilingStanding::filed, {4, 3, 2, 6}};
  const cases::BearerFigures forest{OrganisationId("forest"), FilingStanding::late, {}};
  sheet.branches = {{"云溪区", 0, cases::total_of(std::vector{water, forest})},
                    {"柳桥镇", 1, cases::total_of(std::vector{forest, forest})}};
  const auto rows = read_back(sheet);
  ASSERT_THAT(rows, SizeIs(10));
  EXPECT_THAT(rows[6], ElementsAre("", "云溪区", "小计", "", "", "4", "3", "2", "6",
                                   "应报 2 家，按期 1 家，迟报 1 家，缺报 0 家，待报 0 家，免报 0 家。"
                                   "合计（1/2 家）"));
  EXPECT_THAT(rows[7], ElementsAre("", "　柳桥镇", "小计", "", "", "", "", "", "",
                                   "应报 2 家，按期 0 家，迟报 2 家，缺报 0 家，待报 0 家，免报 0 家。"));
  EXPECT_EQ(rows[8][1], "合计");
}

TEST(RoundSheetTest, NamesEveryColumnInBothLanguages) {
  const auto names_all = [](Language language) {
    const auto rows = read_back(july(), language);
    return rows[2].size() == 11 && std::ranges::count(rows[2], std::string()) == 0;
  };
  EXPECT_TRUE(names_all(Language::zh));
  EXPECT_TRUE(names_all(Language::en));
}

TEST(RoundSheetTest, CallsWhatWasSentBackMissingOnceTheRoundIsOver) {
  RoundSheet over = july();
  over.is_over = true;
  EXPECT_EQ(read_back(over)[5][2], "缺报");
}

}  // namespace
}  // namespace bihuan::web
