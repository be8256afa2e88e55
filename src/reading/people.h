// SPDX-License-Identifier: Apache-2.0
// Who was there: the lists of 出席, 列席, 请假 and 记录, wherever they stand and however they are set: names
// parted by marks or by blanks alone, two-character names with blanks inside, organisations before their
// persons or above them.
#pragma once

#include "reading/fields.h"
#include "reading/organisation_names.h"
#include "reading/record.h"

namespace bihuan::reading {

struct People {
  std::vector<Attendee> present;
  std::vector<Attendee> attending;
  std::vector<Attendee> absent;
  std::vector<Quoted> represented;
  std::vector<Quoted> recorders;
};

People find_people(const Page& page, const std::vector<Field>& fields,
                   const OrganisationNames& organisations);

}  // namespace bihuan::reading
