// SPDX-License-Identifier: Apache-2.0
#include "cases/units.h"

#include <gmock/gmock.h>

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Case counted_in(std::string_view unit, std::string title = "一项") {
  Case subject;
  subject.texts["title"] = std::move(title);
  if (!unit.empty()) subject.texts["set.unit"] = std::string(unit);
  return subject;
}

TEST(UnitTest, StandsBesideItsFigure) {
  EXPECT_EQ(unit_name("set.value"), "set.unit");
}

TEST(UnitTest, TellsPartsThatAreCountedOtherwiseThanTheWhole) {
  const Case fairs = counted_in("场");
  const Case energy = counted_in("千瓦时", "每场展会能耗");
  const Case blank = counted_in("");
  const Case spaced = counted_in(" 场 ");
  const auto others = of_another_unit(counted_in("场"), {&fairs, &energy, &blank, &spaced}, "set.unit");
  EXPECT_THAT(others, ElementsAre(&energy));
  EXPECT_EQ(with_their_units(others, "set.unit").zh, "“每场展会能耗”（千瓦时）");
}

TEST(UnitTest, IsThatOfTheFirstPartWhereTheWholeNamesNone) {
  const Case fairs = counted_in("场");
  const Case firms = counted_in("家");
  EXPECT_THAT(of_another_unit(counted_in(""), {&fairs, &firms}, "set.unit"), ElementsAre(&firms));
  EXPECT_THAT(of_another_unit(counted_in(""), {&fairs, &fairs}, "set.unit"), IsEmpty());
}

}  // namespace
}  // namespace bihuan::cases
