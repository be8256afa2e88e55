// SPDX-License-Identifier: Apache-2.0
#include "web/notice_grounds.h"

#include <gtest/gtest.h>

namespace bihuan::web {
namespace {

TEST(NoticeGrounds, NameWhoGaveItAndPutItsDayAndNumberInBrackets) {
  EXPECT_EQ(grounds_of_letter("上级来文 · 省应急厅 · 2026年11月3日 · 应急〔2026〕12号"),
            "省应急厅来文（2026年11月3日，应急〔2026〕12号）");
  EXPECT_EQ(grounds_of_letter("领导批示 · 常务副市长 · 2026年11月3日"), "常务副市长批示（2026年11月3日）");
  EXPECT_EQ(grounds_of_letter("会议（未发纪要） · 安委会全会 · 2026年11月20日"),
            "安委会全会（2026年11月20日）");
}

TEST(NoticeGrounds, SayWhatItIsWhereNobodyIsNamed) {
  EXPECT_EQ(grounds_of_letter("上级来文 · 应急〔2026〕12号"), "上级来文（应急〔2026〕12号）");
  EXPECT_EQ(grounds_of_letter("领导批示 · 2026年11月3日"), "领导批示（2026年11月3日）");
}

TEST(NoticeGrounds, DoNotSayTwiceWhatWasGiven) {
  EXPECT_EQ(grounds_of_letter("领导批示 · 市长批示 · 2026年11月3日"), "市长批示（2026年11月3日）");
}

TEST(NoticeGrounds, PutTheTitleOfMinutesInItsMarks) {
  EXPECT_EQ(grounds_of_letter("第九次常务会议纪要"), "《第九次常务会议纪要》");
  EXPECT_EQ(grounds_of_letter("《第九次常务会议纪要》"), "《第九次常务会议纪要》");
}

TEST(NoticeGrounds, AreNoneWhereNothingIsSaid) {
  EXPECT_EQ(grounds_of_letter("其他"), "");
  EXPECT_EQ(grounds_of_letter("其他 · 2026年11月3日"), "");
  EXPECT_EQ(grounds_of_letter("其他 · 市人大代表建议"), "市人大代表建议");
}

TEST(NoticeGrounds, LeaveOtherWordsAsTheyAre) {
  EXPECT_EQ(grounds_of_letter("专题会议"), "专题会议");
  EXPECT_EQ(grounds_of_letter(""), "");
}

}  // namespace
}  // namespace bihuan::web
