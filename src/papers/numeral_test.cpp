// SPDX-License-Identifier: Apache-2.0
#include "papers/numeral.h"

#include <gtest/gtest.h>

namespace bihuan::papers {
namespace {

TEST(Numeral, CountsInChinese) {
  EXPECT_EQ(numeral(1, "chineseCounting"), "一");
  EXPECT_EQ(numeral(10, "chineseCounting"), "十");
  EXPECT_EQ(numeral(12, "chineseCountingThousand"), "十二");
  EXPECT_EQ(numeral(20, "chineseCountingThousand"), "二十");
  EXPECT_EQ(numeral(105, "chineseCountingThousand"), "一百零五");
  EXPECT_EQ(numeral(110, "chineseCountingThousand"), "一百一十");
  EXPECT_EQ(numeral(1001, "chineseCountingThousand"), "一千零一");
  EXPECT_EQ(numeral(11, "chineseLegalSimplified"), "壹拾壹");
  EXPECT_EQ(numeral(20, "ideographDigital"), "二〇");
}

TEST(Numeral, KnowsTheOtherFormats) {
  EXPECT_EQ(numeral(3, "decimalEnclosedCircle"), "③");
  EXPECT_EQ(numeral(3, "decimalEnclosedParen"), "⑶");
  EXPECT_EQ(numeral(12, "decimalFullWidth"), "１２");
  EXPECT_EQ(numeral(14, "upperRoman"), "XIV");
  EXPECT_EQ(numeral(4, "lowerRoman"), "iv");
  EXPECT_EQ(numeral(28, "lowerLetter"), "bb");
  EXPECT_EQ(numeral(2, "ideographTraditional"), "乙");
  EXPECT_EQ(numeral(7, "decimalZero"), "07");
}

TEST(Numeral, FallsBackToDecimal) {
  EXPECT_EQ(numeral(21, "decimalEnclosedCircle"), "21");
  EXPECT_EQ(numeral(0, "upperLetter"), "0");
  EXPECT_EQ(numeral(10'000, "chineseCounting"), "10000");
  EXPECT_EQ(numeral(-3, "lowerRoman"), "-3");
  EXPECT_EQ(numeral(5, "no such format"), "5");
}

}  // namespace
}  // namespace bihuan::papers
