// SPDX-License-Identifier: Apache-2.0
#include "reading/name_endings.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/name_words.h"
#include "text/numeral.h"
#include "text/width.h"

namespace bihuan::reading {
namespace {

/// 办|理, 办|公会, 所|需, 部|门: the character before `end` belongs to the word behind it.
bool opens_a_word(std::u32string_view chars, std::size_t end) {
  static const Lexicon words{
      U"办理 办结 办好 办妥 办公会 办公场 办公用 办公楼 办公桌 办人 所需 所有 所在 所属 所辖 所涉 所列 所述 "
      U"所提 "
      U"所产 所得 所致 所剩 所余 所缺 所含 所指 所谓 部门 部署 部分 部位 部件 部队 站点 站位 院落 院校 厂区 "
      U"厂房 "
      U"厂家 库区 库容 库存 处理 处置 处罚 处于 处以 队伍 队员 镇区 镇村 镇域 镇级 乡村 乡级 村民 村级 村庄 "
      U"村组 "
      U"社会 局面 局部 委托 委派 委员 中心城 区域 区间 区块 市场 市民 市政 市级 县域 县级 区级"};
  return words.longest_at(chars, end - 1, chars.size()) > 1 ||
         words.longest_at(chars, end - 2, chars.size()) > 2;
}

/// 两所|院校, 27处|堆场: counted, not named.
bool is_counted(std::u32string_view chars, std::size_t at, std::size_t end) {
  constexpr std::u32string_view counters = U"所处家站";
  if (counters.find(chars[end - 1]) == std::u32string_view::npos || end - at < 2) return false;
  const auto before = chars[end - 2];
  return text::is_numeral_char(before) || before == U'两' || before == U'几';
}

/// 招商|服务|中心: nothing but what such a body does, and its tail.
bool is_named_by_its_work(std::u32string_view chars, text::Range run) {
  auto at = run.begin;
  for (auto word = std::size_t{2}; word >= 2; at += word >= 2 ? word : 0) {
    if (names::tails.longest_at(chars, at, run.end) == run.end - at) return at > run.begin;
    word = cues::soft_starters.longest_at(chars, at, run.end);
  }
  return false;
}

}  // namespace

bool ends_organisation(std::u32string_view chars, std::size_t at, std::size_t end) {
  if (names::no_places.longest_at(chars, at, end) == end - at) return false;
  const auto tail = names::tails.longest_before(chars, end, at);
  // 兴办 ends no name, but 振兴办 does: the longer word tells.
  if (names::no_tails.longest_before(chars, end, at) >= std::max<std::size_t>(tail, 1)) return false;
  if (tail == 0 || opens_a_word(chars, end) || is_counted(chars, at, end)) return false;
  if (end - at == tail) return tail >= 3 || (tail == 2 && names::tails_alone.has(chars.substr(at, tail)));
  return true;
}

bool has_official_tail(std::u32string_view chars, text::Range run) {
  static const Lexicon sure{U"局 委 办 办公室 政府 委员会 法院 检察院 公司 集团"};
  return sure.longest_before(chars, run.end, run.begin) > 0;
}

bool has_loose_tail(std::u32string_view chars, text::Range run) {
  constexpr std::u32string_view tails = U"部队站院厂所处馆社库";
  constexpr std::size_t shortest = 3, longest = 14;
  if (run.size() < shortest || run.size() > longest || !text::is_han(chars[run.begin])) return false;
  if (tails.find(chars[run.end - 1]) == std::u32string_view::npos) return false;
  if (is_counted(chars, run.begin, run.end) || opens_a_word(chars, run.end)) return false;
  return names::no_tails.longest_before(chars, run.end, run.begin) == 0 &&
         names::group_openers.longest_at(chars, run.begin, run.end) == 0 &&
         !cues::membership.occurs_in(chars, run.begin, run.end) && !opens_with_verb(chars, run);
}

bool is_firm(std::u32string_view chars, text::Range run) {
  constexpr std::size_t shortest = 4, longest = 8;
  if (run.size() < shortest || run.size() > longest || !text::is_han(chars[run.begin])) return false;
  const auto trade = names::firms.longest_before(chars, run.end, run.begin);
  const auto own = run.end - trade;
  return trade > 0 && run.begin + 2 <= own && !names::no_firms.occurs_in(chars, run.begin, own) &&
         !names::fields.occurs_in(chars, run.begin, own) &&
         names::group_openers.longest_at(chars, run.begin, run.end) == 0 &&
         cues::soft_starters.longest_at(chars, run.begin, run.end) < 2;
}

bool opens_with_verb(std::u32string_view chars, text::Range run) {
  const auto verb = cues::soft_starters.longest_at(chars, run.begin, run.end);
  if (verb < 2 || names::tails_alone.has(chars.substr(run.begin, run.size()))) return false;
  const auto rest = run.begin + verb;
  const auto level = names::levels.longest_at(chars, rest, run.end);
  if (level > 0 && rest + level < run.end && chars[rest + level] != U'场') return true;  // 研究|省某集团…
  static const Lexicon transitive{U"组成 进驻 帮助 督促 引导 支持 鼓励 推动 帮扶 动员 发动 促使 助力"};
  if (transitive.has(chars.substr(run.begin, verb))) return !has_official_tail(chars, run);
  return names::tails.longest_at(chars, rest, run.end) == 0 &&
         names::group_heads.longest_at(chars, rest, run.end) == 0 && !has_official_tail(chars, run) &&
         !is_named_by_its_work(chars, run);
}

}  // namespace bihuan::reading
