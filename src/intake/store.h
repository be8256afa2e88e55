// SPDX-License-Identifier: Apache-2.0
// What intake needs of a store: the minutes, each kept once, and beside them the drafts as one JSON document
// that is replaced whole, by whoever has seen its present version. What a call has answered with success
// survives the loss of power. Safe to call from several threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/viewer.h"
#include "intake/minutes.h"

namespace bihuan::intake {

struct StoredDrafts {
  std::uint32_t version = 0;  // 1 for the first
  std::string json;

  bool operator==(const StoredDrafts&) const = default;
};

class IntakeStore {
 public:
  virtual ~IntakeStore() = default;

  /// Keeps the minutes with version 1 of their drafts, both or neither, and gives their id. The same bytes
  /// again change nothing and give the id of the minutes that are there. Refuses an id that is taken
  /// (conflict).
  virtual Result<MinutesId> put(const Minutes& minutes, const std::string& drafts_json) = 0;

  virtual std::optional<Minutes> find(const MinutesId& id, const Viewer& viewer) const = 0;
  virtual std::optional<MinutesEntry> find_by_digest(const proof::Digest& digest,
                                                     const Viewer& viewer) const = 0;
  /// The latest taken in first.
  virtual std::vector<MinutesEntry> list(std::size_t offset, std::size_t limit,
                                         const Viewer& viewer) const = 0;
  virtual std::size_t count(const Viewer& viewer) const = 0;

  virtual std::optional<StoredDrafts> drafts_of(const MinutesId& id, const Viewer& viewer) const = 0;
  /// Replaces the drafts and gives their new version, if `seen` is their present one; conflict otherwise,
  /// not_found where there are no such minutes.
  virtual Result<std::uint32_t> save_drafts(const MinutesId& id, std::uint32_t seen,
                                            const std::string& json) = 0;
};

}  // namespace bihuan::intake
