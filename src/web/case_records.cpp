// SPDX-License-Identifier: Apache-2.0
#include "web/case_records.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <span>

#include "base/day_words.h"
#include "cases/permits.h"
#include "web/blanks.h"
#include "web/case_items.h"
#include "web/case_words.h"
#include "web/field_words.h"

namespace bihuan::web {
namespace {

constexpr std::array<std::string_view, 3> passing_acts{"urge", "note", "report"};

// What one performance of an act said, and from which day that holds.
struct Said {
  Day from;
  cases::Case alone;
};

// In the order of their days: of a permit each change holds from its own, whichever was entered last.
std::vector<Said> said_by(const procedures::Act& rule, const std::vector<cases::Act>& acts) {
  std::vector<Said> said;
  const bool gives_term = rule.has(procedures::EffectKind::put_in_force);
  for (const cases::Act& act : acts) {
    if (act.envelope.act != rule.name) continue;
    cases::Case alone = cases::evolve({}, act);
    const auto begins_on = gives_term ? parse_day(alone.recorded(rule.name + ".valid_from")) : std::nullopt;
    said.push_back({begins_on.value_or(act.envelope.happened_on), std::move(alone)});
  }
  std::ranges::stable_sort(said, {}, &Said::from);
  return said;
}

// What they say together; an act that clears its fields says only what it said last.
cases::Case together(const procedures::Act& rule, std::span<const Said> said) {
  cases::Case held;
  for (const Said& one : said) {
    if (rule.has(procedures::EffectKind::clear_fields)) held = {};
    for (const auto& [name, value] : one.alone.fields) held.fields[name] = value;
    for (const auto& [name, text] : one.alone.texts) held.texts[name] = text;
  }
  return held;
}

boost::json::array fields_model(const cases::Case& subject, const procedures::Act& act,
                                const Context& context) {
  boost::json::array fields;
  for (const procedures::Field& field : act.fields) {
    const std::string value(subject.recorded(act.name + "." + field.name));
    if (value.empty()) continue;
    fields.push_back({{"name", field.name},
                      {"label", context.say(field.label)},
                      {"value", recorded_words(field, value, context)}});
  }
  return fields;
}

// By a limit that is urged something was to be done: whether it was in time, the day on which it stopped
// tells.
std::string stopped_words(const procedures::Clock& clock, Day stopped_on, long late_days,
                          const Context& context) {
  if (!clock.is_urged) return context.phrase("case.clock_stopped");
  return fill_in(context.phrase(late_days > 0 ? "case.clock_late" : "case.clock_in_time"),
                 {{"day", context.say(day_words(stopped_on))}, {"count", fmt::to_string(late_days)}});
}

void add_stop(const procedures::Clock& clock, const cases::RunningClock& running, const Context& context,
              boost::json::object& model) {
  const long late_days = std::max<long>((*running.stopped_on - running.date.due_on).count(), 0);
  model["stopped_on"] = iso(*running.stopped_on);
  model["is_late"] = clock.is_urged && late_days > 0;
  if (clock.is_urged) model["late_days"] = late_days;
  model["_stopped"] = stopped_words(clock, *running.stopped_on, late_days, context);
}

boost::json::object clock_model(const procedures::Clock& clock, const cases::RunningClock& running,
                                bool is_case_running, const Context& context) {
  boost::json::array why;
  for (const Words& reason : running.date.reasons) why.emplace_back(context.say(reason));
  const bool is_counting = is_case_running && !running.paused_on && !running.stopped_on;
  boost::json::object model = due_model(running.date, is_counting, context);
  model["name"] = clock.name;
  model["label"] = context.say(clock.label);
  model["due_on"] = iso(running.date.due_on);
  model["is_paused"] = running.paused_on.has_value();
  model["is_stopped"] = running.stopped_on.has_value();
  model["is_over"] = is_counting && running.date.due_on < context.today;
  model["why"] = std::move(why);
  if (running.first) {
    model["first_on"] = iso(running.first->due_on);
    model["_first"] =
        context.say(calendar::speak_day(running.first->due_on, context.today, *context.calendar));
  }
  if (running.stopped_on) add_stop(clock, running, context, model);
  return model;
}

// Asks for nothing, and keeps what is left blank: it is filled in bit by bit.
bool gathers_bit_by_bit(const procedures::Act& act) {
  const bool only_records = act.effects.size() == 1 && act.has(procedures::EffectKind::record_fields);
  const bool asks_for_nothing = std::ranges::none_of(act.fields, &procedures::Field::required);
  return only_records && asks_for_nothing && !act.to && act.fields.size() > 1;
}

// What is missing stays missing while others examine or decide, though nothing is recorded in those states.
bool is_awaited(const procedures::Act& act, const cases::Case& subject) {
  const bool is_possible = std::ranges::find(act.from, subject.state) != act.from.end();
  const bool is_under_way =
      subject.phase == procedures::Phase::running || subject.phase == procedures::Phase::paused;
  return is_possible || is_under_way;
}

boost::json::array missing_in(const cases::Case& subject, const procedures::Act& act,
                              const Context& context) {
  boost::json::array missing;
  for (const procedures::Field& field : act.fields) {
    if (!subject.recorded(act.name + "." + field.name).empty()) continue;
    missing.push_back({{"name", field.name}, {"label", context.say(field.label)}});
  }
  return missing;
}

// 0 of what was recorded with the opening.
cases::Version last_version_of(std::string_view act, const std::vector<cases::Act>& acts) {
  const auto last = std::find_if(acts.rbegin(), acts.rend(),
                                 [&](const cases::Act& one) { return one.envelope.act == act; });
  return last == acts.rend() ? 0 : last->envelope.version;
}

boost::json::object record_model(const cases::Case& held, const procedures::Act& act,
                                 const Context& context) {
  const auto day = parse_day(held.recorded(act.name + ".on"));
  return {{"act", act.name},
          {"label", context.say(act.label)},
          {"on", day ? iso(*day) : ""},
          {"_on", day ? context.say(day_words(*day)) : ""},
          {"fields", fields_model(held, act, context)}};
}

// What holds today in one record, and what a permit will hold from a later day in one of its own.
std::vector<boost::json::object> records_of(const procedures::Act& act, const cases::Case& subject,
                                            const std::vector<cases::Act>& acts, const Context& context) {
  std::vector<boost::json::object> records;
  const bool holds_by_day = subject.kind == cases::permit_kind;
  const auto said = holds_by_day ? said_by(act, acts) : std::vector<Said>{};
  const auto to_come = std::ranges::upper_bound(said, context.today, {}, &Said::from);
  records.push_back(
      record_model(said.empty() ? subject : together(act, {said.begin(), to_come}), act, context));
  for (auto one = to_come; one != said.end(); ++one) {
    boost::json::object& record = records.emplace_back(record_model(one->alone, act, context));
    record["from"] = iso(one->from);
    record["_from"] =
        fill_in(context.phrase("case.holds_from"), {{"day", context.say(day_words(one->from))}});
  }
  std::erase_if(records, [](const auto& record) { return record.at("fields").as_array().empty(); });
  return records;
}

}  // namespace

boost::json::array clocks_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                const Context& context) {
  boost::json::array clocks;
  for (const procedures::Clock& clock : procedure.clocks) {
    const auto running = subject.clocks.find(clock.name);
    if (running == subject.clocks.end()) continue;
    const bool is_case_running = subject.phase == procedures::Phase::running;
    clocks.push_back(clock_model(clock, running->second, is_case_running, context));
  }
  return clocks;
}

