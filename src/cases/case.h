// SPDX-License-Identifier: Apache-2.0
// A case as its acts have made it. evolve() is total: it takes any act of the ledger, in the order of
// versions, and never refuses; whether an act was right was decided before it was appended.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cases/act.h"

namespace bihuan::cases {

/// Who performed an act last, for the guards that ask for another person or body.
struct Performance {
  PersonId person;              // who keyed it in
  OrganisationId organisation;  // for whom: the one acted for, where the office keyed in
  bool on_behalf = false;       // the person did not act but only wrote down that another had
  Day on;

  bool operator==(const Performance&) const = default;
};

struct Claim {
  OrganisationId by;
  Day on;

  bool operator==(const Claim&) const = default;
};

struct Case {
  CaseId id;
  Version version = 0;
  std::string kind;
  proof::Digest procedure;
  std::string state;
  procedures::Phase phase = procedures::Phase::before;
  std::optional<procedures::End> end;
  std::optional<std::string> number;
  std::optional<Day> docketed_on;  // when the number was fixed
  std::optional<Day> ended_on;     // when the present end was reached
  std::optional<CaseId> parent;
  Origin origin;
  std::vector<Bearer> bearers;
  std::vector<std::string> group_rules;
  bool waits_for_choice = false;
  std::optional<calendar::DueRule> due_rule;
  std::optional<calendar::DueDate> due;
  std::optional<calendar::DueDate> due_before_extensions;
  std::optional<calendar::DueDate> due_before_notice;  // by the notices of holidays that held before
  int extensions = 0;
  std::optional<Claim> claim;
  std::vector<OrganisationId> disputes;
  std::map<std::string, std::string, std::less<>> fields;
  Texts texts;
  std::vector<Linked> links;
  std::map<std::string, Performance, std::less<>> performed;  // by the act's name
  Day opened_on;
  Day changed_on;
  Moment changed_at;

  std::vector<OrganisationId> organisations(BearerRole role) const;
  bool has_ended() const { return phase == procedures::Phase::ended; }
  /// A text of the case, or nothing said.
  std::string_view text(std::string_view name) const;

  bool operator==(const Case&) const = default;
};

/// The case after the act. A destroyed payload leaves what it would have changed as it was.
Case evolve(Case before, const Act& act);
/// The case after all its acts, which are not empty.
Case evolve_all(const std::vector<Act>& acts);

}  // namespace bihuan::cases
