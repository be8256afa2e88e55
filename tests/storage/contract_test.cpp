// SPDX-License-Identifier: Apache-2.0
// What every engine promises to cases, races included; what it promises of lists stands in
// list_contract_test.cpp.
#include <algorithm>
#include <array>
#include <barrier>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <set>
#include <thread>

#include "sample_acts.h"
#include "storage/ledger_check.h"
#include "stores.h"

namespace bihuan::storage::testing {
namespace {

const Viewer office = Viewer::office();
const CaseId river("river");
const CaseId bridge("bridge");

class CaseStoreContract : public ::testing::TestWithParam<NamedEngine> {
 protected:
  cases::CaseStore& store() { return engine_->store(); }
  const LedgerSource& ledger() { return engine_->ledger(); }

  void append(const CaseId& id, cases::Version version, const std::string& key) {
    ASSERT_TRUE(store().append(append_to(id, version, key)));
  }
  std::vector<StoredAct> whole_ledger() { return ledger().stored_after(0, 1'000'000); }
  void expect_refused(const cases::Append& append) {
    const auto before = whole_ledger();
    const auto receipt = store().append(append);
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().kind, ErrorKind::conflict);
    EXPECT_EQ(whole_ledger(), before);
    EXPECT_FALSE(store().receipt_of(append.key));
  }

