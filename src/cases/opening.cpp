// SPDX-License-Identifier: Apache-2.0
#include "cases/opening.h"

#include <algorithm>

namespace bihuan::cases {
namespace {

Result<DueSet> due_of(const Opening& opening, Day today, const calendar::Calendar& calendar) {
  if (!opening.is_docketed) return DueSet{*opening.due_rule, {}};
  const calendar::Anchors anchors{opening.origin.printed_on, today};
  return DueSet{*opening.due_rule, TRY(calendar::due_date(*opening.due_rule, anchors, calendar))};
}

}  // namespace

void open_under(const procedures::Procedure& procedure, Opening& opening) {
  opening.kind = procedure.kind;
  opening.is_docketed = procedure.find_state(procedure.initial)->phase != procedures::Phase::before;
  opening.fix_number = std::ranges::none_of(
      procedure.acts, [](const procedures::Act& act) { return act.has(procedures::EffectKind::docket); });
  if (procedure.series.empty()) return;
  opening.origin.series = procedure.series;
  opening.origin.year = opening.origin.meeting = opening.origin.item = opening.origin.ordinal = 0;
}

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
  for (const FieldRecorded& field : opening.recorded) facts.emplace_back(field);
  return act;
}

}  // namespace bihuan::cases
