// SPDX-License-Identifier: Apache-2.0
#include "cases/decide.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/carried.h"
#include "cases/carried_pauses.h"
#include "cases/effects.h"
#include "cases/field_guards.h"
#include "cases/fields.h"
#include "cases/guards.h"
#include "cases/office_seat.h"
#include "cases/parts.h"

namespace bihuan::cases {
namespace {

using procedures::Role;

Error moved_on() {
  return {ErrorKind::conflict,
          {{"此件在您查看之后已有新的办理记录，请先看过再办",
            "Somebody has acted on this case since you saw it: read first"}}};
}

/// A guard and an effect may object to the same.
std::vector<Words> without_repetition(std::vector<Words> reasons) {
  std::vector<Words> once;
  for (Words& reason : reasons) {
    if (std::ranges::find(once, reason) == once.end()) once.push_back(std::move(reason));
  }
  return once;
}

/// Of the fields that name another case: the ones that name none.
std::vector<Words> reference_faults(const procedures::Act& act, const FieldValues& fields,
                                    const Surroundings& around) {
  std::vector<Words> faults;
  for (const procedures::Field& field : act.fields) {
    if (field.type != procedures::FieldType::case_ref) continue;
    const auto* words = text_field(fields, field.name);
    if (!words || words->empty() || around.named.contains(*words)) continue;
    faults.push_back(
        {fmt::format("“{}”：没有编号为“{}”的办件；请照督办台账填编号，还没有编号的填办件页的网址",
                     field.label.zh, *words),
         fmt::format("“{}”: no case has the number “{}”; give it as the register does, or the address of its "
                     "page",
                     field.label.en, *words)});
  }
  return faults;
}

/// Who finishes what the office itself bears is named (design rule 6), where the act has a place for it.
std::vector<Words> superior_faults(const Case& subject, const procedures::Procedure& procedure,
                                   const procedures::Act& act, const Command& command,
                                   const Surroundings& around) {
  if (command.as != Role::superior || !takes_a_superior(subject, procedure, act, around)) return {};
  const procedures::Field* place = nullptr;
  for (const procedures::Field& field : act.fields) {
    if (field.type != procedures::FieldType::person) continue;
    if (has_words(command.fields, field.name)) return {};
    place = &field;
  }
  // One that is required is asked for with the other fields.
  if (!place || place->required) return {};
  return {{fmt::format("督查机构自己牵头的，须在“{}”中写明是哪位上级", place->label.zh),
           fmt::format("The office leads it itself: name the superior in “{}”", place->label.en)}};
}

/// What the act brings for other cases.
std::vector<NewAct> acts_elsewhere(const Case& subject, const procedures::Procedure& procedure,
                                   const procedures::Act& act, const Command& command, const Content& content,
                                   const Surroundings& around) {
  // A duty that ends with its document or goes on with another needs no later date.
  if (act.has(procedures::EffectKind::end_carried) && act.to) {
    const auto& end = procedure.find_state(*act.to)->end;
    return ends_of_carried(subject, end.value_or(procedures::End::verified), around);
  }
  if (act.has(procedures::EffectKind::hand_on))
    return handed_on(subject, around.named.at(*text_field(command.fields, successor_field)), around);
  std::vector<NewAct> acts;
  for (const Fact& fact : content.facts) {
    if (const auto* extended = std::get_if<DueExtended>(&fact))
      std::ranges::move(extensions_of_carried(subject, extended->date, around.carried),
                        std::back_inserter(acts));
    if (std::holds_alternative<Moved>(fact))
      std::ranges::move(reopened_with(subject, *procedure.find_state(*act.to), procedure, around),
                        std::back_inserter(acts));
  }
  return acts;
}

// One's own role in the act, if any; that of a superior where the office's own word would not do.
std::optional<Attempt> own_attempt(const Case& subject, const procedures::Procedure& procedure,
                                   const procedures::Act& act, const Actor& actor,
                                   const Surroundings& around) {
  const bool is_office = sits_in_office(actor, around.office, around.directory, around.today);
  for (const Role role : act.by) {
    const auto as_bearer = bearer_role_of(role);
    const bool own_bearer = as_bearer && (is_bearer(subject, actor.organisation, *as_bearer, around) ||
                                          gives_own_part(subject, act, role, actor.organisation, around));
    const bool own_office = is_office && (role == Role::office || role == Role::superior);
    if (own_office && takes_a_superior(subject, procedure, act, around))
      return Attempt{Role::superior, actor, {}, around.today};
    if (own_bearer || own_office) return Attempt{role, actor, {}, around.today};
  }
  return {};
}

// The bearers of the first role that has any: for them the office would key it in.
std::vector<Attempt> attempts_on_behalf(const Case& subject, const procedures::Act& act, const Actor& actor,
                                        const Surroundings& around) {
  std::vector<Attempt> attempts;
  for (const Role role : act.by) {
    const auto as_bearer = bearer_role_of(role);
    if (!as_bearer) continue;
    for (const OrganisationId& bearer : subject.organisations(*as_bearer)) {
      if (!around.directory.same_body(bearer, actor.organisation, around.today))
        attempts.push_back({role, actor, OnBehalf{bearer, Source::telephone}, around.today});
    }
    if (!attempts.empty()) break;
  }
  return attempts;
}

// How the office would key the act in for its bearers, as far as it can.
void add_on_behalf(const std::vector<Attempt>& attempts, const Case& subject,
                   const procedures::Procedure& procedure, const Surroundings& around, PossibleAct& likely) {
  if (attempts.empty()) return;
  const auto can_be_done = [&](const Attempt& attempt) {
    return obstacles(subject, procedure, *likely.act, attempt, around).empty();
  };
  for (const Attempt& attempt : attempts) {
    if (can_be_done(attempt)) likely.for_whom.push_back(attempt.acting());
  }
  likely.as_bearer = attempts.front().as;
}

// As one would most likely perform the act: in one's own role, and of the office also on behalf of a bearer.
PossibleAct likely_act(const Case& subject, const procedures::Procedure& procedure,
                       const procedures::Act& act, const Actor& actor, const Surroundings& around) {
  const auto obstacles_to = [&](const Attempt& attempt) {
    return obstacles(subject, procedure, act, attempt, around);
  };
  const bool is_office = sits_in_office(actor, around.office, around.directory, around.today);
  const auto attempts = is_office ? attempts_on_behalf(subject, act, actor, around) : std::vector<Attempt>{};
  PossibleAct likely{&act, act.by.front(), false, {}, {}, {}};
  add_on_behalf(attempts, subject, procedure, around, likely);
  if (const auto own = own_attempt(subject, procedure, act, actor, around)) {
    likely.as = own->as;
    likely.obstacles = obstacles_to(*own);
    if (likely.obstacles.empty() || likely.for_whom.empty()) return likely;
  } else if (attempts.empty()) {
    likely.obstacles = obstacles_to({act.by.front(), actor, {}, around.today});
    return likely;
  }
  likely.as = attempts.front().as;
  likely.on_behalf = true;
  likely.obstacles.clear();
  if (!likely.for_whom.empty()) return likely;
  for (const Attempt& attempt : attempts) likely.for_whom.push_back(attempt.acting());
  likely.obstacles = obstacles_to(attempts.front());
  return likely;
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
  std::ranges::move(reference_faults(*act, command.fields, surroundings), std::back_inserter(reasons));
  std::ranges::move(superior_faults(subject, procedure, *act, command, surroundings),
                    std::back_inserter(reasons));
  std::ranges::move(field_guard_faults(subject, procedure, *act, command, surroundings),
                    std::back_inserter(reasons));
  auto content = content_of_act(subject, procedure, *act, command, attempt, surroundings);
  if (!content) std::ranges::move(content.error().reasons, std::back_inserter(reasons));
  if (!reasons.empty()) return fail(ErrorKind::refused, without_repetition(std::move(reasons)));

  std::vector<NewAct> acts{{subject.id, subject.version, act->name, subject.procedure, std::move(*content)}};
  auto elsewhere = acts_elsewhere(subject, procedure, *act, command, acts.front().content, surroundings);
  std::ranges::move(elsewhere, std::back_inserter(acts));
  return acts;
}

bool asks_about_parent(const procedures::Procedure& procedure) {
  return std::ranges::any_of(procedure.acts, [](const procedures::Act& act) {
    return act.has(procedures::GuardKind::no_part_in_parent);
  });
}

std::vector<PossibleAct> possible_acts(const Case& subject, const procedures::Procedure& procedure,
                                       const Actor& actor, const Surroundings& surroundings) {
  std::vector<PossibleAct> possible;
  for (const procedures::Act* act : procedure.acts_from(subject.state))
    possible.push_back(likely_act(subject, procedure, *act, actor, surroundings));
  return possible;
}

}  // namespace bihuan::cases
