// SPDX-License-Identifier: Apache-2.0
#include "web/case_records.h"

#include <algorithm>
#include <array>

#include "web/field_words.h"

namespace bihuan::web {
namespace {

constexpr std::array<std::string_view, 3> passing_acts{"urge", "note", "report"};

std::string recorded(const cases::Case& subject, const std::string& name) {
  const auto field = subject.fields.find(name);
  return field == subject.fields.end() ? std::string(subject.text(name)) : field->second;
}

boost::json::array fields_model(const cases::Case& subject, const procedures::Act& act,
                                const Context& context) {
  boost::json::array fields;
  for (const procedures::Field& field : act.fields) {
    const std::string value = recorded(subject, act.name + "." + field.name);
    if (value.empty()) continue;
    fields.push_back({{"name", field.name},
                      {"label", context.say(field.label)},
                      {"value", recorded_words(field, value, context)}});
  }
  return fields;
}

boost::json::object clock_model(const procedures::Clock& clock, const cases::RunningClock& running,
                                const Context& context) {
  const auto speak = [&](Day day) {
    return context.say(calendar::speak_day(day, context.today, *context.calendar));
  };
  boost::json::array why;
  for (const Words& reason : running.date.reasons) why.emplace_back(context.say(reason));
  boost::json::object model{{"name", clock.name},
                            {"label", context.say(clock.label)},
                            {"due_on", iso(running.date.due_on)},
                            {"words", speak(running.date.due_on)},
                            {"is_paused", running.paused_on.has_value()},
                            {"is_stopped", running.stopped_on.has_value()},
                            {"is_over", !running.stopped_on && running.date.due_on < context.today},
                            {"why", std::move(why)}};
  if (running.first) {
    model["first_on"] = iso(running.first->due_on);
    model["_first"] = speak(running.first->due_on);
  }
  if (running.stopped_on) model["stopped_on"] = iso(*running.stopped_on);
  return model;
}

}  // namespace

boost::json::array clocks_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                const Context& context) {
  boost::json::array clocks;
  for (const procedures::Clock& clock : procedure.clocks) {
    const auto running = subject.clocks.find(clock.name);
    if (running != subject.clocks.end()) clocks.push_back(clock_model(clock, running->second, context));
  }
  return clocks;
}

boost::json::array records_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                 const Context& context) {
  boost::json::array records;
  for (const procedures::Act& act : procedure.acts) {
    const bool is_passing = std::ranges::find(passing_acts, act.name) != passing_acts.end();
    if (is_passing || !act.has(procedures::EffectKind::record_fields)) continue;
    auto fields = fields_model(subject, act, context);
    if (fields.empty()) continue;
    const auto day = parse_day(recorded(subject, act.name + ".on"));
    records.push_back({{"act", act.name},
                       {"label", context.say(act.label)},
                       {"on", day ? iso(*day) : ""},
                       {"fields", std::move(fields)}});
  }
  return records;
}

}  // namespace bihuan::web
