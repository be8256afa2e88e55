// SPDX-License-Identifier: Apache-2.0
#include "intake/ledger_columns.h"

#include <algorithm>

#include "intake/cell_due.h"
#include "reading/lexicon.h"
#include "text/names.h"
#include "text/utf8.h"

namespace bihuan::intake {
namespace {

using Column = LedgerColumn;

constexpr std::size_t heading_rows_max = 20;  // how far down a heading is looked for
constexpr std::size_t heading_characters_max = 24;
constexpr std::size_t cells_looked_at = 50;  // to tell a column by what it holds
constexpr int no_year = 2000;                // dates are only told from other words

struct Endings {
  Column column = Column::matter;
  reading::Lexicon words;
};

// A heading is told by how it ends: 市级牵头单位, 2020年重点任务. The longest ending decides.
const Endings endings[] = {
    {Column::serial, reading::Lexicon{U"序号 顺序号"}},
    {Column::number, reading::Lexicon{U"编号 文号 立项号 督办号"}},
    {Column::source, reading::Lexicon{U"来源 出处 会议 会议名称 批次 立项依据 交办依据 文件依据 检查组"}},
    {Column::matter,
     reading::Lexicon{
         U"事项 任务 事项内容 任务内容 督办内容 工作内容 主要内容 问题 问题内容 问题描述 问题表现 "
         U"问题清单 隐患 隐患描述 隐患内容 隐患情况 问题隐患 隐患问题 问题及隐患 情况描述 问题情况 "
         U"任务名称 事项名称 项目名称 项目 议定事项 内容"}},
    {Column::measures,
     reading::Lexicon{U"措施 举措 整改要求 工作要求 办理要求 整改意见 处理意见 整改方案 整改内容"}},
    {Column::lead,
     reading::Lexicon{U"牵头单位 牵头部门 牵头责任单位 主办单位 主办部门 主责单位 主责部门 牵头 主办"}},
    {Column::bearer,
     reading::Lexicon{U"责任单位 责任部门 承办单位 承办部门 落实单位 实施单位 责任主体 整改单位 负责单位 "
                      U"负责部门 办理单位 整改责任主体 责任单位及责任人 责任单位和责任人 单位 部门 属地"}},
    {Column::support,
     reading::Lexicon{
         U"配合单位 配合部门 协办单位 协办部门 参与单位 参加单位 配合责任单位 协同单位 配合 协办"}},
    {Column::official, reading::Lexicon{U"领导 责任人 负责人 牵头人 包保人"}},
    {Column::found_on,
     reading::Lexicon{U"发现时间 发现日期 检查时间 检查日期 排查时间 排查日期 交办时间 交办日期 立项时间 "
                      U"下达时间 登记时间 登记日期"}},
    {Column::due,
     reading::Lexicon{U"时限 期限 完成时间 完成日期 整改时间 时间要求 时限要求 时间节点 截止时间 截止日期 "
                      U"办结时间 时间 日期"}},
    {Column::progress,
     reading::Lexicon{
         U"进展 进展情况 办理情况 落实情况 完成情况 整改情况 进度 状态 是否完成 办理结果 整改结果"}},
    {Column::notes, reading::Lexicon{U"备注 说明"}},
    {Column::place,
     reading::Lexicon{U"地点 位置 部位 场所 点位 企业名称 受检单位 被检查单位 检查对象 单位名称"}},
    {Column::grade, reading::Lexicon{U"等级 级别 风险等级 类别 类型"}},
};

// What a column is not, though it ends alike: it says what has been, or who reports it.
const reading::Lexicon others{
    U"实际完成时间 销号时间 办结日期 填报时间 填报单位 验收时间 验收单位 核查时间 核查单位 "
    U"督办单位 检查单位 监管部门 更新时间 反馈时间 交办单位 验收人 复查时间 联系电话 分管部门 "
    U"开始时间 起始时间 启动时间"};

struct Told {
  Column column = Column::matter;
  std::size_t length = 0;  // of what told it: the longer, the surer
};

std::u32string heading_of(const papers::Cell& cell) {
  auto name = text::from_utf8(text::fold_name(cell.text)).value_or(U"");
  if (const auto bracket = name.find(U'('); bracket != std::u32string::npos && bracket > 0)
    name.resize(bracket);
  while (name.ends_with(U':') || name.ends_with(U'*')) name.pop_back();
  return name;
}

std::optional<Told> told_by(const std::u32string& name) {
  if (name.empty() || name.size() > heading_characters_max) return {};
  if (others.longest_before(name, name.size()) > 0) return {};
  std::optional<Told> told;
  for (const Endings& ending : endings) {
    const auto length = ending.words.longest_before(name, name.size());
    if (length > 0 && (!told || length > told->length)) told = Told{ending.column, length};
  }
  return told;
}

// Of several columns that could be it, the surest name wins, then the first; 项目 beside 问题描述 is no
// matter.
class Choice {
 public:
  void offer(std::size_t place, const Told& told) {
    auto& best = best_[static_cast<std::size_t>(told.column)];
    if (!best || told.length > best->second) best = {place, told.length};
  }

