// SPDX-License-Identifier: Apache-2.0
// Dates as written: 2020年6月8日, 二〇二五年十一月三日, 11月3日 (which has no year), 2025-11-14. Over folded
// characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/day.h"

namespace bihuan::text {

struct WrittenDate {
  std::optional<int> year;
  int month = 0;
  int day = 0;
  std::size_t begin = 0;
  std::size_t end = 0;

  /// The day, with the year that is written or else `year_if_none`; nothing if there is no such day.
  std::optional<Day> on(std::optional<int> year_if_none = {}) const;
  bool operator==(const WrittenDate&) const = default;
};

/// Behind the (星期六) or (周六) at `at`; `at` itself if none stands there.
std::size_t behind_weekday(std::u32string_view chars, std::size_t at);
/// The date that begins exactly at `at`. 31 June is none.
std::optional<WrittenDate> read_date(std::u32string_view chars, std::size_t at);
/// The first date in [begin, end).
std::optional<WrittenDate> find_date(std::u32string_view chars, std::size_t begin, std::size_t end);

}  // namespace bihuan::text
