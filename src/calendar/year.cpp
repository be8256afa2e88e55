// SPDX-License-Identifier: Apache-2.0
#include "calendar/year.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>

#include "base/json_fields.h"

namespace bihuan::calendar {
namespace {

constexpr int year_min = 1950;
constexpr int year_max = 2199;  // as base/day.h reads days

/// The holidays of January begin in the last days of December, so a year's notice rules those days too.
bool may_rule(std::chrono::year year, Day day) {
  const std::chrono::year_month_day date(day);
  return date.year() == year ||
         (date.year() == year - std::chrono::years{1} && date.month() == std::chrono::December);
}

std::string_view in_english(std::string_view zh) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> names{
      {{"元旦", "New Year's Day"},
       {"春节", "Spring Festival"},
       {"清明节", "Qingming Festival"},
       {"劳动节", "Labour Day"},
       {"端午节", "Dragon Boat Festival"},
       {"中秋节", "Mid-Autumn Festival"},
       {"国庆节", "National Day"}}};
  const auto known = std::ranges::find(names, zh, &std::pair<std::string_view, std::string_view>::first);
  return known == names.end() ? zh : known->second;
}

/// Each part of a joined name by itself: 国庆节、中秋节.
Words named_in_both(std::string zh) {
  static constexpr std::string_view comma = "、";
  std::string en;
  std::string_view left = zh;
  for (auto end = left.find(comma); end != std::string_view::npos; end = left.find(comma)) {
    const auto part = in_english(left.substr(0, end));
    left.remove_prefix(end + comma.size());
    const bool is_last_but_one = left.find(comma) == std::string_view::npos;
    en += fmt::format("{}{}", part, is_last_but_one ? " and " : ", ");
  }
  en += in_english(left);
  return {std::move(zh), std::move(en)};
}

/// FNV-1a, folded: it tells apart what people corrected, and is no proof of anything.
std::uint32_t short_digest(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return static_cast<std::uint32_t>((hash >> 32U) ^ hash);
}

bool is_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The day or month within an address: `…/2020-01/27/content_1.htm`, `…/202411/content_1.htm`.
std::string published_in(std::string_view address) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= address.size();) {
    const auto slash = std::min(address.find('/', from), address.size());
    parts.push_back(address.substr(from, slash - from));
    from = slash + 1;
  }
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const auto part = parts[at];
    if (part.size() == 6 && is_digits(part)) return fmt::format("{}-{}", part.substr(0, 4), part.substr(4));
    if (part.size() != 7 || part[4] != '-' || !is_digits(part.substr(0, 4)) || !is_digits(part.substr(5)))
      continue;
    const auto day = at + 1 < parts.size() ? fmt::format("{}-{}", part, parts[at + 1]) : std::string();
    return parse_day(day) ? day : std::string(part);
  }
  return {};
}

Notice notice_at(const std::string& address) {
  const std::string_view file = std::string_view(address).substr(address.rfind('/') + 1);
  return {std::string(file.substr(0, file.find('.'))), published_in(address), address};
}

class YearReader {
 public:
  YearReader(const boost::json::value& json, std::string_view file_name)
      : file_name_(file_name), fields_(json, file_name_, reasons_) {}

  Result<CalendarYear> read() {
    year_.year = std::chrono::year{static_cast<int>(fields_.integer("year", year_min, year_max))};
    knows_year_ = reasons_.empty();
    if (fields_.has("papers")) {
      read_holiday_cn();
    } else {
      read_own();
    }
    fields_.refuse_others();
    for (const auto& notice : year_.notices) {
      // It becomes a link on a page.
      if (!notice.address.starts_with("http://") && !notice.address.starts_with("https://"))
        object(fmt::format("“{}”不是网址", notice.address),
               fmt::format("'{}' is no web address", notice.address));
    }
    if (year_.notices.empty() && !year_.days.empty())
      object("有日期而无放假安排通知", "days are given, but no notice that says so");
    if (!reasons_.empty()) return fail(ErrorKind::malformed, std::move(reasons_));
    return std::move(year_);
  }

