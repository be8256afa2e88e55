// SPDX-License-Identifier: Apache-2.0
// The sample city's minutes in all three formats, through the desk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office.h"

namespace bihuan::intake::testing {
namespace {

using ::testing::IsEmpty;

class SampleCity : public ::testing::Test {
 protected:
  SampleCity() { office.take_organisations(sample("organisations.csv")); }

  Drafts drafts_of(const std::string& name) {
    const auto taken = office.desk.take_in(sample(name), name, office.clerk).value();
    return office.desk.drafts(taken.id, office.viewer).value().drafts;
  }

  Office office{day("2026-11-22")};
};

const NamedBearer* find_lead(const Drafts& drafts, std::string_view name) {
  for (const auto& duty : drafts.duties) {
    for (const auto& bearer : duty.burden.lead) {
      if (bearer.written.text == name) return &bearer;
    }
  }
  return nullptr;
}

std::vector<Way> ways(const Drafts& drafts) {
  std::vector<Way> ways;
  for (const auto& document : drafts.documents) ways.push_back(document.way);
  return ways;
}

TEST_F(SampleCity, SendsEachDocumentOnItsWay) {
  const auto drafts = drafts_of("changwu-61.docx");
  EXPECT_THAT(ways(drafts),
              ::testing::ElementsAre(Way::issue, Way::issue, Way::submit, Way::repeal, Way::sign));
}

TEST_F(SampleCity, NeverAssignsToAFirmThatIsNotListed) {
  const auto drafts = drafts_of("changwu-61.docx");
  const auto* firm = find_lead(drafts, "江澜港航集团");
  ASSERT_NE(firm, nullptr);

  const auto now = office.desk.ground();
  const auto meaning = meaning_of(*firm, now.ground());

  EXPECT_THAT(meaning.organisations, IsEmpty());
  EXPECT_EQ(meaning.barred.size(), 1U);
}

TEST_F(SampleCity, ResolvesDistrictsAndLetsTheDepartmentsConcernedWait) {
  const auto drafts = drafts_of("changwu-62.pdf");
  const auto now = office.desk.ground();
  const auto* districts = find_lead(drafts, "各板块");
  ASSERT_NE(districts, nullptr);
  EXPECT_EQ(meaning_of(*districts, now.ground()).organisations.size(), 11U);

  const auto* concerned = find_lead(drafts, "相关部门");
  ASSERT_NE(concerned, nullptr);
  EXPECT_TRUE(meaning_of(*concerned, now.ground()).waits);
}

TEST_F(SampleCity, GoesToTheRegisterWhole) {
  for (const auto* name : {"changwu-61.docx", "changwu-62.pdf", "zhuanti-9.txt"}) {
    const auto taken = office.desk.take_in(sample(name), name, office.clerk).value();
    const auto proposed = office.desk.propose_all(taken.id, office.clerk);
    ASSERT_TRUE(proposed) << name << ": " << proposed.error().reasons[0].zh;
    EXPECT_GT(proposed->proposed, 5U) << name;
    EXPECT_EQ(count(proposed->drafts.drafts).tasks_open, 0U) << name;
  }
}

}  // namespace
}  // namespace bihuan::intake::testing
