// SPDX-License-Identifier: Apache-2.0
#include "cases/permit_guard.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/fields.h"

namespace bihuan::cases {
namespace {

using procedures::EffectKind;
using procedures::GuardKind;
using procedures::Procedure;

bool asks_for(const procedures::Act& act, const std::string& field) {
  return std::ranges::any_of(act.guards, [&](const procedures::Guard& guard) {
    return guard.kind == GuardKind::permit_in_force && guard.argument == field;
  });
}

bool is_blank(const FieldValues& fields, const std::string& name) {
  const auto* words = text_field(fields, name);
  return words == nullptr || words->empty();
}

std::string_view recorded_in(const Case& subject, const procedures::Act& act, std::string_view field) {
  return subject.field(fmt::format("{}.{}", act.name, field));
}

std::vector<const procedures::Act*> latest_first(const Case& subject, const Procedure& procedure,
                                                 const std::string& field) {
  std::vector<const procedures::Act*> acts;
  for (const procedures::Act& act : procedure.acts) {
    if (asks_for(act, field) && !recorded_in(subject, act, "on").empty()) acts.push_back(&act);
  }
  std::ranges::stable_sort(acts, std::ranges::greater{},
                           [&](const procedures::Act* act) { return recorded_in(subject, *act, "on"); });
  return acts;
}

std::optional<CaseId> recorded_permit(const Case& subject, const Procedure& procedure,
                                      const std::string& field) {
  for (const procedures::Act* act : latest_first(subject, procedure, field)) {
    if (const auto id = recorded_in(subject, *act, field); !id.empty()) return CaseId(std::string(id));
    if (act->has(EffectKind::clear_fields)) return {};
  }
  return {};
}

std::optional<CaseId> left_as_recorded(const Case& subject, const Procedure& procedure,
                                       const procedures::Act& act, const std::string& field,
                                       const FieldValues& fields) {
  if (act.has(EffectKind::clear_fields) || !is_blank(fields, field)) return {};
  return recorded_permit(subject, procedure, field);
}

Day day_asked_for(const procedures::Act& act, const Command& command) {
  const Day* from = act.has(EffectKind::put_in_force) ? day_field(command.fields, "valid_from") : nullptr;
  return from ? *from : command.happened_on;
}

// As it was typed, or else as the register calls it.
std::string name_of(const Case& permit, const std::string* typed) {
  if (typed && !typed->empty()) return *typed;
  return permit.number ? *permit.number : std::string(permit.text("title"));
}

}  // namespace

std::vector<CaseId> permits_left_as_recorded(const Case& subject, const Procedure& procedure,
                                             const procedures::Act& act, const FieldValues& fields) {
  std::vector<CaseId> permits;
  for (const procedures::Guard& guard : act.guards) {
    if (guard.kind != GuardKind::permit_in_force) continue;
    if (auto id = left_as_recorded(subject, procedure, act, guard.argument, fields))
      permits.push_back(*std::move(id));
  }
  return permits;
}

std::optional<Words> permit_not_in_force(const procedures::Act& act, const std::string& name,
                                         const Case& subject, const Procedure& procedure,
                                         const Command& command, const Surroundings& around) {
  const procedures::Field* field = act.find_field(name);
  const auto* typed = text_field(command.fields, name);
  const auto recorded = left_as_recorded(subject, procedure, act, name, command.fields);
  const auto named = around.named.find(recorded ? recorded->text() : typed ? *typed : std::string());
  if (!field || named == around.named.end()) return {};
  const Case& permit = named->second.subject;
  const Day day = day_asked_for(act, command);
  if (permit.force.in_force(day)) return {};
  const std::string words = name_of(permit, typed);
  const Words on = day_words(day);
  if (permit.force.granted().empty())
    return Words{fmt::format("“{}”所填的 {} 不是核准登记", field->label.zh, words),
                 fmt::format("“{}”: {} is no permit", field->label.en, words)};
  return Words{fmt::format("“{}”所填的核准登记 {} 在 {} 不在有效期内", field->label.zh, words, on.zh),
               fmt::format("“{}”: the permit {} was not in force on {}", field->label.en, words, on.en)};
}

}  // namespace bihuan::cases
