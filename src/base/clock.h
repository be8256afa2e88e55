// SPDX-License-Identifier: Apache-2.0
// The only place that knows what time it is. Everything else is told.
#pragma once

#include "base/day.h"

namespace bihuan {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Moment now() const = 0;
  Day today() const { return day_in_shanghai(now()); }
};

class SystemClock final : public Clock {
 public:
  Moment now() const override;
};

/// For training folders: always the given day, with the machine's time of day, so that order stays visible.
class TrainingClock final : public Clock {
 public:
  explicit TrainingClock(Day today) : today_(today) {}
  Moment now() const override;

 private:
  Day today_;
};

}  // namespace bihuan
