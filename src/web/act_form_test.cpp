// SPDX-License-Identifier: Apache-2.0
#include "web/act_form.h"

#include <gmock/gmock.h>

namespace bihuan::web {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

const Day today = *parse_day("2021-06-01");

Result<cases::Command> parse(std::initializer_list<http::Pair> pairs) {
  http::Parameters form;
  form.add("key", "a-key");
  for (const http::Pair& pair : pairs) form.add(pair.name, pair.value);
  return parse_act_form({}, {}, form, today);
}

TEST(ActForm, CarriesTheVersionThatWasLookedAt) {
  EXPECT_EQ(parse({{"seen", "7"}}).value().seen, 7U);
}

TEST(ActForm, NeedsNoVersionOfAProgram) {
  EXPECT_FALSE(parse({}).value().seen.has_value());
}

TEST(ActForm, RefusesAVersionThatIsNoneInsteadOfTakingItForZero) {
  for (const char* seen : {"", "x", "-1", "7x", "4294967296"}) {
    const auto command = parse({{"seen", seen}});

    ASSERT_FALSE(command) << seen;
    EXPECT_EQ(command.error().kind, ErrorKind::malformed);
    EXPECT_THAT(command.error().reasons, ElementsAre(Field(&Words::zh, HasSubstr("重新打开页面"))));
  }
}

TEST(ActForm, GathersEveryFaultOfItsFrame) {
  const auto command = parse({{"seen", "x"}, {"happened_on", "yesterday"}, {"on_behalf", "o-1"}});

  ASSERT_FALSE(command);
  EXPECT_EQ(command.error().reasons.size(), 3U);
}

}  // namespace
}  // namespace bihuan::web
