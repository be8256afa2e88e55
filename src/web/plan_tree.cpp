// SPDX-License-Identifier: Apache-2.0
#include "web/plan_tree.h"

#include <algorithm>

#include "cases/rounds.h"

namespace bihuan::web {
namespace {

constexpr std::size_t targets_max = 200;
constexpr std::size_t depth_max = 6;
constexpr std::size_t below_max = 200;  // of one target

bool counts(const cases::Case& target) {
  return !target.has_ended() || target.end == procedures::End::verified;
}

/// Parts that were confirmed without a sum are not held to one.
bool is_to_add_up(const cases::Case& target) {
  const auto apart = target.performed.find("confirm_apart");
  if (apart == target.performed.end()) return true;
  const auto sum = target.performed.find("confirm");
  return sum != target.performed.end() && sum->second.on > apart->second.on;
}

class TreeReader {
 public:
  explicit TreeReader(const Context& context) : context_(context) {}

  void add(const cases::Row& row, std::size_t depth) {
    auto target = context_.site.cases.load(row.id, context_.viewer);
    if (!target) return;
    if (tree_.nodes.size() == targets_max || depth > depth_max) {
      tree_.is_cut = true;
      return;
    }
    const std::size_t at = tree_.nodes.size();
    tree_.nodes.push_back(node_of(row, *std::move(target), depth));
    cases::Filter below;
    below.parent = row.id;
    const cases::Page page =
        context_.site.cases.list(below, {.sort = cases::Sort::origin, .limit = below_max}, context_.viewer);
    if (page.total > page.rows.size()) tree_.is_cut = true;
    for (const cases::Row& child : page.rows) {
      if (child.kind == target_kind) {
        add(child, depth + 1);
      } else if (child.kind != cases::round_kind) {
        tree_.nodes[at].works.push_back(child);
      }
    }
    tree_.nodes[at].parts = contradicting_sum(at);
  }

  PlanTree finish() && { return std::move(tree_); }

 private:
  PlanNode node_of(const cases::Row& row, cases::Case target, std::size_t depth) const {
    PlanNode node{row, std::move(target), depth, {}, {}, {}, {}, {}};
    node.plan = cases::plan_of(node.target);
    if (!node.plan) return node;
    node.reports = cases::reports_of(context_.site.cases.acts_of(row.id, context_.viewer));
    node.progress = cases::progress_of(*node.plan, node.reports, context_.today);
    return node;
  }

  std::optional<Decimal> contradicting_sum(std::size_t at) const {
    const PlanNode& node = tree_.nodes[at];
    if (!node.plan || !is_to_add_up(node.target)) return {};
    std::vector<Decimal> wholes;
    for (std::size_t i = at + 1; i < tree_.nodes.size(); ++i) {
      const PlanNode& part = tree_.nodes[i];
      if (part.depth == node.depth + 1 && part.plan && counts(part.target))
        wholes.push_back(part.plan->whole());
    }
    const auto sum = Decimal::sum(wholes);
    return wholes.empty() || !sum || *sum == node.plan->whole() ? std::nullopt : sum;
  }

  const Context& context_;
  PlanTree tree_;
};

}  // namespace

PlanTree plan_tree(const cases::Row& top, const Context& context) {
  TreeReader reader(context);
  reader.add(top, 0);
  return std::move(reader).finish();
}

}  // namespace bihuan::web
