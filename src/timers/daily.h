// SPDX-License-Identifier: Apache-2.0
// Work that is done once a day: soon after the day has begun, on a thread of its own, until this object's
// end. What day it is, the clock says; a day that was slept through is not made up for, the work itself looks
// at what was missed.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "base/clock.h"

namespace bihuan::timers {

class Daily {
 public:
  /// `work` is told the day. It has been done for `today` already.
  Daily(const Clock& clock, Day today, std::chrono::milliseconds looks_every, std::function<void(Day)> work);
  /// Waits until work that has begun is done.
  ~Daily();
  Daily(const Daily&) = delete;
  Daily& operator=(const Daily&) = delete;

 private:
  void run(Day done_for);

  const Clock& clock_;
  const std::chrono::milliseconds looks_every_;
  const std::function<void(Day)> work_;
  std::mutex mutex_;
  std::condition_variable stopping_;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace bihuan::timers
