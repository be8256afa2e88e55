// SPDX-License-Identifier: Apache-2.0
#include "web/register_page.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "procedures/vocabulary.h"
#include "web/case_words.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/register_asked.h"
#include "web/register_bulk.h"
#include "web/register_filter.h"
#include "web/register_groups.h"
#include "web/register_sheet.h"
#include "web/workbook_response.h"

namespace bihuan::web {
namespace {

std::string value_of(const http::Parameters& query, std::string_view name) {
  return std::string(query.find(name).value_or(""));
}

// What the figures count, then every kind that has a procedure, duties first, and all there is.
boost::json::object kinds_model(const http::Parameters& query, const Context& context) {
  const std::string chosen = value_of(query, "kind");
  boost::json::array values;
  const auto add = [&](const std::string& kind, const std::string& label) {
    const boost::json::object value{{"value", kind}, {"label", label}, {"selected", chosen == kind}};
    values.insert(kind == "duty" ? values.begin() : values.end(), value);
  };
  const auto add_several = [&](std::string_view name, bool is_first) {
    const std::string key = fmt::format("filter.kind.{}", name);
    const boost::json::object value{
        {"value", name}, {"label", context.phrase(key)}, {"selected", chosen == name}};
    values.insert(is_first ? values.begin() : values.end(), value);
  };
  for (const procedures::Procedure* procedure : context.site.cases.shelf()->all_current())
    add(procedure->kind, context.say(procedure->noun));
  add_several(supervised_kinds, true);
  add_several(all_kinds, false);
  return {{"name", "kind"}, {"label", context.phrase("filter.kind")}, {"values", std::move(values)}};
}

// The filters that a person sees as choices.
boost::json::array filters_model(const http::Parameters& query, const Context& context) {
  boost::json::array filters{kinds_model(query, context)};
  for (const ChoiceFilter& filter : choice_filters) {
    const std::string chosen = value_of(query, filter.name);
    boost::json::array values;
    for (const std::string_view value : filter.values) {
      if (value.empty()) continue;
      const std::string key = fmt::format("filter.{}.{}", filter.name, value);
      values.push_back({{"value", value}, {"label", context.phrase(key)}, {"selected", chosen == value}});
    }
    const std::string key = fmt::format("filter.{}", filter.name);
    filters.push_back({{"name", filter.name}, {"label", context.phrase(key)}, {"values", std::move(values)}});
  }
  return filters;
}

// Kinds share names of states: where none is chosen a duty's word stands for it, else the first that has one.
std::string label_of_state(const std::string& state, const std::string& kind, const Context& context) {
  const auto shelf = context.site.cases.shelf();
  if (shelf->current(kind)) return state_label(kind, state, context);
  std::vector<std::string> kinds{"duty"};
  for (const procedures::Procedure* procedure : shelf->all_current()) kinds.push_back(procedure->kind);
  const auto knows = [&](const std::string& one) { return state_label(one, state, context) != state; };
  const auto knowing = std::ranges::find_if(kinds, knows);
  return knowing == kinds.end() ? state : state_label(*knowing, state, context);
}

std::string label_of_kept(std::string_view name, const std::string& value, const http::Parameters& query,
                          const Context& context) {
  if (name == "minutes") return context.phrase("filter.minutes");
  if (name == "lead" && value == "none") return context.phrase("filter.without_lead");
  const std::string word = context.phrase(fmt::format("filter.{}", name));
  std::string said = value;
  if (name == "bearer" || name == "lead" || name == "examiner" || name == "owing")
    said = organisation_name(OrganisationId(value), context);
  if (const auto end = procedures::find_word<procedures::End>(value); name == "end" && end)
    said = context.phrase(fmt::format("filter.end.{}", value));
  if (name == "state") said = label_of_state(value, value_of(query, "kind"), context);
  if (const auto month = days_of_month(value)) said = context.say(month_words(month->first));
  return word + context.phrase("mark.colon") + said;
}

// What links narrow the register by: each stays in force until its tick is taken away.
boost::json::array kept_model(const http::Parameters& query, const Context& context) {
  boost::json::array kept;
  for (const std::string_view name : {"bearer", "lead", "examiner", "owing", "minutes", "state", "end",
                                      "due_in", "docketed_in", "ended_in"}) {
    const std::string value = value_of(query, name);
    if (value.empty()) continue;
    kept.push_back({{"name", name}, {"value", value}, {"label", label_of_kept(name, value, query, context)}});
  }
  return kept;
}

// Where kinds are mixed each row says its own.
boost::json::array groups_model(std::vector<cases::Row> rows, const RegisterQuery& wanted,
                                const Context& context) {
  const bool is_mixed = wanted.filter.kinds.size() != 1;
  boost::json::array groups;
  for (const RowGroup& group : group_rows(std::move(rows), wanted.grouping, context)) {
    boost::json::array shown;
    for (const cases::Row& row : group.rows) {
      boost::json::object model = row_model(row, context);
      if (is_mixed) model["_kind"] = model["kind_label"];
      shown.push_back(std::move(model));
    }
    groups.push_back({{"heading", group.heading}, {"rows", std::move(shown)}});
  }
  return groups;
}

// Where rows have become fewer since the link was made, the last page instead of one without rows.
cases::Page list_page(const Context& context, RegisterQuery& wanted) {
  cases::Page page = context.site.cases.list(wanted.filter, wanted.paging, context.viewer);
  if (!page.rows.empty() || page.total == 0) return page;
  wanted.page = (page.total - 1) / wanted.paging.limit + 1;
  wanted.paging.offset = (wanted.page - 1) * wanted.paging.limit;
  return context.site.cases.list(wanted.filter, wanted.paging, context.viewer);
}

void add_pages(const http::Parameters& query, const RegisterQuery& wanted, std::size_t total,
               boost::json::object& model) {
  const auto page_address = [&](std::size_t page) {
    return address_with("/register", query, "page", fmt::to_string(page));
  };
  if (wanted.page > 1) model["_previous"] = page_address(wanted.page - 1);
  if (wanted.paging.offset + wanted.paging.limit < total) model["_next"] = page_address(wanted.page + 1);
  model["page"] = wanted.page;
}

http::Response show_register(const Context& context) {
  const Asked asked = asked_of_register(context);
  if (!asked.unknown.empty() && context.wants_json()) return render(context, misunderstood(asked));
  const http::Parameters& query = asked.query;
  RegisterQuery wanted = register_query(query, context);
  cases::Page page = list_page(context, wanted);
  boost::json::object model{{"total", page.total},
                            {"words", wanted.filter.words},
                            {"_filters", filters_model(query, context)},
                            {"_kept", kept_model(query, context)},
                            {"_leader", wanted.filter.official},
                            {"_sheet", address_with("/register.xlsx", query, "page", "")},
                            {"_bulk", bulk_model(context)},
                            {"_left_out", left_out_sentence(asked, context)}};
  if (!wanted.filter.bearers.empty())
    model["bearer_name"] =
        context.site.cases.directory()->directory.said_name(wanted.filter.bearers.front(), context.today);
  add_pages(query, wanted, page.total, model);
  model["_has_rows"] = !page.rows.empty();
  model["groups"] = groups_model(std::move(page.rows), wanted, context);
  return render(context, Page{"register.html", context.phrase("register.title"), std::move(model)});
}

http::Response send_sheet(const Context& context) {
  const Asked asked = asked_of_register(context);
  if (!asked.unknown.empty()) return render(context, misunderstood(asked));
  RegisterQuery wanted = register_query(asked.query, context);
  wanted.paging.offset = 0;
  wanted.paging.limit = rows_whole_max;
  const cases::Page page = context.site.cases.list(wanted.filter, wanted.paging, context.viewer);
  if (page.total > rows_whole_max) {
    return render(
        context,
        Error{ErrorKind::too_large,
              {{fmt::format("共 {} 行，一次最多导出 {} 行，请先筛选", page.total, rows_whole_max),
                fmt::format("{} rows; at most {} at once: filter first", page.total, rows_whole_max)}}});
  }
  auto bytes = register_sheet(group_rows(page.rows, wanted.grouping, context), context);
  if (!bytes) return render(context, bytes.error());
  return workbook_response(*std::move(bytes), fmt::format("register-{}.xlsx", iso(context.today)));
}

std::vector<Parameter> filter_parameters() {
  return {
      {"words", "within number, title or sentence"},
      {"kind",
       "supervised (if left out: all but matters, rounds, permits, and documents whose steps make up a "
       "duty), a kind alone, or all"},
      {"standing", "open, before, unended (both of these), ended, all"},
      {"state", "a state of the procedure"},
      {"due", "overdue, week, none"},
      {"waits", "office, lead, examiner, superior, outside; signing: for the lead, who has not acted yet"},
      {"bearer", "id of an organisation"},
      {"leader", "a leader's name"},
      {"lead", "id of the organisation that leads; none: only cases without a lead"},
      {"examiner", "id of the organisation that is to examine it on site"},
      {"owing", "id of the organisation that owes a filing; of rounds"},
      {"minutes", "id of minutes"},
      {"end", "verified, terminated, lapsed, superseded"},
      {"due_in", "a month, 2021-06"},
      {"docketed_in", "a month"},
      {"ended_in", "a month"},
      {"group", "matter, bearer, leader, none"},
      {"sort", "origin, due, changed, number"},
      {"order", "descending"},
      {"page", "from 1"}};
}

}  // namespace

std::vector<Route> register_routes() {
  return {
      {"GET", "/register", "The rows of the register that pass the filter", filter_parameters(),
       show_register},
      {"GET", "/register.xlsx", "The same rows as a workbook", filter_parameters(), send_sheet},
      {"POST",
       "/register/selection",
       "The fields of one act, to be filled in for each of the selected cases; records nothing",
       {{"act", "of the procedure", true}, {"case", "id, as often as there are cases", true}},
       choose_fields},
      {"POST",
       "/register/acts",
       "One act on each of the selected cases; the answer tells for each whether it was recorded",
       {{"act", "of the procedure", true},
        {"case", "id, as often as there are cases", true},
        {"field.NAME", "a field of the act"}},
       record_acts},
  };
}

}  // namespace bihuan::web
