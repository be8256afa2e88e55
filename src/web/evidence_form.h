// SPDX-License-Identifier: Apache-2.0
// The files that come with the form of an act, for those of its fields that take evidence.
#pragma once

#include "cases/command.h"
#include "http/form.h"

namespace bihuan::web {

bool takes_evidence(const procedures::Act& act);

/// Adds the files of the form to the fields that they were chosen for. A field that was left blank and a file
/// that was chosen twice add nothing. Fails with the reasons of every file that is refused.
Result<void> take_evidence(const procedures::Act& act, http::Form& form, cases::FieldValues& values);

}  // namespace bihuan::web
