// SPDX-License-Identifier: Apache-2.0
#include "web/plans_page.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "base/number.h"
#include "web/assets.h"
#include "web/case_words.h"
#include "web/page.h"
#include "web/plan_model.h"

namespace bihuan::web {
namespace {

constexpr std::size_t targets_max = 2000;
constexpr std::size_t plans_shown = 20;  // the targets of each are read for its figures

/// The targets that stand under no other: those that run first, in the order of their origin.
std::vector<cases::Row> plans(const Context& context) {
  cases::Filter filter;
  filter.kinds = {std::string(target_kind)};
  std::vector<cases::Row> rows =
      context.site.cases.list(filter, {.sort = cases::Sort::origin, .limit = targets_max}, context.viewer)
          .rows;
  std::set<CaseId> targets;
  for (const cases::Row& row : rows) targets.insert(row.id);
  std::erase_if(rows, [&](const cases::Row& row) { return row.parent && targets.contains(*row.parent); });
  std::stable_partition(rows.begin(), rows.end(),
                        [](const cases::Row& row) { return row.phase != procedures::Phase::ended; });
  return rows;
}

boost::json::object plan_model(const cases::Row& row, const Context& context) {
  const PlanTree tree = plan_tree(row, context);
  boost::json::object model = row_model(row, context);
  if (!tree.nodes.empty()) add_limits(tree.nodes.front(), context, model);
  model["href"] = "/plans/" + row.id.text();
  model["targets"] = tree.nodes.size();
  model["paces"] = paces_model(tree, context);
  return model;
}

http::Response show_plans(const Context& context) {
  const std::vector<cases::Row> all = plans(context);
  const std::size_t pages = all.empty() ? 1 : (all.size() - 1) / plans_shown + 1;
  const std::size_t page =
      std::min(parse_number<std::size_t>(context.query("page"), 1, targets_max).value_or(1), pages);
  boost::json::array shown;
  for (std::size_t i = (page - 1) * plans_shown; i < std::min(page * plans_shown, all.size()); ++i)
    shown.push_back(plan_model(all[i], context));
  boost::json::object model{{"total", all.size()}, {"page", page}, {"plans", std::move(shown)}};
  model["_has_plans"] = !all.empty();
  if (page > 1) model["_before"] = fmt::format("/plans?page={}", page - 1);
  if (page < pages) model["_after"] = fmt::format("/plans?page={}", page + 1);
  model["_styles"] = asset_address("plans.css");
  return render(context, Page{"plans.html", context.phrase("plans.title"), std::move(model)});
}

http::Response show_plan(const Context& context) {
  const auto target = context.site.cases.find(context.part(0), context.viewer);
  if (!target) return render(context, target.error());
  const auto row = context.site.cases.row_of(target->id, context.viewer);
  if (target->kind != target_kind || !row)
    return render(context, Error{ErrorKind::not_found, {{"此件不是目标任务", "That case is no target"}}});
  const PlanTree tree = plan_tree(*row, context);
  boost::json::array targets;
  for (const PlanNode& node : tree.nodes) targets.push_back(target_model(node, context));
  boost::json::object plan = row_model(*row, context);
  if (!tree.nodes.empty()) add_limits(tree.nodes.front(), context, plan);
  boost::json::object model{{"plan", std::move(plan)},
                            {"targets", std::move(targets)},
                            {"paces", paces_model(tree, context)},
                            {"is_cut", tree.is_cut}};
  const auto above = row->parent ? context.site.cases.row_of(*row->parent, context.viewer) : std::nullopt;
  if (above && above->kind == target_kind)
    model["above"] = boost::json::object{{"href", "/plans/" + above->id.text()}, {"title", above->title}};
  model["_styles"] = asset_address("plans.css");
  return render(context,
                Page{"plan.html", row->title + " · " + context.phrase("plans.progress"), std::move(model)});
}

}  // namespace

std::vector<Route> plans_routes() {
  return {{"GET",
           "/plans",
           "The plans (targets that stand under no other), and how many of their targets are behind",
           {{"page", "from 1"}},
           show_plans},
          {"GET",
           "/plans/{id}",
           "A plan against the calendar: its targets over all levels, what is planned, what was reported "
           "last and when, and the documents and duties under each",
           {},
           show_plan}};
}

}  // namespace bihuan::web
