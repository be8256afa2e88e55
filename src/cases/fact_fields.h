// SPDX-License-Identifier: Apache-2.0
// Reading the members that facts have in common, for those who read facts alone (fact.cpp, round_facts.cpp).
#pragma once

#include <string_view>

#include "base/json_fields.h"
#include "procedures/vocabulary.h"

namespace bihuan::cases {

/// A word of the procedures' vocabulary; the first of it after a reason.
template <class Word>
Word read_word(JsonFields& fields, std::string_view name) {
  const auto written = fields.text(name);
  const auto word = procedures::find_word<Word>(written);
  if (!word && !written.empty()) fields.object_to(name, "不认识的值", "is no word of ours");
  return word.value_or(Word());
}

/// A part that its own room reads; an empty one after its reasons.
template <class Part>
Part read_part(JsonFields& fields, std::string_view name, Result<Part> (*read)(const boost::json::value&)) {
  const auto* member = fields.member(name);
  if (member == nullptr) return {};
  auto part = read(*member);
  if (part) return *std::move(part);
  for (const auto& reason : part.error().reasons) fields.object_to(name, reason.zh, reason.en);
  return {};
}

}  // namespace bihuan::cases
