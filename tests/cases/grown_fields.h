// SPDX-License-Identifier: Apache-2.0
// For tests: what an act must have for its guards and effects to be taken, and random fields.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "draw.h"
#include "procedures/procedure.h"

namespace bihuan::cases::testing {

/// The effect without which this one, or the guard, would say nothing.
std::optional<procedures::EffectKind> foundation_of(procedures::GuardKind kind);
std::optional<procedures::EffectKind> foundation_of(procedures::EffectKind kind);

/// Without which no act may have the effect.
std::vector<procedures::GuardKind> guards_needed_by(procedures::EffectKind kind);
/// Where a procedure has drafts.
void let_no_filing_pass_a_draft(procedures::Procedure& grown);
/// Leaves one of that kind as it is.
void need_guard(procedures::Act& act, procedures::GuardKind kind);

/// Nobody but a lead can file.
void let_leads(procedures::Act& act);

/// Leaves one of that name as it is.
void need_field(procedures::Act& act, const std::string& name, procedures::FieldType type, bool required);
void need_fields_read(procedures::Act& act, procedures::EffectKind kind);
/// With random bounds and order.
void add_field(procedures::Act& act, procedures::FieldType type, Draw& draw);

}  // namespace bihuan::cases::testing
