// SPDX-License-Identifier: Apache-2.0
// Dates of spreadsheets: which number formats mean one, and what day a serial number is.
#pragma once

#include <optional>
#include <string_view>

#include "papers/tables.h"

namespace bihuan::papers {

/// Day 1 is 1900-01-01, with a 29 February 1900 that never was; or day 0 is 1904-01-01.
enum class DateSystem { from_1900, from_1904 };

/// What a number format shows of a date. Who types 2020年7月 gets the first of July in the file, and sees
/// July.
enum class DateShown { none, month, day };

DateShown date_shown_by(std::string_view format_code);
/// Formats that every program knows by number, those of Chinese editions included.
DateShown date_shown_by_builtin(int id);

/// A day, moment or time, or, of the first day where only its month is shown, the month as text; nothing if
/// the number is none of the years 1900 to 2199.
std::optional<Cell> date_cell(double serial, DateSystem system, DateShown shown = DateShown::day);

}  // namespace bihuan::papers
