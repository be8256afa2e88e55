// SPDX-License-Identifier: Apache-2.0
// Days and moments. A day is a civil day of Asia/Shanghai, where the offset has been +08:00 without a change
// since September 1991; days before that are dates on paper only, and never made from a moment.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan {

using Day = std::chrono::sys_days;
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// The day of `moment` in Asia/Shanghai.
Day day_in_shanghai(Moment moment);
/// The first moment of `day` in Asia/Shanghai.
Moment start_in_shanghai(Day day);

/// `2020-07-25`.
std::string iso(Day day);
/// `2020-07-25T09:30:00.000+08:00`.
std::string iso(Moment moment);
/// Accepts exactly `YYYY-MM-DD` of a day that exists, in the years 1900 to 2199.
std::optional<Day> parse_day(std::string_view text);
/// Accepts exactly what iso(Moment) prints.
std::optional<Moment> parse_moment(std::string_view text);

}  // namespace bihuan
