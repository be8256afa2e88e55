// SPDX-License-Identifier: Apache-2.0
#include "search/likeness.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/limits.h"
#include "search/lexicon_file.h"

namespace bihuan::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

LikenessIndex index_of(const std::vector<std::string>& texts) {
  LikenessIndex index(shipped_lexicon());
  for (const auto& text : texts) EXPECT_TRUE(index.add(text));
  return index;
}

TextNumber most_alike(const LikenessIndex& index, std::string_view text) {
  const auto found = index.alike(text, 1);
  return found.empty() ? 99 : found.front().text;
}

TEST(Likeness, FindsTheSameProblemInOtherWordsAtAnotherPlace) {
  const auto index =
      index_of({"二号仓库货架倾斜", "永丰纸箱厂疏散通道堆满成品，无法通行", "食堂燃气软管老化"});

  EXPECT_EQ(most_alike(index, "三楼逃生走廊被杂物堵死"), 1U);
  EXPECT_EQ(most_alike(index, "厨房煤气皮管开裂"), 2U);
}

TEST(Likeness, TellsFaultsOfOneThingApart) {
  const auto index = index_of({"车间灭火器过期", "车间灭火器数量不足", "车间灭火器被货物遮挡"});

  EXPECT_EQ(most_alike(index, "仓库里的干粉灭火器已超过有效期"), 0U);
  EXPECT_EQ(most_alike(index, "仓库只配了一具灭火器，不够"), 1U);
  EXPECT_EQ(most_alike(index, "灭火器箱前码放纸箱，不便取用"), 2U);
}

TEST(Likeness, DoesNotTakeAFirmsNameForAProblem) {
  const auto index = index_of({"宏远燃气设备有限公司配电箱未接地", "食堂燃气报警器损坏"});

  EXPECT_EQ(most_alike(index, "宏远燃气设备有限公司泄漏报警器失灵"), 1U);
}

TEST(Likeness, LeavesOutTheTextItself) {
  const auto index = index_of({"灭火器过期", "灭火器超期未更换", "电线私拉乱接"});

  const auto found = index.alike_to(0, 1);

  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().text, 1U);
}

TEST(Likeness, FindsATextAsSoonAsItIsAdded) {
  auto index = index_of({"电线私拉乱接"});
  ASSERT_TRUE(index.add("安全出口上锁"));

  EXPECT_EQ(most_alike(index, "逃生门被铁链锁住"), 1U);
}

TEST(Likeness, ScoresBetweenNothingAndTheSame) {
  const auto index = index_of({"安全出口上锁", "灭火器过期"});

  const auto found = index.alike("安全出口上锁", 10);

  EXPECT_NEAR(found.front().score, 1, 0.01);
  for (const Scored& scored : found) EXPECT_LE(scored.score, 1.001F);
}

TEST(Likeness, GivesTheSameAnswersForTheSameTexts) {
  std::vector<std::string> texts;
  for (int n = 0; n < 600; ++n)
    texts.push_back(fmt::format("{}号{}{}", n, n % 3 ? "配电箱" : "灭火器", n % 7 ? "未上锁" : "被遮挡"));
  auto first = index_of(texts), second = index_of(texts);
  first.learn();
  second.learn();

  const auto a = first.alike_to(5, 10), b = second.alike_to(5, 10);

  ASSERT_EQ(a.size(), b.size());
  for (std::size_t n = 0; n < a.size(); ++n) EXPECT_EQ(a[n].text, b[n].text);
}

TEST(Likeness, RefusesWhatIsNoTextAndWhatIsTooLong) {
  LikenessIndex index(shipped_lexicon());

  EXPECT_EQ(index.add("\xFF").error().kind, ErrorKind::malformed);
  EXPECT_EQ(index.add(std::string(limits::problem_characters_max + 1, 'x')).error().kind,
            ErrorKind::too_large);
  EXPECT_EQ(index.size(), 0U);
}

TEST(Likeness, AnswersNothingWhereNothingIsAlike) {
  EXPECT_THAT(index_of({"灭火器过期"}).alike("。。。", 10), IsEmpty());
  EXPECT_THAT(index_of({}).alike("灭火器过期", 10), IsEmpty());
  EXPECT_THAT(index_of({"。。。"}).alike_to(0, 10), IsEmpty());
}

}  // namespace
}  // namespace bihuan::search
