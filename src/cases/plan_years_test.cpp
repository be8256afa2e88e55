// SPDX-License-Identifier: Apache-2.0
#include "cases/plan_years.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Decimal number(std::string_view text) {
  return Decimal::parse(text).value();
}

Case target(std::string starts_on, std::string value, const std::vector<std::string>& years = {}) {
  Case made;
  made.fields = {{"set.starts_on", std::move(starts_on)}, {"set.value", std::move(value)}};
  for (std::size_t i = 0; i < years.size(); ++i) made.fields[fmt::format("set.year_{}", i + 1)] = years[i];
  return made;
}

Case due_on(Case made, std::string_view day) {
  made.due.emplace().due_on = parse_day(day).value();
  return made;
}

TEST(YearsOfATarget, EndWithTheLastThatHasAShare) {
  EXPECT_EQ(years_of(target("2021-03-01", "60", {"20", "40"})), (YearSpan{2021, 2022}));
  EXPECT_EQ(years_of(target("2021-03-01", "60", {"20", "40", "0"})), (YearSpan{2021, 2022}));
  EXPECT_EQ(years_of(target("2021-03-01", "60")), (YearSpan{2021, 2021}));
  EXPECT_EQ(years_of(Case{}), std::nullopt);
}

TEST(YearsOfATarget, AreOpenToItsPartsUntilItIsDue) {
  EXPECT_EQ(years_for_parts(due_on(target("2021-03-01", "60", {"20", "40"}), "2023-06-30")),
            (YearSpan{2021, 2023}));
  Case plan;
  plan.fields = {{"set.starts_on", "2021-01-01"}};
  EXPECT_EQ(years_for_parts(plan), std::nullopt);
  EXPECT_EQ(years_for_parts(due_on(plan, "2023-12-31")), (YearSpan{2021, 2023}));
}

TEST(YearsOfATarget, LieOutsideThoseAboveWhereTheyBeginEarlierOrEndLater) {
  const YearSpan above{2021, 2023};
  EXPECT_TRUE(lies_within({2021, 2023}, above));
  EXPECT_TRUE(lies_within({2022, 2022}, above));
  EXPECT_FALSE(lies_within({2020, 2022}, above));
  EXPECT_FALSE(lies_within({2022, 2024}, above));
}

TEST(YearsOfATarget, AreToldWhereTheyBeginAfterItIsDue) {
  const Case split = target("2021-03-01", "60", {"20", "20", "20"});
  EXPECT_EQ(year_after_due(split), std::nullopt);
  EXPECT_EQ(year_after_due(due_on(split, "2023-03-31")), std::nullopt);
  EXPECT_EQ(year_after_due(due_on(split, "2022-12-31")), 2023);
  const Case shortened = target("2021-03-01", "40", {"20", "20", "0"});
  EXPECT_EQ(year_after_due(due_on(shortened, "2022-12-31")), std::nullopt);
}

TEST(ShareOfAYear, IsKnownByItsRecord) {
  EXPECT_EQ(ordinal_of_share("set.year_2"), 2);
  EXPECT_EQ(ordinal_of_share("set.year_"), std::nullopt);
  EXPECT_EQ(ordinal_of_share("set.year_2b"), std::nullopt);
  EXPECT_EQ(ordinal_of_share("set.value"), std::nullopt);
}

TEST(YearsThatDiffer, AreHeldByTheCalendarWhicheverYearAPartBegins) {
  const Case whole = target("2021-01-01", "60", {"20", "20", "20"});
  const Case early = target("2021-01-01", "30", {"20", "10"});
  const Case later = target("2022-01-01", "30", {"10", "20"});
  EXPECT_THAT(years_that_differ(whole, {&early, &later}), IsEmpty());
  const Case shifted = target("2023-01-01", "30", {"10", "20"});
  EXPECT_THAT(
      years_that_differ(whole, {&early, &shifted}),
      ElementsAre(YearSum{2022, number("10"), number("20")}, YearSum{2023, number("10"), number("20")},
                  YearSum{2024, number("20"), number("0")}));
}

TEST(YearsThatDiffer, AreNoneWhereAnybodyHasNoSharesByYear) {
  const Case whole = target("2021-01-01", "60", {"20", "20", "20"});
  const Case undivided = target("2021-01-01", "60");
  EXPECT_THAT(years_that_differ(whole, {&undivided}), IsEmpty());
  EXPECT_THAT(years_that_differ(undivided, {&whole}), IsEmpty());
  EXPECT_THAT(years_that_differ(whole, {}), IsEmpty());
}

}  // namespace
}  // namespace bihuan::cases
