// SPDX-License-Identifier: Apache-2.0
#include "commands/sample.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "cases/procedures_case.h"
#include "commands/outcome.h"
#include "commands/rebuild.h"
#include "commands/verify.h"

namespace bihuan::commands {
namespace {

class Sample : public ::testing::Test {
 protected:
  Sample() {
    std::filesystem::remove_all(folder);
    EXPECT_TRUE(DataFolder::create(folder, FolderKind::office));
  }
  ~Sample() override { std::filesystem::remove_all(folder); }

  /// As somebody would who can write to the file.
  void doctor_a_row() {
    const auto data = DataFolder::open(folder).value();
    const auto database = storage::sqlite::Database::open({.file = data.ledger()}).value();
    storage::sqlite::SqliteCaseStore store(*database);
    auto shelf = procedures::ProcedureShelf::shipped();
    ASSERT_TRUE(cases::take_adopted_procedures(store, shelf));
    auto derived = storage::derive(store, shelf, Viewer::office()).value();
    derived.rows.front().title = "填埋东河";
    ASSERT_TRUE(store.rewrite(derived));
  }

  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("bihuan-sample-" + std::to_string(::getpid()));
};

TEST_F(Sample, FillsTheRegisterAndLeavesTheLastMinutesForTheReader) {
  const auto workplace = Workplace::open(folder, {}).value();
  const auto loaded = load_sample(*workplace);
  ASSERT_TRUE(loaded) << loaded.error().reasons[0].zh;

  const auto office = Viewer::office();
  const auto states = [&](const char* state) {
    cases::Filter filter;
    filter.kinds = {"duty"};
    filter.states = {state};
    return workplace->cases().count(filter, office);
  };
  for (const auto* state :
       {"read", "kept", "proposed", "assigned", "acknowledged", "under_way", "claimed", "finished"}) {
    EXPECT_GT(states(state), 0U) << state;
  }
  const auto latest = workplace->desk().list(0, 1, office).front();
  EXPECT_EQ(intake::count(workplace->desk().drafts(latest.id, office)->drafts).confirmed, 0U);
}

TEST_F(Sample, GoesIntoANewFolderOnly) {
  const auto workplace = Workplace::open(folder, {}).value();
  ASSERT_TRUE(load_sample(*workplace));
  EXPECT_EQ(load_sample(*workplace).error().kind, ErrorKind::conflict);
}

TEST_F(Sample, IsTheSameWhenItsRegisterWasMadeAnew) {
  const auto rows = [this] {
    const auto workplace = Workplace::open(folder, {}).value();
    return workplace->cases().list({}, {.limit = 10'000}, Viewer::office()).rows;
  };
  ASSERT_TRUE(load_sample(*Workplace::open(folder, {}).value()));
  const auto before = rows();
  EXPECT_EQ(verify({folder}), done);

  EXPECT_EQ(rebuild({folder}), done);

  EXPECT_EQ(verify({folder}), done);
  EXPECT_EQ(rows(), before);
}

TEST_F(Sample, HasADoctoredRowFoundAndMended) {
  ASSERT_TRUE(load_sample(*Workplace::open(folder, {}).value()));
  doctor_a_row();
  EXPECT_EQ(verify({folder}), failed);

  EXPECT_EQ(rebuild({folder}), done);

  EXPECT_EQ(verify({folder}), done);
}

}  // namespace
}  // namespace bihuan::commands
