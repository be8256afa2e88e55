// SPDX-License-Identifier: Apache-2.0
// The names that a reading may rely on, from the organisations of an office.
#pragma once

#include "offices/directory.h"
#include "reading/gazetteer.h"

namespace bihuan::intake {

/// All names borne on `day`, full and short.
reading::Gazetteer tree_names(const offices::Directory& directory, Day day);

}  // namespace bihuan::intake
