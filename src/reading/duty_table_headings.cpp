// SPDX-License-Identifier: Apache-2.0
#include "reading/duty_table_headings.h"

#include <algorithm>

#include "reading/lexicon.h"

namespace bihuan::reading {
namespace {

constexpr std::size_t columns_max = 64;
constexpr std::size_t heading_max = 16;  // characters; what is longer is no heading

// Each is told by how it ends: 省级牵头单位, 2020年重点任务.
const Lexicon tasks{
    U"任务 事项 工作 项目 任务名称 事项名称 项目名称 任务分解 重点任务分解 问题 主要问题 存在问题 整改任务"};
const Lexicon measures{
    U"措施 举措 内容 要求 任务要求 工作要求 具体任务 工作任务及要求 任务内容 主要任务及措施 任务及措施 "
    U"任务和措施"};
const Lexicon leads{
    U"牵头单位 牵头部门 牵头责任单位 主办单位 主办部门 主责单位 主责部门 牵头 主办 主责 第一责任单位 "
    U"牵头单位及责任人"};
const Lexicon bearers{
    U"责任单位 责任部门 承办单位 承办部门 落实单位 落实部门 实施单位 责任主体 实施主体 负责单位 负责部门 "
    U"责任单位及责任人 责任单位和责任人 责任科室 承办科室 完成单位 整改单位 单位分工 部门分工"};
const Lexicon supports{
    U"配合单位 配合部门 协办单位 协办部门 参与单位 参加单位 参与部门 参加部门 协同单位 协助单位 协助部门 "
    U"配合责任单位 协作单位 配合 协办 参与 参加 协同"};
const Lexicon officials{
    U"领导 责任人 负责人 牵头人 包保人 分管副市长 分管市长 分管副县长 分管县长 分管副区长 责任领导及责任人"};
const Lexicon dues{
    U"时限 期限 完成时间 时间节点 时间要求 办理时间 整改时间 时间安排 完成日期 截止时间 截止日期 时间 "
    U"进度安排 "
    U"时间进度"};

std::optional<ColumnRole> role_of(std::u32string_view heading) {
  heading = heading.substr(0, heading.find(U'('));
  if (heading.empty() || heading.size() > heading_max) return {};
  const auto ends_with = [&](const Lexicon& words) { return words.longest_before(heading, heading.size()); };
  // 责任单位 ends like 单位 and 配合责任单位 like both: the longest says what it is.
  std::optional<ColumnRole> role;
  std::size_t longest = 0;
  const auto consider = [&](const Lexicon& words, ColumnRole candidate) {
    if (const auto length = ends_with(words); length > longest) {
      longest = length;
      role = candidate;
    }
  };
  consider(supports, ColumnRole::support);
  consider(leads, ColumnRole::lead);
  consider(bearers, ColumnRole::bearing);
  consider(officials, ColumnRole::official);
  consider(dues, ColumnRole::due);
  consider(measures, ColumnRole::measures);
  consider(tasks, ColumnRole::task);
  return role;
}

bool is_of_duties(const std::vector<ColumnRole>& columns) {
  const auto is_work = [](ColumnRole role) {
    return role == ColumnRole::task || role == ColumnRole::measures;
  };
  const auto is_bearer = [](ColumnRole role) {
    return role == ColumnRole::lead || role == ColumnRole::bearing;
  };
  return std::ranges::any_of(columns, is_work) && std::ranges::any_of(columns, is_bearer);
}

std::optional<std::vector<ColumnRole>> if_of_duties(std::vector<ColumnRole> columns) {
  if (!is_of_duties(columns)) return {};
  return columns;
}

bool says_nothing(std::u32string_view cell) {
  return cell.empty() || is_ditto(cell);
}

}  // namespace

std::optional<std::vector<ColumnRole>> read_headings(const Headings& row) {
  const auto is_short = [](std::u32string_view cell) { return cell.size() <= 2 * heading_max; };
  if (row.size() < 2 || row.size() > columns_max || !std::ranges::all_of(row, is_short)) return {};
  std::vector<ColumnRole> columns;
  for (const auto heading : row) columns.push_back(role_of(heading).value_or(ColumnRole::other));
  return if_of_duties(std::move(columns));
}

std::optional<std::vector<ColumnRole>> read_headings(const Headings& above, const Headings& row) {
  if (std::max(above.size(), row.size()) > columns_max) return {};
  const auto says_something = [](std::u32string_view cell) { return !says_nothing(cell); };
  if (std::ranges::count_if(above, says_something) < 2) return {};  // a title over all columns
  std::vector<ColumnRole> columns;
  bool parts_a_heading = false;
  for (std::size_t i = 0; i < std::max(above.size(), row.size()); ++i) {
    const auto upper = i < above.size() ? above[i] : std::u32string_view();
    const auto lower = i < row.size() ? row[i] : std::u32string_view();
    const auto own = says_nothing(lower) ? std::optional<ColumnRole>() : role_of(lower);
    if (!says_nothing(lower) && lower.size() > heading_max) return {};
    parts_a_heading = parts_a_heading || own;
    columns.push_back(own ? *own : role_of(upper).value_or(ColumnRole::other));
  }
  // A row of duties says something below most headings; a second row of headings only where it parts one.
  const auto said = std::ranges::count_if(row, [](auto cell) { return !says_nothing(cell); });
  const auto blank = std::ranges::count_if(row, says_nothing);
  if (!parts_a_heading || said == 0 || blank == 0) return {};
  return if_of_duties(std::move(columns));
}

bool is_ditto(std::u32string_view cell) {
  return cell == U"〃" || cell == U"同上" || cell == U"″" || cell == U"\"";
}

}  // namespace bihuan::reading
