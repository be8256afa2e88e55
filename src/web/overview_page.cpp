// SPDX-License-Identifier: Apache-2.0
#include "web/overview_page.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "web/case_words.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/register_filter.h"

namespace bihuan::web {
namespace {

constexpr std::size_t rows_shown_max = 5;   // of each list of what needs one
constexpr std::size_t bars_shown_max = 12;  // organisations, in official order

// A figure is counted by the very filter of the address behind it, so that the two cannot differ.
boost::json::object figure(const Context& context, std::string_view key, const http::Parameters& query) {
  const RegisterQuery wanted = register_query(query, context.today);
  return {{"name", key},
          {"label", context.phrase(fmt::format("overview.{}", key))},
          {"count", context.site.cases.count(wanted.filter, context.viewer)},
          {"href", address_with("/register", query, "", "")}};
}

http::Parameters query_of(std::initializer_list<http::Pair> pairs) {
  http::Parameters query;
  for (const http::Pair& pair : pairs) query.add(pair.name, pair.value);
  return query;
}

boost::json::array figures(const Context& context) {
  boost::json::array all;
  all.push_back(figure(context, "open", query_of({{"standing", "open"}})));
  all.push_back(figure(context, "overdue", query_of({{"due", "overdue"}})));
  all.push_back(figure(context, "week", query_of({{"due", "week"}})));
  all.push_back(figure(context, "to_docket", query_of({{"state", "read"}})));
  all.push_back(figure(context, "without_lead",
                       query_of({{"standing", "before"}, {"state", "read"}, {"lead", "none"}})));
  all.push_back(figure(context, "without_due", query_of({{"state", "read"}, {"due", "none"}})));
  return all;
}

boost::json::array waiting(const Context& context) {
  boost::json::array all;
  for (const char* who : {"office", "lead", "superior", "outside"}) {
    all.push_back(figure(context, fmt::format("waits_{}", who), query_of({{"waits", who}})));
  }
  return all;
}

// A list of cases with its door: the first rows, and how many there are behind it.
boost::json::object list_of(const Context& context, std::string_view key, const http::Parameters& query) {
  RegisterQuery wanted = register_query(query, context.today);
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

bool sees_the_whole(const OrganisationId& own, const Context& context) {
  const auto state = context.site.cases.directory();
  const OrganisationId& office = context.site.cases.office();
  const auto found = state->directory.find(office, context.today);
  const bool is_above = found && found->parent == own;
  return own == office || is_above || state->directory.same_body(own, office, context.today);
}

// The office and what stands above it see the whole and what waits for it; a bureau what it has to sign for,
// to report, and what is overdue. The most pressing stands first, and a list of nothing is left out.
boost::json::array needs_me(const Context& context) {
  const OrganisationId& own = context.sitting.actor.organisation;
  const bool is_office = sees_the_whole(own, context);
  boost::json::array lists;
  const auto add = [&](std::string_view key, http::Parameters query) {
    if (!is_office) query.add("bearer", own.text());
    boost::json::object list = list_of(context, key, query);
    if (list.at("count").to_number<std::size_t>() > 0) lists.push_back(std::move(list));
  };
  if (!is_office) add("to_sign", query_of({{"state", "assigned"}}));
  add("overdue", query_of({{"due", "overdue"}}));
  add("week", query_of({{"due", "week"}}));
  if (is_office) add("waits_office", query_of({{"waits", "office"}}));
  if (is_office) add("waits_superior", query_of({{"waits", "superior"}}));
  return lists;
}

struct Load {
  std::size_t open = 0;
  std::size_t overdue = 0;
};

std::map<OrganisationId, Load> loads(const Context& context) {
  RegisterQuery open = register_query(query_of({{"standing", "open"}}), context.today);
  open.paging = {.limit = rows_whole_max};
  std::map<OrganisationId, Load> load;
  for (const cases::Row& row : context.site.cases.list(open.filter, open.paging, context.viewer).rows) {
    const bool is_overdue =
        row.phase == procedures::Phase::running && row.due_on && *row.due_on < context.today;
    for (const cases::Bearer& bearer : row.bearers) {
      if (bearer.role != cases::BearerRole::lead) continue;
      ++load[bearer.organisation].open;
      if (is_overdue) ++load[bearer.organisation].overdue;
    }
  }
  return load;
}

boost::json::array by_organisation(const Context& context) {
  const auto load = loads(context);
  std::vector<OrganisationId> ids;
  std::size_t most = 1;
  for (const auto& [id, one] : load) {
    ids.push_back(id);
    most = std::max(most, one.open);
  }
  context.site.cases.directory()->directory.put_in_official_order(ids, context.today);
  boost::json::array bars;
  for (const OrganisationId& id : ids) {
    const Load& one = load.at(id);
    bars.push_back({{"name", organisation_name(id, context)},
                    {"open", one.open},
                    {"overdue", one.overdue},
                    {"is_late", one.overdue > 0},
                    {"_width", std::max<std::size_t>(1, one.open * 100 / most)},
                    {"href", address_with("/register",
                                          query_of({{"standing", "open"}, {"bearer", id.text()}}), "", "")}});
  }
  return bars;
}

http::Response show_overview(const Context& context) {
  boost::json::object model{{"figures", figures(context)},
                            {"waiting", waiting(context)},
                            {"needs_me", needs_me(context)},
                            {"by_organisation", by_organisation(context)}};
  const boost::json::array& bars = model["by_organisation"].as_array();
  const auto shown = static_cast<std::ptrdiff_t>(std::min(bars.size(), bars_shown_max));
  model["_bars"] = boost::json::array(bars.begin(), bars.begin() + shown);
  if (bars.size() > bars_shown_max) {
    const auto query = query_of({{"standing", "open"}, {"group", "bearer"}});
    model["_all_bars"] =
        boost::json::object{{"count", bars.size()}, {"href", address_with("/register", query, "", "")}};
  }
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
