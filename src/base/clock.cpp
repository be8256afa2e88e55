// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

namespace bihuan {

Moment SystemClock::now() const {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Moment TrainingClock::now() const {
  const Moment real = SystemClock{}.now();
  return start_in_shanghai(today_) + (real - start_in_shanghai(day_in_shanghai(real)));
}

}  // namespace bihuan
