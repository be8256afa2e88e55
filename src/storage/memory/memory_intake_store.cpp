// SPDX-License-Identifier: Apache-2.0
#include "storage/memory/memory_intake_store.h"

#include <algorithm>

namespace bihuan::storage::memory {

Result<MinutesId> MemoryIntakeStore::put(const intake::Minutes& minutes, const std::string& drafts_json) {
  const std::lock_guard lock{mutex_};
  if (const auto* same = kept(minutes.entry.digest)) return same->minutes.entry.id;
  if (kept(minutes.entry.id)) {
    return fail(ErrorKind::conflict, Words{"已有同一编号的纪要", "minutes of this id are there already"});
  }
  minutes_.push_back({minutes, {1, drafts_json}});
  return minutes.entry.id;
}

std::optional<intake::Minutes> MemoryIntakeStore::find(const MinutesId& id, const Viewer& viewer) const {
  const std::lock_guard lock{mutex_};
  const auto* found = viewer.sees_all() ? kept(id) : nullptr;
  if (!found) return {};
  return found->minutes;
}

std::optional<intake::MinutesEntry> MemoryIntakeStore::find_by_digest(const proof::Digest& digest,
                                                                      const Viewer& viewer) const {
  const std::lock_guard lock{mutex_};
  const auto* found = viewer.sees_all() ? kept(digest) : nullptr;
  if (!found) return {};
  return found->minutes.entry;
}

std::vector<intake::MinutesEntry> MemoryIntakeStore::list(std::size_t offset, std::size_t limit,
                                                          const Viewer& viewer) const {
  const std::lock_guard lock{mutex_};
  std::vector<intake::MinutesEntry> page;
  if (!viewer.sees_all()) return page;
  for (std::size_t i = offset; i < minutes_.size() && page.size() < limit; ++i) {
    page.push_back(minutes_[minutes_.size() - 1 - i].minutes.entry);
  }
  return page;
}

std::size_t MemoryIntakeStore::count(const Viewer& viewer) const {
  const std::lock_guard lock{mutex_};
  return viewer.sees_all() ? minutes_.size() : 0;
}

std::optional<intake::StoredDrafts> MemoryIntakeStore::drafts_of(const MinutesId& id,
                                                                 const Viewer& viewer) const {
  const std::lock_guard lock{mutex_};
  const auto* found = viewer.sees_all() ? kept(id) : nullptr;
  if (!found) return {};
  return found->drafts;
}

Result<std::uint32_t> MemoryIntakeStore::save_drafts(const MinutesId& id, std::uint32_t seen,
                                                     const std::string& json) {
  const std::lock_guard lock{mutex_};
  const auto found = std::ranges::find(minutes_, id, [](const Kept& kept) { return kept.minutes.entry.id; });
  if (found == minutes_.end()) {
    return fail(ErrorKind::not_found, Words{"没有这份纪要", "there are no such minutes"});
  }
  if (found->drafts.version != seen) {
    return fail(ErrorKind::conflict, Words{"另一人刚刚改过这份草稿，请刷新后再改",
                                           "somebody else has just changed these drafts: read again"});
  }
  found->drafts = {seen + 1, json};
  return found->drafts.version;
}

const MemoryIntakeStore::Kept* MemoryIntakeStore::kept(const MinutesId& id) const {
  const auto found = std::ranges::find(minutes_, id, [](const Kept& kept) { return kept.minutes.entry.id; });
  return found == minutes_.end() ? nullptr : &*found;
}

const MemoryIntakeStore::Kept* MemoryIntakeStore::kept(const proof::Digest& digest) const {
  const auto found =
      std::ranges::find(minutes_, digest, [](const Kept& kept) { return kept.minutes.entry.digest; });
  return found == minutes_.end() ? nullptr : &*found;
}

}  // namespace bihuan::storage::memory
