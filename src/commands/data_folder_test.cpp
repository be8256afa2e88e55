// SPDX-License-Identifier: Apache-2.0
#include "commands/data_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <string>

namespace bihuan::commands {
namespace {

class DataFolderTest : public testing::Test {
 protected:
  DataFolderTest() {
    std::string name = (std::filesystem::temp_directory_path() / "bihuan-folder-XXXXXX").string();
    EXPECT_NE(::mkdtemp(name.data()), nullptr);
    place_ = name;
  }
  ~DataFolderTest() override { std::filesystem::remove_all(place_); }

  std::filesystem::path place_;
};

template <class T>
ErrorKind error_of(const Result<T>& result) {
  return result ? ErrorKind::secret : result.error().kind;
}

TEST_F(DataFolderTest, RemembersWhatItIsFor) {
  ASSERT_TRUE(DataFolder::create(place_ / "new" / "office", FolderKind::office));
  ASSERT_TRUE(DataFolder::create(place_ / "training", FolderKind::training));

  EXPECT_EQ(DataFolder::open(place_ / "new" / "office")->kind(), FolderKind::office);
  EXPECT_EQ(DataFolder::open(place_ / "training")->kind(), FolderKind::training);
}

TEST_F(DataFolderTest, IsNotMadeWhereSomethingIsAlready) {
  std::ofstream{place_ / "letter.txt"} << "text";

  EXPECT_EQ(error_of(DataFolder::create(place_, FolderKind::office)), ErrorKind::conflict);
  EXPECT_EQ(error_of(DataFolder::create(place_ / "letter.txt", FolderKind::office)), ErrorKind::unavailable);
}

TEST_F(DataFolderTest, OpensNothingThatIsNoDataFolder) {
  EXPECT_EQ(error_of(DataFolder::open(place_)), ErrorKind::not_found);
  EXPECT_EQ(error_of(DataFolder::open(place_ / "absent")), ErrorKind::not_found);

  std::ofstream{place_ / "bihuan-folder"} << "bihuan data folder, format 1\nfor ever\n";
  EXPECT_EQ(error_of(DataFolder::open(place_)), ErrorKind::not_found);
}

TEST_F(DataFolderTest, RefusesTheFormatOfALaterRelease) {
  std::ofstream{place_ / "bihuan-folder"} << "bihuan data folder, format 2\nfor an office\n";

  EXPECT_EQ(error_of(DataFolder::open(place_)), ErrorKind::unsupported);
}

TEST_F(DataFolderTest, IsOpenedByOneAtATime) {
  ASSERT_TRUE(DataFolder::create(place_, FolderKind::office));
  {
    const auto first = DataFolder::open(place_);
    ASSERT_TRUE(first);
    EXPECT_EQ(error_of(DataFolder::open(place_)), ErrorKind::conflict);
  }
  EXPECT_TRUE(DataFolder::open(place_));
}

TEST(ClockForAFolder, StandsOnAGivenDayOnlyForTraining) {
  const auto day = parse_day("2020-07-01");

  const auto clock = clock_for(FolderKind::training, day);

  ASSERT_TRUE(clock);
  EXPECT_EQ((*clock)->today(), day);
  EXPECT_EQ(error_of(clock_for(FolderKind::office, day)), ErrorKind::refused);
  EXPECT_TRUE(clock_for(FolderKind::office, std::nullopt));
}

}  // namespace
}  // namespace bihuan::commands
