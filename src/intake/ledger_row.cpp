// SPDX-License-Identifier: Apache-2.0
#include "intake/ledger_row.h"

#include <algorithm>
#include <fmt/format.h>

#include "text/names.h"
#include "text/numeral.h"
#include "text/phrases.h"
#include "text/utf8.h"

namespace bihuan::intake {
namespace {

using Column = LedgerColumn;
using text::match_any;

constexpr std::size_t section_characters_max = 30;

std::u32string folded(std::string_view text) {
  return text::from_utf8(text::fold_name(text)).value_or(U"");
}

bool is_ditto(std::u32string_view cell) {
  return cell == U"同上" || cell == U"〃" || cell == U"″" || cell == U"\"" || cell == U"同前" ||
         cell == U"''";
}

bool is_note(std::u32string_view words) {
  return match_any(words, 0,
                   {U"注:", U"备注:", U"说明:", U"注1", U"填表人", U"填报人", U"填报单位", U"填报日期",
                    U"制表", U"审核人", U"联系人:", U"单位(盖章", U"附件:", U"签发人", U"统计日期"}) > 0;
}

bool is_sum(std::u32string_view words) {
  return match_any(words, 0, {U"合计", U"小计", U"总计", U"共计"}) > 0 || words.ends_with(U"小计") ||
         words.ends_with(U"合计");
}

/// 一、, （二）, 第三部分.
bool opens_section(std::u32string_view words) {
  const std::size_t at = match_any(words, 0, {U"(", U"第"});
  const auto ordinal = text::read_numeral(words, at);
  if (!ordinal) return false;
  return match_any(words, at + ordinal->length, {U"、", U")", U"部分", U"类", U"批", U"方面"}) > 0;
}

struct Said {
  std::vector<std::u32string> texts;  // of the visible cells that say something, merged ones once
  std::size_t cells = 0;              // with the merged ones
  std::size_t first_place = 0;
};

Said said_in(const papers::Row& row, const papers::Table& table) {
  Said said;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (table.is_hidden_column(i)) continue;
    auto text = folded(row.cells[i].text);
    if (text.empty()) continue;
    if (said.cells++ == 0) said.first_place = i;
    if (said.texts.empty() || !row.cells[i].is_merged || said.texts.back() != text)
      said.texts.push_back(std::move(text));
  }
  return said;
}

bool is_before(const std::optional<Day>& due, const std::optional<Day>& found) {
  return due && found && *due < *found;
}

}  // namespace

LedgerRowReader::LedgerRowReader(const papers::Table& table, const LedgerHeading& heading, int year,
                                 CellBearersReader& bearers)
    : table_(table), heading_(heading), year_(year), bearers_(bearers) {
  for (const auto& name : heading.names) names_.push_back(folded(name));
}

bool LedgerRowReader::repeats_heading(const papers::Row& row) const {
  std::size_t alike = 0;
  std::size_t said = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto text = folded(row.cells[i].text);
    if (text.empty()) continue;
    ++said;
    if (i < names_.size() && text == names_[i]) ++alike;
  }
  return alike >= 2 && alike * 2 > said;
}

// Nothing where it is a row of the ledger; else what it is instead.
std::optional<LedgerRow> LedgerRowReader::set_out(const papers::Row& row) const {
  const Said said = said_in(row, table_);
  const auto skipped = [&](Words as) {
    LedgerRow read;
    read.verdict = RowVerdict::skip;
    if (!said.texts.empty()) read.matter = text::to_utf8(said.texts.front());
    read.warnings.push_back({fmt::format("{}", row.number), std::move(as)});
    return read;
  };
  if (said.texts.empty()) return skipped({"空行", "Empty"});
  const auto& first = said.texts.front();
  if (is_note(first)) return skipped({"表注", "A note"});
  if (is_sum(first)) return skipped({"合计、小计行", "A sum"});
  if (repeats_heading(row)) return skipped({"重复的表头", "A repeated heading"});
  if (said.texts.size() > 1) return {};
  const bool is_alone_as_matter = said.cells == 1 && heading_.columns.at(Column::matter) == said.first_place;
  const bool is_section = opens_section(first) && first.size() <= section_characters_max;
  if (is_alone_as_matter && !is_section) return {};
  return skipped({"分节标题", "The heading of a section"});
}

// 同上 takes the cell above; merged cells were filled when the file was read.
papers::Row LedgerRowReader::carried_down(const papers::Row& row, LedgerRow& read) {
  papers::Row full = row;
  for (std::size_t i = 0; i < full.cells.size(); ++i) {
    if (!is_ditto(folded(full.cells[i].text))) continue;
    if (i < above_.cells.size()) {
      full.cells[i] = above_.cells[i];
    } else {
      read.faults.push_back(
          {papers::cell_name(i, row.number), {"“同上”之上没有内容", "There is nothing above"}});
      full.cells[i] = {};
    }
  }
  above_ = full;
  return full;
}

CellRemark LedgerRowReader::remark(LedgerColumn column, const papers::Row& row, Words words) const {
  const auto place = heading_.columns.at(column);
  return {place ? papers::cell_name(*place, row.number) : fmt::format("{}", row.number), std::move(words)};
}

