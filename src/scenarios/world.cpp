// SPDX-License-Identifier: Apache-2.0
#include "scenarios/world.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/overloaded.h"
#include "cases/carried.h"
#include "cases/carried_pauses.h"
#include "cases/children.h"
#include "cases/fields.h"
#include "cases/following_notices.h"
#include "cases/guards.h"
#include "cases/notices.h"
#include "cases/opening.h"
#include "cases/permit_guard.h"
#include "cases/system_person.h"
#include "procedures/vocabulary.h"

namespace bihuan::scenarios {
namespace {

using procedures::Role;

cases::Envelope envelope_on(Day happened_on, Day today) {
  cases::Envelope common;
  common.happened_on = happened_on;
  common.recorded_at = start_in_shanghai(today);
  return common;
}

std::vector<Role> all_roles() {
  std::vector<Role> roles;
  for (const std::string_view word : procedures::words_of<Role>())
    roles.push_back(*procedures::find_word<Role>(word));
  return roles;
}

/// A superior's act is said to be one; everybody else acts as what they are on the case, first as one of
/// those who may.
Role role_of(const PerformingStep& step, const procedures::Act& act, const cases::Case& subject,
             const cases::Surroundings& around) {
  if (step.as_superior) return Role::superior;
  const auto fits = [&](Role role) {
    const cases::Attempt attempt{role, step.actor, step.on_behalf, step.happened_on};
    return role != Role::superior && fills_role(subject, attempt, around);
  };
  if (const auto own = std::ranges::find_if(act.by, fits); own != act.by.end()) return *own;
  const std::vector<Role> roles = all_roles();
  const auto other = std::ranges::find_if(roles, fits);
  return other == roles.end() ? act.by.front() : *other;
}

}  // namespace

const procedures::Procedure* Stage::procedure_of(std::string_view kind) const {
  return kind == tested.kind ? &tested : others.current(kind);
}

Words not_opened(const CaseId& id) {
  return {fmt::format("“{}”尚未开办", id.text()), fmt::format("“{}” is not opened", id.text())};
}

Result<void> ScenarioWorld::take(const Step& step) {
  return std::visit(Overloaded{[&](const OpeningStep& what) { return open(what, step.today); },
                               [&](const MovingStep& what) { return move(what, step.today); },
                               [&](const PerformingStep& what) { return perform(what, step.today); },
                               [](const LookingStep&) { return Result<void>(); },
                               [&](const LadderStep&) { return urge_by_ladder(step.today); }},
                    step.what);
}

const cases::Case* ScenarioWorld::find(const CaseId& id) const {
  const auto found = cases_.find(id);
  return found == cases_.end() ? nullptr : &found->second;
}

Result<void> ScenarioWorld::open(const OpeningStep& step, Day today) {
  const procedures::Procedure* rules = stage_->procedure_of(step.opening.kind);
  VERIFY(rules != nullptr);  // the file was read with the same procedures
  for (const cases::Linked& link : step.opening.links) {
    if (!find(link.to)) return fail(ErrorKind::not_found, not_opened(link.to));
  }
  std::optional<std::string> number = step.number;
  if (!number && step.opening.is_docketed) number = free_number(today);
  const cases::NewAct act = TRY(opening_act(step.opening, *rules, number, today, stage_->calendar));
  const cases::Envelope common = envelope_on(today, today);
  append(act, common);
  for (const cases::Linked& link : step.opening.links) {
    const cases::Case& carrier = cases_.at(link.to);
    append({link.to,
            carrier.version,
            "link",
            carrier.procedure,
            {{cases::Linked{step.opening.id, cases::LinkKind::carries}}, {}, {}}},
           common);
  }
  let_duties_follow(common);
  return {};
}

Result<void> ScenarioWorld::move(const MovingStep& step, Day today) {
  if (!find(step.moved)) return fail(ErrorKind::not_found, not_opened(step.moved));
  const cases::Case& moved = cases_.at(step.moved);
  const procedures::State* to = stage_->procedure_of(moved.kind)->find_state(step.state);
  VERIFY(to != nullptr);
  append({moved.id,
          moved.version,
          "move",
          moved.procedure,
          {{cases::Moved{to->name, to->phase, to->end}}, {}, {}}},
         envelope_on(today, today));
  let_duties_follow(envelope_on(today, today));
  return {};
}

Result<void> ScenarioWorld::perform(const PerformingStep& step, Day today) {
  if (!find(step.of)) return fail(ErrorKind::not_found, not_opened(step.of));
  const cases::Case subject = cases_.at(step.of);
  const procedures::Procedure& rules = *stage_->procedure_of(subject.kind);
  const procedures::Act* act = rules.find_act(step.act);
  VERIFY(act != nullptr);
  cases::Surroundings around = surroundings_of(subject, today);
  around.named = named_by(step);
  for (const CaseId& id : permits_left_as_recorded(subject, rules, *act, step.fields)) {
    if (const cases::Case* permit = find(id)) around.named.emplace(id.text(), neighbour(*permit));
  }

  cases::Command command;
  command.key = CommandKey("scenario");
  command.case_id = subject.id;
  command.act = step.act;
  command.as = role_of(step, *act, subject, around);
  command.fields = step.fields;
  command.happened_on = step.happened_on;
  command.on_behalf = step.on_behalf;
  const auto acts = TRY(decide(subject, rules, command, step.actor, around));
  const auto procedure_of_kind = [this](std::string_view kind) { return stage_->procedure_of(kind); };
  const auto children = TRY(openings_of(subject, rules, command, procedure_of_kind, around));

  cases::Envelope common = envelope_on(step.happened_on, today);
  common.person = step.actor.person;
  common.organisation = step.actor.organisation;
  common.on_behalf = step.on_behalf;
  for (const cases::NewAct& one : acts) append(one, common);
  if (const auto* notice = cases::notice_given_by(rules, step.act))
    append(follow_with_notice(cases_.at(step.of), *notice, "督单", around), envelope_on(today, today));
  let_duties_follow(common);
  for (const cases::Opening& child : children) TRY(open_child(child, *act, rules, today));
  return {};
}

Result<void> ScenarioWorld::open_child(cases::Opening child, const procedures::Act& act,
                                       const procedures::Procedure& parents, Day today) {
  const auto is_template = [&](const procedures::Effect& effect) {
    return effect.kind == procedures::EffectKind::open_child &&
           parents.find_child(effect.argument)->kind == child.kind;
  };
  const auto opened_by = std::ranges::find_if(act.effects, is_template);
  const bool is_each = parents.find_child(opened_by->argument)->is_each;
  child.id = name_of_child(child.texts["title"], is_each ? &child.bearers.front().organisation : nullptr);
  const std::optional<std::string> number =
      child.fix_number ? std::optional(free_number(today)) : std::nullopt;
  return open({std::move(child), number}, today);
}

Result<void> ScenarioWorld::urge_by_ladder(Day today) {
  const CaseId tested{std::string(tested_case)};
  if (!find(tested)) return fail(ErrorKind::not_found, not_opened(tested));
  const cases::Case& subject = cases_.at(tested);
  const cases::Surroundings around = surroundings_of(subject, today);
  const procedures::Procedure& procedure = *stage_->procedure_of(subject.kind);
  const auto* step = notice_due(subject, procedure, around);
  if (step) append(give_notice(subject, procedure, *step, "督单", around), envelope_on(today, today));
  return {};
}

void ScenarioWorld::append(const cases::NewAct& act, const cases::Envelope& common) {
  cases::Envelope envelope = common;
  envelope.case_id = act.case_id;
  envelope.version = act.after + 1;
  envelope.act = act.act;
  envelope.procedure = act.procedure;
  cases::Case& subject = cases_[act.case_id];
  subject = evolve(std::move(subject), seal(std::move(envelope), act.content));
}

void ScenarioWorld::let_duties_follow(cases::Envelope common) {
  common.person = cases::system_person();
  common.organisation = stage_->file.office;
  common.on_behalf.reset();
  std::vector<cases::NewAct> acts;
  for (const auto& [id, duty] : cases_) {
    const auto documents = neighbours(linked(duty, cases::LinkKind::carried_by));
    auto act = act_of_documents(duty, documents, common.happened_on, stage_->calendar);
    if (act) acts.push_back(*std::move(act));
  }
  for (const cases::NewAct& act : acts) append(act, common);
}

cases::Neighbour ScenarioWorld::neighbour(const cases::Case& subject) const {
  return {subject, stage_->procedure_of(subject.kind)};
}

std::vector<cases::Neighbour> ScenarioWorld::neighbours(const std::vector<CaseId>& ids) const {
  std::vector<cases::Neighbour> found;
  for (const CaseId& id : ids) found.push_back(neighbour(cases_.at(id)));
  return found;
}

cases::Surroundings ScenarioWorld::surroundings_of(const cases::Case& subject, Day today) const {
  std::vector<CaseId> children;
  for (const auto& [id, other] : cases_) {
    if (other.parent == subject.id) children.push_back(id);
  }
  auto carried = neighbours(linked(subject, cases::LinkKind::carries));
  auto carriers = neighbours(carriers_around(subject, carried));
  return {stage_->file.directory,
          stage_->calendar,
          stage_->file.office,
          today,
          neighbours(children),
          std::move(carried),
          std::move(carriers),
          subject.number ? *subject.number : free_number(today),
          {},
          parent_of(subject)};
}

std::optional<cases::Neighbour> ScenarioWorld::parent_of(const cases::Case& subject) const {
  const cases::Case* parent = subject.parent ? find(*subject.parent) : nullptr;
  return parent ? std::optional(neighbour(*parent)) : std::nullopt;
}

std::map<std::string, cases::Neighbour> ScenarioWorld::named_by(const PerformingStep& step) const {
  std::map<std::string, cases::Neighbour> named;
  for (const auto& [name, value] : step.fields) {
    const auto* words = std::get_if<std::string>(&value);
    const cases::Case* other = words ? find(CaseId(*words)) : nullptr;
    if (other) named.emplace(*words, neighbour(*other));
  }
  return named;
}

std::string ScenarioWorld::free_number(Day today) const {
  const auto numbered =
      std::ranges::count_if(cases_, [](const auto& one) { return one.second.number.has_value(); });
  return fmt::format("督〔{}〕{}", int(std::chrono::year_month_day(today).year()), numbered + 1);
}

}  // namespace bihuan::scenarios
