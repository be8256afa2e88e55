// SPDX-License-Identifier: Apache-2.0
// Whether a store may take an append, and the words of every refusal: the same for each engine.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cases/store.h"

namespace bihuan::storage {

/// What the store has at this moment, its own transaction included.
struct Present {
  std::function<cases::Version(const CaseId&)> version_of;
  std::function<std::optional<CaseId>(const std::string&)> bearer_of_number;
  std::function<std::vector<cases::Rest>(const cases::Filter&)> found_by;  // by id
};

/// The receipt to be kept, or a conflict with all its reasons.
Result<cases::Receipt> admit(const cases::Append& append, const Present& present);

/// While what follows from it was made anew.
Failure ledger_moved_on();

Failure minutes_id_taken();
Failure no_such_minutes();
Failure drafts_moved_on();

}  // namespace bihuan::storage
