// SPDX-License-Identifier: Apache-2.0
// What the meeting did with a matter: the first verb of the heading, or of the opening sentence, decides.
#pragma once

#include <optional>

#include "reading/record.h"
#include "text/folded_text.h"

namespace bihuan::reading {

struct FoundAction {
  Action action = Action::other;
  text::Range verb;
};

/// The verb that begins at `i`; 审议废止 is repeal, 传达学习 is convey.
std::optional<FoundAction> action_at(std::u32string_view chars, std::size_t i);
/// The first verb in the stretch, outside of 《》.
std::optional<FoundAction> first_action(std::u32string_view chars, text::Range within);

}  // namespace bihuan::reading
