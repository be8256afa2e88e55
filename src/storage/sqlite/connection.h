// SPDX-License-Identifier: Apache-2.0
// A connection to the store's file with the settings that its promises rest on, and the statements prepared
// on it. One thread at a time. What fails here (disk full, file gone) is an exception.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <concepts>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.h"
#include "base/id.h"

namespace bihuan::storage::sqlite {

/// `off` loses acknowledged acts with the power. It is there for one test only, which proves that the test of
/// `full` can fail.
enum class Synchronous { full, off };

struct Settings {
  std::filesystem::path file;
  std::string vfs{};  // empty: the operating system's
  Synchronous synchronous = Synchronous::full;
  std::size_t readers = 4;  // connections for reading
};

enum class Mode { write, read };

/// Bound as they are, not as text.
struct Bytes {
  std::string_view bytes;
};

using Value = std::variant<std::monostate, std::int64_t, std::string>;

class Connection {
 public:
  Connection(const Settings& settings, Mode mode);

  /// Runs SQL without results.
  void run(const std::string& sql) { database_.exec(sql); }
  /// Whether a transaction is open: an error of the disk may have ended it.
  bool is_in_transaction() const;
  std::int64_t number(const std::string& sql);

 private:
  friend class Query;
  SQLite::Statement& prepared(std::string_view sql);

  SQLite::Database database_;
  std::map<std::string, SQLite::Statement, std::less<>> statements_;
};

/// SQL that was put together for one use, and is not kept prepared.
struct Once {
  std::string sql;
};

/// One use of a prepared statement; it is free again at the end of the block.
class Query {
 public:
  /// `sql` is a named constant: its statement stays prepared.
  Query(Connection& connection, std::string_view sql) : statement_(connection.prepared(sql)) {}
  Query(Connection& connection, const Once& once)
      : own_(std::in_place, connection.database_, once.sql), statement_(*own_) {}
  ~Query() { statement_.tryReset(); }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  template <class... Values>
  Query& with(const Values&... values) {
    (bind(values), ...);
    return *this;
  }
  void bind(const Value& value);
  void bind(std::string_view text);
  void bind(const std::string& text) { bind(std::string_view(text)); }
  void bind(const char* text) { bind(std::string_view(text)); }
  void bind(std::integral auto number) { bind_number(static_cast<std::int64_t>(number)); }
  void bind(const Bytes& bytes);
  void bind(Day day) { bind(iso(day)); }
  template <class Tag>
  void bind(const Id<Tag>& id) {
    bind(id.text());
  }
  template <class T>
  void bind(const std::optional<T>& value) {
    if (value) {
      bind(*value);
    } else {
      bind_nothing();
    }
  }

  /// Goes to the next row of the result.
  bool next() { return statement_.executeStep(); }
  /// For what has no result.
  void run() { statement_.exec(); }

  std::string text(int column) const;
  std::int64_t number(int column) const;
  bool is_nothing(int column) const;

 private:
  void bind_number(std::int64_t number);
  void bind_nothing();

  std::optional<SQLite::Statement> own_;
  SQLite::Statement& statement_;
  int bound_ = 0;
};

}  // namespace bihuan::storage::sqlite
