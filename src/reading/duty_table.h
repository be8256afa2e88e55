// SPDX-License-Identifier: Apache-2.0
// Tables of duties (责任分工表) in a text: lines of cells that tabs part, below a row of headings that say
// what is to be done and by whom. They come so from DOCX, XLSX and HTML, and from a spreadsheet that somebody
// pastes. A cell that says 〃 goes on from the one above.
#pragma once

#include <optional>
#include <vector>

#include "text/folded_text.h"

namespace bihuan::reading {

enum class ColumnRole { task, measures, lead, bearing, support, official, due, other };

struct DutyTable {
  std::optional<text::Range> title;
  std::vector<ColumnRole> columns;
  std::vector<std::vector<text::Range>> rows;  // their cells as they stand, without the headings
  text::Span whole;                            // headings and rows, in the source
};

/// In the order of the text. `text` is `source` folded.
std::vector<DutyTable> find_duty_tables(const text::SourceText& source, const text::FoldedText& text);

/// Whether there can be any, without folding: most texts hold not one tab.
bool may_hold_tables(const text::SourceText& source);

}  // namespace bihuan::reading
