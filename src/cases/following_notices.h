// SPDX-License-Identifier: Apache-2.0
// Notices that follow from an act of the procedure (its effect `give_notice`): an act of their own on the
// same case, appended with the one that gives them, by the program's hand and on the day on which it is
// recorded. What the office then does with one is cases/notices.h. Pure, as decide() is.
#pragma once

#include <string>
#include <string_view>

#include "cases/decide.h"
#include "cases/notice_acts.h"

namespace bihuan::cases {

/// What the act gives; null where it gives nothing.
const procedures::NoticeTemplate* notice_given_by(const procedures::Procedure& procedure,
                                                  std::string_view act);

/// The notice is drawn up about the case as the act has left it, and leaves at once unless it needs
/// approval. It goes to the leads that may be assigned to. Where there is none, it is left out and the act
/// says so: what a competent body has decided is recorded, whoever can be told of it. `number` is the next of
/// the book.
NewAct follow_with_notice(const Case& after, const procedures::NoticeTemplate& notice,
                          const std::string& number, const Surroundings& around);

}  // namespace bihuan::cases
