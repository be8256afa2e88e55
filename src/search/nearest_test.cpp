// SPDX-License-Identifier: Apache-2.0
#include "search/nearest.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace bihuan::search {
namespace {

constexpr TermKey terms = 300;

/// Texts of a few terms each, of which the first are common and the last rare.
Postings scattered_texts(std::mt19937& random, int texts) {
  Postings postings;
  std::exponential_distribution<double> term(0.02);
  for (int text = 0; text < texts; ++text) {
    std::vector<WeightedKey> held;
    for (TermKey key = 1; key < terms; ++key)
      if (random() % terms < 2 || static_cast<TermKey>(term(random)) == key)
        held.push_back({key, 0.1F + 0.01F * static_cast<float>(random() % 90)});
    postings.add(held);
  }
  return postings;
}

std::vector<Scored> all_scored(const Postings& postings, const Query& query) {
  std::vector<Scored> scored;
  std::vector<float> sums(postings.texts());
  for (const QueryTerm& term : query)
    for (const Posting posting : postings.list(term.term))
      sums[posting.text()] += term.weight * static_cast<float>(posting.impact()) / 255;
  for (TextNumber text = 0; text < sums.size(); ++text)
    if (sums[text] > 0) scored.push_back({text, sums[text]});
  std::ranges::sort(scored, is_before);
  return scored;
}

TEST(Nearest, FindsWhatScoringEveryTextFinds) {
  std::mt19937 random(7);
  const auto postings = scattered_texts(random, 40'000);
  for (int round = 0; round < 10; ++round) {
    Query query;
    for (TermId term = 0; term < postings.terms(); ++term)
      if (random() % 8 == 0) query.push_back({term, 0.1F + 0.01F * static_cast<float>(random() % 90)});

    const auto found = nearest(postings, query, 20);
    const auto all = all_scored(postings, query);

    ASSERT_EQ(found.size(), 20U);
    for (std::size_t n = 0; n < found.size(); ++n) EXPECT_NEAR(found[n].score, all[n].score, 1e-4);
  }
}

TEST(Nearest, GivesAllThereAreWhenMoreAreWanted) {
  Postings postings;
  postings.add({{1, 1.0F}});
  postings.add({{2, 1.0F}});
  postings.add({{1, 0.5F}, {2, 0.5F}});

  const auto found = nearest(postings, {{0, 1.0F}}, 10);

  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text, 0U);
  EXPECT_EQ(found[1].text, 2U);
}

TEST(Nearest, FindsNothingForNothing) {
  EXPECT_TRUE(nearest(Postings(), {}, 10).empty());
}

}  // namespace
}  // namespace bihuan::search
