// SPDX-License-Identifier: Apache-2.0
#include "proof/digest.h"

#include <gtest/gtest.h>

#include "proof/canonical.h"
#include "proof/commitment.h"

namespace bihuan::proof {
namespace {

// The example of GB/T 32905-2016, appendix A.1.
constexpr std::string_view sm3_of_abc =
    "sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

TEST(DigestTest, IsSm3AndSaysSo) {
  EXPECT_EQ(Digest::of("abc").text(), sm3_of_abc);
}

TEST(DigestTest, ReadsOnlyItsOwnForm) {
  EXPECT_EQ(Digest::parse(sm3_of_abc), Digest::of("abc"));
  EXPECT_FALSE(Digest::parse("sm3:66C7"));
  EXPECT_FALSE(Digest::parse(std::string(sm3_of_abc.substr(4)) + "abcd"));
}

TEST(CanonicalTest, SortsMembersAndEscapesOnlyWhatItMust) {
  const auto value = boost::json::parse("{\"b\":[1,true,null],\"a\":\"督\\u0001\\n\\\"\",\"\":-7}");

  EXPECT_EQ(canonical(value), "{\"\":-7,\"a\":\"督\\u0001\\n\\\"\",\"b\":[1,true,null]}");
}

TEST(CanonicalTest, SortsByUtf16CodeUnits) {
  const auto value = boost::json::parse("{\"\\ue000\":1,\"𠀀\":2,\"督\":3}");

  EXPECT_EQ(canonical(value), "{\"督\":3,\"𠀀\":2,\"\xee\x80\x80\":1}");
}

TEST(CommitmentTest, DependsOnSaltAndPayload) {
  EXPECT_NE(commit("a", "x"), commit("b", "x"));
  EXPECT_NE(commit("a", "x"), commit("a", "y"));
  EXPECT_EQ(commit("a", "x"), Digest::of("a\nx"));
  EXPECT_EQ(new_salt().size(), 64U);
  EXPECT_NE(new_salt(), new_salt());
}

}  // namespace
}  // namespace bihuan::proof
