// SPDX-License-Identifier: Apache-2.0
#include "timers/daily.h"

#include <atomic>
#include <future>
#include <gtest/gtest.h>
#include <vector>

namespace bihuan::timers {
namespace {

using namespace std::chrono_literals;

class SetClock final : public Clock {
 public:
  explicit SetClock(Day day) : moment_(start_in_shanghai(day)) {}
  Moment now() const override { return moment_; }
  void set(Day day) { moment_ = start_in_shanghai(day); }

 private:
  std::atomic<Moment> moment_;
};

const Day monday = *parse_day("2021-05-31");

TEST(DailyTest, WorksOnceForEachDayThatBegins) {
  SetClock clock(monday);
  std::mutex mutex;
  std::vector<Day> days;
  std::promise<void> worked;
  const Daily daily(clock, monday, 1ms, [&](Day day) {
    const std::scoped_lock lock(mutex);
    days.push_back(day);
    if (days.size() == 1) worked.set_value();
  });

  clock.set(monday + std::chrono::days{3});
  ASSERT_EQ(worked.get_future().wait_for(10s), std::future_status::ready);
  std::this_thread::sleep_for(20ms);

  const std::scoped_lock lock(mutex);
  EXPECT_EQ(days, std::vector{monday + std::chrono::days{3}});
}

TEST(DailyTest, EndsWithoutWaitingForItsNextLook) {
  const SetClock clock(monday);
  const auto began = std::chrono::steady_clock::now();
  {
    const Daily daily(clock, monday, 1h, [](Day) {});
  }
  EXPECT_LT(std::chrono::steady_clock::now() - began, 30s);
}

}  // namespace
}  // namespace bihuan::timers
