// SPDX-License-Identifier: Apache-2.0
// The sheets of a workbook as a paper's text: each sheet a grid (table_text.h), a blank line between two.
// What is hidden is left out, for it is not printed.
#pragma once

#include <string>
#include <vector>

#include "papers/tables.h"

namespace bihuan::papers {

std::string text_of_sheets(const std::vector<Table>& sheets);

}  // namespace bihuan::papers
