// SPDX-License-Identifier: Apache-2.0
// A filter of the register as the conditions of a query. The SQL is put together from constants alone; what
// comes from outside is always bound.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/viewer.h"
#include "cases/row.h"
#include "storage/sqlite/connection.h"

namespace bihuan::storage::sqlite {

class Conditions {
 public:
  /// What the viewer may see: the first condition of every read.
  static Conditions visible_to(const Viewer& viewer);
  static Conditions of(const cases::Filter& filter, const Viewer& viewer);
  /// The cases that this query of ids gives. `ids` is put together from constants with one `?` for each
  /// value.
  static Conditions among(const std::string& ids, std::vector<Value> values);

  /// `condition` is a constant with one `?` for each value.
  template <class... Values>
  void require(std::string_view condition, Values... values) {
    sql_ += " AND ";
    sql_ += condition;
    (values_.emplace_back(std::move(values)), ...);
  }

  /// The values of what stands before the conditions in the query.
  template <class... Values>
  void bind_before(Values... values) {
    (values_.emplace_back(std::move(values)), ...);
  }

  const std::string& sql() const { return sql_; }
  const std::vector<Value>& values() const { return values_; }

 private:
  explicit Conditions(std::string_view first) : sql_(first) {}

  std::string sql_;
  std::vector<Value> values_;
};

/// What the rows of table_of() are counted by; nothing where a row has no such key.
std::string_view key_of(cases::CountedBy key);
/// The register, with a row for each lead where they are counted by lead.
std::string_view table_of(cases::CountedBy key);

std::string_view order_of(const cases::Paging& paging);

}  // namespace bihuan::storage::sqlite
