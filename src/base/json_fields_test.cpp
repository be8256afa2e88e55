// SPDX-License-Identifier: Apache-2.0
#include "base/json_fields.h"

#include <array>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bihuan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

enum class Colour { red, green };
constexpr std::array<std::pair<std::string_view, Colour>, 2> colours{
    {{"red", Colour::red}, {"green", Colour::green}}};

std::vector<std::string> in_english(const std::vector<Words>& reasons) {
  std::vector<std::string> result;
  for (const auto& reason : reasons) result.push_back(reason.en);
  return result;
}

TEST(JsonFieldsTest, ReadsWhatIsThere) {
  const auto value =
      parse_json(R"({"name":"a","on":"2020-07-25","count":3,"open":true,"lamp":"green"})", "test");
  std::vector<Words> reasons;
  JsonFields fields(*value, "lamp", reasons);

  EXPECT_EQ(fields.text("name"), "a");
  EXPECT_EQ(iso(fields.day("on")), "2020-07-25");
  EXPECT_EQ(fields.integer("count", 1, 3), 3);
  EXPECT_TRUE(fields.boolean("open"));
  EXPECT_EQ(fields.one_of<Colour>("lamp", colours), Colour::green);
  EXPECT_EQ(fields.optional_text("nothing"), std::nullopt);
  fields.refuse_others();
  EXPECT_TRUE(reasons.empty());
}

TEST(JsonFieldsTest, TellsEveryReasonWithItsPlace) {
  const auto value = parse_json(R"({"on":"2021-02-29","count":4,"lamp":"blue","name":"","extra":1})", "test");
  std::vector<Words> reasons;
  JsonFields fields(*value, "due", reasons);

  fields.text("name");
  fields.day("on");
  fields.integer("count", 1, 3);
  fields.one_of<Colour>("lamp", colours);
  fields.boolean("open");
  fields.refuse_others();

  EXPECT_THAT(in_english(reasons),
              ElementsAre("due.name: must be a text that is not empty",
                          "due.on: must be a day that exists, such as 2020-07-25",
                          "due.count: must be an integer from 1 to 3", "due.lamp: is none of: red, green",
                          "due.open: is missing", "due.extra: is unknown here"));
}

TEST(JsonFieldsTest, SaysOnceThatItIsNoObject) {
  const auto value = parse_json("[1]", "test");
  std::vector<Words> reasons;
  JsonFields fields(*value, "due", reasons);

  fields.text("name");
  fields.refuse_others();

  EXPECT_THAT(in_english(reasons), ElementsAre("due: must be a JSON object"));
}

TEST(JsonFieldsTest, RefusesBrokenTextAndNamesTheByte) {
  for (const auto* text : {"", "{", R"({"a":1} x)", R"({"a":01})", "{'a':1}"}) {
    const auto value = parse_json(text, "2020.json");

    ASSERT_FALSE(value) << text;
    EXPECT_THAT(value.error().reasons.front().en, HasSubstr("2020.json: no valid JSON at byte"));
  }
  EXPECT_FALSE(parse_json(std::string(40, '[') + std::string(40, ']'), "deep"));
}

}  // namespace
}  // namespace bihuan
