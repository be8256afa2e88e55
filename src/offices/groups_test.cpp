// SPDX-License-Identifier: Apache-2.0
#include "offices/groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "offices/testing_city.h"

namespace bihuan::offices {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Resolution resolved(std::string_view words, const Directory& directory = small_city()) {
  return resolve(words, directory, GroupRules::built_in(), today).value();
}

std::vector<OrganisationId> left_out_of(const Resolution& resolution) {
  std::vector<OrganisationId> ids;
  for (const auto& left_out : resolution.left_out) ids.push_back(left_out.organisation);
  return ids;
}

std::string reasons_against(std::string_view json) {
  const auto rules = GroupRules::parse(json);
  std::string all;
  if (!rules) {
    for (const auto& reason : rules.error().reasons) all += reason.en + "\n";
  }
  return all;
}

TEST(GroupsTest, TellsDistrictsDepartmentsAndTownsApart) {
  EXPECT_THAT(resolved("各板块").organisations, ElementsAre(park, district));
  EXPECT_THAT(resolved("各部门").organisations, ElementsAre(education, emergency));
  EXPECT_THAT(resolved("各乡镇（街道）").organisations, ElementsAre(town));
  EXPECT_THAT(resolved("各乡镇(街道)").organisations, ElementsAre(town));
  EXPECT_THAT(resolved("各园区").organisations, ElementsAre(park));
}

TEST(GroupsTest, NeverAssignsWhatMayOnlyBeAsked) {
  const auto departments = resolved("各部门");

  EXPECT_THAT(left_out_of(departments), ElementsAre(safety_office, weather));
  EXPECT_EQ(departments.left_out[1].reason.zh, "只可商请，不交办");

  const auto party_line = small_city().apply(RelationSet{education, today, Relation::party_line}).value();
  EXPECT_THAT(resolved("各部门", party_line).organisations, ElementsAre(emergency));
}

TEST(GroupsTest, CountsABodyOnceWhateverItsNameplates) {
  EXPECT_EQ(resolved("各部门").left_out[0].reason.zh, "与“市应急局”同一机构，不重复交办");

  const auto unlisted = small_city().apply(RelationSet{emergency, today, Relation::not_listed}).value();
  EXPECT_THAT(resolved("各部门", unlisted).organisations, ElementsAre(education, safety_office));
}

TEST(GroupsTest, JoinsTheGroupsThatTheWordsNameOneAfterAnother) {
  const auto all = resolved("各地各部门各单位");

  EXPECT_THAT(all.organisations, ElementsAre(education, emergency, park, district));
  EXPECT_THAT(all.rules, ElementsAre("districts_and_parks", "departments", "units"));
  EXPECT_FALSE(all.waits());
  EXPECT_EQ(resolved("各地、各部门和各单位").organisations, all.organisations);
  EXPECT_EQ(resolved("各级各部门").organisations, all.organisations);
  EXPECT_EQ(resolved("全市上下").organisations, all.organisations);
}

TEST(GroupsTest, WaitsUntilSomebodyChooses) {
  for (const auto* words : {"相关部门", "各相关部门", "有关单位", "业主单位", "项目主办单位"}) {
    EXPECT_TRUE(resolved(words).waits()) << words;
    EXPECT_THAT(resolved(words).organisations, IsEmpty()) << words;
    EXPECT_THAT(resolved(words).explanation.zh, Not(HasSubstr(" 0 个"))) << words;
  }
}

TEST(GroupsTest, AssignsOnePartWhileTheOtherWaits) {
  const auto mixed = resolved("各地各相关部门");

  EXPECT_THAT(mixed.organisations, ElementsAre(park, district));
  ASSERT_TRUE(mixed.waits());
  EXPECT_EQ(mixed.waiting.front().rule, "departments_concerned");
  EXPECT_THAT(mixed.explanation.zh, HasSubstr("“各地各相关部门”按规则（各板块、相关部门）对应 2 个单位"));
  EXPECT_THAT(mixed.explanation.zh, HasSubstr("须由人选定"));
}

TEST(GroupsTest, DoesNotGuessWhatNoRuleAnswersTo) {
  for (const auto* words : {"", "市应急局", "各部门负责人", "各地各兄弟城市", "各地、", "、各地"}) {
    EXPECT_EQ(resolve(words, small_city(), GroupRules::built_in(), today), std::nullopt) << words;
  }
}

TEST(GroupsTest, SelectsAsThingsStoodOnTheDay) {
  const auto city = small_city().apply(Abolished{education, today, {}}).value();

  EXPECT_THAT(resolve("各部门", city, GroupRules::built_in(), today)->organisations, ElementsAre(emergency));
  EXPECT_THAT(resolve("各部门", city, GroupRules::built_in(), today - one_day)->organisations,
              ElementsAre(education, emergency));
}

TEST(GroupsTest, KeepsDepartmentsOfADistrictOutOfTheCitys) {
  const OrganisationId water("district_water");
  auto city =
      small_city().apply(Founded{water, founding, "云溪区水务局", Kind::department, district}).value();
  city = city.apply(RelationSet{water, founding, Relation::may_be_assigned}).value();

  EXPECT_THAT(resolved("各部门", city).organisations, ElementsAre(education, emergency));
}

TEST(GroupsTest, TakesTheOfficesOwnRules) {
  const auto rules = GroupRules::parse(R"({"rules":[{"id":"of_the_district","zh":"区内各镇","en":"towns",
      "answers_to":["区内各镇"],"selects":{"kinds":["town"],"under":{"organisation":"district"}}},
      {"id":"schools","zh":"教育口","en":"schools","answers_to":["教育口"],
       "selects":{"kinds":["department"],"under":"anywhere","except":["emergency"]}}]})");

  EXPECT_THAT(resolve("区内各镇", small_city(), *rules, today)->organisations, ElementsAre(town));
  const auto schools = resolve("教育口", small_city(), *rules, today).value();
  EXPECT_THAT(schools.organisations, ElementsAre(education));
  EXPECT_EQ(schools.left_out.front().reason.zh, "规则“教育口”排除");
  EXPECT_EQ(GroupRules::parse(boost::json::serialize(to_json(*rules)))->rules(), rules->rules());
}

