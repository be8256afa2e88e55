// SPDX-License-Identifier: Apache-2.0
#include "calendar/due_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bihuan::calendar {
namespace {

using ::testing::HasSubstr;

Day day(std::string_view text) {
  return parse_day(text).value();
}

Recurrence monthly() {
  return Recurrence::parse("FREQ=MONTHLY;BYMONTHDAY=25").value();
}

std::string reasons_against(std::string_view json) {
  const auto rule =
      due_rule_from_json(boost::json::parse(boost::json::string_view(json.data(), json.size())));
  std::string all;
  if (!rule) {
    for (const auto& reason : rule.error().reasons) all += reason.en + "\n";
  }
  return all;
}

TEST(DueJsonTest, ReadsBackEveryRuleItWrites) {
  const std::vector<When> whens{OnDay{day("2020-07-25")},
                                EveryRound{monthly(), {}},
                                EveryRound{monthly(), day("2022-12-31")},
                                EveryRound{monthly(), "清单清零为止"},
                                EveryRound{monthly(), {}, day("2020-09-01")},
                                AfterDay{15, CountedIn::days, AnchorKind::docketed},
                                AfterDay{20, CountedIn::working_days, day("2020-06-28")},
                                LongTerm{monthly()},
                                NoDate{}};
  for (const auto& when : whens) {
    DueRule rule{when, FromText{"每月25日前"}, Bound::exclusive, Roll::previous_working, {}};
    EXPECT_EQ(due_rule_from_json(to_json(rule)).value(), rule) << boost::json::serialize(to_json(rule));

    rule.basis = SetByOffice{"秘书长", "会议纪要"};
    rule.internal = Earlier{2, CountedIn::working_days};
    EXPECT_EQ(due_rule_from_json(to_json(rule)).value(), rule);

    rule.internal = day("2020-07-20");
    EXPECT_EQ(due_rule_from_json(to_json(rule)).value(), rule);

    rule.basis = ByRule{{"公开时限（某条例）", "To be published (a regulation)"}};
    EXPECT_EQ(due_rule_from_json(to_json(rule)).value(), rule);
  }
}

TEST(DueJsonTest, KeepsItsNames) {
  const DueRule rule{
      EveryRound{monthly(), "清单清零为止"}, FromText{"每月25日前"}, Bound::inclusive, Roll::none, {}};

  EXPECT_EQ(to_json(rule), boost::json::parse(R"({
    "when": {"is": "every_round", "recurrence": "FREQ=MONTHLY;BYMONTHDAY=25", "until_words": "清单清零为止"},
    "basis": {"from_text": "每月25日前"}, "bound": "inclusive", "roll": "none"})"));
}

TEST(DueJsonTest, ReadsBackTheDateItWrites) {
  DueRule rule;
  rule.when = EveryRound{monthly(), {}};
  rule.internal = Earlier{2, CountedIn::working_days};
  const auto date = due_date(rule, {{}, day("2020-07-01")}, built_in()).value();

  EXPECT_EQ(due_date_from_json(to_json(date)).value(), date);
}

TEST(DueJsonTest, NamesThePlaceOfEveryFault) {
  const auto reasons = reasons_against(R"({
    "when": {"is": "every_round", "recurrence": "FREQ=HOURLY", "until_day": "2020-01-01", "until_words": "x"},
    "basis": {"from_text": "每月25日前", "set_by": "somebody"}, "bound": "both", "rolls": "none"})");

  EXPECT_THAT(reasons, HasSubstr("when.recurrence: Rule 'FREQ=HOURLY': FREQ=HOURLY is not supported"));
  EXPECT_THAT(reasons, HasSubstr("when.until_words: excludes until_day"));
  EXPECT_THAT(reasons, HasSubstr("basis.set_by: is unknown here"));
  EXPECT_THAT(reasons, HasSubstr("due.bound: is none of: inclusive, exclusive"));
  EXPECT_THAT(reasons, HasSubstr("due.roll: is missing"));
  EXPECT_THAT(reasons, HasSubstr("due.rolls: is unknown here"));
}

TEST(DueJsonTest, RefusesWhatIsNoRule) {
  for (const auto* json : {"[]", "null", "{}", R"({"when":3,"basis":[],"bound":1,"roll":null})"}) {
    EXPECT_FALSE(due_rule_from_json(boost::json::parse(json))) << json;
    EXPECT_FALSE(due_date_from_json(boost::json::parse(json))) << json;
  }
  EXPECT_THAT(reasons_against(R"({"when":{"is":"after_day","count":-1,"counted_in":"days","from":"printed"},
                                  "basis":{"from_text":"x"},"bound":"inclusive","roll":"none"})"),
              HasSubstr("when.count: must be an integer from 0 to 10000"));
}

}  // namespace
}  // namespace bihuan::calendar
