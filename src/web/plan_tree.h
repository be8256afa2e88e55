// SPDX-License-Identifier: Apache-2.0
// A plan as a tree: a target, the targets that it was divided into over all levels, and what else stands
// under each. Only what the viewer may see.
#pragma once

#include <vector>

#include "cases/plan_progress.h"
#include "cases/plan_years.h"
#include "web/context.h"

namespace bihuan::web {

inline constexpr std::string_view target_kind = "target";

/// A part that does not enter the sum of the parts, because it is counted in another unit.
struct LeftOut {
  cases::Row row;
  std::string unit;
};

struct PlanNode {
  cases::Row row;
  cases::Case target;
  std::size_t depth = 0;          // 0: the topmost
  std::vector<cases::Row> works;  // documents, duties …
  std::optional<cases::Plan> plan;
  std::vector<cases::Reported> reports;
  cases::Progress progress;      // where it has a plan
  std::optional<Decimal> parts;  // what its parts set out to do, where that is to add up and does not
  std::vector<LeftOut> left_out = {};
  std::optional<Day> due_above = {};                // of the target above, where this one is due later
  std::optional<cases::YearSpan> years_above = {};  // likewise, where its years lie outside
  std::vector<cases::YearSum> years_off = {};       // in which its parts do not add up, where they are to
  bool are_parts_gone = false;  // it was divided, and every part ended without being reached
};

struct PlanTree {
  std::vector<PlanNode> nodes;  // each before what stands below it
  bool is_cut = false;          // there is more than a page can hold
};

enum class PlanLevels {
  all,
  parts,  // those directly below the topmost alone
};

PlanTree plan_tree(const cases::Row& top, const Context& context, PlanLevels levels = PlanLevels::all);

}  // namespace bihuan::web
