// SPDX-License-Identifier: Apache-2.0
// The reference in docs/ is what the files say today.
#include "procedures/reference.h"

#include <gmock/gmock.h>

#include "procedures/drawing.h"
#include "procedures/schema.h"
#include "procedures/shelf.h"
#include "procedures/testing_procedure.h"

namespace bihuan::procedures {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view mends_reference = "bihuan procedures describe --out docs/procedures";
constexpr std::string_view mends_schema = "bihuan procedures schema > docs/formats/procedure.schema.json";

void expect_fresh(const std::filesystem::path& path, const std::string& made, std::string_view mend) {
  EXPECT_TRUE(testing::contents(path) == made) << path.string() << " is stale; run: " << mend;
}

TEST(Reference, IsFreshForEveryShippedProcedure) {
  const ProcedureShelf shelf = ProcedureShelf::shipped();
  const std::filesystem::path folder = "docs/procedures";
  std::size_t pages = 1;
  expect_fresh(folder / "README.md", reference_index(shelf.all_current()), mends_reference);
  for (const Procedure* procedure : shelf.all_current()) {
    expect_fresh(folder / (procedure->kind + ".md"), reference_page(*procedure), mends_reference);
    expect_fresh(folder / (procedure->kind + ".svg"), draw(*procedure, {}), mends_reference);
    pages += 2;
  }
  // A page of a kind that is shipped no longer is stale too.
  const std::filesystem::directory_iterator files(folder);
  EXPECT_EQ(static_cast<std::size_t>(std::distance(begin(files), end(files))), pages);
}

TEST(Reference, OfTheSchemaIsFresh) {
  expect_fresh("docs/formats/procedure.schema.json", schema_file(), mends_schema);
}

TEST(Reference, TellsEachActInBothLanguages) {
  const auto procedure = *load_procedure(testing::errand, "errand.toml");

  const std::string page = reference_page(procedure);

  EXPECT_THAT(page, HasSubstr("| 办毕 · Done `done` | 结束：核查办结 · ended: verified | 不等谁 · nobody |"));
  EXPECT_THAT(page,
              HasSubstr("### 核毕 · Accept `accept`\n\n- 谁可以办 · By: 督查机构 · the supervision office\n"
                        "- 从 · From: 待核 · Claimed\n- 到 · To: 办毕 · Done\n- 条件 · Needs\n"
                        "  - 有办结申请待核查 · a claim waits for its verdict\n"));
}

TEST(Reference, TellsWhatAFieldAsksFor) {
  const auto procedure = *load_procedure(
      testing::errand_with_act(
          R"({ name = "note", label = { zh = "记", en = "Note" }, from = ["running"], by = ["office"], )"
          R"(field = [{ name = "how", type = "choice", required = true, )"
          R"(label = { zh = "方式", en = "How" }, choices = [)"
          R"({ name = "a", label = { zh = "口头", en = "Spoken" } }, )"
          R"({ name = "b", label = { zh = "书面", en = "Written" } }] }]})"),
      "errand.toml");

  EXPECT_EQ(
      reference_of(procedure).acts.back().fields,
      (std::vector<Words>{{"方式：选一项，必填，口头、书面", "How: choice; required; Spoken, Written"}}));
}

}  // namespace
}  // namespace bihuan::procedures
