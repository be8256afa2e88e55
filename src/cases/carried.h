// SPDX-License-Identifier: Apache-2.0
// Duties that consist of documents' steps: how they end with their documents and are open again with them,
// and how they pass to the document that goes on where one is merged into another.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cases/decide.h"

namespace bihuan::cases {

// The acts' names in the ledger; every case has them, whatever its procedure.
inline constexpr std::string_view end_with_document_act = "end_with_document";
inline constexpr std::string_view rest_on_successor_act = "rest_on_successor";
inline constexpr std::string_view take_over_act = "take_over";
inline constexpr std::string_view reopen_with_document_act = "reopen_with_document";

/// The field of an act that names the case which goes on in this one's place.
inline constexpr std::string_view successor_field = "successor";

/// The other case's own way of ending so; nothing if its procedure knows none.
std::optional<Moved> move_to(procedures::End end, const Neighbour& other);

/// An act on the other case, still without content.
NewAct act_on(const Case& other, std::string_view act);

/// The cases that this one is linked to in this way, in the order in which they were.
std::vector<CaseId> linked(const Case& subject, LinkKind kind);

/// Those of the documents of whose steps the case consists and that have not ended.
std::vector<const Neighbour*> open_carriers(const Case& subject, const std::vector<Neighbour>& documents);

/// The documents of whose steps the case, or what it carries, consists; never itself.
std::vector<CaseId> carriers_around(const Case& subject, const std::vector<Neighbour>& carried);

/// The ends of the duties that consist of this document's steps, as it comes to `end`: of each once all its
/// documents have ended, and verified if one of them was.
std::vector<NewAct> ends_of_carried(const Case& document, procedures::End end, const Surroundings& around);

/// Where a document that was done goes on again in this state: the duties that ended with it, or with those
/// that went on in its place, stand again where they stood before, and their dates as they were.
std::vector<NewAct> reopened_with(const Case& document, const procedures::State& reached,
                                  const procedures::Procedure& procedure, const Surroundings& around);

/// What follows for others where the successor goes on in the subject's place: it says so, and the duties
/// that consisted of the subject's steps consist of the successor's.
std::vector<NewAct> handed_on(const Case& subject, const Neighbour& successor, const Surroundings& around);

/// Why this case can't go on in the subject's place.
std::vector<Words> succession_faults(const Case& subject, const Neighbour& successor,
                                     const Surroundings& around);

/// No document whose steps the duty consists of is still under way: it must be claimed like any other.
bool all_done(const std::vector<Neighbour>& carriers);

}  // namespace bihuan::cases
