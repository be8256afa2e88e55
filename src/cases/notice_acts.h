// SPDX-License-Identifier: Apache-2.0
// What the office can do with a notice, whatever the procedure of its case: acts with their words and fields,
// as a procedure file has them.
#pragma once

#include <string_view>
#include <vector>

#include "procedures/procedure.h"

namespace bihuan::cases {

// The acts' names in the ledger.
inline constexpr std::string_view give_notice_act = "give_notice";                // by the calendar
inline constexpr std::string_view follow_with_notice_act = "follow_with_notice";  // behind an act that does
inline constexpr std::string_view approve_notice_act = "approve_notice";
inline constexpr std::string_view drop_notice_act = "drop_notice";
inline constexpr std::string_view tell_of_notice_act = "tell_of_notice";

/// The field, on each of the acts, that says which notice of the case it is.
inline constexpr std::string_view notice_field = "notice";

/// Approving, dropping and telling, in this order.
const std::vector<procedures::Act>& notice_acts();
/// Null where it is none of them.
const procedures::Act* find_notice_act(std::string_view name);

}  // namespace bihuan::cases
