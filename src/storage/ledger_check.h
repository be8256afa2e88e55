// SPDX-License-Identifier: Apache-2.0
// Whether a ledger holds together: every digest, commitment and link made anew, every case's versions without
// a gap, the head where the last act is. What this proves and what not is said in docs/formats/ledger.md.
#pragma once

#include <cstdint>
#include <vector>

#include "base/words.h"
#include "storage/ledger_source.h"

namespace bihuan::storage {

struct LedgerFault {
  std::uint64_t position = 0;
  Words words;

  bool operator==(const LedgerFault&) const = default;
};

/// What was examined, and everything that was wrong.
struct LedgerReport {
  std::uint64_t acts = 0;
  std::uint64_t cases = 0;
  std::uint64_t payloads = 0;
  std::uint64_t payloads_destroyed = 0;
  std::string link;  // the last, made anew: whoever wrote it down earlier can compare
  std::vector<LedgerFault> faults;
};

/// Never stops at the first fault. The store should not be written meanwhile.
LedgerReport check_ledger(const LedgerSource& ledger);

}  // namespace bihuan::storage
