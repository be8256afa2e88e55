// SPDX-License-Identifier: Apache-2.0
#include "web/filing_drafts.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/drafts.h"
#include "cases/rounds.h"
#include "procedures/vocabulary.h"
#include "web/blanks.h"
#include "web/case_words.h"
#include "web/organisation_choice.h"
#include "web/round_numbers.h"
#include "web/sitting.h"

namespace bihuan::web {
namespace {

// The rows do not tell of drafts: the rounds are replayed, those that are due first.
constexpr std::size_t rounds_looked_at_max = 60;

std::string person_name(const PersonId& id, const Context& context) {
  const auto state = context.site.cases.directory();
  const people::Person* person = state->roster.find(id);
  return person ? person->name : id.text();
}

/// The words under `key` for a stage: whose it is, or that it was cleared there.
std::string stage_label(std::string_view key, procedures::ClearanceStage stage, const Context& context) {
  return context.phrase(fmt::format("{}.{}", key, procedures::word_for(stage)));
}

// Whoever clears it answers for these too.
boost::json::array given_figures(const cases::Figures& figures, const Context& context) {
  boost::json::array given;
  for (auto& figure : figure_values(figures, context)) {
    if (figure.at("value").is_int64()) given.push_back(std::move(figure));
  }
  return given;
}

bool is_waiting(const cases::Draft& draft) {
  return !draft.is_returned && !draft.is_cleared();
}

std::string next_step(const cases::Draft& draft, const Context& context) {
  if (!is_waiting(draft)) return {};
  return fill_in(context.phrase("draft.must_pass"),
                 {{"stage", stage_label("draft.stage", draft.through, context)}});
}

// Of a draft, or of the fact that made it.
template <class Drafted>
void add_what_it_says(const Drafted& draft, const cases::Texts& said, const Context& context,
                      boost::json::object& model) {
  const std::string_view kind = procedures::word_for(draft.kind);
  model["kind"] = kind;
  model["kind_label"] = context.phrase(fmt::format("round.kind.{}", kind));
  model["figures"] = given_figures(draft.figures, context);
  // Under a name of its own: where there are none, a template would take the round's.
  model["_figures_given"] = model["figures"];
  for (const char* name : {"content", "platform", "receipt", "reason"}) model[name] = word_of(said, name);
  if (draft.filed_on) model["_filed_on"] = context.say(day_words(*draft.filed_on));
}

cases::Filter rounds_of_sitter(const Context& context) {
  cases::Filter filter;
  filter.kinds = {std::string(cases::round_kind)};
  filter.has_ended = false;
  filter.bearers = {context.sitting.actor.organisation};
  return filter;
}

boost::json::object waiting_row(const cases::Row& row, const cases::Draft& draft, const Context& context) {
  boost::json::object model = row_model(row, context);
  model["draft"] = fmt::format("{} · {} · {} {}", draft_standing(draft, context), next_step(draft, context),
                               context.phrase("draft.by"), person_name(draft.by, context));
  return model;
}

}  // namespace

std::optional<OrganisationId> lead_of_sitter(const cases::Case& round, const Context& context) {
  const OrganisationId& own = context.sitting.actor.organisation;
  const auto state = context.site.cases.directory();
  const auto leads = round.organisations(cases::BearerRole::lead);
  if (std::ranges::find(leads, own) != leads.end()) return own;
  for (const OrganisationId& lead : leads) {
    if (state->directory.same_body(lead, own, context.today)) return lead;
  }
  return {};
}

std::string draft_standing(const cases::Draft& draft, const Context& context) {
  if (draft.is_returned) return context.phrase("draft.returned");
  if (draft.is_cleared()) return context.phrase("draft.cleared");
  if (draft.clearances.empty()) return context.phrase("draft.drafted");
  return fill_in(context.phrase("draft.cleared_by"),
                 {{"stage", stage_label("draft.stage", draft.clearances.back().stage, context)}});
}

boost::json::array clearances_model(const std::vector<cases::Clearance>& clearances, const Context& context) {
  boost::json::array cleared;
  for (const cases::Clearance& one : clearances) {
    cleared.push_back(
        {{"by", person_name(one.by, context)}, {"label", stage_label("round.cleared", one.stage, context)}});
  }
  return cleared;
}

std::optional<boost::json::object> draft_model(const OrganisationId& bearer, const FilingWords& words,
                                               const Context& context) {
  const cases::Case& round = words.round();
  const auto found = round.gathering.drafts.find(bearer);
  const bool is_shown = found != round.gathering.drafts.end() && !round.has_ended();
  if (!is_shown || !is_of_sitters_body(bearer, context)) return {};
  const cases::Draft& draft = found->second;
  const cases::Texts& said = words.of(draft.version);
  boost::json::object model{{"standing", draft_standing(draft, context)},
                            {"next", next_step(draft, context)},
                            {"by", person_name(draft.by, context)},
                            {"through", procedures::word_for(draft.through)},
                            {"is_cleared", draft.is_cleared()},
                            {"is_returned", draft.is_returned},
                            {"cleared", clearances_model(draft.clearances, context)},
                            {"returned_because", ""}};
  add_what_it_says(draft, said, context, model);
  const cases::Texts* returning = draft.is_returned ? words.returning_draft(bearer) : nullptr;
  if (returning) model["returned_because"] = word_of(*returning, "reason");
  return model;
}

std::optional<boost::json::object> dropped_draft_model(const OrganisationId& bearer, const FilingWords& words,
                                                       const Context& context) {
  const DroppedDraft* dropped = words.dropped_draft(bearer);
  if (!dropped || !is_of_sitters_body(bearer, context)) return {};
  const Blanks blanks{{"office", organisation_name(dropped->keyed_in_by, context)},
                      {"day", context.say(day_words(day_in_shanghai(dropped->keyed_in_at)))}};
  boost::json::object model{{"told", fill_in(context.phrase("draft.dropped"), blanks)},
                            {"by", person_name(dropped->by, context)}};
  add_what_it_says(dropped->draft, words.of(dropped->version), context, model);
  return model;
}

boost::json::object list_of_drafts_waiting(const Context& context) {
  const cases::Paging paging{.sort = cases::Sort::due_on, .limit = rounds_looked_at_max};
  boost::json::array rows;
  for (const cases::Row& row :
       context.site.cases.list(rounds_of_sitter(context), paging, context.viewer).rows) {
    const auto round = context.site.cases.load(row.id, context.viewer);
    if (!round) continue;
    for (const auto& [lead, draft] : round->gathering.drafts) {
      if (is_waiting(draft) && is_of_sitters_body(lead, context))
        rows.push_back(waiting_row(row, draft, context));
    }
  }
  return {{"name", "drafts_waiting"},
          {"label", context.phrase("overview.drafts_waiting")},
          {"count", rows.size()},
          {"href", rows.empty() ? boost::json::value("/reports") : rows.front().at("href")},
          {"is_capped", false},
          {"rows", std::move(rows)}};
}

bool is_kept_from_sitter(const procedures::Act* rule, const cases::Envelope& envelope,
                         const Context& context) {
  return rule && cases::stays_within_bearer(*rule) && !is_of_sitters_body(envelope.organisation, context);
}

bool is_kept_from_sitter(const cases::PossibleAct& possible, const cases::Case& subject,
                         const Context& context) {
  const bool is_inside =
      cases::stays_within_bearer(*possible.act) || possible.act->has(procedures::EffectKind::send_draft);
  return is_inside && !lead_of_sitter(subject, context);
}

}  // namespace bihuan::web
