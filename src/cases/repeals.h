// SPDX-License-Identifier: Apache-2.0
// What a repeal ends, as its acts and its title tell it, and whether words of another case cite it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cases/case.h"

namespace bihuan::cases {

inline constexpr std::string_view repeal_kind = "repeal";

/// The document that a repeal ends.
struct OldDocument {
  std::string title;   // without the title marks
  std::string number;  // empty where nobody has given it

  /// By what words it is cited: its title, and its number in each kind of brackets.
  std::vector<std::string> names() const;
};

/// As it was identified, or as the repeal is called: what stands between the first 《 and the last 》, if
/// any.
OldDocument old_document_of(const Case& repeal);

bool cites(std::string_view words, const OldDocument& document);

/// Whether the old document is no longer valid, though what must replace it may still be under way.
bool has_taken_effect(const Case& repeal, const procedures::Procedure& procedure);

}  // namespace bihuan::cases
