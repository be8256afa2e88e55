// SPDX-License-Identifier: Apache-2.0
#include "base/decimal.h"

#include <array>
#include <gtest/gtest.h>

namespace bihuan {
namespace {

std::string again(std::string_view text) {
  const auto figure = Decimal::parse(text);
  return figure ? figure->text() : "none";
}

TEST(DecimalTest, HasOneWrittenFormForEachValue) {
  EXPECT_EQ(again("12"), "12");
  EXPECT_EQ(again("012.500"), "12.5");
  EXPECT_EQ(again("-0.000001"), "-0.000001");
  EXPECT_EQ(again("-0"), "0");
  EXPECT_EQ(again("1000000000000"), "1000000000000");
}

TEST(DecimalTest, IsNothingButAFigure) {
  for (const char* text : {"", "-", ".5", "5.", "1.2345678", "+3", " 3", "3 ", "1,000", "1e3", "1.2.3", "--1",
                           "1000000000001", "1000000000000.1", "99999999999999999999", "３", "3\n"})
    EXPECT_EQ(again(text), "none") << text;
}

TEST(DecimalTest, AddsExactly) {
  const std::array tenths{*Decimal::parse("0.1"), *Decimal::parse("0.2"), *Decimal::parse("-0.3")};
  EXPECT_EQ(Decimal::sum(tenths), Decimal());
  const std::array large{*Decimal::parse("1000000000000"), *Decimal::parse("0.000001")};
  EXPECT_EQ(Decimal::sum(large), std::nullopt);
}

TEST(DecimalTest, KnowsItsOrderAndItsDecimals) {
  EXPECT_LT(*Decimal::parse("-2"), *Decimal::parse("1.5"));
  EXPECT_EQ(Decimal(3), *Decimal::parse("3.000"));
  EXPECT_EQ(Decimal::parse("1.250")->places(), 2);
  EXPECT_EQ(Decimal(7).places(), 0);
}

}  // namespace
}  // namespace bihuan
