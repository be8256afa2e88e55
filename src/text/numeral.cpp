// SPDX-License-Identifier: Apache-2.0
#include "text/numeral.h"

namespace bihuan::text {
namespace {

constexpr std::u32string_view digits = U"〇一二三四五六七八九";
constexpr std::size_t length_max = 12;
constexpr long long value_max = 999'999'999;

std::optional<int> digit(char32_t c) {
  if (c == U'零' || c == U'○' || c == U'Ο' || c == U'О') return 0;
  if (c == U'两') return 2;
  const auto found = digits.find(c);
  if (found == std::u32string_view::npos) return std::nullopt;
  return static_cast<int>(found);
}

int unit(char32_t c) {
  switch (c) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    case U'万':
      return 10'000;
    default:
      return 0;
  }
}

bool is_arabic(char32_t c) {
  return c >= U'0' && c <= U'9';
}

std::optional<Numeral> numeral(long long value, std::size_t length) {
  if (length == 0 || value > value_max) return std::nullopt;
  return Numeral{static_cast<int>(value), length};
}

std::optional<Numeral> read_arabic(std::u32string_view chars, std::size_t at) {
  long long value = 0;
  std::size_t length = 0;
  for (; at + length < chars.size() && is_arabic(chars[at + length]); ++length) {
    if (length == length_max) return std::nullopt;
    value = value * 10 + (chars[at + length] - U'0');
  }
  return numeral(value, length);
}

/// 十六 and 一百零二 by units, 二〇二五 by place: without any unit the digits stand side by side.
std::optional<Numeral> read_chinese(std::u32string_view chars, std::size_t at) {
  long long whole = 0, section = 0, by_place = 0;
  int last = -1;
  bool has_unit = false;
  std::size_t length = 0;
  for (; at + length < chars.size() && length < length_max; ++length) {
    const char32_t c = chars[at + length];
    if (const auto value = digit(c)) {
      by_place = by_place * 10 + *value;
      last = *value;
    } else if (const int size = unit(c); size > 0) {
      const long long count = last < 0 ? (section == 0 && size < 10'000 ? 1 : 0) : last;
      section += size < 10'000 ? count * size : count;
      if (size == 10'000) whole += section * size, section = 0;
      last = -1;
      has_unit = true;
    } else {
      break;
    }
  }
  return has_unit ? numeral(whole + section + (last > 0 ? last : 0), length) : numeral(by_place, length);
}

}  // namespace

bool is_numeral_char(char32_t c) {
  return is_arabic(c) || digit(c) || unit(c) > 0;
}

std::optional<Numeral> read_numeral(std::u32string_view chars, std::size_t at) {
  if (at >= chars.size()) return std::nullopt;
  return is_arabic(chars[at]) ? read_arabic(chars, at) : read_chinese(chars, at);
}

}  // namespace bihuan::text
