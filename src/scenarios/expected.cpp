// SPDX-License-Identifier: Apache-2.0
// What stands behind → in a scenario: `已立项，正常，时限 2025-03-31，留存`, of another case
// `督办件甲：办结`.
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "cases/fields.h"
#include "scenarios/lexing.h"
#include "scenarios/lines.h"
#include "scenarios/organisations.h"
#include "scenarios/values.h"

namespace bihuan::scenarios {
namespace {

// Of a field: that the case keeps nothing under it.
constexpr std::string_view nothing_kept = "无";

using calendar::Lamp;
using procedures::shown;

std::optional<Lamp> lamp_called(std::string_view zh) {
  constexpr std::array lamps{Lamp::normal, Lamp::near, Lamp::overdue, Lamp::not_started, Lamp::paused};
  const auto found = std::ranges::find(lamps, zh, [](Lamp lamp) { return calendar::lamp_words(lamp).zh; });
  return found == lamps.end() ? std::nullopt : std::optional(*found);
}

class ExpectationReader {
 public:
  ExpectationReader(int line, const Step& step, ScenarioReading& reading)
      : line_(line), step_(step), reading_(reading) {
    expectation_.line = line;
  }

  std::optional<Expectation> read(CaseId of, const procedures::Procedure& rules, std::string_view text) {
    const std::vector<std::string_view> parts = pieces_at(text, commas);
    const auto state = reading_.take(state_of(parts.empty() ? "" : parts.front(), rules), line_);
    if (!state) return std::nullopt;
    expectation_.of = std::move(of);
    expectation_.state = (*state)->name;
    for (std::size_t index = 1; index < parts.size(); ++index) take(parts[index]);
    return std::move(expectation_);
  }

 private:
  void take(std::string_view part) {
    if (const auto lamp = lamp_called(part)) {
      expectation_.lamp = *lamp;
      return;
    }
    if (part == "留存") {
      expectation_.all_kept = true;
      return;
    }
    if (const Cut kept = cut_at(part, colons); kept.after) {
      take_kept(kept.before, *kept.after);
      return;
    }
    std::string_view value = part;
    const auto aspect = find_aspect(take_word(value));
    if (aspect && !value.empty()) {
      expectation_.aspects.emplace_back(*aspect, value);
    } else {
      report_unknown(part);
    }
  }

  /// `催了谁：市水务局`: a field of the act just performed, as the case keeps it, or 无.
  void take_kept(std::string_view label, std::string_view words) {
    const auto* performed = std::get_if<PerformingStep>(&step_.what);
    const procedures::Act* act = performed ? reading_.tested.find_act(performed->act) : nullptr;
    const procedures::Field* field = act ? field_called(label, *act) : nullptr;
    if (!field) {
      reading_.findings.add(line_,
                            {fmt::format("这一步没有填写项“{}”；改正或删去", shown(label)),
                             fmt::format("this step has no field \"{}\"; mend or remove it", shown(label))});
      return;
    }
    std::string& kept = expectation_.kept[act->name + "." + field->name];
    if (words == nothing_kept) return kept.clear();
    const auto value = reading_.take(value_of(*field, words, reading_.file.directory, any_day()), line_);
    if (value) kept = recorded_form(*value);
  }

  static const procedures::Field* field_called(std::string_view label, const procedures::Act& act) {
    const auto found =
        std::ranges::find_if(act.fields, [&](const auto& field) { return field.label.zh == label; });
    return found == act.fields.end() ? nullptr : &*found;
  }

  void report_unknown(std::string_view part) {
    std::string known = "正常、临期、逾期、未启动、暂停、留存";
    for (int index = 0; !aspect_words(static_cast<Aspect>(index)).zh.empty(); ++index)
      known += fmt::format("、{} …", aspect_words(static_cast<Aspect>(index)).zh);
    reading_.findings.add(line_, {fmt::format("看不懂“{}”；可以写：{}", shown(part), known),
                                  fmt::format("cannot read \"{}\"; write one of: {}", shown(part), known)});
  }

  int line_;
  const Step& step_;
  ScenarioReading& reading_;
  Expectation expectation_;
};

}  // namespace

std::optional<Expectation> read_expectation(std::string_view text, int line, const Step& step,
                                            const KnownCases& known, ScenarioReading& reading) {
  const CaseId tested{std::string(tested_case)};
  const Cut first = cut_at(text, commas);
  const Cut of = cut_at(first.before, colons);
  ExpectationReader reader(line, step, reading);
  if (!of.after) return reader.read(tested, reading.tested, text);
  const CaseId id{std::string(of.before)};
  const auto found = known.find(id);
  if (found == known.end()) {
    reading.findings.add(line, {fmt::format("前面没有叫“{}”的件；先写一行“另件”", shown(of.before)),
                                fmt::format("no case \"{}\" stands above; open it first", shown(of.before))});
    return std::nullopt;
  }
  return reader.read(id, *found->second, *cut_at(text, colons).after);
}

}  // namespace bihuan::scenarios
