// SPDX-License-Identifier: Apache-2.0
#include "procedures/shelf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bihuan::procedures {
namespace {

constexpr std::string_view errand = R"(
kind = "errand"
title = { zh = "跑腿", en = "Errand" }
initial = "open"
state = [
  { name = "open", label = { zh = "待办", en = "Open" }, phase = "running", waits_for = "office" },
  { name = "done", label = { zh = "办毕", en = "Done" }, phase = "ended", end = "lapsed" },
]
act = [{ name = "close", label = { zh = "了结", en = "Close" }, from = ["open"], to = "done", by = ["office"] }]
)";

TEST(ProcedureShelf, HoldsTheShippedProceduresAsCurrent) {
  const ProcedureShelf shelf = ProcedureShelf::shipped();

  std::vector<std::string> kinds;
  for (const Procedure* procedure : shelf.all_current()) kinds.push_back(procedure->kind);
  EXPECT_THAT(kinds,
              testing::ElementsAre("agreement", "document", "duty", "inspection", "instruction", "matter",
                                   "mechanism", "permit", "problem", "repeal", "review", "round", "target"));
}

TEST(ProcedureShelf, KeepsTheVersionThatACaseWasOpenedUnder) {
  ProcedureShelf shelf;
  const Procedure* first = *shelf.add(errand, "errand.toml", Standing::current);
  const std::string changed = std::string(errand) + "# 改动一处\n";
  const Procedure* second = *shelf.add(changed, "errand.toml", Standing::current);

  EXPECT_NE(first->digest, second->digest);
  EXPECT_EQ(shelf.current("errand"), second);
  EXPECT_EQ(shelf.find(first->digest), first);
  EXPECT_EQ(shelf.file(first->digest), errand);
}

TEST(ProcedureShelf, PutsAnOldVersionBackWithoutMakingItCurrent) {
  ProcedureShelf shelf;
  ASSERT_TRUE(shelf.add(errand, "errand.toml", Standing::kept));

  EXPECT_EQ(shelf.current("errand"), nullptr);
  EXPECT_TRUE(shelf.all_current().empty());
}

TEST(ProcedureShelf, MakesAKeptVersionCurrentWhenItIsAddedAgain) {
  ProcedureShelf shelf;
  const Procedure* kept = *shelf.add(errand, "errand.toml", Standing::kept);
  ASSERT_TRUE(shelf.add(errand, "errand.toml", Standing::current));

  EXPECT_EQ(shelf.current("errand"), kept);
}

TEST(ProcedureShelf, NamesTheCurrentVersionOfAKindFirst) {
  ProcedureShelf shelf;
  const Procedure* first = *shelf.add(errand, "errand.toml", Standing::current);
  const Procedure* second = *shelf.add(std::string(errand) + "# 改动一处\n", "errand.toml", Standing::kept);

  EXPECT_THAT(shelf.versions("errand"), testing::ElementsAre(first, second));
  ASSERT_TRUE(shelf.add(shelf.file(second->digest), "errand.toml", Standing::current));
  EXPECT_THAT(shelf.versions("errand"), testing::ElementsAre(second, first));
  EXPECT_THAT(shelf.versions("problem"), testing::IsEmpty());
}

TEST(ProcedureShelf, SharesItsProceduresWithItsCopies) {
  auto shelf = std::make_unique<ProcedureShelf>();
  const Procedure* first = *shelf->add(errand, "errand.toml", Standing::current);
  const ProcedureShelf copy = *shelf;
  shelf.reset();

  EXPECT_EQ(copy.current("errand"), first);
  EXPECT_EQ(first->kind, "errand");
}

TEST(ProcedureShelf, RefusesAFileWithFindingsAndStaysAsItWas) {
  ProcedureShelf shelf = ProcedureShelf::shipped();
  const Procedure* duty = shelf.current("duty");

  const auto refused = shelf.add("kind = \"duty\"\n", "broken.toml", Standing::current);

  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::malformed);
  EXPECT_EQ(shelf.current("duty"), duty);
}

TEST(ProcedureShelf, KnowsNothingOfAnUnknownDigest) {
  const ProcedureShelf shelf = ProcedureShelf::shipped();

  EXPECT_EQ(shelf.find(proof::Digest::of("另一个文件")), nullptr);
  EXPECT_EQ(shelf.file(proof::Digest::of("另一个文件")), "");
  EXPECT_EQ(shelf.current("riddle"), nullptr);
}

}  // namespace
}  // namespace bihuan::procedures
