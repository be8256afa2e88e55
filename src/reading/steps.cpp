// SPDX-License-Identifier: Apache-2.0
#include "reading/steps.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/lexicon.h"
#include "reading/name_words.h"
#include "reading/officials.h"
#include "text/numeral.h"

namespace bihuan::reading {
namespace {

const Lexicon revising{
    U"修改完善 修订完善 补充完善 修改补充 修改后 修订后 完善后 作修改 作进一步修改 进一步修改 再修改 "
    U"再次修改 "
    U"修改并 修改、 再作细化 作进一步细化 再作修改 再作完善 作进一步完善 细化完善 优化完善后 完善修改 修改"};
const Lexicon no_revising{U"修改意见 修改建议 修改稿 修改的 修改法 修改情况 修改后的 修订后的"};
const Lexicon reviewing{U"审核把关 审查把关"};
const Lexicon issuing{
    U"印发 发文 公布 公示 向社会公告 网站公告 予以公告 进行公告 向社会公开 向社会发布 下发 发布实施 公开发布 "
    U"对外发布 颁布"};
const Lexicon no_issuing{
    U"公示牌 公示栏 公示期 公示制度 公示率 印发的 已印发 下发的 公布的 公示的 印发《 转发"};
const Lexicon signing{U"签订 签署 签约"};
const Lexicon no_signing{U"签订率 签约率 已签订 已签署 已签约 签订的 签署的 签约的 签约项目 签约仪式"};
const Lexicon asking{U"提请 报请 提交 呈请 呈报 上报 报经 报 呈"};
const Lexicon no_asking{
    U"通报 汇报 申报 填报 预报 情报 日报 公报 晚报 虚报 瞒报 迟报 漏报 谎报 举报 海报 简报 月报 周报 回报 "
    U"播报 "
    U"层报 警报 报告 报送 报名 报到 报废 报销 报价 报道 报表 报备 报社 报业 报刊 直报 快报 年报 季报 报酬 "
    U"报案 报警 报建手续 报建费 报建审批 报装 报纸 报账 报关 报检 联报 归口报 抄报"};
const Lexicon rhythms{U"按月 每月 按周 每周 按季 每季 按年 每年 按日 每日"};  // 按月|报, not 月报
const Lexicon office_checks{
    U"合法性审查 合法性审核 公平竞争审查 法制审核 法核 审核把关 审查 审核 初审 预审 会审 评审 审查把关"};
const Lexicon asked_for{
    U"审议 审定 研究 讨论 审查 决定 批准 审批 同意 表决 发文 核准 签发 印发 通过 决策 研定 审核 审签 备案 "
    U"审阅 再审 再议 复议 续议 续审 阅示 批示 定夺 核定 "
    U"专题研究 审核把关"};
const Lexicon before_filing{
    U"按程序 依程序 依规 及时 尽快 并 后 按规定 逐级 履行 按要求 予以 , 按权限 程序 依法 另行 再行 再"};
const Lexicon filing{U"报批 报审 报请审批 报请批准"};
const Lexicon carrying_out{
    U"组织实施 负责实施 抓好落实 抓好推进落实 抓好组织实施 抓好贯彻实施 抓好工作落实 抓好组织落实 抓好实施 "
    U"抓好方案落实 狠抓落实 具体实施 抓好任务落实 组织落实 抓好具体落实 组织抓好落实 抓好落实落地"};
const Lexicon before_carrying_out{
    U"发文 印发 下发 公布 后 后方可 颁布 签发 发布 同意后 批准后 审定后 审议后 并组织 后组织"};
const Lexicon carried_out{U"实施 执行 施行"};
const Lexicon reporting{U"报送 上报 抄报 抄送 报告 汇报"};
const Lexicon no_reporting{
    U"报送渠道 报送制度 报送机制 做好报送 数据报送 材料报送 报送质量 报送系统 报送平台 报送要求 报告制度 "
    U"报告机制 报告书 "
    U"报告会 报告单 报告期 报告的 "
    U"早报告 工作报告 评估报告 可研报告 研究报告 调查报告 检测报告 审计报告 专题报告》 情况报告 的报告 "
    U"汇报会 汇报材料 信息报送 "
    U"情况汇报 的汇报 工作汇报 报告质量 报告人 请示报告 分析报告 总结报告 验收报告 鉴定报告 "
    U"形成专题报告 形成书面报告 形成报告 形成调研报告"};
const Lexicon told_how{
    U"及时 立即 第一时间 如实 书面 定期 专题 要 须 并 逐级 每月 每周 每季度 每年 按月 按季 按季度 按周 必须 "
    U"应 应当 即时 "
    U"主动 随时 按规定 按要求 同步 向"};
const Lexicon to_whom{U"向 与 同 跟 给"};
const Lexicon of_news{
    U"情况 进展 结果 总结 数据 报表 台账 信息 成效 进度 名单 清单 材料 问题 报告 意见建议 方案执行 值班表 "
    U"报表 统计表 名册"};
const Lexicon bodies_tails{U"会议 常委会 全会 党组会 深改委 委员会 会 同志 领导 主任会议 领导小组"};

class StepReader {
 public:
  StepReader(std::u32string_view chars, text::Range quote, const Bracketing& brackets,
             const KnownNames& known)
      : chars_(chars), quote_(quote), brackets_(brackets), known_(known) {}