 private:
  void read_own() {
    for (const auto& element : fields_.elements("notices")) {
      JsonFields notice(element, place_of("notices", year_.notices.size()), reasons_);
      year_.notices.push_back(
          {notice.text("id"), notice.optional_text("published").value_or(""), notice.text("address")});
      notice.refuse_others();
    }
    read_days([](JsonFields& entry) {
      const auto day = entry.day("day");
      return std::pair(day, Exception{entry.boolean("off"), {entry.text("zh"), entry.text("en")}});
    });
  }

  void read_holiday_cn() {
    for (const auto* about : {"$schema", "$id"}) fields_.optional_text(about);
    for (const auto& address : fields_.texts("papers")) year_.notices.push_back(notice_at(address));
    read_days([](JsonFields& entry) {
      const auto day = entry.day("date");
      return std::pair(day, Exception{entry.boolean("isOffDay"), named_in_both(entry.text("name"))});
    });
  }

  template <class Read>
  void read_days(Read read) {
    std::size_t index = 0;
    for (const auto& element : fields_.elements("days")) {
      const auto known = reasons_.size();
      JsonFields entry(element, place_of("days", index++), reasons_);
      const auto [day, exception] = read(entry);
      // What could not be read is no day of any year.
      if (reasons_.size() == known) take(day, exception);
      entry.refuse_others();
    }
  }

  std::string place_of(std::string_view array, std::size_t index) const {
    return fmt::format("{}.{}[{}]", file_name_, array, index);
  }

  void take(Day day, const Exception& exception) {
    if (knows_year_ && !may_rule(year_.year, day)) {
      object(fmt::format("{} 不在 {} 年", iso(day), int{year_.year}),
             fmt::format("{} is not of {}", iso(day), int{year_.year}));
    } else if (!year_.days.try_emplace(day, exception).second) {
      object(fmt::format("{} 已经给出", iso(day)), fmt::format("{} is given twice", iso(day)));
    }
  }

  void object(std::string_view zh, std::string_view en) {
    reasons_.push_back({fmt::format("{}：{}", file_name_, zh), fmt::format("{}: {}", file_name_, en)});
  }

  std::string file_name_;
  std::vector<Words> reasons_;
  JsonFields fields_;
  CalendarYear year_;
  bool knows_year_ = false;
};

}  // namespace

Result<CalendarYear> parse_year(std::string_view json, std::string_view file_name) {
  // Editors on Windows put one before the text.
  static constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (json.starts_with(byte_order_mark)) json.remove_prefix(byte_order_mark.size());
  const auto value = TRY(parse_json(json, file_name));
  return YearReader(value, file_name).read();
}

std::string written(const CalendarYear& year) {
  boost::json::array notices;
  for (const auto& notice : year.notices) {
    boost::json::object one{{"id", notice.id}, {"address", notice.address}};
    if (!notice.published.empty()) one["published"] = notice.published;
    notices.push_back(std::move(one));
  }
  boost::json::array days;
  for (const auto& [day, exception] : year.days) {
    days.push_back(
        {{"day", iso(day)}, {"off", exception.off}, {"zh", exception.name.zh}, {"en", exception.name.en}});
  }
  return boost::json::serialize(
      boost::json::object{{"year", int{year.year}}, {"notices", notices}, {"days", days}});
}

std::string version_of(const CalendarYear& year) {
  std::string ids;
  for (const auto& notice : year.notices) ids += (ids.empty() ? "" : "+") + notice.id;
  if (ids.empty()) ids = "none";
  if (year.days.empty()) return fmt::format("{}:{}", int{year.year}, ids);
  std::string days;
  for (const auto& [day, exception] : year.days)
    days += fmt::format("{} {} {}\n", iso(day), exception.off ? "off" : "worked", exception.name.zh);
  return fmt::format("{}:{}~{:08x}", int{year.year}, ids, short_digest(days));
}

}  // namespace bihuan::calendar
