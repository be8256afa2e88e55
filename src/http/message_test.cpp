// SPDX-License-Identifier: Apache-2.0
#include "http/message.h"

#include <gmock/gmock.h>
#include <stdexcept>

namespace bihuan::http {
namespace {

TEST(Headers, FindsANameRegardlessOfItsCase) {
  Headers headers;
  headers.add("Content-Type", "text/html");

  EXPECT_EQ(headers.find("content-TYPE"), "text/html");
  EXPECT_EQ(headers.find("Content"), std::nullopt);
}

TEST(Headers, SetsAFieldInPlaceOfAllOfItsName) {
  Headers headers;
  headers.add("Set-Cookie", "a=1");
  headers.add("set-cookie", "b=2");

  headers.set("SET-COOKIE", "c=3");

  EXPECT_EQ(headers.count("Set-Cookie"), 1U);
  EXPECT_EQ(headers.find("Set-Cookie"), "c=3");
}

TEST(Headers, RefusesAValueThatWouldBeginAnotherField) {
  Headers headers;

  EXPECT_THROW(headers.set("Location", "/a\r\nSet-Cookie: a=1"), std::invalid_argument);
  EXPECT_THROW(headers.add("Location", "/a\nb"), std::invalid_argument);
  EXPECT_THROW(headers.add("Loca tion", "/a"), std::invalid_argument);
  EXPECT_THROW(headers.add("", "/a"), std::invalid_argument);
}

TEST(Parameters, KeepsTheOrderAndAllValuesOfAName) {
  Parameters parameters;
  parameters.add("bearer", "b");
  parameters.add("day", "d");
  parameters.add("bearer", "a");

  EXPECT_EQ(parameters.find("bearer"), "b");
  EXPECT_THAT(parameters.all("bearer"), testing::ElementsAre("b", "a"));
  EXPECT_EQ(parameters.find("Bearer"), std::nullopt);
}

}  // namespace
}  // namespace bihuan::http
