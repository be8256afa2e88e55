// SPDX-License-Identifier: Apache-2.0
// For tests: the calendar as it stood before Spring Festival of 2020 was lengthened on 2020-01-27, when
// people had already planned on the first notice.
#pragma once

#include <array>

#include "calendar/calendar.h"

namespace bihuan::calendar {

inline Calendar with_the_first_notice_of_2020() {
  static constexpr std::array files{EmbeddedFile{"2020.json", R"({
    "year": 2020,
    "notices": [{"id": "content_5454164", "published": "2019-11-21", "address": "http://www.gov.cn"}],
    "days": [
      {"day": "2020-01-19", "off": false, "zh": "春节", "en": "Spring Festival"},
      {"day": "2020-01-24", "off": true, "zh": "春节", "en": "Spring Festival"},
      {"day": "2020-01-27", "off": true, "zh": "春节", "en": "Spring Festival"},
      {"day": "2020-01-28", "off": true, "zh": "春节", "en": "Spring Festival"},
      {"day": "2020-01-29", "off": true, "zh": "春节", "en": "Spring Festival"},
      {"day": "2020-01-30", "off": true, "zh": "春节", "en": "Spring Festival"},
      {"day": "2020-02-01", "off": false, "zh": "春节", "en": "Spring Festival"}
    ]})"}};
  return Calendar::parse(files).value();
}

}  // namespace bihuan::calendar
