// SPDX-License-Identifier: Apache-2.0
// Guards and effects with what they name of the procedure said by its label: acts, fields, clocks, templates,
// notices.
#include <algorithm>
#include <fmt/format.h>

#include "procedures/arguments.h"
#include "procedures/vocabulary_words.h"

namespace bihuan::procedures {
namespace {

Words as_written(std::string_view name) {
  return {std::string(name), std::string(name)};
}

/// The label of what is called so, or the name where nothing is.
template <class Thing>
Words label_of(const Thing* found, std::string_view name) {
  return found ? found->label : as_written(name);
}

/// `act.field` by both labels; `act.on` is the act itself.
Words record_words(std::string_view argument, const Procedure& procedure) {
  const RecordName name = record_name(argument);
  const Act* act = procedure.find_act(name.act);
  const Words label = label_of(act, name.act);
  if (name.field == "on") return {fmt::format("“{}”", label.zh), fmt::format("“{}”", label.en)};
  const Words field = label_of(act ? act->find_field(name.field) : nullptr, name.field);
  return {fmt::format("“{}”登记的“{}”", label.zh, field.zh), fmt::format("“{}” of “{}”", field.en, label.en)};
}

/// The choice's label, where the recorded field is one of choices.
Words value_words(const RecordedValue& value, const Procedure& procedure) {
  const RecordName name = record_name(value.name);
  const Act* act = procedure.find_act(name.act);
  const Field* field = act ? act->find_field(name.field) : nullptr;
  if (!field) return as_written(value.value);
  const auto choice = std::ranges::find(field->choices, value.value, &Choice::name);
  return choice == field->choices.end() ? as_written(value.value) : choice->label;
}

Words result_words(std::string_view argument, const Words& verb, const Procedure& procedure) {
  const RecordedValue value = recorded_value(argument);
  const Words recorded = record_words(value.name, procedure);
  const Words choice = value_words(value, procedure);
  return {fmt::format("{}{}“{}”", recorded.zh, verb.zh, choice.zh),
          fmt::format("{} {} “{}”", recorded.en, verb.en, choice.en)};
}

/// The clause, and what is meant, where there is no sentence that says both.
Words with_name(const Words& clause, const Words& name) {
  return {fmt::format("{}：“{}”", clause.zh, name.zh), fmt::format("{}: “{}”", clause.en, name.en)};
}

}  // namespace

Words words_for(const Guard& guard, const Procedure& procedure) {
  const Words clause = words_for(guard.kind);
  const std::string_view argument = guard.argument;
  if (argument.empty()) return clause;
  switch (guard.kind) {
    case GuardKind::another_person_than_act:
    case GuardKind::another_body_than_act:
      return with_name(clause, label_of(procedure.find_act(argument), argument));
    case GuardKind::within_clock:
    case GuardKind::clock_expired:
    case GuardKind::clock_stopped:
    case GuardKind::clock_running:
      return with_name(clause, label_of(procedure.find_clock(argument), argument));
    case GuardKind::result_is:
      return result_words(argument, {"是", "is"}, procedure);
    case GuardKind::result_is_not:
      return result_words(argument, {"不是", "is not"}, procedure);
    case GuardKind::recorded: {
      const Words recorded = record_words(argument, procedure);
      return {recorded.zh + "已登记", recorded.en + " was recorded"};
    }
    case GuardKind::sum_of_children: {
      const Words recorded = record_words(argument, procedure);
      return {fmt::format("{}：{}", clause.zh, recorded.zh), fmt::format("{}: {}", clause.en, recorded.en)};
    }
    case GuardKind::sum_of_fields:
    case GuardKind::count_of_items:
    case GuardKind::permit_in_force:
    case GuardKind::value_is_new:
    case GuardKind::has_lead:
    case GuardKind::has_due:
    case GuardKind::group_resolved:
    case GuardKind::another_body_than_lead:
    case GuardKind::before_due:
    case GuardKind::later_than_due:
    case GuardKind::due_within_pause:
    case GuardKind::children_ended:
    case GuardKind::no_open_dispute:
    case GuardKind::claim_open:
    case GuardKind::not_carried_by_document:
    case GuardKind::not_yet_filed:
    case GuardKind::has_filed:
    case GuardKind::all_filed_or_excused:
    case GuardKind::within_bearer:
    case GuardKind::no_draft:
    case GuardKind::draft_waits:
    case GuardKind::draft_cleared:
    case GuardKind::no_hand_in_draft:
    case GuardKind::no_part_in_parent:
      return with_name(clause, as_written(argument));
  }
  return clause;
}

Words words_for(const Effect& effect, const Procedure& procedure) {
  const Words clause = words_for(effect.kind);
  if (effect.argument.empty()) return clause;
  if (effect.kind == EffectKind::give_notice)
    return with_name(clause, label_of(procedure.find_notice(effect.argument), effect.argument));
  if (const Clock* clock = procedure.find_clock(effect.argument)) return with_name(clause, clock->label);
  return with_name(clause, as_written(effect.argument));
}

}  // namespace bihuan::procedures
