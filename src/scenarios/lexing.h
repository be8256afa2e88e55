// SPDX-License-Identifier: Apache-2.0
// The small cuts of which reading a line of scenarios consists. Views into what was given; marks are taken in
// full and in half width.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace bihuan::scenarios {

using Marks = std::span<const std::string_view>;

inline constexpr std::array<std::string_view, 2> colons{"：", ":"};
inline constexpr std::array<std::string_view, 2> semicolons{"；", ";"};
inline constexpr std::array<std::string_view, 2> commas{"，", ","};
inline constexpr std::array<std::string_view, 1> list_commas{"、"};
inline constexpr std::array<std::string_view, 2> opening_brackets{"（", "("};
inline constexpr std::array<std::string_view, 2> closing_brackets{"）", ")"};

/// Without the blanks at both ends.
std::string_view trimmed(std::string_view text);

struct Cut {
  std::string_view before;
  std::optional<std::string_view> after;  // nothing where no mark stands in the text
};

/// In two at the first of the marks, both trimmed.
Cut cut_at(std::string_view text, Marks marks);
/// In pieces at each of the marks, all trimmed, the empty ones left out.
std::vector<std::string_view> pieces_at(std::string_view text, Marks marks);
/// The text up to the next blank, which is taken from `rest` with the blanks behind it.
std::string_view take_word(std::string_view& rest);

/// `督查室（科员甲）` in two; the inside is nothing where no bracket closes the text.
struct Bracketed {
  std::string_view outside;
  std::optional<std::string_view> inside;
};
Bracketed bracket_off(std::string_view text);

}  // namespace bihuan::scenarios
