// SPDX-License-Identifier: Apache-2.0
// A short name for a duty, as a clerk writes it in the column 事项: what is to be done, without who does it
// or on whose word, cut only where a clause ends. Words of its sentence and nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/draft.h"

namespace bihuan::intake {

/// `bearers`: everybody that the sentence names, officials too.
std::string duty_title(std::string_view quote, const std::vector<reading::QuotedBearer>& bearers);

/// Puts the document or the matter before titles that do not say what they are about: 组织实施.
void complete_duty_titles(Drafts& drafts);

}  // namespace bihuan::intake
