// SPDX-License-Identifier: Apache-2.0
// A round's roll-up as one text for a report or a chat group: the figures, then each bearer in official
// order. Its wording stands in data/phrases/rounds.tsv; here it is only filled in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/act.h"
#include "web/language.h"

namespace bihuan::web {

struct RolledUpBearer {
  std::string name;
  cases::FilingStanding standing = cases::FilingStanding::open;
  std::optional<procedures::FilingKind> kind;  // nothing: nothing was filed that still stands
  Day on;
  cases::Texts words;           // of the filing
  cases::Figures figures = {};  // likewise
  bool is_sent_back = false;    // it has filed, but what it filed does not stand
  std::string late_reason = {};
};

/// `contradictions` come behind the figures, each on a line of its own.
std::string rolled_up_text(const std::string& title, const std::vector<RolledUpBearer>& bearers,
                           const std::vector<Words>& contradictions, Language language);

}  // namespace bihuan::web
