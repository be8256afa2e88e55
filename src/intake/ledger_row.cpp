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
constexpr std::size_t sum_characters_max = 20;

std::u32string folded(std::string_view text) {
  return text::from_utf8(text::fold_name(text)).value_or(U"");
}

bool is_ditto(std::u32string_view cell) {
  while (cell.starts_with(U'(') && cell.ends_with(U')')) cell = cell.substr(1, cell.size() - 2);
  while (cell.ends_with(U'。') || cell.ends_with(U'.') || cell.ends_with(U',')) cell.remove_suffix(1);
  constexpr std::u32string_view known[] = {U"同上", U"同上行", U"同前", U"同上一行", U"与上同", U"同上格",
                                           U"〃",   U"″",      U"\"",   U"''",       U"”",      U"“"};
  return std::ranges::find(known, cell) != std::end(known);
}

bool is_note(std::u32string_view words) {
  return match_any(words, 0,
                   {U"注:",       U"注1",       U"注①",      U"备注:",     U"说明:",      U"填表说明",
                    U"填报说明",  U"填表人",    U"填报人",   U"填报单位",  U"填报日期",   U"填报时间",
                    U"填表日期",  U"填表单位",  U"制表",     U"审核人",    U"审批人",     U"联系人:",
                    U"联系电话",  U"单位(盖章", U"附件:",    U"签发人",    U"统计日期",   U"统计时间",
                    U"分管领导:", U"主要领导:", U"负责人:",  U"经办人",    U"单位负责人", U"主要负责人(",
                    U"负责人(",   U"签字",      U"盖章",     U"编制人",    U"校对",       U"※",
                    U"*注",       U"★注",       U"截至日期", U"截止日期:", U"报送时间",   U"报送单位",
                    U"领导签字"}) > 0;
}

bool is_sum(std::u32string_view words) {
  if (words.size() > sum_characters_max) return false;
  return match_any(words, 0, {U"合计", U"小计", U"总计", U"共计", U"累计", U"总数"}) > 0 ||
         words.ends_with(U"小计") || words.ends_with(U"合计");
}

/// 一、, （二）, 第三部分.
bool opens_section(std::u32string_view words) {
  const std::size_t at = match_any(words, 0, {U"(", U"第"});
  const auto ordinal = text::read_numeral(words, at);
  if (!ordinal) return false;
  return match_any(words, at + ordinal->length, {U"、", U")", U"部分", U"类", U"批", U"方面", U"大类"}) > 0;
}

/// 一, （二）: counts sections where rows are counted in figures.
bool counts_sections(std::u32string_view serial) {
  constexpr std::u32string_view signs = U"一二三四五六七八九十()、.";
  return !serial.empty() &&
         std::ranges::all_of(serial, [&](char32_t c) { return signs.find(c) != std::u32string_view::npos; });
}

bool is_figure(std::u32string_view words) {
  constexpr std::u32string_view signs = U"0123456789.、()";
  return std::ranges::all_of(words, [&](char32_t c) { return signs.find(c) != std::u32string_view::npos; });
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

/// /, —, 无: what is put into a cell so that it be not empty.
bool is_placeholder(std::u32string_view cell) {
  constexpr std::u32string_view signs = U"/\\-—–―_.。";
  return cell == U"无" || cell == U"暂无" ||
         std::ranges::all_of(cell, [&](char32_t c) { return signs.find(c) != std::u32string_view::npos; });
}

}  // namespace

LedgerRowReader::LedgerRowReader(const papers::Table& table, const LedgerHeading& heading, int year,
                                 CellBearersReader& bearers)
    : table_(table), heading_(heading), year_(year), bearers_(bearers) {}

bool LedgerRowReader::repeats_heading(const papers::Row& row) const {
  return std::ranges::any_of(heading_.rows, [&](const std::vector<std::u32string>& names) {
    std::size_t alike = 0;
    std::size_t said = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto text = heading_in(row.cells[i].text);
      if (text.empty()) continue;
      ++said;
      if (i < names.size() && text == names[i]) ++alike;
    }
    return (said > 0 && alike == said) || (alike >= 2 && alike * 2 > said);
  });
}

