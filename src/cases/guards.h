// SPDX-License-Identifier: Apache-2.0
// What stands in the way of an act: its state, who may, and its guards, each with its reason in words for the
// user.
#pragma once

#include <vector>

#include "cases/decide.h"

namespace bihuan::cases {

/// Somebody about to perform an act, before its fields are looked at.
struct Attempt {
  procedures::Role as = procedures::Role::office;
  Actor actor;
  std::optional<OnBehalf> on_behalf;
  Day happened_on;

  /// For whom: the organisation acted for, where the office keys in.
  const OrganisationId& acting() const { return on_behalf ? on_behalf->organisation : actor.organisation; }
};

/// All reasons why not; none: nothing but the fields is left to check.
std::vector<Words> obstacles(const Case& subject, const procedures::Procedure& procedure,
                             const procedures::Act& act, const Attempt& attempt,
                             const Surroundings& surroundings);

/// Whether the act leads to a verified end of a case that the office itself bears: that takes a named
/// superior (design rule 6), who may stand in for the office whether or not the file says so.
bool takes_a_superior(const Case& subject, const procedures::Procedure& procedure, const procedures::Act& act,
                      const Surroundings& around);

/// The leads that may be assigned to, and of a round those of them that still owe a filing. What may only be
/// asked is never urged.
std::vector<OrganisationId> leads_to_urge(const Case& subject, const offices::Directory& directory, Day on);

/// As which kind of bearer the role acts; nothing for the office and superiors.
std::optional<BearerRole> bearer_role_of(procedures::Role role);

/// Whether whoever attempts it is what the role asks for.
bool fills_role(const Case& subject, const Attempt& attempt, const Surroundings& around);

/// The bearer in this role that the organisation is, nameplates counted as one body.
std::optional<OrganisationId> bearer_meant(const Case& subject, const OrganisationId& organisation,
                                           BearerRole role, const Surroundings& around);

/// Whether the organisation is one of the case's bearers in this role, nameplates counted as one body.
bool is_bearer(const Case& subject, const OrganisationId& organisation, BearerRole role,
               const Surroundings& around);

}  // namespace bihuan::cases
