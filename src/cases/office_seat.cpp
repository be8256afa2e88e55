// SPDX-License-Identifier: Apache-2.0
#include "cases/office_seat.h"

namespace bihuan::cases {

bool sits_in_office(const Actor& actor, const OrganisationId& office, const offices::Directory& directory,
                    Day day) {
  return directory.same_body(actor.organisation, office, day);
}

}  // namespace bihuan::cases
