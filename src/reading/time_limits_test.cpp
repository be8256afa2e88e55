// SPDX-License-Identifier: Apache-2.0
#include "reading/time_limits.h"

#include <gtest/gtest.h>
#include <ostream>

#include "text/utf8.h"

namespace bihuan::reading {
namespace {

std::optional<FoundLimit> find(std::u32string_view words) {
  const text::Range all{0, words.size()};
  return find_time_limit(words, all, Bracketing(words, all));
}

struct Limit {
  const char32_t* sentence;
  const char32_t* words;
  const char* rule;  // "" for none
};

void PrintTo(const Limit& limit, std::ostream* out) {
  *out << text::to_utf8(limit.sentence);
}

class TimeLimits : public testing::TestWithParam<Limit> {};

TEST_P(TimeLimits, AreTakenAsWritten) {
  const auto& want = GetParam();
  const std::u32string_view sentence = want.sentence;
  const auto found = find(sentence);
  ASSERT_TRUE(found);
  EXPECT_EQ(sentence.substr(found->words.begin, found->words.size()), want.words);
  EXPECT_EQ(found->rule.value_or(""), want.rule);
}

INSTANTIATE_TEST_SUITE_P(Days, TimeLimits,
                         testing::Values(Limit{U"于2027年3月31日前完成", U"2027年3月31日前", "2027-03-31"},
                                         Limit{U"在9月10日之前报送", U"9月10日之前", ""},
                                         Limit{U"2026年内见效", U"2026年内", "2026-12-31"},
                                         Limit{U"2027年底前投用", U"2027年底前", "2027-12-31"},
                                         Limit{U"2028年2月底前交付", U"2028年2月底前", "2028-02-29"},
                                         Limit{U"2027年上半年开工", U"2027年上半年", "2027-06-30"},
                                         Limit{U"力争2027年一季度接入", U"2027年一季度", "2027-03-31"},
                                         Limit{U"6月底前摘牌", U"6月底前", ""},
                                         Limit{U"年底前建成", U"年底前", ""},
                                         Limit{U"今年9月末前付清", U"今年9月末前", ""},
                                         Limit{U"2027年秋季学期开学前投用", U"2027年秋季学期开学前", ""},
                                         Limit{U"在检修窗口期内,要错峰用水", U"检修窗口期内", ""},
                                         Limit{U"于封路前10日公告", U"封路前10日", ""},
                                         Limit{U"于5月9日(周六)前付清", U"5月9日(周六)前", ""},
                                         Limit{U"三季度末前完工", U"三季度末前", ""}));

INSTANTIATE_TEST_SUITE_P(
    Recurrences, TimeLimits,
    testing::Values(Limit{U"建立周调度机制,每周五前报送", U"每周五前", "FREQ=WEEKLY;BYDAY=FR"},
                    Limit{U"建立旬调度机制,业主每周五前报送", U"旬调度", ""},
                    Limit{U"每月25日前报送", U"每月25日前", "FREQ=MONTHLY;BYMONTHDAY=25"},
                    Limit{U"每年12月15日前拨付", U"每年12月15日前", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"},
                    Limit{U"每周五前通报", U"每周五前", "FREQ=WEEKLY;BYDAY=FR"},
                    Limit{U"每月底前汇总", U"每月底前", "FREQ=MONTHLY;BYMONTHDAY=-1"},
                    Limit{U"每两个月调度", U"每两个月", "FREQ=MONTHLY;INTERVAL=2"},
                    Limit{U"按季度分析", U"按季度", "FREQ=MONTHLY;INTERVAL=3"},
                    Limit{U"落实月检制度", U"月检", "FREQ=MONTHLY"},
                    Limit{U"做好半年度评估", U"半年度评估", "FREQ=MONTHLY;INTERVAL=6"},
                    Limit{U"每日17时前报数", U"每日17时前", "FREQ=DAILY"},
                    Limit{U"每半月通报一次", U"每半月", ""}));

INSTANTIATE_TEST_SUITE_P(
    Spans, TimeLimits,
    testing::Values(Limit{U"在10个工作日内办结", U"10个工作日内", ""}, Limit{U"三日内提交", U"三日内", ""},
                    Limit{U"24小时内上报", U"24小时内", ""}, Limit{U"力争用三年时间建成", U"用三年时间", ""},
                    Limit{U"且自交付后最迟不超过两年付清", U"自交付后最迟不超过两年", ""}));

TEST(TimeLimits, AreNoneInHasteInTitlesAndInPlainYears) {
  for (const std::u32string_view words :
       {U"尽快抓紧及时早日按时第一时间办理", U"落实《2027年底前治理方案》", U"清理2026年欠款",
        U"纳入年度考核", U"开展汛前复查", U"提前介入", U"当前要稳住", U"99999999999999999999999日内",
        U"13月45日前", U"每", U""}) {
    EXPECT_FALSE(find(words)) << text::to_utf8(words);
  }
}

}  // namespace
}  // namespace bihuan::reading
