// SPDX-License-Identifier: Apache-2.0
// The courteous text that a unit reads in the chat group: unit, items, dates; or several units that bear just
// the same. Its wording stands in data/phrases/urging.tsv; here it is only filled in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/due.h"
#include "cases/case.h"
#include "procedures/procedure.h"
#include "web/language.h"

namespace bihuan::web {

/// One thing that a unit is urged about.
struct UrgedItem {
  std::string title;
  std::string number;
  std::optional<calendar::DueDate> due;
  bool is_long_term = false;  // else what has no date merely waits for one
  bool is_round = false;      // to be filed, not finished
};

UrgedItem urged_item(const cases::Case& subject, const procedures::Procedure& procedure);

/// One text with all the items that these units, by name, bear. Neither is empty; both stay in their order.
std::string urging_text(const std::vector<std::string>& units, const std::vector<UrgedItem>& items, Day today,
                        const calendar::Calendar& calendar, Language language);

}  // namespace bihuan::web
