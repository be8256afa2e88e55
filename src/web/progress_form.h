// SPDX-License-Identifier: Apache-2.0
// The progress box of a form: what is pasted into it is put right, and one click stands for words that need
// no typing.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "cases/decide.h"
#include "http/message.h"
#include "web/context.h"

namespace bihuan::web {

/// What a bearer reports; the case keeps its last words under the same name.
inline constexpr std::string_view progress_field = "progress";

std::string progress_words(const std::string& typed);

/// `{value, label}` of the clicks that this act offers: none where it reports no progress.
boost::json::array progress_shortcuts_model(const cases::Case& subject, const procedures::Act& act,
                                            const Context& context);

/// The words of last time again (`progress=as_before`), or that there is nothing new by the day of the act
/// (`nothing_new`). Never in place of words that were typed.
void take_progress_shortcut(const cases::Case& subject, const procedures::Act& act,
                            const http::Parameters& form, cases::Command& command,
                            std::vector<Words>& faults);

}  // namespace bihuan::web
