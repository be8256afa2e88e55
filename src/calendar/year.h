// SPDX-License-Identifier: Apache-2.0
// What the State Council's notices make of one year: the days that differ from Monday to Friday. Read from
// the form in which the product keeps it (data/calendar), or from that of holiday-cn, which most people have
// at hand; both are told apart by their members.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"

namespace bihuan::calendar {

/// An announcement of the holidays of a year; a year may have several, the later changing the earlier.
struct Notice {
  std::string id;
  std::string published;  // a day, or a month where no more is known; empty where nothing is
  std::string address;

  bool operator==(const Notice&) const = default;
};

/// A day that is not as its weekday has it.
struct Exception {
  bool off = false;  // else a Saturday or Sunday worked to make up for one
  Words name;        // of the holiday

  bool operator==(const Exception&) const = default;
};

struct CalendarYear {
  std::chrono::year year;
  std::vector<Notice> notices;  // empty: not announced yet, and then there are no days
  std::map<Day, Exception> days;

  bool operator==(const CalendarYear&) const = default;
};

/// Refuses, with every reason and the file's name in each: days of another year, days given twice, days
/// without a notice. A byte order mark before the text is passed over.
Result<CalendarYear> parse_year(std::string_view json, std::string_view file_name);

/// In the form of data/calendar; parse_year gives the same year again.
std::string written(const CalendarYear& year);

/// `2020:content_5454164+content_5472352~1f0e9a37`, or `2027:none`: the notices, and a short digest of the
/// days, for a file may be corrected under the same notices. Ledgers hold versions of before without one.
std::string version_of(const CalendarYear& year);

}  // namespace bihuan::calendar
