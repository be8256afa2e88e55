// SPDX-License-Identifier: Apache-2.0
#include "web/round_branches.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/round_figures.h"
#include "web/blanks.h"
#include "web/organisation_choice.h"
#include "web/round_model.h"
#include "web/round_numbers.h"

namespace bihuan::web {
namespace {

/// What a row of the page has beside its name; figures where any branch has some.
boost::json::array cells(const boost::json::array& counts, const boost::json::array& sum, bool with_figures) {
  boost::json::array all;
  for (const auto& one : counts) all.push_back({{"label", one.at("label")}, {"value", one.at("count")}});
  if (!with_figures) return all;
  for (const auto& one : sum) all.push_back({{"label", one.at("label")}, {"value", one.at("value")}});
  return all;
}

boost::json::object branch_model(const cases::RoundBranch& branch, bool with_figures,
                                 const Context& context) {
  constexpr std::size_t levels_max = 4;  // that the page indents
  boost::json::array bearers;
  for (const OrganisationId& id : branch.bearers) bearers.push_back(boost::json::value(id.text()));
  const cases::RoundTotal& total = branch.total;
  const Blanks share{{"given", fmt::to_string(total.with_figures)}, {"all", fmt::to_string(total.bearers)}};
  const bool is_given = total.with_figures > 0;
  const auto counts = standing_figures(total, context);
  const auto sum = figure_values(total.sum, context);
  return {{"organisation", branch.head.text()},
          {"name", organisation_name(branch.head, context)},
          {"depth", branch.depth},
          {"level", std::min(branch.depth, levels_max)},
          {"bearers", std::move(bearers)},
          {"counts", counts},
          {"with_figures", total.with_figures},
          {"sum", sum},
          {"_given", is_given ? fill_in(context.phrase("rollup.branch_given"), share) : std::string()},
          {"_cells", cells(counts, sum, with_figures)}};
}

}  // namespace

std::vector<cases::RoundBranch> round_branches(const cases::Case& round, const Context& context) {
  std::vector<cases::BearerFigures> bearers;
  for (const auto& [id, standing] : standings_of(round, context)) {
    const cases::Figures* figures = cases::figures_of(round, id);
    bearers.push_back({id, standing, figures ? *figures : cases::Figures{}});
  }
  const Day day = round.has_ended() ? round.ended_on.value_or(context.today) : context.today;
  return cases::branches_of(bearers, context.site.cases.directory()->directory, day);
}

boost::json::array branches_model(const std::vector<cases::RoundBranch>& branches, const Context& context) {
  const bool with_figures = std::ranges::any_of(
      branches, [](const cases::RoundBranch& branch) { return branch.total.with_figures > 0; });
  boost::json::array all;
  for (const cases::RoundBranch& branch : branches)
    all.push_back(branch_model(branch, with_figures, context));
  return all;
}

std::vector<RolledUpBranch> rolled_up_branches(const std::vector<cases::RoundBranch>& branches,
                                               const Context& context) {
  std::vector<RolledUpBranch> all;
  for (const cases::RoundBranch& branch : branches)
    all.push_back({organisation_name(branch.head, context), branch.depth, branch.total});
  return all;
}

}  // namespace bihuan::web
