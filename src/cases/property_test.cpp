// SPDX-License-Identifier: Apache-2.0
// What holds of every procedure that loads, whatever is asked of it: random acts by random people, with the
// right fields and with wrong ones, on the shipped procedures and on changed copies of them.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <random>

#include "cases/scenario_mutants.h"
#include "cases/scenario_parser.h"
#include "cases/scenario_world.h"
#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::Field;
using procedures::FieldType;
using procedures::Procedure;

constexpr std::array<const char*, 6> organisations{"督查室", "甲局", "甲办", "乙局", "丙局", "丁局"};
constexpr int walks_of_shipped = 20;
constexpr int walks_of_changed = 2;
constexpr int acts_of_a_walk = 20;

/// 甲局 leads and 甲办 is the same body; 乙局 supports, 丙局 examines, 丁局 has no part in it.
std::string beginning(const procedures::State& state) {
  return fmt::format(R"(单位 督查室：督办机构
单位 甲局
单位 甲办：挂牌于甲局
单位 乙局
单位 丙局
单位 丁局
情景：一件
2025-03-03 另件 别的一件 流程：督办事项办理流程；状态：办理中；牵头：丁局；时限：2025-06-30
2025-03-03 新件 牵头：甲局；配合：乙局；复查：丙局；时限：2025-06-30；状态：{}
)",
                     state.label.zh);
}

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}

  int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(engine_); }
  bool mostly() { return below(10) > 0; }
  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }
  OrganisationId organisation() {
    return OrganisationId(organisations.at(static_cast<std::size_t>(below(6))));
  }
  Day day() { return parse_day("2025-03-01").value() + std::chrono::days{below(300)}; }

  FieldValue value(const Field& field) {
    switch (field.type) {
      case FieldType::text:
      case FieldType::person:
        return std::string("写明");
      case FieldType::case_ref:
        return std::string(mostly() ? "别的一件" : "没有的一件");
      case FieldType::choice:
        return one_of(field.choices).name;
      case FieldType::day:
        return day();
      case FieldType::number:
        return Decimal(below(20) - 2);
      case FieldType::organisation:
        return std::vector{organisation()};
      case FieldType::organisations:
        return std::vector{organisation(), organisation()};
      case FieldType::evidence:
        return std::vector{evidence_file("验收报告.pdf", "bytes")};
      case FieldType::due:
        return due_on(iso(day()));
    }
    VERIFY(false && "a field type of the closed vocabulary");
  }

 private:
  std::mt19937 engine_;
};

PerformingStep random_act(const Procedure& procedure, const Case& subject, Day today, Dice& dice) {
  PerformingStep step;
  step.of = subject.id;
  const auto possible = procedure.acts_from(subject.state);
  const procedures::Act& act =
      !possible.empty() && dice.mostly() ? *dice.one_of(possible) : dice.one_of(procedure.acts);
  step.act = act.name;
  step.actor = {PersonId(fmt::format("人{}", dice.below(3))), dice.organisation()};
  step.as_superior = dice.below(4) == 0;
  if (step.as_superior) step.actor.organisation = OrganisationId("督查室");
  if (!step.as_superior && dice.below(5) == 0)
    step.on_behalf = OnBehalf{dice.organisation(), Source::telephone};
  for (const Field& field : act.fields) {
    if (dice.mostly()) step.fields[field.name] = dice.value(field);
  }
  step.happened_on = dice.mostly() ? today : today - std::chrono::days{dice.below(30)};
  return step;
}

/// Design rule 6: the lead's own body never finishes its case, and where nobody else is asked for, the office
/// only records what was verified elsewhere.
bool is_finished_by_its_bearer(const Case& before, const Case& after, const PerformingStep& step,
                               const procedures::Act& act, const offices::Directory& directory) {
  if (before.has_ended() || after.end != procedures::End::verified || step.as_superior) return false;
  const bool records =
      act.has(procedures::GuardKind::children_ended) || act.has(procedures::EffectKind::end_carried);
  const OrganisationId& acting = step.on_behalf ? step.on_behalf->organisation : step.actor.organisation;
  const auto leads = before.organisations(BearerRole::lead);
  const bool is_lead = std::ranges::any_of(leads, [&](const OrganisationId& lead) {
    return lead == acting || directory.same_body(lead, acting, step.happened_on);
  });
  return is_lead && !records;
}

