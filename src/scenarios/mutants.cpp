// SPDX-License-Identifier: Apache-2.0
#include "scenarios/mutants.h"

#include <algorithm>
#include <fmt/format.h>

#include "procedures/check.h"
#include "procedures/vocabulary.h"
#include "scenarios/run.h"

namespace bihuan::scenarios {
namespace {

using procedures::Findings;
using procedures::Procedure;
using procedures::word_for;

/// `start_clock = publish`, or the word alone.
template <class Clause>
std::string said(const Clause& clause) {
  const std::string word(word_for(clause.kind));
  return clause.argument.empty() ? word : word + " = " + clause.argument;
}

/// Without the notices that nothing gives any more, so that what is left can be loaded.
Procedure without_idle_notices(Procedure procedure) {
  std::erase_if(procedure.notices, [&](const procedures::NoticeTemplate& notice) {
    return std::ranges::none_of(procedure.acts, [&](const procedures::Act& act) {
      return act.argument_of(procedures::EffectKind::give_notice) == notice.name;
    });
  });
  return procedure;
}

class MutantMaker {
 public:
  explicit MutantMaker(const Procedure& procedure) : procedure_(procedure) {}

  std::vector<Mutant> make() {
    for (act_ = 0; act_ < procedure_.acts.size(); ++act_) {
      without_each(&procedures::Act::guards, "条件", "guard", [](const auto& guard) { return said(guard); });
      without_each(&procedures::Act::by, "办理者", "role",
                   [](auto role) { return std::string(word_for(role)); });
      without_each(&procedures::Act::effects, "效果", "effect",
                   [](const auto& effect) { return said(effect); });
      without_each(&procedures::Act::from, "出发状态", "state to leave from",
                   [](const auto& state) { return state; });
      without_needs();
      without_bounds();
    }
    without_steps();
    without_marks(&Procedure::clocks, &procedures::Clock::is_urged, {"照以催办的时限", "the urged clock"});
    without_marks(&Procedure::states, &procedures::State::has_met_due,
                  {"已办到本件时限的状态", "the met date of the state"});
    return std::move(mutants_);
  }

 private:
  const procedures::Act& act() const { return procedure_.acts[act_]; }

  template <class Part, class Name>
  void without_each(std::vector<Part> procedures::Act::*parts, std::string_view zh, std::string_view en,
                    Name name) {
    const std::vector<Part>& all = act().*parts;
    for (std::size_t index = 0; index < all.size(); ++index) {
      Procedure changed = procedure_;
      std::vector<Part>& rest = changed.acts[act_].*parts;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(index));
      add(without_idle_notices(std::move(changed)), zh, en, name(all[index]));
    }
  }

  void without_needs() {
    for (std::size_t index = 0; index < act().fields.size(); ++index) {
      const procedures::Field& field = act().fields[index];
      if (!field.required) continue;
      Procedure changed = procedure_;
      changed.acts[act_].fields[index].required = false;
      add(std::move(changed), "必填项", "required field", field.name);
    }
  }

  void without_bounds() {
    for (std::size_t index = 0; index < act().fields.size(); ++index) {
      const procedures::Field& field = act().fields[index];
      const auto without = [&](auto clear, std::string_view zh, std::string_view en) {
        Procedure changed = procedure_;
        clear(changed.acts[act_].fields[index]);
        add(std::move(changed), zh, en, field.name);
      };
      if (field.min) without([](procedures::Field& one) { one.min.reset(); }, "下限", "least value of");
      if (field.max) without([](procedures::Field& one) { one.max.reset(); }, "上限", "greatest value of");
      if (!field.not_before.empty())
        without([](procedures::Field& one) { one.not_before.clear(); }, "先后", "order of");
      if (field.is_past) without([](procedures::Field& one) { one.is_past = false; }, "不晚于", "past of");
    }
  }

  void without_steps() {
    for (std::size_t index = 0; index < procedure_.urging.size(); ++index) {
      const procedures::UrgingStep& step = procedure_.urging[index];
      const Words what{fmt::format("催办梯级“{}”", step.label.zh),
                       fmt::format("the step \"{}\" of the ladder", step.name)};
      Procedure changed = procedure_;
      changed.urging.erase(changed.urging.begin() + static_cast<std::ptrdiff_t>(index));
      add({what, step.line, std::move(changed)});
    }
  }

  template <class Part>
  void without_marks(std::vector<Part> Procedure::*parts, bool Part::*mark, const Words& said) {
    for (std::size_t index = 0; index < (procedure_.*parts).size(); ++index) {
      const Part& part = (procedure_.*parts)[index];
      if (!(part.*mark)) continue;
      Procedure changed = procedure_;
      (changed.*parts)[index].*mark = false;
      add({{fmt::format("{}“{}”", said.zh, part.label.zh), fmt::format("{} \"{}\"", said.en, part.name)},
           part.line,
           std::move(changed)});
    }
  }

  void add(Procedure changed, std::string_view zh, std::string_view en, std::string_view name) {
    const Words what{fmt::format("办理“{}”的{}“{}”", act().label.zh, zh, name),
                     fmt::format("the {} \"{}\" of act \"{}\"", en, name, act().name)};
    add({what, act().line, std::move(changed)});
  }

  void add(Mutant mutant) {
    Findings findings("");
    procedures::check(mutant.procedure, findings);
    if (findings.empty()) mutants_.push_back(std::move(mutant));  // the others nobody could load
  }

  const Procedure& procedure_;
  std::size_t act_ = 0;
  std::vector<Mutant> mutants_;
};

}  // namespace

std::vector<Mutant> mutants_of(const Procedure& procedure) {
  return MutantMaker(procedure).make();
}

std::vector<Words> unnoticed(const Stage& stage, std::string_view procedure_file) {
  Findings findings(procedure_file);
  for (const Mutant& mutant : mutants_of(stage.tested)) {
    if (fails({stage.file, mutant.procedure, stage.others, stage.calendar})) continue;
    findings.add(mutant.line,
                 {fmt::format("{}删去也没有情景不符；加一个用到它的情景", mutant.what.zh),
                  fmt::format("{} can go and no scenario fails; add one that needs it", mutant.what.en)});
  }
  return findings.in_order();
}

}  // namespace bihuan::scenarios
