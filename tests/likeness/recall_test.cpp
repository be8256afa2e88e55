// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "bm25.h"
#include "ours.h"
#include "search/lexicon_file.h"

namespace bihuan::likeness {
namespace {

TEST(Recall, IsWellAboveThatOfPlainBigrams) {
  const auto problems = read_labelled("tests/likeness/problems.tsv");
  const Bm25 bigrams(problems.texts);
  const auto index = index_of(problems, search::shipped_lexicon());

  const auto plain = recall_at_ten(problems, [&](auto text) { return bigrams.alike_to(text, 10); });
  const auto ours = recall_at_ten(problems, method_of(index));

  EXPECT_GE(ours, plain + 0.15);
  EXPECT_GE(ours, 0.75);  // what it has reached: it shall not sink unseen
}

TEST(Recall, CountsTheOthersOfTheGroupAlone) {
  const Labelled pair{{"a", "b", "c"}, {"g", "g", "-"}, {"", "", ""}};

  EXPECT_EQ(recall_at_ten(pair, [](auto text) { return std::vector<std::uint32_t>{text == 0 ? 1U : 2U}; }),
            0.5);
}

}  // namespace
}  // namespace bihuan::likeness
