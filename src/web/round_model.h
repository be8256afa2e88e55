// SPDX-License-Identifier: Apache-2.0
// What the page of a round shows besides what every case does: how each bearer stands, what it filed with
// what has changed since last time, the figures, and the whole as one text to copy.
#pragma once

#include <boost/json.hpp>

#include "cases/fact.h"
#include "cases/round_tree.h"
#include "web/filing_words.h"
#include "web/round_text.h"

namespace bihuan::web {

boost::json::object round_model(const cases::Case& round, RoundWords& words, const Context& context);

/// Its bearers in official order, as its roll-up tells them.
std::vector<RolledUpBearer> rolled_up_bearers(const cases::Case& round, const Context& context);

/// Of a running round to whoever has answered it: how it stands itself, not how late others are.
std::optional<boost::json::object> own_lamp(const cases::Case& round, const Context& context);

/// On the page of a recurring duty: its rounds in short; `count` is 0 where it has none.
boost::json::object rounds_in_short(const cases::Case& duty, const Context& context);

/// `{name, word}` of a lamp.
boost::json::object standing_lamp(cases::FilingStanding standing, bool is_sent_back, const Context& context);

/// How each lead stands, in official order; once a round is closed, as it was rolled up.
std::vector<cases::StandingLine> standings_of(const cases::Case& round, const Context& context);

/// `[{name, label, count}]`: how many should file, have filed, filed late, are missing, are excused.
boost::json::array standing_figures(const std::vector<cases::StandingLine>& lines, const Context& context);
boost::json::array standing_figures(const cases::RoundTotal& total, const Context& context);

}  // namespace bihuan::web
