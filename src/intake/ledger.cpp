// SPDX-License-Identifier: Apache-2.0
#include "intake/ledger.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <utility>

#include "intake/ledger_row.h"
#include "text/names.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace bihuan::intake {
namespace {

constexpr std::array<std::pair<std::string_view, RowVerdict>, 5> verdict_names{{
    {"create", RowVerdict::create},
    {"update", RowVerdict::update},
    {"duplicate", RowVerdict::duplicate},
    {"skip", RowVerdict::skip},
    {"error", RowVerdict::error},
}};

/// The first 2020年 or 2020 of the words, if any.
std::optional<int> year_in(std::string_view words) {
  const auto chars = text::from_utf8(text::fold_name(words)).value_or(U"");
  for (std::size_t i = 0; i < chars.size(); ++i) {
    const auto number = text::read_numeral(chars, i);
    if (!number) continue;
    if (number->length == 4 && number->value >= 1990 && number->value <= 2099) return number->value;
    i += number->length - 1;
  }
  return {};
}

std::optional<int> year_of_heading(const LedgerHeading& heading) {
  for (const auto column : {LedgerColumn::due, LedgerColumn::found_on}) {
    const auto place = heading.columns.at(column);
    if (!place || *place >= heading.names.size()) continue;
    if (const auto year = year_in(heading.names[*place])) return year;
  }
  return {};
}

// A date without a year takes the year of the column's heading, or of the title, else of the sheet's or
// file's name, else the present one.
int year_of(const papers::Table& table, const LedgerHeading& heading, std::string_view file_name,
            const Ground& ground, const LedgerConventions& conventions) {
  if (conventions.year) return *conventions.year;
  if (const auto year = year_of_heading(heading)) return *year;
  for (std::size_t i = 0; i < std::min(heading.heading_row, table.rows.size()); ++i) {
    for (const auto& cell : table.rows[i].cells) {
      if (const auto year = year_in(cell.text)) return *year;
    }
  }
  for (const std::string_view name : {std::string_view(table.sheet), file_name}) {
    if (const auto year = year_in(name)) return *year;
  }
  return int(std::chrono::year_month_day(ground.day).year());
}

Words hidden_sheet(const papers::Table& table) {
  return {fmt::format("工作表“{}”是隐藏的，没有读入", table.sheet),
          fmt::format("The sheet '{}' is hidden and was not read", table.sheet)};
}

Words no_ledger(const papers::Table& table) {
  return {
      fmt::format("工作表“{}”里没有认出台账：须有一行表头，写明事项和责任单位", table.sheet),
      fmt::format("No ledger was recognised in the sheet '{}': it needs a heading that names the matter and "
                  "who bears it",
                  table.sheet)};
}

LedgerRow skipped_row(const papers::Table& table, std::size_t number, Words as) {
  LedgerRow row;
  row.sheet = table.sheet;
  row.number = number;
  row.verdict = RowVerdict::skip;
  row.warnings.push_back({fmt::format("{}", number), std::move(as)});
  return row;
}

// The rows of one sheet, which may hold several tables, each below its own headings.
class SheetReading {
 public:
  SheetReading(const papers::Table& table, std::string_view file_name, const Ground& ground,
               CellBearersReader& bearers)
      : table_(table), file_name_(file_name), ground_(ground), bearers_(bearers) {}

  void read(LedgerHeading heading, Ledger& ledger) {
    const std::size_t before = ledger.rows.size();
    const int year = year_of(table_, heading, file_name_, ground_, bearers_.conventions());
    std::optional<LedgerHeading> below = heading;
    std::size_t at = heading.first_row;
    while (below) {
      const LedgerHeading present = std::exchange(below, std::nullopt).value();
      LedgerRowReader reader(table_, present, year_of_heading(present).value_or(year), bearers_);
      for (; at < table_.rows.size() && !below; ++at) {
        skip_empty_rows(at, ledger);
        below = at > heading.first_row ? another(present, at) : std::nullopt;
        if (!below) ledger.rows.push_back(reader.read(table_.rows[at]));
      }
      if (below) at = skip_heading(*below, ledger);
    }
    ledger.sheets.push_back({table_.sheet, std::move(heading), ledger.rows.size() - before});
  }

 private:
  static constexpr std::size_t empty_rows_told_max = 20;

