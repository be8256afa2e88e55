// SPDX-License-Identifier: Apache-2.0
#include "web/rounds_page.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "base/number.h"
#include "cases/round_figures.h"
#include "cases/round_gaps.h"
#include "cases/rounds.h"
#include "web/blanks.h"
#include "web/case_words.h"
#include "web/filing_words.h"
#include "web/organisation_choice.h"
#include "web/overview_counts.h"
#include "web/page.h"
#include "web/register_filter.h"
#include "web/round_branches.h"
#include "web/round_model.h"
#include "web/round_numbers.h"
#include "web/round_sheet.h"
#include "web/workbook_response.h"

namespace bihuan::web {
namespace {

constexpr std::size_t periods_shown = 12;
constexpr std::size_t page_max = 1000;

/// What a column of the matrix shows of a round.
struct Period {
  cases::Row row;
  cases::Case round;
  std::vector<cases::StandingLine> lines;
  std::optional<FilingWords> words;  // where somebody was late, and may have said why
};

/// A column of the matrix: a round, or the periods that a pause has left without one.
struct Column {
  const Period* period = nullptr;
  const cases::RoundGap* gap = nullptr;
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

// A gap stands before the round that came next, and one that none has followed yet behind the newest.
std::vector<Column> columns_of(const std::vector<Period>& periods, const std::vector<cases::RoundGap>& gaps,
                               bool has_newest) {
  std::vector<Column> columns;
  for (const Period& period : periods) {
    for (const cases::RoundGap& gap : gaps) {
      if (gap.before == period.row.id) columns.push_back({nullptr, &gap});
    }
    columns.push_back({&period, nullptr});
  }
  for (const cases::RoundGap& gap : gaps) {
    if (!gap.before && has_newest && !periods.empty()) columns.push_back({nullptr, &gap});
  }
  return columns;
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
  return period.words->late_reason(line.organisation);
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

std::string periods_skipped(const cases::RoundGap& gap, const Context& context) {
  if (gap.periods.size() == 1) return gap.periods.front();
  return fill_in(context.phrase("rounds.skipped_span"), {{"first", gap.periods.front()},
                                                         {"last", gap.periods.back()},
                                                         {"count", fmt::to_string(gap.periods.size())}});
}

boost::json::object skipped_cell(const cases::RoundGap& gap, const Context& context) {
  return {{"period", periods_skipped(gap, context)}, {"standing", "skipped"}, {"is_skipped", true}};
}

boost::json::array rows_model(const std::vector<Period>& periods, const std::vector<Column>& columns,
                              const Context& context) {
  boost::json::array rows;
  for (const OrganisationId& bearer : bearers_of(periods, context)) {
    boost::json::array cells;
    for (const Column& column : columns)
      cells.push_back(column.gap ? skipped_cell(*column.gap, context)
                                 : cell(*column.period, bearer, context));
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
          {"is_skipped", false},
          {"href", href_of(period)},
          {"due", due_model(period.row, context)},
          {"state_label", state_label(period.row.kind, period.row.state, context)},
          {"filed", std::ranges::count_if(period.lines, is_filed)},
          {"all", period.lines.size()},
          {"figures", standing_figures(period.lines, context)}};
}

boost::json::object skipped_model(const cases::RoundGap& gap, const Context& context) {
  boost::json::object model{{"period", periods_skipped(gap, context)}, {"is_skipped", true}, {"href", ""}};
  boost::json::array skipped;
  for (std::size_t i = 0; i < gap.periods.size(); ++i)
    skipped.push_back({{"period", gap.periods[i]}, {"named_on", iso(gap.named_on[i])}});
  boost::json::array pauses;
  for (const auto& [from, until] : gap.pauses) {
    const std::string words =
        fill_in(context.phrase("rounds.pause"),
                {{"from", context.say(day_words(from))}, {"until", context.say(day_words(until))}});
    pauses.push_back({{"from", iso(from)}, {"until", iso(until)}, {"words", words}});
  }
  model["skipped"] = std::move(skipped);
  model["pauses"] = std::move(pauses);
  model["reason"] = context.phrase("rounds.skipped");
  return model;
}

boost::json::array periods_model(const std::vector<Column>& columns, const Context& context) {
  boost::json::array shown;
  for (const Column& column : columns)
    shown.push_back(column.gap ? skipped_model(*column.gap, context) : period_model(*column.period, context));
  return shown;
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
  const auto gaps =
      cases::gaps_between_rounds(context.site.cases.acts_of(duty->id, context.viewer), *context.calendar);
  const auto columns = columns_of(periods, gaps, page == 1);
  const std::string here = fmt::format("/cases/{}/rounds", duty->id.text());
  const std::string title(duty->text("title"));
  boost::json::object model{
      {"duty",
       {{"href", "/cases/" + duty->id.text()}, {"number", duty->number.value_or("")}, {"title", title}}},
      {"total", total},
      {"page", page},
      {"periods", periods_model(columns, context)},
      {"rows", rows_model(periods, columns, context)}};
  if (page < pages) model["_earlier"] = fmt::format("{}?page={}", here, page + 1);
  if (page > 1) model["_later"] = fmt::format("{}?page={}", here, page - 1);
  model["_has_rounds"] = !periods.empty();
  return render(context, Page{"rounds.html", context.phrase("rounds.title") + " " + title, std::move(model)});
}

RoundSheet sheet_of(const cases::Case& round, const Context& context) {
  const std::string title = fmt::format("{} {}（{}）", context.site.office_name(), round.text("title"),
                                        context.say(day_words(context.today)));
  RoundSheet sheet{title,
                   rolled_up_bearers(round, context),
                   cases::sum_of_figures(round),
                   rolled_up_branches(round_branches(round, context), context),
                   {},
                   round.has_ended()};
  for (const auto& [organisation, words] : figures_report(round, context).contradictions)
    sheet.contradictions.emplace_back(organisation_name(organisation, context), words);
  return sheet;
}

http::Response send_round_sheet(const Context& context) {
  const auto round = context.site.cases.find(context.part(0), context.viewer);
  if (!round) return render(context, round.error());
  if (round->kind != cases::round_kind)
    return render(context, Error{ErrorKind::not_found, {{"此件不是报送期次", "That case is no round"}}});
  auto bytes = round_sheet(sheet_of(*round, context), context.language, context.site.cases.now());
  if (!bytes) return render(context, bytes.error());
  const Day day = round->due ? round->due->due_on : context.today;
  return workbook_response(*std::move(bytes), fmt::format("round-{}.xlsx", iso(day)));
}

}  // namespace

std::vector<Route> rounds_routes() {
  return {
      {"GET",
       "/cases/{id}/rounds",
       "The rounds of a recurring duty: its bearers by its periods, and how each stood; periods that a pause "
       "left without a round are told with it",
       {{"page", "from 1, the latest periods first"}},
       show_rounds},
      {"GET",
       "/cases/{id}/round.xlsx",
       "The roll-up of a round as a workbook: how each bearer stands, when and what it filed, its figures, "
       "the subtotals by the tree of organisations, the sum, and what contradicts what",
       {},
       send_round_sheet}};
}

}  // namespace bihuan::web
