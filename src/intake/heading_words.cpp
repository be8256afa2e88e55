// SPDX-License-Identifier: Apache-2.0
#include "intake/heading_words.h"

#include <algorithm>
#include <vector>

#include "reading/lexicon.h"
#include "text/names.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace bihuan::intake {
namespace {

using Column = LedgerColumn;
using reading::Lexicon;

// The strength of a name counts before its length.
constexpr std::size_t weak = 0;
constexpr std::size_t plain = 100;
constexpr std::size_t strong = 200;

struct Endings {
  Column column = Column::matter;
  std::size_t strength = plain;
  Lexicon words;
};

// A heading is told by how it ends: 市级牵头单位, 2020年重点任务. The surest decides.
const Endings endings[] = {
    {Column::serial, plain, Lexicon{U"序号 顺序号 序 NO NO. No No. no"}},
    {Column::number, plain, Lexicon{U"编号 文号 立项号 督办号 编码 台账号 案号"}},
    {Column::source, plain,
     Lexicon{U"来源 出处 会议 会议名称 批次 立项依据 交办依据 文件依据 检查组 督导组 督查组 巡查组 发现渠道 "
             U"发现途径 "
             U"发现方式 渠道 检查类型 依据"}},
    {Column::matter, strong,
     Lexicon{
         U"问题 问题内容 问题描述 问题表现 问题清单 问题点 问题名称 问题摘要 问题概述 问题概况 问题说明 "
         U"问题详情 "
         U"问题事项 隐患 隐患描述 隐患内容 隐患情况 隐患名称 隐患说明 隐患详情 隐患清单 隐患概况 隐患事项 "
         U"问题隐患 隐患问题 问题及隐患 问题情况 问题具体内容 问题具体表现 风险隐患 具体表现 不符合项 "
         U"不合格项 "
         U"不足 短板 督办事项 督办内容 交办事项 议定事项"}},
    {Column::matter, plain,
     Lexicon{U"事项 任务 事项内容 任务内容 工作内容 主要内容 情况描述 任务名称 事项名称 描述 重点工作 "
             U"工作 批示内容 具体内容 目标任务 议题 任务目标"}},
    {Column::matter, weak, Lexicon{U"项目名称 项目 内容 名称 事由 事由摘要 标题"}},
    {Column::measures, plain,
     Lexicon{U"措施 举措 整改要求 工作要求 办理要求 任务要求 目标要求 整改意见 处理意见 处置意见 督办意见 "
             U"整改建议 "
             U"意见建议 整改方案 整改内容 整改任务 整改目标 对策 要求 建议 意见 处理措施"}},
    {Column::lead, plain,
     Lexicon{U"牵头单位 牵头部门 牵头责任单位 牵头责任部门 主办单位 主办部门 主责单位 主责部门 主牵头单位 "
             U"牵头 主办 "
             U"主责 第一责任单位 牵头县区 牵头地区"}},
    {Column::bearer, plain,
     Lexicon{U"责任单位 责任部门 承办单位 承办部门 落实单位 落实部门 实施单位 责任主体 整改单位 整改部门 "
             U"整改主体 "
             U"负责单位 负责部门 办理单位 办理部门 整改责任主体 责任地区 责任县区 责任区县 责任乡镇 责任镇街 "
             U"承办 "
             U"任务单位 责任方 责任科室 责任分工 任务分工 职责分工 承担单位 承接单位 整改责任 责任落实"}},
    {Column::bearer, weak, Lexicon{U"单位 部门 属地 属地单位 责任 主管部门 主管单位 行业主管部门"}},
    {Column::support, plain,
     Lexicon{
         U"配合单位 配合部门 协办单位 协办部门 参与单位 参与部门 参加单位 参加部门 配合责任单位 配合责任部门 "
         U"协同单位 协同部门 协作单位 协作部门 协助单位 协助部门 会办单位 配合 协办"}},
    {Column::official, plain,
     Lexicon{U"领导 责任人 负责人 牵头人 包保人 承办人 主办人 责任人员 责任人姓名 责任领导"}},
    {Column::found_on, plain,
     Lexicon{U"发现时间 发现日期 检查时间 检查日期 排查时间 排查日期 交办时间 交办日期 立项时间 立项日期 "
             U"下达时间 "
             U"登记时间 登记日期 督导时间 督导日期 督查时间 督查日期 巡查时间 巡查日期 暗访时间 暗访日期"}},
    {Column::due, strong,
     Lexicon{U"时限 期限 整改时限 完成时限 整改期限 完成期限 办结时限 办理时限 办理期限 时限要求 截止时间 "
             U"截止日期 截止日 "
             U"计划完成时间 计划完成日期 拟完成时间 预计完成时间 要求完成时间 计划整改时间 应完成时间 "
             U"规定完成时间"}},
    {Column::due, plain,
     Lexicon{U"完成时间 完成日期 整改时间 整改日期 时间要求 时间节点 节点 办结时间 完成节点 进度要求 "
             U"起止时间 完成时间节点"}},
    {Column::due, weak, Lexicon{U"时间 日期 进度安排 时间安排"}},
    {Column::progress, plain,
     Lexicon{
         U"进展 进展情况 办理情况 落实情况 完成情况 整改情况 整改落实情况 进度 状态 是否完成 办理结果 "
         U"整改结果 "
         U"工作进展 整改进展 成效 整改成效 是否完成整改 是否整改 是否销号 是否办结 完成率 整改率 处理结果"}},
    {Column::notes, plain, Lexicon{U"备注 说明 附注"}},
    {Column::place, plain,
     Lexicon{U"地点 位置 部位 场所 点位 地址 所在地 企业名称 受检单位 被检查单位 被检单位 受检查单位 "
             U"检查对象 单位名称 "
             U"所在单位 隐患单位 问题单位 受检企业 企业 涉及单位 涉事单位 场所名称 被督导单位 被督查单位 "
             U"生产经营单位"}},
    {Column::grade, plain, Lexicon{U"等级 级别 风险等级 类别 类型 性质 分类 领域 行业"}},
};

// What a column is not, though it ends alike: it says what has been, or who reports it.
const Lexicon others{
    U"实际完成时间 实际完成日期 完成整改时间 销号时间 销号日期 办结日期 填报时间 填报日期 填报单位 报送单位 "
    U"报送时间 "
    U"验收时间 验收日期 验收单位 验收部门 核查时间 核查单位 核实时间 督办单位 督办部门 督办责任单位 督导单位 "
    U"督查单位 "
    U"检查单位 检查部门 监管部门 监管单位 监管责任单位 监管责任部门 更新时间 反馈时间 反馈单位 交办单位 "
    U"交办部门 验收人 "
    U"复查时间 复查日期 复查单位 复核时间 联系电话 电话 联系人 分管部门 开始时间 起始时间 启动时间 编制单位 "
    U"编制时间 "
    U"挂牌督办单位 验收责任单位 发现人 检查人 检查人员 填报人 审核人 照片 图片 附件 数量 总数 序列号 "
    U"是否重大隐患 "
    U"是否重大 是否重大事故隐患 同类问题 举一反三情况 督办领导 批示领导 下一步工作 下步工作 下一步措施 "
    U"下步措施 "
    U"未完成原因 逾期原因 原因 原因分析 面积 金额 资金 经费 投资"};

constexpr std::u32string_view joints = U"/、及和与,;";
constexpr std::u32string_view when_found[] = {U"发现", U"检查", U"督导", U"督查", U"排查",
                                              U"巡查", U"暗访", U"交办", U"下达", U"移交",
                                              U"来文", U"批示", U"通报", U"受理", U"录入"};
constexpr std::u32string_view when_due[] = {U"整改", U"完成", U"办结", U"要求", U"计划"};
constexpr std::u32string_view when_else[] = {U"实际", U"销号", U"验收", U"复查", U"复核", U"填报",
                                             U"更新", U"核查", U"开始", U"启动", U"成立", U"投产",
                                             U"建成", U"上报", U"竣工", U"开工"};

bool ends_with_a_time(std::u32string_view name) {
  return name.ends_with(U"时间") || name.ends_with(U"日期");
}

std::optional<HeadingTold> told_as_time(std::u32string_view name) {
  if (!ends_with_a_time(name)) return {};
  if (text::contains_any(name, when_found) && !text::contains_any(name, when_due))
    return HeadingTold{Column::found_on, plain + name.size()};
  return {};
}

struct EndingTold {
  HeadingTold told;
  std::size_t length = 0;
};

/// The longest ending says what it is; how sure it is, its strength.
std::optional<EndingTold> longest_ending(std::u32string_view name) {
  std::optional<EndingTold> longest;
  for (const Endings& ending : endings) {
    const auto length = ending.words.longest_before(name, name.size());
    if (length > 0 && (!longest || length > longest->length))
      longest = EndingTold{{ending.column, ending.strength + length}, length};
  }
  return longest;
}

std::optional<HeadingTold> told_by_ending(std::u32string_view name) {
  if (auto told = told_as_time(name)) return told;
  const auto ending = longest_ending(name);
  return ending ? std::optional(ending->told) : std::nullopt;
}

/// 责任单位/责任人, 问题及整改措施: whoever bears it, then what it is, stands before what goes with it.
std::size_t rank_of(Column column) {
  switch (column) {
    case Column::lead:
    case Column::bearer:
      return 4;
    case Column::support:
      return 3;
    case Column::matter:
      return 2;
    case Column::serial:
    case Column::number:
    case Column::source:
    case Column::measures:
    case Column::official:
    case Column::found_on:
    case Column::due:
    case Column::progress:
    case Column::notes:
    case Column::place:
    case Column::grade:
      return 1;
  }
  return 0;
}

std::vector<std::u32string_view> parts_of(std::u32string_view name) {
  std::vector<std::u32string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    if (i < name.size() && joints.find(name[i]) == std::u32string_view::npos) continue;
    if (i > begin) parts.push_back(name.substr(begin, i - begin));
    begin = i + 1;
  }
  return parts;
}

