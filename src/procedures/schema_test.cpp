// SPDX-License-Identifier: Apache-2.0
#include "procedures/schema.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>
#include <toml++/toml.h>

#include "procedures/shelf.h"
#include "procedures/testing_procedure.h"

namespace bihuan::procedures {
namespace {

using boost::json::object;
using boost::json::value;

/// The file as JSON, as an editor's checker sees it.
value as_json(std::string_view toml) {
  std::ostringstream written;
  written << toml::json_formatter(toml::parse(toml));
  return boost::json::parse(written.str());
}

constexpr std::string_view definitions = "#/$defs/";

/// As much of JSON Schema as ours is written in.
class Checker {
 public:
  explicit Checker(const object& schema) : whole_(schema) {}

  bool admits(const value& part) const { return admits(whole_, part); }

 private:
  bool admits(const object& rule, const value& part) const {
    if (const auto* reference = rule.if_contains("$ref")) {
      const std::string_view name = std::string_view(reference->get_string()).substr(definitions.size());
      return admits(whole_.at("$defs").at(name).as_object(), part);
    }
    if (const auto* any = rule.if_contains("anyOf")) {
      return std::ranges::any_of(any->get_array(),
                                 [&](const value& one) { return admits(one.get_object(), part); });
    }
    if (const auto* words = rule.if_contains("enum"))
      return std::ranges::find(words->get_array(), part) != words->get_array().end();
    return admits_type(rule, part);
  }

  bool admits_type(const object& rule, const value& part) const {
    const auto& type = rule.at("type").as_string();
    if (type == "string") return part.is_string();
    if (type == "boolean") return part.is_bool();
    if (type == "integer") return part.is_int64();
    if (type == "number") return part.is_number();
    if (type == "array") return admits_elements(rule, part);
    return part.is_object() && admits_members(rule, part.get_object());
  }

  bool admits_elements(const object& rule, const value& part) const {
    return part.is_array() && std::ranges::all_of(part.get_array(), [&](const value& element) {
             return admits(rule.at("items").as_object(), element);
           });
  }

  bool admits_members(const object& rule, const object& members) const {
    const auto& properties = rule.at("properties").as_object();
    const auto has_all = [&](const value& names) {
      return std::ranges::all_of(names.get_array(),
                                 [&](const value& name) { return members.contains(name.get_string()); });
    };
    if (const auto* required = rule.if_contains("required"); required && !has_all(*required)) return false;
    return std::ranges::all_of(members, [&](const auto& member) {
      const auto* known = properties.if_contains(member.key());
      return known && admits(known->get_object(), member.value());
    });
  }

  const object& whole_;
};

bool is_admitted(std::string_view toml) {
  static const object schema = procedures::schema();
  return Checker(schema).admits(as_json(toml));
}

TEST(Schema, AdmitsEveryShippedFile) {
  const ProcedureShelf shelf = ProcedureShelf::shipped();
  for (const Procedure* procedure : shelf.all_current())
    EXPECT_TRUE(is_admitted(shelf.file(procedure->digest))) << procedure->kind;
}

TEST(Schema, RefusesUnknownKeysAndWordsAndWhatIsMissing) {
  EXPECT_TRUE(is_admitted(testing::errand));
  EXPECT_FALSE(is_admitted(testing::errand_with("initial = ", "inital = ")));
  EXPECT_FALSE(is_admitted(testing::errand_with("by = [\"lead\"]", "by = [\"leed\"]")));
  EXPECT_FALSE(is_admitted(testing::errand_with("effects = [\"claim\"]", "efects = [\"claim\"]")));
  EXPECT_FALSE(is_admitted(testing::errand_with("\"claim_open\"", "{ claim_opened = \"x\" }")));
  EXPECT_FALSE(is_admitted(testing::errand_with("phase = \"before\", ", "")));
}

}  // namespace
}  // namespace bihuan::procedures
