// SPDX-License-Identifier: Apache-2.0
#include "cases/children.h"

#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::Role;
using testing::Contains;
using testing::Key;
using testing::Not;

TEST(OpeningAChild, LeavesTheCaseAboveItsTitle) {
  Command command = command_for(*procedure("inspection").find_act("find"));
  command.as = Role::lead;

  const auto found =
      decide(case_in("inspection", "under_way"), procedure("inspection"), command, liaison, surroundings());

  ASSERT_TRUE(found);
  EXPECT_THAT(found->front().content.texts, Not(Contains(Key("title"))));
  EXPECT_THAT(found->front().content.remarks, Contains(Key("title")));
}

TEST(OpeningAChild, HandsFiguresDownAsIfTheChildHadRecordedThem) {
  Command command = command_for(*procedure("target").find_act("decompose"));
  command.fields["value"] = Decimal(12);
  command.fields["year_1"] = Decimal(12);
  command.fields["unit"] = std::string("家");
  const auto rules_of = [](std::string_view kind) { return &procedure(kind); };

  const auto openings =
      openings_of(case_in("target", "assigned"), procedure("target"), command, rules_of, surroundings());

  ASSERT_TRUE(openings);
  ASSERT_EQ(openings->size(), 1U);
  const Opening& part = openings->front();
  EXPECT_EQ(part.parent, CaseId("case"));
  EXPECT_EQ(part.origin.series, "目标");
  EXPECT_THAT(part.recorded, Contains(FieldRecorded{"set.value", "12"}));
  EXPECT_THAT(part.recorded, Contains(FieldRecorded{"set.year_1", "12"}));
  EXPECT_EQ(part.texts.at("set.unit"), "家");
}

}  // namespace
}  // namespace bihuan::cases