  /// Rows that the file does not even hold stand between others all the same.
  void skip_empty_rows(std::size_t at, Ledger& ledger) const {
    if (at == 0) return;
    const std::size_t first = table_.rows[at - 1].number + 1 + further_lines(table_.rows[at - 1]);
    const std::size_t next = table_.rows[at].number;
    if (next > first + empty_rows_told_max) return;
    for (std::size_t number = first; number < next; ++number)
      ledger.rows.push_back(skipped_row(table_, number, {"空行", "Empty"}));
  }

  /// Of CSV, a row goes on over further lines.
  std::size_t further_lines(const papers::Row& row) const {
    std::size_t lines = 0;
    for (const auto& cell : row.cells) lines += static_cast<std::size_t>(std::ranges::count(cell.text, '\n'));
    return table_.sheet.empty() ? lines : 0;
  }

  std::optional<LedgerHeading> another(const LedgerHeading& present, std::size_t at) const {
    auto heading = heading_at(table_, at, bearers_);
    if (!heading || heading->rows.front() == present.rows.front()) return {};
    return heading;
  }

  std::size_t skip_heading(const LedgerHeading& heading, Ledger& ledger) const {
    for (std::size_t i = heading.heading_row; i < heading.first_row; ++i)
      ledger.rows.push_back(
          skipped_row(table_, table_.rows[i].number, {"又一张表的表头", "The heading of another table"}));
    return heading.first_row;
  }

  const papers::Table& table_;
  std::string_view file_name_;
  const Ground& ground_;
  CellBearersReader& bearers_;
};

void read_sheet(const papers::Table& table, std::string_view file_name, const Ground& ground,
                CellBearersReader& bearers, Ledger& ledger) {
  if (auto heading = find_heading(table, bearers)) {
    SheetReading(table, file_name, ground, bearers).read(*std::move(heading), ledger);
  } else if (!table.rows.empty()) {
    ledger.notices.push_back(no_ledger(table));
  }
}

// The same words, unit, date and measures again ask for nothing new.
void tell_duplicates(Ledger& ledger) {
  std::map<std::string, const LedgerRow*> first;
  for (LedgerRow& row : ledger.rows) {
    if (row.verdict != RowVerdict::create) continue;
    const auto [known, is_new] = first.emplace(repetition_of(row), &row);
    if (is_new) continue;
    row.verdict = RowVerdict::duplicate;
    const bool is_elsewhere = known->second->sheet != row.sheet;
    const std::string sheet = is_elsewhere ? known->second->sheet : "";
    row.warnings.push_back(
        {fmt::format("{}", row.number),
         {fmt::format("与{}第 {} 行相同", is_elsewhere ? "工作表“" + sheet + "”" : "", known->second->number),
          fmt::format("The same as row {}{}", known->second->number,
                      is_elsewhere ? " of sheet " + sheet : "")}});
  }
}

}  // namespace

JsonNames<RowVerdict> row_verdict_names() {
  return verdict_names;
}

Words row_verdict_words(RowVerdict verdict) {
  switch (verdict) {
    case RowVerdict::create:
      return {"新增", "Create"};
    case RowVerdict::update:
      return {"更新", "Update"};
    case RowVerdict::duplicate:
      return {"重复", "Duplicate"};
    case RowVerdict::skip:
      return {"跳过", "Skipped"};
    case RowVerdict::error:
      return {"有误", "Faulty"};
  }
  return {};
}

std::size_t Ledger::count(RowVerdict verdict) const {
  return static_cast<std::size_t>(std::ranges::count(rows, verdict, &LedgerRow::verdict));
}

Result<Ledger> read_ledger(std::string_view bytes, std::string_view file_name, const Ground& ground,
                           const LedgerConventions& conventions) {
  auto tables = TRY(papers::read_tables(bytes, file_name));
  CellBearersReader bearers(ground, conventions);
  Ledger ledger;
  for (papers::Table& table : tables) {
    if (conventions.hidden_columns == HiddenColumns::take) table.hidden_columns.clear();
    if (table.is_hidden) {
      ledger.notices.push_back(hidden_sheet(table));
    } else {
      read_sheet(table, file_name, ground, bearers, ledger);
    }
  }
  if (ledger.sheets.empty()) {
    auto reasons = ledger.notices;
    if (reasons.empty()) reasons.push_back({"表里没有内容", "The table is empty"});
    return fail(ErrorKind::malformed, std::move(reasons));
  }
  if (conventions.repeated_rows == RepeatedRows::duplicate) tell_duplicates(ledger);
  return ledger;
}

}  // namespace bihuan::intake
