// SPDX-License-Identifier: Apache-2.0
// A round's roll-up as a workbook: a row for each bearer in official order, then the subtotals by the
// tree of organisations, then the sum, then what contradicts what. Its headings stand in
// data/phrases/rounds.tsv.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "web/round_text.h"

namespace bihuan::web {

struct RoundSheet {
  std::string title;  // across the sheet
  std::vector<RolledUpBearer> bearers;
  cases::Figures sum;
  std::vector<RolledUpBranch> branches;                       // each before those within it
  std::vector<std::pair<std::string, Words>> contradictions;  // whose figures, and what is wrong with them
  bool is_over = false;  // what was sent back is missing then, and no longer waited for
};

/// The bytes of an XLSX workbook.
Result<std::string> round_sheet(const RoundSheet& of, Language language, Moment created);

}  // namespace bihuan::web
