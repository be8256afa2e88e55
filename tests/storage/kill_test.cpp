// SPDX-License-Identifier: Apache-2.0
// Nothing acknowledged is lost when the process is killed under load, a hundred times on one and the same
// file. BIHUAN_KILLS sets another number; bin/ci --full runs thousands.
#include <chrono>
#include <cstdlib>
#include <gtest/gtest.h>
#include <map>
#include <poll.h>
#include <random>
#include <signal.h>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include "kill_cases.h"
#include "storage/ledger_check.h"
#include "stores.h"

namespace bihuan::storage::testing {
namespace {

using Steady = std::chrono::steady_clock;
/// The last version acknowledged, by thread.
using Acknowledged = std::map<int, cases::Version>;

int kills() {
  const char* wanted = std::getenv("BIHUAN_KILLS");
  return wanted == nullptr ? 100 : std::max(1, std::atoi(wanted));
}

/// A child whose standard output is a pipe to us.
class Child {
 public:
  Child(const std::string& file, const std::string& round) {
    std::array<int, 2> ends{};
    VERIFY(pipe(ends.data()) == 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    std::string program = BIHUAN_KILL_WRITER;
    std::array<std::string, 2> words{file, round};
    std::array<char*, 4> argv{program.data(), words[0].data(), words[1].data(), nullptr};
    VERIFY(posix_spawn(&process_, program.c_str(), &actions, nullptr, argv.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    pipe_ = ends[0];
  }
  ~Child() { close(pipe_); }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// Takes what the child says until `when`, or gives up when it ends by itself.
  void listen_until(Steady::time_point when) {
    while (Steady::now() < when) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(when - Steady::now()).count();
      pollfd waiting{pipe_, POLLIN, 0};
      if (poll(&waiting, 1, static_cast<int>(left) + 1) > 0 && !take()) return;
    }
  }
  void listen_for_the_first_word() {
    while (said_.empty() && take()) continue;
  }

  /// Gives all that it has said, and whether it was we who ended it.
  std::pair<std::string, bool> kill_it() {
    ::kill(process_, SIGKILL);
    while (take()) continue;
    int status = 0;
    waitpid(process_, &status, 0);
    return {said_, WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL};
  }

 private:
  bool take() {
    std::array<char, 4096> some{};
    const auto count = read(pipe_, some.data(), some.size());
    if (count <= 0) return false;
    said_.append(some.data(), static_cast<std::size_t>(count));
    return true;
  }

  pid_t process_ = 0;
  int pipe_ = -1;
  std::string said_;
};

Acknowledged parse(const std::string& said) {
  Acknowledged acknowledged;
  std::istringstream lines(said);
  int thread = 0;
  cases::Version version = 0;
  while (lines >> thread >> version) acknowledged[thread] = version;
  return acknowledged;
}

void examine(cases::CaseStore& store, const std::string& round, const Acknowledged& acknowledged) {
  for (const auto& [thread, version] : acknowledged) {
    const auto id = killed_case(round, thread);
    EXPECT_GE(store.version_of(id), version);
    EXPECT_LE(store.version_of(id), version + 1);  // at most one was under way
    for (cases::Version v = 1; v <= version; ++v)
      EXPECT_TRUE(store.receipt_of(CommandKey(killed_key(round, thread, v))));
  }
}

void examine_whole(Engine& engine) {
  const auto report = check_ledger(engine.ledger());
  EXPECT_EQ(report.faults, std::vector<LedgerFault>{});
  const auto page = engine.store().list({}, {.limit = 1'000'000}, Viewer::office());
  EXPECT_EQ(page.total, report.cases);
  for (const auto& row : page.rows) EXPECT_EQ(engine.store().version_of(row.id), row.version);
}

TEST(KillTest, LosesNothingAcknowledgedWhenKilledUnderLoad) {
  const TemporaryFolder folder;
  const sqlite::Settings settings{.file = folder.path() / "ledger.sqlite"};
  std::mt19937 random(1);
  std::size_t acknowledged_in_all = 0;
  for (int n = 0; n < kills(); ++n) {
    const auto round = std::to_string(n);
    Child child(settings.file.string(), round);
    if (n % 10 != 0) child.listen_for_the_first_word();  // now and then it is killed while it opens the file
    child.listen_until(Steady::now() + std::chrono::milliseconds(random() % 60));
    const auto [said, was_killed] = child.kill_it();
    ASSERT_TRUE(was_killed) << "round " << round;
    const auto acknowledged = parse(said);
    for (const auto& [thread, version] : acknowledged) acknowledged_in_all += version;

    const auto engine = open_sqlite(settings);
    examine(engine->store(), round, acknowledged);
    if (n % 25 == 24) examine_whole(*engine);
    ASSERT_FALSE(HasFailure()) << "round " << round;
  }
  examine_whole(*open_sqlite(settings));
  EXPECT_GT(acknowledged_in_all, static_cast<std::size_t>(kills()));
}

}  // namespace
}  // namespace bihuan::storage::testing
