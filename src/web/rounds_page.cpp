// SPDX-License-Identifier: Apache-2.0
#include "web/rounds_page.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/number.h"
#include "cases/rounds.h"
#include "web/case_words.h"
#include "web/filing_words.h"
#include "web/organisation_choice.h"
#include "web/overview_counts.h"
#include "web/page.h"
#include "web/register_filter.h"
#include "web/round_model.h"

namespace bihuan::web {
namespace {

constexpr std::size_t periods_shown = 12;
constexpr std::size_t page_max = 1000;

/// A column of the matrix.
struct Period {
  cases::Row row;
  cases::Case round;
  std::vector<cases::StandingLine> lines;
  std::optional<FilingWords> words;  // where somebody was late, and may have said why
};

// The newest are on the first page; within a page the oldest stands first.
std::vector<Period> periods_of(const std::vector<cases::Row>& rows, const Context& context) {
  std::vector<Period> periods;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    auto round = context.site.cases.load(row->id, context.viewer);
    if (!round) continue;
    auto lines = standings_of(*round, context);
    const bool has_late =
        std::ranges::count(lines, cases::FilingStanding::late, &cases::StandingLine::standing) > 0;
    auto words = has_late ? std::optional(FilingWords(row->id, context)) : std::nullopt;
    periods.push_back({*row, *std::move(round), std::move(lines), std::move(words)});
  }
  return periods;
}

std::vector<OrganisationId> bearers_of(const std::vector<Period>& periods, const Context& context) {
  std::vector<OrganisationId> ids;
  for (const Period& period : periods) {
    for (const cases::StandingLine& line : period.lines) {
      if (std::ranges::find(ids, line.organisation) == ids.end()) ids.push_back(line.organisation);
    }
  }
  context.site.cases.directory()->directory.put_in_official_order(ids, context.today);
  return ids;
}

std::string href_of(const Period& period) {
  return "/cases/" + period.row.id.text();
}

std::string late_reason(const Period& period, const cases::StandingLine& line) {
  if (line.standing != cases::FilingStanding::late || !period.words) return {};
  const cases::Texts* first = period.words->first_filing(line.organisation);
  return first ? word_of(*first, "late_reason") : std::string();
}

boost::json::object cell(const Period& period, const OrganisationId& bearer, const Context& context) {
  boost::json::object model{{"period", period.round.text("period")}, {"standing", ""}};
  const auto line = std::ranges::find(period.lines, bearer, &cases::StandingLine::organisation);
  if (line == period.lines.end()) return model;
  const auto filing = period.round.gathering.filings.find(bearer);
  const bool is_sent_back = filing != period.round.gathering.filings.end() && filing->second.is_sent_back &&
                            !period.round.has_ended();
  model["standing"] = cases::name_of(line->standing);
  model["lamp"] = standing_lamp(line->standing, is_sent_back, context);
  model["late_reason"] = late_reason(period, *line);
  model["href"] = fmt::format("{}#filing-{}", href_of(period), bearer.text());
  return model;
}

// What the office has asked of it this month, whatever the kind.
boost::json::object asked_this_month(const OrganisationId& bearer, const Context& context) {
  constexpr std::size_t month_characters = 7;
  return door_to(context, query_of({{"bearer", bearer.text()},
                                    {"docketed_in", iso(context.today).substr(0, month_characters)}}));
}

boost::json::array rows_model(const std::vector<Period>& periods, const Context& context) {
  boost::json::array rows;
  for (const OrganisationId& bearer : bearers_of(periods, context)) {
    boost::json::array cells;
    for (const Period& period : periods) cells.push_back(cell(period, bearer, context));
    rows.push_back({{"id", bearer.text()},
                    {"name", organisation_name(bearer, context)},
                    {"cells", std::move(cells)},
                    {"asked_this_month", asked_this_month(bearer, context)}});
  }
  return rows;
}

boost::json::object period_model(const Period& period, const Context& context) {
  const auto is_filed = [](const cases::StandingLine& line) {
    return line.standing == cases::FilingStanding::filed || line.standing == cases::FilingStanding::late;
  };
  return {{"period", period.round.text("period")},
          {"href", href_of(period)},
          {"due", due_model(period.row, context)},
          {"state_label", state_label(period.row.kind, period.row.state, context)},
          {"filed", std::ranges::count_if(period.lines, is_filed)},
          {"all", period.lines.size()},
          {"figures", standing_figures(period.lines, context)}};
}

http::Response show_rounds(const Context& context) {
  const auto duty = context.site.cases.find(context.part(0), context.viewer);
  if (!duty) return render(context, duty.error());
  const std::size_t total = rounds_of(duty->id, 0, 1, context).total;
  const std::size_t pages = total == 0 ? 1 : (total - 1) / periods_shown + 1;
  const std::size_t page =
      std::min(parse_number<std::size_t>(context.query("page"), 1, page_max).value_or(1), pages);
  const auto rounds = rounds_of(duty->id, (page - 1) * periods_shown, periods_shown, context);
  const auto periods = periods_of(rounds.rows, context);
  boost::json::array shown;
  for (const Period& period : periods) shown.push_back(period_model(period, context));
  const std::string here = fmt::format("/cases/{}/rounds", duty->id.text());
  const std::string title(duty->text("title"));
  boost::json::object model{
      {"duty",
       {{"href", "/cases/" + duty->id.text()}, {"number", duty->number.value_or("")}, {"title", title}}},
      {"total", total},
      {"page", page},
      {"periods", std::move(shown)},
      {"rows", rows_model(periods, context)}};
  if (page < pages) model["_earlier"] = fmt::format("{}?page={}", here, page + 1);
  if (page > 1) model["_later"] = fmt::format("{}?page={}", here, page - 1);
  model["_has_rounds"] = !periods.empty();
  return render(context, Page{"rounds.html", context.phrase("rounds.title") + " " + title, std::move(model)});
}

}  // namespace

std::vector<Route> rounds_routes() {
  return {{"GET",
           "/cases/{id}/rounds",
           "The rounds of a recurring duty: its bearers by its periods, and how each stood",
           {{"page", "from 1, the latest periods first"}},
           show_rounds}};
}

}  // namespace bihuan::web
