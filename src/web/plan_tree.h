// SPDX-License-Identifier: Apache-2.0
// A plan as a tree: a target, the targets that it was divided into over all levels, and what else stands
// under each. Only what the viewer may see.
#pragma once

#include <vector>

#include "cases/plan_progress.h"
#include "web/context.h"

namespace bihuan::web {

inline constexpr std::string_view target_kind = "target";

struct PlanNode {
  cases::Row row;
  cases::Case target;
  std::size_t depth = 0;          // 0: the topmost
  std::vector<cases::Row> works;  // documents, duties …
  std::optional<cases::Plan> plan;
  std::vector<cases::Reported> reports;
  cases::Progress progress;      // where it has a plan
  std::optional<Decimal> parts;  // what its parts set out to do, where that is to add up and does not
};

struct PlanTree {
  std::vector<PlanNode> nodes;  // each before what stands below it
  bool is_cut = false;          // there is more than a page can hold
};

PlanTree plan_tree(const cases::Row& top, const Context& context);

}  // namespace bihuan::web
