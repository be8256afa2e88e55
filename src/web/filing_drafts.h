// SPDX-License-Identifier: Apache-2.0
// A filing inside its bearer, as the bearer's own people see it before it leaves; nobody else sees any of it.
#pragma once

#include <boost/json.hpp>
#include <optional>

#include "cases/decide.h"
#include "web/filing_words.h"

namespace bihuan::web {

/// Under which name the sitter files in the round; nothing where it leads nothing there.
std::optional<OrganisationId> lead_of_sitter(const cases::Case& round, const Context& context);

/// What the bearer has in its house: its words, how far it has come, and why it was returned. Nothing where
/// it has no draft, the round is over, or the sitter belongs to another body.
std::optional<boost::json::object> draft_model(const OrganisationId& bearer, const FilingWords& words,
                                               const Context& context);

/// The same of one that the office's keying in has left without a use, and the sentence that says so, until
/// the bearer drafts or files anew. Its words are the drafter's; nothing for any other body.
std::optional<boost::json::object> dropped_draft_model(const OrganisationId& bearer, const FilingWords& words,
                                                       const Context& context);

/// `[{label, by}]`: who cleared it at which stage.
boost::json::array clearances_model(const std::vector<cases::Clearance>& clearances, const Context& context);

/// Of the round's draft of this bearer, in one line: 起草, 处室已审, 审核完毕 or 退回修改.
std::string draft_standing(const cases::Draft& draft, const Context& context);

/// The open rounds in which a draft of the sitter's body waits to be cleared, as a list of the overview; each
/// row says how far the draft has come and must go.
boost::json::object list_of_drafts_waiting(const Context& context);

/// Whether the act is an affair of the body that performed it, and the sitter belongs to another.
bool is_kept_from_sitter(const procedures::Act* rule, const cases::Envelope& envelope,
                         const Context& context);
/// Likewise of an act that could be performed.
bool is_kept_from_sitter(const cases::PossibleAct& possible, const cases::Case& subject,
                         const Context& context);

}  // namespace bihuan::web
