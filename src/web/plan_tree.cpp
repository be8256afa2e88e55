// SPDX-License-Identifier: Apache-2.0
#include "web/plan_tree.h"

#include <algorithm>

#include "cases/rounds.h"
#include "cases/units.h"

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

/// The due day of the target above, where this one, still open, is due after it.
std::optional<Day> later_than_above(const cases::Case& target, const std::optional<Day>& of_above) {
  const auto own = cases::due_of_target(target);
  const bool is_later = own && of_above && *own > *of_above && !target.has_ended();
  return is_later ? of_above : std::nullopt;
}

/// What the target above allows.
struct Above {
  std::optional<Day> due;
  std::optional<cases::YearSpan> years;
};

Above allowed_by(const cases::Case& target) {
  return {cases::due_of_target(target), cases::years_for_parts(target)};
}

Above allowed_to(const cases::Row& top, const Context& context) {
  if (!top.parent) return {};
  const auto above = context.site.cases.load(*top.parent, context.viewer);
  return above && above->kind == target_kind ? allowed_by(*above) : Above{};
}

/// The years of the target above, where those of this one, still open, lie outside.
std::optional<cases::YearSpan> outside_those_above(const cases::Case& target,
                                                   const std::optional<cases::YearSpan>& of_above) {
  const auto own = cases::years_of(target);
  const bool is_outside = own && of_above && !cases::lies_within(*own, *of_above) && !target.has_ended();
  return is_outside ? of_above : std::nullopt;
}

class TreeReader {
 public:
  TreeReader(const Context& context, PlanLevels levels) : context_(context), levels_(levels) {}

  void add(const cases::Row& row, std::size_t depth, const Above& above) {
    auto target = context_.site.cases.load(row.id, context_.viewer);
    if (!target) return;
    if (tree_.nodes.size() == targets_max || depth > depth_max) {
      tree_.is_cut = true;
      return;
    }
    const std::size_t at = tree_.nodes.size();
    tree_.nodes.push_back(node_of(row, *std::move(target), depth));
    tree_.nodes[at].due_above = later_than_above(tree_.nodes[at].target, above.due);
    tree_.nodes[at].years_above = outside_those_above(tree_.nodes[at].target, above.years);
    if (depth > 0 && levels_ == PlanLevels::parts) return;
    add_below(row, at);
    add_up(at);
  }

  PlanTree finish() && { return std::move(tree_); }

 private:
  void add_below(const cases::Row& row, std::size_t at) {
    const std::size_t depth = tree_.nodes[at].depth;
    const Above allowed = allowed_by(tree_.nodes[at].target);
    cases::Filter below;
    below.parent = row.id;
    const cases::Page page =
        context_.site.cases.list(below, {.sort = cases::Sort::origin, .limit = below_max}, context_.viewer);
    if (page.total > page.rows.size()) tree_.is_cut = true;
    for (const cases::Row& child : page.rows) {
      if (child.kind == target_kind) {
        add(child, depth + 1, allowed);
      } else if (child.kind != cases::round_kind) {
        tree_.nodes[at].works.push_back(child);
      }
    }
  }

  PlanNode node_of(const cases::Row& row, cases::Case target, std::size_t depth) const {
    PlanNode node{row, std::move(target), depth, {}, {}, {}, {}, {}};
    node.plan = cases::plan_of(node.target);
    if (!node.plan) return node;
    node.reports = cases::reports_of(context_.site.cases.acts_of(row.id, context_.viewer));
    node.progress = cases::progress_of(*node.plan, node.reports, context_.today);
    return node;
  }

  /// Whether it was divided and no part of it counts any more.
  bool has_lost_its_parts(std::size_t at) const {
    if (tree_.nodes[at].target.has_ended()) return false;
    bool is_divided = false;
    for (std::size_t i = at + 1; i < tree_.nodes.size(); ++i) {
      if (tree_.nodes[i].depth != tree_.nodes[at].depth + 1) continue;
      if (counts(tree_.nodes[i].target)) return false;
      is_divided = true;
    }
    return is_divided;
  }

  /// The parts that were set figures, a level below.
  std::vector<const PlanNode*> parts_of(std::size_t at) const {
    std::vector<const PlanNode*> parts;
    for (std::size_t i = at + 1; i < tree_.nodes.size(); ++i) {
      const PlanNode& part = tree_.nodes[i];
      if (part.depth == tree_.nodes[at].depth + 1 && part.plan && counts(part.target)) parts.push_back(&part);
    }
    return parts;
  }

  void add_up(std::size_t at) {
    PlanNode& node = tree_.nodes[at];
    node.are_parts_gone = has_lost_its_parts(at);
    if (!node.plan || !is_to_add_up(node.target)) return;
    const auto parts = parts_of(at);
    std::vector<const cases::Case*> targets;
    for (const PlanNode* part : parts) targets.push_back(&part->target);
    const auto others = cases::of_another_unit(node.target, targets, cases::unit_record);
    std::vector<Decimal> wholes;
    std::vector<const cases::Case*> counted;
    for (const PlanNode* part : parts) {
      const bool is_left_out = std::ranges::find(others, &part->target) != others.end();
      if (is_left_out)
        node.left_out.push_back({part->row, std::string(part->target.text(cases::unit_record))});
      if (is_left_out) continue;
      wholes.push_back(part->plan->whole());
      counted.push_back(&part->target);
    }
    const auto sum = Decimal::sum(wholes);
    if (!wholes.empty() && sum && *sum != node.plan->whole()) node.parts = sum;
    node.years_off = cases::years_that_differ(node.target, counted);
  }

  const Context& context_;
  PlanLevels levels_;
  PlanTree tree_;
};

}  // namespace

PlanTree plan_tree(const cases::Row& top, const Context& context, PlanLevels levels) {
  TreeReader reader(context, levels);
  reader.add(top, 0, allowed_to(top, context));
  return std::move(reader).finish();
}

}  // namespace bihuan::web
