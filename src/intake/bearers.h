// SPDX-License-Identifier: Apache-2.0
// Whom the names of a draft mean, by the organisations and the group rules of the day. Never a guess: a name
// that is not settled waits until somebody chooses, and what may only be asked is named and never assigned.
#pragma once

#include <variant>

#include "cases/fact.h"
#include "intake/draft.h"
#include "offices/groups.h"
#include "offices/resolution.h"

namespace bihuan::intake {

/// What names are held against.
struct Ground {
  const offices::Directory& directory;
  const offices::GroupRules& rules;
  Day day;
};

struct Meaning {
  std::variant<offices::BearerMatch, offices::Resolution> found;  // by name alone
  std::vector<OrganisationId> organisations;  // that bear it: chosen or found, those that may not left out
  std::vector<offices::LeftOut> barred;       // meant by name, but never assigned
  bool waits = false;                         // nobody bears it until somebody chooses
  Words explanation;
};

Meaning meaning_of(const NamedBearer& bearer, const Ground& ground);

struct Bearers {
  std::vector<cases::Bearer> bearers;  // each organisation once, leads first
  std::vector<std::string> rules;      // of the groups that took part
  bool waits_for_choice = false;       // a lead waits; a support that waits holds nothing up
  bool has_lead = false;
};

/// Of a burden with what was merged into it.
Bearers bearers_of(const std::vector<const Burden*>& burdens, const Ground& ground);
Bearers bearers_of(const Drafts& drafts, const DutyDraft& duty, const Ground& ground);

}  // namespace bihuan::intake
