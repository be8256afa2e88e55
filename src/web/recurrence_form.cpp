// SPDX-License-Identifier: Apache-2.0
#include "web/recurrence_form.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/number.h"

namespace bihuan::web {
namespace {

/// Months in which a period ends; the day of that month is typed.
struct MonthlyCycle {
  std::string_view every;
  std::string_view months;  // as BYMONTH has them; empty: each
  std::string_view control;
};

constexpr std::array monthly_cycles = {MonthlyCycle{"month", "", "month_day"},
                                       MonthlyCycle{"quarter_end", "3,6,9,12", "quarter_day"},
                                       MonthlyCycle{"half_year", "6,12", "half_day"}};
constexpr std::array weekdays = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::string_view last_day = "末";

class RecurrenceForm {
 public:
  RecurrenceForm(const http::Parameters& form, std::string_view prefix) : form_(form), prefix_(prefix) {}

  Result<calendar::Recurrence> parse() {
    const std::string rule = chosen_rule();
    if (!faults_.empty()) return fail(ErrorKind::malformed, std::move(faults_));
    return calendar::Recurrence::parse(rule);
  }

 private:
  std::string value(std::string_view control) const {
    return std::string(form_.find(fmt::format("{}.{}", prefix_, control)).value_or(""));
  }

  std::string chosen_rule() {
    const std::string every = value("every");
    const auto cycle = std::ranges::find(monthly_cycles, every, &MonthlyCycle::every);
    if (cycle != monthly_cycles.end()) return monthly(*cycle);
    if (every == "year") return yearly();
    if (every == "week") return weekly();
    if (every == "other" || !value("rule").empty()) return other();
    faults_.push_back({"请选择周期：每月、每季度、每半年、每年、每周或其他规则",
                       "Choose the period: a month, quarter, half-year, year, week or another rule"});
    return {};
  }

  std::string monthly(const MonthlyCycle& cycle) {
    const int day = month_day(cycle.control);
    if (cycle.months.empty()) return fmt::format("FREQ=MONTHLY;BYMONTHDAY={}", day);
    return fmt::format("FREQ=MONTHLY;BYMONTH={};BYMONTHDAY={}", cycle.months, day);
  }

  std::string yearly() {
    const auto month = parse_number(value("year_month"), 1, 12);
    if (!month) faults_.push_back({"月份须是 1 至 12", "The month is a number from 1 to 12"});
    const int day = month_day("year_day");
    if (month && day > 0 && !is_some_year(*month, day)) {
      faults_.push_back(
          {fmt::format("{}月没有{}日", *month, day), fmt::format("Month {} has no day {}", *month, day)});
    }
    return fmt::format("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}", month.value_or(1), day);
  }

  static bool is_some_year(int month, int day) {
    constexpr std::chrono::year leap{2024};
    return std::chrono::year_month_day{leap, std::chrono::month{static_cast<unsigned>(month)},
                                       std::chrono::day{static_cast<unsigned>(day)}}
        .ok();
  }

  std::string weekly() {
    const std::string weekday = value("weekday");
    if (std::ranges::find(weekdays, weekday) == weekdays.end())
      faults_.push_back({"请选择每周的星期几", "Choose the day of the week"});
    return "FREQ=WEEKLY;BYDAY=" + weekday;
  }

  std::string other() {
    std::string rule = value("rule");
    if (rule.empty())
      faults_.push_back({"请写明规则，如 FREQ=MONTHLY;BYMONTHDAY=25",
                         "Write the rule, such as FREQ=MONTHLY;BYMONTHDAY=25"});
    return rule;
  }

  int month_day(std::string_view control) {
    const std::string typed = value(control);
    if (typed == last_day || typed == "last") return -1;
    if (const auto day = parse_number(typed, 1, 31)) return *day;
    faults_.push_back({"每期的日子须是 1 至 31，月末写“末”",
                       "The day is a number from 1 to 31, or “last” for a month's end"});
    return 1;
  }

  const http::Parameters& form_;
  std::string_view prefix_;
  std::vector<Words> faults_;
};

/// FREQ=MONTHLY;BYMONTHDAY=25 as its names and values.
std::map<std::string, std::string, std::less<>> parts_of(std::string_view rule) {
  std::map<std::string, std::string, std::less<>> parts;
  while (!rule.empty()) {
    const auto part = rule.substr(0, rule.find(';'));
    const auto equals = std::min(part.find('='), part.size() - 1);
    parts.emplace(part.substr(0, equals), part.substr(equals + 1));
    rule.remove_prefix(std::min(rule.size(), part.size() + 1));
  }
  return parts;
}

/// The control's text for a BYMONTHDAY of one day, if an office would say it so.
std::optional<std::string> said_day(const std::string& day) {
  if (day == "-1") return std::string(last_day);
  if (parse_number(day, 1, 31)) return day;
  return {};
}

bool show_choice(const std::map<std::string, std::string, std::less<>>& parts, boost::json::object& model) {
  const auto part = [&parts](std::string_view name) {
    const auto found = parts.find(name);
    return found == parts.end() ? std::string() : found->second;
  };
  const auto day = said_day(part("BYMONTHDAY"));
  const std::size_t known =
      1 + std::size_t{parts.contains("BYMONTH")} + std::size_t{parts.contains("BYMONTHDAY")};
  if (part("FREQ") == "WEEKLY" && parts.size() == 2 &&
      std::ranges::find(weekdays, part("BYDAY")) != weekdays.end()) {
    model["every"] = "week";
    model["weekday"] = part("BYDAY");
    return true;
  }
  if (!day || parts.size() != known) return false;
  if (part("FREQ") == "YEARLY" && parse_number(part("BYMONTH"), 1, 12)) {
    model["every"] = "year";
    model["year_month"] = part("BYMONTH");
    model["year_day"] = *day;
    return true;
  }
  const auto cycle = std::ranges::find(monthly_cycles, part("BYMONTH"), &MonthlyCycle::months);
  if (part("FREQ") != "MONTHLY" || cycle == monthly_cycles.end()) return false;
  model["every"] = cycle->every;
  model[cycle->control] = *day;
  return true;
}

}  // namespace

Result<calendar::Recurrence> parse_recurrence_form(const http::Parameters& form, std::string_view prefix) {
  return RecurrenceForm(form, prefix).parse();
}

void show_recurrence(const calendar::Recurrence& recurrence, boost::json::object& model) {
  if (show_choice(parts_of(recurrence.rule()), model)) return;
  model["every"] = "other";
  model["rule"] = recurrence.rule();
}

}  // namespace bihuan::web
