// SPDX-License-Identifier: Apache-2.0
// The store's file: WAL, synchronous=FULL, one writer, a few readers. What cases and intake declare is
// implemented on top of it. That only one process opens a data folder is the folder's lock, not this file's.
#pragma once

#include <memory>

#include "storage/sqlite/readers.h"
#include "storage/sqlite/writer.h"

namespace bihuan::storage::sqlite {

class Database {
 public:
  /// Opens the file, makes it if there is none, and brings an older form forward. Fails with words if it is
  /// no file of ours or one of a newer program.
  static Result<std::unique_ptr<Database>> open(const Settings& settings);

  /// On a connection whose file has the present shape; open() is the way to one.
  Database(const Settings& settings, Connection connection)
      : writer_(std::move(connection)), readers_(settings) {}

  /// Runs `work` (Connection& -> Result<T>) alone among all writers; see Writer::transact.
  template <class Work>
  auto transact(Work work) {
    return writer_.transact(std::move(work));
  }

  /// Runs `read` (Connection& -> value) on a snapshot.
  template <class Read>
  auto read(Read read) {
    return readers_.read(std::move(read));
  }

 private:
  Writer writer_;
  Readers readers_;
};

}  // namespace bihuan::storage::sqlite
