// SPDX-License-Identifier: Apache-2.0
#include "commands/sample.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace bihuan::commands {
namespace {

class Sample : public ::testing::Test {
 protected:
  Sample() {
    std::filesystem::remove_all(folder);
    EXPECT_TRUE(DataFolder::create(folder, FolderKind::office));
  }
  ~Sample() override { std::filesystem::remove_all(folder); }

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

}  // namespace
}  // namespace bihuan::commands
