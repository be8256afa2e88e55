// SPDX-License-Identifier: Apache-2.0
// What is done to a draft inside a bearer is done by that bearer, to a draft that is there and stands as it
// must; and nothing is filed past it.
#include <algorithm>
#include <fmt/format.h>
#include <span>

#include "procedures/check.h"
#include "procedures/vocabulary.h"

namespace bihuan::procedures {
namespace {

constexpr GuardKind of_drafting[] = {GuardKind::within_bearer};
constexpr GuardKind of_clearing[] = {GuardKind::draft_waits, GuardKind::no_hand_in_draft};
constexpr GuardKind of_returning[] = {GuardKind::draft_waits};
constexpr GuardKind of_sending[] = {GuardKind::draft_cleared};
constexpr GuardKind of_filing[] = {GuardKind::no_draft};

bool has_drafts(const Procedure& procedure) {
  return std::ranges::any_of(procedure.acts,
                             [](const Act& act) { return act.has(EffectKind::draft_filing); });
}

std::span<const GuardKind> guards_needed(EffectKind effect, bool has_drafts) {
  if (effect == EffectKind::draft_filing) return of_drafting;
  if (effect == EffectKind::clear_draft) return of_clearing;
  if (effect == EffectKind::return_draft) return of_returning;
  if (effect == EffectKind::send_draft) return of_sending;
  const bool is_filing = effect == EffectKind::file || effect == EffectKind::amend_filing;
  return is_filing && has_drafts ? std::span<const GuardKind>(of_filing) : std::span<const GuardKind>();
}

/// A guard that asks how the draft stands is for the bearer alone as well.
bool asks(const Act& act, GuardKind guard) {
  if (act.has(guard)) return true;
  return guard == GuardKind::within_bearer &&
         (act.has(GuardKind::draft_waits) || act.has(GuardKind::draft_cleared) ||
          act.has(GuardKind::no_hand_in_draft));
}

void add_unasked(const Act& act, EffectKind effect, GuardKind guard, Findings& findings) {
  findings.add(act.line, {fmt::format("办理“{}”有效果“{}”，却不问“{}”；把它加进 guards", act.label.zh,
                                      word_for(effect), word_for(guard)),
                          fmt::format("act \"{}\" has the effect \"{}\" but does not ask \"{}\"; add that to "
                                      "its guards",
                                      act.name, word_for(effect), word_for(guard))});
}

}  // namespace

void check_drafts(const Procedure& procedure, Findings& findings) {
  const bool drafts = has_drafts(procedure);
  for (const Act& act : procedure.acts) {
    for (const Effect& effect : act.effects) {
      for (const GuardKind guard : guards_needed(effect.kind, drafts)) {
        if (!asks(act, guard)) add_unasked(act, effect.kind, guard, findings);
      }
    }
  }
}

}  // namespace bihuan::procedures
