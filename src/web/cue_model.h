// SPDX-License-Identifier: Apache-2.0
// Why a value of a draft was read so, for the review: the words that decided, their place, and the rule.
#pragma once

#include <boost/json.hpp>

#include "intake/draft.h"
#include "web/context.h"

namespace bihuan::web {

/// `{words, begin, end, rule, says}`; nothing for no cue.
std::optional<boost::json::object> cue_model(const reading::Cue& cue, const Context& context);

/// Sets `name` where there is a cue.
void put_cue(boost::json::object& model, std::string_view name, const reading::Cue& cue,
             const Context& context);

/// Of each of the officials that have one, with the name under `of`.
boost::json::array cues_model(const std::vector<reading::QuotedBearer>& officials, const Context& context);

}  // namespace bihuan::web
