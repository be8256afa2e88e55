// SPDX-License-Identifier: Apache-2.0
#include "random_walk.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/testing_case.h"
#include "scenarios/parser.h"

namespace bihuan::cases::testing {
namespace {

using procedures::Field;
using procedures::FieldType;
using procedures::Procedure;

const std::vector<OrganisationId> organisations{OrganisationId("督查室"), OrganisationId("甲局"),
                                                OrganisationId("甲办"),   OrganisationId("乙局"),
                                                OrganisationId("丙局"),   OrganisationId("丁局")};
const std::vector<std::string> cases_named{"别的一件", "别的一件", "本件", "没有的一件"};

// Who took part in 别的一件, under which the case stands, is 人0. A few cases lack what most have.
std::string beginning(const procedures::State& state, unsigned seed) {
  const bool has_lead = seed % 7 != 3;
  const bool has_due = seed % 7 != 4;
  const bool waits_for_choice = seed % 7 == 5;
  const bool is_carried = seed % 5 == 0;
  return fmt::format(R"(单位 督查室：督办机构
单位 甲局
单位 甲办：挂牌于甲局
单位 乙局
单位 丙局
单位 丁局
情景：一件
2025-03-03 另件 别的一件 流程：督办事项办理流程；状态：办理中；牵头：丁局；时限：2025-06-30
2025-03-03 另件 带事的文件 流程：文件办理流程；牵头：丁局
2025-03-03 新件 {}配合：乙局；复查：丙局；所属：别的一件；{}{}{}状态：{}
)",
                     has_lead ? "牵头：甲局；" : "", has_due ? "时限：2025-06-30；" : "",
                     waits_for_choice ? "范围：待定；" : "", is_carried ? "随文件：带事的文件；" : "",
                     state.label.zh);
}

class Walk {
 public:
  Walk(const scenarios::Stage& stage, const Procedure& judged, unsigned seed, Walked& walked)
      : stage_(stage), judged_(judged), seed_(seed), draw_(seed), world_(stage), walked_(walked) {
    for (const scenarios::Step& step : stage.file.scenarios.front().steps) {
      if (!world_.take(step)) breach("the beginning is refused");
      today_ = step.today;
    }
    take_part_above();
  }

  void go(int acts) {
    for (int turn = 0; turn < acts; ++turn) act();
  }

 private:
  const Case& subject() const { return *world_.find(CaseId{std::string(scenarios::tested_case)}); }

  void breach(const std::string& what) {
    walked_.breaches.push_back(fmt::format("seed {}: {}", seed_, what));
  }

  void take_part_above() {
    scenarios::PerformingStep note;
    note.of = CaseId("别的一件");
    note.act = "note";
    note.actor = {PersonId("人0"), OrganisationId("督查室")};
    note.fields = {{"text", std::string("看过")}};
    note.happened_on = today_;
    if (!world_.take({0, today_, note, {}, {}})) breach("the note is refused");
  }

  void act() {
    const Case before = subject();
    today_ += std::chrono::days{draw_.below(12)};
    const scenarios::PerformingStep step = random_step(before);
    const auto reasons = forbidden({judged_, before, step, today_, world_, children_});
    scenarios::ScenarioWorld twin = world_;
    const auto taken = world_.take({0, today_, step, {}, {}});
    const std::string what = fmt::format("{} {} in {}", before.kind, step.act, before.state);
    if (twin.take({0, today_, step, {}, {}}).has_value() != taken.has_value() ||
        *twin.find(before.id) != subject())
      breach(what + " does not come out alike twice");
    if (!taken) return look_at_refusal(before, taken.error(), what);
    ++walked_.done;
    for (const std::string& reason : reasons) breach(what + " is done against " + reason);
    remember_children(before, step);
    look_at_what_was_done(before, step, what);
  }

  void look_at_refusal(const Case& before, const Error& error, const std::string& what) {
    ++walked_.refused;
    if (subject() != before) breach(what + " is refused and changes the case");
    if (error.reasons.empty()) breach(what + " is refused without a reason");
    for (const Words& reason : error.reasons) {
      if (reason.zh.empty() || reason.en.empty()) breach(what + " is refused in one language");
    }
  }

  void look_at_what_was_done(const Case& before, const scenarios::PerformingStep& step,
                             const std::string& what) {
    const procedures::Act& act = *judged_.find_act(step.act);
    const Case& after = subject();
    if (after.state != before.state && after.state != act.to) breach(what + " leads to " + after.state);
    if (after.version <= before.version) breach(what + " leaves no act");
    if (is_finished_by_its_bearer(before, after, step)) breach(what + " ends on its bearer's word");
  }

  static bool is_finished_by_its_bearer(const Case& before, const Case& after,
                                        const scenarios::PerformingStep& step) {
    if (before.has_ended() || after.end != procedures::End::verified || step.as_superior) return false;
    const auto& acting = step.on_behalf ? step.on_behalf->organisation : step.actor.organisation;
    return leads(before, acting);
  }

  void remember_children(const Case& before, const scenarios::PerformingStep& step) {
    for (const auto& effect : stage_.tested.find_act(step.act)->effects) {
      if (effect.kind != procedures::EffectKind::open_child) continue;
      const auto& child = *stage_.tested.find_child(effect.argument);
      const auto& title = std::get<std::string>(step.fields.at(child.title));
      if (!child.is_each) {
        children_.push_back(scenarios::name_of_child(title, nullptr));
        continue;
      }
      const auto chosen = step.fields.find(child.lead);
      const auto whose = chosen == step.fields.end() ? before.organisations(BearerRole::lead)
                                                     : std::get<std::vector<OrganisationId>>(chosen->second);
      for (const OrganisationId& one : whose) children_.push_back(scenarios::name_of_child(title, &one));
    }
  }

