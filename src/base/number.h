// SPDX-License-Identifier: Apache-2.0
// Whole numbers as forms, addresses and tables write them. Nothing but digits, after a minus sign where the
// bounds allow one: no blanks, no plus, nothing behind.
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>

namespace bihuan {

/// Nothing where `text` is no number or lies outside `least` to `most`.
template <std::integral Number>
std::optional<Number> parse_number(std::string_view text, Number least, Number most) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [read_to, error] = std::from_chars(text.data(), end, number);
  const bool is_minus_zero = number == 0 && text.starts_with('-');
  if (error != std::errc{} || read_to != end || is_minus_zero) return {};
  if (number < least || number > most) return {};
  return number;
}

}  // namespace bihuan
