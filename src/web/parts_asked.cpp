// SPDX-License-Identifier: Apache-2.0
#include "web/parts_asked.h"

#include <algorithm>

#include "cases/rounds.h"
#include "web/blanks.h"
#include "web/case_words.h"
#include "web/organisation_choice.h"
#include "web/sitting.h"

namespace bihuan::web {
namespace {

// The rows do not tell of whom parts are asked: the rounds are replayed, those that are due first.
constexpr std::size_t rounds_looked_at_max = 20;

bool waits_for_sitter(const cases::Case& round, const Context& context) {
  return std::ranges::any_of(round.gathering.parts, [&](const cases::Part& part) {
    return part.given_in == 0 && is_of_sitters_body(part.from, context);
  });
}

// Asked can be whoever supports it, or stands below one of its leads.
cases::Filter rounds_that_may_ask(const Context& context) {
  const OrganisationId& own = context.sitting.actor.organisation;
  cases::Filter filter;
  filter.kinds = {std::string(cases::round_kind)};
  filter.has_ended = false;
  filter.bearers = context.site.cases.directory()->directory.ancestors(own, context.today);
  filter.bearers.push_back(own);
  return filter;
}

}  // namespace

boost::json::array parts_asked_of_sitter(const cases::Case& round, RoundWords& words,
                                         const Context& context) {
  const auto is_own = [&](const cases::Part& part) { return is_of_sitters_body(part.from, context); };
  if (std::ranges::none_of(round.gathering.parts, is_own)) return {};
  boost::json::array all;
  for (const cases::Part& part : round.gathering.parts) {
    const cases::Texts* asking = words.here().asking(part);
    if (!is_own(part) || !asking) continue;
    const std::string lead = organisation_name(part.to, context);
    const std::string& request = word_of(*asking, "request");
    const bool is_given = part.given_in > 0;
    const std::string key = is_given          ? "round.part_given"
                            : request.empty() ? "round.asked"
                                              : "round.asked_for";
    all.push_back({{"lead", lead},
                   {"request", request},
                   {"is_given", is_given},
                   {"text", fill_in(context.phrase(key), {{"lead", lead}, {"request", request}})}});
  }
  return all;
}

boost::json::object list_of_parts_asked(const Context& context) {
  const cases::Paging paging{.sort = cases::Sort::due_on, .limit = rounds_looked_at_max};
  boost::json::array rows;
  for (const cases::Row& row :
       context.site.cases.list(rounds_that_may_ask(context), paging, context.viewer).rows) {
    const auto round = context.site.cases.load(row.id, context.viewer);
    if (round && waits_for_sitter(*round, context)) rows.push_back(row_model(row, context));
  }
  return {{"name", "parts_asked"},
          {"label", context.phrase("overview.parts_asked")},
          {"count", rows.size()},
          {"href", rows.empty() ? boost::json::value("/reports") : rows.front().at("href")},
          {"is_capped", false},
          {"rows", std::move(rows)}};
}

}  // namespace bihuan::web
