// SPDX-License-Identifier: Apache-2.0
#include "intake/ledger.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

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

// A date without a year takes the year of the title, else of the sheet's or file's name, else the present
// one.
int year_of(const papers::Table& table, const LedgerHeading& heading, std::string_view file_name, Day today) {
  for (std::size_t i = 0; i < std::min(heading.heading_row, table.rows.size()); ++i) {
    for (const auto& cell : table.rows[i].cells) {
      if (const auto year = year_in(cell.text)) return *year;
    }
  }
  for (const std::string_view name : {std::string_view(table.sheet), file_name}) {
    if (const auto year = year_in(name)) return *year;
  }
  return int(std::chrono::year_month_day(today).year());
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

void read_sheet(const papers::Table& table, std::string_view file_name, const Ground& ground,
                CellBearersReader& bearers, Ledger& ledger) {
  auto heading = find_heading(table, bearers);
  if (!heading) {
    if (!table.rows.empty()) ledger.notices.push_back(no_ledger(table));
    return;
  }
  const int year = year_of(table, *heading, file_name, ground.day);
  LedgerRowReader reader(table, *heading, year, bearers);
  const std::size_t before = ledger.rows.size();
  for (std::size_t i = heading->first_row; i < table.rows.size(); ++i)
    ledger.rows.push_back(reader.read(table.rows[i]));
  ledger.sheets.push_back({table.sheet, *std::move(heading), ledger.rows.size() - before});
}

// The same words, unit, date and measures again ask for nothing new.
void tell_duplicates(Ledger& ledger) {
  std::map<std::string, std::size_t> first;
  for (LedgerRow& row : ledger.rows) {
    if (row.verdict != RowVerdict::create) continue;
    const auto [known, is_new] = first.emplace(sameness_of(row), row.number);
    if (is_new) continue;
    row.verdict = RowVerdict::duplicate;
    row.warnings.push_back(
        {fmt::format("{}", row.number),
         {fmt::format("与第 {} 行相同", known->second), fmt::format("The same as row {}", known->second)}});
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

Result<Ledger> read_ledger(std::string_view bytes, std::string_view file_name, const Ground& ground) {
  const auto tables = TRY(papers::read_tables(bytes, file_name));
  CellBearersReader bearers(ground);
  Ledger ledger;
  for (const papers::Table& table : tables) {
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
  tell_duplicates(ledger);
  return ledger;
}

}  // namespace bihuan::intake