  LedgerColumns take() const {
    LedgerColumns columns;
    for (std::size_t i = 0; i < ledger_columns_known; ++i) {
      if (best_[i]) columns.set(static_cast<Column>(i), best_[i]->first);
    }
    return columns;
  }

  std::size_t count() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(best_, [](const auto& one) { return one.has_value(); }));
  }

 private:
  std::array<std::optional<std::pair<std::size_t, std::size_t>>, ledger_columns_known> best_{};
};

struct HeadingRow {
  Choice choice;
  std::vector<std::string> names;
  std::size_t told = 0;  // cells of its own, not merged with the row above, that are known
};

HeadingRow read_row(const papers::Table& table, const papers::Row& row, const papers::Row* above) {
  HeadingRow read;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    read.names.push_back(row.cells[i].text);
    if (table.is_hidden_column(i)) continue;
    auto name = heading_of(row.cells[i]);
    auto told = told_by(name);
    if (told && !row.cells[i].is_merged) ++read.told;
    if (!told && above && i < above->cells.size()) {
      told = told_by(heading_of(above->cells[i]));
      if (read.names.back().empty()) read.names.back() = above->cells[i].text;
    }
    if (told) read.choice.offer(i, *told);
  }
  return read;
}

bool says_what(const LedgerColumns& columns) {
  return columns.at(Column::matter) || columns.at(Column::measures);
}

bool is_heading(const HeadingRow& row) {
  return row.choice.count() >= 2 && says_what(row.choice.take());
}

// Whether the heading goes on over the next column, or comes from the one before.
bool spans_columns(const papers::Row& headings, std::size_t i) {
  const auto goes_on = [&](std::size_t at) {
    return at >= headings.cells.size() || headings.cells[at].text.empty() || headings.cells[at].is_merged;
  };
  return goes_on(i) || goes_on(i + 1);
}

// The second of two rows of headings parts headings of the first (责任单位 into 牵头 and 配合): it tells
// something below them, and all else in it is empty or merged with the row above.
bool parts_heading(const papers::Row& row, const papers::Row& above, const HeadingRow& read) {
  if (read.told == 0) return false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto name = heading_of(row.cells[i]);
    const bool is_old = name.empty() || (i < above.cells.size() && name == heading_of(above.cells[i]));
    if (!is_old && (!spans_columns(above, i) || name.size() > heading_characters_max)) return false;
  }
  return true;
}

std::size_t characters_of(const papers::Cell& cell) {
  return text::from_utf8(cell.text).value_or(U"").size();
}

// What a column's cells hold, for tables that somebody pasted without their headings.
struct Holding {
  std::size_t said = 0;
  std::size_t days = 0;
  std::size_t known_bearers = 0;
  std::size_t numbers = 0;
  std::size_t characters = 0;
};

Holding holding_of(const papers::Table& table, std::size_t first_row, std::size_t column,
                   CellBearersReader& bearers) {
  Holding held;
  for (std::size_t i = first_row; i < std::min(table.rows.size(), first_row + cells_looked_at); ++i) {
    const auto& cells = table.rows[i].cells;
    if (column >= cells.size() || cells[column].text.empty()) continue;
    const auto& cell = cells[column];
    ++held.said;
    held.characters += characters_of(cell);
    const bool is_number = cell.text.find_first_not_of("0123456789") == std::string::npos;
    if (is_number && cell.text.size() <= 4) ++held.numbers;
    if (!is_number && characters_of(cell) <= 16 && read_cell_due(cell, no_year).day()) ++held.days;
    const auto named = bearers.read(cell.text, CellRole::either);
    if (named.faults.empty() && !(named.lead.empty() && named.rules.empty())) ++held.known_bearers;
  }
  return held;
}

