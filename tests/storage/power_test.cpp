// SPDX-License-Identifier: Apache-2.0
// Nothing acknowledged is lost when the power fails. Seeded: a failing round is named and can be run again
// alone. BIHUAN_POWER_ROUNDS sets how many rounds are run; bin/ci --full runs thousands.
#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <mutex>
#include <thread>

#include "losing_vfs.h"
#include "sample_acts.h"
#include "storage/ledger_check.h"
#include "stores.h"

namespace bihuan::storage::testing {
namespace {

constexpr int threads = 3;

struct Acknowledged {
  cases::Append append;
  cases::Receipt receipt;
};

/// One machine: a disk that can lose power, and a ledger on it that goes through several losses.
class Machine {
 public:
  Machine(sqlite::Synchronous synchronous, std::uint32_t seed) : synchronous_(synchronous), random_(seed) {}

  /// Writes from several threads and ends in order, while the power fails at some call on the way: at
  /// opening, at an append, or at the checkpoint of the end. Starts again, and says what is wrong then.
  std::vector<std::string> go_through_a_loss(LosingVfs::Unsynced unsynced) {
    ++round_;
    vfs_.lose_power_after(1 + random_() % 800);
    run();
    vfs_.lose_power();
    vfs_.restore(unsynced, random_);
    return examine();
  }

  /// Appends acknowledged in all rounds.
  std::size_t acknowledged() const { return acknowledged_in_all_; }

 private:
  std::unique_ptr<Engine> start() {
    return open_sqlite({.file = folder_.path() / "ledger.sqlite",
                        .vfs = vfs_.name(),
                        .synchronous = synchronous_,
                        .readers = 1});
  }

  void run() {
    const auto acts_each = static_cast<cases::Version>(1 + random_() % 12);
    try {
      const auto engine = start();
      std::vector<std::jthread> writers;
      for (int n = 0; n < threads; ++n)
        writers.emplace_back([&, n] { write_until_dark(engine->store(), n, acts_each); });
    } catch (const std::exception&) {
      // The power failed while the file was being opened.
    }
  }

  // Each thread writes to a case of its own in each round, and every third act to two cases at once.
  void write_until_dark(cases::CaseStore& store, int n, cases::Version acts) {
    const CaseId own(fmt::format("case-{}-{}", round_, n));
    try {
      for (cases::Version version = 1; version <= acts; ++version) {
        auto append = append_to(own, version, fmt::format("key-{}-{}-{}", round_, n, version));
        if (version % 3 == 0) {
          const CaseId beside(fmt::format("{}-beside-{}", own.text(), version));
          append.acts.push_back(act_of(beside, 1, append.key));
          append.rows.push_back(row_of(beside, 1));
        }
        auto receipt = store.append(append).value();
        const std::scoped_lock lock(mutex_);
        acknowledged_.push_back({std::move(append), std::move(receipt)});
      }
    } catch (const std::exception&) {
      // The power is gone. What was under way was not acknowledged, and may be there or not.
    }
  }

  std::vector<std::string> examine() {
    std::vector<std::string> wrong;
    try {
      const auto engine = start();
      for (const auto& [append, receipt] : acknowledged_) examine(engine->store(), append, receipt, wrong);
      examine_whole(*engine, wrong);
    } catch (const std::exception& e) {
      wrong.emplace_back(e.what());
    }
    acknowledged_in_all_ += acknowledged_.size();
    acknowledged_.clear();
    return wrong;
  }

  static void examine(cases::CaseStore& store, const cases::Append& append, const cases::Receipt& receipt,
                      std::vector<std::string>& wrong) {
    if (store.receipt_of(append.key) != receipt) wrong.push_back("no receipt of " + append.key.text());
    for (const auto& act : append.acts) {
      const auto acts = store.acts_of(act.envelope.case_id, Viewer::office());
      if (std::ranges::find(acts, act) == acts.end())
        wrong.push_back("an act is lost of " + append.key.text());
    }
  }

  // Half an append would show as an act without its row, a row without its act, or a broken chain.
  static void examine_whole(Engine& engine, std::vector<std::string>& wrong) {
    const auto report = check_ledger(engine.ledger());
    for (const auto& fault : report.faults)
      wrong.push_back(fmt::format("act {}: {}", fault.position, fault.words.en));
    const auto page = engine.store().list({}, {.limit = 1'000'000}, Viewer::office());
    if (page.total != report.cases) wrong.emplace_back("there are not as many rows as cases");
    for (const auto& row : page.rows) {
      if (engine.store().version_of(row.id) != row.version)
        wrong.push_back("half an append on " + row.id.text());
    }
  }

  TemporaryFolder folder_;
  LosingVfs vfs_;
  sqlite::Synchronous synchronous_;
  std::mt19937 random_;
  int round_ = 0;
  std::mutex mutex_;
  std::vector<Acknowledged> acknowledged_;
  std::size_t acknowledged_in_all_ = 0;
};

int rounds() {
  const char* wanted = std::getenv("BIHUAN_POWER_ROUNDS");
  return wanted == nullptr ? 200 : std::max(1, std::atoi(wanted));
}

// New machines now and then: a young file is lost in other ways than a grown one, and examines faster.
constexpr int losses_of_a_machine = 10;

void expect_nothing_lost(LosingVfs::Unsynced unsynced) {
  std::size_t acknowledged = 0;
  for (int round = 0; round < rounds() / 2; round += losses_of_a_machine) {
    Machine machine(sqlite::Synchronous::full, static_cast<std::uint32_t>(round));
    for (int loss = 0; loss < losses_of_a_machine; ++loss) {
      ASSERT_EQ(machine.go_through_a_loss(unsynced), std::vector<std::string>{})
          << "machine " << round << ", loss " << loss;
    }
    acknowledged += machine.acknowledged();
  }
  EXPECT_GT(acknowledged,
            static_cast<std::size_t>(rounds()));  // the power did not always fail before anything
}

TEST(PowerLossTest, LosesNothingAcknowledgedWhenAllUnsyncedIsLost) {
  expect_nothing_lost(LosingVfs::Unsynced::all_lost);
}

TEST(PowerLossTest, LosesNothingAcknowledgedWhenUnsyncedComesThroughInParts) {
  expect_nothing_lost(LosingVfs::Unsynced::any_part_there);
}

// The proof that the two tests above can fail.
TEST(PowerLossTest, FindsALossWhereSynchronousIsTurnedOff) {
  std::vector<std::string> wrong;
  Machine machine(sqlite::Synchronous::off, 1);
  for (int loss = 0; loss < losses_of_a_machine && wrong.empty(); ++loss)
    wrong = machine.go_through_a_loss(LosingVfs::Unsynced::all_lost);
  EXPECT_THAT(wrong, ::testing::Contains(::testing::HasSubstr("no receipt of key-")));
}

}  // namespace
}  // namespace bihuan::storage::testing
