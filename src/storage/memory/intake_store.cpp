// SPDX-License-Identifier: Apache-2.0
#include "storage/memory/intake_store.h"

#include <algorithm>

#include "storage/admission.h"

namespace bihuan::storage::memory {

Result<MinutesId> MemoryIntakeStore::put(const intake::Minutes& minutes, const std::string& drafts_json) {
  const std::scoped_lock lock(mutex_);
  for (const auto& kept : kept_) {
    if (kept.minutes.entry.digest == minutes.entry.digest) return kept.minutes.entry.id;
  }
  if (known(minutes.entry.id) != nullptr) return minutes_id_taken();
  kept_.push_back({minutes, {1, drafts_json}});
  return minutes.entry.id;
}

std::optional<intake::Minutes> MemoryIntakeStore::find(const MinutesId& id, const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  const auto* kept = known(id);
  return kept == nullptr || !viewer.sees_all() ? std::nullopt : std::optional(kept->minutes);
}

std::optional<intake::MinutesEntry> MemoryIntakeStore::find_by_digest(const proof::Digest& digest,
                                                                      const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  for (const auto& kept : kept_) {
    if (viewer.sees_all() && kept.minutes.entry.digest == digest) return kept.minutes.entry;
  }
  return {};
}

std::vector<intake::MinutesEntry> MemoryIntakeStore::list(std::size_t offset, std::size_t limit,
                                                          const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  std::vector<intake::MinutesEntry> entries;
  if (!viewer.sees_all()) return entries;
  for (const auto& kept : kept_) entries.push_back(kept.minutes.entry);
  std::ranges::sort(entries, [](const auto& a, const auto& b) {
    return std::tie(b.taken_in_at, b.id) < std::tie(a.taken_in_at, a.id);
  });
  const auto first = entries.begin() + static_cast<std::ptrdiff_t>(std::min(offset, entries.size()));
  entries.erase(entries.begin(), first);
  entries.resize(std::min(limit, entries.size()));
  return entries;
}

std::size_t MemoryIntakeStore::count(const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  return viewer.sees_all() ? kept_.size() : 0;
}

std::optional<intake::StoredDrafts> MemoryIntakeStore::drafts_of(const MinutesId& id,
                                                                 const Viewer& viewer) const {
  const std::scoped_lock lock(mutex_);
  const auto* kept = known(id);
  return kept == nullptr || !viewer.sees_all() ? std::nullopt : std::optional(kept->drafts);
}

Result<std::uint32_t> MemoryIntakeStore::save_drafts(const MinutesId& id, std::uint32_t seen,
                                                     const std::string& json) {
  const std::scoped_lock lock(mutex_);
  for (auto& kept : kept_) {
    if (kept.minutes.entry.id != id) continue;
    if (kept.drafts.version != seen) return drafts_moved_on();
    kept.drafts = {seen + 1, json};
    return seen + 1;
  }
  return no_such_minutes();
}

const MemoryIntakeStore::Kept* MemoryIntakeStore::known(const MinutesId& id) const {
  for (const auto& kept : kept_) {
    if (kept.minutes.entry.id == id) return &kept;
  }
  return nullptr;
}

}  // namespace bihuan::storage::memory
