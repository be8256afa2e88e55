// SPDX-License-Identifier: Apache-2.0
// One step of the ladder by which a procedure urges. The steps of a file rise; what gives their notices, and
// to whom, is cases/notices.h.
#pragma once

#include <string>

#include "base/words.h"

namespace bihuan::procedures {

struct UrgingStep {
  std::string name;      // snake_case, unique in the ladder
  Words label;           // 蓝色督办单
  Words request;         // what its notice asks for, in a sentence
  int working_days = 0;  // counted from the last working day on which the limit can be met: 0 is that day
                         // itself, -3 the third working day before it, 1 the first one after the limit
  bool needs_approval = false;  // a draft that waits until the office has approved it
  int line = 0;

  bool operator==(const UrgingStep&) const = default;
};

}  // namespace bihuan::procedures
