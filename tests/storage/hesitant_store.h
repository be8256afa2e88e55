// SPDX-License-Identifier: Apache-2.0
// For tests: a store that lets others get in between what a decision reads and what it appends.
#pragma once

#include <functional>

#include "cases/store.h"

namespace bihuan::storage::testing {

class HesitantStore final : public cases::CaseStore {
 public:
  /// `meanwhile` runs before every append.
  HesitantStore(cases::CaseStore& store, std::function<void()> meanwhile)
      : store_(store), meanwhile_(std::move(meanwhile)) {}

  Result<cases::Receipt> append(const cases::Append& append) override {
    meanwhile_();
    return store_.append(append);
  }
  std::optional<cases::Receipt> receipt_of(const CommandKey& key) const override {
    return store_.receipt_of(key);
  }
  std::vector<cases::Act> acts_of(const CaseId& id, const Viewer& viewer) const override {
    return store_.acts_of(id, viewer);
  }
  std::vector<cases::Act> acts_after(const CaseId& id, cases::Version after,
                                     const Viewer& viewer) const override {
    return store_.acts_after(id, after, viewer);
  }
  cases::Version version_of(const CaseId& id) const override { return store_.version_of(id); }
  std::optional<cases::Row> row_of(const CaseId& id, const Viewer& viewer) const override {
    return store_.row_of(id, viewer);
  }
  cases::Page list(const cases::Filter& filter, const cases::Paging& paging,
                   const Viewer& viewer) const override {
    return store_.list(filter, paging, viewer);
  }
  std::size_t count(const cases::Filter& filter, const Viewer& viewer) const override {
    return store_.count(filter, viewer);
  }
  cases::Counts count_by(cases::CountedBy key, const cases::Filter& filter,
                         const Viewer& viewer) const override {
    return store_.count_by(key, filter, viewer);
  }
  cases::PermitsFound permits(const cases::PermitsAsked& asked, const cases::Paging& paging,
                              const Viewer& viewer) const override {
    return store_.permits(asked, paging, viewer);
  }
  cases::NoticesFound notices_to(const std::vector<OrganisationId>& organisations,
                                 const cases::Paging& paging, const Viewer& viewer) const override {
    return store_.notices_to(organisations, paging, viewer);
  }
  std::optional<std::string> evidence(const proof::Digest& digest, const Viewer& viewer) const override {
    return store_.evidence(digest, viewer);
  }
  bool is_number_taken(std::string_view number) const override { return store_.is_number_taken(number); }
  std::size_t numbers_with(std::string_view prefix) const override { return store_.numbers_with(prefix); }
  std::vector<Recorded> ledger_after(std::uint64_t position, std::size_t limit) const override {
    return store_.ledger_after(position, limit);
  }

 private:
  cases::CaseStore& store_;
  std::function<void()> meanwhile_;
};

}  // namespace bihuan::storage::testing
