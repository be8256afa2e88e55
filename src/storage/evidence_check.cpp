// SPDX-License-Identifier: Apache-2.0
#include "storage/evidence_check.h"

#include <fmt/format.h>

#include "cases/evidence.h"

namespace bihuan::storage {
namespace {

constexpr std::size_t acts_at_once = 500;

std::optional<Words> fault_of(const cases::KeptEvidence& kept, const cases::CaseStore& store) {
  const auto bytes = store.evidence(kept.digest, Viewer::office());
  const std::string digest = kept.digest.text();
  if (!bytes)
    return Words{fmt::format("凭据“{}”（{}）不在库中", kept.name, digest),
                 fmt::format("evidence “{}” ({}) is missing", kept.name, digest)};
  if (proof::Digest::of(*bytes) == kept.digest && bytes->size() == kept.size_bytes) return {};
  return Words{fmt::format("凭据“{}”的内容与摘要 {} 不符", kept.name, digest),
               fmt::format("evidence “{}” does not have the digest {}", kept.name, digest)};
}

}  // namespace

EvidenceReport check_evidence(const cases::CaseStore& store) {
  EvidenceReport report;
  std::uint64_t position = 0;
  for (auto page = store.ledger_after(0, acts_at_once); !page.empty();
       page = store.ledger_after(position, acts_at_once)) {
    for (const auto& [at, act] : page) {
      position = at;
      const auto content = cases::content_of(act);
      if (!content) continue;
      for (const cases::KeptEvidence& kept : cases::kept_evidence(*content)) {
        ++report.files;
        if (auto fault = fault_of(kept, store))
          report.faults.push_back({act.envelope.case_id, *std::move(fault)});
      }
    }
  }
  return report;
}

}  // namespace bihuan::storage
