// SPDX-License-Identifier: Apache-2.0
// What pages say of a case in few words: its lamp, its due date, its bearers, its state. One wording for the
// register, the case and the overview.
#pragma once

#include <boost/json.hpp>

#include "calendar/speaking.h"
#include "cases/row.h"
#include "web/context.h"

namespace bihuan::web {

/// `{name, word}`: the shape's name and its word.
boost::json::object lamp_model(const cases::Row& row, const Context& context);

/// `{on, words, parts, last_working_on}`, or `{words}` where the row has no date: 长期, 纪要未明确.
boost::json::object due_model(const cases::Row& row, const Context& context);

/// `{id, name}` of the bearers in this role, in the order of the case: the first lead answers for all.
boost::json::array bearers_model(const std::vector<cases::Bearer>& bearers, cases::BearerRole role,
                                 const Context& context);

/// How many bearers are named before the others are folded away.
enum class Room : std::size_t { of_a_row = 3, of_a_page = 8 };

/// The same folded: `{first: [{id, name}], more: {count, rest: […]}}`. Where not all are named those that are
/// stand in official order, after the first lead, who answers for all.
boost::json::object bearers_in_short(const std::vector<cases::Bearer>& bearers, cases::BearerRole role,
                                     Room room, const Context& context);

/// `2026年11月22日 09:30`, in Shanghai.
std::string minute_of(Moment moment, const Context& context);

std::string state_label(const std::string& kind, const std::string& state, const Context& context);
const std::string& source_label(cases::Source source, Language language);

/// A row as lists show it.
boost::json::object row_model(const cases::Row& row, const Context& context);

}  // namespace bihuan::web
