// SPDX-License-Identifier: Apache-2.0
// The record for people: one screen of text, in Chinese, of what was read. Nothing reads it back.
#pragma once

#include <string>

#include "reading/record.h"

namespace bihuan::reading {

std::string outline(const Record& record);

}  // namespace bihuan::reading
