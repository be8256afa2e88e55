// SPDX-License-Identifier: Apache-2.0
// How a case of a scenario begins, and who acts on it.
#include <fmt/format.h>

#include "scenarios/lexing.h"
#include "scenarios/lines.h"
#include "scenarios/organisations.h"
#include "scenarios/values.h"

namespace bihuan::scenarios {
namespace {

using procedures::mend_by_nearest;
using procedures::shown;

constexpr std::string_view superior_word = "上级";
constexpr std::string_view behalf_word = "代";

const procedures::Procedure* procedure_called(std::string_view words, const ScenarioReading& reading) {
  const auto is_called = [&](const procedures::Procedure& one) {
    return one.title.zh == words || one.kind == words;
  };
  if (is_called(reading.tested)) return &reading.tested;
  for (const procedures::Procedure* one : reading.others.all_current()) {
    if (is_called(*one)) return one;
  }
  return nullptr;
}

Result<const procedures::Procedure*> procedure_of(std::string_view words, const ScenarioReading& reading) {
  if (const auto* found = procedure_called(words, reading)) return found;
  std::vector<std::string_view> known{reading.tested.title.zh};
  for (const procedures::Procedure* one : reading.others.all_current()) known.emplace_back(one->title.zh);
  const Words mend = mend_by_nearest(words, known);
  return fail(ErrorKind::malformed, Words{fmt::format("没有流程“{}”；{}", shown(words), mend.zh),
                                          fmt::format("no procedure \"{}\"; {}", shown(words), mend.en)});
}

class OpeningReader {
 public:
  OpeningReader(CaseId id, int line, const KnownCases& known, ScenarioReading& reading)
      : line_(line), known_(known), reading_(reading), rules_(&reading.tested) {
    step_.opening.texts["title"] = id.text();
    step_.opening.id = std::move(id);
  }

  std::optional<OpeningStep> read(std::string_view text) {
    const Fields fields = read_fields(text, line_, reading_.findings);
    // The procedure first: the state is one of its own.
    for (const auto& [key, value] : fields) {
      if (key == "流程") take_procedure(value);
    }
    for (const auto& [key, value] : fields) take(key, value);
    finish();
    return step_;
  }

 private:
  void take_procedure(std::string_view words) {
    const auto rules = reading_.take(procedure_of(words, reading_), line_);
    const bool is_tested = step_.opening.id.text() == tested_case;
    if (rules && is_tested && *rules != &reading_.tested) {
      reading_.findings.add(line_, {"新件总按所测的流程办；删去“流程”，或改用“另件”",
                                    "新件 follows the procedure that is tested; remove 流程 or use 另件"});
    } else if (rules) {
      rules_ = *rules;
    }
  }

  void take(std::string_view key, std::string_view value) {
    cases::Opening& opening = step_.opening;
    if (key == "流程") return;
    if (key == "牵头") return take_bearers(value, cases::BearerRole::lead);
    if (key == "配合") return take_bearers(value, cases::BearerRole::support);
    if (key == "复查") return take_bearers(value, cases::BearerRole::examiner);
    if (key == "随文件") return take_carriers(value);
    if (key == "状态") {
      if (const auto state = reading_.take(state_of(value, *rules_), line_)) opening.state = (*state)->name;
    } else if (key == "时限") {
      opening.due_rule = reading_.take(due_rule_of(value), line_);
    } else if (key == "印发日") {
      opening.origin.printed_on = reading_.take(day_of(value), line_);
    } else if (key == "编号") {
      step_.number = std::string(value);
    } else if (key == "范围" && value == "待定") {
      opening.waits_for_choice = true;
    } else if (key == "所属") {
      opening.parent = CaseId(std::string(value));
    } else {
      report_unknown(key);
    }
  }

  void take_bearers(std::string_view names, cases::BearerRole role) {
    const auto ids = reading_.take(organisations_of(names, reading_.file.directory, any_day()), line_);
    for (const OrganisationId& id : ids.value_or(std::vector<OrganisationId>{}))
      step_.opening.bearers.push_back({id, role});
  }

