// SPDX-License-Identifier: Apache-2.0
// What guards and effects need: the fields that they read of their act, and the effect without which they can
// never hold or do anything.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "procedures/procedure.h"

namespace bihuan::procedures {

enum class Need { may_be_absent, must_exist, must_be_required };

/// A field that an effect or a guard reads.
struct FieldRead {
  std::string_view name;
  FieldType type;
  Need need;
};

std::span<const FieldRead> fields_read_by(EffectKind effect);
std::span<const FieldRead> fields_read_by(GuardKind guard);

/// The effect that some act of the file must have.
std::optional<EffectKind> rests_on(GuardKind guard);
std::optional<EffectKind> rests_on(EffectKind effect);

}  // namespace bihuan::procedures
