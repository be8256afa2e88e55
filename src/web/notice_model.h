// SPDX-License-Identifier: Apache-2.0
// A notice as pages and programs see it: its number, name, limit, whom it went to, where it stands, and the
// paper that is printed. Whoever does not see the whole sees what went to its own body, and no drafts.
#pragma once

#include <boost/json.hpp>

#include "cases/case.h"
#include "cases/notices.h"
#include "web/context.h"

namespace bihuan::web {

bool may_see(const cases::Notice& notice, const Context& context);

/// One that is there; `lifted: {act, label, on}` where it was given with a clock that an act has stopped
/// since, as the order behind it was withdrawn.
boost::json::object notice_model(const cases::Case& subject, int ordinal, const Context& context);

/// Of those that one may see, the latest first.
boost::json::array notices_model(const cases::Case& subject, const Context& context);

/// `{title, number, addressees, paragraphs, office, day}`: what the printed notice says.
boost::json::object notice_paper(const cases::Case& subject, const cases::Notice& notice,
                                 const Context& context);

/// As the procedure calls it under which it was drawn up.
cases::NoticeWords said_of(const cases::Notice& notice, const Context& context);

/// Whom it goes to: as it went, or of a draft as it would go now.
std::vector<OrganisationId> addressees_of(const cases::Case& subject, const cases::Notice& notice,
                                          const Context& context);

}  // namespace bihuan::web