  std::vector<FoundStep> run() {
    for (auto at = quote_.begin; at < quote_.end;) at = brackets_.inside(at) ? at + 1 : read(at);
    return std::move(steps_);
  }

 private:
  /// Reads the step that begins at `at`, if any; gives where to go on.
  std::size_t read(std::size_t at) {
    if (const auto next = plain(at, revising, no_revising, StepAct::revise)) return next;
    if (const auto next = plain(at, issuing, no_issuing, StepAct::issue)) return next;
    if (const auto next = plain(at, signing, no_signing, StepAct::sign)) return next;
    if (const auto next = checked(at)) return next;
    if (const auto next = checked_by_office(at)) return next;
    if (const auto next = checked_and_sent_on(at)) return next;
    if (const auto next = plain(at, reviewing, nullptr, StepAct::review)) return next;
    if (before_filing.longest_before(chars_, at, quote_.begin) > 0) {
      if (const auto next = plain(at, filing, nullptr, StepAct::submit)) return next;
    }
    if (const auto next = submitted(at)) return next;
    if (const auto next = reported(at)) return next;
    if (const auto next = carried(at)) return next;
    return at + 1;
  }

  std::size_t add(const FoundStep& step) {
    const bool again = !steps_.empty() && steps_.back().act == step.act && steps_.back().to == step.to;
    if (!again) steps_.push_back(step);
    return step.words.end;
  }

  bool part_of(const Lexicon& others, std::size_t at) const {
    constexpr std::size_t reach = 6;
    for (auto from = at - std::min(at - quote_.begin, reach); from <= at; ++from) {
      if (from + others.longest_at(chars_, from, quote_.end) > at) return true;
    }
    return false;
  }

  std::size_t plain(std::size_t at, const Lexicon& words, const Lexicon& others, StepAct act) {
    const auto length = words.longest_at(chars_, at, quote_.end);
    if (length == 0 || part_of(others, at)) return 0;
    return add({act, {}, {at, at + length}});
  }
  std::size_t plain(std::size_t at, const Lexicon& words, std::nullptr_t, StepAct act) {
    const auto length = words.longest_at(chars_, at, quote_.end);
    return length > 0 ? add({act, {}, {at, at + length}}) : 0;
  }

  /// 经甲某审定后: whoever it is, somebody of the house looks it through
  std::size_t checked(std::size_t at) {
    if (chars_[at] != U'经') return 0;
    const auto phrase = read_bearers(chars_, at + 1, quote_.end, known_);
    if (!phrase || phrase->bearers.front().sort == BearerSort::particular) return 0;
    const auto role = cues::checking_roles.longest_at(chars_, phrase->range.end, quote_.end);
    if (role == 0) return 0;
    const text::Range words{phrase->range.end, phrase->range.end + role};
    return add({StepAct::review, {}, words, CueRule::step_checked});
  }

