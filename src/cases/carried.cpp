// SPDX-License-Identifier: Apache-2.0
#include "cases/carried.h"

#include <algorithm>
#include <fmt/format.h>

#include "procedures/ways.h"

namespace bihuan::cases {
namespace {

using procedures::End;

bool has_link(const Case& subject, const Linked& link) {
  return std::ranges::find(subject.links, link) != subject.links.end();
}

/// Its steps are done: it has ended, or only something with a clock of its own is left, as publishing it.
bool is_done(const Neighbour& document) {
  if (document.subject.has_ended()) return true;
  return procedures::has_met_its_due(*document.procedure, document.subject.state);
}

/// How the duty ends with this document: not before every other one that carries it, and verified if any was.
std::optional<End> end_of_carried(const Case& duty, const Case& document, End end,
                                  const Surroundings& around) {
  for (const Neighbour& other : around.carriers) {
    const bool carries_it = has_link(duty, {other.subject.id, LinkKind::carried_by});
    if (!carries_it || other.subject.id == document.id) continue;
    if (!is_done(other)) return {};
    if (other.subject.end.value_or(End::verified) == End::verified) end = End::verified;
  }
  return end;
}

/// The duty rests on the successor from now on, and ends at once if all its documents have.
NewAct rest_on(const Neighbour& duty, const Case& document, const Case& successor,
               const Surroundings& around) {
  NewAct act = act_on(duty.subject, rest_on_successor_act);
  const Linked link{successor.id, LinkKind::carried_by};
  if (!has_link(duty.subject, link)) act.content.facts.emplace_back(link);
  if (!successor.has_ended()) return act;
  const auto end = end_of_carried(duty.subject, document, *successor.end, around);
  if (const auto moved = end ? move_to(*end, duty) : std::nullopt) act.content.facts.emplace_back(*moved);
  return act;
}

/// Where it stood before its documents ended it; null where it is open, or has ended otherwise.
const procedures::State* state_before_documents(const Neighbour& duty) {
  const auto& ending = duty.subject.ending;
  const bool is_of_documents =
      ending && (ending->act == end_with_document_act || ending->act == rest_on_successor_act);
  return is_of_documents ? duty.procedure->find_state(ending->from) : nullptr;
}

std::size_t open_duties(const std::vector<Neighbour>& carried) {
  return static_cast<std::size_t>(
      std::ranges::count_if(carried, [](const Neighbour& duty) { return !duty.subject.has_ended(); }));
}

}  // namespace

std::optional<Moved> move_to(End end, const Neighbour& other) {
  const auto& states = other.procedure->states;
  const auto ended = std::ranges::find(states, std::optional(end), &procedures::State::end);
  if (ended == states.end()) return {};
  return Moved{ended->name, ended->phase, ended->end};
}

NewAct act_on(const Case& other, std::string_view act) {
  return {other.id, other.version, std::string(act), other.procedure, {}};
}

std::vector<CaseId> linked(const Case& subject, LinkKind kind) {
  std::vector<CaseId> found;
  for (const Linked& link : subject.links) {
    if (link.kind == kind) found.push_back(link.to);
  }
  return found;
}

std::vector<const Neighbour*> open_carriers(const Case& subject, const std::vector<Neighbour>& documents) {
  std::vector<const Neighbour*> open;
  for (const Neighbour& document : documents) {
    const bool carries_it = has_link(subject, {document.subject.id, LinkKind::carried_by});
    if (carries_it && !document.subject.has_ended()) open.push_back(&document);
  }
  return open;
}

std::vector<CaseId> carriers_around(const Case& subject, const std::vector<Neighbour>& carried) {
  std::vector<CaseId> carriers = linked(subject, LinkKind::carried_by);
  for (const Neighbour& duty : carried) {
    for (const CaseId& id : linked(duty.subject, LinkKind::carried_by)) {
      if (id != subject.id && std::ranges::find(carriers, id) == carriers.end()) carriers.push_back(id);
    }
  }
  return carriers;
}

std::vector<NewAct> ends_of_carried(const Case& document, End end, const Surroundings& around) {
  std::vector<NewAct> ends;
  for (const Neighbour& duty : around.carried) {
    if (duty.subject.has_ended()) continue;
    const auto its_end = end_of_carried(duty.subject, document, end, around);
    const auto moved = its_end ? move_to(*its_end, duty) : std::nullopt;
    if (!moved) continue;
    ends.push_back(act_on(duty.subject, end_with_document_act));
    ends.back().content.facts.emplace_back(*moved);
  }
  return ends;
}

std::vector<NewAct> reopened_with(const Case& document, const procedures::State& reached,
                                  const procedures::Procedure& procedure, const Surroundings& around) {
  const bool is_open_again = reached.phase != procedures::Phase::ended && !reached.has_met_due;
  if (!is_open_again || !is_done({document, &procedure})) return {};
  std::vector<NewAct> acts;
  for (const Neighbour& duty : around.carried) {
    const procedures::State* before = state_before_documents(duty);
    if (!before) continue;
    acts.push_back(act_on(duty.subject, reopen_with_document_act));
    acts.back().content.facts.emplace_back(Moved{before->name, before->phase, before->end});
  }
  return acts;
}

std::vector<NewAct> handed_on(const Case& subject, const Neighbour& successor, const Surroundings& around) {
  NewAct taken = act_on(successor.subject, take_over_act);
  taken.content.facts.emplace_back(Linked{subject.id, LinkKind::supersedes});
  std::vector<NewAct> acts;
  for (const Neighbour& duty : around.carried) {
    if (duty.subject.has_ended()) continue;
    const Linked link{duty.subject.id, LinkKind::carries};
    if (!has_link(successor.subject, link)) taken.content.facts.emplace_back(link);
    NewAct act = rest_on(duty, subject, successor.subject, around);
    if (!act.content.facts.empty()) acts.push_back(std::move(act));
  }
  acts.insert(acts.begin(), std::move(taken));
  return acts;
}

std::vector<Words> succession_faults(const Case& subject, const Neighbour& successor,
                                     const Surroundings& around) {
  std::vector<Words> faults;
  const auto& next = successor.subject;
  if (next.id == subject.id)
    faults.push_back({"接续的办件不能是此件自己", "A case can't go on in its own place"});
  if (next.has_ended() && next.end != End::verified)
    faults.push_back({"接续的办件自己已经终止、失效或并入他件，请填最后接续的那一件",
                      "That case was itself terminated, lapsed or superseded: name the one that goes on"});
  const auto open = open_duties(around.carried);
  if (open > 0 && next.kind != subject.kind) {
    faults.push_back(
        {fmt::format("还有 {} 件督办事项由此文件构成，只能并入另一份文件，由它接续", open),
         fmt::format("{} duties consist of this document's steps: only another document can take over",
                     open)});
  }
  return faults;
}

bool all_done(const std::vector<Neighbour>& carriers) {
  return std::ranges::all_of(carriers, is_done);
}

}  // namespace bihuan::cases
