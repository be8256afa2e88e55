// SPDX-License-Identifier: Apache-2.0
#include "losing_vfs.h"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <limits>
#include <sqlite3.h>

#include "base/result.h"

namespace bihuan::storage::testing {
namespace {

constexpr std::size_t sector_bytes = 512;

sqlite3_vfs& default_vfs() {
  return *sqlite3_vfs_find(nullptr);
}

// SQLite allocates this and the default file behind it in one block, and calls no constructor: plain data
// only.
struct LosingFile {
  sqlite3_file base;
  LosingVfs* vfs;
  const char* path;  // SQLite keeps it alive while the file is open; nullptr for a temporary file
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

LosingFile& losing(sqlite3_file* file) {
  return *reinterpret_cast<LosingFile*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
  return losing(file).real();
}
bool is_temporary(sqlite3_file* file) {
  return losing(file).path == nullptr;
}
const sqlite3_io_methods& methods(sqlite3_file* file) {
  return *real(file)->pMethods;
}

int close(sqlite3_file* file) {
  return methods(file).xClose(real(file));
}

int read(sqlite3_file* file, void* into, int count, sqlite3_int64 at) {
  if (!losing(file).vfs->has_power()) return SQLITE_IOERR_READ;
  return methods(file).xRead(real(file), into, count, at);
}

int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
  std::string bytes(static_cast<const char*>(from), static_cast<std::size_t>(count));
  if (!is_temporary(file) && !losing(file).vfs->change(losing(file).path, {at, std::move(bytes), false}))
    return SQLITE_IOERR_WRITE;
  return methods(file).xWrite(real(file), from, count, at);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (!is_temporary(file) && !losing(file).vfs->change(losing(file).path, {size, {}, true}))
    return SQLITE_IOERR_TRUNCATE;
  return methods(file).xTruncate(real(file), size);
}

// The real disk is not asked: it is only this machine's memory that the test loses.
int sync(sqlite3_file* file, int) {
  return is_temporary(file) || losing(file).vfs->sync(losing(file).path) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return methods(file).xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int level) {
  return methods(file).xLock(real(file), level);
}
int unlock(sqlite3_file* file, int level) {
  return methods(file).xUnlock(real(file), level);
}
int is_reserved(sqlite3_file* file, int* result) {
  return methods(file).xCheckReservedLock(real(file), result);
}
int control(sqlite3_file* file, int operation, void* argument) {
  return methods(file).xFileControl(real(file), operation, argument);
}
int sector_size(sqlite3_file* file) {
  return methods(file).xSectorSize(real(file));
}
// Without power-safe overwrite and atomic writes, which this disk does not have.
int characteristics(sqlite3_file*) {
  return 0;
}
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
  return methods(file).xShmMap(real(file), page, size, extend, memory);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return methods(file).xShmLock(real(file), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) {
  methods(file).xShmBarrier(real(file));
}
int shm_unmap(sqlite3_file* file, int is_delete) {
  return methods(file).xShmUnmap(real(file), is_delete);
}

constexpr sqlite3_io_methods losing_methods{
    2,         close,       read,    write,       truncate,        sync,    file_size, lock,
    unlock,    is_reserved, control, sector_size, characteristics, shm_map, shm_lock,  shm_barrier,
    shm_unmap, nullptr,     nullptr};

int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out_flags) {
  auto& self = losing(file);
  self = {{nullptr}, static_cast<LosingVfs*>(vfs->pAppData), path};
  if (!self.vfs->has_power()) return SQLITE_CANTOPEN;
  const int result = default_vfs().xOpen(&default_vfs(), path, self.real(), flags, out_flags);
  if (self.real()->pMethods != nullptr) self.base.pMethods = &losing_methods;
  return result;
}

int remove(sqlite3_vfs* vfs, const char* path, int sync_folder) {
  auto& self = *static_cast<LosingVfs*>(vfs->pAppData);
  if (!self.has_power()) return SQLITE_IOERR_DELETE;
  self.forget(path);
  return default_vfs().xDelete(&default_vfs(), path, sync_folder);
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string next_name() {
  static int count = 0;
  return fmt::format("losing-{}", ++count);
}

}  // namespace

LosingVfs::LosingVfs()
    : name_(next_name()),
      vfs_(std::make_unique<sqlite3_vfs>(default_vfs())),
      last_call_(std::numeric_limits<std::uint64_t>::max()) {
  vfs_->zName = name_.c_str();
  vfs_->pNext = nullptr;
  vfs_->pAppData = this;
  vfs_->szOsFile += static_cast<int>(sizeof(LosingFile));
  vfs_->xOpen = open;
  vfs_->xDelete = remove;
  VERIFY(sqlite3_vfs_register(vfs_.get(), 0) == SQLITE_OK);
}

LosingVfs::~LosingVfs() {
  sqlite3_vfs_unregister(vfs_.get());
}

void LosingVfs::lose_power_after(std::uint64_t calls) {
  const std::scoped_lock lock(mutex_);
  last_call_ = calls_ + calls;
}

void LosingVfs::lose_power() {
  const std::scoped_lock lock(mutex_);
  has_power_ = false;
}

bool LosingVfs::has_power() const {
  const std::scoped_lock lock(mutex_);
  return has_power_;
}

std::uint64_t LosingVfs::calls() const {
  const std::scoped_lock lock(mutex_);
  return calls_;
}

// The call at which the power goes is still noted as under way: part of it may have reached the disk.
bool LosingVfs::change(const std::string& path, Change change) {
  const std::scoped_lock lock(mutex_);
  if (!has_power_) return false;
  auto& disk = disks_[path];
  disk.since.push_back(std::move(change));
  return spend_call();
}

bool LosingVfs::sync(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  if (!has_power_ || !spend_call()) return false;
  auto& disk = disks_[path];
  for (const auto& change : disk.since) apply(change, disk.synced);
  disk.since.clear();
  disk.has_name = true;
  return true;
}

void LosingVfs::forget(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  disks_.erase(path);
}

bool LosingVfs::spend_call() {
  if (++calls_ >= last_call_) has_power_ = false;
  return has_power_;
}

void LosingVfs::restore(Unsynced unsynced, std::mt19937& random) {
  const std::scoped_lock lock(mutex_);
  for (auto& [path, disk] : disks_) {
    std::filesystem::remove(path);
    std::filesystem::remove(path + "-shm");
    disk.synced = after_loss(disk, unsynced, random);
    disk.since.clear();
    if (!disk.has_name && disk.synced.empty()) continue;
    std::ofstream(path, std::ios::binary) << disk.synced;
    VERIFY(bytes_of(path) == disk.synced);
  }
  last_call_ = std::numeric_limits<std::uint64_t>::max();
  has_power_ = true;
}

void LosingVfs::apply(const Change& change, std::string& bytes) {
  const auto at = static_cast<std::size_t>(change.at);
  if (change.is_truncation) {
    bytes.resize(at);
  } else {
    if (bytes.size() < at + change.bytes.size()) bytes.resize(at + change.bytes.size());
    bytes.replace(at, change.bytes.size(), change.bytes);
  }
}

std::string LosingVfs::after_loss(const Disk& disk, Unsynced unsynced, std::mt19937& random) {
  auto bytes = disk.synced;
  if (unsynced == Unsynced::all_lost) return bytes;
  for (auto change : disk.since) {
    const auto fate = random() % 3;
    if (fate == 0) continue;
    if (fate == 1) change.bytes.resize(std::min(change.bytes.size(), random() % 8 * sector_bytes));
    apply(change, bytes);
  }
  return bytes;
}

}  // namespace bihuan::storage::testing
