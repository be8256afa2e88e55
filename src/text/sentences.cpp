// SPDX-License-Identifier: Apache-2.0
#include "text/sentences.h"

#include <algorithm>

namespace bihuan::text {
namespace {

constexpr std::u32string_view openers = U"《“‘(〔【[〈「";
constexpr std::u32string_view closers = U"》”’)〕】]〉」";
constexpr std::size_t inside_max = 400;
constexpr std::size_t depth_max = 16;

}  // namespace

std::vector<bool> bracketed(std::u32string_view chars, Range within) {
  std::vector<bool> inside(within.size(), false);
  std::vector<std::size_t> open;
  for (auto i = within.begin; i < within.end; ++i) {
    if (openers.find(chars[i]) != std::u32string_view::npos) {
      if (open.size() == depth_max) open.erase(open.begin());
      open.push_back(i);
      continue;
    }
    const auto closer = closers.find(chars[i]);
    if (closer == std::u32string_view::npos) continue;
    const auto mate = std::find_if(open.rbegin(), open.rend(),
                                   [&](std::size_t at) { return chars[at] == openers[closer]; });
    if (mate == open.rend()) continue;
    const auto from = *mate;
    open.erase(mate.base() - 1, open.end());
    if (i - from > inside_max) continue;
    const auto at = [&](std::size_t place) {
      return inside.begin() + static_cast<std::ptrdiff_t>(place - within.begin);
    };
    std::fill(at(from), at(i + 1), true);
  }
  return inside;
}

std::vector<Range> sentences(std::u32string_view chars, Range within) {
  constexpr std::u32string_view marks = U"。;!?";
  const auto inside = bracketed(chars, within);
  std::vector<Range> found;
  auto begin = within.begin;
  for (auto i = within.begin; i < within.end; ++i) {
    if (inside[i - within.begin] || marks.find(chars[i]) == std::u32string_view::npos) continue;
    found.push_back({begin, i + 1});
    begin = i + 1;
  }
  if (begin < within.end) found.push_back({begin, within.end});
  return found;
}

}  // namespace bihuan::text
