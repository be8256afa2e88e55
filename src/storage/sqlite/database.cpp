// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/database.h"

#include <sqlite3.h>

#include "storage/sqlite/migrations.h"

namespace bihuan::storage::sqlite {
namespace {

// The check comes first: a file that is not ours is not touched.
Result<Connection> prepared(const Settings& settings) {
  Connection connection(settings, Mode::write);
  if (const auto ours = check_shape(connection); !ours) return Failure(ours.error());
  connection.run("PRAGMA journal_mode = WAL");
  migrate(connection, all_migrations());
  return connection;
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const Settings& settings) {
  try {
    return std::make_unique<Database>(settings, TRY(prepared(settings)));
  } catch (const SQLite::Exception& e) {
    if (e.getErrorCode() != SQLITE_NOTADB) throw;
    return fail(ErrorKind::malformed,
                Words{"数据文件已损坏或不是数据库。", "The data file is damaged, or no database."});
  }
}

}  // namespace bihuan::storage::sqlite
