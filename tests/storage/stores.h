// SPDX-License-Identifier: Apache-2.0
// The engines under test, each behind what cases need and what an auditor needs. The contract is one suite
// over all.
#pragma once

#include <filesystem>
#include <memory>
#include <ostream>
#include <vector>

#include "cases/store.h"
#include "intake/store.h"
#include "storage/derived.h"
#include "storage/ledger_source.h"
#include "storage/sqlite/connection.h"

namespace bihuan::storage::testing {

/// A folder that goes with the test.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// An engine with a store of its own.
class Engine {
 public:
  virtual ~Engine() = default;
  virtual cases::CaseStore& store() = 0;
  virtual const LedgerSource& ledger() = 0;
  virtual DerivedTables& derived() = 0;
  virtual intake::IntakeStore& intake() = 0;
};

struct NamedEngine {
  const char* name;
  std::unique_ptr<Engine> (*make)();

  friend void PrintTo(const NamedEngine& engine, std::ostream* out) { *out << engine.name; }
};

std::vector<NamedEngine> all_engines();

std::unique_ptr<Engine> open_sqlite(const sqlite::Settings& settings);

}  // namespace bihuan::storage::testing
