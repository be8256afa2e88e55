// SPDX-License-Identifier: Apache-2.0
#include "web/reports_page.h"

#include <algorithm>

#include "cases/rounds.h"
#include "web/case_words.h"
#include "web/filing_drafts.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/sitting.h"

namespace bihuan::web {
namespace {

// For each of these the round before is replayed: the register's row does not keep who filed when.
constexpr std::size_t rounds_max = 500;

// Under which of its nameplates the body owes it.
const OrganisationId& owing_in(const cases::Row& round, const OrganisationId& lead, const Context& context) {
  const auto state = context.site.cases.directory();
  const auto owing = std::ranges::find_if(round.owing, [&](const OrganisationId& id) {
    return state->directory.same_body(id, lead, context.today);
  });
  return owing == round.owing.end() ? lead : *owing;
}

std::optional<Day> last_filed_on(const cases::Row& round, const OrganisationId& lead,
                                 const Context& context) {
  if (!round.parent || !round.due_on) return {};
  const auto before = context.site.cases.round_before(*round.parent, *round.due_on, context.viewer);
  if (!before) return {};
  const auto last = context.site.cases.load(*before, context.viewer);
  if (!last) return {};
  const auto filing = last->gathering.filings.find(lead);
  return filing == last->gathering.filings.end() ? std::nullopt : std::optional(filing->second.on);
}

// What is on its way inside the body, under whichever of its names, is told to its own people alone.
std::string draft_line(const cases::Row& round, const OrganisationId& lead, const Context& context) {
  if (!is_of_sitters_body(lead, context)) return {};
  const auto subject = context.site.cases.load(round.id, context.viewer);
  if (!subject) return {};
  std::string line;
  for (const auto& [name, draft] : subject->gathering.drafts) {
    if (!is_of_sitters_body(name, context)) continue;
    line += line.empty() ? context.phrase("draft.title") + context.phrase("mark.colon")
                         : context.phrase("mark.pause");
    line += draft_standing(draft, context);
  }
  return line;
}

boost::json::object report_model(const cases::Row& round, const OrganisationId& lead,
                                 const Context& context) {
  boost::json::object model = row_model(round, context);
  const OrganisationId& owing = owing_in(round, lead, context);
  const auto last = last_filed_on(round, owing, context);
  model["draft"] = draft_line(round, owing, context);
  model["last_on"] = last ? iso(*last) : "";
  model["_last"] = last ? context.say(calendar::speak_day(*last, context.today, *context.calendar))
                        : context.phrase("reports.never");
  return model;
}

http::Response show_reports(const Context& context) {
  const std::string asked = context.query("organisation");
  const OrganisationId lead = asked.empty() ? context.sitting.actor.organisation : OrganisationId(asked);
  if (!context.site.cases.directory()->directory.knows(lead)) {
    return render(context, Error{ErrorKind::not_found, {{"名录里没有这个单位", "No such organisation"}}});
  }
  boost::json::object model = reports_model(lead, context);
  model["organisation"] =
      boost::json::object{{"id", lead.text()}, {"name", organisation_name(lead, context)}};
  model["_has_rows"] = !model["rows"].as_array().empty();
  const std::string title = organisation_name(lead, context) + " · " + context.phrase("reports.title");
  return render(context, Page{"reports.html", title, std::move(model)});
}

}  // namespace

boost::json::object reports_model(const OrganisationId& lead, const Context& context) {
  cases::Filter filter;
  filter.kinds = {std::string(cases::round_kind)};
  filter.owing = {lead};
  const cases::Paging paging{.sort = cases::Sort::due_on, .limit = rounds_max};
  const cases::Page page = context.site.cases.list(filter, paging, context.viewer);
  boost::json::array rows;
  for (const cases::Row& round : page.rows) rows.push_back(report_model(round, lead, context));
  return {{"count", page.total}, {"is_cut", page.total > page.rows.size()}, {"rows", std::move(rows)}};
}

std::vector<Route> reports_routes() {
  return {{"GET",
           "/reports",
           "The rounds in which a lead still owes a filing, by the day on which they are due",
           {{"organisation", "id of the lead; one's own if left out"}},
           show_reports}};
}

}  // namespace bihuan::web
