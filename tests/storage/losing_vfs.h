// SPDX-License-Identifier: Apache-2.0
// A file system for SQLite on which the power can fail. It stands on the default one, so that locks and the
// WAL's shared memory are the real ones, and remembers of every file what the disk had at its last sync and
// what was written since. At the chosen call the power goes: that call and every later one fail. restore()
// then puts the files back as the disk would show them: without what was not synced, or with any part of it,
// torn in the middle of a write or not.
//
// What it simplifies: a file that is deleted is gone at once, and the first sync of a file makes its name
// durable as well (SQLite syncs the folder there). The shared memory does not survive, as on a real machine.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_vfs;

namespace bihuan::storage::testing {

class LosingVfs {
 public:
  enum class Unsynced {
    all_lost,        // nothing that was not synced is there
    any_part_there,  // each write may have come through whole, torn or not at all
  };

  LosingVfs();
  ~LosingVfs();
  LosingVfs(const LosingVfs&) = delete;
  LosingVfs& operator=(const LosingVfs&) = delete;

  const std::string& name() const { return name_; }

  /// Lets the power go at the `calls`-th write, truncation or sync from now.
  void lose_power_after(std::uint64_t calls);
  /// Lets it go now, if it has not.
  void lose_power();
  bool has_power() const;
  /// Calls that change something, since the beginning.
  std::uint64_t calls() const;

  /// The machine starts again. No connection may be open.
  void restore(Unsynced unsynced, std::mt19937& random);

  // For the methods that SQLite calls.
  struct Change {
    std::int64_t at = 0;  // where it is written; of a truncation the new size
    std::string bytes;
    bool is_truncation = false;
  };
  /// False when the power is gone.
  bool change(const std::string& path, Change change);
  bool sync(const std::string& path);
  void forget(const std::string& path);

 private:
  struct Disk {
    std::string synced;
    bool has_name = false;  // durable at all
    std::vector<Change> since;
  };

  bool spend_call();
  static void apply(const Change& change, std::string& bytes);
  static std::string after_loss(const Disk& disk, Unsynced unsynced, std::mt19937& random);

  std::string name_;
  std::unique_ptr<sqlite3_vfs> vfs_;
  mutable std::mutex mutex_;
  std::map<std::string, Disk> disks_;
  std::uint64_t calls_ = 0;
  std::uint64_t last_call_ = 0;
  bool has_power_ = true;
};

}  // namespace bihuan::storage::testing
