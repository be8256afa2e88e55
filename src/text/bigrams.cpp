// SPDX-License-Identifier: Apache-2.0
#include "text/bigrams.h"

#include <algorithm>
#include <set>
#include <unicode/uchar.h>

#include "text/utf8.h"
#include "text/width.h"

namespace bihuan::text {
namespace {

void add_pairs(std::u32string_view run, std::vector<std::string>& pairs) {
  if (run.size() == 1) pairs.push_back(to_utf8(run));
  for (std::size_t i = 0; i + 1 < run.size(); ++i) pairs.push_back(to_utf8(run.substr(i, 2)));
}

}  // namespace

std::vector<std::string> bigrams(std::string_view utf8) {
  std::vector<std::string> pairs;
  std::u32string run;
  for (const char32_t c : from_utf8(utf8).value_or(U"")) {
    if (is_blank(c)) continue;
    const char32_t folded = fold_width(c);
    if (u_isalnum(static_cast<UChar32>(folded))) {
      run.push_back(static_cast<char32_t>(u_tolower(static_cast<UChar32>(folded))));
    } else {
      add_pairs(run, pairs);
      run.clear();
    }
  }
  add_pairs(run, pairs);
  return pairs;
}

double likeness(std::string_view a, std::string_view b) {
  const auto first = bigrams(a), second = bigrams(b);
  const std::set<std::string> x(first.begin(), first.end()), y(second.begin(), second.end());
  if (x.empty() || y.empty()) return 0;
  const auto shared = std::count_if(x.begin(), x.end(), [&](const auto& pair) { return y.contains(pair); });
  return 2.0 * static_cast<double>(shared) / static_cast<double>(x.size() + y.size());
}

}  // namespace bihuan::text