/// Neither a unit nor a date stands in the row; a count of rows may stand where the unit would.
bool LedgerRowReader::bears_nothing(const papers::Row& row) const {
  const auto& columns = heading_.columns;
  const bool has_due = !columns.text(row, Column::due).empty();
  if (has_due) return false;
  for (const auto column : {Column::lead, Column::bearer, Column::support}) {
    const auto words = columns.text(row, column);
    if (words.empty()) continue;
    const auto chars = folded(words);
    const auto count = text::read_numeral(chars, 0);
    if (!count || chars.size() > count->length + 1) return false;
  }
  return true;
}

// Nothing where it is a row of the ledger; else what it is instead.
std::optional<Words> LedgerRowReader::set_out(const papers::Row& row) {
  const Said said = said_in(row, table_);
  const auto& columns = heading_.columns;
  if (said.texts.empty()) return Words{"空行", "Empty"};
  const auto& first = said.texts.front();
  const bool holds_labels = std::ranges::all_of(
      said.texts, [](const auto& words) { return words.find(U':') != std::u32string::npos; });
  if (is_note(first) && (holds_labels || bears_nothing(row))) {
    is_below_a_note_ = true;
    return Words{"表注", "A note"};
  }
  const bool is_serial_only = said.texts.size() == 1 && is_figure(first) && columns.at(Column::serial);
  if (is_serial_only && columns.at(Column::serial) == said.first_place)
    return Words{"只有序号的空行", "Empty but for its number"};
  if (is_sum(first) && bears_nothing(row)) return Words{"合计、小计行", "A sum"};
  if (repeats_heading(row)) return Words{"重复的表头", "A repeated heading"};
  const bool counts_section =
      columns.at(Column::serial) && counts_sections(folded(columns.text(row, Column::serial)));
  if (counts_section && said.texts.size() <= 3 && bears_nothing(row) &&
      columns.text(row, Column::measures).empty())
    return Words{"分节标题", "The heading of a section"};
  if (said.texts.size() > 1) return {};
  if (is_below_a_note_) return Words{"表注", "A note"};
  const bool is_alone_as_matter = said.cells == 1 && columns.at(Column::matter) == said.first_place;
  const bool is_section = opens_section(first) && first.size() <= section_characters_max;
  if (is_alone_as_matter && !is_section) return {};
  return Words{"分节标题", "The heading of a section"};
}

