// SPDX-License-Identifier: Apache-2.0
// Evidence: the files that somebody hands in with an act. The act keeps each one's digest among its facts and
// its name among its remarks; the store keeps the bytes, once however often they are handed in.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cases/act.h"

namespace bihuan::cases {

struct EvidenceFile {
  std::string name;  // in one line
  std::shared_ptr<const std::string> bytes;
  proof::Digest digest;

  /// By name and digest: the same bytes have the same digest.
  bool operator==(const EvidenceFile& other) const { return name == other.name && digest == other.digest; }
};

EvidenceFile evidence_file(std::string_view name, std::string bytes);

/// A file that an act has kept, as its page names it.
struct KeptEvidence {
  std::string field;  // of the act
  std::string name;   // empty where the act's words were destroyed
  proof::Digest digest;
  std::uint64_t size_bytes = 0;

  bool operator==(const KeptEvidence&) const = default;
};

/// What an act has kept, in the order in which it was handed in.
std::vector<KeptEvidence> kept_evidence(const Content& content);

/// The names in the form in which an act's remarks keep them, and the digests as a case keeps its fields.
std::string evidence_names(const std::vector<EvidenceFile>& files);
std::string evidence_digests(const std::vector<EvidenceFile>& files);

}  // namespace bihuan::cases
