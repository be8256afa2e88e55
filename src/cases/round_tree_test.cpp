// SPDX-License-Identifier: Apache-2.0
#include "cases/round_tree.h"

#include <gmock/gmock.h>

#include "offices/testing_city.h"

namespace bihuan::cases {
namespace {

using enum FilingStanding;
using offices::district;
using offices::education;
using offices::emergency;
using offices::founding;
using offices::government;
using offices::safety_office;
using offices::town;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const OrganisationId street("street");
const OrganisationId community("community");
const OrganisationId neighbourhood("neighbourhood");
const OrganisationId other_district("other_district");

/// The small city with a street of the district, two communities of that street, and another district.
const offices::Directory& city() {
  static const offices::Directory directory = [] {
    offices::Directory grown = offices::small_city();
    const auto found = [&](const OrganisationId& id, std::string name, const OrganisationId& parent) {
      grown =
          grown.apply(offices::Founded{id, founding, std::move(name), offices::Kind::town, parent}).value();
    };
    found(street, "云溪区河湾街道办事处", district);
    found(community, "河湾街道长堤社区", street);
    found(neighbourhood, "河湾街道新埠社区", street);
    found(other_district, "临港区人民政府", government);
    return grown;
  }();
  return directory;
}

std::vector<RoundBranch> branches(const std::vector<BearerFigures>& bearers) {
  return branches_of(bearers, city(), offices::today);
}

TEST(BranchesOfARound, HaveASubtotalWhereSeveralHangUnderOneOrganisation) {
  const auto found = branches({{education, filed, {9, 9, 9, 9}},
                               {town, filed, {4, 3, 2, 5}},
                               {street, late, {{}, 1, {}, 2}},
                               {community, missing}});
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].head, district);
  EXPECT_THAT(found[0].bearers, ElementsAre(town, street, community));
  EXPECT_EQ(found[0].total.bearers, 3U);
  EXPECT_EQ(found[0].total.count(filed), 1U);
  EXPECT_EQ(found[0].total.count(late), 1U);
  EXPECT_EQ(found[0].total.count(missing), 1U);
  EXPECT_EQ(found[0].total.with_figures, 2U);
  EXPECT_EQ(found[0].total.sum, (Figures{4, 4, 2, 7}));
}

TEST(BranchesOfARound, LieWithinOneAnotherOverTheLevelsEachBeforeItsOwn) {
  const auto found = branches({{education, filed}, {community, filed}, {town, open}, {neighbourhood, filed}});
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].head, district);
  EXPECT_EQ(found[0].depth, 0U);
  EXPECT_EQ(found[1].head, street);
  EXPECT_EQ(found[1].depth, 1U);
  EXPECT_THAT(found[1].bearers, ElementsAre(community, neighbourhood));
}

TEST(BranchesOfARound, AreHeadedByABearerThatIsAboveOthers) {
  const auto found =
      branches({{district, filed, {1, 0, 0, 1}}, {town, filed, {2, 0, 0, 2}}, {education, open}});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].head, district);
  EXPECT_THAT(found[0].bearers, ElementsAre(district, town));
  EXPECT_EQ(found[0].total.sum, (Figures{3, 0, 0, 3}));
}

TEST(BranchesOfARound, LeaveOutWhatTheGrandTotalSaysAndWhereOnlyOneHangs) {
  EXPECT_THAT(branches({{education, filed}, {emergency, filed}, {town, filed}}), IsEmpty());
  EXPECT_THAT(branches({{town, filed}, {street, filed}}), IsEmpty());
  EXPECT_THAT(branches({}), IsEmpty());
}

TEST(BranchesOfARound, TakeTheLowestOfThoseAboveTheSameBearers) {
  const auto found = branches({{education, filed}, {community, filed}, {neighbourhood, filed}});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].head, street);
  EXPECT_EQ(found[0].depth, 0U);
}

TEST(BranchesOfARound, CountNameplatesAsOneBody) {
  EXPECT_THAT(branches({{emergency, filed}, {safety_office, filed}, {town, filed}}), IsEmpty());
}

TEST(BranchesOfARound, StandApartFromOneAnotherInTheOrderOfTheirFirstBearers) {
  const auto rural = OrganisationId("rural");
  const auto grown = city().apply(
      offices::Founded{rural, founding, "临港区青岗镇人民政府", offices::Kind::town, other_district});
  const std::vector<BearerFigures> bearers{
      {education, filed}, {town, filed}, {rural, filed}, {street, filed}, {other_district, filed}};
  const auto found = branches_of(bearers, grown.value(), offices::today);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].head, district);
  EXPECT_EQ(found[1].head, other_district);
  EXPECT_THAT(found[1].bearers, ElementsAre(rural, other_district));
  EXPECT_EQ(found[1].depth, 0U);
}

TEST(BranchesOfARound, LeaveWhomTheDirectoryDoesNotKnowToTheGrandTotal) {
  EXPECT_THAT(branches({{OrganisationId("unheard"), filed}, {OrganisationId("unknown"), filed}}), IsEmpty());
}

TEST(TotalOfARound, CountsThoseWhoGaveAnyFigureAndAddsOnlyWhatIsGiven) {
  const std::vector<BearerFigures> bearers{
      {town, filed, {{}, 3, {}, {}}}, {street, filed}, {community, excused}, {neighbourhood, open, {}}};
  const RoundTotal total = total_of(bearers);
  EXPECT_EQ(total.bearers, 4U);
  EXPECT_EQ(total.with_figures, 1U);
  EXPECT_EQ(total.sum, (Figures{{}, 3, {}, {}}));
  EXPECT_EQ(total.count(filed), 2U);
  EXPECT_EQ(total.count(open), 1U);
  EXPECT_EQ(total.count(excused), 1U);
}

}  // namespace
}  // namespace bihuan::cases
