// SPDX-License-Identifier: Apache-2.0
#include "scenarios/lexing.h"

#include <algorithm>

namespace bihuan::scenarios {
namespace {

struct Found {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Found find_first(std::string_view text, Marks marks) {
  Found first;
  for (const std::string_view mark : marks) {
    if (const std::size_t at = text.find(mark); at < first.at) first = {at, mark.size()};
  }
  return first;
}

std::optional<std::string_view> without_end(std::string_view text, Marks marks) {
  for (const std::string_view mark : marks) {
    if (text.ends_with(mark)) return text.substr(0, text.size() - mark.size());
  }
  return std::nullopt;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

Cut cut_at(std::string_view text, Marks marks) {
  const Found found = find_first(text, marks);
  if (found.at == std::string_view::npos) return {trimmed(text), std::nullopt};
  return {trimmed(text.substr(0, found.at)), trimmed(text.substr(found.at + found.size))};
}

std::vector<std::string_view> pieces_at(std::string_view text, Marks marks) {
  std::vector<std::string_view> pieces;
  std::optional<std::string_view> rest = text;
  while (rest) {
    const Cut cut = cut_at(*rest, marks);
    if (!cut.before.empty()) pieces.push_back(cut.before);
    rest = cut.after;
  }
  return pieces;
}

std::string_view take_word(std::string_view& rest) {
  rest = trimmed(rest);
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest = trimmed(rest.substr(end));
  return word;
}

Bracketed bracket_off(std::string_view text) {
  const auto opened = without_end(trimmed(text), closing_brackets);
  if (!opened) return {trimmed(text), std::nullopt};
  const Cut cut = cut_at(*opened, opening_brackets);
  if (!cut.after) return {trimmed(text), std::nullopt};
  return {cut.before, cut.after};
}

}  // namespace bihuan::scenarios
