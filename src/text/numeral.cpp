// SPDX-License-Identifier: Apache-2.0
#include "text/numeral.h"

namespace bihuan::text {
namespace {

constexpr std::size_t length_max = 12;
constexpr long long value_max = 999'999'999;

std::optional<int> digit(char32_t c) {
  // Asked at nearly every character, most of which lie behind the last of them but one.
  if (c > U'四' && c != U'零') return std::nullopt;
  switch (c) {
    case U'〇':
    case U'零':
    case U'○':
    case U'Ο':
    case U'О':
      return 0;
    case U'一':
      return 1;
    case U'二':
    case U'两':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    default:
      return std::nullopt;
  }
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
