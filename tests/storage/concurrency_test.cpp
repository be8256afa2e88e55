// SPDX-License-Identifier: Apache-2.0
// Whatever is asked of the register at the same time, it leaves what some order of the same commands, one
// after another, leaves as well: the order of its ledger.
#include <algorithm>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <map>
#include <set>
#include <thread>

#include "cases/testing_case.h"
#include "hesitant_store.h"
#include "random_history.h"
#include "storage/ledger_check.h"
#include "storage/memory/memory_store.h"
#include "storage/row_check.h"
#include "stores.h"

namespace bihuan::storage::testing {
namespace {

using cases::Receipt;

constexpr int threads = 4;
constexpr int errands_each = 50;
constexpr std::size_t acts_max = 1'000'000;

/// Says the first difference alone: a ledger is long.
void expect_same(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  const auto [here, there] = std::ranges::mismatch(one, other);
  EXPECT_EQ(here == one.end() ? "no further act" : *here, there == other.end() ? "no further act" : *there);
}

class ConcurrencyTest : public ::testing::TestWithParam<std::tuple<NamedEngine, unsigned>> {
 protected:
  ConcurrencyTest() {
    office_.begin();
    answers_ = work_at_once(office_.cases(), std::get<1>(GetParam()), threads, errands_each);
  }

  /// Each key that was answered with a receipt, in the order of the ledger.
  std::vector<CommandKey> keys_in_order() {
    std::vector<CommandKey> keys;
    for (const auto& [position, act] : engine_->store().ledger_after(0, acts_max)) {
      const CommandKey& key = act.envelope.command;
      if (!key.text().starts_with(founding_key) && (keys.empty() || keys.back() != key)) keys.push_back(key);
    }
    return keys;
  }

  std::map<CommandKey, Errand> errands_done() {
    std::map<CommandKey, Errand> done;
    for (const Answered& one : answers_) {
      if (one.answer) done.emplace(one.errand.key, one.errand);
    }
    return done;
  }

  std::unique_ptr<Engine> engine_ = std::get<0>(GetParam()).make();
  HesitantStore hesitant_{engine_->store(),
                          [] { std::this_thread::sleep_for(std::chrono::milliseconds{2}); }};
  Office office_{hesitant_};
  std::vector<Answered> answers_;
};

INSTANTIATE_TEST_SUITE_P(EveryEngine, ConcurrencyTest,
                         ::testing::Combine(::testing::ValuesIn(all_engines()), ::testing::Range(1U, 6U)),
                         [](const auto& run) {
                           return fmt::format("{}Seed{}", std::get<0>(run.param).name,
                                              std::get<1>(run.param));
                         });

TEST_P(ConcurrencyTest, LeavesWhatTheSameCommandsLeaveOneAfterAnother) {
  memory::MemoryCaseStore store;
  Office alone(store);
  alone.begin();
  const auto done = errands_done();
  const Names names = names_elsewhere(engine_->store(), store);
  EXPECT_GT(done.size(), 40U);

  for (const CommandKey& key : keys_in_order()) {
    const auto errand = done.find(key);
    ASSERT_NE(errand, done.end()) << "the ledger has acts of " << key.text() << ", which was refused";
    const auto again = errand->second.run(alone.cases(), names);
    ASSERT_TRUE(again) << errand->second.what
                       << " was done and is refused in its turn: " << again.error().reasons.front().en;
  }

  expect_same(comparable_ledger(engine_->store()), comparable_ledger(store));
  EXPECT_TRUE(check_ledger(engine_->ledger()).faults.empty());
  EXPECT_TRUE(check_rows(engine_->store(), *office_.cases().shelf(), Viewer::office()).faults.empty());
}

TEST_P(ConcurrencyTest, DoesWhatIsRepeatedOnceAndSaysWhyItDoesNotDoTheRest) {
  std::map<CommandKey, Receipt> receipts;
  for (const Answered& one : answers_) {
    if (one.answer) {
      EXPECT_EQ(receipts.emplace(one.errand.key, *one.answer).first->second, *one.answer);
    } else {
      const Error& why = one.answer.error();
      EXPECT_FALSE(why.reasons.empty()) << one.errand.what;
      EXPECT_THAT(why.kind, ::testing::AnyOf(ErrorKind::refused, ErrorKind::conflict, ErrorKind::not_found));
    }
  }
  const auto keys = keys_in_order();
  EXPECT_EQ(std::set(keys.begin(), keys.end()).size(), keys.size()) << "a key has acts in two places";
  EXPECT_EQ(keys.size(), receipts.size());

  const auto before = comparable_ledger(engine_->store());
  for (const auto& [key, errand] : errands_done()) {
    if (errand.what.starts_with("notice")) continue;  // given once, and then none is due
    const auto again = errand.run(office_.cases(), [](const CaseId& id) { return id; });
    ASSERT_TRUE(again) << errand.what << ": " << again.error().reasons.front().en;
    EXPECT_EQ(*again, receipts.at(key)) << errand.what;
  }
  expect_same(comparable_ledger(engine_->store()), before);
}

// ---- what versions alone do not tell

class Meanwhile : public ::testing::TestWithParam<NamedEngine> {
 protected:
  Meanwhile() { office_.begin(); }

