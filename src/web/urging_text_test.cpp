// SPDX-License-Identifier: Apache-2.0
#include "web/urging_text.h"

#include <gmock/gmock.h>

#include "web/blanks.h"

namespace bihuan::web {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

calendar::DueDate due(std::string_view day, std::string_view last_working) {
  calendar::DueDate date;
  date.due_on = *parse_day(day);
  date.last_working_on = *parse_day(last_working);
  return date;
}

const UrgedItem sluice{"完成老闸口加固", "常务〔2020〕9-1-2", due("2020-07-25", "2020-07-24")};
const UrgedItem patrol{"坚持日巡查", "常务〔2020〕9-3-1", {}, true};
const UrgedItem draft{"《渠道管护办法》", "常务〔2020〕9-4-W1", {}};
const UrgedItem round_of_july{"报送河道巡查（2020年7月期）", "常务〔2020〕9-5-1",
                              due("2020-07-25", "2020-07-24"), false, true};

std::string text_on(std::string_view day, const std::vector<UrgedItem>& items, Language language) {
  return urging_text({"市河道局"}, items, *parse_day(day), calendar::built_in(), language);
}

TEST(UrgingText, NamesUnitItemAndBothDates) {
  EXPECT_EQ(
      text_on("2020-07-01", {sluice}, Language::zh),
      "【督办提醒】市河道局：您单位承办的“完成老闸口加固”（常务〔2020〕9-1-2）须于7月25日（周六，休）前办"
      "结，实际须于7月24日（周五）下班前办结。如已办结请告知。谢谢！");
}

TEST(UrgingText, NamesNoWorkingDayThatIsOver) {
  EXPECT_THAT(text_on("2020-07-25", {sluice}, Language::zh), Not(HasSubstr("实际")));
}

TEST(UrgingText, StaysCourteousWhenTheDayHasPassed) {
  EXPECT_THAT(text_on("2020-07-26", {sluice}, Language::zh), HasSubstr("现已过时限，烦请尽快办理"));
}

TEST(UrgingText, PutsAllItemsOfAUnitIntoOneText) {
  const std::string text = text_on("2020-07-01", {sluice, patrol}, Language::zh);

  EXPECT_THAT(text, HasSubstr("以下 2 项"));
  EXPECT_THAT(text, HasSubstr("\n1. “完成老闸口加固”"));
  EXPECT_THAT(text, HasSubstr("\n2. “坚持日巡查”（常务〔2020〕9-3-1）为长期事项"));
}

TEST(UrgingText, NamesAllUnitsThatBearTheSame) {
  const auto text_in = [](Language language) {
    return urging_text({"市河道局", "市城建局"}, {patrol}, *parse_day("2020-07-01"), calendar::built_in(),
                       language);
  };

  EXPECT_THAT(text_in(Language::zh), StartsWith("【督办提醒】市河道局、市城建局：各单位承办的“坚持日巡查”"));
  EXPECT_THAT(text_in(Language::en), StartsWith("[Reminder] 市河道局, 市城建局: your task “坚持日巡查”"));
}

TEST(UrgingText, CallsNothingLongTermThatMerelyHasNoDate) {
  EXPECT_THAT(text_on("2020-07-01", {draft}, Language::zh), HasSubstr("尚未定时限，烦请告知最新进展"));
  EXPECT_THAT(text_on("2020-07-01", {draft}, Language::en), HasSubstr("has no due date yet"));
}

TEST(UrgingText, AsksToFileWhereARoundIsOpen) {
  EXPECT_EQ(text_on("2020-07-01", {round_of_july}, Language::zh),
            "【督办提醒】市河道局：您单位承办的“报送河道巡查（2020年7月期）”（常务〔2020〕9-5-1）须于7月25日"
            "（周六，休）前报送，实际须于7月24日（周五）下班前报送。如已报送请告知。谢谢！");
  EXPECT_THAT(text_on("2020-07-26", {round_of_july}, Language::zh), HasSubstr("现已过期，烦请尽快报送"));
  EXPECT_THAT(text_on("2020-07-01", {round_of_july, sluice}, Language::zh), HasSubstr("如已办结请告知"));
}

TEST(UrgingText, LeavesNoBlankUnfilledInEitherLanguage) {
  for (const Language language : {Language::zh, Language::en}) {
    for (const char* day : {"2020-07-01", "2020-07-25", "2020-08-01"}) {
      EXPECT_THAT(text_on(day, {sluice}, language), Not(HasSubstr("{")));
      EXPECT_THAT(text_on(day, {sluice, patrol}, language), Not(HasSubstr("{")));
    }
  }
}

TEST(FillIn, LeavesBracesOfTheWordsFilledIn) {
  EXPECT_EQ(fill_in("{a}-{b}", {{"a", "{b}"}, {"b", "2"}}), "{b}-2");
}

TEST(FillIn, LeavesWhatIsNoBlank) {
  EXPECT_EQ(fill_in("{a} {x} {", {{"a", "1"}}), "1 {x} {");
}

}  // namespace
}  // namespace bihuan::web
