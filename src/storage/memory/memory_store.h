// SPDX-License-Identifier: Apache-2.0
// The same promises without a disk: for unit tests, and as the floor of the benchmarks. What it holds ends
// with it.
#pragma once

#include <map>
#include <mutex>

#include "cases/store.h"
#include "storage/derived.h"
#include "storage/ledger_source.h"

namespace bihuan::storage::memory {

class MemoryCaseStore final : public cases::CaseStore, public LedgerSource, public DerivedTables {
 public:
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
  bool are_outdated() const override { return false; }

 private:
  struct Kept {
    cases::Act act;
    proof::Digest digest;
    proof::Digest link;
  };

  cases::Version version(const CaseId& id) const;
  std::vector<cases::Rest> found_by(const cases::Filter& filter) const;
  void keep(const cases::Act& act);
  void keep(const cases::Row& row);

  mutable std::mutex mutex_;
  std::vector<Kept> ledger_;
  std::map<CaseId, std::vector<std::size_t>> positions_;  // of each case's acts, counted from 0
  std::map<CommandKey, cases::Receipt> receipts_;
  std::map<CaseId, cases::Row> rows_;
  std::map<proof::Digest, std::shared_ptr<const std::string>> evidence_;
  std::map<std::string, CaseId, std::less<>> numbers_;
};

}  // namespace bihuan::storage::memory
