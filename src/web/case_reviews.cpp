// SPDX-License-Identifier: Apache-2.0
#include "web/case_reviews.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/permits.h"
#include "cases/rounds.h"
#include "web/case_words.h"
#include "web/field_words.h"

namespace bihuan::web {
namespace {

constexpr std::size_t reviews_max = 20;
constexpr std::string_view review_kind = "review";

std::string result_words(const cases::Case& review, const std::string& result, const Context& context) {
  const procedures::Act* decide = context.site.cases.procedure_of(review).find_act("decide");
  const procedures::Field* field = decide ? decide->find_field("result") : nullptr;
  return field ? recorded_words(*field, result, context) : result;
}

boost::json::object review_model(const cases::Row& row, const cases::Case& review, const Context& context) {
  const std::string result(review.field("decide.result"));
  const auto day = parse_day(review.field("decide.on"));
  boost::json::object model = row_model(row, context);
  model["result"] = result;
  model["_result"] = result_words(review, result, context);
  model["_alters"] = result != "upheld";
  model["decided_on"] = day ? iso(*day) : "";
  model["_decided_on"] = day ? context.say(day_words(*day)) : "";
  model["reasons"] = review.text("decide.reasons");
  return model;
}

}  // namespace

boost::json::array reviews_model(const cases::Case& subject, const Context& context) {
  cases::Filter filter;
  filter.kinds = {std::string(review_kind)};
  filter.parent = subject.id;
  filter.ends = {procedures::End::verified};
  const cases::Paging latest{.sort = cases::Sort::changed_on, .descending = true, .limit = reviews_max};
  boost::json::array reviews;
  for (const cases::Row& row : context.site.cases.list(filter, latest, context.viewer).rows) {
    const auto review = context.site.cases.load(row.id, context.viewer);
    if (review) reviews.push_back(review_model(row, *review, context));
  }
  return reviews;
}

std::string address_of_new_review(const cases::Case& subject) {
  constexpr std::array<std::string_view, 4> others = {"matter", cases::round_kind, cases::permit_kind,
                                                      review_kind};
  const bool is_reviewed = std::ranges::find(others, subject.kind) == others.end();
  if (!is_reviewed || subject.phase == procedures::Phase::before) return {};
  return fmt::format("/cases/new?kind={}&parent={}", review_kind, subject.id.text());
}

}  // namespace bihuan::web
