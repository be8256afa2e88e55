// SPDX-License-Identifier: Apache-2.0
// From drafts to the register: the openings of the cases that confirmed drafts become. Pure. A case's id is
// derived from its draft, so that confirming twice opens nothing twice, whoever was interrupted in between.
#pragma once

#include <span>

#include "cases/command.h"
#include "intake/bearers.h"

namespace bihuan::intake {

/// The id of the case that this draft is or will be.
CaseId case_of(const MinutesId& minutes, const DraftId& draft);
/// The key of a command that is told by these words: the same words, the same key.
CommandKey key_of(std::string_view words);

struct Confirmation {
  std::vector<DraftId> drafts;           // what is opened: those asked for and what they cannot do without
  std::vector<cases::Opening> openings;  // matters first, then documents, then duties
  CommandKey key;
};

/// Of these drafts, which must be open; with each its matter, with a duty the documents that carry it, and
/// with a document the duties that it carries. Refuses with the reasons of all.
Result<Confirmation> confirmation_of(const Drafts& drafts, std::span<const DraftId> wanted,
                                     const Ground& ground);
/// Of everything that is open.
Result<Confirmation> confirmation_of_all(const Drafts& drafts, const Ground& ground);

/// The matters and documents on which those openings rest and which an earlier version of the meeting has.
std::vector<DraftId> known_elsewhere(const Drafts& drafts, const Confirmation& confirmation);

/// The drafts once those openings are in the register.
Drafts confirmed(Drafts drafts, const std::vector<DraftId>& ids);

/// What a task still lacks before it can be proposed for supervision; nothing if it can.
std::vector<Words> missing_for_proposal(const Drafts& drafts, const DutyDraft& duty, const Ground& ground);
std::vector<Words> missing_for_proposal(bool has_lead, bool waits_for_choice,
                                        const std::optional<calendar::DueRule>& due);

/// The due rule of the duty with what was merged into it.
std::optional<calendar::DueRule> due_of(const Drafts& drafts, const DutyDraft& duty);

}  // namespace bihuan::intake
