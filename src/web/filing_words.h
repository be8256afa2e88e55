// SPDX-License-Identifier: Apache-2.0
// What was filed in a round, in the words of the acts: a filing's own, and what the same bearer had filed
// for the period before.
#pragma once

#include <map>
#include <optional>

#include "web/context.h"

namespace bihuan::web {

/// The words of the acts of one round, by version.
class FilingWords {
 public:
  FilingWords(const CaseId& round, const Context& context);

  /// Of the act; empty where it has none, or they were destroyed.
  const cases::Texts& of(cases::Version version) const;
  /// Of the bearer's last filing in this round, if it has any.
  const cases::Texts* last_of(const OrganisationId& lead) const;
  const cases::Case& round() const { return round_; }

 private:
  std::map<cases::Version, cases::Texts> words_;
  cases::Case round_;
};

/// The round of the same duty for the period before; nothing where it has no duty.
std::optional<CaseId> round_before(const cases::Case& round, const Context& context);

/// Rounds of the duty, the latest first, from the one at `offset`.
cases::Page rounds_of(const CaseId& duty, std::size_t offset, std::size_t limit, const Context& context);

}  // namespace bihuan::web
