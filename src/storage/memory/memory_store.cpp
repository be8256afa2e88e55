// SPDX-License-Identifier: Apache-2.0
#include "storage/memory/memory_store.h"

#include <algorithm>

#include "proof/chain.h"
#include "storage/admission.h"
#include "storage/memory/permits.h"
#include "storage/memory/selection.h"

namespace bihuan::storage::memory {

Result<cases::Receipt> MemoryCaseStore::append(const cases::Append& append) {
  const std::scoped_lock lock(mutex_);
  if (const auto known = receipts_.find(append.key); known != receipts_.end()) return known->second;
  const Present present{[this](const CaseId& id) { return version(id); },
                        [this](const std::string& number) {
                          const auto bearer = numbers_.find(number);
                          return bearer == numbers_.end() ? std::nullopt : std::optional(bearer->second);
                        },
                        [this](const cases::Filter& filter) { return found_by(filter); }};
  auto receipt = TRY(admit(append, present));
  for (const auto& act : append.acts) keep(act);
  for (const auto& row : append.rows) keep(row);
  for (const auto& deposit : append.deposits) evidence_.emplace(deposit.digest, deposit.bytes);
  receipts_.emplace(append.key, receipt);
  return receipt;
}

std::optional<cases::Receipt> MemoryCaseStore::receipt_of(const CommandKey& key) const {
  const std::scoped_lock lock(mutex_);
  const auto known = receipts_.find(key);
  return known == receipts_.end() ? std::nullopt : std::optional(known->second);
}

std::vector<cases::Act> MemoryCaseStore::acts_of(const CaseId& id, const Viewer& viewer) const {
  return acts_after(id, 0, viewer);
}

std::vector<cases::Act> MemoryCaseStore::acts_after(const CaseId& id, cases::Version after,
                                                    const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  std::vector<cases::Act> acts;
  const auto positions = positions_.find(id);
  if (positions == positions_.end() || !viewer.sees_all()) return acts;
  for (const auto position : positions->second) {
    const cases::Act& act = ledger_[position].act;
    if (act.envelope.version > after) acts.push_back(act);
  }
  return acts;
}

cases::Version MemoryCaseStore::version_of(const CaseId& id) const {
  const std::scoped_lock lock(mutex_);
  return version(id);
}

std::optional<cases::Row> MemoryCaseStore::row_of(const CaseId& id, const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  const auto row = rows_.find(id);
  return row == rows_.end() || !viewer.sees_all() ? std::nullopt : std::optional(row->second);
}

cases::Page MemoryCaseStore::list(const cases::Filter& filter, const cases::Paging& paging,
                                  const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  std::vector<const cases::Row*> passing;
  for (const auto& [id, row] : rows_) {
    if (viewer.sees_all() && passes(row, filter)) passing.push_back(&row);
  }
  std::ranges::sort(passing, [&](auto* a, auto* b) { return stands_before(*a, *b, paging); });
  cases::Page page{{}, passing.size()};
  const auto first = std::min(paging.offset, passing.size());
  const auto count = std::min(paging.limit, passing.size() - first);
  for (auto i = first; i < first + count; ++i) page.rows.push_back(*passing[i]);
  return page;
}

std::size_t MemoryCaseStore::count(const cases::Filter& filter, const Viewer& viewer) const {
  return list(filter, {.limit = 0}, viewer).total;
}

cases::Counts MemoryCaseStore::count_by(cases::CountedBy key, const cases::Filter& filter,
                                        const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  cases::Counts counts;
  for (const auto& [id, row] : rows_) {
    if (!viewer.sees_all() || !passes(row, filter)) continue;
    for (const auto& name : keys_of(row, key)) ++counts[name];
  }
  return counts;
}

cases::PermitsFound MemoryCaseStore::permits(const cases::PermitsAsked& asked, const cases::Paging& paging,
                                             const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  return viewer.sees_all() ? find_permits(rows_, asked, paging) : cases::PermitsFound();
}

cases::NoticesFound MemoryCaseStore::notices_to(const std::vector<OrganisationId>& organisations,
                                                const cases::Paging& paging, const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  return viewer.sees_all() ? find_notices_to(rows_, organisations, paging) : cases::NoticesFound();
}

std::optional<std::string> MemoryCaseStore::evidence(const proof::Digest& digest,
                                                     const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  const auto known = evidence_.find(digest);
  return known == evidence_.end() || !viewer.sees_all() ? std::nullopt : std::optional(*known->second);
}

bool MemoryCaseStore::is_number_taken(std::string_view number) const {
  const std::scoped_lock lock(mutex_);
  return numbers_.contains(number);
}

std::size_t MemoryCaseStore::numbers_with(std::string_view prefix) const {
  const std::scoped_lock lock(mutex_);
  std::size_t count = 0;
  for (auto at = numbers_.lower_bound(prefix); at != numbers_.end() && at->first.starts_with(prefix); ++at)
    ++count;
  return count;
}

std::vector<cases::CaseStore::Recorded> MemoryCaseStore::ledger_after(std::uint64_t position,
                                                                      std::size_t limit) const {
  const std::scoped_lock lock(mutex_);
  std::vector<Recorded> recorded;
  for (auto i = position; i < ledger_.size() && recorded.size() < limit; ++i)
    recorded.push_back({i + 1, ledger_[i].act});
  return recorded;
}

std::vector<StoredAct> MemoryCaseStore::stored_after(std::uint64_t position, std::size_t limit) const {
  const std::scoped_lock lock(mutex_);
  std::vector<StoredAct> acts;
  for (auto i = position; i < ledger_.size() && acts.size() < limit; ++i) {
    const auto& [act, digest, link] = ledger_[i];
    acts.push_back({i + 1, act.envelope.case_id.text(), act.envelope.version,
                    canonical_envelope(act.envelope), digest.text(), link.text(), act.payloads});
  }
  return acts;
}

LedgerHead MemoryCaseStore::head() const {
  const std::scoped_lock lock(mutex_);
  return ledger_.empty() ? LedgerHead{} : LedgerHead{ledger_.size(), ledger_.back().link.text()};
}

Result<void> MemoryCaseStore::rewrite(const Derived& derived) {
  const std::scoped_lock lock(mutex_);
  if (derived.position != ledger_.size()) return ledger_moved_on();
  rows_.clear();
  numbers_.clear();
  receipts_.clear();
  for (const auto& row : derived.rows) keep(row);
  for (const auto& receipt : derived.receipts) receipts_.emplace(receipt.key, receipt);
  return {};
}

cases::Version MemoryCaseStore::version(const CaseId& id) const {
  const auto positions = positions_.find(id);
  return positions == positions_.end() ? 0 : static_cast<cases::Version>(positions->second.size());
}

std::vector<cases::Rest> MemoryCaseStore::found_by(const cases::Filter& filter) const {
  std::vector<cases::Rest> found;
  for (const auto& [id, row] : rows_) {
    if (passes(row, filter)) found.push_back({id, row.version});
  }
  return found;
}

void MemoryCaseStore::keep(const cases::Act& act) {
  const auto digest = cases::digest_of(act.envelope);
  const auto link = proof::next_link(ledger_.empty() ? proof::Digest() : ledger_.back().link, digest);
  positions_[act.envelope.case_id].push_back(ledger_.size());
  ledger_.push_back({act, digest, link});
}

void MemoryCaseStore::keep(const cases::Row& row) {
  if (const auto before = rows_.find(row.id); before != rows_.end()) numbers_.erase(before->second.number);
  if (!row.number.empty()) numbers_.emplace(row.number, row.id);
  rows_[row.id] = row;
}

}  // namespace bihuan::storage::memory
