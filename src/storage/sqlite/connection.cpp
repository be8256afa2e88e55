// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/connection.h"

#include <sqlite3.h>

#include "base/overloaded.h"

namespace bihuan::storage::sqlite {
namespace {

constexpr int busy_timeout_ms = 5000;

int open_flags(Mode mode) {
  const int create = mode == Mode::write ? SQLite::OPEN_CREATE : 0;
  return SQLite::OPEN_READWRITE | create | SQLITE_OPEN_NOMUTEX;
}

}  // namespace

Connection::Connection(const Settings& settings, Mode mode)
    : database_(settings.file.string(), open_flags(mode), busy_timeout_ms, settings.vfs) {
  run("PRAGMA foreign_keys = ON");
  run("PRAGMA trusted_schema = OFF");
  run(settings.synchronous == Synchronous::full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
  if (mode == Mode::read) run("PRAGMA query_only = ON");
}

bool Connection::is_in_transaction() const {
  return sqlite3_get_autocommit(database_.getHandle()) == 0;
}

std::int64_t Connection::number(const std::string& sql) {
  return database_.execAndGet(sql).getInt64();
}

SQLite::Statement& Connection::prepared(std::string_view sql) {
  if (const auto known = statements_.find(sql); known != statements_.end()) return known->second;
  std::string text(sql);
  SQLite::Statement statement(database_, text);
  return statements_.emplace(std::move(text), std::move(statement)).first->second;
}

void Query::bind(const Value& value) {
  std::visit(
      Overloaded{[&](std::monostate) { bind_nothing(); }, [&](std::int64_t number) { bind_number(number); },
                 [&](const std::string& text) { bind(std::string_view(text)); }},
      value);
}

void Query::bind(std::string_view text) {
  statement_.bind(++bound_, std::string(text));
}

void Query::bind(const Bytes& bytes) {
  statement_.bind(++bound_, bytes.bytes.data(), static_cast<int>(bytes.bytes.size()));
}

void Query::bind_number(std::int64_t number) {
  statement_.bind(++bound_, number);
}

void Query::bind_nothing() {
  statement_.bind(++bound_);
}

std::string Query::text(int column) const {
  return statement_.getColumn(column).getString();
}

std::int64_t Query::number(int column) const {
  return statement_.getColumn(column).getInt64();
}

bool Query::is_nothing(int column) const {
  return statement_.getColumn(column).isNull();
}

}  // namespace bihuan::storage::sqlite