void LedgerRowReader::take_bearers(const papers::Row& row, LedgerRow& read) {
  for (const auto& [column, role] : {std::pair{Column::lead, CellRole::lead},
                                     {Column::bearer, CellRole::either},
                                     {Column::support, CellRole::support}}) {
    const auto words = heading_.columns.text(row, column);
    if (words.empty() || words == "/" || words == "无") continue;
    // Beside a column of leads, those who bear without a word for it support.
    const bool supports = column == Column::bearer && !read.bearers.lead.empty();
    CellBearers named = bearers_.read(words, supports ? CellRole::support : role);
    const auto add = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    add(read.bearers.lead, named.lead);
    add(read.bearers.support, named.support);
    add(read.bearers.rules, named.rules);
    add(read.bearers.waiting, named.waiting);
    for (Words& fault : named.faults) read.faults.push_back(remark(column, row, std::move(fault)));
    for (Words& choice : named.waiting) read.warnings.push_back(remark(column, row, std::move(choice)));
  }
  std::erase_if(read.bearers.support, [&](const OrganisationId& id) {
    return std::ranges::find(read.bearers.lead, id) != read.bearers.lead.end();
  });
}

void LedgerRowReader::take_days(const papers::Row& row, LedgerRow& read) const {
  const auto& columns = heading_.columns;
  read.due = read_cell_due(columns.cell(row, Column::due), year_);
  const CellDue found = read_cell_due(columns.cell(row, Column::found_on), year_);
  read.found_on = found.day();
  const auto no_such_day = [](const CellDue& due) {
    return Words{fmt::format("“{}”不是存在的日期", due.words),
                 fmt::format("'{}' is no day that exists", due.words)};
  };
  if (read.due.is_impossible) read.faults.push_back(remark(Column::due, row, no_such_day(read.due)));
  if (found.is_impossible) read.faults.push_back(remark(Column::found_on, row, no_such_day(found)));
  if (is_before(read.due.day(), read.found_on)) {
    read.faults.push_back(remark(
        Column::due, row,
        {fmt::format("时限 {} 早于发现或交办日期 {}", iso(*read.due.day()), iso(*read.found_on)),
         fmt::format("Due on {}, before it was found on {}", iso(*read.due.day()), iso(*read.found_on))}));
  }
  if (!read.due.when && !read.due.is_impossible && !read.due.words.empty()) {
    read.warnings.push_back(remark(Column::due, row,
                                   {fmt::format("“{}”不是日期，照原文保留", read.due.words),
                                    fmt::format("'{}' gives no date; kept as words", read.due.words)}));
  }
}

void LedgerRowReader::check(const papers::Row& row, LedgerRow& read) const {
  const auto add = [&](Column column, Words words) {
    read.faults.push_back(remark(column, row, std::move(words)));
  };
  if (read.matter.empty()) add(Column::matter, {"没有写明事项", "It does not say what is to be done"});
  const bool names_unknown = std::ranges::any_of(read.faults, [&](const CellRemark& fault) {
    return fault.cell == remark(Column::lead, row, {}).cell ||
           fault.cell == remark(Column::bearer, row, {}).cell;
  });
  if (read.bearers.lead.empty() && read.bearers.waiting.empty() && !names_unknown) {
    const bool has_lead_column = heading_.columns.at(Column::lead).has_value();
    add(has_lead_column ? Column::lead : Column::bearer, {"没有责任单位", "Nobody bears it"});
  }
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].kind != papers::CellKind::error || !heading_.columns.taken_for(i)) continue;
    read.faults.push_back(
        {papers::cell_name(i, row.number),
         {"单元格是公式错误 " + row.cells[i].text, "The cell holds an error: " + row.cells[i].text}});
  }
  if (row.is_hidden)
    read.warnings.push_back(
        {fmt::format("{}", row.number),
         {"该行在表中是隐藏的，已一并读入", "The row is hidden in the sheet; taken all the same"}});
}

LedgerRow LedgerRowReader::read(const papers::Row& row) {
  auto skipped = set_out(row);
  LedgerRow read = skipped ? *std::move(skipped) : LedgerRow{};
  read.sheet = table_.sheet;
  read.number = row.number;
  if (read.verdict == RowVerdict::skip) return read;
  const papers::Row full = carried_down(row, read);
  const auto& columns = heading_.columns;
  const auto text = [&](Column column) { return columns.text(full, column); };
  read.own_number = text(columns.at(Column::number) ? Column::number : Column::serial);
  read.source = text(Column::source);
  read.measures = text(Column::measures);
  read.matter = columns.at(Column::matter) ? text(Column::matter) : read.measures;
  read.officials = text(Column::official);
  read.progress = text(Column::progress);
  read.notes = text(Column::notes);
  read.place = text(Column::place);
  read.grade = text(Column::grade);
  take_bearers(full, read);
  take_days(full, read);
  check(full, read);
  if (!read.faults.empty()) read.verdict = RowVerdict::error;
  return read;
}

std::string sameness_of(const LedgerRow& row) {
  std::string same = text::fold_name(row.matter) + "\n" + text::fold_name(row.measures) + "\n" +
                     text::fold_name(row.place) + "\n" + text::fold_name(row.due.words);
  for (const auto& id : row.bearers.lead) same += "\n" + id.text();
  return same;
}

}  // namespace bihuan::intake
