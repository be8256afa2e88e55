// SPDX-License-Identifier: Apache-2.0
// A notice, as the acts of its case have made it: the calendar gave it by the urging ladder, or it followed
// from an act. It is known by its place among the notices of its case, from 1 on, and once it has left by its
// number in the office's own series.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "calendar/due.h"
#include "proof/digest.h"

namespace bihuan::cases {

enum class NoticeStanding {
  waiting,  // a draft: somebody must approve it or drop it
  issued,
  dropped,
};

/// A bearer was told of the notice once more: by telephone, say.
struct FurtherTelling {
  OrganisationId organisation;
  Day on;
  std::uint32_t version = 0;  // of the act that recorded it, with whose words it stands

  bool operator==(const FurtherTelling&) const = default;
};

struct Notice {
  std::string name;                       // of the ladder's step, or of the notice that the act gives
  int working_days = 0;                   // where that step stands
  std::uint32_t follows = 0;              // the version of the act that gave it; 0: the ladder did
  proof::Digest procedure;                // which knows the name
  std::optional<calendar::DueDate> date;  // the limit that it is about, as it then was; a step always has one
  Day drawn_on;
  NoticeStanding standing = NoticeStanding::waiting;
  std::string number;  // of one that is issued, as what follows
  Day issued_on;
  std::vector<OrganisationId> told;
  std::vector<FurtherTelling> told_again;
  std::uint32_t settled_in = 0;  // the version of the act that issued or dropped it

  bool is_of_ladder() const { return follows == 0; }

  bool operator==(const Notice&) const = default;
};

}  // namespace bihuan::cases
