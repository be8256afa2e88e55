// SPDX-License-Identifier: Apache-2.0
#include "cases/carried_pauses.h"

#include <algorithm>

#include "cases/carried.h"
#include "cases/clocks.h"
#include "cases/rounds.h"

namespace bihuan::cases {
namespace {

using procedures::Phase;

NewAct act_on_duty(const Case& duty, std::string_view act, Fact fact) {
  NewAct made = act_on(duty, act);
  made.content.facts.push_back(std::move(fact));
  return made;
}

}  // namespace

bool waits_with_documents(const Case& duty, const std::vector<Neighbour>& documents) {
  const auto open = open_carriers(duty, documents);
  return !open.empty() && std::ranges::all_of(open, [](const Neighbour* document) {
    return document->subject.phase == Phase::paused;
  });
}

std::optional<NewAct> act_of_documents(const Case& duty, const std::vector<Neighbour>& documents, Day on,
                                       const calendar::Calendar& calendar) {
  const bool waits = waits_with_documents(duty, documents) && !recurs(duty);
  if (waits && duty.phase == Phase::running) return act_on_duty(duty, hold_with_document_act, DutyHeld{});
  if (waits || !duty.held_since) return {};
  NewAct released = act_on_duty(duty, release_with_document_act, DutyReleased{});
  std::ranges::move(moved_by_pause(duty, on, calendar), std::back_inserter(released.content.facts));
  return released;
}

std::vector<NewAct> extensions_of_carried(const Case& document, const calendar::DueDate& extended,
                                          const std::vector<Neighbour>& carried) {
  std::vector<NewAct> acts;
  for (const Neighbour& duty : carried) {
    const auto& due = duty.subject.due;
    const bool was_due_with_it = due && document.due && due->due_on == document.due->due_on;
    if (!was_due_with_it || duty.subject.has_ended() || recurs(duty.subject)) continue;
    acts.push_back(act_on_duty(duty.subject, extend_with_document_act, DueExtended{extended}));
  }
  return acts;
}

Day counted_for_duty(const Case& duty, Day day) {
  return duty.held_since ? std::min(day, *duty.held_since) : day;
}

}  // namespace bihuan::cases
