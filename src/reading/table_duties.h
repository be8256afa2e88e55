// SPDX-License-Identifier: Apache-2.0
// The duties of a table, one for each row that says what is to be done: the quote is the cell that says so
// most narrowly, the bearers and the time limit are those of the row. As everywhere, what a cell leaves open
// stays open.
#pragma once

#include "reading/bearer_names.h"
#include "reading/duties.h"
#include "reading/duty_table.h"

namespace bihuan::reading {

/// `item` is the matter that the table stands for.
DutyReading read_duty_table(const text::FoldedText& text, const DutyTable& table, int item,
                            const KnownNames& known);

}  // namespace bihuan::reading