std::optional<HeadingTold> told_by_parts(std::u32string_view name) {
  // The 与 of 参与单位 parts nothing.
  if (const auto ending = longest_ending(name);
      ending && name.substr(name.size() - ending->length).find_first_of(joints) != std::u32string_view::npos)
    return {};
  const auto parts = parts_of(name);
  if (parts.size() < 2) return {};
  std::vector<HeadingTold> told;
  for (const auto part : parts) {
    if (auto one = told_by_ending(part)) told.push_back(*one);
  }
  if (told.empty()) return {};
  if (told.front().column == Column::progress || told.front().column == Column::notes) return told.front();
  const auto has = [&](Column column) {
    return std::ranges::find(told, column, &HeadingTold::column) != told.end();
  };
  // 牵头及配合单位: the cell says who is which.
  if (has(Column::lead) && has(Column::support)) return HeadingTold{Column::bearer, plain + name.size()};
  return *std::ranges::max_element(told, {}, [](const HeadingTold& one) { return rank_of(one.column); });
}

}  // namespace

bool HeadingTold::is_weak() const {
  return surety < plain;
}

std::u32string heading_in(std::string_view cell) {
  const auto whole = text::from_utf8(text::fold_name(cell)).value_or(U"");
  auto name = whole.starts_with(U'(') && whole.ends_with(U')') ? whole.substr(1, whole.size() - 2) : whole;
  for (auto open = name.find(U'('); open != std::u32string::npos; open = name.find(U'(')) {
    const auto close = name.find(U')', open);
    name.erase(open, close == std::u32string::npos ? close : close - open + 1);
  }
  while (!name.empty() && std::u32string_view(U":*★.").find(name.back()) != std::u32string_view::npos)
    name.pop_back();
  while (!name.empty() && std::u32string_view(U"*★").find(name.front()) != std::u32string_view::npos)
    name.erase(0, 1);
  return name;
}

