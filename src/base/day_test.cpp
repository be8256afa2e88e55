// SPDX-License-Identifier: Apache-2.0
#include "base/day.h"

#include <gtest/gtest.h>

#include "base/clock.h"

namespace bihuan {
namespace {

using namespace std::chrono_literals;

const Day first_of_july{2020y / 7 / 1};

TEST(DayTest, BelongsToShanghaiNotToGreenwich) {
  const Moment evening_in_greenwich = Moment(Day(2020y / 6 / 30)) + 16h;

  EXPECT_EQ(day_in_shanghai(evening_in_greenwich), first_of_july);
  EXPECT_EQ(day_in_shanghai(evening_in_greenwich - 1ms), Day(2020y / 6 / 30));
  EXPECT_EQ(start_in_shanghai(first_of_july), evening_in_greenwich);
}

TEST(DayTest, PrintsAndReadsTheSameMoment) {
  const Moment moment = start_in_shanghai(first_of_july) + 9h + 30min + 5s + 7ms;

  EXPECT_EQ(iso(moment), "2020-07-01T09:30:05.007+08:00");
  EXPECT_EQ(parse_moment(iso(moment)), moment);
  EXPECT_EQ(parse_day(iso(first_of_july)), first_of_july);
}

TEST(DayTest, RefusesDaysThatDoNotExist) {
  for (const auto* text : {"2021-02-29", "2021-13-01", "2021-00-10", "20210101", "2021-1-01", "2021-01-0x",
                           "", "-021-01-01", "2200-01-01", "2021-01-01 "}) {
    EXPECT_FALSE(parse_day(text)) << text;
  }
}

TEST(ClockTest, OfTrainingStaysOnItsDay) {
  EXPECT_EQ(TrainingClock(first_of_july).today(), first_of_july);
}

}  // namespace
}  // namespace bihuan
