// SPDX-License-Identifier: Apache-2.0
#include "timers/daily.h"

#include <utility>

namespace bihuan::timers {

Daily::Daily(const Clock& clock, Day today, std::chrono::milliseconds looks_every,
             std::function<void(Day)> work)
    : clock_(clock),
      looks_every_(looks_every),
      work_(std::move(work)),
      thread_([this, today] { run(today); }) {}

Daily::~Daily() {
  {
    const std::scoped_lock lock(mutex_);
    is_stopping_ = true;
  }
  stopping_.notify_all();
  thread_.join();
}

void Daily::run(Day done_for) {
  std::unique_lock lock(mutex_);
  while (!stopping_.wait_for(lock, looks_every_, [this] { return is_stopping_; })) {
    const Day today = clock_.today();
    if (today == done_for) continue;
    lock.unlock();
    work_(today);
    done_for = today;
    lock.lock();
  }
}

}  // namespace bihuan::timers
