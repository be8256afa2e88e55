// SPDX-License-Identifier: Apache-2.0
#include "papers/numeral.h"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <span>

namespace bihuan::papers {
namespace {

struct ChineseSigns {
  std::array<std::string_view, 10> digits;
  std::array<std::string_view, 4> places;
  bool drops_leading_one;  // 十一, not 一十一
};

constexpr ChineseSigns everyday_signs = {
    {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}, {"", "十", "百", "千"}, true};
constexpr ChineseSigns legal_signs = {
    {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}, {"", "拾", "佰", "仟"}, false};
constexpr std::array<std::string_view, 10> heavenly_stems = {"甲", "乙", "丙", "丁", "戊",
                                                             "己", "庚", "辛", "壬", "癸"};
constexpr std::array<std::string_view, 12> earthly_branches = {"子", "丑", "寅", "卯", "辰", "巳",
                                                               "午", "未", "申", "酉", "戌", "亥"};

std::string chinese(int value, const ChineseSigns& signs) {
  if (value == 0) return std::string(signs.digits[0]);
  std::string text;
  bool zero_pending = false;
  int unit = 1000;
  for (std::size_t place = 4; place-- > 0; unit /= 10) {
    auto digit = static_cast<std::size_t>(value / unit % 10);
    if (digit == 0) {
      zero_pending = !text.empty();
      continue;
    }
    if (zero_pending) text += signs.digits[0];
    zero_pending = false;
    bool leading_ten = digit == 1 && place == 1 && text.empty();
    if (!(leading_ten && signs.drops_leading_one)) text += signs.digits[digit];
    text += signs.places[place];
  }
  return text;
}

std::string digit_by_digit(int value) {
  std::string text;
  for (char digit : fmt::format("{}", value)) {
    text += digit == '0' ? "〇" : everyday_signs.digits[static_cast<std::size_t>(digit - '0')];
  }
  return text;
}

std::string roman(int value, bool capital) {
  struct Sign {
    int value;
    std::string_view text;
  };
  static constexpr std::array signs = {Sign{1000, "M"}, Sign{900, "CM"}, Sign{500, "D"}, Sign{400, "CD"},
                                       Sign{100, "C"},  Sign{90, "XC"},  Sign{50, "L"},  Sign{40, "XL"},
                                       Sign{10, "X"},   Sign{9, "IX"},   Sign{5, "V"},   Sign{4, "IV"},
                                       Sign{1, "I"}};
  std::string text;
  for (const Sign& sign : signs) {
    for (; value >= sign.value; value -= sign.value) text += sign.text;
  }
  if (!capital) std::transform(text.begin(), text.end(), text.begin(), [](char c) { return char(c | 0x20); });
  return text;
}

/// a … z, then aa … zz.
std::string letters(int value, char first) {
  return std::string(static_cast<std::size_t>((value - 1) / 26 + 1),
                     static_cast<char>(first + (value - 1) % 26));
}

/// One character for each number, from `first` on, in UTF-8 of three bytes.
std::string in_row(int value, int first) {
  auto code = static_cast<unsigned>(first + value - 1);
  return {static_cast<char>(0xE0U | code >> 12U), static_cast<char>(0x80U | (code >> 6U & 0x3FU)),
          static_cast<char>(0x80U | (code & 0x3FU))};
}

std::string full_width(int value) {
  std::string text;
  for (char digit : fmt::format("{}", value)) text += in_row(digit - '0' + 1, 0xFF10);
  return text;
}

bool is_one_of(std::string_view format, std::span<const std::string_view> formats) {
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

constexpr std::array<std::string_view, 7> chinese_formats = {
    "chineseCounting",  "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
    "japaneseCounting", "koreanCounting",          "chineseInformal"};
constexpr std::array<std::string_view, 3> legal_formats = {"chineseLegalSimplified",
                                                           "ideographLegalTraditional", "japaneseLegal"};
constexpr std::array<std::string_view, 3> circled_formats = {
    "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "ideographEnclosedCircle"};
constexpr std::array<std::string_view, 3> digit_formats = {"ideographDigital", "taiwaneseDigital",
                                                           "japaneseDigitalTenThousand"};

}  // namespace

std::string numeral(int value, std::string_view format) {
  if (value >= 0 && value <= 9999) {
    if (is_one_of(format, chinese_formats)) return chinese(value, everyday_signs);
    if (is_one_of(format, legal_formats)) return chinese(value, legal_signs);
    if (is_one_of(format, digit_formats)) return digit_by_digit(value);
    if (format == "decimalFullWidth" || format == "decimalFullWidth2") return full_width(value);
  }
  if (value >= 1 && value <= 9999 && format.ends_with("Roman")) return roman(value, format == "upperRoman");
  if (value >= 1 && value <= 999 && format.ends_with("Letter"))
    return letters(value, format == "upperLetter" ? 'A' : 'a');
  if (value >= 1 && value <= 20) {
    if (is_one_of(format, circled_formats)) return in_row(value, 0x2460);
    if (format == "decimalEnclosedParen") return in_row(value, 0x2474);
    if (format == "decimalEnclosedFullstop") return in_row(value, 0x2488);
  }
  if (value >= 1 && value <= 10 && format == "ideographTraditional") {
    return std::string(heavenly_stems[static_cast<std::size_t>(value - 1)]);
  }
  if (value >= 1 && value <= 12 && format == "ideographZodiac") {
    return std::string(earthly_branches[static_cast<std::size_t>(value - 1)]);
  }
  if (format == "decimalZero" && value < 10) return fmt::format("0{}", value);
  return fmt::format("{}", value);
}

}  // namespace bihuan::papers
