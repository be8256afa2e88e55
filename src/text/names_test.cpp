// SPDX-License-Identifier: Apache-2.0
#include "text/names.h"

#include <gtest/gtest.h>

namespace bihuan::text {
namespace {

TEST(NamesTest, AreTheSameHoweverSet) {
  EXPECT_EQ(fold_name("王　强"), "王强");
  EXPECT_EQ(fold_name("阿里•木"), fold_name("阿里·木"));
  EXPECT_EQ(fold_name("镇（街道）"), "镇(街道)");
}

}  // namespace
}  // namespace bihuan::text
