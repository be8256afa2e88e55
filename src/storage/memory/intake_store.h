// SPDX-License-Identifier: Apache-2.0
// Minutes and their drafts without a disk.
#pragma once

#include <mutex>
#include <vector>

#include "intake/store.h"

namespace bihuan::storage::memory {

class MemoryIntakeStore final : public intake::IntakeStore {
 public:
  Result<MinutesId> put(const intake::Minutes& minutes, const std::string& drafts_json) override;
  std::optional<intake::Minutes> find(const MinutesId& id, const Viewer& viewer) const override;
  std::optional<intake::MinutesEntry> find_by_digest(const proof::Digest& digest,
                                                     const Viewer& viewer) const override;
  std::vector<intake::MinutesEntry> list(std::size_t offset, std::size_t limit,
                                         const Viewer& viewer) const override;
  std::size_t count(const Viewer& viewer) const override;
  std::optional<intake::StoredDrafts> drafts_of(const MinutesId& id, const Viewer& viewer) const override;
  Result<std::uint32_t> save_drafts(const MinutesId& id, std::uint32_t seen,
                                    const std::string& json) override;

 private:
  struct Kept {
    intake::Minutes minutes;
    intake::StoredDrafts drafts;
  };

  const Kept* known(const MinutesId& id) const;

  mutable std::mutex mutex_;
  std::vector<Kept> kept_;
};

}  // namespace bihuan::storage::memory