class Walk {
 public:
  Walk(const Stage& stage, unsigned seed) : stage_(stage), dice_(seed), world_(stage) {
    for (const Step& step : stage.file.scenarios.front().steps) {
      EXPECT_TRUE(world_.take(step)) << stage.tested.kind;
      today_ = step.today;
    }
  }

  /// How many acts were done.
  int go() {
    int done = 0;
    for (int turn = 0; turn < acts_of_a_walk && !::testing::Test::HasFailure(); ++turn) done += act() ? 1 : 0;
    return done;
  }

 private:
  bool act() {
    const CaseId id{std::string(tested_case)};
    const Case before = *world_.find(id);
    today_ += std::chrono::days{dice_.below(12)};
    const PerformingStep step = random_act(stage_.tested, before, today_, dice_);
    ScenarioWorld twin = world_;
    const auto taken = world_.take({0, today_, step, {}, {}});
    const Case& after = *world_.find(id);
    const std::string what = fmt::format("{} {} in {}", before.kind, step.act, before.state);
    EXPECT_EQ(twin.take({0, today_, step, {}, {}}).has_value(), taken.has_value()) << what;
    EXPECT_EQ(*twin.find(id), after) << what;
    if (taken) {
      expect_allowed(before, after, step, what);
    } else {
      expect_refused(before, after, taken.error(), what);
    }
    return taken.has_value();
  }

  void expect_allowed(const Case& before, const Case& after, const PerformingStep& step,
                      const std::string& what) {
    const procedures::Act& act = *stage_.tested.find_act(step.act);
    EXPECT_THAT(act.from, ::testing::Contains(before.state)) << what;
    EXPECT_TRUE(after.state == before.state || after.state == act.to) << what;
    EXPECT_GT(after.version, before.version) << what;
    for (const Field& field : act.fields)
      EXPECT_TRUE(!field.required || step.fields.contains(field.name)) << what << " without " << field.name;
    const auto& directory = stage_.file.directory;
    EXPECT_FALSE(is_finished_by_its_bearer(before, after, step, act, directory)) << what;
  }

  static void expect_refused(const Case& before, const Case& after, const Error& error,
                             const std::string& what) {
    EXPECT_EQ(before, after) << what;
    EXPECT_FALSE(error.reasons.empty()) << what;
    for (const Words& reason : error.reasons) EXPECT_TRUE(!reason.zh.empty() && !reason.en.empty()) << what;
  }

  const Stage& stage_;
  Dice dice_;
  ScenarioWorld world_;
  Day today_;
};

/// How many acts were done in all.
int walk_from_every_state(const Procedure& procedure, int walks) {
  int done = 0;
  for (const procedures::State& state : procedure.states) {
    const auto file = parse_scenarios(beginning(state), procedure.kind, procedure, shelf());
    EXPECT_TRUE(file) << procedure.kind;
    if (!file) return 0;
    const Stage stage{*file, procedure, shelf(), calendar::built_in()};
    for (int walk = 0; walk < walks; ++walk) done += Walk(stage, static_cast<unsigned>(walk)).go();
  }
  return done;
}

TEST(PropertyTest, HoldsForRandomActsOnEveryShippedProcedure) {
  for (const Procedure* procedure : shelf().all_current())
    EXPECT_GT(walk_from_every_state(*procedure, walks_of_shipped), 100) << procedure->kind;
}

TEST(PropertyTest, HoldsForRandomActsOnChangedProcedures) {
  constexpr std::size_t every = 61;  // of the thousands of changes that load
  for (const Procedure* procedure : shelf().all_current()) {
    const auto changed = mutants_of(*procedure);
    for (std::size_t index = 0; index < changed.size(); index += every)
      walk_from_every_state(changed[index].procedure, walks_of_changed);
  }
}

}  // namespace
}  // namespace bihuan::cases
