// SPDX-License-Identifier: Apache-2.0
#include "cases/opening.h"

namespace bihuan::cases {
namespace {

Result<DueSet> due_of(const Opening& opening, Day today, const calendar::Calendar& calendar) {
  if (!opening.is_docketed) return DueSet{*opening.due_rule, {}};
  const calendar::Anchors anchors{opening.origin.printed_on, today};
  return DueSet{*opening.due_rule, TRY(calendar::due_date(*opening.due_rule, anchors, calendar))};
}

}  // namespace

Result<NewAct> opening_act(const Opening& opening, const procedures::Procedure& procedure,
                           const std::optional<std::string>& number, Day today,
                           const calendar::Calendar& calendar) {
  const procedures::State* state = procedure.find_state(opening.state.value_or(procedure.initial));
  if (!state) {
    return fail(ErrorKind::not_found,
                {"办理流程没有状态“" + *opening.state + "”", "No state " + *opening.state});
  }
  NewAct act{opening.id, 0, "open", procedure.digest, {{}, opening.texts, {}}};
  auto& facts = act.content.facts;
  facts.emplace_back(Opened{opening.kind, state->name, opening.parent, opening.origin});
  if (state->phase != procedures::Phase::before)
    facts.emplace_back(Moved{state->name, state->phase, state->end});
  if (!opening.bearers.empty() || opening.waits_for_choice) {
    facts.emplace_back(BearersSet{opening.bearers, opening.group_rules, opening.waits_for_choice});
  }
  if (opening.due_rule) facts.emplace_back(TRY(due_of(opening, today, calendar)));
  if (number) facts.emplace_back(NumberFixed{*number});
  for (const Linked& link : opening.links) facts.emplace_back(link);
  return act;
}

}  // namespace bihuan::cases
