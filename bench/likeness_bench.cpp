// SPDX-License-Identifier: Apache-2.0
// What the ten most alike of a problem cost in a register of a million (or of BIHUAN_PROBLEMS), beside what
// SQLite's FTS5 over the same character pairs and a scan of every text cost in the same run. Counters: the
// middle and the worst hundredth of the queries in milliseconds, and megabytes held. Ratios between lines
// tell something; the figures belong to the machine.
#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <functional>
#include <memory>
#include <sqlite3.h>

#include "base/number.h"
#include "base/result.h"
#include "sample_problems.h"
#include "search/lexicon_file.h"
#include "search/likeness.h"
#include "text/bigrams.h"

namespace bihuan::bench {
namespace {

constexpr std::size_t alike_most = 10;

std::uint32_t problems_count() {
  const char* given = std::getenv("BIHUAN_PROBLEMS");
  return static_cast<std::uint32_t>(given ? parse_number(given, 1, 4'000'000).value_or(1'000'000)
                                          : 1'000'000);
}

const std::vector<std::string>& problems() {
  static const auto all = [] {
    const SampleProblems sample;
    std::vector<std::string> texts;
    texts.reserve(problems_count());
    for (std::uint32_t number = 0; number < problems_count(); ++number)
      texts.push_back(sample.problem(number));
    return texts;
  }();
  return all;
}

/// Of the register, spread over it.
std::uint32_t queried(std::int64_t n) {
  return static_cast<std::uint32_t>((n * 7919) % problems_count());
}

void ask(benchmark::State& state, const std::function<void(std::uint32_t)>& query) {
  std::vector<double> milliseconds;
  for (std::int64_t n = 0; state.KeepRunning(); ++n) {
    // Of the processor: what else the machine does is not counted.
    const auto begin = std::clock();
    query(queried(n));
    milliseconds.push_back(1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  std::ranges::sort(milliseconds);
  state.counters["p50_ms"] = milliseconds[milliseconds.size() / 2];
  state.counters["p99_ms"] = milliseconds[milliseconds.size() * 99 / 100];
}

// ---- ours

search::LikenessIndex& ours() {
  static const auto index = [] {
    auto made = std::make_unique<search::LikenessIndex>(search::shipped_lexicon());
    for (const auto& text : problems()) VERIFY(made->add(text));
    made->learn();
    return made;
  }();
  return *index;
}

void adds_a_problem(benchmark::State& state) {
  search::LikenessIndex index(search::shipped_lexicon());
  for (std::int64_t n = 0; state.KeepRunning(); ++n)
    benchmark::DoNotOptimize(index.add(problems()[queried(n)]));
  state.SetItemsProcessed(state.iterations());
}

void learns_the_register(benchmark::State& state) {
  for (auto _ : state) ours().learn();
}

void finds_alike(benchmark::State& state) {
  const auto& index = ours();
  ask(state, [&](auto number) { benchmark::DoNotOptimize(index.alike_to(number, alike_most)); });
  state.counters["MB"] = static_cast<double>(index.bytes()) / (1U << 20);
}

// ---- SQLite FTS5 over the same pairs

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

Statement prepared(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  VERIFY(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK);
  return Statement(statement);
}

std::string joined(const std::string& text, const char* between) {
  std::vector<std::string> quoted;
  for (const auto& pair : text::bigrams(text)) quoted.push_back(fmt::format("\"{}\"", pair));
  return fmt::format("{}", fmt::join(quoted, between));
}

Database fts5() {
  sqlite3* opened = nullptr;
  VERIFY(sqlite3_open(":memory:", &opened) == SQLITE_OK);
  Database database(opened);
  const auto* make = "CREATE VIRTUAL TABLE problem USING fts5(pairs, content='', detail='column')";
  VERIFY(sqlite3_exec(opened, make, nullptr, nullptr, nullptr) == SQLITE_OK);
  VERIFY(sqlite3_exec(opened, "BEGIN", nullptr, nullptr, nullptr) == SQLITE_OK);
  const auto insert = prepared(opened, "INSERT INTO problem (rowid, pairs) VALUES (?, ?)");
  for (std::size_t number = 0; number < problems().size(); ++number) {
    const auto pairs = joined(problems()[number], " ");
    sqlite3_bind_int64(insert.get(), 1, static_cast<sqlite3_int64>(number));
    sqlite3_bind_text(insert.get(), 2, pairs.data(), static_cast<int>(pairs.size()), SQLITE_TRANSIENT);
    VERIFY(sqlite3_step(insert.get()) == SQLITE_DONE);
    sqlite3_reset(insert.get());
  }
  VERIFY(sqlite3_exec(opened, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK);
  return database;
}

void finds_by_fts5(benchmark::State& state) {
  static const auto database = fts5();
  const auto find =
      prepared(database.get(), "SELECT rowid FROM problem WHERE problem MATCH ? ORDER BY rank LIMIT 11");
  ask(state, [&](auto number) {
    const auto query = joined(problems()[number], " OR ");
    sqlite3_bind_text(find.get(), 1, query.data(), static_cast<int>(query.size()), SQLITE_TRANSIENT);
    while (sqlite3_step(find.get()) == SQLITE_ROW)
      benchmark::DoNotOptimize(sqlite3_column_int64(find.get(), 0));
    sqlite3_reset(find.get());
  });
}

// ---- every text, one by one

void finds_by_scan(benchmark::State& state) {
  ask(state, [&](auto number) {
    std::vector<std::pair<double, std::size_t>> best;
    for (std::size_t other = 0; other < problems().size(); ++other) {
      best.emplace_back(-text::likeness(problems()[number], problems()[other]), other);
      std::ranges::push_heap(best);
      if (best.size() > alike_most) std::ranges::pop_heap(best), best.pop_back();
    }
    benchmark::DoNotOptimize(best);
  });
}

BENCHMARK(adds_a_problem)->Unit(benchmark::kMicrosecond);
BENCHMARK(finds_alike)->Iterations(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(learns_the_register)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(finds_by_fts5)->Iterations(20)->Unit(benchmark::kMillisecond);
BENCHMARK(finds_by_scan)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bihuan::bench
