// SPDX-License-Identifier: Apache-2.0
#include "text/paragraph_changes.h"

#include <gtest/gtest.h>
#include <random>

namespace bihuan::text {
namespace {

/// ` 甲`, `-乙`, `+丙`, one after the other.
std::string said(std::string_view before, std::string_view after) {
  std::string said;
  for (const auto& [change, text] : paragraph_changes(before, after)) {
    said += change == ParagraphChange::kept ? ' ' : change == ParagraphChange::removed ? '-' : '+';
    said += text;
  }
  return said;
}

TEST(ParagraphChangesTest, MarksWhatWentAndWhatCame) {
  EXPECT_EQ(said("甲\n乙\n丙", "甲\n丁\n丙"), " 甲-乙+丁 丙");
  EXPECT_EQ(said("", "甲"), "+甲");
  EXPECT_EQ(said("甲", ""), "-甲");
  EXPECT_EQ(said("", ""), "");
}

TEST(ParagraphChangesTest, CountsNoBlankLinesOrEdges) {
  EXPECT_EQ(said("甲\r\n\n 乙 ", "甲\n乙\n"), " 甲 乙");
}

TEST(ParagraphChangesTest, KeepsTheLongestCommonSequence) {
  EXPECT_EQ(said("甲\n乙\n丙\n丁", "乙\n丁\n戊"), "-甲 乙-丙 丁+戊");
}

// Property: each of the two texts can be read out of the result.
TEST(ParagraphChangesTest, HoldBothTexts) {
  std::mt19937 random(4);
  const auto text = [&random] {
    std::string made;
    for (int i = std::uniform_int_distribution<int>(0, 9)(random); i > 0; --i)
      made += std::string(1, static_cast<char>(std::uniform_int_distribution<int>('a', 'd')(random))) + "\n";
    return made;
  };
  for (int round = 0; round < 500; ++round) {
    const std::string before = text();
    const std::string after = text();
    std::string earlier;
    std::string later;
    for (const auto& [change, paragraph] : paragraph_changes(before, after)) {
      if (change != ParagraphChange::added) earlier += paragraph + "\n";
      if (change != ParagraphChange::removed) later += paragraph + "\n";
    }
    ASSERT_EQ(earlier, before);
    ASSERT_EQ(later, after);
  }
}

TEST(ParagraphChangesTest, TakeTooMuchToCompareAsReplaced) {
  std::string before;
  std::string after;
  for (int i = 0; i < 1100; ++i) {
    before += "b" + std::to_string(i) + "\n";
    after += "a" + std::to_string(i) + "\n";
  }
  EXPECT_EQ(paragraph_changes(before, after).size(), 2200U);
}

}  // namespace
}  // namespace bihuan::text
