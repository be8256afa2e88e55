// SPDX-License-Identifier: Apache-2.0
#include "web/base64.h"

#include <gtest/gtest.h>

namespace bihuan::web {
namespace {

TEST(Base64Test, GivesBackEveryLength) {
  std::string bytes;
  for (int i = 0; i < 300; ++i) {
    EXPECT_EQ(decode_base64(encode_base64(bytes)), bytes) << i;
    bytes += static_cast<char>(i);
  }
}

TEST(Base64Test, RefusesWhatIsNone) {
  EXPECT_FALSE(decode_base64("abc"));
  EXPECT_FALSE(decode_base64("ab!d"));
  EXPECT_EQ(decode_base64(""), "");
}

}  // namespace
}  // namespace bihuan::web
