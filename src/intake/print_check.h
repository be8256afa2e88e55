// SPDX-License-Identifier: Apache-2.0
// The check before printing: what the supervision section would stumble over in a draft of minutes. Each
// finding names its sentence, the words that are meant, what is the matter and what would mend it. Pure; it
// says only what holds for certain, and nothing of whom a name means where no organisations are given.
#pragma once

#include <boost/json/value.hpp>

#include "calendar/calendar.h"
#include "intake/bearers.h"
#include "reading/record.h"
#include "text/source_text.h"

namespace bihuan::intake {

/// The codes are a promise to programs: their names never change.
enum class Stumble {
  no_bearer,        // something definite is to be done, and nobody is told
  no_date,          // a task that ends, without a date
  unknown_bearer,   // no organisation of the tree, or several
  unnamed_bearer,   // 相关部门 alone
  only_asked,       // an organ that may not be assigned to
  two_leads,        // two bearers of one task, and nothing says who leads
  no_addressee,     // 提请审议 without saying by whom
  two_names,        // one document under two titles
  no_working_day,   // a due day on which nobody works
  no_year,          // a day without its year that has passed in the year of the meeting
  before_meeting,   // a due day before the meeting
  unknown_calendar  // a due day of a year whose holidays are not known yet
};

JsonNames<Stumble> stumble_names();

struct Finding {
  Stumble code = Stumble::no_bearer;
  reading::Quoted sentence;
  std::vector<reading::Quoted> words;  // those that are meant, in the order of the text
  Words matter;
  Words mend;

  bool operator==(const Finding&) const = default;
};

/// What a draft is held against.
struct PrintGround {
  std::optional<Ground> organisations;
  const calendar::Calendar& calendar;
};

/// In the order of the text. The record is the one read from `text`.
std::vector<Finding> check_before_printing(const text::SourceText& text, const reading::Record& record,
                                           const PrintGround& ground);

boost::json::value to_json(const Finding& finding);

}  // namespace bihuan::intake
