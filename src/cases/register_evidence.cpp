// SPDX-License-Identifier: Apache-2.0
// How the register gives out what was handed in with an act.
#include <algorithm>

#include "cases/register.h"

namespace bihuan::cases {
namespace {

std::optional<KeptEvidence> find_kept(const std::vector<Act>& acts, const proof::Digest& digest) {
  for (const Act& act : acts) {
    const auto content = content_of(act);
    if (!content) continue;
    const auto kept = kept_evidence(*content);
    const auto found = std::ranges::find(kept, digest, &KeptEvidence::digest);
    if (found != kept.end()) return *found;
  }
  return {};
}

}  // namespace

// By the case, so that who may not see it cannot fetch its files by a digest that was heard of elsewhere.
Result<EvidenceFile> CaseRegister::evidence_of(const CaseId& id, const proof::Digest& digest,
                                               const Viewer& viewer) const {
  const auto kept = find_kept(store_.acts_of(id, viewer), digest);
  auto bytes = kept ? store_.evidence(digest, viewer) : std::nullopt;
  if (!bytes)
    return fail(ErrorKind::not_found,
                Words{"这一件没有这份凭据，或者已按规定销毁",
                      "This case has no such evidence, or it was destroyed as the rules say"});
  return EvidenceFile{kept->name, std::make_shared<const std::string>(*std::move(bytes)), digest};
}

}  // namespace bihuan::cases
