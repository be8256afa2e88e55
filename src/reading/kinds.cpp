// SPDX-License-Identifier: Apache-2.0
#include "reading/kinds.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/lexicon.h"
#include "text/width.h"

namespace bihuan::reading {
namespace {

// What can be seen: inspect, hunt down, monitor, set up, draw up, publish, pay, finish, settle.
const Lexicon seen_acts{
    U"填报 录入 把脉 列支 检查 巡查 排查 摸排 摸底 摸清 核查 督查 督办 抽查 暗访 普查 调查 勘查 勘察 监测 "
    U"整治 整改 "
    U"查处 "
    U"惩处 "
    U"处罚 严查 打击 清理 清退 清查 清零 "
    U"拆除 建立 健全 制定 制订 拟定 拟订 编制 起草 出台 细化方案 印发 公布 公示 发布 公开 拨付 支付 兑付 "
    U"缴纳 收缴 追缴 筹措 完成 建成 竣工 "
    U"开工 交付 验收 签订 签署 收回 解除 征收 收储 出让 摘牌 挂牌 招标 采购 组建 成立 设立 增设 配备 选派 "
    U"抽调 培训 演练 监管工作 项目监管 "
    U"收集 列入 延伸 储备 调运 调配 技术指导 货源 保障经费 造林 采集 汇总 核实 核定 评估 审计 审核 论证 研判 "
    U"研究 梳理 清单 台账 跟进 跟踪 化解 办理 "
    U"办结 解决 "
    U"消除 救助 走访 报送 推送 搭建 维修 "
    U"改造 安装 处置 协商 谈判 约谈 通报 调度 认定 登记 归集 清运 启动 修订 修改 扫清 巡护 值守 疏导 发放 "
    U"清偿 兑现 更新 收购 移交 划拨 "
    U"流转 腾退 迁移 搬迁 补助 补偿 赔偿 督导 开展评估 备案 立案 起诉 追责 问责 建档 入库 上线 竣工 复工 "
    U"复产 投产 治理 审查 手续 资金用于 预算中统筹 统筹解决 统筹安排资金 预算安排 纳入预算 列入预算 分担 "
    U"解释工作 补植 补造 补种 补齐 补足 督促 的监管 纳入 修编 编修 资金保障 经费保障 保障经费 落实资金 "
    U"落实经费 "
    U"配套资金 倒排计划 倒排工期 逐个会商 逐一会商 安排不少于 安排至少 安排专人 安排专班 "
    U"通车 通水 供水 供气 供暖"};
const Lexicon not_seen{
    U"纳入重要 纳入议事日程 纳入常态 完善机制 工作任务 完成任务 研究贯彻 研究部署 完成各项 高标准完成 "
    U"完成既定 完成年度 完成目标 完成全年 "
    U"责任清单 负面清单 "
    U"监督检查力度 整改落实 研究落实 启动仪式 解决思想 解决能力 治理体系 治理能力 治理效能 治理水平 治理格局 "
    U"基层治理 社会治理 治理现代化 治理精细化 处置能力 监测能力 整治力度 查处力度 打击力度 "
    U"惩处力度 打击态势 高压态势"};
const Lexicon far_flung{U"格局 氛围 环境 生态 舞台 桥梁 广阔 合力 局面 形象"};

// An instruction that opens with one of these says by itself nothing that can be seen done.
const Lexicon soft_openings{
    U"加强 强化 加大 完善 优化 统筹 协作 履行 压实 提高 提升 增强 确保 保证 形成 营造 推动 推进 为 认识 重视 "
    U"坚持 树立 树牢 织密 织牢 扛牢 扛起 "
    U"扛稳 发挥 守住 守牢 引领 凝聚 保障 促进 助推 助力 维护 防范 创新 夯实 筑牢 兜牢 兜住 牢记 绷紧 把握 "
    U"聚焦 围绕 紧盯 紧扣 立足 着眼 着力 以 "
    U"按照 根据 结合 针对 在 对 从 将 努力 力争 力促 争取 深化 拓展 作为 使 让 做到 务求 实现 支持 鼓励 "
    U"引导 协调 沟通 担当 负起 服务 关注 "
    U"突出 注重 抢抓 锚定 统一思想 贯彻 学习 落实 抓 靠前 做好 做实 做细 创造 规范 通过 依托 利用 运用 严守 "
    U"尽职 尽责 高位 把 守 亲自 带头 "
    U"率先 充分认识 增进 汲取 吸取 切记 克服 拿出 既 只 高质量 领会 熟知 熟悉 了解 掌握 明确 理顺 压 扎实 "
    U"举一反三 堵塞 提前介入 各司其职 各负其责 齐抓共管 各尽其责 通力 紧密 相互 当好 用好 用足 打造 密切 "
    U"拧紧 保持"};
const Lexicon lasting_acts{U"对接 自筹 把关"};  // open like the prepositions 对 and 自
const Lexicon circumstances{U"作为 针对 根据 按照 依据 结合 对 在 以 从 就 通过 依托 自 经 因 为 将 把"};
const Lexicon adverbs{
    U"自行 总牵头 加快 向上 切实 认真 严格 进一步 继续 持续 积极 主动 全面 全力 深入 深刻 坚决 扎实 充分 "
    U"始终 "
    U"牢固 牢牢 不断 "
    U"尽快 "
    U"及时 立即 迅速 抓紧 着力 高度 时刻 "
    U"共同 分别 同步 具体 大力 有效 有序 稳妥 稳步 逐步 精准 科学 合理 妥善 常态化 从严 从快 要 须 必须 应 "
    U"应当 也 都 均 牵头 负责 会同 更加 更好 "
    U"真正 毫不松懈 动态 定期 务必 统一 依法 依规 依法依规 按程序 按职责 密切配合 抓实 牵头作用 主导作用 "
    U"主体作用 职能作用 "
    U"牵头会同 会同 联合 配合 协助 继续牵头"};

/// The clauses of a quote, its bearers left out.
std::vector<text::Range> clauses_of(std::u32string_view chars, const DutyDraft& draft,
                                    const Bracketing& brackets) {
  auto begin = std::max(draft.quote.begin, draft.told);
  std::vector<text::Range> clauses;
  for (auto at = begin; at < draft.quote.end; ++at) {
    if (chars[at] != U',' || brackets.inside(at)) continue;
    clauses.push_back({begin, at});
    begin = at + 1;
  }
  clauses.push_back({begin, draft.quote.end});
  return clauses;
}

std::optional<text::Range> first_of(const Lexicon& words, std::u32string_view chars, text::Range within) {
  for (auto at = within.begin; at < within.end; ++at) {
    if (const auto length = words.longest_at(chars, at, within.end)) return text::Range{at, at + length};
  }
  return {};
}

/// 严格落实…制度: a rule that is kept or not.
std::optional<FoundCue> keeps_a_rule(std::u32string_view chars, text::Range clause) {
  static const Lexicon keeping{U"落实 执行"};
  static const Lexicon rules{U"制度 政策 标准 规定 减免政策"};
  const auto tail = rules.longest_before(chars, clause.end, clause.begin);
  if (tail == 0 || !first_of(keeping, chars, {clause.begin, clause.end - tail})) return {};
  return FoundCue{CueRule::task_rule_kept, {clause.end - tail, clause.end}};
}

/// 加快…建设, 加快…进度: works that go on.
std::optional<FoundCue> speeds_works(std::u32string_view chars, text::Range clause) {
  static const Lexicon works{U"工程 项目建设 设施建设 施工 改造 进度 扩容"};
  static const Lexicon speeding{U"加快"};
  const auto speeds = first_of(speeding, chars, clause);
  if (!speeds || !first_of(works, chars, clause)) return {};
  return FoundCue{CueRule::task_works, *speeds};
}

/// 资本金|2600万元: where the words end that an amount follows.
std::size_t before_amount(std::u32string_view chars, text::Range clause) {
  constexpr std::u32string_view amount = U"0123456789.余约多千百万亿";
  auto end = clause.end;
  if (end == clause.begin || chars[end - 1] != U'元') return clause.end;
  --end;
  while (end > clause.begin && amount.find(chars[end - 1]) != std::u32string_view::npos) --end;
  return end;
}

/// 统筹安排资本金, 保障…经费: money is found for something.
std::optional<FoundCue> finds_money(std::u32string_view chars, text::Range clause) {
  static const Lexicon finding{U"统筹安排 统筹解决 统筹落实 统筹保障 安排 筹集 落实 保障"};
  static const Lexicon money{U"资金 经费 资本金 费用 专款"};
  static const Lexicon softening{U"加强 强化 加大 完善 优化"};
  const auto end = before_amount(chars, clause);
  const auto tail = money.longest_before(chars, end, clause.begin);
  if (tail == 0 || first_of(softening, chars, clause)) return {};
  const auto finds = first_of(finding, chars, {clause.begin, end - tail});
  if (!finds) return {};
  return FoundCue{CueRule::task_seen, *finds};
}

/// 保障…用电, 做好…稳控: what is to be had, or done, stands at the end.
std::optional<FoundCue> provides(std::u32string_view chars, text::Range clause) {
  static const Lexicon providing{U"保障 保证"};
  static const Lexicon provided{U"用电 用水 用气 用热 用地 用海 用林 通行 供电 供水 供气 供热 供暖 供应"};
  static const Lexicon doing{U"做好"};
  static const Lexicon done{U"稳控 宣传 配套 方案 手续 发放 抢修 迁改 报批 安置 接送 转运 安抚"};
  static const Lexicon softening{U"加强 强化 加大 完善 优化 提升 提高 能力 水平"};
  if (first_of(softening, chars, clause)) return {};
  const auto ends_with = [&](const Lexicon& verbs, const Lexicon& objects) -> std::optional<text::Range> {
    const auto tail = objects.longest_before(chars, clause.end, clause.begin);
    const auto verb = first_of(verbs, chars, {clause.begin, clause.end - tail});
    return tail > 0 && verb && verb->end + tail < clause.end ? verb
                                                             : std::nullopt;  // 保障用电 alone: of what?
  };
  auto verb = ends_with(providing, provided);
  if (!verb) verb = ends_with(doing, done);
  if (!verb) return {};
  return FoundCue{CueRule::task_seen, *verb};
}

/// 作为搬迁主体: what the bearer is, no act.
bool says_what_it_is(std::u32string_view chars, text::Range clause) {
  static const Lexicon as{U"作为"};
  static const Lexicon roles{U"主体 业主 单位 部门 责任人 法人"};
  return as.longest_at(chars, clause.begin, clause.end) > 0 &&
         roles.longest_before(chars, clause.end, clause.begin) > 0;
}

/// 对…实行…: something is done with its object.
std::optional<FoundCue> treats_an_object(std::u32string_view chars, text::Range clause) {
  static const Lexicon treating{U"实行 实施 采取 予以 给予 进行"};
  static const Lexicon soft{U"支持 重视 关注 倾斜 指导 配合 保障 统筹 引导 关心 帮助"};
  auto at = clause.begin;
  while (const auto length = adverbs.longest_at(chars, at, clause.end)) at += length;
  if (at == clause.end || chars[at] != U'对') return {};
  const auto treats = first_of(treating, chars, {at, clause.end});
  if (!treats || first_of(soft, chars, {treats->end, clause.end})) return {};
  return FoundCue{CueRule::task_act, *treats};
}

/// 组织…开展…: people are sent to do it.
std::optional<FoundCue> sends_people(std::u32string_view chars, text::Range clause) {
  constexpr std::u32string_view send = U"组织";
  const auto words = chars.substr(clause.begin, clause.size());
  const auto at = words.find(send);
  if (at == std::u32string_view::npos || words.find(U"开展", at + 2) == std::u32string_view::npos) return {};
  return FoundCue{CueRule::task_sends, {clause.begin + at, clause.begin + at + send.size()}};
}

std::optional<FoundCue> seen_act(std::u32string_view chars, text::Range clause, const Bracketing& brackets) {
  for (auto at = clause.begin; at < clause.end;) {
    if (const auto harmless = not_seen.longest_at(chars, at, clause.end)) {
      at += harmless;
      continue;
    }
    const auto act = brackets.inside(at) ? 0 : seen_acts.longest_at(chars, at, clause.end);
    if (act > 0) return FoundCue{CueRule::task_seen, {at, at + act}};
    ++at;
  }
  return {};
}

std::optional<FoundCue> is_seen(std::u32string_view chars, text::Range clause, const Bracketing& brackets) {
  if (far_flung.occurs_in(chars, clause.begin, clause.end) || says_what_it_is(chars, clause)) return {};
  if (const auto sends = sends_people(chars, clause)) return sends;
  if (const auto keeps = keeps_a_rule(chars, clause)) return keeps;
  if (const auto speeds = speeds_works(chars, clause)) return speeds;
  if (const auto finds = finds_money(chars, clause)) return finds;
  if (const auto treats = treats_an_object(chars, clause)) return treats;
  if (const auto provided = provides(chars, clause)) return provided;
  return seen_act(chars, clause, brackets);
}

/// Length of the adverb or helper's name at `at`.
std::size_t skipped(std::u32string_view chars, std::size_t at, std::size_t end, const DutyDraft& draft) {
  for (const auto& bearer : draft.support) {
    if (bearer.range.begin == at) return bearer.range.size();
  }
  return adverbs.longest_at(chars, at, end);
}

/// 为运粮车辆划定通行路线, 对趸船限期拖离: behind the object something is done with it, by whatever verb.
bool deals_with_an_object(std::u32string_view chars, text::Range clause) {
  static const Lexicon care{
      U"加强 强化 加大 完善 优化 提高 提升 增强 重视 支持 关注 倾斜 指导 配合 保障 统筹 引导 关心 帮助 推动 "
      U"推进 促进 "
      U"服务 负责 落实 履行 协调 把关 深化 督促 规范 做好 抓好 维护 防范 确保 努力 力争 努力 要求 原则 为主 "
      U"为抓手 "
      U"为重点 为目标 为契机 为导向 为核心 创造 提供 营造 奠定 打造 贯穿 融入 摆在 放在 理念 意识"};
  constexpr std::u32string_view circumstantial = U"上下中时后前内外的间";
  constexpr std::size_t shortest = 6;
  return clause.size() >= shortest &&
         circumstantial.find(chars[clause.end - 1]) == std::u32string_view::npos &&
         !first_of(care, chars, clause);
}

/// By its first words that say what to do. A verb that the tables do not know is a plain act: whoever is told
/// to 敲定选址 is told something definite.
FoundCue opening_of(std::u32string_view chars, const DutyDraft& draft,
                    const std::vector<text::Range>& clauses) {
  constexpr std::size_t verb = 2;
  for (const auto clause : clauses) {
    auto at = clause.begin;
    while (const auto length = skipped(chars, at, clause.end, draft)) at += length;
    if (const auto lasting = lasting_acts.longest_at(chars, at, clause.end))
      return {CueRule::task_act, {at, at + lasting}};
    if (at == clause.end) continue;
    if (const auto about = circumstances.longest_at(chars, at, clause.end)) {
      if (clause == clauses.back() && deals_with_an_object(chars, {at, clause.end}))
        return {CueRule::task_act, {at, at + about}};
      continue;
    }
    if (const auto soft = soft_openings.longest_at(chars, at, clause.end))
      return {CueRule::guidance_soft, {at, at + soft}};
    return {CueRule::task_act, {at, std::min(at + verb, clause.end)}};
  }
  return {CueRule::guidance_soft, {draft.quote.begin, draft.quote.begin}};
}

/// 征迁工作|由甲局…: whatever follows, the thing has been named.
bool names_its_thing(std::u32string_view chars, const DutyDraft& draft) {
  const auto begin = draft.quote.begin;
  if (begin <= draft.circumstance.begin || chars[begin] != U'由' || !text::is_han(chars[begin - 1]))
    return false;
  return cues::lead_ins.longest_before(chars, begin) == 0;
}

/// 征迁工作由甲局具体负责, …由甲某牵头,乙局落实: the thing stands before its bearer.
bool bears_the_whole(std::u32string_view chars, const DutyDraft& draft) {
  static const Lexicon roles{
      U"落实 具体落实 包案 牵头落实 组织落实 共同负责 保障 解决 处理 办理 牵头办理 承担 兜底"};
  const auto begin = std::max(draft.quote.begin, draft.told);
  if (begin >= draft.quote.end) return false;
  const auto words = chars.substr(begin, draft.quote.end - begin);
  const bool named = names_its_thing(chars, draft);
  static const Lexicon purposes{U"以确保 确保 以保证 保证 以便"};
  const auto comma = std::min(words.find(U','), words.size());
  const bool whole = named || purposes.longest_at(words, comma + 1, words.size()) > 0;
  const auto role = whole ? words.substr(0, comma) : words;
  if (cues::bearing_roles.has(role) || roles.has(role) || (named && cues::heading_roles.has(role)))
    return true;
  // 由甲镇负责,乙局配合做好安抚: what its helpers do says nothing more of the bearer.
  return !draft.support.empty() && role.find(U',') == std::u32string_view::npos &&
         cues::helping_roles.longest_at(role, 0, role.size()) > 0;
}

}  // namespace

FoundKind kind_of(std::u32string_view chars, const DutyDraft& draft, const Bracketing& brackets) {
  const auto is_class = [](const Bearer& bearer) { return bearer.sort == BearerSort::group; };
  if (draft.officials.empty() && std::ranges::all_of(draft.lead, is_class)) {
    const auto words = draft.lead.empty() ? text::Range{} : draft.lead.front().range;
    return {DutyKind::guidance, {CueRule::guidance_class, words}};
  }
  if (bears_the_whole(chars, draft))
    return {DutyKind::task,
            {CueRule::task_whole, {std::max(draft.quote.begin, draft.told), draft.quote.end}}};
  if (const auto goes = first_of(cues::going_roles, chars, {draft.quote.begin, draft.told}))
    return {DutyKind::task, {CueRule::task_sends, *goes}};
  const auto clauses = clauses_of(chars, draft, brackets);
  for (const auto clause : clauses) {
    if (const auto seen = is_seen(chars, clause, brackets)) return {DutyKind::task, *seen};
  }
  const auto opening = opening_of(chars, draft, clauses);
  return {opening.rule == CueRule::task_act ? DutyKind::task : DutyKind::guidance, opening};
}

void judge(const text::FoldedText& text, const DutyDraft& draft, const Bracketing& brackets, Duty& duty) {
  duty.kind = DutyKind::task;
  if (duty.due) {
    duty.kind_cue = {CueRule::task_dated, duty.due->words.text, duty.due->words.span};
  } else if (!duty.next.empty()) {
    duty.kind_cue = duty.next.front().cue;
    duty.kind_cue.rule = CueRule::task_stepped;
  } else {
    const auto found = kind_of(text.chars(), draft, brackets);
    duty.kind = found.kind;
    duty.kind_cue = cue_of(text, found.cue);
  }
}

}  // namespace bihuan::reading
