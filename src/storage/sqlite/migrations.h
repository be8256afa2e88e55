// SPDX-License-Identifier: Apache-2.0
// How the store's file came to its present shape: a numbered list that only grows. A file of an older shape
// is brought forward when it is opened, each step in a transaction of its own; a newer one is refused.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "storage/sqlite/connection.h"

namespace bihuan::storage::sqlite {

struct Migration {
  int number = 0;  // 1 and on; the file keeps the last one as its user_version
  std::string_view name;
  std::string_view sql;
};

std::span<const Migration> all_migrations();

/// Whether the file is ours and no newer than we are. A file without anything in it is ours.
Result<void> check_shape(Connection& connection);
/// Brings a file that passed the check forward. Every step is whole or not there.
void migrate(Connection& connection, std::span<const Migration> migrations);

/// Of the newest migration that the file has.
int shape_of(Connection& connection);

}  // namespace bihuan::storage::sqlite
