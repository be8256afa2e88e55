// SPDX-License-Identifier: Apache-2.0
// The ledger as it is written down, for those who check or carry it away: texts, not values, so that what
// does not parse can be seen as well.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cases/act.h"

namespace bihuan::storage {

/// An act in its place. What is beside the envelope is what the store keeps of it, right or wrong.
struct StoredAct {
  std::uint64_t position = 0;  // from 1, without gaps
  std::string case_id;
  cases::Version version = 0;
  std::string envelope;  // in canonical form
  std::string digest;    // of the envelope
  std::string link;      // of the chain: made of the link before and this digest
  std::vector<cases::Payload> payloads;

  bool operator==(const StoredAct&) const = default;
};

/// The end of the ledger, kept apart from it, so that a missing tail is seen.
struct LedgerHead {
  std::uint64_t position = 0;
  std::string link;

  bool operator==(const LedgerHead&) const = default;
};

class LedgerSource {
 public:
  virtual ~LedgerSource() = default;

  /// The acts after `position` (0: from the first) in the order of recording, at most `limit`.
  virtual std::vector<StoredAct> stored_after(std::uint64_t position, std::size_t limit) const = 0;
  virtual LedgerHead head() const = 0;
};

}  // namespace bihuan::storage