TEST(GroupsTest, RefusesBrokenRulesAndNamesThePlace) {
  const auto reasons = reasons_against(R"({"rules":[
      {"id":"a","zh":"甲","en":"a","answers_to":["各地"],"joins":["b"]},
      {"id":"b","zh":"乙","en":"b","answers_to":["各地"],"selects":{"kinds":["office"],"under":"here"}},
      {"id":"b","zh":"丙","en":"c","answers_to":[""]},
      {"id":"d","zh":"丁","en":"d","answers_to":[],"waits":{"zh":"等"},"more":1}],"extra":0})");

  EXPECT_THAT(reasons, HasSubstr("Rule a: joins names b, which no rule before it is"));
  EXPECT_THAT(reasons, HasSubstr("Rule b: '各地' already has a rule"));
  EXPECT_THAT(reasons, HasSubstr("rules[1].selects.kinds: has an unknown kind: \"office\""));
  EXPECT_THAT(reasons, HasSubstr("rules[1].selects.under: must be own_level"));
  EXPECT_THAT(reasons, HasSubstr("Rule b is given twice"));
  EXPECT_THAT(reasons, HasSubstr("rules[2].selects: exactly one of"));
  EXPECT_THAT(reasons, HasSubstr("rules[2].answers_to: must hold texts"));
  EXPECT_THAT(reasons, HasSubstr("rules[3].waits.en: is missing"));
  EXPECT_THAT(reasons, HasSubstr("rules[3].more: is unknown here"));
  EXPECT_THAT(reasons, HasSubstr("groups.extra: is unknown here"));
  EXPECT_THAT(reasons_against("{"), HasSubstr("groups: no valid JSON"));
}

TEST(GroupsTest, ReadsBackTheResolutionItWrites) {
  const auto resolution = resolved("各地各相关部门和各部门");

  EXPECT_EQ(resolution_from_json(to_json(resolution)).value(), resolution);
  EXPECT_FALSE(resolution_from_json(boost::json::parse(R"({"organisations":[1],"rules":{}})")));
}

}  // namespace
}  // namespace bihuan::offices