  void take_carriers(std::string_view names) {
    for (const std::string_view name : pieces_at(names, list_commas)) {
      const CaseId id{std::string(name)};
      if (known_.contains(id)) {
        step_.opening.links.push_back({id, cases::LinkKind::carried_by});
      } else {
        reading_.findings.add(line_,
                              {fmt::format("前面没有叫“{}”的件；先写一行“新件”或“另件”", shown(name)),
                               fmt::format("no case \"{}\" stands above; open it first", shown(name))});
      }
    }
  }

  void report_unknown(std::string_view key) {
    const Words mend = mend_by_nearest(key, {"流程", "状态", "牵头", "配合", "复查", "时限", "编号", "印发日",
                                             "范围：待定", "所属", "随文件"});
    reading_.findings.add(line_, {fmt::format("开办时没有“{}”这一项；{}", shown(key), mend.zh),
                                  fmt::format("an opening has no \"{}\"; {}", shown(key), mend.en)});
  }

  // Where its state counts time, it is under supervision from this day on.
  void finish() {
    cases::Opening& opening = step_.opening;
    opening.kind = rules_->kind;
    const auto* state = rules_->find_state(opening.state.value_or(rules_->initial));
    opening.is_docketed = state != nullptr && state->phase != procedures::Phase::before;
  }

  int line_;
  const KnownCases& known_;
  ScenarioReading& reading_;
  const procedures::Procedure* rules_;
  OpeningStep step_;
};

/// `市水务局` in `代市水务局（电话）`, with the source in its brackets.
std::optional<cases::OnBehalf> read_behalf(std::string_view words, int line, ScenarioReading& reading,
                                           Day on) {
  const Bracketed parts = bracket_off(words);
  const auto organisation = reading.take(organisation_of(parts.outside, reading.file.directory, on), line);
  if (!parts.inside) {
    reading.findings.add(line,
                         {"代录要注明来源；写成：代" + shown(parts.outside) + "（电话）",
                          "say from what source it is keyed in: 代" + shown(parts.outside) + "（电话）"});
    return std::nullopt;
  }
  const auto source = reading.take(source_of(*parts.inside), line);
  if (!organisation || !source) return std::nullopt;
  return cases::OnBehalf{*organisation, *source};
}

struct Person {
  std::string_view organisation;
  std::string_view name;
};

Person person_of(std::string_view words) {
  const Bracketed parts = bracket_off(words);
  return {parts.outside, parts.inside.value_or(parts.outside)};
}

/// Where 代 parts the actor from whom it acts for; not within a name.
std::size_t find_behalf(std::string_view words, const offices::Directory& directory, Day on) {
  for (auto at = words.find(behalf_word); at != words.npos; at = words.find(behalf_word, at + 1)) {
    const Person person = person_of(words.substr(0, at));
    if (directory.is_open(OrganisationId(std::string(person.organisation)), on)) return at;
  }
  return words.npos;
}

}  // namespace

std::optional<OpeningStep> read_opening(CaseId id, std::string_view text, int line, const KnownCases& known,
                                        ScenarioReading& reading) {
  return OpeningReader(std::move(id), line, known, reading).read(text);
}

std::optional<PerformingStep> read_actor(std::string_view words, int line, ScenarioReading& reading) {
  const Day on = any_day();
  PerformingStep step;
  const std::size_t behalf = find_behalf(words, reading.file.directory, on);
  const Person person = person_of(words.substr(0, behalf));
  step.as_superior = person.organisation == superior_word;
  const auto organisation =
      step.as_superior ? std::optional(reading.file.office)
                       : reading.take(organisation_of(person.organisation, reading.file.directory, on), line);
  if (behalf != words.npos)
    step.on_behalf = read_behalf(words.substr(behalf + behalf_word.size()), line, reading, on);
  if (!organisation || (behalf != words.npos && !step.on_behalf)) return std::nullopt;
  step.actor = {PersonId(std::string(person.name)), *organisation};
  return step;
}

}  // namespace bihuan::scenarios
