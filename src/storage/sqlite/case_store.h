// SPDX-License-Identifier: Apache-2.0
// The ledger and the register in a SQLite file.
#pragma once

#include "cases/store.h"
#include "storage/derived.h"
#include "storage/ledger_source.h"
#include "storage/sqlite/database.h"

namespace bihuan::storage::sqlite {

class SqliteCaseStore final : public cases::CaseStore, public LedgerSource, public DerivedTables {
 public:
  /// The database must outlive this.
  explicit SqliteCaseStore(Database& database) : database_(database) {}

  Result<cases::Receipt> append(const cases::Append& append) override;
  std::optional<cases::Receipt> receipt_of(const CommandKey& key) const override;

  std::vector<cases::Act> acts_of(const CaseId& id, const Viewer& viewer) const override;
  std::vector<cases::Act> acts_after(const CaseId& id, cases::Version after,
                                     const Viewer& viewer) const override;
  cases::Version version_of(const CaseId& id) const override;

  std::optional<cases::Row> row_of(const CaseId& id, const Viewer& viewer) const override;
  cases::Page list(const cases::Filter& filter, const cases::Paging& paging,
                   const Viewer& viewer) const override;
  std::size_t count(const cases::Filter& filter, const Viewer& viewer) const override;
  cases::Counts count_by(cases::CountedBy key, const cases::Filter& filter,
                         const Viewer& viewer) const override;
  cases::PermitsFound permits(const cases::PermitsAsked& asked, const cases::Paging& paging,
                              const Viewer& viewer) const override;
  cases::NoticesFound notices_to(const std::vector<OrganisationId>& organisations,
                                 const cases::Paging& paging, const Viewer& viewer) const override;

  std::optional<std::string> evidence(const proof::Digest& digest, const Viewer& viewer) const override;

  bool is_number_taken(std::string_view number) const override;
  std::size_t numbers_with(std::string_view prefix) const override;

  std::vector<Recorded> ledger_after(std::uint64_t position, std::size_t limit) const override;

  std::vector<StoredAct> stored_after(std::uint64_t position, std::size_t limit) const override;
  LedgerHead head() const override;

  Result<void> rewrite(const Derived& derived) override;
  bool are_outdated() const override;

 private:
  Database& database_;
};

}  // namespace bihuan::storage::sqlite
