// SPDX-License-Identifier: Apache-2.0
#include "papers/csv.h"

#include <gtest/gtest.h>

#include "base/limits.h"

namespace bihuan::papers {
namespace {

using Lines = std::vector<std::vector<std::string>>;

Lines lines_of(std::string_view text) {
  auto table = read_csv(text);
  EXPECT_TRUE(table.has_value());
  Lines lines;
  if (!table) return lines;
  for (const Row& row : table->rows) {
    lines.emplace_back();
    for (const Cell& cell : row.cells) lines.back().push_back(cell.text);
  }
  return lines;
}

Error refusal(std::string_view text) {
  auto table = read_csv(text);
  EXPECT_FALSE(table.has_value());
  return table ? Error{} : table.error();
}

TEST(Csv, TellsTheSeparatorByContent) {
  EXPECT_EQ(lines_of("序号,事项\n1,甲;乙\n"), (Lines{{"序号", "事项"}, {"1", "甲;乙"}}));
  EXPECT_EQ(lines_of("序号;事项\n1;甲\n"), (Lines{{"序号", "事项"}, {"1", "甲"}}));
  EXPECT_EQ(lines_of("序号\t事项\n1\t甲,乙\n"), (Lines{{"序号", "事项"}, {"1", "甲,乙"}}));
  EXPECT_EQ(lines_of("\"a;b;c\",d\n"), (Lines{{"a;b;c", "d"}}));
}

TEST(Csv, BelievesADeclaredSeparator) {
  EXPECT_EQ(lines_of("sep=;\r\na,b;c\r\n"), (Lines{{"a,b", "c"}}));
}

TEST(Csv, KeepsQuotesSeparatorsAndLineEndsInsideQuotes) {
  EXPECT_EQ(lines_of("a,\"他说\"\"好\"\",\r\n再议\"\r\nb,c\r\n"),
            (Lines{{"a", "他说\"好\",\n再议"}, {"b", "c"}}));
}

TEST(Csv, KeepsAQuoteInsideAnUnquotedField) {
  EXPECT_EQ(lines_of("5\",b\n"), (Lines{{"5\"", "b"}}));
}

TEST(Csv, LeavesEmptyRowsAndEmptyEndsOut) {
  EXPECT_EQ(lines_of("a,,\n,,\n\n,b"), (Lines{{"a"}, {"", "b"}}));
}

TEST(Csv, NumbersRowsByTheLineTheyBeginOn) {
  auto table = read_csv("a\n\n\"b\nb\"\nc\n");

  ASSERT_TRUE(table.has_value());
  ASSERT_EQ(table->rows.size(), 3U);
  EXPECT_EQ(table->rows[1].number, 3U);
  EXPECT_EQ(table->rows[2].number, 5U);
}

TEST(Csv, NamesTheLineOfABrokenQuote) {
  EXPECT_NE(refusal("a\nb,\"c\nd\n").reasons.front().zh.find("第 2 行"), std::string::npos);
  EXPECT_NE(refusal("a\n\"b\"c,d\n").reasons.front().zh.find("第 2 行"), std::string::npos);
}

TEST(Csv, RefusesTooManyRowsAndColumns) {
  std::string rows;
  for (std::size_t i = 0; i <= limits::table_rows_max; ++i) rows += "a\n";

  EXPECT_EQ(refusal(rows).kind, ErrorKind::too_large);
  EXPECT_EQ(refusal(std::string(limits::table_columns_max, ',') + "a").kind, ErrorKind::too_large);
}

}  // namespace
}  // namespace bihuan::papers
