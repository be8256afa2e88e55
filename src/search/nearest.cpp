// SPDX-License-Identifier: Apache-2.0
#include "search/nearest.h"

#include <algorithm>

namespace bihuan::search {
namespace {

constexpr TextNumber block_texts = 1U << 14;
constexpr float impact_unit = 1.0F / 255;

struct Cursor {
  std::span<const Posting> list;
  float weight = 0;
  float most = 0;       // that it can give to any text
  std::size_t at = 0;   // the block's first posting that may still be asked for
  std::size_t end = 0;  // behind its last
};

std::size_t first_from(const Cursor& cursor, TextNumber text) {
  const auto rest = cursor.list.subspan(cursor.end);
  // Lists are long and blocks short: gallop.
  std::size_t step = 1;
  while (step < rest.size() && rest[step].text() < text) step *= 2;
  const auto begin = rest.begin() + static_cast<std::ptrdiff_t>(step / 2);
  const auto last = rest.begin() + static_cast<std::ptrdiff_t>(std::min(step + 1, rest.size()));
  const auto found =
      std::partition_point(std::min(begin, last), last, [&](const Posting& p) { return p.text() < text; });
  return cursor.end + static_cast<std::size_t>(found - rest.begin());
}

class Search {
 public:
  Search(const Postings& postings, const Query& query, std::size_t most)
      : texts_(static_cast<TextNumber>(postings.texts())), most_(most), sums_(block_texts) {
    for (const QueryTerm& term : query) {
      const float weight = term.weight * impact_unit;
      const float greatest = weight * static_cast<float>(postings.greatest_impact(term.term));
      cursors_.push_back({postings.list(term.term), weight, greatest, 0, 0});
    }
    std::ranges::stable_sort(cursors_, std::greater(), &Cursor::most);
  }

  std::vector<Scored> run() {
    for (TextNumber begin = 0; begin < texts_; begin += block_texts) take_block(begin);
    std::ranges::sort(best_, is_before);
    if (best_.size() > most_) best_.resize(most_);
    return std::move(best_);
  }

 private:
  void take_block(TextNumber begin);
  std::size_t lifting() const;
  static float looked_up(Cursor& cursor, TextNumber text);
  void finish(TextNumber text, float sum, std::size_t lifting, float rest);
  void keep(Scored scored);

  TextNumber texts_;
  std::size_t most_;
  std::vector<Cursor> cursors_;  // that give most first
  std::vector<float> sums_;
  std::vector<Scored> best_;
  float threshold_ = 0;  // what a text must pass to be among the best
};

/// How many of the terms can lift a text over the threshold that none of them before did.
std::size_t Search::lifting() const {
  float rest = 0;
  std::size_t count = cursors_.size();
  while (count > 0 && rest + cursors_[count - 1].most <= threshold_) rest += cursors_[--count].most;
  return count;
}

void Search::take_block(TextNumber begin) {
  const TextNumber end = std::min(begin + block_texts, texts_);
  for (Cursor& cursor : cursors_) {
    cursor.at = cursor.end;
    cursor.end = first_from(cursor, end);
  }
  const auto count = lifting();
  float rest = 0;
  for (auto n = count; n < cursors_.size(); ++n) rest += cursors_[n].most;
  for (const Cursor& cursor : std::span(cursors_).first(count))
    for (const Posting posting : cursor.list.subspan(cursor.at, cursor.end - cursor.at))
      sums_[posting.text() - begin] += cursor.weight * static_cast<float>(posting.impact());
  for (TextNumber text = begin; text < end; ++text) {
    const float sum = std::exchange(sums_[text - begin], 0.0F);
    if (sum > 0 && sum + rest > threshold_) finish(text, sum, count, rest);
  }
}

void Search::finish(TextNumber text, float sum, std::size_t lifting, float rest) {
  for (Cursor& cursor : std::span(cursors_).subspan(lifting)) {
    sum += looked_up(cursor, text);
    rest -= cursor.most;
    if (sum + rest <= threshold_) return;
  }
  keep({text, sum});
}

/// Texts are finished in their order, so a list is walked once.
float Search::looked_up(Cursor& cursor, TextNumber text) {
  const auto block = cursor.list.first(cursor.end).subspan(cursor.at);
  std::size_t step = 1;
  while (step < block.size() && block[step].text() < text) step *= 2;
  const auto first = block.begin() + static_cast<std::ptrdiff_t>(step / 2);
  const auto last = block.begin() + static_cast<std::ptrdiff_t>(std::min(step + 1, block.size()));
  const auto found =
      std::partition_point(std::min(first, last), last, [&](const Posting& p) { return p.text() < text; });
  cursor.at += static_cast<std::size_t>(found - block.begin());
  if (cursor.at == cursor.end || found->text() != text) return 0;
  return cursor.weight * static_cast<float>(found->impact());
}

/// Twice as many as are wanted are let in before the worse half goes: cheaper than a heap.
void Search::keep(Scored scored) {
  best_.push_back(scored);
  if (best_.size() < 2 * most_) return;
  const auto last = best_.begin() + static_cast<std::ptrdiff_t>(most_ - 1);
  std::ranges::nth_element(best_, last, is_before);
  threshold_ = last->score;
  best_.resize(most_);
}

}  // namespace

bool is_before(const Scored& a, const Scored& b) {
  return a.score != b.score ? a.score > b.score : a.text < b.text;
}

std::vector<Scored> nearest(const Postings& postings, const Query& query, std::size_t most) {
  if (most == 0) return {};
  return Search(postings, query, most).run();
}

}  // namespace bihuan::search
