// SPDX-License-Identifier: Apache-2.0
#include "web/register_filter.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/number.h"
#include "calendar/speaking.h"
#include "http/percent.h"
#include "procedures/vocabulary.h"

namespace bihuan::web {
namespace {

using cases::Filter;
using procedures::Phase;
using procedures::WaitsFor;

constexpr std::size_t page_max = 100'000;

std::string value_of(const http::Parameters& query, std::string_view name) {
  return std::string(query.find(name).value_or(""));
}

// open: under supervision; ended; before: not yet docketed; unended: both of these; all.
void take_standing(const std::string& standing, Filter& filter) {
  if (standing == "open") filter.phases = {Phase::running, Phase::paused};
  if (standing == "ended") filter.phases = {Phase::ended};
  if (standing == "before") filter.phases = {Phase::before};
  if (standing == "unended") filter.has_ended = false;
}

// overdue: the day has passed; week: within seven days from today; none: neither date nor long-term report.
void take_due(const std::string& due, Day today, Filter& filter) {
  if (due == "none") filter.has_due = false;
  if (due != "overdue" && due != "week") return;
  filter.phases = {Phase::running};
  if (due == "overdue") {
    filter.due_before = today;
  } else {
    filter.due_from = today;
    filter.due_before = today + std::chrono::days(calendar::near_days_usual + 1);
  }
}

void take_waiting(const std::string& waits, Filter& filter) {
  constexpr std::array names = {std::pair("office", WaitsFor::office), std::pair("lead", WaitsFor::lead),
                                std::pair("examiner", WaitsFor::examiner),
                                std::pair("superior", WaitsFor::superior),
                                std::pair("outside", WaitsFor::outside)};
  for (const auto& [name, who] : names) {
    if (waits == name) filter.waits_for = {who};
  }
  if (waits != signing) return;
  filter.waits_for = {WaitsFor::lead};
  filter.lead_has_acted = false;
}

// A kind, all of them, or those that the figures count.
void take_kind(const std::string& kind, Filter& filter) {
  if (kind.empty() || kind == supervised_kinds) {
    filter.is_counted = true;
  } else if (kind != all_kinds) {
    filter.kinds = {kind};
  }
}

// none: of which no organisation is the lead; else the lead's id.
void take_lead(const std::string& lead, Filter& filter) {
  if (lead == "none") {
    filter.has_lead = false;
  } else if (!lead.empty()) {
    filter.lead = OrganisationId(lead);
  }
}

Filter filter_of(const http::Parameters& query, Day today) {
  Filter filter;
  take_kind(value_of(query, "kind"), filter);
  take_standing(value_of(query, "standing"), filter);
  if (const std::string state = value_of(query, "state"); !state.empty()) filter.states = {state};
  take_waiting(value_of(query, "waits"), filter);
  take_due(value_of(query, "due"), today, filter);
  if (const std::string bearer = value_of(query, "bearer"); !bearer.empty())
    filter.bearers = {OrganisationId(bearer)};
  if (const std::string examiner = value_of(query, "examiner"); !examiner.empty())
    filter.examiners = {OrganisationId(examiner)};
  if (const std::string owing = value_of(query, "owing"); !owing.empty())
    filter.owing = {OrganisationId(owing)};
  if (const std::string minutes = value_of(query, "minutes"); !minutes.empty())
    filter.minutes = MinutesId(minutes);
  take_lead(value_of(query, "lead"), filter);
  if (const auto end = procedures::find_word<procedures::End>(value_of(query, "end"))) filter.ends = {*end};
  filter.due = days_of_month(value_of(query, "due_in"));
  filter.docketed = days_of_month(value_of(query, "docketed_in"));
  filter.ended = days_of_month(value_of(query, "ended_in"));
  filter.official = value_of(query, "leader");
  filter.words = value_of(query, "words");
  return filter;
}

Grouping grouping_of(const std::string& group) {
  if (group == "bearer") return Grouping::bearer;
  if (group == "leader") return Grouping::leader;
  if (group == "none") return Grouping::none;
  return Grouping::matter;
}

cases::Sort sort_of(const std::string& sort) {
  if (sort == "due") return cases::Sort::due_on;
  if (sort == "changed") return cases::Sort::changed_on;
  if (sort == "number") return cases::Sort::number;
  return cases::Sort::origin;
}

bool is_no_choice(const http::Pair& parameter) {
  const auto filter = std::ranges::find(choice_filters, parameter.name, &ChoiceFilter::name);
  return filter != choice_filters.end() &&
         std::ranges::find(filter->values, parameter.value) == filter->values.end();
}

}  // namespace

bool says_nothing_known(const http::Pair& parameter) {
  const auto& [name, value] = parameter;
  if (value.empty()) return false;
  if (name == "end") return !procedures::find_word<procedures::End>(value);
  if (name == "due_in" || name == "docketed_in" || name == "ended_in") return !days_of_month(value);
  if (name == "order") return value != "descending" && value != "ascending";
  if (name == "page") return !parse_number<std::size_t>(value, 1, page_max);
  return is_no_choice(parameter);
}

std::optional<cases::Days> days_of_month(std::string_view month) {
  const auto first = parse_day(fmt::format("{}-01", month));
  if (!first) return {};
  const std::chrono::year_month_day date(*first);
  return cases::Days{*first, Day(date.year() / date.month() / std::chrono::last)};
}

http::Parameters query_of(std::initializer_list<http::Pair> pairs) {
  http::Parameters query;
  for (const http::Pair& pair : pairs) query.add(pair.name, pair.value);
  return query;
}

std::size_t page_number(const http::Parameters& query) {
  return parse_number<std::size_t>(value_of(query, "page"), 1, page_max).value_or(1);
}

RegisterQuery register_query(const http::Parameters& query, Day today) {
  RegisterQuery wanted;
  wanted.filter = filter_of(query, today);
  wanted.grouping = grouping_of(value_of(query, "group"));
  wanted.page = page_number(query);
  wanted.paging.sort = sort_of(value_of(query, "sort"));
  wanted.paging.descending = value_of(query, "order") == "descending";
  // A matter's rows stand together only in the order of their origin.
  if (wanted.paging.sort != cases::Sort::origin && wanted.grouping == Grouping::matter)
    wanted.grouping = Grouping::none;
  const bool is_paged = wanted.grouping == Grouping::matter || wanted.grouping == Grouping::none;
  wanted.paging.limit = is_paged ? rows_per_page : rows_whole_max;
  wanted.paging.offset = is_paged ? (wanted.page - 1) * rows_per_page : 0;
  return wanted;
}

std::string address_with(std::string_view path, const http::Parameters& query, std::string_view name,
                         std::string_view value) {
  std::string address(path);
  const auto add = [&address](std::string_view key, std::string_view text) {
    address += address.find('?') == std::string::npos ? '?' : '&';
    address += http::percent_encode(key) + "=" + http::percent_encode(text);
  };
  for (const http::Pair& pair : query) {
    if (pair.name != name && !pair.value.empty()) add(pair.name, pair.value);
  }
  if (!value.empty()) add(name, value);
  return address;
}

}  // namespace bihuan::web
