// SPDX-License-Identifier: Apache-2.0
#include "text/titles.h"

#include <algorithm>

namespace bihuan::text {
namespace {

constexpr std::size_t title_max = 200;

}  // namespace

std::size_t title_end(std::u32string_view chars, std::size_t i) {
  if (i >= chars.size() || chars[i] != U'《') return 0;
  int depth = 0;
  std::size_t first_close = 0;
  for (auto at = i; at < std::min(chars.size(), i + title_max); ++at) {
    if (chars[at] == U'。') break;
    if (chars[at] == U'《') ++depth;
    if (chars[at] != U'》') continue;
    if (first_close == 0) first_close = at + 1;
    if (--depth == 0) return at + 1;
  }
  return first_close;
}

std::vector<Range> find_titles(std::u32string_view chars, Range within) {
  std::vector<Range> titles;
  for (auto i = within.begin; i < within.end; ++i) {
    const auto end = title_end(chars.substr(0, within.end), i);
    if (end == 0) continue;
    titles.push_back({i, end});
    i = end - 1;
  }
  return titles;
}

}  // namespace bihuan::text
