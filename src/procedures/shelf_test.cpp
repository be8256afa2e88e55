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

// The errand as an earlier release took it: whoever bears it ends it, which now takes a mark.
std::string of_an_earlier_release() {
  std::string text(errand);
  const std::string_view by = "by = [\"office\"]";
  return text.replace(text.find(by), by.size(), "by = [\"lead\", \"office\"]");
}

TEST(ProcedureShelf, KeepsAFileThatWouldNotBeAdoptedAnyMore) {
  ProcedureShelf shelf;
  ASSERT_FALSE(shelf.add(of_an_earlier_release(), "errand.toml", Standing::current));

  const auto kept = shelf.add(of_an_earlier_release(), "errand.toml", Standing::kept);

  ASSERT_TRUE(kept);
  EXPECT_EQ(shelf.find((*kept)->digest), *kept);
  ASSERT_TRUE(shelf.add(of_an_earlier_release(), "errand.toml", Standing::current));
  EXPECT_EQ(shelf.current("errand"), *kept);
}

TEST(ProcedureShelf, KeepsNoFileThatCouldNotBePlayed) {
  ProcedureShelf shelf;
  std::string broken(errand);
  broken.replace(broken.find("to = \"done\""), 11, "to = \"dome\"");

  EXPECT_FALSE(shelf.add(broken, "errand.toml", Standing::kept));
  EXPECT_FALSE(shelf.add("kind = ", "errand.toml", Standing::kept));
}

TEST(ProcedureShelf, FindsChildrenOfAKindThatItDoesNotHold) {
  const std::string opens =
      "[[child]]\nname = \"part\"\nkind = \"duty\"\ntitle = \"name\"\n[[act]]\nname = \"divide\"\n"
      "label = { zh = \"分解\", en = \"Divide\" }\nfrom = [\"open\"]\nby = [\"office\"]\n"
      "effects = [{ open_child = \"part\" }]\nfield = [{ name = \"name\", type = \"text\", required = true, "
      "label = { zh = \"名称\", en = \"Name\" } }]\n";
  std::string text(errand);
  const std::size_t act = text.find("act = [{");
  const std::string_view close =
      "\n[[act]]\nname = \"close\"\nlabel = { zh = \"了结\", en = \"Close\" }\n"
      "from = [\"open\"]\nto = \"done\"\nby = [\"office\"]\n";
  text = text.substr(0, act) + std::string(close) + opens;

  EXPECT_TRUE(ProcedureShelf::shipped().load_beside(text, "errand.toml"));
  const auto alone = ProcedureShelf().load_beside(text, "errand.toml");
  ASSERT_FALSE(alone);
  EXPECT_THAT(alone.error().reasons[0].zh, testing::HasSubstr("下级件“part”的 kind“duty”不是已有的流程"));
}

TEST(ProcedureShelf, KnowsNothingOfAnUnknownDigest) {
  const ProcedureShelf shelf = ProcedureShelf::shipped();

  EXPECT_EQ(shelf.find(proof::Digest::of("另一个文件")), nullptr);
  EXPECT_EQ(shelf.file(proof::Digest::of("另一个文件")), "");
  EXPECT_EQ(shelf.current("riddle"), nullptr);
}

}  // namespace
}  // namespace bihuan::procedures