bool names_another_field(std::u32string_view heading) {
  if (others.longest_before(heading, heading.size()) > 1) return true;
  return ends_with_a_time(heading) && text::contains_any(heading, when_else);
}

std::optional<HeadingTold> told_by(std::u32string_view heading) {
  if (heading.empty() || heading.size() > heading_characters_max) return {};
  auto parted = told_by_parts(heading);
  if (parted && parted->column != Column::matter) return parted;
  if (names_another_field(heading)) return {};
  return parted ? parted : told_by_ending(heading);
}

std::optional<HeadingTold> told_by(std::u32string_view above, std::u32string_view heading) {
  if (heading.empty() || above == heading) return told_by(heading.empty() ? above : heading);
  const auto own = told_by(heading);
  if (above.empty() || names_another_field(heading) || (own && !own->is_weak())) return own;
  const auto both = told_by(std::u32string(above) + std::u32string(heading));
  if (both && !both->is_weak()) return both;
  const auto higher = told_by(above);
  const bool bears = higher && (higher->column == Column::lead || higher->column == Column::bearer ||
                                higher->column == Column::support);
  // 责任单位 over 单位 and 责任人.
  if (own && own->column == Column::bearer && bears) return higher;
  if (own || both) return own ? own : both;
  if (!higher) return {};
  return HeadingTold{higher->column, 1};
}

}  // namespace bihuan::intake
