// SPDX-License-Identifier: Apache-2.0
// Problems that are alike, though different inspectors wrote them of different places in different words
// (同类问题). An index in memory that grows by appending. What it knows: the lexicon's senses, which words
// are rare, and which keep the same company in the texts it holds (docs/adr/0021-likeness.md). Pure: the same
// texts in the same order give the same answers. Reading may be shared among threads while nobody adds.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "search/company.h"
#include "search/lexicon.h"
#include "search/nearest.h"
#include "search/postings.h"
#include "search/terms.h"

namespace bihuan::search {

struct LikenessWeights {
  TermWeights terms;
  std::size_t asked_terms = 40;       // by which texts are looked for, the weightiest
  std::size_t candidates = 100;       // scored in full, by all terms
  std::size_t first_candidates = 32;  // in the round that only finds what to widen the query by
  std::size_t feedback_texts = 3;     // that the query is widened by
  double feedback = 0.5;
  double company = 0.3;  // of which terms keep the same company, in the score
};

class LikenessIndex {
 public:
  /// `lexicon` must outlive the index.
  explicit LikenessIndex(const Lexicon& lexicon, const LikenessWeights& weights = {});

  std::size_t size() const { return postings_.texts(); }
  /// Numbers run from 0. Fails with malformed for what is not UTF-8, too_large for what is too long or one
  /// too many.
  Result<TextNumber> add(std::string_view utf8);

  /// The texts most alike to this one of them, without itself, best first. Scores lie between 0 and 1.
  std::vector<Scored> alike_to(TextNumber text, std::size_t most) const;
  /// The same for a text that is not among them. What is not UTF-8 is like none.
  std::vector<Scored> alike(std::string_view utf8, std::size_t most) const;

  /// Learns which terms keep the same company from the texts there are; without it, or of few texts, that
  /// plays no part. Takes seconds for a large register; no need to learn again for every text that comes.
  void learn() { company_.learn(postings_); }

  std::size_t bytes() const { return postings_.bytes() + company_.bytes(); }

 private:
  std::vector<WeightedKey> terms_of(std::u32string_view written) const;
  std::vector<Scored> ranked(const Query& query, std::size_t most) const;
  Query widened(const Query& query, std::span<const Scored> by) const;
  void score(const Query& query, std::vector<Scored>& found) const;
  Query of_text(TextNumber text) const;
  std::vector<Scored> found_by(const Query& query, std::size_t candidates) const;

  const Lexicon& lexicon_;
  LikenessWeights weights_;
  Postings postings_;
  Company company_;
};

}  // namespace bihuan::search
