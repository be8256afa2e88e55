// SPDX-License-Identifier: Apache-2.0
// A notice that follows from an act: what it is called and what it asks for. What draws it up, and for whom,
// is cases/following_notices.h.
#pragma once

#include <string>

#include "base/words.h"

namespace bihuan::procedures {

struct NoticeTemplate {
  std::string name;             // snake_case, unique in the procedure
  Words label;                  // 挂牌督办通知书
  Words request;                // what it asks for, in a sentence
  std::string clock;            // whose date is the limit that it tells of; empty: the case's own
  bool needs_approval = false;  // a draft that waits until the office has approved it
  int line = 0;

  bool operator==(const NoticeTemplate&) const = default;
};

}  // namespace bihuan::procedures