std::optional<Column> told_by(const Holding& held) {
  const auto most = [&](std::size_t count) { return held.said > 0 && count * 10 >= held.said * 6; };
  if (most(held.numbers)) return Column::serial;
  if (most(held.days)) return Column::due;
  if (most(held.known_bearers)) return Column::bearer;
  return {};
}

void tell_by_content(const papers::Table& table, std::size_t first_row, bool has_headings,
                     CellBearersReader& bearers, LedgerColumns& columns) {
  std::size_t width = 0;
  for (const auto& row : table.rows) width = std::max(width, row.cells.size());
  std::optional<std::size_t> longest;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < width; ++i) {
    if (table.is_hidden_column(i) || columns.taken_for(i)) continue;
    const Holding held = holding_of(table, first_row, i, bearers);
    const auto told = told_by(held);
    const bool has_bearers = columns.at(Column::lead) || columns.at(Column::bearer);
    if (told && !columns.at(*told) && !(told == Column::bearer && has_bearers)) columns.set(*told, i);
    if (!told && held.said > 0 && held.characters / held.said > characters) {
      longest = i;
      characters = held.characters / held.said;
    }
  }
  if (!has_headings && !says_what(columns) && longest && characters >= 4)
    columns.set(Column::matter, *longest);
}

std::optional<LedgerHeading> by_names(const papers::Table& table) {
  for (std::size_t i = 0; i < std::min(table.rows.size(), heading_rows_max); ++i) {
    HeadingRow read = read_row(table, table.rows[i], nullptr);
    if (!is_heading(read)) continue;
    std::size_t first = i + 1;
    if (first < table.rows.size()) {
      HeadingRow lower = read_row(table, table.rows[first], &table.rows[i]);
      if (parts_heading(table.rows[first], table.rows[i], lower) && is_heading(lower)) {
        read = std::move(lower);
        ++first;
      }
    }
    return LedgerHeading{read.choice.take(), first, i, std::move(read.names)};
  }
  return {};
}

}  // namespace

Words column_words(LedgerColumn column) {
  switch (column) {
    case Column::serial:
      return {"序号", "Serial"};
    case Column::number:
      return {"编号", "Number"};
    case Column::source:
      return {"来源", "Source"};
    case Column::matter:
      return {"事项", "Matter"};
    case Column::measures:
      return {"措施要求", "Measures"};
    case Column::lead:
      return {"牵头单位", "Leads"};
    case Column::bearer:
      return {"责任单位", "Bearers"};
    case Column::support:
      return {"配合单位", "Supporting"};
    case Column::official:
      return {"责任人", "Officials"};
    case Column::found_on:
      return {"发现或交办日期", "Found on"};
    case Column::due:
      return {"时限", "Due"};
    case Column::progress:
      return {"进展", "Progress"};
    case Column::notes:
      return {"备注", "Notes"};
    case Column::place:
      return {"地点", "Place"};
    case Column::grade:
      return {"等级类别", "Grade"};
  }
  return {};
}

void LedgerColumns::set(LedgerColumn column, std::size_t place) {
  places_[static_cast<std::size_t>(column)] = place;
}

std::optional<LedgerColumn> LedgerColumns::taken_for(std::size_t place) const {
  for (std::size_t i = 0; i < ledger_columns_known; ++i) {
    if (places_[i] == place) return static_cast<LedgerColumn>(i);
  }
  return {};
}

const papers::Cell& LedgerColumns::cell(const papers::Row& row, LedgerColumn column) const {
  static const papers::Cell none;
  const auto place = at(column);
  return place && *place < row.cells.size() ? row.cells[*place] : none;
}

std::string LedgerColumns::text(const papers::Row& row, LedgerColumn column) const {
  return papers::trimmed_text(cell(row, column));
}

std::optional<LedgerHeading> find_heading(const papers::Table& table, CellBearersReader& bearers) {
  auto heading = by_names(table);
  const bool has_headings = heading.has_value();
  if (!heading) heading = LedgerHeading{};
  tell_by_content(table, heading->first_row, has_headings, bearers, heading->columns);
  const auto& columns = heading->columns;
  const bool names_somebody = columns.at(Column::lead) || columns.at(Column::bearer);
  if (!says_what(columns) || (!has_headings && !names_somebody)) return {};
  return heading;
}

}  // namespace bihuan::intake
