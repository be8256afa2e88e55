// SPDX-License-Identifier: Apache-2.0
#include "cases/decide.h"

#include <algorithm>

#include "cases/effects.h"
#include "cases/fields.h"
#include "cases/guards.h"

namespace bihuan::cases {
namespace {

using procedures::Role;

bool ends_carried(const procedures::Act& act) {
  return std::ranges::find(act.effects, procedures::Effect::end_carried) != act.effects.end();
}

Error moved_on() {
  return {ErrorKind::conflict,
          {{"此件在您查看之后已有新的办理记录，请先看过再办",
            "Somebody has acted on this case since you saw it: read first"}}};
}

/// How the duty ends with this document: not before every other one that carries it, and verified if any was.
std::optional<procedures::End> end_of_carried(const Case& duty, const Case& document, procedures::End end,
                                              const Surroundings& around) {
  for (const Neighbour& other : around.carriers) {
    const Linked link{other.subject.id, LinkKind::carried_by};
    const bool carries_it = std::ranges::find(duty.links, link) != duty.links.end();
    if (!carries_it || other.subject.id == document.id) continue;
    if (!other.subject.has_ended()) return {};
    if (other.subject.end == procedures::End::verified) end = procedures::End::verified;
  }
  return end;
}

/// The ends of the duties that this act of their document brings with it.
std::vector<NewAct> ends_of_carried(const Case& document, const procedures::State& state,
                                    const Surroundings& around) {
  std::vector<NewAct> ends;
  if (!state.end) return ends;
  for (const Neighbour& duty : around.carried) {
    if (duty.subject.has_ended()) continue;
    const auto end = end_of_carried(duty.subject, document, *state.end, around);
    if (!end) continue;
    if (auto act = end_with_document(duty, *end)) ends.push_back(*std::move(act));
  }
  return ends;
}

// In which role, and whether on somebody's behalf, the actor would perform an act: one's own first.
Attempt likely_attempt(const Case& subject, const procedures::Act& act, const Actor& actor,
                       const Surroundings& around) {
  Attempt attempt{act.by.front(), actor, {}, around.today};
  const bool sits_in_office = actor.organisation == around.office ||
                              around.directory.same_body(actor.organisation, around.office, around.today);
  for (const Role role : act.by) {
    const bool own_bearer =
        (role == Role::lead && is_bearer(subject, actor.organisation, BearerRole::lead, around)) ||
        (role == Role::support && is_bearer(subject, actor.organisation, BearerRole::support, around));
    const bool own_office = sits_in_office && (role == Role::office || role == Role::superior);
    if (own_bearer || own_office) {
      attempt.as = role;
      return attempt;
    }
  }
  if (!sits_in_office) return attempt;
  for (const Role role : act.by) {
    const auto bearers = subject.organisations(role == Role::lead ? BearerRole::lead : BearerRole::support);
    if (bearers.empty()) continue;
    attempt.as = role;
    attempt.on_behalf = OnBehalf{bearers.front(), Source::telephone};
    return attempt;
  }
  return attempt;
}

}  // namespace

Result<std::vector<NewAct>> decide(const Case& subject, const procedures::Procedure& procedure,
                                   const Command& command, const Actor& actor,
                                   const Surroundings& surroundings) {
  if (command.seen && *command.seen != subject.version) return Failure(moved_on());
  const procedures::Act* act = procedure.find_act(command.act);
  if (!act) {
    return fail(ErrorKind::not_found, {"“" + procedure.title.zh + "”没有“" + command.act + "”这项办理",
                                       "“" + procedure.title.en + "” has no act " + command.act});
  }
  const Attempt attempt{command.as, actor, command.on_behalf, command.happened_on};
  std::vector<Words> reasons = obstacles(subject, procedure, *act, attempt, surroundings);
  std::ranges::move(field_faults(*act, command.fields), std::back_inserter(reasons));
  auto content = content_of_act(subject, procedure, *act, command, attempt, surroundings);
  if (!content) std::ranges::move(content.error().reasons, std::back_inserter(reasons));
  if (!reasons.empty()) return fail(ErrorKind::refused, std::move(reasons));

  std::vector<NewAct> acts{{subject.id, subject.version, act->name, subject.procedure, std::move(*content)}};
  if (ends_carried(*act) && act->to) {
    std::ranges::move(ends_of_carried(subject, *procedure.find_state(*act->to), surroundings),
                      std::back_inserter(acts));
  }
  return acts;
}

std::vector<PossibleAct> possible_acts(const Case& subject, const procedures::Procedure& procedure,
                                       const Actor& actor, const Surroundings& surroundings) {
  std::vector<PossibleAct> possible;
  for (const procedures::Act* act : procedure.acts_from(subject.state)) {
    const Attempt attempt = likely_attempt(subject, *act, actor, surroundings);
    possible.push_back({act, attempt.as, attempt.on_behalf.has_value(),
                        obstacles(subject, procedure, *act, attempt, surroundings)});
  }
  return possible;
}

}  // namespace bihuan::cases
