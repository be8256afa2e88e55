// SPDX-License-Identifier: Apache-2.0
#include "intake/cell_pieces.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace bihuan::intake {
namespace {

/// Leads are marked by *, supports by +.
std::string taken_apart(std::string_view cell) {
  std::string said;
  for (const CellPiece& piece : pieces_of(cell)) {
    said += said.empty() ? "" : " | ";
    said += piece.role == CellRole::lead ? "*" : piece.role == CellRole::support ? "+" : "";
    said += text::to_utf8(piece.words);
  }
  return said;
}

TEST(CellPiecesTest, PartsUnitsAtEveryMark) {
  for (const char* cell : {"甲局、乙局", "甲局，乙局", "甲局；乙局", "甲局/乙局", "甲局\n乙局",
                           "1.甲局 2.乙局", "①甲局②乙局", "（1）甲局（2）乙局", "1、甲局\n2、乙局。"}) {
    const auto pieces = pieces_of(cell);
    ASSERT_GE(pieces.size(), 2U) << cell;
    EXPECT_EQ(pieces.back().words, U"乙局") << cell;
  }
}

TEST(CellPiecesTest, GivesEachItsRole) {
  const std::pair<const char*, const char*> cells[] = {
      {"甲局牵头，乙局、丙局配合", "*甲局 | +乙局 | +丙局"},
      {"甲局、乙局牵头，丙局配合", "*甲局 | *乙局 | +丙局"},
      {"牵头：甲局；配合：乙局、丙局", "*甲局 | +乙局 | +丙局"},
      {"甲局（牵头）、乙局", "*甲局 | 乙局"},
      {"（牵头）甲局，（配合）乙局", "*甲局 | +乙局"},
      {"甲局牵头乙局配合", "*甲局 | +乙局"},
      {"甲局会同乙局、丙局", "甲局 | +乙局 | +丙局"},
      {"甲局（配合单位：乙局、丙局）", "甲局 | +乙局 | +丙局"},
      {"责任单位：甲局 责任人：张某，李某", "甲局"},
      {"由甲局负责", "甲局"},
      {"甲局（张某）", "甲局(张某)"},
      {"甲局（牵头", "甲局 | *"},
  };
  for (const auto& [cell, parts] : cells) {
    if (std::string_view(parts).ends_with('*')) {
      EXPECT_EQ(pieces_of(cell).front().words, U"甲局") << cell;
    } else {
      EXPECT_EQ(taken_apart(cell), parts) << cell;
    }
  }
}

TEST(CellPiecesTest, TellsPersonsAndPostsFromUnits) {
  for (const char32_t* words : {U"张某", U"张某某", U"欧阳某某", U"局长张某", U"主要负责人", U"13800000000"})
    EXPECT_TRUE(is_person_or_post(words)) << text::to_utf8(words);
  for (const char32_t* words : {U"市公安局", U"公安局", U"石桥镇", U"某某公司", U"有关部门", U""})
    EXPECT_FALSE(is_person_or_post(words)) << text::to_utf8(words);
}

}  // namespace
}  // namespace bihuan::intake
