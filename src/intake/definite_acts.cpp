// SPDX-License-Identifier: Apache-2.0
#include "intake/definite_acts.h"

#include <algorithm>

#include "reading/clauses.h"
#include "reading/lexicon.h"
#include "reading/quoted.h"
#include "text/phrases.h"
#include "text/sentences.h"

namespace bihuan::intake {
namespace {

using reading::Lexicon;
using text::Range;

const Lexicon acts{
    U"完成 制定 制订 拟定 拟订 拟出 编制 起草 出台 印发 公示 签订 签署 拨付 兑付 清偿 付清 建成 竣工 开工 "
    U"交付 "
    U"验收 移交 "
    U"拆除 搬迁 腾退 组建 设立 增设 摸清 查清 普查 清退 收回 核定 核实 办结 修复 抢通 通车 投产 上线 "
    U"建立台账 "
    U"建立清单 修改完善 "
    U"提请 报请 形成方案 拿出 提出方案 提出意见 提出整改 研究提出 排查出 全面排查 集中整治 开展评估 举办 "
    U"选定 敲定 划定 划转 公布 下达 启动 "
    U"招标 挂牌 出让 启用 封堵 关停 安装 更换 维修 改造"};
// Of what is done already; and words in which the act is part of a thing.
const Lexicon no_acts{
    U"已完成 未完成 完成半年 完成既定 完成年度 完成目标 完成各项 完成全年 已印发 经修改完善 已出台 建成区 "
    U"交付使用 招标文件 招标程序 招标代理 "
    U"公开招标 招标投标 邀请招标 已拨付 按进度拨付 改造项目 改造工程 改造资金 改造提升 技术改造 更新改造 "
    U"维修资金 维修基金 "
    U"公示牌 公示栏 公示期 搬迁户 搬迁群众 易地扶贫搬迁 搬迁安置 新建改造 城市改造 旧城改造 棚户区改造 "
    U"老旧小区改造 "
    U"出让金 出让合同 出让收入 "
    U"出让价 出让方式 挂牌督办 挂牌价 清偿责任 启动应急 启动预案 启动响应 启动相应 启动机制 启动仪式 "
    U"启动资金 "
    U"启动区 已启动 已公布 已下达"};
/// 建成以后, 移交过程: the circumstance of another act. 修改完善后 is none, it is the act itself.
const Lexicon circumstances{U"后 以后 之后 时 过程 期间 前 之前 情况 的 率 进度 标准 合格"};
const Lexicon never_circumstances{U"修改完善"};
// In haste whatever is asked for happens once, but for what has no end.
const Lexicon haste{U"尽快 尽早 抓紧 早日 限期 从速"};
const Lexicon between{U"组织 予以 给予 研究 会同 协调"};
const Lexicon endless{
    U"推进 推动 落实 抓好 抓实 抓细 抓牢 行动 到位 提升 提高 提速 加强 强化 加快 做好 改善 优化 适应 转变 "
    U"融入 见效 落地 "
    U"成势 跟进 完善 健全 会 和 与 、"};
const Lexicon lasting{
    U"常态 持续 长期 始终 定期 及时 随时 不断 日常 经常 坚持 平时 动态 一律 值班 值守 遇有 凡 每 今后 严禁 "
    U"不得 从严 严肃 严厉 依法查处 时刻 发现问题 发现隐患 一经发现 一旦 如遇"};
const Lexicon once{
    U"及时拨付 及时足额拨付 及时兑付 及时兑现 及时下达 及时公布 及时公示 及时印发 及时出台 及时签订 及时签署 "
    U"及时组建 及时成立 及时启动 及时移交 及时开工 及时提请 及时报请"};

/// 尽快|组织|采购: length of the hurried act that begins at `at`, 0 if none does.
std::size_t hurried_act(std::u32string_view chars, std::size_t at, std::size_t end) {
  constexpr std::size_t verb_length = 2;
  const auto length = haste.longest_at(chars, at, end);
  if (length == 0) return 0;
  auto verb = at + length;
  verb += between.longest_at(chars, verb, end);
  const bool is_cut = verb + verb_length > end || text::ends_clause(chars[verb]);
  return is_cut || endless.longest_at(chars, verb, end) > 0 ? 0 : verb + verb_length - at;
}

bool is_circumstance(std::u32string_view chars, Range act, std::size_t end) {
  return circumstances.longest_at(chars, act.end, end) > 0 &&
         !never_circumstances.has(chars.substr(act.begin, act.size()));
}

}  // namespace

std::optional<reading::Quoted> definite_act(const text::FoldedText& text, text::Span sentence) {
  const Range range{text.position(sentence.begin), text.position(sentence.end)};
  const auto bracketed = text::bracketed(text.chars(), range);
  for (auto at = range.begin; at < range.end;) {
    if (const auto harmless = no_acts.longest_at(text.chars(), at, range.end)) {
      at += harmless;
      continue;
    }
    const auto length = bracketed[at - range.begin] ? 0
                                                    : std::max(acts.longest_at(text.chars(), at, range.end),
                                                               hurried_act(text.chars(), at, range.end));
    const Range words{at, at + length};
    if (length > 0 && !is_circumstance(text.chars(), words, range.end)) return reading::quoted(text, words);
    at += std::max<std::size_t>(length, 1);
  }
  return {};
}

bool goes_on(const text::FoldedText& text, text::Span sentence) {
  const auto end = text.position(sentence.end);
  for (auto at = text.position(sentence.begin); at < end; ++at) {
    if (const auto act = once.longest_at(text.chars(), at, end)) {
      at += act - 1;
    } else if (lasting.longest_at(text.chars(), at, end) > 0) {
      return true;
    }
  }
  return false;
}

bool opens_in_haste(const text::FoldedText& text, text::Range clause) {
  const auto at = reading::behind_lead_in(text.chars(), clause);
  return hurried_act(text.chars(), at, clause.end) > 0;
}

}  // namespace bihuan::intake
