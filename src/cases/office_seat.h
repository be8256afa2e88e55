// SPDX-License-Identifier: Apache-2.0
// Who sits in the supervision office: asked by decisions, by what changes procedures and calendars, by pages.
#pragma once

#include "cases/command.h"
#include "offices/directory.h"

namespace bihuan::cases {

/// Under whichever of the office's nameplates on that day.
bool sits_in_office(const Actor& actor, const OrganisationId& office, const offices::Directory& directory,
                    Day day);

}  // namespace bihuan::cases
