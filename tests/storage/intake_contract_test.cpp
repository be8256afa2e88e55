// SPDX-License-Identifier: Apache-2.0
// What every engine promises to intake.
#include <atomic>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <thread>

#include "stores.h"

namespace bihuan::storage::testing {
namespace {

const Viewer office = Viewer::office();

intake::Minutes minutes_of(int n) {
  intake::Minutes minutes;
  minutes.text = "会议议定疏浚东河。";
  minutes.record = "{}";
  minutes.bytes = fmt::format("file {}", n) + std::string("\0\xff", 2);
  minutes.entry.id = MinutesId(fmt::format("minutes-{}", n));
  minutes.entry.file_name = "会议.txt";
  minutes.entry.title = "市政府第7次常务会议纪要";
  minutes.entry.document_no = "7";
  minutes.entry.meeting = {"常务会议", 2024, 7, parse_day("2024-03-04")};
  minutes.entry.digest = proof::Digest::of(minutes.bytes);
  minutes.entry.taken_in_at = start_in_shanghai(*parse_day("2024-03-05")) + std::chrono::hours(n);
  minutes.entry.taken_in_by = PersonId("person-1");
  return minutes;
}

class IntakeStoreContract : public ::testing::TestWithParam<NamedEngine> {
 protected:
  intake::IntakeStore& store() { return engine_->intake(); }

 private:
  std::unique_ptr<Engine> engine_ = GetParam().make();
};

INSTANTIATE_TEST_SUITE_P(EveryEngine, IntakeStoreContract, ::testing::ValuesIn(all_engines()),
                         [](const auto& engine) { return std::string(engine.param.name); });

TEST_P(IntakeStoreContract, GivesBackTheMinutesWithTheirFirstDrafts) {
  const auto minutes = minutes_of(1);

  EXPECT_EQ(store().put(minutes, "[1]"), minutes.entry.id);

  EXPECT_EQ(store().find(minutes.entry.id, office), minutes);
  EXPECT_EQ(store().find_by_digest(minutes.entry.digest, office), minutes.entry);
  EXPECT_EQ(store().drafts_of(minutes.entry.id, office), (intake::StoredDrafts{1, "[1]"}));
}

TEST_P(IntakeStoreContract, KnowsNothingOfWhatWasNeverTakenIn) {
  const MinutesId unknown("minutes-1");

  EXPECT_FALSE(store().find(unknown, office));
  EXPECT_FALSE(store().find_by_digest(proof::Digest::of(""), office));
  EXPECT_FALSE(store().drafts_of(unknown, office));
  EXPECT_EQ(store().count(office), 0U);
  EXPECT_EQ(store().save_drafts(unknown, 1, "[]").error().kind, ErrorKind::not_found);
}

TEST_P(IntakeStoreContract, TakesTheSameBytesInOnce) {
  auto again = minutes_of(1);
  ASSERT_TRUE(store().put(again, "[1]"));
  again.entry.id = MinutesId("minutes-2");

  EXPECT_EQ(store().put(again, "[2]"), MinutesId("minutes-1"));
  EXPECT_EQ(store().count(office), 1U);
  EXPECT_EQ(store().drafts_of(MinutesId("minutes-1"), office)->json, "[1]");
}

TEST_P(IntakeStoreContract, RefusesAnIdThatIsTaken) {
  ASSERT_TRUE(store().put(minutes_of(1), "[1]"));
  auto other = minutes_of(2);
  other.entry.id = MinutesId("minutes-1");

  EXPECT_EQ(store().put(other, "[2]").error().kind, ErrorKind::conflict);
  EXPECT_EQ(store().find(MinutesId("minutes-1"), office), minutes_of(1));
}

TEST_P(IntakeStoreContract, ListsTheLatestFirst) {
  for (const int n : {2, 1, 3}) ASSERT_TRUE(store().put(minutes_of(n), "[]"));

  const auto page = store().list(1, 5, office);
  ASSERT_EQ(page.size(), 2U);
  EXPECT_EQ(page[0], minutes_of(2).entry);
  EXPECT_EQ(page[1], minutes_of(1).entry);
  EXPECT_EQ(store().list(0, 1, office), std::vector{minutes_of(3).entry});
  EXPECT_TRUE(store().list(9, 5, office).empty());
}

TEST_P(IntakeStoreContract, SavesDraftsOnlyForWhoHasSeenThePresentOnes) {
  const MinutesId id("minutes-1");
  ASSERT_TRUE(store().put(minutes_of(1), "[1]"));

  EXPECT_EQ(store().save_drafts(id, 1, "[2]"), 2U);
  EXPECT_EQ(store().save_drafts(id, 1, "[3]").error().kind, ErrorKind::conflict);
  EXPECT_EQ(store().drafts_of(id, office), (intake::StoredDrafts{2, "[2]"}));
}

TEST_P(IntakeStoreContract, LetsOneOfManyThroughWhoHaveSeenTheSameDrafts) {
  const MinutesId id("minutes-1");
  ASSERT_TRUE(store().put(minutes_of(1), "[]"));
  std::atomic<int> through = 0;
  {
    std::vector<std::jthread> racers;
    for (int n = 0; n < 8; ++n) {
      racers.emplace_back([&] {
        if (store().save_drafts(id, 1, "[2]")) ++through;
      });
    }
  }
  EXPECT_EQ(through, 1);
  EXPECT_EQ(store().drafts_of(id, office)->version, 2U);
}

}  // namespace
}  // namespace bihuan::storage::testing
