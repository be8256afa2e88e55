// SPDX-License-Identifier: Apache-2.0
// What follows from the acts can be made anew from them: that changes nothing where it is right, and mends it
// where it is not.
#include <algorithm>
#include <gmock/gmock.h>

#include "random_history.h"
#include "storage/derived.h"
#include "storage/row_check.h"
#include "stores.h"

namespace bihuan::storage::testing {
namespace {

constexpr int threads = 4;
constexpr int errands_each = 50;
constexpr std::size_t rows_max = 1'000'000;
const Viewer viewer = Viewer::office();

/// All that a store can be asked of its rows and receipts.
struct Answers {
  std::vector<cases::Row> rows;
  std::vector<cases::Counts> counts;
  std::vector<std::optional<cases::Receipt>> receipts;
  std::size_t numbers = 0;

  bool operator==(const Answers&) const = default;
};

class RebuildTest : public ::testing::TestWithParam<NamedEngine> {
 protected:
  RebuildTest() {
    office_.begin();
    work_at_once(office_.cases(), 11, threads, errands_each);
  }

  cases::CaseStore& store() { return engine_->store(); }
  Derived derived() { return derive(store(), *office_.cases().shelf(), viewer).value(); }
  std::vector<RowFault> faults() { return check_rows(store(), *office_.cases().shelf(), viewer).faults; }

  Answers answers() {
    using enum cases::CountedBy;
    Answers all;
    for (const auto sort : {cases::Sort::origin, cases::Sort::due_on, cases::Sort::number}) {
      const auto page = store().list({}, {.sort = sort, .limit = rows_max}, viewer);
      std::ranges::copy(page.rows, std::back_inserter(all.rows));
    }
    for (const auto key : {lead, minutes, due_month, docketed_month, ended_month, version})
      all.counts.push_back(store().count_by(key, {}, viewer));
    for (const auto& recorded : store().ledger_after(0, rows_max))
      all.receipts.push_back(store().receipt_of(recorded.act.envelope.command));
    all.numbers = store().numbers_with("");
    return all;
  }

  void expect_mended(const Derived& doctored) {
    const Answers before = answers();
    ASSERT_TRUE(engine_->derived().rewrite(doctored));
    EXPECT_EQ(faults().size(), 1U);
    EXPECT_NE(answers(), before);

    ASSERT_TRUE(engine_->derived().rewrite(derived()));

    EXPECT_TRUE(faults().empty());
    EXPECT_EQ(answers(), before);
  }

  std::unique_ptr<Engine> engine_ = GetParam().make();
  Office office_{engine_->store()};
};

INSTANTIATE_TEST_SUITE_P(EveryEngine, RebuildTest, ::testing::ValuesIn(all_engines()),
                         [](const auto& engine) { return std::string(engine.param.name); });

TEST_P(RebuildTest, ChangesNothingAfterARandomHistory) {
  const Answers before = answers();
  EXPECT_GT(before.rows.size(), 20U);

  ASSERT_TRUE(engine_->derived().rewrite(derived()));

  EXPECT_EQ(answers(), before);
}

TEST_P(RebuildTest, MendsARowThatSaysSomethingElse) {
  Derived doctored = derived();
  doctored.rows.front().title = "填埋东河";
  expect_mended(doctored);
}

TEST_P(RebuildTest, MendsARowThatTheFiguresCountWrongly) {
  Derived doctored = derived();
  doctored.rows.front().is_counted = !doctored.rows.front().is_counted;
  doctored.rows.front().lead_has_acted = !doctored.rows.front().lead_has_acted;
  expect_mended(doctored);
}

TEST_P(RebuildTest, MendsARowThatLongListsAreAskedBy) {
  Derived doctored = derived();
  doctored.rows.front().procedure = proof::Digest::of("another version");
  doctored.rows.front().told.insert({1, OrganisationId("of no case"), 2021, 1});
  doctored.rows.front().permit.emplace_back();
  expect_mended(doctored);
}

TEST_P(RebuildTest, RenewsNothingThatIsNotOutdated) {
  Derived doctored = derived();
  doctored.rows.front().title = "填埋东河";
  ASSERT_TRUE(engine_->derived().rewrite(doctored));

  ASSERT_TRUE(renew_where_outdated(store(), engine_->derived(), *office_.cases().shelf()));

  EXPECT_EQ(faults().size(), 1U);
}

TEST_P(RebuildTest, MendsABearerThatWasTakenOut) {
  Derived doctored = derived();
  std::ranges::find_if(doctored.rows, [](const auto& row) { return !row.bearers.empty(); })->bearers.clear();
  expect_mended(doctored);
}

TEST_P(RebuildTest, PutsBackARowThatIsGone) {
  Derived doctored = derived();
  doctored.rows.pop_back();
  expect_mended(doctored);
}

TEST_P(RebuildTest, TakesOutARowOfNoCase) {
  Derived doctored = derived();
  doctored.rows.push_back(doctored.rows.front());
  doctored.rows.back().id = CaseId("of no case");
  doctored.rows.back().number.clear();
  expect_mended(doctored);
}

TEST_P(RebuildTest, PutsBackAReceiptThatIsGone) {
  Derived doctored = derived();
  doctored.receipts.pop_back();
  expect_mended(doctored);
}

TEST_P(RebuildTest, WritesNothingOnceTheLedgerHasGoneOn) {
  Derived old = derived();
  old.rows.clear();
  --old.position;
  const Answers before = answers();

  const auto rewritten = engine_->derived().rewrite(old);

  ASSERT_FALSE(rewritten);
  EXPECT_EQ(rewritten.error().kind, ErrorKind::conflict);
  EXPECT_EQ(answers(), before);
}

}  // namespace
}  // namespace bihuan::storage::testing
