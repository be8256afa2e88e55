// SPDX-License-Identifier: Apache-2.0
#include "web/reports_page.h"

#include <algorithm>

#include "base/day_words.h"
#include "web/case_words.h"
#include "web/next_report.h"
#include "web/organisation_choice.h"
#include "web/page.h"

namespace bihuan::web {
namespace {

// Each of these is replayed: the register's row does not keep how often a duty recurs.
constexpr std::size_t cases_max = 500;
constexpr std::string_view report = "report";

struct ToReport {
  cases::Row row;  // due when the next report is
  calendar::DueRule rule;
  std::optional<Day> last_on;
};

std::vector<Day> reported_on(const std::vector<cases::Act>& acts) {
  std::vector<Day> days;
  for (const cases::Act& act : acts) {
    if (act.envelope.act == report) days.push_back(act.envelope.happened_on);
  }
  return days;
}

std::optional<ToReport> to_report(cases::Row row, const Context& context) {
  const auto acts = context.site.cases.acts_of(row.id, context.viewer);
  if (acts.empty()) return {};
  const cases::Case subject = cases::evolve_all(acts);
  if (!subject.due_rule) return {};
  const auto days = reported_on(acts);
  const calendar::Anchors anchors{subject.origin.printed_on, subject.docketed_on};
  const auto next = next_report(*subject.due_rule, anchors, days, *context.calendar);
  if (!next) return {};
  row.due_on = next->due_on;
  row.last_working_on = next->last_working_on;
  const auto last = std::ranges::max_element(days);
  return ToReport{std::move(row), *subject.due_rule,
                  last == days.end() ? std::nullopt : std::optional(*last)};
}

boost::json::object report_model(const ToReport& one, const Context& context) {
  boost::json::object model = row_model(one.row, context);
  model["rule"] = context.say(calendar::rule_words(one.rule));
  model["last_on"] = one.last_on ? iso(*one.last_on) : "";
  model["_last"] = one.last_on
                       ? context.say(calendar::speak_day(*one.last_on, context.today, *context.calendar))
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
  filter.lead = lead;
  filter.phases = {procedures::Phase::running};
  filter.waits_for = {procedures::WaitsFor::lead};
  filter.has_due = true;
  const cases::Paging paging{.sort = cases::Sort::due_on, .limit = cases_max};
  cases::Page page = context.site.cases.list(filter, paging, context.viewer);
  const bool is_cut = page.total > page.rows.size();
  std::vector<ToReport> found;
  for (cases::Row& row : page.rows) {
    if (auto one = to_report(std::move(row), context)) found.push_back(*std::move(one));
  }
  std::ranges::stable_sort(found, {}, [](const ToReport& one) { return *one.row.due_on; });
  boost::json::array rows;
  for (const ToReport& one : found) rows.push_back(report_model(one, context));
  return {{"count", rows.size()}, {"is_cut", is_cut}, {"rows", std::move(rows)}};
}

std::vector<Route> reports_routes() {
  return {{"GET",
           "/reports",
           "The open recurring duties of a lead, each with its next report",
           {{"organisation", "id of the lead; one's own if left out"}},
           show_reports}};
}

}  // namespace bihuan::web
