// SPDX-License-Identifier: Apache-2.0
// The text of a rule: reading it strictly, and writing it in one form.
#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <set>

#include "calendar/recurrence.h"

namespace bihuan::calendar {
namespace {

constexpr std::array<std::string_view, 4> frequency_names{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr std::array<std::string_view, 7> weekday_names{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
constexpr int interval_max = 1000;
constexpr int count_max = 10000;
constexpr std::size_t rule_bytes_max = 500;

std::optional<int> parse_integer(std::string_view text) {
  int value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

template <class Item>
std::string joined(const std::vector<Item>& items) {
  return fmt::format("{}", fmt::join(items, ","));
}

}  // namespace

class RuleReader {
 public:
  explicit RuleReader(std::string_view rule) : rule_(rule) {}

  Result<Recurrence> read() {
    if (rule_.size() > rule_bytes_max)
      return fail(ErrorKind::too_large, Words{"重复规则过长", "The rule is too long"});
    for (const auto part : split(rule_, ';')) read_part(part);
    if (!seen_.contains("FREQ")) object("缺少 FREQ", "FREQ is missing");
    if (reasons_.empty()) check_whole();
    if (!reasons_.empty()) return fail(ErrorKind::malformed, std::move(reasons_));
    const bool is_every_day = result_.frequency_ == Frequency::daily && result_.interval_ == 1;
    if (is_every_day && !result_.month_days_.empty()) result_.frequency_ = Frequency::monthly;
    result_.rule_ = result_.written();
    return std::move(result_);
  }

 private:
  void read_part(std::string_view part) {
    const auto equals = part.find('=');
    const auto name = part.substr(0, equals);
    const auto value = equals == std::string_view::npos ? std::string_view{} : part.substr(equals + 1);
    if (value.empty()) return object(fmt::format("“{}”没有值", part), fmt::format("'{}' has no value", part));
    if (!seen_.insert(name).second) {
      return object(fmt::format("{} 重复", name), fmt::format("{} is given twice", name));
    }
    if (name == "FREQ") return read_frequency(value);
    if (name == "INTERVAL") return read_bounded(value, name, interval_max, result_.interval_);
    if (name == "COUNT") return read_bounded(value, name, count_max, result_.count_.emplace());
    if (name == "UNTIL") return read_until(value);
    if (name == "BYMONTH") return read_numbers(value, name, 1, 12, result_.months_);
    if (name == "BYMONTHDAY") return read_numbers(value, name, -31, 31, result_.month_days_);
    if (name == "BYDAY") return read_weekdays(value);
    object(fmt::format("不支持 {}", name), fmt::format("{} is not supported", name));
  }

  void read_frequency(std::string_view value) {
    const auto found = std::find(frequency_names.begin(), frequency_names.end(), value);
    if (found == frequency_names.end()) {
      return object(fmt::format("FREQ 不支持 {}", value), fmt::format("FREQ={} is not supported", value));
    }
    result_.frequency_ = static_cast<Frequency>(found - frequency_names.begin());
  }

  void read_bounded(std::string_view value, std::string_view name, int most, int& into) {
    const auto number = parse_integer(value);
    if (number && *number >= 1 && *number <= most) {
      into = *number;
    } else {
      object(fmt::format("{} 须为 1 至 {}", name, most), fmt::format("{} must be 1 to {}", name, most));
    }
  }

  void read_until(std::string_view value) {
    if (value.size() == 8) {
      const auto day =
          parse_day(fmt::format("{}-{}-{}", value.substr(0, 4), value.substr(4, 2), value.substr(6)));
      if (day) {
        result_.until_ = day;
        return;
      }
    }
    object("UNTIL 须为存在的日期，形如 20211231", "UNTIL must be a day that exists, such as 20211231");
  }

  void read_numbers(std::string_view value, std::string_view name, int least, int most,
                    std::vector<int>& into) {
    for (const auto item : split(value, ',')) {
      const auto number = parse_integer(item);
      if (!number || *number == 0 || *number < least || *number > most) {
        object(fmt::format("{} 的“{}”不在 {} 至 {} 之间", name, item, least, most),
               fmt::format("{}: '{}' is not within {} to {}", name, item, least, most));
      } else if (std::find(into.begin(), into.end(), *number) == into.end()) {
        into.push_back(*number);
      }
    }
    std::sort(into.begin(), into.end());
  }

  void read_weekdays(std::string_view value) {
    for (const auto item : split(value, ',')) {
      const auto name = item.substr(item.size() < 2 ? 0 : item.size() - 2);
      const auto before = item.substr(0, item.size() - name.size());
      const auto found = std::find(weekday_names.begin(), weekday_names.end(), name);
      const auto ordinal = before.empty() ? std::optional<int>(0) : parse_integer(before);
      const bool in_bounds =
          ordinal && *ordinal >= -53 && *ordinal <= 53 && (before.empty() || *ordinal != 0);
      if (found == weekday_names.end() || !in_bounds) {
        object(fmt::format("BYDAY 的“{}”不是星期", item), fmt::format("BYDAY: '{}' is no weekday", item));
        continue;
      }
      const WeekdayRule rule{*ordinal,
                             std::chrono::weekday(static_cast<unsigned>(found - weekday_names.begin()))};
      auto& known = result_.weekdays_;
      if (std::find(known.begin(), known.end(), rule) == known.end()) known.push_back(rule);
    }
    std::sort(result_.weekdays_.begin(), result_.weekdays_.end(), [](const auto& left, const auto& right) {
      return std::pair(left.ordinal, left.weekday.iso_encoding()) <
             std::pair(right.ordinal, right.weekday.iso_encoding());
    });
  }

  void check_whole() {
    const auto frequency = result_.frequency_;
    if (result_.count_ && result_.until_)
      object("COUNT 与 UNTIL 不能并用", "COUNT and UNTIL exclude each other");
    if (frequency == Frequency::weekly && !result_.month_days_.empty()) {
      object("每周的规则不能用 BYMONTHDAY", "BYMONTHDAY does not go with WEEKLY");
    }
    for (const auto& [ordinal, weekday] : result_.weekdays_) {
      if (ordinal == 0 || frequency == Frequency::monthly || frequency == Frequency::yearly) continue;
      object("只有每月、每年的规则可用第几个星期几", "Only MONTHLY and YEARLY take the n-th weekday");
      break;
    }
    if (!may_ever_come()) object("这样的日子永远不会到来", "Such a day never comes");
  }

  /// Whether some month of the rule is long enough for some day of it.
  bool may_ever_come() const {
    static constexpr std::array<int, 12> longest{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (result_.month_days_.empty()) return true;
    for (int month = 1; month <= 12; ++month) {
      const auto& months = result_.months_;
      if (!months.empty() && std::find(months.begin(), months.end(), month) == months.end()) continue;
      for (const int day : result_.month_days_) {
        if (std::abs(day) <= longest.at(static_cast<std::size_t>(month - 1))) return true;
      }
    }
    return false;
  }

  void object(std::string_view zh, std::string_view en) {
    reasons_.push_back({fmt::format("重复规则“{}”：{}", rule_, zh), fmt::format("Rule '{}': {}", rule_, en)});
  }

  std::string_view rule_;
  Recurrence result_;
  std::set<std::string_view> seen_;
  std::vector<Words> reasons_;
};

Result<Recurrence> Recurrence::parse(std::string_view rule) {
  return RuleReader(rule).read();
}

bool Recurrence::names_no_day() const {
  return frequency_ != Frequency::daily && months_.empty() && month_days_.empty() && weekdays_.empty();
}

Recurrence Recurrence::at_period_ends() const {
  constexpr int months_of_a_year = 12;
  auto ending = *this;
  if (!names_no_day()) return ending;
  if (frequency_ == Frequency::weekly) {
    ending.weekdays_ = {{0, std::chrono::Sunday}};
  } else {
    ending.month_days_ = {-1};
  }
  if (frequency_ == Frequency::yearly) ending.months_ = {months_of_a_year};
  const bool parts_the_year = interval_ > 1 && months_of_a_year % interval_ == 0;
  if (frequency_ == Frequency::monthly && parts_the_year) {
    for (int month = interval_; month <= months_of_a_year; month += interval_)
      ending.months_.push_back(month);
    ending.interval_ = 1;
  }
  ending.rule_ = ending.written();
  return ending;
}

std::string Recurrence::written() const {
  std::string rule = fmt::format("FREQ={}", frequency_names.at(static_cast<std::size_t>(frequency_)));
  if (interval_ != 1) rule += fmt::format(";INTERVAL={}", interval_);
  if (!months_.empty()) rule += ";BYMONTH=" + joined(months_);
  if (!month_days_.empty()) rule += ";BYMONTHDAY=" + joined(month_days_);
  std::vector<std::string> weekdays;
  for (const auto& [ordinal, weekday] : weekdays_) {
    const auto name = weekday_names.at(weekday.c_encoding());
    weekdays.push_back(ordinal == 0 ? std::string(name) : fmt::format("{}{}", ordinal, name));
  }
  if (!weekdays.empty()) rule += ";BYDAY=" + joined(weekdays);
  if (count_) rule += fmt::format(";COUNT={}", *count_);
  if (until_) {
    const auto day = iso(*until_);
    rule += fmt::format(";UNTIL={}{}{}", day.substr(0, 4), day.substr(5, 2), day.substr(8));
  }
  return rule;
}

}  // namespace bihuan::calendar
