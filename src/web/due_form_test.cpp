// SPDX-License-Identifier: Apache-2.0
#include "web/due_form.h"

#include <gmock/gmock.h>

#include "calendar/calendar.h"

namespace bihuan::web {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

Day day(std::string_view text) {
  return parse_day(text).value();
}

const DueTrial trial{{day("2020-06-28"), {}}, day("2020-07-01"), calendar::built_in(), Language::zh};

/// Controls without their prefix; whoever sets a date names an approver and a ground.
http::Parameters form_of(std::initializer_list<http::Pair> pairs) {
  http::Parameters form;
  form.add("due.by", "顾问");
  form.add("due.basis", "会议要求");
  for (const http::Pair& pair : pairs) form.add("due." + pair.name, pair.value);
  return form;
}

Result<calendar::DueRule> parse(std::initializer_list<http::Pair> pairs) {
  return parse_due_form(form_of(pairs), "due", "");
}

std::string said(std::initializer_list<http::Pair> pairs) {
  const auto rule = parse(pairs);
  return rule ? calendar::rule_words(*rule).zh : rule.error().reasons.front().zh;
}

TEST(DueForm, ReadsEachPeriodThatAnOfficeSays) {
  EXPECT_EQ(said({{"when", "rounds"}, {"every", "month"}, {"month_day", "25"}}), "每月25日前（含当日）");
  EXPECT_EQ(said({{"when", "rounds"}, {"every", "month"}, {"month_day", "末"}}), "每月最后一日前（含当日）");
  EXPECT_EQ(said({{"when", "rounds"}, {"every", "quarter_end"}, {"quarter_day", "20"}}),
            "每年3、6、9、12月20日前（含当日）");
  EXPECT_EQ(said({{"when", "rounds"}, {"every", "half_year"}, {"half_day", "15"}}),
            "每年6、12月15日前（含当日）");
  EXPECT_EQ(said({{"when", "rounds"}, {"every", "year"}, {"year_month", "11"}, {"year_day", "30"}}),
            "每年11月30日前（含当日）");
  EXPECT_EQ(said({{"when", "rounds"}, {"every", "week"}, {"weekday", "FR"}}), "每周五（含当日）");
  EXPECT_EQ(said({{"when", "long_term"}, {"every", "month"}, {"month_day", "5"}}),
            "长期坚持，每月5日报告进展（含当日）");
}

TEST(DueForm, TakesARawRuleWithAndWithoutTheChoice) {
  const auto chosen = parse({{"when", "rounds"}, {"every", "other"}, {"rule", "FREQ=MONTHLY;BYMONTHDAY=5"}});
  const auto alone = parse({{"when", "rounds"}, {"rule", "FREQ=MONTHLY;BYMONTHDAY=5"}});

  ASSERT_TRUE(chosen && alone);
  EXPECT_EQ(*chosen, *alone);
}

TEST(DueForm, TakesADateThatWasWrittenForChosen) {
  const auto rule = parse({{"day", "2020-07-25"}});

  ASSERT_TRUE(rule);
  EXPECT_EQ(std::get<calendar::OnDay>(rule->when).day, day("2020-07-25"));
  EXPECT_TRUE(has_due_form(form_of({{"day", "2020-07-25"}}), "due"));
  EXPECT_EQ(said({{"count", "15"}, {"counted_in", "working_days"}}),
            said({{"when", "after"}, {"count", "15"}, {"counted_in", "working_days"}}));
  EXPECT_FALSE(has_due_form(form_of({{"day", ""}, {"counted_in", "days"}}), "due"));
}

TEST(DueForm, AsksWhichIsMeantWhereADateStandsBesideAnotherWay) {
  constexpr auto which = "既填了日期，又选了或填了别的方式：请只留一样";

  EXPECT_EQ(said({{"when", "after"}, {"count", "15"}, {"day", "2020-07-25"}}), which);
  EXPECT_EQ(said({{"day", "2020-07-25"}, {"count", "15"}}), which);
  // The date that stood there before is no choice of whoever chooses another way.
  EXPECT_TRUE(
      parse({{"when", "after"}, {"count", "15"}, {"day", "2020-07-25"}, {"day_shown", "2020-07-25"}}));
}

TEST(DueForm, ReadsFirstPeriodEndRollAndInternalDate) {
  const auto rule = parse({{"when", "rounds"},
                           {"every", "month"},
                           {"month_day", "25"},
                           {"first", "2020-09-01"},
                           {"until", "清单清零"},
                           {"roll", "previous_working"},
                           {"internal", "3"}});

  ASSERT_TRUE(rule);
  EXPECT_EQ(calendar::rule_words(*rule).zh,
            "每月25日前（含当日），遇休息日提前，自2020年9月1日起，至清单清零");
  EXPECT_TRUE(rule->internal.has_value());
}

TEST(DueForm, TakesTheCommandLinesWordsForWhatBecomesOfADayOff) {
  const auto rolled = [](std::string_view word) {
    return parse({{"when", "day"}, {"day", "2020-07-25"}, {"roll", std::string(word)}}).value().roll;
  };

  EXPECT_EQ(rolled("previous"), calendar::Roll::previous_working);
  EXPECT_EQ(rolled("next"), calendar::Roll::next_working);
  EXPECT_EQ(rolled("none"), calendar::Roll::none);
  const auto typed = form_of({{"when", "day"}, {"day", "2020-07-25"}, {"roll", "previous"}});
  EXPECT_EQ(due_form_model("due", {}, typed, trial).at("roll").as_string(), "previous_working")
      << "the choice that the page offers";
}

TEST(DueForm, RefusesAChoiceThatNobodyOffers) {
  EXPECT_THAT(said({{"when", "day"}, {"day", "2020-07-25"}, {"roll", "backward"}}),
              HasSubstr("遇休息日的办法须为 previous_working"));
  EXPECT_THAT(said({{"when", "day"}, {"day", "2020-07-25"}, {"exclusive", "no"}}),
              HasSubstr("“不含当日”须写 yes"));
  EXPECT_THAT(said({{"when", "after"}, {"count", "15"}, {"counted_in", "workdays"}}),
              HasSubstr("天数的单位须为 days"));
}

TEST(DueForm, SaysEveryFaultAtOnceAndInWords) {
  const auto rule = parse(
      {{"when", "rounds"}, {"every", "year"}, {"year_month", "13"}, {"year_day", "x"}, {"internal", "0"}});

  ASSERT_FALSE(rule);
  EXPECT_THAT(rule.error().reasons,
              ElementsAre(Field(&Words::zh, HasSubstr("月份")), Field(&Words::zh, HasSubstr("1 至 31")),
                          Field(&Words::zh, HasSubstr("天数"))));
}

TEST(DueForm, RefusesWhatIsNotThere) {
  EXPECT_THAT(said({{"when", "rounds"}}), HasSubstr("请选择周期"));
  EXPECT_THAT(said({{"when", "rounds"}, {"every", "week"}}), HasSubstr("星期几"));
  EXPECT_THAT(said({{"when", "rounds"}, {"every", "other"}}), HasSubstr("请写明规则"));
  EXPECT_THAT(said({{"when", "rounds"}, {"every", "week"}, {"weekday", "XX"}}), HasSubstr("星期几"));
  EXPECT_EQ(said({{"when", "rounds"}, {"every", "year"}, {"year_month", "2"}, {"year_day", "30"}}),
            "2月没有30日");
  EXPECT_THAT(said({{"when", "rounds"}, {"every", "month"}, {"month_day", "5"}, {"first", "soon"}}),
              HasSubstr("首期须写作"));
  EXPECT_THAT(said({{"when", "long_term"}, {"every", "month"}, {"month_day", "5"}, {"until", "x"}}),
              HasSubstr("没有首期和止期"));
}

TEST(DueForm, ShowsARuleInTheControlsThatMadeIt) {
  for (const auto& form :
       {form_of({{"when", "rounds"}, {"every", "month"}, {"month_day", "25"}}),
        form_of({{"when", "rounds"}, {"every", "month"}, {"month_day", "末"}}),
        form_of({{"when", "rounds"}, {"every", "quarter_end"}, {"quarter_day", "20"}}),
        form_of({{"when", "rounds"}, {"every", "half_year"}, {"half_day", "10"}}),
        form_of({{"when", "rounds"}, {"every", "year"}, {"year_month", "3"}, {"year_day", "1"}}),
        form_of({{"when", "long_term"}, {"every", "week"}, {"weekday", "MO"}}),
        form_of({{"when", "rounds"}, {"every", "other"}, {"rule", "FREQ=DAILY;COUNT=3"}})}) {
    const auto rule = parse_due_form(form, "due", "");
    ASSERT_TRUE(rule);
    const auto model = due_form_model("due", *rule, {}, trial);
    for (const http::Pair& pair : form) {
      const auto control = pair.name.substr(4);
      ASSERT_TRUE(model.contains(control)) << control;
      EXPECT_EQ(std::string_view(model.at(control).as_string()), pair.value) << control;
    }
  }
}

TEST(DueForm, KeepsARuleThatNoChoiceSaysAsItIsWritten) {
  calendar::DueRule rule;
  rule.when =
      calendar::EveryRound{calendar::Recurrence::parse("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=25").value(), {}};

  const auto model = due_form_model("due", rule, {}, trial);

  EXPECT_EQ(model.at("every").as_string(), "other");
  EXPECT_EQ(model.at("rule").as_string(), "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=25");
}

TEST(DueForm, SaysBeforehandOnWhichDayTheRuleFalls) {
  auto typed = form_of({{"when", "rounds"}, {"every", "month"}, {"month_day", "25"}, {"internal", "1"}});
  typed.add("preview", "yes");

  const auto model = due_form_model("due", {}, typed, trial);

  EXPECT_EQ(model.at("preview").as_string(),
            "每月25日前（含当日），首期 7月25日（周六，休）· 还有 24 天 · 实际须于 7月24日（周五）下班前 · "
            "内部 7月23日（周四）");
  EXPECT_TRUE(model.at("is_looked_at").as_bool());
}

TEST(DueForm, SaysNothingBeforehandOfWhatItCannotRead) {
  const auto model = due_form_model(
      "due", {}, form_of({{"when", "rounds"}, {"every", "month"}, {"month_day", "32"}}), trial);

  EXPECT_EQ(model.at("preview").as_string(), "");
  EXPECT_EQ(model.at("month_day").as_string(), "32");
}

}  // namespace
}  // namespace bihuan::web