boost::json::array records_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                 const std::vector<cases::Act>& acts, const Context& context) {
  std::vector<std::pair<cases::Version, boost::json::object>> records;
  for (const procedures::Act& act : procedure.acts) {
    const bool is_passing = std::ranges::find(passing_acts, act.name) != passing_acts.end();
    if (is_passing || lists_items(act) || !act.has(procedures::EffectKind::record_fields)) continue;
    for (auto& record : records_of(act, subject, acts, context))
      records.push_back({last_version_of(act.name, acts), std::move(record)});
  }
  std::ranges::stable_sort(records, {}, [](const auto& record) { return record.first; });
  boost::json::array model;
  for (auto& [version, record] : records) model.push_back(std::move(record));
  return model;
}

boost::json::array unfilled_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                  const Context& context) {
  boost::json::array unfilled;
  for (const procedures::Act& act : procedure.acts) {
    const bool is_passing = std::ranges::find(passing_acts, act.name) != passing_acts.end();
    if (is_passing || !gathers_bit_by_bit(act) || !is_awaited(act, subject)) continue;
    auto missing = missing_in(subject, act, context);
    if (missing.empty()) continue;
    unfilled.push_back(
        {{"act", act.name}, {"label", context.say(act.label)}, {"missing", std::move(missing)}});
  }
  return unfilled;
}

}  // namespace bihuan::web
