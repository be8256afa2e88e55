// SPDX-License-Identifier: Apache-2.0
#include "text/pasted.h"

#include <gtest/gtest.h>

namespace bihuan::text {
namespace {

TEST(Pasted, LeavesTypedWordsAlone) {
  EXPECT_EQ(put_pasted_right("已完成初稿，“征求意见”中。\n下周 三报送。"),
            "已完成初稿，“征求意见”中。\n下周 三报送。");
  EXPECT_EQ(put_pasted_right(""), "");
}

TEST(Pasted, NamesEachCellByItsHeading) {
  EXPECT_EQ(put_pasted_right("点位\t进度\t备注\r\n北闸\t80%\t\r\n南闸\t已完工\t待验收\r\n"),
            "点位：北闸；进度：80%\n点位：南闸；进度：已完工；备注：待验收");
}

TEST(Pasted, PartsCellsThatHaveNoHeading) {
  EXPECT_EQ(put_pasted_right("北闸\t80%\n南闸\t100%"), "北闸；80%\n南闸；100%");
  EXPECT_EQ(put_pasted_right("北闸\t80%\t在建"), "北闸；80%；在建");
}

TEST(Pasted, TakesNoHeadingWithGapsOrTwiceTheSameName) {
  EXPECT_EQ(put_pasted_right("点位\t\n北闸\t在建"), "点位\n北闸；在建");
  EXPECT_EQ(put_pasted_right("在建\t在建\n停工\t在建"), "在建；在建\n停工；在建");
}

TEST(Pasted, KeepsAQuotedCellTogether) {
  EXPECT_EQ(put_pasted_right("点位\t说明\n北闸\t\"已开工\n称\"\"一期\"\"\""),
            "点位：北闸；说明：已开工 称\"一期\"");
}

TEST(Pasted, TakesAQuoteThatEndsNowhereForAQuote) {
  EXPECT_EQ(put_pasted_right("\"北闸\t在建"), "\"北闸；在建");
  EXPECT_EQ(put_pasted_right("\"一期\"已完工\t在建"), "\"一期\"已完工；在建");
}

TEST(Pasted, PutsTheWordsAroundATableInTheirPlace) {
  EXPECT_EQ(put_pasted_right("进展如下：\n点位\t进度\n北闸\t八成\n请阅。"),
            "进展如下：\n点位：北闸；进度：八成\n请阅。");
}

TEST(Pasted, MakesPlainWhatWordBringsAlong) {
  EXPECT_EQ(
      put_pasted_right(
          "\u3000\u3000一、总体情况\v已开工\u00A0\u00A0三处\n\n\n \n•\t北闸\n\uF0B7 南闸\n● 东闸\u200B"),
      "一、总体情况\n已开工 三处\n· 北闸\n· 南闸\n· 东闸");
}

TEST(Pasted, TakesNumberedParagraphsForNoTable) {
  EXPECT_EQ(put_pasted_right("1.\t北闸完工\n2.\t南闸在建\n（三）\t东闸未动"),
            "1. 北闸完工\n2. 南闸在建\n（三） 东闸未动");
}

TEST(Pasted, SurvivesTabsLineEndsAndBulletsAlone) {
  EXPECT_EQ(put_pasted_right("\t\t\n\t\n\n"), "");
  EXPECT_EQ(put_pasted_right("•"), "");
  EXPECT_EQ(put_pasted_right("\r\r\n"), "");
}

TEST(Pasted, GivesBackWhatIsNoText) {
  EXPECT_EQ(put_pasted_right("\xff\t\xfe"), "\xff\t\xfe");
}

TEST(Pasted, ChangesNothingThatItHasPutRight) {
  const std::string once = put_pasted_right("点位\t进度\n北闸\t80%\n\n•\t南闸\n1.\t东闸");

  EXPECT_EQ(put_pasted_right(once), once);
}

}  // namespace
}  // namespace bihuan::text