// 同上 takes the cell above; merged cells were filled when the file was read.
papers::Row LedgerRowReader::carried_down(const papers::Row& row, LedgerRow& read) {
  papers::Row full = row;
  for (std::size_t i = 0; i < full.cells.size(); ++i) {
    if (!is_ditto(folded(full.cells[i].text))) continue;
    if (bearers_.conventions().cells_above == CellsAbove::refuse) {
      read.faults.push_back(
          {papers::cell_name(i, row.number),
           {"按约定不接受“同上”，请写全", "By convention 同上 is not taken: write it out"}});
      full.cells[i] = {};
    } else if (i < above_.cells.size()) {
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
  take_bearers(row, Column::lead, CellRole::lead, read);
  // Beside a column of leads, those who bear without a word for it support.
  const bool has_lead = !read.bearers.lead.empty();
  const bool supports = has_lead && bearers_.conventions().beside_lead == BesideLead::support;
  take_bearers(row, Column::bearer, supports ? CellRole::support : CellRole::either, read);
  take_bearers(row, Column::support, CellRole::support, read);
  std::erase_if(read.bearers.support, [&](const OrganisationId& id) {
    return std::ranges::find(read.bearers.lead, id) != read.bearers.lead.end();
  });
}

void LedgerRowReader::take_bearers(const papers::Row& row, LedgerColumn column, CellRole role,
                                   LedgerRow& read) {
  for (const std::size_t place : heading_.columns.all_of(column)) {
    if (place >= row.cells.size() || is_placeholder(folded(row.cells[place].text))) continue;
    CellBearers named = bearers_.read(papers::trimmed_text(row.cells[place]), role);
    const auto add = [](auto& to, const auto& from) {
      for (const auto& one : from) {
        if (std::ranges::find(to, one) == to.end()) to.push_back(one);
      }
    };
    add(read.bearers.lead, named.lead);
    add(read.bearers.support, named.support);
    add(read.bearers.rules, named.rules);
    add(read.bearers.waiting, named.waiting);
    const auto cell = papers::cell_name(place, row.number);
    for (Words& fault : named.faults) read.faults.push_back({cell, std::move(fault)});
    for (Words& warning : named.warnings) read.warnings.push_back({cell, std::move(warning)});
    for (Words& choice : named.waiting) read.warnings.push_back({cell, std::move(choice)});
  }
}

void LedgerRowReader::take_days(const papers::Row& row, LedgerRow& read) const {
  const auto& columns = heading_.columns;
  take_due(row, read);
  const CellDue found = read_cell_due(columns.cell(row, Column::found_on), year_);
  read.found_on = found.day();
  const auto no_such_day = [](const CellDue& due) {
    return Words{fmt::format("“{}”不是存在的日期", due.words),
                 fmt::format("'{}' is no day that exists", due.words)};
  };
  if (read.due.is_impossible) read.faults.push_back(remark(Column::due, row, no_such_day(read.due)));
  if (found.is_impossible) read.faults.push_back(remark(Column::found_on, row, no_such_day(found)));
  // Found in June, without a day, is found on no day before the first.
  const bool may_be_earlier = found.is_vague;
  if (!may_be_earlier && is_before(read.due.day(), read.found_on)) {
    read.faults.push_back(remark(
        Column::due, row,
        {fmt::format("时限 {} 早于发现或交办日期 {}", iso(*read.due.day()), iso(*read.found_on)),
         fmt::format("Due on {}, before it was found on {}", iso(*read.due.day()), iso(*read.found_on))}));
  }
}

void LedgerRowReader::take_due(const papers::Row& row, LedgerRow& read) const {
  CellDue due = read_cell_due(heading_.columns.cell(row, Column::due), year_);
  if (due.is_vague && bearers_.conventions().vague_dates == VagueDates::words) due.when.reset();
  if (due.may_lack_a_zero && due.when) {
    read.warnings.push_back(remark(
        Column::due, row,
        {fmt::format("数字 {} 按 {} 理解；如原为 {}0，请改成文字", due.words, iso(*due.day()), due.words),
         fmt::format("The number {} is read as {}; if {}0 was meant, write it as text", due.words,
                     iso(*due.day()), due.words)}));
  }
  if (!due.when && !due.is_impossible && !due.words.empty()) {
    const bool is_fault = bearers_.conventions().undated_words == UndatedWords::fault;
    auto& remarks = is_fault ? read.faults : read.warnings;
    remarks.push_back(remark(Column::due, row,
                             {fmt::format("“{}”不是日期，照原文保留", due.words),
                              fmt::format("'{}' gives no date; kept as words", due.words)}));
  }
  read.due = std::move(due);
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

void LedgerRowReader::take_texts(const papers::Row& row, LedgerRow& read) const {
  const auto& columns = heading_.columns;
  const auto text = [&](Column column) { return columns.text(row, column); };
  read.own_number = text(columns.at(Column::number) ? Column::number : Column::serial);
  read.source = text(Column::source);
  read.measures = text(Column::measures);
  read.matter = columns.at(Column::matter) ? text(Column::matter) : read.measures;
  read.officials = text(Column::official);
  read.progress = text(Column::progress);
  read.notes = text(Column::notes);
  read.place = text(Column::place);
  read.grade = text(Column::grade);
}

LedgerRow LedgerRowReader::read(const papers::Row& row) {
  LedgerRow read;
  read.sheet = table_.sheet;
  read.number = row.number;
  auto skipped = set_out(row);
  if (!skipped && row.is_hidden && bearers_.conventions().hidden_rows == HiddenRows::skip)
    skipped =
        Words{"该行在表中是隐藏的，按约定跳过", "The row is hidden in the sheet; skipped by convention"};
  if (skipped) {
    const Said said = said_in(row, table_);
    read.verdict = RowVerdict::skip;
    if (!said.texts.empty()) read.matter = text::to_utf8(said.texts.front());
    read.warnings.push_back({fmt::format("{}", row.number), *std::move(skipped)});
    return read;
  }
  is_below_a_note_ = false;
  const papers::Row full = carried_down(row, read);
  take_texts(full, read);
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

std::string repetition_of(const LedgerRow& row) {
  const auto due = row.due.day() ? iso(*row.due.day()) : text::fold_name(row.due.words);
  std::string same = text::fold_name(row.matter) + "\n" + text::fold_name(row.measures) + "\n" +
                     text::fold_name(row.place) + "\n" + due;
  for (const auto& id : row.bearers.lead) same += "\n" + id.text();
  for (const auto& id : row.bearers.support) same += "\n+" + id.text();
  return same;
}

}  // namespace bihuan::intake
