// SPDX-License-Identifier: Apache-2.0
#include "cases/clock_facts.h"

#include <array>

#include "calendar/due_json.h"
#include "cases/fact_fields.h"

namespace bihuan::cases {
namespace {

using boost::json::object;

constexpr std::array<std::pair<std::string_view, ClockChange>, 3> change_names{
    {{"resumed", ClockChange::resumed},
     {"extended", ClockChange::extended},
     {"reckoned", ClockChange::reckoned}}};

object interval(Day from, const std::optional<Day>& until) {
  object written{{"from", iso(from)}};
  if (until) written["until"] = iso(*until);
  return written;
}

calendar::DueDate read_date(JsonFields& fields) {
  return read_part<calendar::DueDate>(fields, "date", calendar::due_date_from_json);
}

template <class Interval>
Fact read_interval(JsonFields& fields) {
  Interval interval;
  interval.from = fields.day("from");
  interval.until = fields.optional_day("until");
  if (interval.until && *interval.until < interval.from)
    fields.object_to("until", "不得早于 from", "must not lie before from");
  return interval;
}

}  // namespace

object members_of(const ClockStarted& started) {
  return {{"clock", started.clock},
          {"rule", calendar::to_json(started.rule)},
          {"date", calendar::to_json(started.date)}};
}
object members_of(const ClockPaused& paused) {
  return {{"clock", paused.clock}};
}
object members_of(const ClockMoved& moved) {
  return {{"clock", moved.clock},
          {"why", json_name<ClockChange>(change_names, moved.why)},
          {"date", calendar::to_json(moved.date)}};
}
object members_of(const ClockStopped& stopped) {
  return {{"clock", stopped.clock}};
}
object members_of(const DueResumed& resumed) {
  return {{"date", calendar::to_json(resumed.date)}};
}
object members_of(const DutyHeld&) {
  return {};
}
object members_of(const DutyReleased&) {
  return {};
}
object members_of(const PutInForce& put) {
  return interval(put.from, put.until);
}
object members_of(const ForceSuspended& suspended) {
  return interval(suspended.from, suspended.until);
}
object members_of(const ForceRestored& restored) {
  return {{"from", iso(restored.from)}};
}
object members_of(const ForceEnded& ended) {
  return {{"from", iso(ended.from)}};
}

Fact read_clock_started(JsonFields& fields, std::vector<Words>&) {
  ClockStarted started;
  started.clock = fields.text("clock");
  started.rule = read_part<calendar::DueRule>(fields, "rule", calendar::due_rule_from_json);
  started.date = read_date(fields);
  return started;
}
Fact read_clock_paused(JsonFields& fields, std::vector<Words>&) {
  return ClockPaused{fields.text("clock")};
}
Fact read_clock_moved(JsonFields& fields, std::vector<Words>&) {
  ClockMoved moved;
  moved.clock = fields.text("clock");
  moved.why = fields.one_of<ClockChange>("why", change_names);
  moved.date = read_date(fields);
  return moved;
}
Fact read_clock_stopped(JsonFields& fields, std::vector<Words>&) {
  return ClockStopped{fields.text("clock")};
}
Fact read_due_resumed(JsonFields& fields, std::vector<Words>&) {
  return DueResumed{read_date(fields)};
}
Fact read_duty_held(JsonFields&, std::vector<Words>&) {
  return DutyHeld{};
}
Fact read_duty_released(JsonFields&, std::vector<Words>&) {
  return DutyReleased{};
}
Fact read_put_in_force(JsonFields& fields, std::vector<Words>&) {
  return read_interval<PutInForce>(fields);
}
Fact read_force_suspended(JsonFields& fields, std::vector<Words>&) {
  return read_interval<ForceSuspended>(fields);
}
Fact read_force_restored(JsonFields& fields, std::vector<Words>&) {
  return ForceRestored{fields.day("from")};
}
Fact read_force_ended(JsonFields& fields, std::vector<Words>&) {
  return ForceEnded{fields.day("from")};
}

}  // namespace bihuan::cases
