// SPDX-License-Identifier: Apache-2.0
// Strict reading of JSON that was stored or keyed in: every member is asked for by name, and what is missing,
// of the wrong form or unknown becomes a reason that names its place (`due.roll`). All reasons are collected,
// none is thrown; a value that could not be read is a harmless empty one, so reading can go on to find the
// next reason.
#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.h"
#include "base/result.h"

namespace bihuan {

/// `place` names the text in the refusal, with the byte at which it breaks. No comments, at most 32 levels.
Result<boost::json::value> parse_json(std::string_view text, std::string_view place);

template <class Enum>
using JsonNames = std::span<const std::pair<std::string_view, Enum>>;

class JsonFields {
 public:
  /// `value` and `reasons` must outlive this.
  JsonFields(const boost::json::value& value, std::string place, std::vector<Words>& reasons);

  bool has(std::string_view name) const;
  std::string text(std::string_view name);  // never empty
  std::optional<std::string> optional_text(std::string_view name);
  std::vector<std::string> texts(std::string_view name);  // an array of them
  std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most);
  bool boolean(std::string_view name);
  Day day(std::string_view name);
  std::optional<Day> optional_day(std::string_view name);
  /// The member itself, for a reader of its own; nullptr after a reason.
  const boost::json::value* member(std::string_view name);
  const boost::json::value* optional_member(std::string_view name);
  /// The elements; empty after a reason.
  std::span<const boost::json::value> elements(std::string_view name);
  template <class Enum>
  Enum one_of(std::string_view name, JsonNames<Enum> names);

  /// Every member that nobody asked for becomes a reason. Call it last.
  void refuse_others();
  void object_to(std::string_view name, std::string_view zh, std::string_view en);
  std::string place_of(std::string_view name) const;

 private:
  const boost::json::object* object_ = nullptr;
  std::string place_;
  std::vector<Words>& reasons_;
  std::set<std::string, std::less<>> asked_;
};

/// The stable name of an enumerator; every enumerator has one, or it is our own bug.
template <class Enum>
std::string_view json_name(JsonNames<Enum> names, Enum wanted) {
  for (const auto& [name, value] : names) {
    if (value == wanted) return name;
  }
  VERIFY(false && "an enumerator without a name");
  return {};
}

template <class Enum>
Enum JsonFields::one_of(std::string_view name, JsonNames<Enum> names) {
  const auto written = text(name);
  std::string known;
  for (const auto& [candidate, value] : names) {
    if (candidate == written) return value;
    known += (known.empty() ? "" : ", ") + std::string(candidate);
  }
  if (!written.empty()) object_to(name, "不是下列之一：" + known, "is none of: " + known);
  return names.front().second;
}

}  // namespace bihuan
