// SPDX-License-Identifier: Apache-2.0
// Minutes and their drafts in the same SQLite file as the ledger.
#pragma once

#include "intake/store.h"
#include "storage/sqlite/database.h"

namespace bihuan::storage::sqlite {

class SqliteIntakeStore final : public intake::IntakeStore {
 public:
  /// The database must outlive this.
  explicit SqliteIntakeStore(Database& database) : database_(database) {}

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
  Database& database_;
};

}  // namespace bihuan::storage::sqlite
