// SPDX-License-Identifier: Apache-2.0
// Which cue made each value of a duty, and that the cues travel with the record.
#include "reading/why.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>
#include <set>

#include "reading/reading.h"
#include "reading/record_json.h"

namespace bihuan::reading {
namespace {

namespace json = boost::json;

constexpr std::string_view minutes =
    "江澜市人民政府常务会议纪要\n"
    "2026年8月20日，市长邬江宁主持召开市政府第60次常务会议。\n"
    "一、审议《江澜市管网巡护办法》\n"
    "会议原则同意该办法。由市司法局牵头，市水务局配合，9月18日前修改完善，提请市委常委会审议。"
    "市住建局要会同市财政局加强统筹。各板块要提高认识。\n"
    "（一）修复栈桥。（责任单位：市交通局；责任领导：柏文溪）\n"
    "出席：邬江宁\n";

Record record() {
  return read(text::SourceText::from_utf8(minutes).value(), {});
}

std::string told(const Cue& cue) {
  return std::string(json_name(cue_rule_names(), cue.rule)) + " " + cue.words;
}

TEST(Why, EveryValueOfADutyNamesTheWordsAndTheRuleThatMadeIt) {
  const auto duties = record().duties;
  ASSERT_EQ(duties.size(), 4U);

  EXPECT_EQ(told(duties[0].lead.at(0).cue), "heads 牵头");
  EXPECT_EQ(told(duties[0].support.at(0).cue), "helps 配合");
  EXPECT_EQ(told(duties[0].next.at(0).cue), "step_named 修改完善");
  EXPECT_EQ(told(duties[0].next.at(1).cue), "step_asked 提请市委常委会");
  EXPECT_EQ(told(duties[0].due->cue), "due_day 9月18日前");
  EXPECT_EQ(told(duties[0].kind_cue), "task_dated 9月18日前");
  EXPECT_EQ(told(duties[1].lead.at(0).cue), "asked 要");
  EXPECT_EQ(told(duties[1].support.at(0).cue), "joins 会同");
  EXPECT_EQ(told(duties[1].kind_cue), "guidance_soft 加强");
  EXPECT_EQ(told(duties[2].kind_cue), "guidance_class 各板块");
  EXPECT_EQ(told(duties[3].lead.at(0).cue), "labelled 责任单位");
  EXPECT_EQ(told(duties[3].officials.at(0).cue), "labelled 责任领导");
}

TEST(Why, TheWordsOfACueStandAtItsPlace) {
  const auto text = text::SourceText::from_utf8(minutes).value();
  for (const auto& duty : record().duties) {
    for (const auto& bearer : duty.lead) EXPECT_EQ(text.utf8(bearer.cue.span), bearer.cue.words);
    for (const auto& step : duty.next) EXPECT_EQ(text.utf8(step.cue.span), step.cue.words);
    EXPECT_EQ(text.utf8(duty.kind_cue.span), duty.kind_cue.words);
  }
}

TEST(Why, IsToldDutyByDutyInBothLanguages) {
  const auto words = why_text(record());

  EXPECT_NE(words.find("1-1 由市司法局牵头，市水务局配合，9月18日前修改完善，提请市委常委会审议\n"
                       "  责任 市司法局 ← “牵头”"),
            std::string::npos)
      << words;
  EXPECT_NE(words.find("，写明由其牵头 / is named to lead\n"), std::string::npos);
}

TEST(Why, CuesTravelWithTheRecordAndCanBeLeftOut) {
  const auto whole = record();

  const auto back = record_from_json(json::parse(json::serialize(to_json(whole))));

  ASSERT_TRUE(back);
  EXPECT_EQ(*back, whole);
  EXPECT_EQ(json::serialize(to_json(without_cues(whole))).find("\"why\""), std::string::npos);
}

TEST(Why, ACueOfAnUnknownRuleIsRefused) {
  auto written = json::serialize(to_json(record()));
  const auto at = written.find("\"heads\"");
  ASSERT_NE(at, std::string::npos);
  written.replace(at, 7, "\"guess\"");

  const auto back = record_from_json(json::parse(written));

  ASSERT_FALSE(back);
  EXPECT_EQ(back.error().kind, ErrorKind::malformed);
}

TEST(Why, EveryRuleHasItsOwnNameAndItsSentence) {
  std::set<std::string_view> names;
  for (const auto& [name, rule] : cue_rule_names()) {
    EXPECT_TRUE(names.insert(name).second) << name;
    EXPECT_FALSE(cue_rule_words(rule).zh.empty()) << name;
    EXPECT_FALSE(cue_rule_words(rule).en.empty()) << name;
  }
}

}  // namespace
}  // namespace bihuan::reading
