// SPDX-License-Identifier: Apache-2.0
// One sheet's rows on their way into a ledger: tells rows from what only sets them out, carries down what a
// row leaves to the one above, and holds each cell against the directory and the calendar.
#pragma once

#include <map>

#include "intake/ledger.h"

namespace bihuan::intake {

class LedgerRowReader {
 public:
  /// All must outlive the reader. `year` is for dates that name none.
  LedgerRowReader(const papers::Table& table, const LedgerHeading& heading, int year,
                  CellBearersReader& bearers);

  LedgerRow read(const papers::Row& row);

 private:
  bool repeats_heading(const papers::Row& row) const;
  std::optional<Words> set_out(const papers::Row& row);
  bool bears_nothing(const papers::Row& row) const;
  papers::Row carried_down(const papers::Row& row, LedgerRow& read);
  void take_texts(const papers::Row& row, LedgerRow& read) const;
  void take_bearers(const papers::Row& row, LedgerRow& read);
  void take_bearers(const papers::Row& row, LedgerColumn column, CellRole role, LedgerRow& read);
  void take_days(const papers::Row& row, LedgerRow& read) const;
  void take_due(const papers::Row& row, LedgerRow& read) const;
  void check(const papers::Row& row, LedgerRow& read) const;
  CellRemark remark(LedgerColumn column, const papers::Row& row, Words words) const;

  const papers::Table& table_;
  const LedgerHeading& heading_;
  int year_;
  CellBearersReader& bearers_;
  papers::Row above_;
  bool is_below_a_note_ = false;
};

/// What makes a row the same as another of the register: matter, measures, bearers and date as written.
std::string sameness_of(const LedgerRow& row);
/// And as another of the same ledger, where one may write 6月底 and the other 6月30日.
std::string repetition_of(const LedgerRow& row);

}  // namespace bihuan::intake
