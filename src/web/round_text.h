// SPDX-License-Identifier: Apache-2.0
// A round's roll-up as one text for a report or a chat group: the figures, the subtotals by the tree of
// organisations, then each bearer in official order. Its wording stands in data/phrases/rounds.tsv; here it
// is only filled in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/act.h"
#include "cases/round_tree.h"
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

/// A branch of the tree of organisations with its subtotal, headed by the organisation's name.
struct RolledUpBranch {
  std::string name;
  std::size_t depth = 0;  // within how many others
  cases::RoundTotal total;
};

/// What stands before a branch that lies within others.
std::string branch_indent(const RolledUpBranch& branch);

/// `应报 3 家，按期 2 家，…`, and where any gave figures, how many did.
std::string rolled_up_counts(const cases::RoundTotal& total, Language language);

/// What the bearer filed, as the roll-up says it.
std::string rolled_up_words(const RolledUpBearer& bearer, Language language);

/// `branches` come behind the figures, each on a line of its own, then `contradictions` likewise.
std::string rolled_up_text(const std::string& title, const std::vector<RolledUpBearer>& bearers,
                           const std::vector<RolledUpBranch>& branches,
                           const std::vector<Words>& contradictions, Language language);

}  // namespace bihuan::web
