// SPDX-License-Identifier: Apache-2.0
#include "commands/procedures.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "commands/outcome.h"

namespace bihuan::commands {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

template <class Options>
Outcome run(int (*command)(const Options&), const Options& options) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const int status = command(options);
  return {status, testing::internal::GetCapturedStdout(), testing::internal::GetCapturedStderr()};
}

std::filesystem::path written(const std::string& name, std::string_view text) {
  const auto path = std::filesystem::path(testing::TempDir()) / name;
  std::ofstream(path) << text;
  return path;
}

std::filesystem::path shipped(const std::string& name) {
  return std::filesystem::path("data/procedures") / name;
}

DrawProcedureOptions matter_in(const std::string& state) {
  DrawProcedureOptions options;
  options.kind_or_file = "matter";
  options.drawing.present = state;
  return options;
}

TEST(CheckProcedures, SaysThatTheShippedOnesAreFine) {
  const Outcome outcome = run(check_procedures, {});

  EXPECT_EQ(outcome.status, done);
  EXPECT_THAT(outcome.out, HasSubstr("duty：督办事项办理流程，14 个状态"));
  EXPECT_EQ(outcome.err, "");
}

TEST(CheckProcedures, TellsTheFindingsOfOneFileAndStillChecksTheOthers) {
  const auto broken = written("broken.toml", "kind = \"duty\"\nmore = 1\n");

  const Outcome outcome = run(check_procedures, {{broken, shipped("duty.toml")}});

  EXPECT_EQ(outcome.status, exit_status(ErrorKind::malformed));
  EXPECT_THAT(outcome.err, HasSubstr("broken.toml:2: 不认识的键“more”"));
  EXPECT_THAT(outcome.out, HasSubstr("duty.toml：督办事项办理流程"));
}

TEST(CheckProcedures, SaysThatAFileIsNotThere) {
  const Outcome missing = run(check_procedures, {{"no/such/file.toml"}});
  const Outcome folder = run(check_procedures, {{testing::TempDir()}});

  EXPECT_EQ(missing.status, exit_status(ErrorKind::not_found));
  EXPECT_THAT(missing.err, HasSubstr("找不到文件 no/such/file.toml"));
  EXPECT_EQ(folder.status, exit_status(ErrorKind::not_found));
}

TEST(CheckProcedures, ReadsNoMoreOfAHugeFileThanTheLimit) {
  const auto huge = written("huge.toml", std::string(3'000'000, '#'));

  const Outcome outcome = run(check_procedures, {{huge}});

  EXPECT_EQ(outcome.status, exit_status(ErrorKind::malformed));
  EXPECT_THAT(outcome.err, HasSubstr("文件超过 128 KB"));
}

constexpr std::string_view errand = R"(kind = "errand"
title = { zh = "跑腿流程", en = "Errand" }
initial = "open"
state = [
  { name = "open", label = { zh = "待办", en = "Open" }, phase = "running", waits_for = "office" },
  { name = "done", label = { zh = "办毕", en = "Done" }, phase = "ended", end = "lapsed" },
]
act = [{ name = "close", label = { zh = "了结", en = "Close" }, from = ["open"], to = "done", by = ["office"] }]
)";

/// The errand with these scenarios beside it.
std::filesystem::path errand_beside(const std::string& scenarios) {
  written("errand.scenarios.txt",
          "单位 督查室：督办机构\n状态 待办：可办 了结\n状态 办毕：无可办\n" + scenarios);
  return written("errand.toml", errand);
}

TEST(TestProcedures, PlaysTheShippedScenarios) {
  const Outcome outcome = run(test_procedures, {});

  EXPECT_EQ(outcome.status, done);
  EXPECT_THAT(outcome.out, HasSubstr("步，都如所写 / "));
  EXPECT_EQ(outcome.err, "");
}

TEST(TestProcedures, SaysWhereSomethingCameOtherwise) {
  const auto path = errand_beside("情景：了结\n2025-03-03 新件\n2025-03-04 督查室 了结\n→ 待办\n");

  const Outcome outcome = run(test_procedures, {{path}});

  EXPECT_EQ(outcome.status, off_course);
  EXPECT_THAT(outcome.err, HasSubstr("errand.scenarios.txt:7: 情景“了结”：应为“待办”，实为“办毕”"));
  EXPECT_THAT(outcome.err, HasSubstr("expected \"Open\", but came \"Done\""));
}

TEST(TestProcedures, TellsTheFindingsOfAMalformedFile) {
  const auto path = errand_beside("情景：了结\n2025-03-03 新见\n");

  const Outcome outcome = run(test_procedures, {{path}});

  EXPECT_EQ(outcome.status, exit_status(ErrorKind::malformed));
  EXPECT_THAT(outcome.err, HasSubstr("errand.scenarios.txt:5: "));
}

TEST(TestProcedures, SaysThatThereAreNoScenarios) {
  const Outcome outcome = run(test_procedures, {{written("lonely.toml", errand)}});

  EXPECT_EQ(outcome.status, exit_status(ErrorKind::not_found));
  EXPECT_THAT(outcome.err, HasSubstr("没有情景；写在旁边的"));
}

TEST(DrawProcedure, DrawsAKindOrAFile) {
  const Outcome kind = run(draw_procedure, {"duty", {}});
  const Outcome file = run(draw_procedure, {shipped("duty.toml").string(), {}});

  EXPECT_EQ(kind.status, done);
  EXPECT_THAT(kind.out, StartsWith("<svg "));
  EXPECT_EQ(kind.out, file.out);
}

TEST(DrawProcedure, MarksTheStateThatIsAskedForAndRefusesOneThatIsNotThere) {
  const Outcome marked = run(draw_procedure, matter_in("open"));
  const Outcome unknown = run(draw_procedure, matter_in("opne"));

  EXPECT_THAT(marked.out, HasSubstr("办理中（当前）"));
  EXPECT_EQ(unknown.status, exit_status(ErrorKind::not_found));
  EXPECT_THAT(unknown.err, HasSubstr("流程里没有状态“opne”"));
  EXPECT_EQ(unknown.out, "");
}

TEST(DrawProcedure, SaysThatThereIsNoSuchKindOrFile) {
  const Outcome outcome = run(draw_procedure, {"dutty", {}});

  EXPECT_EQ(outcome.status, exit_status(ErrorKind::not_found));
  EXPECT_EQ(outcome.out, "");
}

}  // namespace
}  // namespace bihuan::commands
