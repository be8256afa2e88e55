// SPDX-License-Identifier: Apache-2.0
#include "scenarios/expectation.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/clocks.h"
#include "cases/fields.h"
#include "cases/row.h"

namespace bihuan::scenarios {
namespace {

void add(Words& list, const Words& piece) {
  list.zh += (list.zh.empty() ? "" : "，") + piece.zh;
  list.en += (list.en.empty() ? "" : ", ") + piece.en;
}

Words with_value(const Words& what, std::string_view value) {
  return {fmt::format("{} {}", what.zh, value), fmt::format("{} {}", what.en, value)};
}

Words label_of(const procedures::Procedure& rules, std::string_view state) {
  const procedures::State* found = rules.find_state(state);
  return found ? found->label : Words{std::string(state), std::string(state)};
}

/// What the case has kept under this name, which is a value or a text.
std::string kept_under(const std::string& name, const cases::Case& subject) {
  const auto field = subject.fields.find(name);
  return field == subject.fields.end() ? std::string(subject.text(name)) : field->second;
}

/// Of what the act was given: the first that the case has not kept.
std::optional<std::string> not_kept(const PerformingStep& step, const cases::Case& subject) {
  const auto is_lost = [&](const std::string& field) {
    return kept_under(step.act + "." + field, subject).empty();
  };
  if (is_lost("on")) return "on";
  for (const auto& [field, value] : step.fields) {
    if (!recorded_form(value).empty() && is_lost(field)) return field;
  }
  return std::nullopt;
}

void compare_kept(const Expectation& expectation, const Step& step, const cases::Case& subject,
                  Comparison& both) {
  const auto* performed = std::get_if<PerformingStep>(&step.what);
  if (expectation.all_kept && performed) {
    const auto lost = not_kept(*performed, subject);
    add(both.expected, {"留存", "all kept"});
    add(both.found, lost ? with_value({"未留存", "lost:"}, *lost) : Words{"留存", "all kept"});
  }
  for (const auto& [name, value] : expectation.kept) {
    add(both.expected, with_value({name, name}, value));
    add(both.found, with_value({name, name}, kept_under(name, subject)));
  }
}

}  // namespace

Comparison compare(const Expectation& expectation, const Step& step, const ScenarioWorld& world,
                   const Stage& stage) {
  const cases::Case* subject = world.find(expectation.of);
  if (!subject) return {label_of(stage.tested, expectation.state), not_opened(expectation.of)};
  const procedures::Procedure& rules = *stage.procedure_of(subject->kind);
  Comparison both{label_of(rules, expectation.state), label_of(rules, subject->state)};
  if (expectation.lamp) {
    const auto* date = earliest_date(*subject, rules);
    const auto due_on = date ? std::optional(date->due_on) : std::nullopt;
    add(both.expected, calendar::lamp_words(*expectation.lamp));
    add(both.found, calendar::lamp_words(cases::lamp_of(subject->phase, due_on, step.today)));
  }
  for (const auto& [aspect, value] : expectation.aspects) {
    add(both.expected, with_value(aspect_words(aspect), value));
    add(both.found,
        with_value(aspect_words(aspect), said(aspect, *subject, rules, stage.file.directory, step.today)));
  }
  compare_kept(expectation, step, *subject, both);
  return both;
}

Comparison compare_refusal(const Step& step, const std::vector<Words>& reasons) {
  std::vector<std::string> expected = step.refusals;
  std::vector<Words> found = reasons;
  std::ranges::sort(expected);
  std::ranges::sort(found, {}, &Words::zh);
  Comparison both;
  for (const std::string& reason : expected) {
    // The file has the Chinese alone; the English of a reason that came as expected is known.
    const auto same = std::ranges::find(found, reason, &Words::zh);
    add(both.expected, same == found.end() ? Words{reason, reason} : *same);
  }
  for (const Words& reason : found) add(both.found, reason);
  return both;
}

}  // namespace bihuan::scenarios
