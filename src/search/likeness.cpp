// SPDX-License-Identifier: Apache-2.0
#include "search/likeness.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

#include "base/limits.h"
#include "text/utf8.h"

namespace bihuan::search {
namespace {

float length_of(const Query& query) {
  float squares = 0;
  for (const QueryTerm& term : query) squares += term.weight * term.weight;
  return std::sqrt(squares);
}

float product(const Query& a, const Query& b) {
  float sum = 0;
  auto at = b.begin();
  for (const QueryTerm& term : a) {
    while (at != b.end() && at->term < term.term) ++at;
    if (at == b.end()) break;
    if (at->term == term.term) sum += term.weight * at->weight;
  }
  return sum;
}

void shorten_to_one(Query& query) {
  const float length = length_of(query);
  for (QueryTerm& term : query) term.weight /= length;
}

}  // namespace

LikenessIndex::LikenessIndex(const Lexicon& lexicon, const LikenessWeights& weights)
    : lexicon_(lexicon), weights_(weights) {}

Result<TextNumber> LikenessIndex::add(std::string_view utf8) {
  const auto written = text::from_utf8(utf8);
  if (!written) return fail(ErrorKind::malformed, Words{"文字不是 UTF-8", "The text is not UTF-8"});
  if (written->size() > limits::problem_characters_max) {
    return fail(ErrorKind::too_large,
                {fmt::format("问题描述超过 {} 个字", limits::problem_characters_max),
                 fmt::format("The problem has more than {} characters", limits::problem_characters_max)});
  }
  if (size() >= limits::problems_max) {
    return fail(ErrorKind::too_large, {fmt::format("问题超过 {} 条", limits::problems_max),
                                       fmt::format("There are more than {} problems", limits::problems_max)});
  }
  return postings_.add(terms_of(*written));
}

std::vector<Scored> LikenessIndex::alike_to(TextNumber text, std::size_t most) const {
  auto found = ranked(of_text(text), most + 1);
  std::erase_if(found, [text](const Scored& scored) { return scored.text == text; });
  if (found.size() > most) found.resize(most);
  return found;
}

std::vector<Scored> LikenessIndex::alike(std::string_view utf8, std::size_t most) const {
  Query query;
  for (const WeightedKey& term : terms_of(text::from_utf8(utf8).value_or(U"")))
    if (const auto id = postings_.find(term.key)) query.push_back({*id, term.weight * postings_.rarity(*id)});
  std::ranges::sort(query, {}, &QueryTerm::term);
  return ranked(query, most);
}

std::vector<WeightedKey> LikenessIndex::terms_of(std::u32string_view written) const {
  const auto plain = plain_text(written);
  return search::terms_of(lexicon_, said_in(lexicon_, plain.chars), plain.chars, weights_.terms);
}

std::vector<Scored> LikenessIndex::ranked(const Query& given, std::size_t most) const {
  if (given.empty()) return {};
  Query query = given;
  shorten_to_one(query);
  if (weights_.feedback_texts > 0) {
    const auto first = found_by(query, weights_.first_candidates);
    query = widened(query, std::span(first).first(std::min(first.size(), weights_.feedback_texts + 1)));
  }
  auto found = found_by(query, std::max(weights_.candidates, most));
  if (found.size() > most) found.resize(most);
  return found;
}

/// Looked for by the weightiest terms, and put in order by all of them.
std::vector<Scored> LikenessIndex::found_by(const Query& query, std::size_t candidates) const {
  Query asked = query;
  for (QueryTerm& term : asked) term.weight *= postings_.rarity(term.term);
  if (asked.size() > weights_.asked_terms) {
    const auto end = asked.begin() + static_cast<std::ptrdiff_t>(weights_.asked_terms);
    std::nth_element(asked.begin(), end, asked.end(),
                     [](const QueryTerm& a, const QueryTerm& b) { return a.weight > b.weight; });
    asked.erase(end, asked.end());
  }
  auto found = nearest(postings_, asked, candidates);
  score(query, found);
  std::ranges::sort(found, is_before);
  return found;
}

Query LikenessIndex::widened(const Query& query, std::span<const Scored> by) const {
  std::map<TermId, float> sums;
  for (const QueryTerm& term : query) sums[term.term] += term.weight;
  for (const Scored& text : by) {
    const Query other = of_text(text.text);
    for (const QueryTerm& term : other)
      sums[term.term] += term.weight * text.score * static_cast<float>(weights_.feedback);
  }
  Query wide;
  for (const auto& [term, weight] : sums) wide.push_back({term, weight});
  shorten_to_one(wide);
  return wide;
}

/// Of the length 1.
Query LikenessIndex::of_text(TextNumber text) const {
  Query query;
  for (const HeldTerm held : postings_.held_by(text))
    query.push_back({held.term(), held.weight() * postings_.rarity(held.term())});
  shorten_to_one(query);
  return query;
}

/// The cosine, mixed with that of the company kept. `query` has the length 1.
void LikenessIndex::score(const Query& query, std::vector<Scored>& found) const {
  const auto share = company_.is_empty() ? 0.0F : static_cast<float>(weights_.company);
  const auto place = company_.of(query);
  for (Scored& scored : found) {
    const Query other = of_text(scored.text);
    const float kept = share > 0 ? Company::likeness(place, company_.of(other)) : 0;
    scored.score = (1 - share) * product(query, other) + share * kept;
  }
}

}  // namespace bihuan::search
