// SPDX-License-Identifier: Apache-2.0
#include "calendar/speaking.h"

#include <fmt/format.h>

#include "base/day_words.h"

namespace bihuan::calendar {
namespace {

int days_from(Day today, Day day) {
  return static_cast<int>((day - today).count());
}

Words left_words(Day due_on, Day today) {
  const int days = days_from(today, due_on);
  if (days == 0) return {"今天到期", "due today"};
  if (days < 0)
    return {fmt::format("已逾期 {} 天", -days),
            fmt::format("{} day{} overdue", -days, days == -1 ? "" : "s")};
  return {fmt::format("还有 {} 天", days), fmt::format("{} day{} left", days, days == 1 ? "" : "s")};
}

}  // namespace

Words speak_day(Day day, Day today, const Calendar& calendar) {
  const auto year_of = [](Day one) { return std::chrono::year_month_day(one).year(); };
  const auto said = year_of(day) == year_of(today) ? day_of_year_words(day) : day_words(day);
  const auto why = calendar.why(day);
  return {fmt::format("{}（{}）", said.zh, why.zh), fmt::format("{} ({})", said.en, why.en)};
}

Words speak(const DueDate& due, Day today, const Calendar& calendar) {
  const auto day = speak_day(due.due_on, today, calendar);
  const auto left = left_words(due.due_on, today);
  Words words{fmt::format("{}· {}", day.zh, left.zh), fmt::format("{} · {}", day.en, left.en)};
  if (due.last_working_on == due.due_on || today > due.due_on) return words;
  const auto last = speak_day(due.last_working_on, today, calendar);
  if (today > due.last_working_on) {
    return {fmt::format("{} · 最后工作时间 {}下班前已过", words.zh, last.zh),
            fmt::format("{} · the last working time, {}, has passed", words.en, last.en)};
  }
  return {fmt::format("{} · 实际须于 {}下班前", words.zh, last.zh),
          fmt::format("{} · in practice by the end of {}", words.en, last.en)};
}

Lamp lamp(Day due_on, Day today, Standing standing, int near_days) {
  switch (standing) {
    case Standing::not_started:
      return Lamp::not_started;
    case Standing::paused:
      return Lamp::paused;
    case Standing::ended:
      return Lamp::normal;
    case Standing::running:
      break;
  }
  if (today > due_on) return Lamp::overdue;
  return days_from(today, due_on) <= near_days ? Lamp::near : Lamp::normal;
}

Words lamp_words(Lamp lamp) {
  switch (lamp) {
    case Lamp::normal:
      return {"正常", "on time"};
    case Lamp::near:
      return {"临期", "due soon"};
    case Lamp::overdue:
      return {"逾期", "overdue"};
    case Lamp::not_started:
      return {"未启动", "not started"};
    case Lamp::paused:
      return {"暂停", "paused"};
  }
  return {};
}

}  // namespace bihuan::calendar
