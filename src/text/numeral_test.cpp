// SPDX-License-Identifier: Apache-2.0
#include "text/numeral.h"

#include <gtest/gtest.h>

namespace bihuan::text {
namespace {

TEST(NumeralTest, ReadsAllManners) {
  EXPECT_EQ(read_numeral(U"第16次", 1), (Numeral{16, 2}));
  EXPECT_EQ(read_numeral(U"十六届", 0), (Numeral{16, 2}));
  EXPECT_EQ(read_numeral(U"二十", 0), (Numeral{20, 2}));
  EXPECT_EQ(read_numeral(U"二十三、", 0), (Numeral{23, 3}));
  EXPECT_EQ(read_numeral(U"一百零二次", 0), (Numeral{102, 4}));
  EXPECT_EQ(read_numeral(U"一百一十次", 0), (Numeral{110, 4}));
  EXPECT_EQ(read_numeral(U"三万五千", 0), (Numeral{35'000, 4}));
  EXPECT_EQ(read_numeral(U"二〇二五年", 0), (Numeral{2025, 4}));
  EXPECT_EQ(read_numeral(U"二○二五年", 0), (Numeral{2025, 4}));
}

TEST(NumeralTest, ReadsNothingWhereNoneBegins) {
  EXPECT_EQ(read_numeral(U"第16次", 0), std::nullopt);
  EXPECT_EQ(read_numeral(U"16", 2), std::nullopt);
  EXPECT_EQ(read_numeral(U"", 0), std::nullopt);
}

TEST(NumeralTest, RefusesWhatIsTooLarge) {
  EXPECT_EQ(read_numeral(U"99999999999999999999", 0), std::nullopt);
  EXPECT_EQ(read_numeral(U"九九九九九九九九九九九九九", 0), std::nullopt);
}

}  // namespace
}  // namespace bihuan::text
