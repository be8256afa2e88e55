// SPDX-License-Identifier: Apache-2.0
#include "stores.h"

#include <stdlib.h>

#include "storage/memory/intake_store.h"
#include "storage/memory/memory_store.h"
#include "storage/sqlite/case_store.h"
#include "storage/sqlite/intake_store.h"

namespace bihuan::storage::testing {
namespace {

class MemoryEngine final : public Engine {
 public:
  cases::CaseStore& store() override { return store_; }
  const LedgerSource& ledger() override { return store_; }
  DerivedTables& derived() override { return store_; }
  intake::IntakeStore& intake() override { return intake_; }

 private:
  memory::MemoryCaseStore store_;
  memory::MemoryIntakeStore intake_;
};

class SqliteEngine final : public Engine {
 public:
  explicit SqliteEngine(const sqlite::Settings& settings)
      : database_(sqlite::Database::open(settings).value()), store_(*database_), intake_(*database_) {}

  cases::CaseStore& store() override { return store_; }
  const LedgerSource& ledger() override { return store_; }
  DerivedTables& derived() override { return store_; }
  intake::IntakeStore& intake() override { return intake_; }

 private:
  std::unique_ptr<sqlite::Database> database_;
  sqlite::SqliteCaseStore store_;
  sqlite::SqliteIntakeStore intake_;
};

class SqliteEngineOfItsOwn final : public Engine {
 public:
  cases::CaseStore& store() override { return engine_.store(); }
  const LedgerSource& ledger() override { return engine_.ledger(); }
  DerivedTables& derived() override { return engine_.derived(); }
  intake::IntakeStore& intake() override { return engine_.intake(); }

 private:
  TemporaryFolder folder_;
  SqliteEngine engine_{{.file = folder_.path() / "ledger.sqlite"}};
};

}  // namespace

TemporaryFolder::TemporaryFolder() {
  auto name = (std::filesystem::temp_directory_path() / "bihuan-storage-XXXXXX").string();
  VERIFY(mkdtemp(name.data()) != nullptr);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::vector<NamedEngine> all_engines() {
  return {{"Memory", [] { return std::unique_ptr<Engine>(std::make_unique<MemoryEngine>()); }},
          {"Sqlite", [] { return std::unique_ptr<Engine>(std::make_unique<SqliteEngineOfItsOwn>()); }}};
}

std::unique_ptr<Engine> open_sqlite(const sqlite::Settings& settings) {
  return std::make_unique<SqliteEngine>(settings);
}

}  // namespace bihuan::storage::testing
