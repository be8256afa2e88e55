// SPDX-License-Identifier: Apache-2.0
#include "web/round_sheet.h"

#include <fmt/format.h>

#include "papers/workbook.h"
#include "procedures/vocabulary.h"
#include "web/phrases.h"

namespace bihuan::web {
namespace {

using papers::WorkbookCell;

class SheetMaker {
 public:
  SheetMaker(const RoundSheet& of, Language language) : of_(of), language_(language) {}

  papers::WorkbookSheet make() const {
    papers::WorkbookSheet sheet;
    sheet.name = phrase("rollup.sheet");
    sheet.title = of_.title;
    sheet.columns = columns();
    sheet.frozen_columns = 2;
    sheet.day_format = language_ == Language::en ? papers::DayFormat::english : papers::DayFormat::chinese;
    for (const RolledUpBearer& bearer : of_.bearers)
      sheet.rows.push_back(row_of(bearer, sheet.rows.size() + 1));
    for (const RolledUpBranch& branch : of_.branches) sheet.rows.push_back(row_of(branch));
    sheet.rows.push_back(row({}, phrase("figures.sum"), {}, of_.sum));
    for (const auto& [unit, words] : of_.contradictions) {
      sheet.rows.push_back(row({}, unit, phrase("rollup.sheet.contradictory"), {}));
      sheet.rows.back()[words_column] = say(words, language_);
    }
    return sheet;
  }

 private:
  static constexpr std::size_t serial_column = 0, unit_column = 1, standing_column = 2, day_column = 3,
                               kind_column = 4, figures_column = 5, words_column = 9, late_column = 10;

  const std::string& phrase(std::string_view key) const {
    return say(Phrases::built_in().at(key), language_);
  }

  std::vector<papers::WorkbookColumn> columns() const {
    std::vector<papers::WorkbookColumn> all{{phrase("sheet.serial"), "", 6},
                                            {phrase("rounds.bearer"), "", 18},
                                            {phrase("round.standing_head"), "", 12},
                                            {phrase("rollup.sheet.on"), "", 16},
                                            {phrase("rollup.sheet.kind"), "", 12}};
    for (const auto& [name, figure] : cases::all_figures)
      all.push_back({phrase(fmt::format("figures.{}", name)), phrase("figures.title"), 10});
    all.push_back({phrase("rollup.sheet.words"), "", 56});
    all.push_back({phrase("rollup.sheet.late_because"), "", 24});
    return all;
  }

  /// Day, kind, words and reason are blank.
  static std::vector<WorkbookCell> row(WorkbookCell serial, std::string unit, std::string standing,
                                       const cases::Figures& figures) {
    // Cell by cell: gcc 12 at -O3 takes a list of them for uninitialised.
    std::vector<WorkbookCell> cells(late_column + 1);
    cells[serial_column] = std::move(serial);
    cells[unit_column] = std::move(unit);
    cells[standing_column] = std::move(standing);
    std::size_t column = figures_column;
    for (const auto& [name, figure] : cases::all_figures) {
      if (const auto& given = figures.*figure) cells[column] = static_cast<double>(*given);
      ++column;
    }
    return cells;
  }

  std::vector<WorkbookCell> row_of(const RolledUpBearer& bearer, std::size_t serial) const {
    auto cells = row(static_cast<double>(serial), bearer.name, standing(bearer), bearer.figures);
    if (bearer.kind) {
      cells[day_column] = bearer.on;
      cells[kind_column] = phrase(fmt::format("round.kind.{}", procedures::word_for(*bearer.kind)));
      cells[words_column] = rolled_up_words(bearer, language_);
    }
    const bool was_late = bearer.standing == cases::FilingStanding::late;
    if (was_late && !bearer.late_reason.empty()) cells[late_column] = bearer.late_reason;
    return cells;
  }

  std::vector<WorkbookCell> row_of(const RolledUpBranch& branch) const {
    auto cells = row({}, branch_indent(branch) + branch.name, phrase("rollup.subtotal"), branch.total.sum);
    cells[words_column] = rolled_up_counts(branch.total, language_);
    return cells;
  }

  const std::string& standing(const RolledUpBearer& bearer) const {
    const bool waits = bearer.is_sent_back && !bearer.kind && !of_.is_over &&
                       bearer.standing != cases::FilingStanding::excused;
    return phrase(fmt::format("round.standing.{}", waits ? "sent_back" : cases::name_of(bearer.standing)));
  }

  const RoundSheet& of_;
  Language language_;
};

}  // namespace

Result<std::string> round_sheet(const RoundSheet& of, Language language, Moment created) {
  return papers::write_workbook({SheetMaker(of, language).make()}, created);
}

}  // namespace bihuan::web
