// SPDX-License-Identifier: Apache-2.0
#include "base/number.h"

#include <cstdint>
#include <gtest/gtest.h>
#include <limits>

namespace bihuan {
namespace {

TEST(Number, ReadsDigitsWithinItsBounds) {
  EXPECT_EQ(parse_number("0", 0, 9), 0);
  EXPECT_EQ(parse_number("007", 0, 9), 7);
  EXPECT_EQ(parse_number("-3", -3, 3), -3);
  EXPECT_EQ(parse_number<std::uint32_t>("4294967295", 0, std::numeric_limits<std::uint32_t>::max()),
            4294967295U);
}

TEST(Number, RefusesWhatLiesOutsideItsBounds) {
  EXPECT_FALSE(parse_number("10", 0, 9));
  EXPECT_FALSE(parse_number("0", 1, 9));
  EXPECT_FALSE(parse_number("-4", -3, 3));
}

TEST(Number, RefusesWhatNoTypeHolds) {
  EXPECT_FALSE(parse_number<std::uint32_t>("4294967296", 0, std::numeric_limits<std::uint32_t>::max()));
  EXPECT_FALSE(parse_number("99999999999999999999", 0, 9));
}

TEST(Number, RefusesWhatIsNoNumber) {
  for (const char* text : {"", " ", " 1", "1 ", "+1", "-0", "1.0", "1e3", "0x1", "一", "１", "-"}) {
    EXPECT_FALSE(parse_number(text, -9, 9)) << "'" << text << "'";
  }
  EXPECT_FALSE(parse_number<std::size_t>("-1", 0, 9));
}

}  // namespace
}  // namespace bihuan
