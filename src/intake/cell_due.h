// SPDX-License-Identifier: Apache-2.0
// What the cell of a ledger says of a day: 6月底, 2020.7.25, 上半年, 2020年6-9月, 每月25日前, 长期坚持. By
// the conventions of such tables: a month alone and its end are its last day, 上旬 the 10th, 中旬 the 20th,
// 上半年 30 June, 年底 31 December; of a period its end counts; a date without a year takes the year given.
// Nothing is guessed: words that give no date (年初, 汛期前, 6月起) stay words, and a date that does not
// exist is said to be none.
#pragma once

#include <optional>
#include <string>

#include "calendar/due.h"
#include "papers/tables.h"

namespace bihuan::intake {

struct CellDue {
  std::string words;                   // as written; empty where the cell is
  std::optional<calendar::When> when;  // OnDay or EveryRound, where the words settle it
  bool is_impossible = false;          // written as a date, but there is no such day
  bool is_done = false;                // 已完成 and the like
  bool is_vague = false;               // a convention made a day of it: a month, a third of one, a quarter
  bool may_lack_a_zero = false;        // the number 6.3, which a spreadsheet makes of 6.30

  /// The one day, where it is one.
  std::optional<Day> day() const;
  bool operator==(const CellDue&) const = default;
};

CellDue read_cell_due(const papers::Cell& cell, int year_if_none);

}  // namespace bihuan::intake