  /// 经甲局合法性审核、乙局公平竞争审查后: each office that looks it through on its way
  std::size_t checked_by_office(std::size_t at) {
    static const Lexicon openers{U"经 、 由 送 交"};
    if (chars_[at] != U'经' && chars_[at] != U'送' && chars_[at] != U'交') return 0;
    std::size_t behind = 0;
    while (at < quote_.end && openers.longest_at(chars_, at, quote_.end) > 0) {
      const auto office = read_organisation(chars_, at + 1, name_limit(chars_, at + 1, quote_.end), known_);
      if (!office || office->sort != BearerSort::particular) break;
      if (cues::authorities.longest_at(chars_, at + 1, quote_.end) == office->range.size()) break;
      const auto check = office_checks.longest_at(chars_, office->range.end, quote_.end);
      if (check == 0) break;
      const text::Range words{office->range.end, office->range.end + check};
      add({StepAct::review, office->range, words, CueRule::step_checked});
      at = behind = words.end;
    }
    return behind;
  }

  /// 甲局审查后报…: the bearer itself looks the document through. 审核后列支 is about money.
  std::size_t checked_and_sent_on(std::size_t at) {
    static const Lexicon checks{U"审核后 审查后 合法性审核后 合法性审查后 把关后"};
    static const Lexicon between{U", 按程序 再 及时"};
    const auto check = checks.longest_at(chars_, at, quote_.end);
    if (check == 0) return 0;
    auto next = at + check;
    while (const auto more = between.longest_at(chars_, next, quote_.end)) next += more;
    const bool sent =
        asking.longest_at(chars_, next, quote_.end) > 0 || issuing.longest_at(chars_, next, quote_.end) > 0;
    return sent ? add({StepAct::review, {}, {at, at + check}}) : 0;
  }

  std::size_t submitted(std::size_t at) {
    const auto ask = asking.longest_at(chars_, at, quote_.end);
    if (ask == 0 || (part_of(no_asking, at) && !in_rhythm(at))) return 0;
    const auto from = at + ask;
    constexpr std::size_t reach = 30;
    for (auto i = from; i < std::min(quote_.end, from + reach); ++i) {
      if (chars_[i] == U',' || chars_[i] == U'《') break;
      const auto verb = asked_for.longest_at(chars_, i, quote_.end);
      if (verb > 0 && (ask > 1 || is_body({from, i}))) return asked(at, {from, i}, verb);
    }
    return unasked(at, from);
  }

  /// 按月|报, 每10日|报: not 月报, 日报
  bool in_rhythm(std::size_t at) const {
    constexpr std::u32string_view units = U"日天周月季年";
    const auto next = at + 1 < quote_.end ? chars_[at + 1] : U' ';
    if (next == U'送' || next == U'告') return false;
    if (rhythms.longest_before(chars_, at, quote_.begin) > 0) return true;
    return at >= quote_.begin + 2 && units.find(chars_[at - 1]) != std::u32string_view::npos &&
           text::is_numeral_char(chars_[at - 2]);
  }

  std::size_t asked(std::size_t at, text::Range to, std::size_t verb_length) {
    static const Lexicon adverbs{U"再次 再行 重新 专题 集体 统一 进行 予以 一并 另行 再 及时 依法 最终 专门"};
    const auto behind = to.end + verb_length;
    const auto verb = chars_.substr(to.end, verb_length);
    while (const auto adverb = adverbs.longest_before(chars_, to.end, to.begin)) to.end -= adverb;
    const auto body = to.empty() ? std::nullopt : std::optional(to);
    const auto act = verb.starts_with(U"审核") || verb == U"审签" ? StepAct::review
                     : verb == U"备案"                            ? StepAct::report
                                                                  : StepAct::submit;
    const bool by_official = body && act == StepAct::review && read_official(chars_, to.begin, to.end);
    add({act, by_official ? std::nullopt : body, {at, to.end}, CueRule::step_asked});
    const auto said = behind - verb_length;
    return issuing.longest_at(chars_, said, quote_.end) > 0 ? said : behind;
  }

