// SPDX-License-Identifier: Apache-2.0
// What a repeal ends, as its acts and its title tell it, and whether words of another case cite it.
#pragma once

#include <optional>
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

/// Whether the notice was issued that ends the old document, though what must replace it may still be under
/// way, and though the day may be to come.
bool was_issued(const Case& repeal, const procedures::Procedure& procedure);

/// From which day on the old document is not valid, as the notice says that was issued last.
std::optional<Day> ends_on(const Case& repeal, const procedures::Procedure& procedure);

/// What pages of other cases ask of a repeal, without replaying it.
struct KnownRepeal {
  Version version = 0;  // of the case
  OldDocument document;
  bool is_issued = false;
  std::optional<Day> ends_on;  // of one that is issued

  bool has_lapsed(Day day) const { return is_issued && (!ends_on || *ends_on <= day); }
  bool will_lapse(Day day) const { return is_issued && !has_lapsed(day); }
};

KnownRepeal known_repeal(const Case& repeal, const procedures::Procedure& procedure);

}  // namespace bihuan::cases
