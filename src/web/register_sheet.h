// SPDX-License-Identifier: Apache-2.0
// The register as the sheet that the office knows: merged headings, frozen panes, A3 across.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "web/register_groups.h"

namespace bihuan::web {

/// The bytes of an XLSX workbook.
Result<std::string> register_sheet(const std::vector<RowGroup>& groups, const Context& context);

}  // namespace bihuan::web
