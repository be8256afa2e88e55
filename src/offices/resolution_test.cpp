// SPDX-License-Identifier: Apache-2.0
#include "offices/resolution.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "offices/testing_city.h"

namespace bihuan::offices {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const OrganisationId reform("reform");
const OrganisationId housing("housing");
const OrganisationId market("market");
const OrganisationId district_water("district_water");

Directory larger_city() {
  auto city = small_city();
  for (const auto& [id, name, parent] : std::vector<std::tuple<OrganisationId, std::string, OrganisationId>>{
           {reform, "青澜市发展和改革委员会", government},
           {housing, "青澜市住房和城乡建设局", government},
           {market, "青澜市市场监督管理局", government},
           {district_water, "云溪区水务局", district}}) {
    city = city.apply(Founded{id, founding, name, Kind::department, parent}).value();
  }
  return city;
}

BearerMatch matched(std::string_view written, const Directory& city = larger_city()) {
  return match_bearer(written, city, today);
}

TEST(MatchBearerTest, TakesTheNameThatIsBorne) {
  EXPECT_EQ(matched("市应急局").likeness, Likeness::same);
  EXPECT_EQ(matched("市应急局").organisation(), emergency);
  EXPECT_EQ(matched("青澜市发展和改革委员会").organisation(), reform);
}

TEST(MatchBearerTest, PassesOverPlaceLevelAndWordsWithoutWeight) {
  for (const auto& [written, id] :
       std::vector<std::pair<std::string, OrganisationId>>{{"市应急管理局", emergency},
                                                           {"应急管理局", emergency},
                                                           {"应急局", emergency},
                                                           {"发展改革", reform},
                                                           {"市发展改革委", reform},
                                                           {"市市场监管局", market},
                                                           {"市场监管", market},
                                                           {"区水务局", district_water},
                                                           {"水务", district_water}}) {
    const auto match = matched(written);
    EXPECT_EQ(match.likeness, Likeness::alike) << written;
    EXPECT_EQ(match.organisation(), id) << written;
  }
  EXPECT_THAT(matched("发展改革").explanation.zh, HasSubstr("与“青澜市发展和改革委员会”只差地名、级别"));
}

TEST(MatchBearerTest, FindsTheCountysBureauInATreeThatLeavesTheLevelOut) {
  const OrganisationId bureau("bureau");
  const auto county =
      Directory().apply(Founded{bureau, founding, "应急管理局", Kind::department, {}}).value();

  EXPECT_EQ(matched("县应急局", county).organisation(), bureau);
}

TEST(MatchBearerTest, NamesNobodyOfAnotherPlaceOrLevel) {
  EXPECT_EQ(matched("他山市应急局").likeness, Likeness::unknown);
  EXPECT_EQ(matched("市水务局").likeness, Likeness::unknown);
  EXPECT_EQ(matched("柳溪区水务局").likeness, Likeness::unknown);
}

TEST(MatchBearerTest, NamesNobodyOfAnotherForm) {
  EXPECT_EQ(matched("市应急办").likeness, Likeness::unknown);
}

TEST(MatchBearerTest, LeavesTheChoiceWhereSeveralAreAlike) {
  const OrganisationId city_water("city_water");
  const auto city = larger_city()
                        .apply(Founded{city_water, founding, "青澜市水务局", Kind::department, government})
                        .value();

  const auto match = matched("水务局", city);

  EXPECT_EQ(match.likeness, Likeness::several);
  EXPECT_EQ(match.organisation(), std::nullopt);
  EXPECT_THAT(match.candidates, ElementsAre(city_water, district_water));
  EXPECT_EQ(matched("区水务局", city).organisation(), district_water);
  EXPECT_EQ(matched("市水务局", city).organisation(), city_water);
}

TEST(MatchBearerTest, OnlyProposesWhatAnAbbreviationMayMean) {
  for (const auto& [written, id] : std::vector<std::pair<std::string, OrganisationId>>{
           {"市住建局", housing}, {"住建部门", OrganisationId()}, {"市发改委", reform}, {"发改", reform}}) {
    const auto match = matched(written);
    EXPECT_EQ(match.organisation(), std::nullopt) << written;
    if (id.empty()) {
      EXPECT_THAT(match.candidates, IsEmpty()) << written;
    } else {
      EXPECT_THAT(match.candidates, ElementsAre(id)) << written;
      EXPECT_THAT(match.explanation.zh, HasSubstr("须由人选定")) << written;
    }
  }
}

TEST(MatchBearerTest, KnowsNobodyByAFragmentOrByNothing) {
  for (const auto* written : {"", "市", "局", "市局", "应", "管理局", "委员会", "\xE5\xBA"}) {
    EXPECT_EQ(matched(written).organisation(), std::nullopt) << written;
  }
}

TEST(MatchBearerTest, AsksWhatWasTrueOnTheDay) {
  const auto city = larger_city().apply(Abolished{housing, today, {}}).value();

  EXPECT_EQ(match_bearer("青澜市住房和城乡建设局", city, today - one_day).organisation(), housing);
  EXPECT_EQ(match_bearer("青澜市住房和城乡建设局", city, today).likeness, Likeness::unknown);
}

}  // namespace
}  // namespace bihuan::offices
