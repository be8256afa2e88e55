// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/readers.h"

#include "base/result.h"

namespace bihuan::storage::sqlite {
namespace {

constexpr std::string_view begin_snapshot = "BEGIN DEFERRED";
constexpr std::string_view end_snapshot = "ROLLBACK";

}  // namespace

Readers::Readers(const Settings& settings) {
  VERIFY(settings.readers > 0);
  for (std::size_t i = 0; i < settings.readers; ++i)
    free_.push_back(std::make_unique<Connection>(settings, Mode::read));
}

std::unique_ptr<Connection> Readers::take() {
  std::unique_lock lock(mutex_);
  returned_.wait(lock, [this] { return !free_.empty(); });
  auto connection = std::move(free_.back());
  free_.pop_back();
  return connection;
}

void Readers::give_back(std::unique_ptr<Connection> connection) {
  {
    const std::scoped_lock lock(mutex_);
    free_.push_back(std::move(connection));
  }
  returned_.notify_one();
}

Readers::Lease::Lease(Readers& readers) : readers_(readers), connection_(readers.take()) {
  try {
    Query(*connection_, begin_snapshot).run();
  } catch (const SQLite::Exception&) {
    readers_.give_back(std::move(connection_));
    throw;
  }
}

Readers::Lease::~Lease() {
  try {
    if (connection_->is_in_transaction()) Query(*connection_, end_snapshot).run();
  } catch (const SQLite::Exception&) {
    // A transaction that has only read has nothing to lose; the next BEGIN says what is wrong.
  }
  readers_.give_back(std::move(connection_));
}

}  // namespace bihuan::storage::sqlite
