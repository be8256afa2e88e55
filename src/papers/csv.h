// SPDX-License-Identifier: Apache-2.0
// Tables as plain text (RFC 4180, and what programs make of it): fields parted by comma, semicolon or tab,
// told apart by content; quoted ones may hold line ends.
#pragma once

#include <string_view>

#include "base/result.h"
#include "papers/tables.h"

namespace bihuan::papers {

/// Fails with malformed, naming the line, or with too_large.
Result<Table> read_csv(std::string_view utf8);

}  // namespace bihuan::papers
