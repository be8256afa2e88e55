// SPDX-License-Identifier: Apache-2.0
// Rounds: each period of a recurring duty is a case of its own under it, whose leads are those who must file.
// Which round comes next, how a bearer stands in one, and what an act on the duty brings for its rounds.
#pragma once

#include <string_view>
#include <vector>

#include "cases/decide.h"

namespace bihuan::cases {

inline constexpr std::string_view round_kind = "round";

// The acts' names in the ledger; they follow from the calendar and from acts on the duty.
inline constexpr std::string_view open_round_act = "open_round";            // on the duty
inline constexpr std::string_view lapse_with_duty_act = "lapse_with_duty";  // on a round, as the next
inline constexpr std::string_view follow_duty_act = "follow_duty";

/// Late rests on the day of the first filing. What was sent back is owed again.
FilingStanding standing_of(const Case& round, const OrganisationId& lead, Day today);
/// The leads of a round that have neither filed nor been excused.
std::vector<OrganisationId> owing(const Case& round);
bool owes(const Case& round, const OrganisationId& lead);
/// Whether it has filed and what it filed was neither sent back nor set aside by an excuse.
bool has_standing_filing(const Case& round, const OrganisationId& lead);

/// Whether the duty's rule gives it a round for each period.
bool recurs(const Case& duty);

struct RoundDue {
  calendar::DueDate date;
  Day opens_on;  // the day after the one before was due
};

/// The round that the duty has to open by `today`: of a duty that has none yet the first that can still be
/// met, then each after the other. Nothing while the latest runs, where the rule gives no further date, and
/// for what is paused, ended, borne by nobody or not recurring.
std::optional<RoundDue> next_round(const Case& duty, Day today, const calendar::Calendar& calendar);

/// The dates of the rule that have no round of their own: between the duty's latest round and the one that
/// `next` names, or where nothing has come next yet, the one that will.
std::vector<calendar::DueDate> dates_passed_over(const Case& duty, std::optional<Day> next,
                                                 const calendar::Calendar& calendar);

/// The round's first act and, after it, what the duty says of it.
std::vector<NewAct> opening_of_round(const Case& duty, const calendar::DueDate& date, CaseId id,
                                     const procedures::Procedure& of_rounds);

/// What an act that made `after` of `before` brings for the duty's rounds, of which `open` have not ended:
/// they lapse with the duty, or where its rule has changed and nobody has filed; who bears it must file.
std::vector<NewAct> consequences_for_rounds(const Case& before, const Case& after,
                                            const std::vector<Neighbour>& open);

}  // namespace bihuan::cases
