// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "offices/change.h"

namespace bihuan::offices {
namespace {

using ::testing::HasSubstr;

const Day on = parse_day("2021-06-01").value();
const OrganisationId here("o1");
const OrganisationId there("o2");

TEST(ChangeJsonTest, ReadsBackEveryChangeItWrites) {
  const std::vector<Change> changes{Founded{here, on, "青澜市教育局", Kind::department, there},
                                    Founded{here, on, "青澜市教育局", Kind::hung_organ, {}},
                                    NameGiven{here, on, NameForm::full, "青澜市教育局"},
                                    NameGiven{here, on, NameForm::short_form, "市教育局"},
                                    NameWithdrawn{here, on, "市教育局"},
                                    Moved{here, on, there},
                                    Moved{here, on, {}},
                                    RelationSet{here, on, Relation::party_line},
                                    KindSet{here, on, Kind::congress_or_consultative},
                                    NameplateHung{here, on, there},
                                    NameplateTakenDown{here, on},
                                    Ordered{here, on, 30},
                                    Merged{{here, OrganisationId("o3")}, on, there},
                                    Abolished{here, on, there},
                                    Abolished{here, on, {}}};
  for (const auto& change : changes) {
    EXPECT_EQ(change_from_json(to_json(change)).value(), change) << boost::json::serialize(to_json(change));
  }
}

TEST(ChangeJsonTest, KeepsItsNames) {
  EXPECT_EQ(to_json(NameGiven{here, on, NameForm::short_form, "市教育局"}),
            boost::json::parse(R"({"is":"name_given","organisation":"o1","on":"2021-06-01","form":"short",
                                   "name":"市教育局"})"));
  EXPECT_EQ(to_json(RelationSet{here, on, Relation::may_only_be_asked}),
            boost::json::parse(R"({"is":"relation_set","organisation":"o1","on":"2021-06-01",
                                   "relation":"may_only_be_asked"})"));
}

TEST(ChangeJsonTest, RefusesStrictlyAndNamesEveryPlace) {
  const auto change = change_from_json(
      boost::json::parse(R"({"is":"founded","organisation":"","on":"2021-02-29","kind":"office","more":1})"));

  ASSERT_FALSE(change);
  std::string all;
  for (const auto& reason : change.error().reasons) all += reason.en + "\n";
  EXPECT_THAT(all, HasSubstr("change.organisation: must be a text that is not empty"));
  EXPECT_THAT(all, HasSubstr("change.on: must be a day that exists"));
  EXPECT_THAT(all, HasSubstr("change.full_name: is missing"));
  EXPECT_THAT(all, HasSubstr("change.kind: is none of: department, district"));
  EXPECT_THAT(all, HasSubstr("change.more: is unknown here"));
  for (const auto* json :
       {"null", "[]", "{}", R"({"is":"renamed"})", R"({"is":"merged","from":["",3],"on":"x","into":1})"}) {
    EXPECT_FALSE(change_from_json(boost::json::parse(json))) << json;
  }
}

}  // namespace
}  // namespace bihuan::offices
