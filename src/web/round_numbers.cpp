// SPDX-License-Identifier: Apache-2.0
#include "web/round_numbers.h"

#include <fmt/format.h>
#include <sstream>

#include "web/blanks.h"
#include "web/organisation_choice.h"
#include "web/round_model.h"

namespace bihuan::web {
namespace {

boost::json::array said(const std::vector<cases::FiguresRemark>& remarks, const Context& context) {
  boost::json::array all;
  for (const auto& [organisation, words] : remarks) {
    const std::string place = organisation.empty() ? "round-title" : "filing-" + organisation.text();
    all.push_back({{"organisation", organisation.text()}, {"text", context.say(words)}, {"_place", place}});
  }
  return all;
}

// What came to light after the closing is no part of what went up.
cases::FiguresReport kept_report(const cases::Case& round) {
  cases::FiguresReport report;
  std::istringstream kept{std::string(round.text(cases::kept_contradictions_text))};
  for (std::string line; std::getline(kept, line);) report.contradictions.push_back({{}, {line, line}});
  return report;
}

}  // namespace

boost::json::array figure_values(const cases::Figures& figures, const Context& context) {
  boost::json::array values;
  for (const auto& [name, figure] : cases::all_figures) {
    const auto& given = figures.*figure;
    values.push_back({{"name", name},
                      {"label", context.phrase(fmt::format("figures.{}", name))},
                      {"value", given ? boost::json::value(*given) : boost::json::value("")}});
  }
  return values;
}

cases::FiguresReport figures_report(const cases::Case& round, const Context& context) {
  // Before the lines were kept, only their number was.
  const bool keeps_them =
      !round.text(cases::kept_contradictions_text).empty() || round.gathering.rolled_up.contradictions == 0;
  if (round.end == procedures::End::verified && keeps_them) return kept_report(round);
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
                    {"values", figure_values(*figures, context)}});
  }
  const int recorded = round.has_ended() ? round.gathering.rolled_up.contradictions : 0;
  boost::json::object model{{"has_figures", !rows.empty()},
                            {"rows", std::move(rows)},
                            {"sum", figure_values(cases::sum_of_figures(round), context)},
                            {"contradictions", said(report.contradictions, context)},
                            {"unchecked", said(report.unchecked, context)},
                            {"closed_with", recorded}};
  const auto count_said = [&](std::string_view key, std::size_t count) {
    return count == 0 ? std::string() : fill_in(context.phrase(key), {{"count", fmt::to_string(count)}});
  };
  const std::size_t to_be_mended = recorded > 0 ? 0 : report.contradictions.size();
  model["_contradictory"] = count_said("figures.contradictory", to_be_mended);
  model["_closed_with"] = count_said("figures.closed_with", static_cast<std::size_t>(recorded));
  model["_is_shown"] = !report.contradictions.empty() || !report.unchecked.empty() || recorded > 0;
  model["_has_unchecked"] = !report.unchecked.empty();
  return model;
}

}  // namespace bihuan::web
