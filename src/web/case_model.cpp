// SPDX-License-Identifier: Apache-2.0
#include "web/case_model.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/rounds.h"
#include "procedures/drawing.h"
#include "web/act_form.h"
#include "web/case_citing.h"
#include "web/case_due.h"
#include "web/case_history.h"
#include "web/case_items.h"
#include "web/case_records.h"
#include "web/case_reviews.h"
#include "web/case_stations.h"
#include "web/case_way.h"
#include "web/case_words.h"
#include "web/filing_drafts.h"
#include "web/filing_form.h"
#include "web/notice_model.h"
#include "web/permits_model.h"
#include "web/plan_faults.h"
#include "web/round_model.h"
#include "web/urging.h"

namespace bihuan::web {
namespace {

boost::json::object origin_model(const cases::Case& subject) {
  const cases::Origin& origin = subject.origin;
  boost::json::object model{
      {"item", origin.item}, {"ordinal", origin.ordinal}, {"href", ""}, {"_source", ""}};
  if (origin.minutes) {
    model["minutes"] = origin.minutes->text();
    model["span"] = boost::json::array{origin.span.begin, origin.span.end};
    model["href"] = fmt::format("/minutes/{}#at-{}", origin.minutes->text(), origin.span.begin);
    // Under a name of its own: a template would take the address of the case for a missing one.
    model["_source"] = model["href"];
  }
  return model;
}

std::string_view relation_of(cases::LinkKind kind) {
  switch (kind) {
    case cases::LinkKind::carried_by:
      return "carried_by";
    case cases::LinkKind::carries:
      return "carries";
    case cases::LinkKind::superseded_by:
      return "superseded_by";
    case cases::LinkKind::supersedes:
      return "supersedes";
  }
  VERIFY(false && "a kind of the closed vocabulary");
}

// A case that was merged into another hands on what it carried; reopened, it is merged no longer.
bool still_holds(cases::LinkKind kind, bool subject_merged, bool other_merged) {
  switch (kind) {
    case cases::LinkKind::carried_by:
    case cases::LinkKind::carries:
      return !subject_merged && !other_merged;
    case cases::LinkKind::superseded_by:
      return subject_merged;
    case cases::LinkKind::supersedes:
      return other_merged;
  }
  VERIFY(false && "a kind of the closed vocabulary");
}

boost::json::array related_model(const cases::Case& subject, const Context& context) {
  boost::json::array related;
  const auto add = [&](const cases::Row& row, std::string_view relation) {
    boost::json::object model = row_model(row, context);
    model["relation"] = context.phrase(fmt::format("case.relation.{}", relation));
    related.push_back(std::move(model));
  };
  const auto add_case = [&](const CaseId& id, std::string_view relation) {
    if (const auto row = context.site.cases.row_of(id, context.viewer)) add(*row, relation);
  };
  // A round names its duty among its facts.
  if (subject.parent && subject.kind != cases::round_kind) add_case(*subject.parent, "parent");
  const auto is_merged = [](const auto& one) { return one.end == procedures::End::superseded; };
  for (const cases::Linked& link : subject.links) {
    const auto row = context.site.cases.row_of(link.to, context.viewer);
    if (row && still_holds(link.kind, is_merged(subject), is_merged(*row))) add(*row, relation_of(link.kind));
  }
  cases::Filter of_subject;
  of_subject.parent = subject.id;
  for (const cases::Row& row : context.site.cases.list(of_subject, {.limit = 200}, context.viewer).rows) {
    if (row.kind != cases::round_kind) add(row, "child");
  }
  return related;
}

std::string drawing(const cases::Case& subject, const procedures::Procedure& procedure,
                    const Context& context) {
  procedures::DrawingOptions options;
  options.language = context.language == Language::en ? procedures::Language::en : procedures::Language::zh;
  options.present = subject.state;
  return procedures::draw(procedure, options);
}

boost::json::array typed_words(const cases::Case& subject, const Context& context,
                               const RefusedForm& refused) {
  boost::json::array typed;
  const procedures::Act* act = context.site.cases.procedure_of(subject).find_act(refused.act);
  VERIFY(act);
  for (const procedures::Field& field : act->fields) {
    const auto value = refused.typed.find("field." + field.name);
    if (value && !value->empty()) typed.push_back({{"label", context.say(field.label)}, {"text", *value}});
  }
  return typed;
}

// The act is no longer possible, so there is no form to show the typed words in: they stand by themselves.
boost::json::object set_aside(const cases::Case& subject, const Context& context,
                              const RefusedForm& refused) {
  const procedures::Act* act = context.site.cases.procedure_of(subject).find_act(refused.act);
  VERIFY(act);
  return {{"label", context.say(act->label)},
          {"reasons", refused.reasons},
          {"typed", typed_words(subject, context, refused)}};
}

// What was typed beside what was recorded since; without a form where the act is no longer possible.
boost::json::object conflict_model(const cases::Case& subject, const Context& context,
                                   const RefusedForm& refused, const boost::json::array& history) {
  boost::json::array since;
  for (const auto& act : history) {
    if (act.at("version").to_number<cases::Version>() > *refused.seen) since.push_back(act);
  }
  return {{"act", refused.act},
          {"typed", typed_words(subject, context, refused)},
          {"since", std::move(since)},
          {"_alone", set_aside(subject, context, refused)}};
}

boost::json::object obstacle_model(const cases::PossibleAct& possible, const Context& context) {
  boost::json::array reasons;
  for (const Words& reason : possible.obstacles) reasons.emplace_back(context.say(reason));
  return {{"label", context.say(possible.act->label)}, {"reasons", std::move(reasons)}};
}

// Of a round: to whoever has filed, or has a draft in the house, filing is not what comes next.
bool has_answered(const cases::Case& subject, const Context& context) {
  if (subject.kind != cases::round_kind) return false;
  const auto lead = lead_of_sitter(subject, context);
  return lead && (subject.gathering.filings.contains(*lead) || subject.gathering.drafts.contains(*lead));
}

void add_forms(const cases::Case& subject, RoundWords& words, const Context& context,
               const RefusedForm& refused, boost::json::object& model) {
  boost::json::array forms;
  boost::json::array obstacles;
  const http::Parameters untyped;
  bool is_shown = false;
  bool is_main_offered = false;
  for (const cases::PossibleAct& possible :
       context.site.cases.possible_acts(subject, context.sitting.actor)) {
    const bool is_refused = possible.act->name == refused.act;
    const bool is_main = is_main_today(*possible.act, subject, context);
    if (!is_refused && is_kept_from_sitter(possible, subject, context)) continue;
    if (!possible.obstacles.empty() && !is_refused) {
      obstacles.push_back(obstacle_model(possible, context));
      if (is_main && !has_answered(subject, context)) model["next"] = obstacles.back();
      continue;
    }
    is_shown = is_shown || is_refused;
    is_main_offered = is_main_offered || is_main;
    const http::Parameters& typed = is_refused ? refused.typed : untyped;
    boost::json::object form = act_form_model(subject, possible, context, typed);
    shape_filing_form(subject, possible, typed.empty(), words, context, form);
    if (is_refused && !refused.reasons.empty())
      form["refused"] = boost::json::object{{"reasons", refused.reasons}};
    form["_open"] = is_main || is_refused;
    if (is_refused && model.contains("conflict")) {
      boost::json::object& conflict = model["conflict"].as_object();
      conflict["_form"] = std::move(form);
      conflict.erase("_alone");
      continue;
    }
    if (is_main) {
      forms.insert(forms.begin(), std::move(form));
    } else {
      forms.push_back(std::move(form));
    }
  }
  if (!refused.reasons.empty()) model["reasons"] = refused.reasons;
  if (!refused.reasons.empty() && !is_shown && !refused.seen)
    model["set_aside"] = set_aside(subject, context, refused);
  if (is_main_offered) model.erase("next");
  model["has_obstacles"] = !obstacles.empty();
  model["acts_possible"] = std::move(forms);
  model["acts_impossible"] = std::move(obstacles);
}

// Whoever has just divided it reads here what does not fit.
boost::json::object plan_in_short(const cases::Case& target, const procedures::Procedure& procedure,
                                  const Context& context) {
  auto faults = faults_with_parts(cases::row_of(target, procedure), context);
  const bool has_faults = !faults.empty();
  return {{"href", "/plans/" + target.id.text()}, {"faults", std::move(faults)}, {"_has_faults", has_faults}};
}

// Its state is that of the papers: a suspension may be over that nobody has recorded as such.
void add_permit(const cases::Case& subject, const Context& context, boost::json::object& model) {
  boost::json::object permit = permit_in_full(subject, context);
  if (permit["_stands"].as_bool()) {
    model["lamp"] = permit["lamp"];
    model["_state_in_head"] = "";
  }
  model["permit"] = std::move(permit);
}

}  // namespace

boost::json::object case_model(const cases::Case& subject, const Context& context,
                               const RefusedForm& refused) {
  const procedures::Procedure& procedure = context.site.cases.procedure_of(subject);
  boost::json::object model = row_model(cases::row_of(subject, procedure), context);
  model["kind_label"] = context.say(procedure.noun);
  using enum cases::BearerRole;
  model["_lead_in_full"] = bearers_in_short(subject.bearers, lead, Room::of_a_page, context);
  model["_support_in_full"] = bearers_in_short(subject.bearers, support, Room::of_a_page, context);
  model["_examiner_in_full"] = bearers_in_short(subject.bearers, examiner, Room::of_a_page, context);
  model["examiner"] = bearers_model(subject.bearers, examiner, context);
  model["has_examiner"] = !subject.organisations(examiner).empty();
  model["clocks"] = clocks_model(subject, procedure, context);
  const auto acts = context.site.cases.acts_of(subject.id, context.viewer);
  model["records"] = records_model(subject, procedure, acts, context);
  model["unfilled"] = unfilled_model(subject, procedure, context);
  model["item_tables"] = item_tables(procedure, acts, context);
  model["_records_open"] = subject.origin.meeting == 0;
  model["has_records"] = !model["records"].as_array().empty();
  model["own_due"] = own_due_model(subject, procedure, context);
  model["due_reasons"] = due_reasons(subject, context);
  model["nearest"] = nearest_due_model(subject, procedure, context);
  model["held_by"] = held_by_model(subject, context);
  model["origin"] = origin_model(subject);
  model["meeting"] = subject.text("meeting");
  model["quote"] = quoted_words(subject);
  for (const char* text : {"channel", "earlier_number", "note"}) model[text] = subject.text(text);
  model["stations"] = stations_model(subject, procedure, acts, context);
  model["related"] = related_model(subject, context);
  model["has_related"] = !model["related"].as_array().empty();
  model["history"] = case_history(subject, context);
  model["urging"] = urging_model(subject, model["history"].as_array(), context);
  model["notices"] = notices_model(subject, context);
  model["_has_notices"] = !model["notices"].as_array().empty();
  RoundWords words(subject, context);
  if (subject.kind == cases::round_kind) {
    model["round"] = round_model(subject, words, context);
    if (auto own = own_lamp(subject, context)) model["lamp"] = *std::move(own);
  } else if (subject.latest_round) {
    model["rounds"] = rounds_in_short(subject, context);
  }
  if (subject.kind == target_kind) model["plan"] = plan_in_short(subject, procedure, context);
  model["_state_in_head"] = state_label(subject.kind, subject.state, subject.origin.minutes, context);
  if (subject.kind == cases::permit_kind) add_permit(subject, context, model);
  add_way(subject, procedure, context, model);
  add_citing(subject, procedure, context, model);
  model["reviews"] = reviews_model(subject, context);
  model["_new_review"] = address_of_new_review(subject);
  model["_drawing"] = drawing(subject, procedure, context);
  if (refused.seen) {
    const auto& history = model["history"].as_array();
    model["conflict"] = conflict_model(subject, context, refused, history);
  }
  add_forms(subject, words, context, refused, model);
  return model;
}

}  // namespace bihuan::web
