// SPDX-License-Identifier: Apache-2.0
// The subtotals of a round by the tree of organisations, as its page, its workbook and its roll-up show them.
#pragma once

#include <boost/json.hpp>

#include "cases/round_tree.h"
#include "web/context.h"
#include "web/round_text.h"

namespace bihuan::web {

/// By the tree as it stands today; of a closed round, as it stood at the closing.
std::vector<cases::RoundBranch> round_branches(const cases::Case& round, const Context& context);

/// `[{organisation, name, depth, bearers, counts, with_figures, sum}]`; empty where no branch has a subtotal.
boost::json::array branches_model(const std::vector<cases::RoundBranch>& branches, const Context& context);

/// The same under the names that they are shown by.
std::vector<RolledUpBranch> rolled_up_branches(const std::vector<cases::RoundBranch>& branches,
                                               const Context& context);

}  // namespace bihuan::web
