// SPDX-License-Identifier: Apache-2.0
// For tests of the checks: what they find, and the errand with a further act to find something wrong with.
#pragma once

#include "procedures/file.h"
#include "procedures/testing_procedure.h"

namespace bihuan::procedures::testing {

/// In both languages, a line each.
inline std::string findings_in(std::string_view toml) {
  const auto procedure = load_procedure(toml, "t.toml");
  std::string all;
  if (procedure) return all;
  for (const Words& reason : procedure.error().reasons) all += reason.zh + "\n" + reason.en + "\n";
  return all;
}

namespace chinese {

/// In Chinese, a line each; the English, which is other words, stands beside each of them in the same table.
inline std::string findings_in(std::string_view toml) {
  const auto procedure = load_procedure(toml, "t.toml");
  std::string all;
  if (procedure) return all;
  for (const Words& reason : procedure.error().reasons) {
    EXPECT_NE(reason.en, reason.zh);
    all += reason.zh + "\n";
  }
  return all;
}

}  // namespace chinese

/// A further act from 在办 that stays there, with the given keys besides.
inline std::string with_note(std::string_view keys) {
  return errand_with_act("{ name = \"note\", label = { zh = \"记事\", en = \"Note\" }, " + std::string(keys) +
                         " }");
}

inline std::string with_office_note(std::string_view keys) {
  return with_note("from = [\"running\"], by = [\"office\"], " + std::string(keys));
}

inline std::string field(std::string_view name, std::string_view type, std::string_view more = "") {
  return "{ name = \"" + std::string(name) + "\", label = { zh = \"项\", en = \"Item\" }, type = \"" +
         std::string(type) + "\"" + std::string(more) + " }";
}

}  // namespace bihuan::procedures::testing