  /// 报市政府办公室: for its information, or the document itself for its decision
  std::size_t unasked(std::size_t at, std::size_t from) {
    const auto phrase = read_bearers(chars_, from, quote_.end, known_);
    const auto post = phrase ? 0 : post_at(from, quote_.end);
    if (post > 0)
      return add({StepAct::report, text::Range{from, from + post}, {at, from + post}, CueRule::step_sent});
    if (!phrase) return 0;
    const auto begin = said_from(at);
    static const Lexicon offices{U"办公室 办公厅 办 局 中心 督查室 研究室 厅 处"};
    const bool office = offices.longest_before(chars_, phrase->range.end, phrase->range.begin) > 0;
    const bool news =
        !issued_in_its_name(phrase->range.end) && (office || of_news.occurs_in(chars_, begin, at));
    const auto act = news ? StepAct::report : StepAct::submit;
    const auto body = with_its_meeting(phrase->range);
    return add({act, body, {at, body.end}, CueRule::step_sent});
  }

  /// 报市政府办公室|以市政府办公室名义印发: sent to be issued, not to be known.
  bool issued_in_its_name(std::size_t at) const {
    constexpr std::size_t reach = 24;
    constexpr std::u32string_view name = U"名义";
    if (at >= quote_.end || chars_[at] != U'以') return false;
    const auto found = chars_.substr(at, std::min(reach, quote_.end - at)).find(name);
    return found != std::u32string_view::npos &&
           issuing.longest_at(chars_, at + found + name.size(), quote_.end) > 0;
  }

  /// Where the words begin that name what is sent at `at`: its clause, or, where that opens with the sending,
  /// the end of the clause before (汇总进展情况,|报甲副市长).
  std::size_t said_from(std::size_t at) const {
    constexpr std::size_t news_max = 6;
    const auto comma = chars_.substr(0, at).rfind(U',');
    if (comma == std::u32string_view::npos || comma < quote_.begin) return quote_.begin;
    const bool opens = comma + 1 == at;
    return opens && of_news.longest_before(chars_, comma, quote_.begin) > 0
               ? std::max(quote_.begin, comma - std::min(comma, news_max))
               : comma;
  }

  /// 总指挥, 分管副县长: a post that stands for whoever holds it; 0 where a name or an office goes on.
  std::size_t post_at(std::size_t at, std::size_t end) const {
    static const Lexicon behind{U", 、 审 同 批 研 汇 报 并 后"};
    const auto post =
        std::max(names::unnamed_posts.longest_at(chars_, at, end), names::posts.longest_at(chars_, at, end));
    const bool ends = at + post == end || behind.longest_at(chars_, at + post, end) > 0;
    return post > 1 && ends ? post : 0;
  }

  bool is_body(text::Range run) const {
    if (run.size() < 2) return false;
    if (post_at(run.begin, run.end) == run.size()) return true;
    if (bodies_tails.longest_before(chars_, run.end, run.begin) > 0) return true;
    if (read_official(chars_, run.begin, run.end)) return true;
    const auto phrase = read_bearers(chars_, run.begin, run.end, known_);
    return phrase && phrase->range.end == run.end;
  }

  std::size_t reported(std::size_t at) {
    const auto length = reporting.longest_at(chars_, at, quote_.end);
    if (length == 0 || part_of(no_reporting, at)) return 0;
    const auto word = chars_.substr(at, length);
    const auto end = at + length;
    if (const auto body = told_before(at)) return add({StepAct::report, body, {at, end}, CueRule::step_sent});
    if (word == U"汇报") return 0;
    const auto behind = chars_.substr(0, quote_.end).substr(end).starts_with(U"至") ? end + 1 : end;
    if (const auto phrase = read_bearers(chars_, behind, quote_.end, known_)) {
      const auto body = with_its_meeting(phrase->range);
      return add({StepAct::report, body, {at, body.end}, CueRule::step_reported});
    }
    if (word == U"报告" && told_how.longest_before(chars_, at, quote_.begin) == 0) return 0;
    return add({StepAct::report, {}, {at, end}, CueRule::step_reported});
  }

