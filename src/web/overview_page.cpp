// SPDX-License-Identifier: Apache-2.0
#include "web/overview_page.h"

#include <fmt/format.h>

#include "web/assets.h"
#include "web/case_words.h"
#include "web/filing_drafts.h"
#include "web/overview_counts.h"
#include "web/page.h"
#include "web/parts_asked.h"
#include "web/plan_tree.h"
#include "web/register_asked.h"
#include "web/reports_page.h"
#include "web/sitting.h"

namespace bihuan::web {
namespace {

constexpr std::size_t rows_shown_max = 5;  // of each list of what needs one

boost::json::object figure(const Context& context, std::string_view key, const http::Parameters& query) {
  boost::json::object model = door_to(context, query);
  model["name"] = key;
  model["label"] = context.phrase(fmt::format("overview.{}", key));
  return model;
}

boost::json::array figures(const Context& context) {
  boost::json::array all;
  all.push_back(figure(context, "open", query_of({{"standing", "open"}})));
  all.push_back(figure(context, "overdue", query_of({{"due", "overdue"}})));
  all.push_back(figure(context, "week", query_of({{"due", "week"}})));
  all.push_back(figure(context, "to_docket", query_of({{"standing", "before"}, {"waits", "office"}})));
  all.push_back(figure(context, "without_lead",
                       query_of({{"standing", "before"}, {"waits", "office"}, {"lead", "none"}})));
  all.push_back(figure(context, "without_due",
                       query_of({{"standing", "before"}, {"waits", "office"}, {"due", "none"}})));
  return all;
}

boost::json::array waiting(const Context& context) {
  boost::json::array all;
  for (const char* who : {"office", "lead", "examiner", "superior", "outside"}) {
    all.push_back(figure(context, fmt::format("waits_{}", who), query_of({{"waits", who}})));
  }
  return all;
}

// A list of cases with its door: the first rows, and how many there are behind it.
boost::json::object list_of(const Context& context, std::string_view key, const http::Parameters& query) {
  RegisterQuery wanted = register_query(query, context);
  wanted.paging = {.sort = cases::Sort::due_on, .limit = rows_shown_max};
  const cases::Page page = context.site.cases.list(wanted.filter, wanted.paging, context.viewer);
  boost::json::array rows;
  for (const cases::Row& row : page.rows) rows.push_back(row_model(row, context));
  return {{"name", key},
          {"label", context.phrase(fmt::format("overview.{}", key))},
          {"count", page.total},
          {"href", address_with("/register", query, "", "")},
          {"is_capped", page.total > page.rows.size()},
          {"rows", std::move(rows)}};
}

// The same of what the unit is to report; its rows are those of a page of their own.
boost::json::object list_of_reports(const OrganisationId& lead, const Context& context) {
  boost::json::object list = reports_model(lead, context);
  auto& rows = list["rows"].as_array();
  list["is_capped"] = rows.size() > rows_shown_max;
  if (rows.size() > rows_shown_max) rows.resize(rows_shown_max);
  list["name"] = "to_report";
  list["label"] = context.phrase("reports.title");
  list["href"] = "/reports";
  return list;
}

// The cases of which a notice waits for approval; the door leads to the notices.
boost::json::object list_of_notices(const Context& context) {
  cases::Filter filter;
  filter.notice_waits = true;
  const cases::Paging paging{.sort = cases::Sort::due_on, .limit = rows_shown_max};
  const cases::Page page = context.site.cases.list(filter, paging, context.viewer);
  boost::json::array rows;
  for (const cases::Row& row : page.rows) rows.push_back(row_model(row, context));
  return {{"name", "notices_waiting"},
          {"label", context.phrase("overview.notices_waiting")},
          {"count", page.total},
          {"href", "/notices"},
          {"is_capped", page.total > page.rows.size()},
          {"rows", std::move(rows)}};
}

std::size_t targets(const Context& context) {
  cases::Filter filter;
  filter.kinds = {std::string(target_kind)};
  filter.has_ended = false;
  return context.site.cases.count(filter, context.viewer);
}

// The office and what stands above it see the whole and what waits for it; a bureau what it has to sign for,
// to examine, to report, and what is overdue. The most pressing stands first, and a list of nothing is left
// out.
boost::json::array needs_me(const Context& context) {
  const OrganisationId& own = context.sitting.actor.organisation;
  const bool is_office = sees_the_whole(own, context);
  boost::json::array lists;
  const auto add_list = [&lists](boost::json::object list) {
    if (list.at("count").to_number<std::size_t>() > 0) lists.push_back(std::move(list));
  };
  const auto add = [&](std::string_view key, http::Parameters query) {
    if (!is_office) query.add("bearer", own.text());
    add_list(list_of(context, key, query));
  };
  if (!is_office) add("to_sign", query_of({{"waits", std::string(signing)}}));
  // The office examines where nobody else is named, and finds that among what waits.
  if (!is_office)
    add_list(list_of(context, "to_examine", query_of({{"waits", "examiner"}, {"examiner", own.text()}})));
  add_list(list_of_drafts_waiting(context));
  add_list(list_of_reports(own, context));
  if (!is_office) add_list(list_of_parts_asked(context));
  add("overdue", query_of({{"due", "overdue"}}));
  add("week", query_of({{"due", "week"}}));
  if (is_office) {
    add_list(list_of_notices(context));
    add("waits_office", query_of({{"waits", "office"}}));
    add("rounds_overdue", query_of({{"kind", "round"}, {"state", "open"}, {"due", "overdue"}}));
    add("rounds_gathered", query_of({{"kind", "round"}, {"state", "gathered"}}));
    add("waits_superior", query_of({{"waits", "superior"}}));
  }
  return lists;
}

http::Response show_overview(const Context& context) {
  boost::json::object model{{"figures", figures(context)},
                            {"waiting", waiting(context)},
                            {"needs_me", needs_me(context)},
                            {"targets", targets(context)},
                            {"by_organisation", by_organisation(context)},
                            {"by_month", by_month(context)},
                            {"by_meeting", by_meeting(context)},
                            {"_echarts", asset_address("echarts.js")},
                            {"_scripts", asset_address("drawings.js")}};
  model["_has_targets"] = model["targets"].to_number<std::size_t>() > 0;
  model["_takes_in"] = sees_the_whole(context.sitting.actor.organisation, context);
  model["_has_organisations"] = !model["by_organisation"].as_array().empty();
  model["_has_meetings"] = !model["by_meeting"].as_array().empty();
  return render(context, Page{"overview.html", context.phrase("overview.title"), std::move(model)});
}

}  // namespace

std::vector<Route> overview_routes() {
  return {{"GET",
           "/",
           "Figures of what is open, overdue, near, waiting; what needs one first",
           {},
           show_overview}};
}

}  // namespace bihuan::web
