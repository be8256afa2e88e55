// SPDX-License-Identifier: Apache-2.0
// Which organisation a written bearer means: 市应急局, 发展改革, 县应急局. Never a guess. One organisation is
// named only by its own name, or by a name that differs from it in nothing but the place, the level (市, 县,
// 区) and words without weight (管理, 和); anything looser only proposes candidates, from which a person
// chooses.
#pragma once

#include "offices/directory.h"

namespace bihuan::offices {

enum class Likeness {
  same,     // the name as borne on that day
  alike,    // exactly one bears a name that differs only in place, level or words without weight
  several,  // a person chooses among the candidates, even where there is only one
  unknown,
};

struct BearerMatch {
  Likeness likeness = Likeness::unknown;
  std::vector<OrganisationId> candidates;  // in official order; exactly one if same or alike
  Words explanation;

  /// The organisation, where nobody has to choose.
  std::optional<OrganisationId> organisation() const {
    if (likeness != Likeness::same && likeness != Likeness::alike) return {};
    return candidates.front();
  }
  bool operator==(const BearerMatch&) const = default;
};

BearerMatch match_bearer(std::string_view written, const Directory& directory, Day day);

}  // namespace bihuan::offices
