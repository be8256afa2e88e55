// SPDX-License-Identifier: Apache-2.0
#include "storage/stored.h"

namespace bihuan::storage {

Day stored_day(std::string_view written) {
  const auto day = parse_day(written);
  if (!day) throw DamagedStore("no day: " + std::string(written));
  return *day;
}

proof::Digest stored_digest(std::string_view written) {
  if (written.empty()) return {};
  const auto digest = proof::Digest::parse(written);
  if (!digest) throw DamagedStore("no digest: " + std::string(written));
  return *digest;
}

cases::Envelope stored_envelope(std::string_view canonical) {
  auto envelope = cases::parse_envelope(canonical);
  if (!envelope) throw DamagedStore("no envelope: " + envelope.error().reasons.front().en);
  return *std::move(envelope);
}

std::string_view word_for(cases::BearerRole role) {
  switch (role) {
    case cases::BearerRole::lead:
      return "lead";
    case cases::BearerRole::support:
      return "support";
    case cases::BearerRole::examiner:
      return "examiner";
  }
  VERIFY(false && "a role without a word");
  return {};
}

cases::BearerRole stored_role(std::string_view word) {
  for (const auto role : {cases::BearerRole::lead, cases::BearerRole::support, cases::BearerRole::examiner}) {
    if (word_for(role) == word) return role;
  }
  throw DamagedStore("no role: " + std::string(word));
}

}  // namespace bihuan::storage
