// SPDX-License-Identifier: Apache-2.0
// Dates as people say them, and the lamp that belongs to them. Late begins on the day after the due day: what
// is filed on the Saturday on which it is due is not late.
#pragma once

#include "calendar/due.h"

namespace bihuan::calendar {

/// `7月25日（周六，休）`; with the year where it is not the year of `today`.
Words speak_day(Day day, Day today, const Calendar& calendar);
/// `7月25日（周六，休）· 还有 24 天 · 实际须于 7月24日（周五）下班前`; overdue: `7月25日（周六，休）· 已逾期
/// 3 天`.
Words speak(const DueDate& due, Day today, const Calendar& calendar);

enum class Lamp { normal, near, overdue, not_started, paused };
enum class Standing { not_started, running, paused, ended };

inline constexpr int near_days_usual = 7;

/// Ended is normal, whatever the day.
Lamp lamp(Day due_on, Day today, Standing standing = Standing::running, int near_days = near_days_usual);
/// 正常, 临期, 逾期, 未启动, 暂停.
Words lamp_words(Lamp lamp);

}  // namespace bihuan::calendar
