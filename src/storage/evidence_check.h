// SPDX-License-Identifier: Apache-2.0
// Holds the files of evidence against the digests that their acts have kept.
#pragma once

#include "cases/store.h"

namespace bihuan::storage {

struct EvidenceFault {
  CaseId of;
  Words words;
};

struct EvidenceReport {
  std::size_t files = 0;  // as often as an act has kept one
  std::vector<EvidenceFault> faults;
};

EvidenceReport check_evidence(const cases::CaseStore& store);

}  // namespace bihuan::storage
