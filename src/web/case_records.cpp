// SPDX-License-Identifier: Apache-2.0
#include "web/case_records.h"

#include <algorithm>
#include <array>

#include "base/day_words.h"
#include "web/case_items.h"
#include "web/case_words.h"
#include "web/field_words.h"

namespace bihuan::web {
namespace {

constexpr std::array<std::string_view, 3> passing_acts{"urge", "note", "report"};

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
  if (running.stopped_on) model["stopped_on"] = iso(*running.stopped_on);
  return model;
}

// Asks for nothing, and keeps what is left blank: it is filled in bit by bit.
bool gathers_bit_by_bit(const procedures::Act& act) {
  const bool only_records = act.effects.size() == 1 && act.has(procedures::EffectKind::record_fields);
  const bool asks_for_nothing = std::ranges::none_of(act.fields, &procedures::Field::required);
  return only_records && asks_for_nothing && !act.to && act.fields.size() > 1;
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
    auto fields = fields_model(subject, act, context);
    if (fields.empty()) continue;
    const auto day = parse_day(subject.recorded(act.name + ".on"));
    records.push_back({last_version_of(act.name, acts),
                       {{"act", act.name},
                        {"label", context.say(act.label)},
                        {"on", day ? iso(*day) : ""},
                        {"_on", day ? context.say(day_words(*day)) : ""},
                        {"fields", std::move(fields)}}});
  }
  std::ranges::stable_sort(records, {}, [](const auto& record) { return record.first; });
  boost::json::array model;
  for (auto& [version, record] : records) model.push_back(std::move(record));
  return model;
}

boost::json::array unfilled_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                  const Context& context) {
  boost::json::array unfilled;
  for (const procedures::Act* act : procedure.acts_from(subject.state)) {
    const bool is_passing = std::ranges::find(passing_acts, act->name) != passing_acts.end();
    if (is_passing || !gathers_bit_by_bit(*act)) continue;
    auto missing = missing_in(subject, *act, context);
    if (missing.empty()) continue;
    unfilled.push_back(
        {{"act", act->name}, {"label", context.say(act->label)}, {"missing", std::move(missing)}});
  }
  return unfilled;
}

}  // namespace bihuan::web