 private:
  std::unique_ptr<Engine> engine_ = GetParam().make();
};

INSTANTIATE_TEST_SUITE_P(EveryEngine, CaseStoreContract, ::testing::ValuesIn(all_engines()),
                         [](const auto& engine) { return std::string(engine.param.name); });

/// Runs `work(n)` on `threads` threads that start together.
template <class Work>
void race(int threads, Work work) {
  std::barrier start(threads);
  std::vector<std::jthread> racers;
  for (int n = 0; n < threads; ++n) {
    racers.emplace_back([&, n] {
      start.arrive_and_wait();
      work(n);
    });
  }
}

// ---- what is appended is there, whole

TEST_P(CaseStoreContract, GivesBackTheActsAsTheyWereAppended) {
  const auto first = append_to(river, 1, "a");
  const auto second = append_to(river, 2, "b");
  ASSERT_TRUE(store().append(first));
  ASSERT_TRUE(store().append(append_to(bridge, 1, "c")));
  ASSERT_TRUE(store().append(second));

  EXPECT_EQ(store().acts_of(river, office), (std::vector{first.acts[0], second.acts[0]}));
  EXPECT_EQ(store().version_of(river), 2U);
}

TEST_P(CaseStoreContract, GivesTheActsAfterAVersionAlone) {
  for (const cases::Version version : {1U, 2U, 3U}) append(river, version, fmt::format("a{}", version));
  append(bridge, 1, "b");
  const auto all = store().acts_of(river, office);
  EXPECT_EQ(store().acts_after(river, 2, office), std::vector{all[2]});
  EXPECT_TRUE(store().acts_after(river, 3, office).empty());
}

TEST_P(CaseStoreContract, KeepsEvidenceWithItsActAndOnceForAll) {
  const std::string report("验收报告\0, with a zero in it", 32);
  const cases::Deposit deposit{proof::Digest::of(report), std::make_shared<const std::string>(report)};
  auto first = append_to(river, 1, "a");
  first.deposits = {deposit};
  auto second = append_to(bridge, 1, "b");
  second.deposits = {deposit};

  ASSERT_TRUE(store().append(first));
  ASSERT_TRUE(store().append(second));

  EXPECT_EQ(store().evidence(deposit.digest, office), report);
}

TEST_P(CaseStoreContract, KeepsNoEvidenceOfAnActThatWasRefused) {
  const cases::Deposit deposit{proof::Digest::of("a report"),
                               std::make_shared<const std::string>("a report")};
  auto refused = append_to(river, 2, "a");
  refused.deposits = {deposit};

  ASSERT_FALSE(store().append(refused));

  EXPECT_FALSE(store().evidence(deposit.digest, office));
}

TEST_P(CaseStoreContract, KnowsNothingOfWhatWasNeverAppended) {
  EXPECT_TRUE(store().acts_of(river, office).empty());
  EXPECT_EQ(store().version_of(river), 0U);
  EXPECT_FALSE(store().row_of(river, office));
  EXPECT_FALSE(store().receipt_of(CommandKey("a")));
  EXPECT_TRUE(store().ledger_after(0, 10).empty());
  EXPECT_EQ(ledger().head(), LedgerHead{});
}

TEST_P(CaseStoreContract, TellsTheVersionOfEachCaseWritten) {
  auto both = append_to(river, 1, "a");
  both.acts.push_back(act_of(river, 2, both.key));
  both.acts.push_back(act_of(bridge, 1, both.key));

  const auto receipt = store().append(both);

  ASSERT_TRUE(receipt);
  EXPECT_EQ(receipt->written, (std::vector<cases::Rest>{{bridge, 1}, {river, 2}}));
  EXPECT_EQ(store().receipt_of(both.key), *receipt);
}

TEST_P(CaseStoreContract, KeepsTheRowAsItStandsAfterwards) {
  append(river, 1, "a");
  auto second = append_to(river, 2, "b");
  second.rows[0].title = "疏浚西河";
  second.rows[0].bearers = {{OrganisationId("organisation-3"), cases::BearerRole::support},
                            {OrganisationId("organisation-2"), cases::BearerRole::lead}};
  ASSERT_TRUE(store().append(second));

  EXPECT_EQ(store().row_of(river, office), second.rows[0]);
  EXPECT_EQ(store().count({}, office), 1U);
}

TEST_P(CaseStoreContract, GivesTheLedgerInTheOrderOfRecording) {
  append(river, 1, "a");
  append(bridge, 1, "b");
  append(river, 2, "c");

  const auto later = store().ledger_after(1, 10);
  ASSERT_EQ(later.size(), 2U);
  EXPECT_EQ(later[0].position, 2U);
  EXPECT_EQ(later[0].act.envelope.case_id, bridge);
  EXPECT_EQ(later[1].position, 3U);
  EXPECT_EQ(later[1].act, store().acts_of(river, office)[1]);
  EXPECT_EQ(store().ledger_after(1, 1).size(), 1U);
  EXPECT_TRUE(store().ledger_after(3, 10).empty());
}

// ---- idempotence

TEST_P(CaseStoreContract, GivesTheSameKeyTheFirstReceiptAgain) {
  const auto first = store().append(append_to(river, 1, "a"));
  append(river, 2, "b");

  const auto again = store().append(append_to(river, 1, "a"));

  ASSERT_TRUE(again);
  EXPECT_EQ(*again, *first);
  EXPECT_EQ(store().version_of(river), 2U);
}

TEST_P(CaseStoreContract, WritesOnceThoughTheSameKeyComesFromEightThreads) {
  std::array<std::optional<cases::Receipt>, 8> receipts;

  race(8, [&](int n) {
    if (auto receipt = store().append(append_to(river, 1, "a")))
      receipts.at(static_cast<std::size_t>(n)) = *receipt;
  });

  EXPECT_EQ(store().version_of(river), 1U);
  for (const auto& receipt : receipts) EXPECT_EQ(receipt, store().receipt_of(CommandKey("a")));
}

// ---- conflicts

TEST_P(CaseStoreContract, RefusesAVersionThatHasMovedOn) {
  append(river, 1, "a");
  append(river, 2, "b");

  expect_refused(append_to(river, 2, "c"));
  expect_refused(append_to(river, 4, "c"));
  EXPECT_EQ(store().row_of(river, office)->version, 2U);
}

TEST_P(CaseStoreContract, RefusesWhatRestsOnACaseThatHasMovedOn) {
  append(bridge, 1, "a");
  append(bridge, 2, "b");
  auto resting = append_to(river, 1, "c");

  resting.rests_on = {{bridge, 1}};
  expect_refused(resting);
  resting.rests_on = {{bridge, 2}, {CaseId("park"), 1}};
  expect_refused(resting);
  resting.rests_on = {{bridge, 2}, {CaseId("park"), 0}};
  EXPECT_TRUE(store().append(resting));
}

TEST_P(CaseStoreContract, RefusesWhereAFilterFindsAnythingElseByNow) {
  append(bridge, 1, "a");
  cases::Filter duties;
  duties.kinds = {"duty"};
  auto resting = append_to(river, 1, "b");

  resting.found = {{duties, {}}};
  expect_refused(resting);
  resting.found = {{duties, {{bridge, 2}}}};
  expect_refused(resting);
  resting.found = {{duties, {{bridge, 1}, {CaseId("park"), 1}}}};
  expect_refused(resting);
  resting.found = {{duties, {{bridge, 1}}}};
  EXPECT_TRUE(store().append(resting));
}

TEST_P(CaseStoreContract, RefusesTheWholeAppendForOneOfItsCases) {
  append(bridge, 1, "a");
  auto both = append_to(river, 1, "b");
  both.acts.push_back(act_of(bridge, 1, both.key));
  both.rows.push_back(row_of(bridge, 1));
  both.rows[1].title = "half done";

  expect_refused(both);

  EXPECT_FALSE(store().row_of(river, office));
  EXPECT_NE(store().row_of(bridge, office)->title, "half done");
}

TEST_P(CaseStoreContract, GivesAllReasonsOfARefusal) {
  append(river, 1, "a");
  auto wrong = append_to(river, 1, "b");
  wrong.rests_on = {{bridge, 7}};

  const auto receipt = store().append(wrong);

  ASSERT_FALSE(receipt);
  EXPECT_EQ(receipt.error().reasons.size(), 2U);
}

TEST_P(CaseStoreContract, LetsARefusedKeyTryAgain) {
  append(river, 1, "a");
  expect_refused(append_to(river, 1, "b"));

  EXPECT_TRUE(store().append(append_to(river, 2, "b")));
}

// ---- numbers

TEST_P(CaseStoreContract, GivesANumberToOneCaseOnly) {
  auto first = append_to(river, 1, "a");
  first.rows[0].number = "常务〔2024〕7-1";
  ASSERT_TRUE(store().append(first));
  auto second = append_to(bridge, 1, "b");
  second.rows[0].number = "常务〔2024〕7-1";

  expect_refused(second);

  EXPECT_TRUE(store().is_number_taken("常务〔2024〕7-1"));
  EXPECT_FALSE(store().is_number_taken("常务〔2024〕7"));
}

TEST_P(CaseStoreContract, RefusesTwoCasesOfOneAppendTheSameNumber) {
  auto both = append_to(river, 1, "a");
  both.acts.push_back(act_of(bridge, 1, both.key));
  both.rows.push_back(row_of(bridge, 1));
  for (auto& row : both.rows) row.number = "常务〔2024〕7-1";

  expect_refused(both);
}

TEST_P(CaseStoreContract, LetsACaseKeepItsNumber) {
  auto first = append_to(river, 1, "a");
  first.rows[0].number = "常务〔2024〕7-1";
  auto second = append_to(river, 2, "b");
  second.rows[0].number = "常务〔2024〕7-1";

  EXPECT_TRUE(store().append(first));
  EXPECT_TRUE(store().append(second));
  EXPECT_TRUE(store().is_number_taken("常务〔2024〕7-1"));
}

TEST_P(CaseStoreContract, CountsTheNumbersThatBeginAlike) {
  int n = 0;
  for (const auto* number :
       {"常务〔2024〕7-1", "常务〔2024〕7-2", "常务〔2024〕70-1", "专题〔2024〕7-1", ""}) {
    auto append = append_to(CaseId(fmt::format("case-{}", n)), 1, fmt::format("key-{}", n));
    append.rows[0].number = number;
    ASSERT_TRUE(store().append(append));
    ++n;
  }

  EXPECT_EQ(store().numbers_with("常务〔2024〕7-"), 2U);
  EXPECT_EQ(store().numbers_with("常务〔2024〕7"), 3U);
  EXPECT_EQ(store().numbers_with(""), 4U);
  EXPECT_EQ(store().numbers_with("%"), 0U);
}

// ---- races

TEST_P(CaseStoreContract, LeavesNoGapBetweenVersionsInARace) {
  constexpr int threads = 8;
  constexpr int acts_each = 10;

  race(threads, [&](int n) {
    for (int i = 0; i < acts_each; ++i) {
      const auto key = fmt::format("key-{}-{}", n, i);
      while (!store().append(append_to(river, store().version_of(river) + 1, key))) std::this_thread::yield();
    }
  });

  const auto acts = store().acts_of(river, office);
  ASSERT_EQ(acts.size(), std::size_t{threads * acts_each});
  for (std::size_t i = 0; i < acts.size(); ++i) EXPECT_EQ(acts[i].envelope.version, i + 1);
  EXPECT_EQ(store().row_of(river, office)->version, acts.size());
}

TEST_P(CaseStoreContract, DoesNotSinkTheOthersWithOneRefusal) {
  append(river, 1, "a");
  std::atomic<int> refused = 0;

  race(8, [&](int n) {
    const bool is_wrong = n % 2 == 1;
    const CaseId id(is_wrong ? river.text() : fmt::format("case-{}", n));
    for (int i = 0; i < 10; ++i) {
      const auto version = is_wrong ? 1 : static_cast<cases::Version>(i + 1);
      if (!store().append(append_to(id, version, fmt::format("key-{}-{}", n, i)))) ++refused;
    }
  });

  EXPECT_EQ(refused, 40);
  EXPECT_EQ(whole_ledger().size(), 41U);
  for (const int n : {0, 2, 4, 6}) EXPECT_EQ(store().version_of(CaseId(fmt::format("case-{}", n))), 10U);
}

TEST_P(CaseStoreContract, LetsTwoDecisionsThatRestOnEachOtherNotBothThrough) {
  for (int i = 0; i < 20; ++i) {
    const CaseId left(fmt::format("left-{}", i));
    const CaseId right(fmt::format("right-{}", i));
    std::atomic<int> through = 0;
    race(2, [&](int n) {
      auto append = append_to(n == 0 ? left : right, 1, fmt::format("key-{}-{}", n, i));
      append.rests_on = {{n == 0 ? right : left, 0}};
      if (store().append(append)) ++through;
    });
    EXPECT_EQ(through, 1);
  }
}

TEST_P(CaseStoreContract, ShowsARowAndItsActsTogetherWhileOthersWrite) {
  append(river, 1, "first");
  std::jthread writer([&](const std::stop_token& stop) {
    for (cases::Version version = 2; !stop.stop_requested(); ++version)
      ASSERT_TRUE(store().append(append_to(river, version, fmt::format("key-{}", version))));
  });

  for (int i = 0; i < 50; ++i) {
    const auto row = store().row_of(river, office);
    const auto acts = store().acts_of(river, office);
    EXPECT_LE(row->version, acts.size());  // the acts were read later
    EXPECT_EQ(store().list({}, {}, office).rows.size(), 1U);
  }
}

// ---- proof

TEST_P(CaseStoreContract, KeepsALedgerThatStandsToExamination) {
  append(river, 1, "a");
  append(bridge, 1, "b");
  append(river, 2, "c");

  const auto report = check_ledger(ledger());
  EXPECT_EQ(report.acts, 3U);
  EXPECT_EQ(report.faults, std::vector<LedgerFault>{});
}

TEST_P(CaseStoreContract, ProvesAnActWhosePayloadWasDestroyed) {
  auto destroyed = append_to(river, 1, "a");
  std::erase_if(destroyed.acts[0].payloads, [](const auto& payload) { return payload.name == "texts"; });
  ASSERT_TRUE(store().append(destroyed));

  const auto acts = store().acts_of(river, office);
  ASSERT_EQ(acts.size(), 1U);
  EXPECT_EQ(acts[0].envelope.commitments.size(), 3U);
  EXPECT_TRUE(cases::matches_commitments(acts[0]));
  const auto content = cases::content_of(acts[0]);
  ASSERT_TRUE(content);
  EXPECT_TRUE(content->texts.empty());
  EXPECT_EQ(content->remarks.at("note"), "第 1 次说明");
  const auto report = check_ledger(ledger());
  EXPECT_TRUE(report.faults.empty());
  EXPECT_EQ(report.payloads_destroyed, 1U);
}

}  // namespace
}  // namespace bihuan::storage::testing