  // ---- what is tried

  scenarios::PerformingStep random_step(const Case& before) {
    scenarios::PerformingStep step;
    step.of = before.id;
    const auto possible = judged_.acts_from(before.state);
    const procedures::Act& act =
        !possible.empty() && draw_.mostly() ? *draw_.one_of(possible) : draw_.one_of(judged_.acts);
    step.act = act.name;
    choose_who(act, before, step);
    for (const Field& field : act.fields) {
      if (draw_.below(25) > 0) step.fields[field.name] = draw_.below(80) > 0 ? value(field) : Decimal(1);
    }
    if (draw_.below(40) == 0) step.fields["of_no_field"] = std::string("写明");
    step.happened_on = draw_.mostly() ? today_ : today_ - std::chrono::days{draw_.below(32) - 2};
    return step;
  }

  void choose_who(const procedures::Act& act, const Case& before, scenarios::PerformingStep& step) {
    step.actor = {PersonId(fmt::format("人{}", draw_.below(3))), draw_.one_of(organisations)};
    if (draw_.below(4) > 0) return choose_one_who_may(draw_.one_of(act.by), before, step);
    step.as_superior = draw_.once_in(4);
    if (step.as_superior) step.actor.organisation = OrganisationId("督查室");
    if (!step.as_superior && draw_.once_in(5))
      step.on_behalf = OnBehalf{draw_.one_of(organisations), Source::telephone};
  }

  void choose_one_who_may(procedures::Role role, const Case& before, scenarios::PerformingStep& step) {
    using procedures::Role;
    step.as_superior = role == Role::superior;
    const auto bearers = before.organisations(role == Role::lead      ? BearerRole::lead
                                              : role == Role::support ? BearerRole::support
                                                                      : BearerRole::examiner);
    const bool is_office = role == Role::office || role == Role::superior;
    if (is_office || bearers.empty()) {
      step.actor.organisation = OrganisationId("督查室");
    } else if (draw_.once_in(4)) {
      step.actor.organisation = OrganisationId("督查室");
      step.on_behalf = OnBehalf{draw_.one_of(bearers), Source::paper};
    } else {
      step.actor.organisation = draw_.one_of(bearers);
    }
  }

  FieldValue value(const Field& field) {
    switch (field.type) {
      case FieldType::text:
        return words(field);
      case FieldType::person:
        return std::string("写明");
      case FieldType::case_ref:
        return draw_.one_of(cases_named);
      case FieldType::choice:
        return draw_.mostly() ? draw_.one_of(field.choices).name : std::string("none_of_these");
      case FieldType::day:
        return day();
      case FieldType::number:
        return figure(field);
      case FieldType::organisation:
        return std::vector(draw_.mostly() ? 1U : 2U, draw_.one_of(organisations));
      case FieldType::organisations:
        return some_organisations();
      case FieldType::due:
        return due_on(iso(day()));
      case FieldType::evidence:
        return files();
    }
    VERIFY(false && "a field type of the closed vocabulary");
  }

  // The title of a child is its name here, and no two of a walk are called alike.
  std::string words(const Field& field) {
    if (field.name == "title") return fmt::format("下级件{}", ++titles_);
    if (draw_.once_in(12)) return "  ";
    return draw_.mostly() ? "写明" : std::string(3 * field.characters_max, 'a');
  }

  std::vector<EvidenceFile> files() {
    if (draw_.once_in(12)) return {};
    const std::size_t count = draw_.once_in(12) ? 13 : 1;
    return {count, evidence_file("验收单.pdf", draw_.once_in(12) ? "" : "bytes")};
  }

  FieldValue figure(const Field& field) {
    const int least = field.min ? std::stoi(field.min->text()) : 0;
    if (draw_.below(4) > 0) return Decimal(least + draw_.below(3));
    return draw_.once_in(3) ? Decimal::parse("1.25").value() : Decimal(draw_.below(20) - 2);
  }

  std::vector<OrganisationId> some_organisations() {
    const OrganisationId& first = draw_.one_of(organisations);
    const OrganisationId& second = draw_.one_of(organisations);
    if (draw_.once_in(12)) return {};
    return first == second ? std::vector{first} : std::vector{first, second};
  }

  Day day() {
    const Day first = parse_day("2025-03-01").value();
    return draw_.once_in(2) ? today_ + std::chrono::days{draw_.below(40)}
                            : first + std::chrono::days{draw_.below(280)};
  }

  const scenarios::Stage& stage_;
  const Procedure& judged_;
  unsigned seed_;
  Draw draw_;
  scenarios::ScenarioWorld world_;
  Walked& walked_;
  Day today_;
  int titles_ = 0;
  std::vector<CaseId> children_;
};

}  // namespace

void walk(const Procedure& played, const Procedure& judged, const procedures::State& from, unsigned seed,
          int acts, Walked& walked) {
  const auto file = scenarios::parse_scenarios(beginning(from, seed), played.kind, played, shelf());
  if (!file) return walked.breaches.push_back("the beginning of " + played.kind + " does not parse");
  const scenarios::Stage stage{*file, played, shelf(), calendar::built_in()};
  Walk(stage, judged, seed, walked).go(acts);
}

}  // namespace bihuan::cases::testing
