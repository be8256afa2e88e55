// SPDX-License-Identifier: Apache-2.0
// Urging by the ladder of a procedure: which notice the calendar gives a case on a day and whom it goes to.
// Also what the office does with a notice, whatever gave it. The decisions are pure, as decide() is.
#pragma once

#include <optional>
#include <string>

#include "cases/decide.h"
#include "cases/notice_acts.h"

namespace bihuan::cases {

/// The highest step that the case's ladder has reached on this day and that was not drawn up for its limit
/// before. Counted from the limit, or from the end of a pause that outlasted it. Null on days on which nobody
/// works, for what does not run, has no date or was urged by hand today, and for a duty whose rounds are
/// urged. Whether anybody can be urged is notice_due()'s.
const procedures::UrgingStep* step_reached(const Case& subject, const procedures::Procedure& procedure,
                                           Day today, const calendar::Calendar& calendar);

/// The step whose notice is to be given today, if any: one that is reached, and nothing stands in the way of
/// the act `urge`. A duty that a document carries is urged with it where both are due on one day.
const procedures::UrgingStep* notice_due(const Case& subject, const procedures::Procedure& procedure,
                                         const Surroundings& around);

/// What the calendar does: the notice of a step that is due is drawn up, and leaves at once unless it needs
/// approval. `number` is the next of the book.
NewAct give_notice(const Case& subject, const procedures::Procedure& procedure,
                   const procedures::UrgingStep& step, const std::string& number, const Surroundings& around);

/// What the office does with a notice; refused with all reasons at once. `number` is the next of the book.
Result<NewAct> decide_on_notice(const Case& subject, const procedures::Procedure& procedure,
                                const Command& command, const Actor& actor, const std::string& number,
                                const Surroundings& around);

/// Why a draft of the ladder cannot leave now: what stands in the way of the act `urge`, or nobody to tell.
/// None: it can.
std::vector<Words> obstacles_to_urging(const Case& subject, const procedures::Procedure& procedure,
                                       const Surroundings& around);
/// Why this draft cannot leave now. One that followed an act asks only for somebody to tell.
std::vector<Words> obstacles_to_notice(const Case& subject, const Notice& notice,
                                       const procedures::Procedure& procedure, const Surroundings& around);

/// Whether the draft of this ordinal waits for approval. One of the ladder does so as long as it is the last
/// of the ladder, its limit holds and the case has not ended; one that followed an act, until the same notice
/// is drawn up anew.
bool notice_waits(const Case& subject, const procedures::Procedure& procedure, std::int64_t ordinal);
/// The ordinals of those that wait.
std::vector<int> waiting_notices(const Case& subject, const procedures::Procedure& procedure);
/// The ordinal of the notice that the command is about; nothing where its field is no ordinal.
std::optional<int> notice_meant(const Command& command);
/// Null where the case has none of this ordinal.
const Notice* find_notice(const Case& subject, std::int64_t ordinal);
/// Whether the act gives a notice its number.
bool issues_a_notice(const NewAct& act);

struct NoticeWords {
  Words label;
  Words request;
};

/// What the procedure calls the notice and has it ask for; the bare name where `procedure` is null or does
/// not know it.
NoticeWords words_of(const Notice& notice, const procedures::Procedure* procedure);

}  // namespace bihuan::cases
