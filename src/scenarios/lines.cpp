// SPDX-License-Identifier: Apache-2.0
#include "scenarios/lines.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/fields.h"
#include "scenarios/lexing.h"
#include "scenarios/limits.h"
#include "scenarios/organisations.h"
#include "scenarios/values.h"

namespace bihuan::scenarios {
namespace {

using procedures::Findings;
using procedures::mend_by_nearest;
using procedures::shown;

template <class Named>
Result<const Named*> labelled(std::string_view label, const std::vector<Named>& all, const Words& what) {
  std::vector<std::string_view> known;
  for (const Named& one : all) {
    if (one.label.zh == label || one.name == label) return &one;
    known.push_back(one.label.zh);
  }
  const Words mend = mend_by_nearest(label, known);
  return fail(ErrorKind::malformed,
              Words{fmt::format("流程里没有{}“{}”；{}", what.zh, shown(label), mend.zh),
                    fmt::format("the procedure has no {} \"{}\"; {}", what.en, shown(label), mend.en)});
}

/// The day on which it happened, and the later one on which it is recorded, where that is said.
struct Days {
  Day happened_on;
  Day today;
};

/// Far enough from the ends of the calendar that no count of days leads beyond them.
std::optional<Day> read_day(std::string_view word, int line, ScenarioReading& reading) {
  constexpr std::chrono::year first{2000};
  constexpr std::chrono::year last{2099};
  const auto day = reading.take(day_of(word), line);
  if (!day) return std::nullopt;
  const auto year = std::chrono::year_month_day(*day).year();
  if (year >= first && year <= last) return day;
  reading.findings.add(line, {"情景里的日期在 2000 年至 2099 年之间；改一个日子",
                              "the days of a scenario lie between 2000 and 2099; take another"});
  return std::nullopt;
}

std::optional<Days> read_days(std::string_view word, int line, ScenarioReading& reading) {
  constexpr std::string_view recorded_later = "补录";
  const Bracketed parts = bracket_off(word);
  const auto happened_on = read_day(parts.outside, line, reading);
  if (!happened_on || !parts.inside)
    return happened_on ? std::optional(Days{*happened_on, *happened_on}) : std::nullopt;
  std::string_view recorded = *parts.inside;
  if (recorded.ends_with(recorded_later)) recorded.remove_suffix(recorded_later.size());
  const auto today = read_day(trimmed(recorded), line, reading);
  return today ? std::optional(Days{*happened_on, *today}) : std::nullopt;
}

void take_act_fields(std::string_view text, int line, const procedures::Act& act, PerformingStep& step,
                     ScenarioReading& reading) {
  for (const auto& [label, words] : read_fields(text, line, reading.findings)) {
    const auto field = reading.take(labelled(label, act.fields, {"填写项", "field"}), line);
    auto value = field ? reading.take(value_of(**field, words, reading.file.directory, any_day()), line)
                       : std::nullopt;
    if (value) step.fields.insert_or_assign((*field)->name, *std::move(value));
  }
}

void report_no_case(int line, Findings& findings) {
  findings.add(line,
               {"还没有本件；情景先写一行：2025-03-03 新件 牵头：…，或“接：”别的情景",
                "there is no case yet; begin with a line: 2025-03-03 新件 牵头：…, or go on from another "
                "scenario with 接："});
}

/// `对许可证甲`: the case on which it is performed, if not on 本件.
std::optional<CaseId> read_object(std::string_view word, const KnownCases& known) {
  constexpr std::string_view on = "对";
  if (!word.starts_with(on)) return std::nullopt;
  const CaseId id{std::string(word.substr(on.size()))};
  return known.contains(id) ? std::optional(id) : std::nullopt;
}

/// Cases that the act opens, if it is done, can be named from now on.
void know_children(const procedures::Act& act, const PerformingStep& step,
                   const procedures::Procedure& procedure, KnownCases& known, ScenarioReading& reading) {
  for (const procedures::Effect& effect : act.effects) {
    if (effect.kind != procedures::EffectKind::open_child) continue;
    const procedures::ChildTemplate& child = *procedure.find_child(effect.argument);
    const auto* title = text_field(step.fields, child.title);
    if (!title) continue;
    const auto* rules =
        child.kind == reading.tested.kind ? &reading.tested : reading.others.current(child.kind);
    if (!child.is_each) known[name_of_child(*title, nullptr)] = rules;
    const auto* leads = child.is_each ? organisations_field(step.fields, child.lead) : nullptr;
    if (!leads) continue;
    for (const OrganisationId& lead : *leads) known[name_of_child(*title, &lead)] = rules;
  }
}

std::optional<PerformingStep> read_performing(std::string_view who, std::string_view rest, Day happened_on,
                                              int line, KnownCases& known, ScenarioReading& reading) {
  std::string_view label = take_word(rest);
  const auto object = read_object(label, known);
  if (object) label = take_word(rest);
  if (!object && !known.contains(CaseId(std::string(tested_case)))) report_no_case(line, reading.findings);
  const procedures::Procedure& procedure = object ? *known.at(*object) : reading.tested;
  auto step = read_actor(who, line, reading);
  const auto act = reading.take(act_of(label, procedure), line);
  if (!step || !act) return std::nullopt;
  step->of = object.value_or(CaseId(std::string(tested_case)));
  step->act = (*act)->name;
  step->happened_on = happened_on;
  take_act_fields(rest, line, **act, *step, reading);
  know_children(**act, *step, procedure, known, reading);
  return step;
}

std::optional<MovingStep> read_moving(const CaseId& id, std::string_view state, int line,
                                      const KnownCases& known, ScenarioReading& reading) {
  const auto to = reading.take(state_of(state, *known.at(id)), line);
  return to ? std::optional(MovingStep{id, (*to)->name}) : std::nullopt;
}

/// The name of the case to be opened; that of another case is taken from `rest`.
std::optional<CaseId> read_new_name(std::string_view word, std::string_view& rest, int line,
                                    const KnownCases& known, Findings& findings) {
  const bool is_tested = word == "新件";
  CaseId id{std::string(is_tested ? tested_case : take_word(rest))};
  const bool has_own_name = !id.empty() && is_tested == (id.text() == tested_case) && !known.contains(id);
  if (has_own_name && known.size() < limits::scenario_cases_max) return id;
  if (has_own_name) {
    findings.add(line,
                 {fmt::format("一个情景超过 {} 件；分成几个", limits::scenario_cases_max),
                  fmt::format("more than {} cases in a scenario; part it", limits::scenario_cases_max)});
  } else {
    findings.add(line,
                 {"新件只开一次，另件各有自己的名字；写成：另件 督办件甲 流程：…",
                  "新件 stands once, and each other case has a name of its own: 另件 督办件甲 流程：…"});
  }
  return std::nullopt;
}

template <class What>
bool put(Step& step, std::optional<What> what) {
  if (!what) return false;
  step.what = *std::move(what);
  return true;
}

bool read_what(std::string_view rest, Day happened_on, KnownCases& known, Step& step,
               ScenarioReading& reading) {
  const std::string_view first = take_word(rest);
  if (first == "查看") {
    step.what = LookingStep{};
    return true;
  }
  if (first == "梯级催办") {
    if (!known.contains(CaseId(std::string(tested_case)))) report_no_case(step.line, reading.findings);
    step.what = LadderStep{};
    return true;
  }
  if (first == "新件" || first == "另件") {
    const auto id = read_new_name(first, rest, step.line, known, reading.findings);
    auto opening = id ? read_opening(*id, rest, step.line, known, reading) : std::nullopt;
    if (!opening) return false;
    const std::string_view kind = opening->opening.kind;
    known[*id] = kind == reading.tested.kind ? &reading.tested : reading.others.current(kind);
    return put(step, std::move(opening));
  }
  if (const CaseId id{std::string(first)}; known.contains(id)) {
    if (take_word(rest) == "转为") return put(step, read_moving(id, rest, step.line, known, reading));
    reading.findings.add(step.line,
                         {"别的件只写它转到什么状态；写成：" + shown(first) + " 转为 办结",
                          "of another case only its state is said; write: " + shown(first) + " 转为 办结"});
    return false;
  }
  return put(step, read_performing(first, rest, happened_on, step.line, known, reading));
}

}  // namespace

Result<const procedures::Act*> act_of(std::string_view label, const procedures::Procedure& procedure) {
  return labelled(label, procedure.acts, {"办理", "act"});
}

Result<const procedures::State*> state_of(std::string_view label, const procedures::Procedure& procedure) {
  return labelled(label, procedure.states, {"状态", "state"});
}

Fields read_fields(std::string_view text, int line, Findings& findings) {
  Fields fields;
  for (const std::string_view piece : pieces_at(text, semicolons)) {
    const Cut cut = cut_at(piece, colons);
    if (!cut.after) {
      findings.add(line, {fmt::format("“{}”不是填写项；写成 名称：内容，“；”只用来隔开填写项", shown(piece)),
                          fmt::format("\"{}\" is no field; write label：value, and ； only between fields",
                                      shown(piece))});
    } else if (std::ranges::find(fields, cut.before, &Fields::value_type::first) != fields.end()) {
      findings.add(line, {fmt::format("“{}”写了两次；删去一个", shown(cut.before)),
                          fmt::format("\"{}\" stands there twice; remove one", shown(cut.before))});
    } else {
      fields.emplace_back(cut.before, *cut.after);
    }
  }
  return fields;
}

std::optional<Step> read_step(std::string_view text, int line, KnownCases& known, ScenarioReading& reading) {
  const auto days = read_days(take_word(text), line, reading);
  if (!days) return std::nullopt;
  Step step;
  step.line = line;
  step.today = days->today;
  if (!read_what(text, days->happened_on, known, step, reading)) return std::nullopt;
  return step;
}

}  // namespace bihuan::scenarios
