// SPDX-License-Identifier: Apache-2.0
#include "http/target.h"

#include <gmock/gmock.h>

#include "http/percent.h"

namespace bihuan::http {
namespace {

std::string path_of(std::string_view raw_target) {
  const auto target = parse_target(raw_target);
  return target ? target->path : "refused";
}

TEST(Target, DecodesItsPathAndItsQuery) {
  const auto target = parse_target("/cases/%E5%B8%B8%E5%8A%A1-1?q=%E6%B8%85+%E5%8D%95&q=b&empty&x=1%2B1");

  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/cases/常务-1");
  EXPECT_THAT(target->query.all("q"), testing::ElementsAre("清 单", "b"));
  EXPECT_EQ(target->query.find("empty"), "");
  EXPECT_EQ(target->query.find("x"), "1+1");
}

TEST(Target, NormalisesItsPath) {
  EXPECT_EQ(path_of("/"), "/");
  EXPECT_EQ(path_of("/a/./b/../c"), "/a/c");
  EXPECT_EQ(path_of("//a///b"), "/a/b");
  EXPECT_EQ(path_of("/a/"), "/a/");
  EXPECT_EQ(path_of("/a/b/.."), "/a/");
  EXPECT_EQ(path_of("/a/%2E%2e/b"), "/b");
  EXPECT_EQ(path_of("/a+b"), "/a+b");
}

TEST(Target, RefusesToLeaveTheRoot) {
  EXPECT_EQ(path_of("/.."), "refused");
  EXPECT_EQ(path_of("/a/../../b"), "refused");
  EXPECT_EQ(path_of("/%2e%2e/etc"), "refused");
  EXPECT_EQ(path_of("/a/..%2f..%2fetc"), "refused");
  EXPECT_EQ(path_of("/a/..%5c..%5cetc"), "refused");
}

TEST(Target, RefusesWhatIsNoTextOrNoPath) {
  EXPECT_EQ(path_of("/%zz"), "refused");
  EXPECT_EQ(path_of("/%4"), "refused");
  EXPECT_EQ(path_of("/a%00b"), "refused");
  EXPECT_EQ(path_of("/%ff%fe"), "refused");
  EXPECT_EQ(path_of("/a?b=%zz"), "refused");
  EXPECT_EQ(path_of("/a#b"), "refused");
  EXPECT_EQ(path_of("http://localhost/"), "refused");
  EXPECT_EQ(path_of("*"), "refused");
  EXPECT_EQ(path_of(""), "refused");
}

TEST(Percent, DecodesWhatItEncodes) {
  const std::string name = "常务〔2020〕100-1-4 /?&=%+~";

  EXPECT_EQ(percent_decode(percent_encode(name)), name);
  EXPECT_EQ(percent_encode("a/b c"), "a%2Fb%20c");
}

TEST(Percent, KnowsCleanTextFromBytes) {
  EXPECT_TRUE(is_clean_text("清单\t一\v\f\r\n😀"));
  EXPECT_FALSE(is_clean_text("\x08"));
  EXPECT_FALSE(is_clean_text("\x0e"));
  EXPECT_FALSE(is_clean_text("\xc0\xaf"));          // a slash in two bytes
  EXPECT_FALSE(is_clean_text("\xed\xa0\x80"));      // half of a surrogate pair
  EXPECT_FALSE(is_clean_text("\xf4\x90\x80\x80"));  // beyond the last character
  EXPECT_FALSE(is_clean_text("\xe6\xb8"));          // cut off
  EXPECT_FALSE(is_clean_text("\x1b[0m"));
}

}  // namespace
}  // namespace bihuan::http
