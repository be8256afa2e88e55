// SPDX-License-Identifier: Apache-2.0
// The record: what a careful clerk takes from the minutes of one meeting, each value with its place in the
// text. Values are as written, blanks and page marks left out. A field that the text does not give is empty:
// nothing here is guessed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "reading/cue.h"
#include "text/span.h"

namespace bihuan::reading {

/// A string of the text (UTF-8) with its place.
struct Quoted {
  std::string text;
  text::Span span;

  bool operator==(const Quoted&) const = default;
};

/// A bearer or official of a duty, with what made it one.
struct QuotedBearer {
  std::string text;
  text::Span span;
  Cue cue = {};

  bool operator==(const QuotedBearer&) const = default;
};

struct DatedOn {
  Day day;
  text::Span span;

  bool operator==(const DatedOn&) const = default;
};

struct Numbered {
  int value = 0;
  text::Span span;

  bool operator==(const Numbered&) const = default;
};

struct Chair {
  Quoted name;
  std::optional<Quoted> post;

  bool operator==(const Chair&) const = default;
};

struct Meeting {
  std::optional<Quoted> body;    // 市政府, as written
  std::optional<Quoted> kind;    // 常务会议, 常务（扩大）会议 …
  std::optional<Quoted> term;    // 十九届
  std::optional<Numbered> year;  // where meetings are numbered by year
  std::optional<Numbered> ordinal;
  std::optional<DatedOn> date;
  std::optional<Chair> chair;

  bool operator==(const Meeting&) const = default;
};

enum class Action { deliberate, repeal, hear, study, convey, discuss, other };
enum class Outcome { approved_in_principle, approved, noted, deferred, rejected };

struct Item {
  int no = 0;  // 1 for the first
  Quoted title;
  std::vector<Quoted> documents;  // titles without 《》
  Action action = Action::other;
  text::Span action_span;  // the verb that decided the action; empty if none
  std::optional<Outcome> outcome;
  text::Span outcome_span;  // empty if there is no outcome
  text::Span span;          // the item whole, heading and body

  bool operator==(const Item&) const = default;
};

enum class StepAct { revise, review, submit, issue, sign, report, implement };

struct Step {
  StepAct act = StepAct::revise;
  std::optional<Quoted> to;
  text::Span span;
  Cue cue = {};

  bool operator==(const Step&) const = default;
};

struct TimeLimit {
  Quoted words;                     // 每月25日前
  std::optional<std::string> rule;  // an RFC 5545 rule or YYYY-MM-DD, where the text alone settles it
  Cue cue = {};

  bool operator==(const TimeLimit&) const = default;
};

enum class DutyKind { task, guidance };

struct Duty {
  int item = 0;  // no of the item, 0 if outside of all
  Quoted quote;
  std::vector<QuotedBearer> lead;
  std::vector<QuotedBearer> support;
  std::vector<QuotedBearer> officials;
  std::vector<Step> next;
  std::optional<TimeLimit> due;
  std::optional<Quoted> channel;
  DutyKind kind = DutyKind::guidance;
  Cue kind_cue = {};

  bool operator==(const Duty&) const = default;
};

/// A sentence that instructs without naming a bearer.
struct Unassigned {
  int item = 0;
  Quoted quote;

  bool operator==(const Unassigned&) const = default;
};

struct Attendee {
  Quoted name;
  std::optional<Quoted> organisation;
  std::optional<Quoted> post;
  std::optional<Quoted> reason;  // of absence

  bool operator==(const Attendee&) const = default;
};

enum class Disclosure { open, on_request, closed };  // 主动公开, 依申请公开, 不予公开

struct Record {
  std::optional<Quoted> document_no;
  Meeting meeting;
  std::vector<Item> items;
  std::vector<Duty> duties;  // in the order of the text
  std::vector<Unassigned> unassigned;
  std::vector<Attendee> present;
  std::vector<Attendee> attending;
  std::vector<Quoted> represented;
  std::vector<Attendee> absent;
  std::vector<Quoted> recorders;
  std::optional<Quoted> compiled_by;
  std::optional<DatedOn> compiled_on;
  std::optional<Quoted> issued_by;
  std::optional<DatedOn> issued_on;
  std::optional<Disclosure> disclosure;
  text::Span disclosure_span;
  std::vector<Quoted> distribution;

  bool operator==(const Record&) const = default;
};

}  // namespace bihuan::reading
