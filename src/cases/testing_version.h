// SPDX-License-Identifier: Apache-2.0
// For tests: versions of the shipped procedures, changed in one place.
#pragma once

#include <gtest/gtest.h>
#include <string>

#include "cases/testing_case.h"

namespace bihuan::cases {

inline std::string file_of(std::string_view kind) {
  return std::string(shelf().file(procedure(kind).digest));
}

/// `text` with every occurrence of `old` replaced, of which there is one at least.
inline std::string with(std::string text, std::string_view old, std::string_view replacement) {
  auto found = text.find(old);
  EXPECT_NE(found, std::string::npos) << old;
  for (; found != std::string::npos; found = text.find(old, found + replacement.size()))
    text.replace(found, old.size(), replacement);
  return text;
}

/// Without the table of the act, from its `[[act]]` to the next.
inline std::string without_act(std::string text, const std::string& act) {
  const auto named = text.find("[[act]]\nname = \"" + act + "\"\n");
  EXPECT_NE(named, std::string::npos) << act;
  const auto next = text.find("[[act]]\n", named + 1);
  return text.erase(named, next == std::string::npos ? next : next - named);
}

inline procedures::Procedure loaded(const std::string& file) {
  auto procedure = procedures::load_procedure(file, "changed.toml");
  EXPECT_TRUE(procedure) << (procedure ? "" : procedure.error().reasons.front().en);
  return procedure.value();
}

}  // namespace bihuan::cases