  /// The body of 向市人大(及时)汇报.
  std::optional<text::Range> told_before(std::size_t at) const {
    constexpr std::size_t reach = 30;
    constexpr std::size_t between_max = 8;
    const auto from = at - std::min(at - quote_.begin, reach);
    for (auto i = at; i-- > from;) {
      if (chars_[i] == U',') return {};
      if (to_whom.longest_at(chars_, i, at) == 0) continue;
      if (const auto post = post_at(i + 1, at)) return text::Range{i + 1, i + 1 + post};
      const auto phrase = read_bearers(chars_, i + 1, at, known_);
      if (!phrase || phrase->range.end + between_max < at) continue;
      if (phrase->bearers.front().sort != BearerSort::group) return with_its_meeting(phrase->range);
    }
    return {};
  }

  /// 县委常委会|会议, 区政府|常务会议
  text::Range with_its_meeting(text::Range body) const {
    static const Lexicon meetings{U"会议 常务会议 全体会议 办公会议 专题会议 党组会议 常务会 办公会"};
    return {body.begin, body.end + meetings.longest_at(chars_, body.end, quote_.end)};
  }

  std::size_t carried(std::size_t at) {
    if (const auto length = carrying_out.longest_at(chars_, at, quote_.end)) {
      static const Lexicon papers{U"方案 细则 办法 意见 计划"};
      if (papers.longest_at(chars_, at + length, quote_.end) == 0) return add_carried(at, length);
    }
    if (const auto length = document_carried(at)) return add_carried(at, length);
    const auto length = carried_out.longest_at(chars_, at, quote_.end);
    if (length == 0) return 0;
    const bool follows = before_carrying_out.longest_before(chars_, at, quote_.begin) > 0;
    return follows || issued_to_all(at) ? add_carried(at, length) : 0;
  }

  std::size_t add_carried(std::size_t at, std::size_t length) {
    return add({StepAct::implement, {}, {at, at + length}, CueRule::step_carried});
  }

  /// 印发各单位|执行: those who get it stand between.
  bool issued_to_all(std::size_t at) const {
    constexpr std::size_t reach = 16;
    const auto from = at - std::min(at - quote_.begin, reach);
    for (auto i = from; i < at; ++i) {
      const auto issue = issuing.longest_at(chars_, i, at);
      if (issue == 0) continue;
      const auto phrase = read_bearers(chars_, i + issue, at, known_);
      return phrase && phrase->range.end == at;
    }
    return false;
  }

  /// 抓好“…”推进落实, 抓好《…》落实: the document stands between
  std::size_t document_carried(std::size_t at) const {
    constexpr std::u32string_view grasp = U"抓好";
    constexpr std::size_t reach = 40;
    static const Lexicon papers{U"方案 规划 计划 办法 条例 措施 细则 意见 决定"};
    if (!chars_.substr(at, grasp.size()).starts_with(grasp)) return 0;
    auto i = at + grasp.size();
    const auto paper = papers.longest_at(chars_, i, quote_.end);
    if (i >= quote_.end || (paper == 0 && !brackets_.inside(i))) return 0;
    i += paper;
    while (i < std::min(quote_.end, at + reach) && brackets_.inside(i)) ++i;
    static const Lexicon tails{
        U"落实 推进落实 贯彻落实 的落实 组织实施 的组织实施 贯彻实施 工作落实 的贯彻落实 实施"};
    const auto tail = tails.longest_at(chars_, i, quote_.end);
    return tail > 0 ? i + tail - at : 0;
  }

  std::u32string_view chars_;
  text::Range quote_;
  const Bracketing& brackets_;
  const KnownNames& known_;
  std::vector<FoundStep> steps_;
};

}  // namespace

std::vector<FoundStep> find_steps(std::u32string_view chars, text::Range quote, const Bracketing& brackets,
                                  const KnownNames& known) {
  return StepReader(chars, quote, brackets, known).run();
}

}  // namespace bihuan::reading
