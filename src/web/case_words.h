// SPDX-License-Identifier: Apache-2.0
// What pages say of a case in few words: its lamp, its due date, its bearers, its state. One wording for the
// register, the case and the overview.
#pragma once

#include <boost/json.hpp>

#include "calendar/speaking.h"
#include "cases/row.h"
#include "web/context.h"

namespace bihuan::web {

/// `{name, word}`: the shape's name and its word. Each end has a shape of its own: only a verified one is
/// `ended`, the others are `terminated`, `lapsed` and `superseded`.
boost::json::object lamp_model(const cases::Row& row, const Context& context);

/// `{on, words, parts, last_working_on, calendar_incomplete}` of the row's date, which is the nearest that
/// counts, or `{words, parts}` where it has none: 长期, 立项后计算, 无在计的时限; 纪要未明确 only of what
/// minutes decided. A day that is named but counts only from the docketing on is `{words, parts, named_on}`.
boost::json::object due_model(const cases::Row& row, const Context& context);

/// The same of one date; where it counts now with the days that are left, and with the year whose notice of
/// holidays it still waits for.
boost::json::object due_model(const calendar::DueDate& date, bool is_counting, const Context& context);

/// `{id, name}` of the bearers in this role, in the order of the case: the first lead answers for all.
boost::json::array bearers_model(const std::vector<cases::Bearer>& bearers, cases::BearerRole role,
                                 const Context& context);

/// How many bearers are named before the others are folded away.
enum class Room : std::size_t { of_a_row = 3, of_a_page = 8 };

/// The same folded: `{first: [{id, name}], more: {count, rest: […]}}`. Where not all are named those that are
/// stand in official order, after the first lead, who answers for all.
boost::json::object bearers_in_short(const std::vector<cases::Bearer>& bearers, cases::BearerRole role,
                                     Room room, const Context& context);

/// The words that the case rests on, without the number in an earlier ledger that is searched with them.
std::string quoted_words(const cases::Case& subject);

/// `2026年11月22日 09:30`, in Shanghai.
std::string minute_of(Moment moment, const Context& context);

/// What a case of the kind is called.
std::string kind_label(const std::string& kind, const Context& context);
std::string state_label(const std::string& kind, const std::string& state, const Context& context);

/// How a state (`duty.read`) or an act (`open`) is called of a case that comes from no minutes, where its
/// usual word would say that something was read: 已录入, 录入. Null for all others.
const Words* words_if_keyed_in(const std::optional<MinutesId>& minutes, std::string_view what);
/// The state of a case of that origin.
std::string state_label(const std::string& kind, const std::string& state,
                        const std::optional<MinutesId>& minutes, const Context& context);

const std::string& source_label(cases::Source source, Language language);

/// A row as lists show it.
boost::json::object row_model(const cases::Row& row, const Context& context);

}  // namespace bihuan::web