  /// Once, before the next append.
  void let_somebody(std::function<void(cases::CaseRegister&)> act) { act_ = std::move(act); }

  static cases::Command command(const char* kind, const char* act, CaseId id) {
    cases::Command made = cases::command_for(*cases::procedure(kind).find_act(act));
    made.key = CommandKey(fmt::format("{} {}", act, id.text()));
    made.case_id = std::move(id);
    return made;
  }

  std::unique_ptr<Engine> engine_ = GetParam().make();
  Office others_{engine_->store()};
  std::function<void(cases::CaseRegister&)> act_;
  HesitantStore hesitant_{engine_->store(), [this] {
                            if (const auto act = std::exchange(act_, nullptr)) act(others_.cases());
                          }};
  Office office_{hesitant_};
};

INSTANTIATE_TEST_SUITE_P(EveryEngine, Meanwhile, ::testing::ValuesIn(all_engines()),
                         [](const auto& engine) { return std::string(engine.param.name); });

cases::Opening duty_of(const OrganisationId& lead) {
  cases::Opening duty;
  duty.id = CaseId("new");
  duty.kind = "duty";
  duty.bearers = {{lead, cases::BearerRole::lead}};
  return duty;
}

TEST_P(Meanwhile, NobodyIsAbolishedWhoIsGivenACase) {
  const OrganisationId bureau("bureau");
  cases::Reorganisation founding;
  founding.happened_on = cases::today;
  founding.changes = {
      offices::Founded{bureau, offices::founding, "青澜市林业局", offices::Kind::department, {}},
      offices::RelationSet{bureau, offices::founding, offices::Relation::may_be_assigned}};
  ASSERT_TRUE(office_.cases().reorganise(CommandKey("found"), founding, cases::clerk));
  let_somebody([&](cases::CaseRegister& register_) {
    ASSERT_TRUE(register_.open(CommandKey("open"), std::vector{duty_of(bureau)}, cases::clerk));
  });

  cases::Reorganisation abolition;
  abolition.happened_on = cases::today;
  abolition.changes = {offices::Abolished{bureau, cases::today, {}}};
  EXPECT_FALSE(office_.cases().reorganise(CommandKey("abolish"), abolition, cases::clerk));
}

TEST_P(Meanwhile, NoRoundIsLeftOpenByADutyThatEnds) {
  cases::Filter rounds;
  rounds.parent = CaseId("monthly");
  const CaseId round = office_.cases().list(rounds, {}, Viewer::office()).rows.front().id;
  ASSERT_TRUE(office_.cases().perform(command("round", "lapse", round), cases::clerk));
  let_somebody([&](cases::CaseRegister& register_) {
    ASSERT_TRUE(register_.perform(command("round", "reopen", round), cases::clerk));
  });

  ASSERT_TRUE(office_.cases().perform(command("duty", "terminate", CaseId("monthly")), cases::clerk));

  EXPECT_EQ(office_.cases().load(round, Viewer::office())->end, procedures::End::lapsed);
}

TEST_P(Meanwhile, TheOnlyDateToBeReckonedAgainIsDoneAwayWith) {
  cases::Opening duty = duty_of(offices::emergency);
  duty.state = "under_way";
  duty.is_docketed = true;
  duty.fix_number = true;
  duty.due_rule = cases::due_on("2021-06-30");
  duty.due_rule->when =
      calendar::AfterDay{10, calendar::CountedIn::working_days, calendar::AnchorKind::docketed};
  ASSERT_TRUE(office_.cases().open(CommandKey("open"), std::vector{duty}, cases::clerk));
  calendar::CalendarYear year = office_.cases().calendar()->years().at(2021);
  const std::string seen = version_of(year);
  year.notices.push_back({"later", "2021-05-31", "http://www.example.org"});
  year.days[parse_day("2021-06-03").value()] = {true, {"调休", "Exchanged"}};
  ASSERT_TRUE(office_.cases().adopt_calendar(CommandKey("adopt"), {year, seen, {}}, cases::clerk));
  let_somebody([&](cases::CaseRegister& register_) {
    ASSERT_TRUE(register_.perform(command("duty", "terminate", duty.id), cases::clerk));
  });

  EXPECT_EQ(office_.cases().dates_under(*office_.cases().calendar(), std::chrono::year{2021}).size(), 1U);
  EXPECT_TRUE(office_.cases().reckon_again(cases::clerk));

  EXPECT_FALSE(office_.cases().load(duty.id, Viewer::office())->due_before_notice);
}

}  // namespace
}  // namespace bihuan::storage::testing
