// SPDX-License-Identifier: Apache-2.0
#include "text/paragraph_changes.h"

#include <algorithm>
#include <span>

namespace bihuan::text {
namespace {

using Paragraphs = std::vector<std::string_view>;
using Part = std::span<const std::string_view>;

// Above this many pairs of paragraphs none are compared: time and memory grow with the product.
constexpr std::size_t pairs_max = 1'000'000;

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view blanks = " \t\r";
  const auto first = line.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

Paragraphs paragraphs_of(std::string_view text) {
  Paragraphs found;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (const auto line = trimmed(text.substr(0, end)); !line.empty()) found.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

class Comparison {
 public:
  std::vector<ChangedParagraph> run(Part before, Part after) {
    const auto [first_before, first_after] = std::ranges::mismatch(before, after);
    const auto head = static_cast<std::size_t>(first_before - before.begin());
    add(ParagraphChange::kept, before.first(head));
    before = before.subspan(head);
    after = after.subspan(head);
    std::size_t tail = 0;
    while (tail < std::min(before.size(), after.size()) &&
           before[before.size() - tail - 1] == after[after.size() - tail - 1]) {
      ++tail;
    }
    compare(before.first(before.size() - tail), after.first(after.size() - tail));
    add(ParagraphChange::kept, before.last(tail));
    return std::move(changes_);
  }

 private:
  void add(ParagraphChange change, Part paragraphs) {
    for (const std::string_view text : paragraphs) changes_.push_back({change, std::string(text)});
  }

  /// By the longest common sequence.
  void compare(Part before, Part after) {
    if (before.size() * after.size() > pairs_max) {
      add(ParagraphChange::removed, before);
      add(ParagraphChange::added, after);
      return;
    }
    const std::size_t columns = after.size() + 1;
    std::vector<std::size_t> common((before.size() + 1) * columns, 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& { return common[i * columns + j]; };
    for (std::size_t i = before.size(); i-- > 0;) {
      for (std::size_t j = after.size(); j-- > 0;)
        at(i, j) = before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before[i] == after[j]) {
        add(ParagraphChange::kept, before.subspan(i++, 1));
        ++j;
      } else if (i < before.size() && (j == after.size() || at(i + 1, j) >= at(i, j + 1))) {
        add(ParagraphChange::removed, before.subspan(i++, 1));
      } else {
        add(ParagraphChange::added, after.subspan(j++, 1));
      }
    }
  }

  std::vector<ChangedParagraph> changes_;
};

}  // namespace

std::vector<ChangedParagraph> paragraph_changes(std::string_view before, std::string_view after) {
  return Comparison().run(paragraphs_of(before), paragraphs_of(after));
}

}  // namespace bihuan::text
