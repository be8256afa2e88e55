// SPDX-License-Identifier: Apache-2.0
// Whether the figures of a round agree: within one filing, with what the same bearer filed last, for
// whichever round before, and with the cases that the register has under the same duty. Pure, and free of
// texts: it can be told after every text has been destroyed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cases/command.h"
#include "cases/decide.h"

namespace bihuan::cases {

/// A sentence about one bearer's figures.
struct FiguresRemark {
  OrganisationId organisation;
  Words words;

  bool operator==(const FiguresRemark&) const = default;
};

struct FiguresReport {
  std::vector<FiguresRemark> contradictions;
  std::vector<FiguresRemark> unchecked;  // what there is nothing to hold against, and why: no contradiction
};

/// In the official order of the bearers. What does not stand, because it was sent back or never filed, is
/// held against nothing.
FiguresReport report_on_figures(const Case& round, const RoundBackground& background,
                                const offices::Directory& directory, Day today);

/// The contradictions that were known when the round was closed, a line each in Chinese, which a closed round
/// keeps among its texts: what comes to light later is no part of what went up.
inline constexpr std::string_view kept_contradictions_text = "contradictions";
std::string lines_of(const std::vector<FiguresRemark>& remarks);

/// The bearer's figures that stand in the round; nullptr where it owes the filing, is excused or gave none.
const Figures* figures_of(const Case& round, const OrganisationId& lead);

/// Each column's sum over the filings that stand; a column that nobody filled in has none.
Figures sum_of_figures(const Case& round);

/// The number fields of a filing. What is no possible figure is left out: the field's own bounds say so.
Figures figures_in(const FieldValues& fields);

}  // namespace bihuan::cases
