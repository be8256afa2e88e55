// SPDX-License-Identifier: Apache-2.0
// The sheets of an XLSX as tables. Values are those that the program saved last; formulas are not computed.
// Dates are numbers in the file, and dates only by their format.
#pragma once

#include <vector>

#include "base/result.h"
#include "papers/office_package.h"
#include "papers/tables.h"

namespace bihuan::papers {

Result<std::vector<Table>> read_xlsx(OfficePackage& package);

}  // namespace bihuan::papers
