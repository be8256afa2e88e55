// SPDX-License-Identifier: Apache-2.0
// A duty that consists of documents' steps while these lie before another body: it stands still with them,
// nobody is urged and no day makes anybody late. What of it was counted moves on as by a pause of its own.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cases/decide.h"

namespace bihuan::cases {

// The acts' names in the ledger; they follow from acts on the documents, or on the duty itself.
inline constexpr std::string_view hold_with_document_act = "hold_with_document";
inline constexpr std::string_view release_with_document_act = "release_with_document";
inline constexpr std::string_view extend_with_document_act = "extend_with_document";

/// Whether some of these documents carry the duty and have not ended, and all of those stand still.
bool waits_with_documents(const Case& duty, const std::vector<Neighbour>& documents);

/// What the duty owes to how its documents, all of them given, stand by now. A duty that is reported on by
/// rounds goes on: what a period has brought can be filed whatever becomes of the document.
std::optional<NewAct> act_of_documents(const Case& duty, const std::vector<Neighbour>& documents, Day on,
                                       const calendar::Calendar& calendar);

/// The same extension for the duties that were due on the document's day: nobody asks for it twice.
std::vector<NewAct> extensions_of_carried(const Case& document, const calendar::DueDate& extended,
                                          const std::vector<Neighbour>& carried);

/// The day as it counts for the duty: while it is held that on which this began.
Day counted_for_duty(const Case& duty, Day day);

}  // namespace bihuan::cases
