// SPDX-License-Identifier: Apache-2.0
#include "papers/child_process.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace bihuan::papers {
namespace {

constexpr ChildBounds generous = {std::size_t{1} << 30, std::size_t{1} << 20, std::chrono::seconds(20)};

ChildOutcome run(const std::string& script, std::string_view input = {}, ChildBounds bounds = generous) {
  auto outcome = run_child({"/bin/sh", "-c", script}, input, bounds);
  EXPECT_TRUE(outcome.has_value());
  return outcome ? *outcome : ChildOutcome{};
}

/// Whether it only waits for somebody to take note of its end.
bool is_dead(pid_t id) {
  std::ifstream status("/proc/" + std::to_string(id) + "/stat");
  std::string number;
  std::string name;
  char state = 'X';
  status >> number >> name >> state;
  return state == 'Z' || state == 'X';
}

TEST(ChildProcess, GivesItsInputAndTakesItsOutput) {
  ChildOutcome outcome = run("cat; echo bad >&2; exit 3", std::string(200'000, 'x'));

  EXPECT_EQ(outcome.end, ChildEnd::exited);
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_EQ(outcome.output, std::string(200'000, 'x'));
  EXPECT_EQ(outcome.complaints, "bad\n");
}

TEST(ChildProcess, EndsWhatTakesTooLong) {
  ChildBounds hasty = {generous.memory_bytes_max, generous.output_bytes_max, std::chrono::seconds(1)};

  EXPECT_EQ(run("sleep 60", {}, hasty).end, ChildEnd::too_slow);
  EXPECT_EQ(run("exec >&- 2>&-; sleep 60", {}, hasty).end, ChildEnd::too_slow);
}

TEST(ChildProcess, EndsWhatWritesTooMuch) {
  ChildBounds narrow = {generous.memory_bytes_max, 1000, generous.time_max};

  EXPECT_EQ(run("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxx; done", {}, narrow).end,
            ChildEnd::too_much_output);
  EXPECT_EQ(run("printf %01000d 0", {}, narrow).end, ChildEnd::exited);
}

TEST(ChildProcess, KeepsOnlyTheFirstComplaints) {
  EXPECT_EQ(run("i=0; while [ $i -lt 3000 ]; do echo xxxxxxxxx >&2; i=$((i+1)); done").complaints.size(),
            4096U);
}

TEST(ChildProcess, BoundsMemoryAndFiles) {
  EXPECT_EQ(run("ulimit -v; ulimit -f").output, "1048576\n0\n");
  EXPECT_EQ(run("exec /bin/sh -c 'echo x > /dev/shm/bihuan-child-process-test'").end, ChildEnd::killed);
  ::unlink("/dev/shm/bihuan-child-process-test");
}

TEST(ChildProcess, HandsDownNeitherEnvironmentNorDescriptors) {
  ::setenv("BIHUAN_SECRET", "x", 1);

  EXPECT_EQ(run("echo \"[$BIHUAN_SECRET]\"; ls /proc/self/fd | wc -l").output,
            "[]\n4\n");  // ls opens the fourth
}

TEST(ChildProcess, EndsWhatTheProgramStarted) {
  ChildBounds hasty = {generous.memory_bytes_max, generous.output_bytes_max, std::chrono::seconds(1)};
  const auto outcome = run("sleep 60 & echo $!; wait", {}, hasty);

  ASSERT_EQ(outcome.end, ChildEnd::too_slow);
  const auto id = static_cast<pid_t>(std::stol(outcome.output));
  bool is_gone = false;
  for (int i = 0; i < 100 && !is_gone; ++i) {
    is_gone = ::kill(id, 0) != 0 || is_dead(id);
    ::usleep(20'000);
  }
  EXPECT_TRUE(is_gone);
}

TEST(ChildProcess, RunsWithoutNetwork) {
  if (std::system("unshare -rn true 2>/dev/null") != 0)
    GTEST_SKIP() << "this system lets nobody leave its network";
  const auto ours = std::filesystem::read_symlink("/proc/self/ns/net").string();

  EXPECT_NE(run("readlink /proc/self/ns/net").output, ours + "\n");
}

TEST(ChildProcess, WritesFilesAtHomeWhereThereIsRoomForThem) {
  std::string home = "/tmp/bihuan-child-process-XXXXXX";
  ASSERT_NE(::mkdtemp(home.data()), nullptr);
  ChildBounds roomy = generous;
  roomy.file_bytes_max = 4096;
  const auto outcome =
      run_child({"/bin/sh", "-c", "echo kept > file; cat \"$HOME/file\"; pwd"}, {}, roomy, home);

  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(outcome->output, "kept\n" + home + "\n");
  ::unlink((home + "/file").c_str());
  ::rmdir(home.c_str());
}

TEST(ChildProcess, TellsASignalFromAnExit) {
  EXPECT_EQ(run("kill -SEGV $$").end, ChildEnd::killed);
}

TEST(ChildProcess, SaysThatAProgramIsMissing) {
  auto outcome = run_child({"/nowhere/at/all"}, "", generous);

  ASSERT_FALSE(outcome.has_value());
  EXPECT_EQ(outcome.error().kind, ErrorKind::unavailable);
}

}  // namespace
}  // namespace bihuan::papers
