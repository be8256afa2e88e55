// SPDX-License-Identifier: Apache-2.0
#include "web/register_asked.h"

#include <algorithm>
#include <fmt/format.h>

#include "procedures/ways.h"
#include "text/shortened.h"
#include "web/blanks.h"

namespace bihuan::web {
namespace {

constexpr std::size_t value_characters_max = 60;  // of what is said back

std::string said(const http::Pair& parameter) {
  return fmt::format("{}={}", parameter.name, text::shortened(parameter.value, value_characters_max));
}

bool is_state(const std::string& state, const Context& context) {
  const auto shelf = context.site.cases.shelf();
  const auto has_it = [&](const auto* procedure) { return procedure->find_state(state) != nullptr; };
  return std::ranges::any_of(shelf->all_current(), [&](const auto* current) {
    return std::ranges::any_of(shelf->versions(current->kind), has_it);
  });
}

// What only the register can know: ids, kinds and states.
bool names_nothing(const http::Pair& parameter, const Context& context) {
  const auto& [name, value] = parameter;
  if (value.empty()) return false;
  if (name == "kind" && (value == all_kinds || value == supervised_kinds)) return false;
  if (name == "kind") return !context.site.cases.shelf()->current(value);
  if (name == "state") return !is_state(value, context);
  if (name == "lead" && value == "none") return false;
  if (name == "bearer" || name == "lead" || name == "examiner" || name == "owing")
    return !context.site.cases.directory()->directory.knows(OrganisationId(value));
  return name == "minutes" && !context.site.desk.minutes(MinutesId(value), context.viewer);
}

// A case may stand in a state of an earlier version.
std::vector<cases::KindState> states_to_sign_in(const procedures::ProcedureShelf& shelf) {
  std::vector<cases::KindState> states;
  for (const auto* current : shelf.all_current()) {
    for (const auto* version : shelf.versions(current->kind)) {
      for (const std::string_view state : procedures::first_with_lead(*version))
        states.push_back({current->kind, std::string(state)});
    }
  }
  return states;
}

}  // namespace

RegisterQuery register_query(const http::Parameters& query, const Context& context) {
  RegisterQuery wanted = register_query(query, context.today);
  if (query.find("waits") == signing)
    wanted.filter.kind_states = states_to_sign_in(*context.site.cases.shelf());
  return wanted;
}

Asked asked_of_register(const Context& context) {
  Asked asked;
  for (const http::Pair& parameter : context.request.query) {
    if (says_nothing_known(parameter) || names_nothing(parameter, context)) {
      asked.unknown.push_back(parameter);
    } else {
      asked.query.add(parameter.name, parameter.value);
    }
  }
  return asked;
}

std::string left_out_sentence(const Asked& asked, const Context& context) {
  if (asked.unknown.empty()) return {};
  std::vector<std::string> parameters;
  for (const http::Pair& parameter : asked.unknown) parameters.push_back(said(parameter));
  const std::string all = fmt::to_string(fmt::join(parameters, context.phrase("mark.pause")));
  return fill_in(context.phrase("register.left_out"), {{"parameters", all}});
}

Error misunderstood(const Asked& asked) {
  std::vector<Words> reasons;
  for (const http::Pair& parameter : asked.unknown) {
    reasons.push_back({fmt::format("台账不认识这个筛选：{}", said(parameter)),
                       fmt::format("The register does not know this filter: {}", said(parameter))});
  }
  return {ErrorKind::malformed, std::move(reasons)};
}

}  // namespace bihuan::web
