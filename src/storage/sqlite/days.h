// SPDX-License-Identifier: Apache-2.0
// Bounds of days as text that sorts: before every day, or behind every day, where there is none.
#pragma once

#include <optional>
#include <string>

#include "storage/stored.h"

namespace bihuan::storage::sqlite {

inline constexpr std::string_view before_all_days = "";
inline constexpr std::string_view behind_all_days = "~";

inline std::string first_bound(const std::optional<Day>& first) {
  return first ? iso(*first) : std::string(before_all_days);
}

inline std::string last_bound(const std::optional<Day>& last) {
  return last ? iso(*last) : std::string(behind_all_days);
}

inline std::optional<Day> stored_bound(const std::string& written) {
  if (written == before_all_days || written == behind_all_days) return {};
  return stored_day(written);
}

}  // namespace bihuan::storage::sqlite
