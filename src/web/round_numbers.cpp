// SPDX-License-Identifier: Apache-2.0
#include "web/round_numbers.h"

#include <fmt/format.h>

#include "web/blanks.h"
#include "web/organisation_choice.h"
#include "web/round_model.h"

namespace bihuan::web {
namespace {

boost::json::array values_of(const cases::Figures& figures, const Context& context) {
  boost::json::array values;
  for (const auto& [name, figure] : cases::all_figures) {
    const auto& given = figures.*figure;
    values.push_back({{"name", name},
                      {"label", context.phrase(fmt::format("figures.{}", name))},
                      {"value", given ? boost::json::value(*given) : boost::json::value("")}});
  }
  return values;
}

boost::json::array said(const std::vector<cases::FiguresRemark>& remarks, const Context& context) {
  boost::json::array all;
  for (const auto& [organisation, words] : remarks) {
    all.push_back({{"organisation", organisation.text()}, {"text", context.say(words)}});
  }
  return all;
}

}  // namespace

cases::FiguresReport figures_report(const cases::Case& round, const Context& context) {
  const auto background = context.site.cases.background_of(round, context.viewer);
  return cases::report_on_figures(round, background, context.site.cases.directory()->directory,
                                  context.today);
}

boost::json::object round_numbers(const cases::Case& round, const cases::FiguresReport& report,
                                  const Context& context) {
  boost::json::array rows;
  for (const cases::StandingLine& line : standings_of(round, context)) {
    const cases::Figures* figures = cases::figures_of(round, line.organisation);
    if (!figures) continue;
    rows.push_back({{"id", line.organisation.text()},
                    {"name", organisation_name(line.organisation, context)},
                    {"values", values_of(*figures, context)}});
  }
  const int recorded = round.has_ended() ? round.gathering.rolled_up.contradictions : 0;
  boost::json::object model{{"has_figures", !rows.empty()},
                            {"rows", std::move(rows)},
                            {"sum", values_of(cases::sum_of_figures(round), context)},
                            {"contradictions", said(report.contradictions, context)},
                            {"unchecked", said(report.unchecked, context)},
                            {"closed_with", recorded}};
  const auto count_said = [&](std::string_view key, std::size_t count) {
    return count == 0 ? std::string() : fill_in(context.phrase(key), {{"count", fmt::to_string(count)}});
  };
  model["_contradictory"] = count_said("figures.contradictory", report.contradictions.size());
  model["_closed_with"] = count_said("figures.closed_with", static_cast<std::size_t>(recorded));
  model["_is_shown"] = !report.contradictions.empty() || !report.unchecked.empty() || recorded > 0;
  model["_has_unchecked"] = !report.unchecked.empty();
  return model;
}

}  // namespace bihuan::web
