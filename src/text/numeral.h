// SPDX-License-Identifier: Apache-2.0
// Whole numbers as minutes write them: 16, 十六, 一百零二, 二〇二五, 二十. Over folded characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace bihuan::text {

struct Numeral {
  int value = 0;
  std::size_t length = 0;  // characters

  bool operator==(const Numeral&) const = default;
};

bool is_numeral_char(char32_t c);

/// The number that begins at `at`, as long as it goes; nothing if none does, or beyond 999 999 999.
std::optional<Numeral> read_numeral(std::u32string_view chars, std::size_t at);

}  // namespace bihuan::text
