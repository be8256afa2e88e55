// SPDX-License-Identifier: Apache-2.0
// What holds of every procedure that loads, whatever is asked of it: of the shipped ones, of changed copies
// of them, and of those that nobody wrote.
#include <algorithm>
#include <gmock/gmock.h>

#include "cases/testing_case.h"
#include "grown_procedure.h"
#include "procedures/vocabulary.h"
#include "random_walk.h"
#include "scenarios/mutants.h"

namespace bihuan::cases::testing {
namespace {

using procedures::EffectKind;
using procedures::GuardKind;
using procedures::Procedure;

constexpr int walks_of_shipped = 4;
constexpr int walks_of_changed = 2;
constexpr int acts_of_a_walk = 20;
constexpr unsigned grown = 144;

void walk_from_every_state(const Procedure& procedure, int walks, Walked& walked) {
  for (const procedures::State& state : procedure.states) {
    for (int seed = 0; seed < walks; ++seed)
      walk(procedure, procedure, state, static_cast<unsigned>(seed), acts_of_a_walk, walked);
  }
}

TEST(PropertyTest, HoldsForRandomActsOnEveryShippedProcedure) {
  for (const Procedure* procedure : shelf().all_current()) {
    Walked walked;
    walk_from_every_state(*procedure, walks_of_shipped, walked);
    EXPECT_THAT(walked.breaches, ::testing::IsEmpty()) << procedure->kind;
    EXPECT_GT(walked.done, 60) << procedure->kind;
  }
}

TEST(PropertyTest, HoldsForRandomActsOnChangedProcedures) {
  constexpr std::size_t every = 97;  // of the thousands of changes that load
  for (const Procedure* procedure : shelf().all_current()) {
    const auto changed = scenarios::mutants_of(*procedure);
    Walked walked;
    for (std::size_t index = 0; index < changed.size(); index += every)
      walk_from_every_state(changed[index].procedure, walks_of_changed, walked);
    EXPECT_THAT(walked.breaches, ::testing::IsEmpty()) << procedure->kind;
  }
}

/// Many walks from the beginning, where a case comes to have a past, and one from every state.
void walk_through(const Procedure& played, const Procedure& judged, unsigned seed, Walked& walked) {
  for (unsigned n = 0; n < 3; ++n)
    walk(played, judged, played.states.front(), 3 * seed + n, acts_of_a_walk, walked);
  for (const procedures::State& state : played.states)
    walk(played, judged, state, seed, acts_of_a_walk, walked);
}

TEST(PropertyTest, HoldsForRandomActsOnProceduresThatNobodyWrote) {
  Growth growth;
  Walked walked;
  for (unsigned seed = 0; seed < grown; ++seed) {
    const Procedure procedure = grown_procedure(seed, growth);
    walk_through(procedure, procedure, seed, walked);
    ASSERT_THAT(walked.breaches, ::testing::IsEmpty()) << "procedure of seed " << seed;
  }
  EXPECT_GT(walked.done, 1500);
  EXPECT_GT(walked.refused, 1500);
  EXPECT_GT(3 * growth.accepted, growth.proposed);
}

template <class Kind, class Has>
std::vector<std::string> missing(const Has& has) {
  std::vector<std::string> found;
  for (const std::string_view word : procedures::words_of<Kind>()) {
    if (!has(*procedures::find_word<Kind>(word))) found.emplace_back(word);
  }
  return found;
}

TEST(PropertyTest, GrowsProceduresWithEveryWordOfTheVocabulary) {
  Growth growth;
  std::vector<Procedure> all;
  for (unsigned seed = 0; seed < grown; ++seed) all.push_back(grown_procedure(seed, growth));
  const auto any_act = [&](const auto& admits) {
    return std::ranges::any_of(all,
                               [&](const Procedure& one) { return std::ranges::any_of(one.acts, admits); });
  };
  const auto any_state = [&](const auto& admits) {
    return std::ranges::any_of(all,
                               [&](const Procedure& one) { return std::ranges::any_of(one.states, admits); });
  };
  EXPECT_THAT(missing<GuardKind>([&](GuardKind kind) {
                return any_act([&](const procedures::Act& act) { return act.has(kind); });
              }),
              ::testing::IsEmpty());
  EXPECT_THAT(missing<EffectKind>([&](EffectKind kind) {
                return any_act([&](const procedures::Act& act) { return act.has(kind); });
              }),
              ::testing::IsEmpty());
  EXPECT_THAT(missing<procedures::FieldType>([&](procedures::FieldType type) {
                return any_act([&](const procedures::Act& act) {
                  return std::ranges::count(act.fields, type, &procedures::Field::type) > 0;
                });
              }),
              ::testing::IsEmpty());
  EXPECT_THAT(
      missing<procedures::Role>([&](procedures::Role role) {
        return any_act([&](const procedures::Act& act) { return std::ranges::count(act.by, role) > 0; });
      }),
      ::testing::IsEmpty());
  EXPECT_THAT(missing<procedures::Phase>([&](procedures::Phase phase) {
                return any_state([&](const procedures::State& state) { return state.phase == phase; });
              }),
              ::testing::IsEmpty());
  EXPECT_THAT(missing<procedures::End>([&](procedures::End end) {
                return any_state([&](const procedures::State& state) { return state.end == end; });
              }),
              ::testing::IsEmpty());
}

/// The procedure as if nobody asked this guard; what else it says stays.
Procedure without(const Procedure& procedure, GuardKind kind) {
  Procedure changed = procedure;
  for (procedures::Act& act : changed.acts)
    std::erase_if(act.guards, [kind](const procedures::Guard& guard) { return guard.kind == kind; });
  return changed;
}

class TheJudge : public ::testing::TestWithParam<GuardKind> {};

INSTANTIATE_TEST_SUITE_P(OfEveryGuard, TheJudge, ::testing::ValuesIn([] {
                           std::vector<GuardKind> kinds;
                           for (const std::string_view word : procedures::words_of<GuardKind>())
                             kinds.push_back(*procedures::find_word<GuardKind>(word));
                           return kinds;
                         }()),
                         [](const auto& guard) { return std::string(procedures::word_for(guard.param)); });

// Were a guard not asked, the walks would tell: so they can fail.
TEST_P(TheJudge, NoticesAGuardThatIsNotAsked) {
  constexpr unsigned tried = 160;  // at most, of those that are fond of the guard
  const auto kinds = static_cast<unsigned>(procedures::words_of<GuardKind>().size());
  Growth growth;
  Walked walked;
  for (auto seed = static_cast<unsigned>(GetParam()); seed < tried * kinds && walked.breaches.empty();
       seed += kinds) {
    const Procedure judged = grown_procedure(seed, growth);
    const Procedure played = without(judged, GetParam());
    if (played != judged) walk_through(played, judged, seed, walked);
  }
  EXPECT_THAT(walked.breaches, ::testing::Contains(::testing::HasSubstr(procedures::word_for(GetParam()))));
}

}  // namespace
}  // namespace bihuan::cases::testing
