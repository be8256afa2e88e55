// SPDX-License-Identifier: Apache-2.0
// A place in a source text: a half-open range of Unicode code points, counted from 0 in the text as it was
// decoded, line ends and blanks included. The same numbers in JSON, in the store and on the pages.
#pragma once

#include <compare>
#include <cstddef>

namespace bihuan::text {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
  auto operator<=>(const Span&) const = default;
};

}  // namespace bihuan::text
