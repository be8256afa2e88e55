// SPDX-License-Identifier: Apache-2.0
#include "procedures/findings.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <numeric>

namespace bihuan::procedures {
namespace {

constexpr std::size_t findings_max = 300;
constexpr std::size_t word_bytes_max = 60;  // beyond that nothing is a misspelling

/// How many letters must be put in, left out or changed to make one word of the other.
std::size_t distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t changed = diagonal + (one[i] == other[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known) {
  constexpr std::size_t far = 3;
  std::string_view best;
  std::size_t best_distance = std::min(far + 1, word.size() / 2 + 1);
  if (word.size() > word_bytes_max) return best;
  for (const std::string_view candidate : known) {
    if (const std::size_t away = distance(word, candidate); away < best_distance) {
      best = candidate;
      best_distance = away;
    }
  }
  return best;
}

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

void Findings::add(int line, const Words& what) {
  if (found_.size() == findings_max) return;
  const std::string place = line > 0 ? fmt::format("{}:{}: ", file_name_, line) : file_name_ + ": ";
  found_.push_back({line, {place + what.zh, place + what.en}});
}

std::vector<Words> Findings::in_order() const {
  std::vector<Finding> sorted = found_;
  std::ranges::stable_sort(sorted, {}, &Finding::line);
  std::vector<Words> all;
  all.reserve(sorted.size());
  for (Finding& finding : sorted) all.push_back(std::move(finding.words));
  return all;
}

Words mend_by_nearest(std::string_view word, const std::vector<std::string_view>& known,
                      const std::vector<std::string_view>& preferred) {
  if (known.empty()) return {"删去它", "remove it"};
  std::vector<std::string_view> in_turn = preferred;
  in_turn.insert(in_turn.end(), known.begin(), known.end());
  if (const std::string_view near = nearest(word, in_turn); !near.empty()) {
    return {fmt::format("改为“{}”", near), fmt::format("did you mean \"{}\"?", near)};
  }
  return {fmt::format("改为其中之一：{}", fmt::join(known, "、")),
          fmt::format("use one of: {}", fmt::join(known, ", "))};
}

std::string shown(std::string_view word, std::size_t bytes_max) {
  std::size_t length = std::min(word.size(), bytes_max);
  while (length < word.size() && length > 0 && is_continuation(word[length])) --length;
  std::string text(word.substr(0, length));
  std::ranges::replace_if(
      text, [](char byte) { return static_cast<unsigned char>(byte) < 0x20; }, ' ');
  return length < word.size() ? text + "…" : text;
}

}  // namespace bihuan::procedures
