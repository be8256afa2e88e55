// SPDX-License-Identifier: Apache-2.0
#include "search/company.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bihuan::search {
namespace {

using Place = Company::Place;

constexpr std::size_t texts_least = 400;  // below, what it would learn is chance
constexpr std::size_t sample_most = 60'000;
constexpr std::size_t holders_least = 3;  // of a term in the sample
constexpr int rounds = 3;

float product(const Place& a, const Place& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

void add(Place& to, const Place& what, float times) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += what[i] * times;
}

void shorten_to_one(Place& place) {
  const float length = std::sqrt(product(place, place));
  if (length > 0)
    for (float& x : place) x /= length;
}

/// Some numbers between -1 and 1, the same on every machine.
Place scattered(std::uint64_t seed) {
  Place place;
  for (float& x : place) {
    seed += 0x9E3779B97F4A7C15;
    auto mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    x = static_cast<float>(static_cast<double>(mixed >> 40) / (1U << 23) - 1);
  }
  return place;
}

/// Makes the columns stand upright on each other (Gram and Schmidt).
void straighten(std::vector<Place>& rows) {
  for (std::size_t column = 0; column < Company::width; ++column) {
    Place shares{};
    double squares = 0;
    for (const Place& row : rows) {
      for (std::size_t before = 0; before < column; ++before) shares[before] += row[before] * row[column];
    }
    for (Place& row : rows) {
      for (std::size_t before = 0; before < column; ++before) row[column] -= shares[before] * row[before];
      squares += static_cast<double>(row[column]) * static_cast<double>(row[column]);
    }
    const auto scale = squares > 1e-20 ? static_cast<float>(1 / std::sqrt(squares)) : 0.0F;
    for (Place& row : rows) row[column] *= scale;
  }
}

}  // namespace

/// One learning: the sample as a matrix, and the directions in which it is widest.
class Lesson {
 public:
  explicit Lesson(const Postings& postings) : postings_(postings) {
    const auto stride = std::max<std::size_t>(1, (postings.texts() + sample_most - 1) / sample_most);
    for (std::size_t text = 0; text < postings.texts(); text += stride)
      sample_.push_back(static_cast<TextNumber>(text));
  }

  void give(Company& company) {
    choose_terms(company.rows_);
    rows_ = &company.rows_;
    company.places_.clear();
    for (std::size_t row = 0; row < chosen_; ++row) company.places_.push_back(scattered(row));
    for (int round = 0; round < rounds; ++round) {
      straighten(company.places_);
      turn(company.places_);
    }
    straighten(company.places_);
  }

 private:
  void choose_terms(std::vector<std::uint32_t>& rows);
  void turn(std::vector<Place>& places) const;

  const Postings& postings_;
  std::vector<TextNumber> sample_;
  const std::vector<std::uint32_t>* rows_ = nullptr;
  std::uint32_t chosen_ = 0;
};

void Lesson::choose_terms(std::vector<std::uint32_t>& rows) {
  std::vector<std::uint32_t> holders(postings_.terms());
  for (const TextNumber text : sample_)
    for (const HeldTerm held : postings_.held_by(text)) ++holders[held.term()];
  rows.assign(postings_.terms(), Company::none);
  for (std::size_t term = 0; term < rows.size(); ++term)
    if (holders[term] >= holders_least) rows[term] = chosen_++;
}

/// From the terms to the texts and back: what is wide grows.
void Lesson::turn(std::vector<Place>& places) const {
  std::vector<Place> turned(places.size());
  std::vector<QueryTerm> text_terms;
  for (const TextNumber text : sample_) {
    text_terms.clear();
    float squares = 0;
    for (const HeldTerm held : postings_.held_by(text)) {
      const float weight = held.weight() * postings_.rarity(held.term());
      squares += weight * weight;
      if ((*rows_)[held.term()] != Company::none) text_terms.push_back({(*rows_)[held.term()], weight});
    }
    Place sum{};
    for (const QueryTerm& term : text_terms) add(sum, places[term.term], term.weight / squares);
    for (const QueryTerm& term : text_terms) add(turned[term.term], sum, term.weight);
  }
  places = std::move(turned);
}

void Company::learn(const Postings& postings) {
  rows_.clear();
  places_.clear();
  if (postings.texts() < texts_least) return;
  Lesson(postings).give(*this);
}

Place Company::of(const Query& query) const {
  Place sum{};
  for (const QueryTerm& term : query) {
    const auto row = term.term < rows_.size() ? rows_[term.term] : none;
    if (row != none) add(sum, places_[row], term.weight);
  }
  shorten_to_one(sum);
  return sum;
}

float Company::likeness(const Place& a, const Place& b) {
  return product(a, b);
}

}  // namespace bihuan::search
