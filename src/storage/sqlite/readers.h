// SPDX-License-Identifier: Apache-2.0
// A few connections for reading. Each read sees one moment of the store, whatever is written meanwhile; who
// comes when all are taken waits.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/sqlite/connection.h"

namespace bihuan::storage::sqlite {

class Readers {
 public:
  explicit Readers(const Settings& settings);

  /// Runs `read` (Connection& -> value) on a snapshot.
  template <class Read>
  auto read(Read read) {
    const Lease lease(*this);
    return read(lease.connection());
  }

 private:
  // A connection taken from the pool, with a transaction open: the snapshot.
  class Lease {
   public:
    explicit Lease(Readers& readers);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Connection& connection() const { return *connection_; }

   private:
    Readers& readers_;
    std::unique_ptr<Connection> connection_;
  };

  std::unique_ptr<Connection> take();
  void give_back(std::unique_ptr<Connection> connection);

  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> free_;
};

}  // namespace bihuan::storage::sqlite
