// SPDX-License-Identifier: Apache-2.0
#include "search/terms.h"

#include <algorithm>
#include <map>

namespace bihuan::search {
namespace {

constexpr TermKey sense_mark = TermKey{1} << 62;
constexpr TermKey pair_mark = TermKey{2} << 62;
constexpr TermKey character_mark = TermKey{3} << 62;
constexpr int carried_steps_max = 3;

using Shares = std::map<SenseId, double>;

void raise(Shares& shares, SenseId sense, double share) {
  auto& known = shares[sense];
  known = std::max(known, share);
}

void add_carried(const Lexicon& lexicon, SenseId sense, double share, double decay, int steps,
                 Shares& shares) {
  raise(shares, sense, share);
  if (steps == 0) return;
  for (const SenseId wider : lexicon.sense(sense).carried)
    add_carried(lexicon, wider, share * decay, decay, steps - 1, shares);
}

/// What is spoken of and what is wrong, clause by clause.
struct Clause {
  std::vector<Mention> things;
  std::vector<Mention> faults;
};

class Terms {
 public:
  Terms(const Lexicon& lexicon, const Said& said, std::u32string_view plain, const TermWeights& weights)
      : lexicon_(lexicon), said_(said), plain_(plain), weights_(weights) {}

  std::vector<WeightedKey> all() {
    for (const auto& [sense, share] : with_carried(lexicon_, said_.mentions, weights_.carried))
      raise_term(sense_term(sense), share * of_kind(sense));
    add_pairs();
    for (std::size_t i = 0; i + 1 < plain_.size(); ++i) add_characters(i);
    for (std::size_t i = 0; i < plain_.size(); ++i) add_single(i);
    std::vector<WeightedKey> terms;
    terms.reserve(found_.size());
    for (const auto& [key, weight] : found_)
      if (weight > 0) terms.push_back({key, static_cast<float>(weight)});
    return terms;
  }

 private:
  double of_kind(SenseId sense) const {
    return weights_.of_kind[static_cast<std::size_t>(lexicon_.sense(sense).kind)];
  }
  void raise_term(TermKey key, double weight) {
    auto& known = found_[key];
    known = std::max(known, weight);
  }
  std::vector<Clause> clauses() const;
  void add_pairs();
  void pair_up(const std::vector<Mention>& things, const std::vector<Mention>& faults);
  void add_characters(std::size_t at);
  void add_single(std::size_t at) {
    if (!is_wordly(plain_[at]) || said_.voices[at] == Voice::quiet) return;
    raise_term(character_term(0, plain_[at]),
               said_.voices[at] == Voice::open ? weights_.open_single : weights_.covered_single);
  }

  const Lexicon& lexicon_;
  const Said& said_;
  std::u32string_view plain_;
  const TermWeights& weights_;
  std::map<TermKey, double> found_;
};

std::vector<Clause> Terms::clauses() const {
  std::vector<Clause> clauses(1);
  std::vector<std::size_t> clause_at;
  clause_at.reserve(plain_.size());
  for (const char32_t c : plain_) {
    clause_at.push_back(clauses.size() - 1);
    if (ends_clause(c)) clauses.emplace_back();
  }
  for (const Mention& mention : said_.mentions) {
    Clause& clause = clauses[clause_at[mention.stretch.begin]];
    const auto kind = lexicon_.sense(mention.sense).kind;
    if (kind == SenseKind::thing || kind == SenseKind::act) clause.things.push_back(mention);
    if (kind == SenseKind::fault) clause.faults.push_back(mention);
  }
  return clauses;
}

/// A fault is one of the things in its clause; if there are none, of the last ones spoken of.
void Terms::add_pairs() {
  const auto all = clauses();
  const std::vector<Mention>* last = nullptr;
  for (std::size_t n = 0; n < all.size(); ++n) {
    if (!all[n].things.empty()) last = &all[n].things;
    const bool looks_ahead = !last && n + 1 < all.size();
    const auto* things = looks_ahead ? &all[n + 1].things : last;
    if (things) pair_up(*things, all[n].faults);
  }
}

void Terms::pair_up(const std::vector<Mention>& things, const std::vector<Mention>& faults) {
  if (faults.empty()) return;
  const auto of_things = with_carried(lexicon_, things, weights_.carried);
  for (const auto& [fault, fault_share] : with_carried(lexicon_, faults, weights_.carried)) {
    if (lexicon_.sense(fault).kind != SenseKind::fault) continue;
    for (const auto& [thing, thing_share] : of_things)
      raise_term(pair_term(thing, fault), weights_.pair * thing_share * fault_share);
  }
}

void Terms::add_characters(std::size_t at) {
  if (!is_wordly(plain_[at]) || !is_wordly(plain_[at + 1])) return;
  const auto voice = std::max(said_.voices[at], said_.voices[at + 1]);
  const bool is_open = std::min(said_.voices[at], said_.voices[at + 1]) == Voice::open;
  auto weight = weights_.open_characters;
  if (voice == Voice::covered)
    weight = is_open ? (weight + weights_.covered_characters) / 2 : weights_.covered_characters;
  if (voice == Voice::quiet) weight = weights_.quiet_characters;
  raise_term(character_term(plain_[at], plain_[at + 1]), weight);
}

}  // namespace

TermKey sense_term(SenseId sense) {
  return sense_mark | sense;
}

TermKey pair_term(SenseId thing, SenseId fault) {
  return pair_mark | TermKey{thing} << 24 | fault;
}

TermKey character_term(char32_t first, char32_t second) {
  return character_mark | TermKey{first} << 21 | second;
}

std::vector<WeightedKey> terms_of(const Lexicon& lexicon, const Said& said, std::u32string_view plain,
                                  const TermWeights& weights) {
  return Terms(lexicon, said, plain, weights).all();
}

std::vector<std::pair<SenseId, double>> with_carried(const Lexicon& lexicon,
                                                     const std::vector<Mention>& mentions, double decay) {
  Shares shares;
  for (const Mention& mention : mentions)
    add_carried(lexicon, mention.sense, mention.share, decay, carried_steps_max, shares);
  return {shares.begin(), shares.end()};
}

}  // namespace bihuan::search
