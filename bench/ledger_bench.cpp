// SPDX-License-Identifier: Apache-2.0
// What the ledger's promises cost, against two floors measured in the same run: SQLite with one plain table
// and the same durability, and the same promises in memory: ratios between lines tell something, the figures
// belong to the disk.
#include <atomic>
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "sample_acts.h"
#include "stores.h"

namespace bihuan::storage::testing {
namespace {

constexpr int listed_cases = 20'000;

std::unique_ptr<Engine> engine(std::int64_t n) {
  return all_engines().at(static_cast<std::size_t>(n)).make();
}

// ---- appends

/// One row a transaction, synchronous=FULL: what SQLite itself asks for an act.
void raw_append(benchmark::State& state) {
  const TemporaryFolder folder;
  sqlite::Connection connection({.file = folder.path() / "raw.sqlite"}, sqlite::Mode::write);
  connection.run("PRAGMA journal_mode = WAL");
  connection.run("CREATE TABLE raw (n INTEGER PRIMARY KEY, act TEXT NOT NULL)");
  const std::string act(1200, 'x');
  for (std::int64_t n = 0; state.KeepRunning(); ++n) {
    sqlite::Query query(connection, "INSERT INTO raw VALUES (?, ?)");
    query.with(n, act).run();
  }
  state.SetItemsProcessed(state.iterations());
}

std::atomic<int> next_case = 0;
std::unique_ptr<Engine> shared;

void open_shared(const benchmark::State& state) {
  shared = engine(state.range(0));
}
void close_shared(const benchmark::State&) {
  shared.reset();
}

/// Each thread opens cases of its own: with more threads, more appends share a commit.
void append(benchmark::State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    const auto n = next_case++;
    const auto append = append_to(CaseId(fmt::format("case-{}", n)), 1, fmt::format("key-{}", n));
    state.ResumeTiming();
    if (!shared->store().append(append)) state.SkipWithError("refused");
  }
  state.SetItemsProcessed(state.iterations());
}

// ---- reads

void fill(cases::CaseStore& store) {
  std::mt19937 random(1);
  for (int from = 0; from < listed_cases; from += 1000) {
    cases::Append append{CommandKey(fmt::format("fill-{}", from)), {}, {}, {}};
    for (int n = from; n < from + 1000; ++n) {
      append.rows.push_back(random_row(random, n));
      append.acts.push_back(act_of(append.rows.back().id, 1, append.key));
    }
    benchmark::DoNotOptimize(store.append(append));
  }
}

void read_acts(benchmark::State& state) {
  const auto of = engine(state.range(0));
  fill(of->store());
  for (int n = 0; state.KeepRunning(); n = (n + 7919) % listed_cases)
    benchmark::DoNotOptimize(of->store().acts_of(CaseId(fmt::format("case-{:05}", n)), Viewer::office()));
  state.SetItemsProcessed(state.iterations());
}

/// A page of fifty of what a bearer has under way, and the page of all.
void list_fifty(benchmark::State& state) {
  const auto of = engine(state.range(0));
  fill(of->store());
  cases::Filter filter;
  if (state.range(1) != 0) {
    filter.bearers = {OrganisationId("organisation-1")};
    filter.phases = {procedures::Phase::running};
  }
  for (auto _ : state) benchmark::DoNotOptimize(of->store().list(filter, {}, Viewer::office()));
  state.SetItemsProcessed(state.iterations());
}

/// What is under supervision, by lead: the dearest count of the overview.
void count_by_lead(benchmark::State& state) {
  const auto of = engine(state.range(0));
  fill(of->store());
  cases::Filter filter;
  filter.phases = {procedures::Phase::running, procedures::Phase::paused};
  for (auto _ : state)
    benchmark::DoNotOptimize(of->store().count_by(cases::CountedBy::lead, filter, Viewer::office()));
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK(raw_append)->UseRealTime();
// The argument is the engine: 0 memory, 1 SQLite.
BENCHMARK(append)
    ->Arg(0)
    ->Arg(1)
    ->Threads(1)
    ->Threads(8)
    ->Threads(32)
    ->UseRealTime()
    ->Setup(open_shared)
    ->Teardown(close_shared);
BENCHMARK(read_acts)->Arg(0)->Arg(1)->UseRealTime();
// The second argument: 0 everything, 1 filtered.
BENCHMARK(count_by_lead)->Arg(0)->Arg(1)->UseRealTime();
BENCHMARK(list_fifty)->ArgsProduct({{0, 1}, {0, 1}})->UseRealTime();

}  // namespace
}  // namespace bihuan::storage::testing
