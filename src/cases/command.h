// SPDX-License-Identifier: Apache-2.0
// What somebody asks of the register: an act on a case with its fields, or the opening of a case. Each
// carries a key that makes its repetition harmless: the same key again gives the first answer again, and is
// refused for an act that says something else.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "cases/evidence.h"

namespace bihuan::cases {

/// Who keys in, and for which organisation that person sits there.
struct Actor {
  PersonId person;
  OrganisationId organisation;

  bool operator==(const Actor&) const = default;
};

using FieldValue = std::variant<std::string, Day, Decimal, std::vector<OrganisationId>, calendar::DueRule,
                                std::vector<EvidenceFile>>;
using FieldValues = std::map<std::string, FieldValue, std::less<>>;

struct Command {
  CommandKey key;
  CaseId case_id;
  std::optional<Version> seen;  // what the person had before their eyes; a later case is a conflict
  std::string act;
  procedures::Role as = procedures::Role::office;
  FieldValues fields;
  Texts remarks;  // free words beside the fields: note
  Day happened_on;
  std::optional<OnBehalf> on_behalf;
};

/// The opening of a case in its procedure's initial state, or in another state from which nothing has
/// happened yet.
struct Opening {
  CaseId id;
  std::string kind;
  std::optional<std::string> state;
  std::optional<CaseId> parent;
  Origin origin;
  std::vector<Bearer> bearers;
  std::vector<std::string> group_rules;
  bool waits_for_choice = false;
  std::optional<calendar::DueRule> due_rule;
  std::vector<Linked> links;
  std::vector<FieldRecorded> recorded;  // as if acts of its own had recorded them
  Texts texts;
  bool fix_number = false;   // matters and documents have their number at once, duties at docketing
  bool is_docketed = false;  // under supervision from this day on: the due date is counted at once
};

}  // namespace bihuan::cases
