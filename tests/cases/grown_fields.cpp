// SPDX-License-Identifier: Apache-2.0
#include "grown_fields.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/drafts.h"
#include "procedures/vocabulary.h"

namespace bihuan::cases::testing {

using procedures::Act;
using procedures::EffectKind;
using procedures::Field;
using procedures::FieldType;
using procedures::GuardKind;
using procedures::Role;

namespace {

std::vector<std::string_view> choices_of(std::string_view field) {
  if (field == "kind") return procedures::words_of<procedures::FilingKind>();
  if (field == "through" || field == "stage") return procedures::words_of<procedures::ClearanceStage>();
  return {"yes", "no"};
}

}  // namespace

std::optional<EffectKind> foundation_of(GuardKind kind) {
  using enum GuardKind;
  if (kind == claim_open) return EffectKind::claim;
  if (kind == no_open_dispute) return EffectKind::dispute;
  if (kind == children_ended || kind == sum_of_children) return EffectKind::open_child;
  if (kind == not_yet_filed || kind == has_filed || kind == all_filed_or_excused) return EffectKind::file;
  if (kind == no_draft || kind == draft_waits || kind == no_hand_in_draft) return EffectKind::draft_filing;
  if (kind == draft_cleared) return EffectKind::clear_draft;
  return {};
}

std::optional<EffectKind> foundation_of(EffectKind kind) {
  using enum EffectKind;
  if (kind == accept_claim || kind == refuse_claim) return claim;
  if (kind == settle_dispute) return dispute;
  if (kind == amend_filing || kind == send_back_filing) return file;
  if (kind == clear_draft || kind == return_draft) return draft_filing;
  if (kind == send_draft) return clear_draft;
  if (kind == suspend_force || kind == end_force) return put_in_force;
  if (kind == restore_force) return suspend_force;
  return {};
}

std::vector<GuardKind> guards_needed_by(EffectKind kind) {
  using enum EffectKind;
  if (kind == draft_filing) return {GuardKind::within_bearer};
  if (kind == clear_draft) return {GuardKind::draft_waits, GuardKind::no_hand_in_draft};
  if (kind == return_draft) return {GuardKind::draft_waits};
  if (kind == send_draft) return {GuardKind::draft_cleared};
  return {};
}

void let_no_filing_pass_a_draft(procedures::Procedure& grown) {
  const auto drafts = [](const Act& act) { return act.has(EffectKind::draft_filing); };
  if (std::ranges::none_of(grown.acts, drafts)) return;
  for (Act& act : grown.acts) {
    if (act.has(EffectKind::file) || act.has(EffectKind::amend_filing)) need_guard(act, GuardKind::no_draft);
  }
}

void need_guard(Act& act, GuardKind kind) {
  if (!act.has(kind)) act.guards.push_back({kind, {}, 0});
}

void let_leads(Act& act) {
  if (std::ranges::count(act.by, Role::lead) == 0) act.by.push_back(Role::lead);
}

void need_field(Act& act, const std::string& name, FieldType type, bool required) {
  if (act.find_field(name)) return;
  Field field;
  field.name = name;
  field.label = {"填 " + name, "Field " + name};
  field.type = type;
  field.required = required;
  if (type == FieldType::choice) {
    for (const std::string_view word : choices_of(name))
      field.choices.push_back({std::string(word), {"选 " + std::string(word), std::string(word)}, 0});
  }
  act.fields.push_back(std::move(field));
}

void add_field(Act& act, FieldType type, Draw& draw) {
  need_field(act, fmt::format("field_{}", act.fields.size()), type, draw.once_in(3));
  Field& field = act.fields.back();
  if (type == FieldType::text) field.characters_max = static_cast<std::size_t>(2 + draw.below(5));
  if (type == FieldType::day && act.fields.size() > 1 && draw.once_in(2))
    field.not_before = draw.one_of(act.fields).name;
  if (type == FieldType::day) field.is_past = draw.once_in(3);
  if (type != FieldType::number) return;
  if (draw.once_in(2)) field.min = Decimal(draw.below(4));
  if (draw.once_in(2)) field.max = Decimal(3 + draw.below(9));
  field.decimals = draw.below(2);
}

void need_fields_read(Act& act, EffectKind kind) {
  const auto need = [&](std::initializer_list<std::pair<const char*, FieldType>> fields, bool required) {
    for (const auto& [name, type] : fields) need_field(act, name, type, required);
  };
  using enum FieldType;
  if (kind == EffectKind::set_bearers)
    need({{"lead", organisations}, {"support", organisations}, {"examiner", organisations}}, false);
  if (kind == EffectKind::set_due) need({{"due", due}}, false);
  if (kind == EffectKind::extend_due || kind == EffectKind::extend_clock) need({{"due_on", day}}, true);
  if (kind == EffectKind::settle_dispute || kind == EffectKind::send_back_filing)
    need({{"organisation", organisation}}, true);
  if (kind == EffectKind::hand_on) need({{"successor", case_ref}}, true);
  if (kind == EffectKind::excuse || kind == EffectKind::ask_parts)
    need({{"organisations", organisations}}, true);
  if (kind == EffectKind::roll_up) need({{"missing", organisations}}, true);
  if (kind == EffectKind::suspend_force) need({{"until", day}}, false);
  if (kind == EffectKind::put_in_force) {
    need({{"valid_from", day}}, true);
    need({{"valid_until", day}}, false);
  }
  if (kind == EffectKind::give_part) {
    need({{"part", text}}, true);
    need({{"organisation", organisation}}, false);
  }
  if (kind == EffectKind::amend_filing) need({{"reason", text}}, true);
  if (kind == EffectKind::clear_draft) need({{"stage", choice}}, true);
  if (kind == EffectKind::draft_filing) {
    need({{"through", choice}}, true);
    need({{"reason", text}}, false);
  }
  if (is_of_drafts(kind)) let_leads(act);
  if (kind == EffectKind::file || kind == EffectKind::amend_filing || kind == EffectKind::draft_filing) {
    let_leads(act);
    need({{"kind", choice}}, true);
    need({{"content", text}, {"platform", text}, {"filed_on", day}, {"receipt", text}}, false);
  }
}

}  // namespace bihuan::cases::testing
