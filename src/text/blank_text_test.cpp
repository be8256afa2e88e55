// SPDX-License-Identifier: Apache-2.0
#include "text/blank_text.h"

#include <gtest/gtest.h>

namespace bihuan::text {
namespace {

TEST(BlankTextTest, IsWhatCarriesNoInkWhateverItsWidth) {
  for (const char* blank : {"", " ", "\t\r\n", "\u3000", " \u3000\n", "\u00a0", "\u200b", "\ufeff"})
    EXPECT_TRUE(is_blank_text(blank)) << blank;
}

TEST(BlankTextTest, IsNotWhereOneCharacterStands) {
  for (const char* written : {"无", " \u3000无", ".", "0"}) EXPECT_FALSE(is_blank_text(written)) << written;
}

TEST(BlankTextTest, LeavesToOthersWhatIsNoText) {
  EXPECT_FALSE(is_blank_text("\xff"));
  EXPECT_FALSE(is_blank_text(" \xe3\x80"));
}

}  // namespace
}  // namespace bihuan::text
