// SPDX-License-Identifier: Apache-2.0
#include "reading/bearer_names.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/name_endings.h"
#include "reading/name_words.h"
#include "text/names.h"
#include "text/utf8.h"
#include "text/width.h"

namespace bihuan::reading {
namespace {

constexpr std::size_t name_max = 30;
constexpr std::size_t extension_max = 12;
constexpr std::size_t bracket_max = 12;

/// A place whose name opens with a small word or a modal: 和顺县, 应城市, 向阳镇. Nothing but a name can
/// stand there.
bool opens_place_name(std::u32string_view chars, std::size_t at, std::size_t end) {
  constexpr std::u32string_view openers = U"和应要须向于在对将从为";
  constexpr std::u32string_view tails = U"县市镇乡区";
  if (at + 2 >= end || openers.find(chars[at]) == std::u32string_view::npos) return false;
  const bool short_name = tails.find(chars[at + 2]) != std::u32string_view::npos &&
                          names::group_heads.longest_at(chars, at + 1, at + 3) < 2 &&  // 对|景区
                          names::no_tails.longest_at(chars, at + 1, at + 3) < 2;
  return short_name && tails.find(chars[at + 1]) == std::u32string_view::npos;
}

/// 土建单位|9月底前: no name holds a date.
bool opens_date(std::u32string_view chars, std::size_t at) {
  constexpr std::u32string_view units = U"年月日";
  constexpr std::size_t digits_max = 4;
  auto i = at;
  while (i < chars.size() && i < at + digits_max && chars[i] >= U'0' && chars[i] <= U'9') ++i;
  return i > at && i < chars.size() && units.find(chars[i]) != std::u32string_view::npos;
}

/// Behind the bracket that opens at `at`, if it is short: the (街道) of 镇(街道).
std::optional<std::size_t> behind_bracket(std::u32string_view chars, std::size_t at) {
  if (at >= chars.size() || chars[at] != U'(') return {};
  const auto close = chars.substr(at, bracket_max).find(U')');
  if (close == std::u32string_view::npos) return {};
  return at + close + 1;
}

/// 市财政: a level and the field of a department, its tail left out in speaking.
std::size_t level_and_field(std::u32string_view chars, std::size_t at, std::size_t limit) {
  const auto level = level_at(chars, at, limit);
  if (level == 0) return 0;
  const auto field = names::fields.longest_at(chars, at + level, limit);
  return field == 0 ? 0 : level + field;
}

/// 城管部门, 县应急部门: a department by its field, whatever verb follows.
std::size_t field_department(std::u32string_view chars, std::size_t at, std::size_t limit) {
  static const Lexicon heads{U"部门 主管部门 机关"};
  const auto from = at + names::levels.longest_at(chars, at, limit);
  const auto field = names::fields.longest_at(chars, from, limit);
  const auto head = field > 0 ? heads.longest_at(chars, from + field, limit) : 0;
  return head > 0 ? from + field + head - at : 0;
}

/// Whether the run from `end` goes on with the same name up to `next`: not if a verb stands there whose
/// object it is.
bool goes_on(std::u32string_view chars, std::size_t end, std::size_t next) {
  constexpr std::u32string_view places = U"市县区镇乡村旗州";  // 甲集团|认领某镇…
  auto at = end;
  while (at < next) {
    if (names::tails.longest_at(chars, at, next) == next - at)
      return at == end || places.find(chars[next - 1]) == std::u32string_view::npos;
    const auto verb = cues::soft_starters.longest_at(chars, at, next);
    if (verb < 2) break;
    at += verb;
  }
  return at == end;
}

/// 某局|局长: no 办公室 behind a post belongs to the name.
bool post_follows(std::u32string_view chars, std::size_t at, std::size_t limit) {
  constexpr std::u32string_view offices = U"会办室部处";
  const auto post = names::posts.longest_at(chars, at, limit);
  return post > 0 && (at + post >= limit || offices.find(chars[at + post]) == std::u32string_view::npos);
}

/// 县法院|解封后交某街道, 县人社局|移送某镇: no body that is none of a place goes on as a place, and no name
/// holds such words.
bool leaves_its_house(std::u32string_view chars, text::Range name, std::size_t next) {
  static const Lexicon places{U"市 县 区 镇 乡 村 旗 州 街道 社区 苏木"};
  constexpr std::u32string_view verbal = U"后给时把让使各0123456789";
  const auto behind = chars.substr(name.end, next - name.end);
  if (behind.find_first_of(verbal) != std::u32string_view::npos) return true;
  return has_official_tail(chars, name) && places.longest_before(chars, next, name.end) > 0;
}

std::size_t extended(std::u32string_view chars, std::size_t at, std::size_t end, std::size_t limit) {
  auto best = end;
  for (auto next = end + 1; next <= std::min(limit, best + extension_max); ++next) {
    if (leaves_its_house(chars, {at, best}, next)) continue;
    if (post_follows(chars, best, limit) || cues::membership.longest_at(chars, best, limit) > 0) break;
    if (ends_organisation(chars, at, next) && goes_on(chars, best, next)) best = next;
  }
  return best;
}

std::size_t shortest_end(std::u32string_view chars, std::size_t at, std::size_t limit) {
  for (auto end = at + 2; end <= std::min(limit, at + name_max); ++end) {
    if (ends_organisation(chars, at, end)) return end;
  }
  return 0;
}

/// 法务部|审查合同, 恒远燃气|拆除旧管: what ends so is a name because a verb follows.
std::size_t end_before_verb(std::u32string_view chars, std::size_t at, std::size_t limit) {
  constexpr std::size_t shortest = 3, longest = 14;
  for (auto end = at + shortest; end < std::min(limit, at + longest); ++end) {
    if (!has_loose_tail(chars, {at, end}) && !is_firm(chars, {at, end})) continue;
    if (cues::soft_starters.longest_at(chars, end, limit) > 1) return end;
  }
  return 0;
}

std::size_t one_head(std::u32string_view chars, std::size_t at, std::size_t limit) {
  return names::group_heads.longest_at(chars, at, limit);
}

/// The qualifiers from `at` on (相关, 市直, 主管 …), none or many.
std::size_t behind_qualifiers(std::u32string_view chars, std::size_t at, std::size_t limit) {
  while (const auto length = names::group_qualifiers.longest_at(chars, at, limit)) at += length;
  return at;
}

/// The first head within reach of an opener such as 各: 各(文物保护)单位. Single characters only right behind
/// it.
std::size_t first_head(std::u32string_view chars, std::size_t from, std::size_t limit) {
  if (const auto length = names::short_heads.longest_at(chars, from, limit);
      length > 0 && one_head(chars, from, limit) <= length) {
    return from + length;
  }
  constexpr std::size_t reach = 14;
  for (auto at = from; at < std::min(limit, from + reach); ++at) {
    if (cues::membership.longest_at(chars, at, limit) > 0) return 0;  // 各抽两人|组成专班
    if (const auto length = one_head(chars, at, limit)) return at + length;
  }
  return 0;
}

/// Where a class that is whole up to `end` ends when it runs on: 各地|各部门, 乡镇|(街道), 行业|主管部门.
std::size_t run_on(std::u32string_view chars, std::size_t end, std::size_t limit) {
  static const Lexicon heads{U"“一把手”"};
  for (int parts = 0; parts < 8; ++parts) {
    if (const auto head = heads.longest_at(chars, end, chars.size())) return end + head;
    if (const auto bracket = behind_bracket(chars, end)) {
      end = *bracket;
      limit = std::max(limit, name_limit(chars, end, std::min(chars.size(), end + name_max)));
      continue;
    }
    const auto opener = names::group_openers.longest_at(chars, end, limit);
    const auto from = behind_qualifiers(chars, end + opener, limit);
    const auto next = opener > 0 ? first_head(chars, from, limit) : 0;
    const auto head = next > 0 ? next - from : one_head(chars, from, limit);
    if (head == 0) {
      // 各区|财政: the offices of one field.
      const auto field = names::fields.longest_at(chars, end, limit);
      return field > 0 && end + field == limit ? limit : end;
    }
    end = from + head;
  }
  return end;
}

/// 沿江各镇: a class with its place before it.
std::optional<Bearer> placed_group(std::u32string_view chars, text::Range run) {
  constexpr std::u32string_view places = U"沿辖涉属驻市县区州全其";
  constexpr std::size_t place_max = 4;
  const auto each = chars.substr(run.begin, run.size()).find(U'各');
  if (each == std::u32string_view::npos || each == 0 || each > place_max) return {};
  if (places.find(chars[run.begin]) == std::u32string_view::npos) return {};
  const auto group = read_group(chars, run.begin + each, run.end);
  if (!group || group->range.end != run.end) return {};
  return Bearer{run, BearerSort::group};
}

/// 各驾校|要, 各乡镇场|须: 各 and whatever can be told something. Of 各项工作要… nobody is told.
bool is_class_by_form(std::u32string_view chars, text::Range run) {
  static const Lexicon openers{U"各 全市各 全县各 全区各 市内各 县内各 区内各 辖区内各 辖区各"};
  static const Lexicon counted{U"项 类 种 个 自 行其是"};
  static const Lexicon things{
      U"工作 项目 工程 环节 领域 任务 措施 指标 阶段 方面 问题 事项 要素 数据 资金 节点 点位 路段 条件 情况 "
      U"设施 线路 标准 品种 渠道 级别 时段 场所 系统 平台 产业"};
  constexpr std::size_t shortest = 2, longest = 8;
  const auto from = run.begin + openers.longest_at(chars, run.begin, run.end);
  return from > run.begin && from + shortest <= run.end && run.size() <= longest &&
         counted.longest_at(chars, from, run.end) == 0 && things.longest_before(chars, run.end, from) == 0 &&
         !cues::starters.occurs_in(chars, from, run.end) && modal_at(chars, run.end, chars.size()) > 0;
}

/// 城关镇|党委书记: whoever holds the post. A further word behind it would be a name.
std::size_t heads_of_house(std::u32string_view chars, std::size_t at, std::size_t limit) {
  static const Lexicon heads{
      U"党委书记 党组书记 党工委书记 书记 镇长 乡长 局长 主任 办事处主任 主要领导 一把手"};
  const auto length = heads.longest_at(chars, at, limit);
  const auto end = at + length;
  if (length == 0 || end >= chars.size()) return 0;
  if (cues::heading_roles.longest_at(chars, end, chars.size()) > 0) return length;
  const bool alone = end == limit && (modal_at(chars, end, chars.size()) > 0 || chars[end] == U'、');
  return alone ? length : 0;
}

/// 派出所, 景区管委会: standing alone it is the one of the place.
bool names_one_house(std::u32string_view chars, text::Range run) {
  static const Lexicon houses{U"派出所 指挥部 管委会 党工委"};
  static const Lexicon places{U"景区 园区 开发区 高新区 经开区 新区 项目 工程"};
  const auto place = places.longest_at(chars, run.begin, run.end);
  return houses.longest_at(chars, run.begin + place, run.end) == run.size() - place;
}

/// 市某局|指导企业: the class is the object of what the organisation before it does.
bool acts_on(std::u32string_view chars, text::Range run, const KnownNames& known) {
  const auto actor = read_organisation(chars, run.begin, run.end, known);
  return actor && actor->range.end < run.end && has_official_tail(chars, actor->range) &&
         cues::soft_starters.longest_at(chars, actor->range.end, run.end) >= 2;
}

/// Adds the gazetteer's names, and gives the lexicon of them all.
Lexicon folded_into(std::vector<std::u32string>& names, const Gazetteer& gazetteer) {
  for (const auto& name : gazetteer.organisations) {
    auto folded = text::from_utf8(text::fold_name(name));
    if (folded && folded->size() >= 2 && folded->size() <= name_max) names.push_back(*std::move(folded));
  }
  const std::vector<std::u32string_view> views(names.begin(), names.end());
  return Lexicon(text::Phrases(views));
}

}  // namespace

KnownNames::KnownNames(const Gazetteer& gazetteer, std::vector<std::u32string> shown)
    : names_(std::move(shown)), lexicon_(folded_into(names_, gazetteer)) {}

std::size_t name_limit(std::u32string_view chars, std::size_t at, std::size_t end) {
  end = std::min(end, at + name_max);
  for (auto i = at; i < end;) {
    if (const auto held = cues::names_hold.longest_at(chars, i, end)) {
      i += held;
      continue;
    }
    if (i == at && opens_place_name(chars, at, end)) {
      ++i;
      continue;
    }
    if (cues::small_words.longest_at(chars, i, end) > 0 || (i > at && opens_date(chars, i))) return i;
    if (modal_at(chars, i, end) > 0 || cues::starters.longest_at(chars, i, end) > 0) return i;
    ++i;
  }
  return end;
}

std::optional<Bearer> read_organisation(std::u32string_view chars, std::size_t at, std::size_t limit,
                                        const KnownNames& known) {
  auto end = at + known.longest_at(chars, at, limit);
  if (end == at) end = shortest_end(chars, at, limit);
  if (const auto department = field_department(chars, at, limit)) {
    return Bearer{{at, at + department}, BearerSort::particular};
  }
  const auto field = level_and_field(chars, at, limit);
  constexpr std::size_t together_min = 4;  // 州县两级|财政, before 州县 is taken for a name
  if (level_at(chars, at, limit) >= together_min && field > 0)
    return Bearer{{at, at + field}, BearerSort::particular};
  if (end <= at && field > 0) return Bearer{{at, at + field}, BearerSort::particular};
  if (end <= at) end = end_before_verb(chars, at, limit);
  if (end <= at || opens_with_verb(chars, {at, end})) return {};
  if (const auto post = names::unnamed_posts.longest_at(chars, end, limit)) {
    return Bearer{{at, end + post}, BearerSort::group};
  }
  end = extended(chars, at, end, limit);
  if (const auto post = names::unnamed_posts.longest_at(chars, end, limit))
    return Bearer{{at, end + post}, BearerSort::group};
  if (const auto post = heads_of_house(chars, end, limit)) return Bearer{{at, end + post}, BearerSort::group};
  return Bearer{{at, end}, BearerSort::particular};
}

std::optional<Bearer> read_group(std::u32string_view chars, std::size_t at, std::size_t limit) {
  const auto whole = names::whole_groups.longest_at(chars, at, limit);
  const auto opener = names::group_openers.longest_at(chars, at, limit);
  auto end = at + whole;
  if (whole == 0) {
    const auto from = behind_qualifiers(chars, at + opener, limit);
    if (opener > 0) end = first_head(chars, from, limit);
    if (opener == 0 || end == 0)
      end = one_head(chars, from, limit) > 0 ? from + one_head(chars, from, limit) : 0;
  }
  if (end <= at) return {};
  return Bearer{{at, run_on(chars, end, limit)}, BearerSort::group};
}

std::optional<Bearer> whole_name(std::u32string_view chars, text::Range run, const KnownNames& known) {
  if (run.size() < 2) return {};
  if (known.longest_at(chars, run.begin, run.end) == run.size()) return Bearer{run, BearerSort::particular};
  if (names_one_house(chars, run)) return Bearer{run, BearerSort::particular};
  if (const auto group = read_group(chars, run.begin, run.end); group && group->range.end == run.end)
    return group;
  if (const auto placed = placed_group(chars, run)) return placed;
  const auto department = field_department(chars, run.begin, run.end);
  if (department > 0 && department < run.size()) return {};  // 公安机关|随迁随办
  static const Lexicon forming{U"组成 构成 成立 组建"};      // 甲局|组成验收组
  if (ends_organisation(chars, run.begin, run.end) && !opens_with_verb(chars, run) &&
      !forming.occurs_in(chars, run.begin, run.end)) {
    const bool several = chars.substr(run.begin, run.size()).find(U'各') != std::u32string_view::npos ||
                         names::group_openers.longest_at(chars, run.begin, run.end) > 0;
    return Bearer{run, several ? BearerSort::group : BearerSort::particular};
  }
  if (level_and_field(chars, run.begin, run.end) == run.size() || is_firm(chars, run) ||
      has_loose_tail(chars, run)) {
    return Bearer{run, BearerSort::particular};
  }
  if (is_class_by_form(chars, run)) {
    constexpr std::u32string_view among = U"之间";  // 各小组之间|要…
    const auto name = chars.substr(run.begin, run.size());
    const auto own = name.ends_with(among) ? run.end - among.size() : run.end;
    return Bearer{{run.begin, own}, BearerSort::group};
  }
  const auto head = names::group_heads.longest_before(chars, run.end, run.begin);
  if (head < 2 || opens_with_verb(chars, run) || acts_on(chars, run, known) ||
      chars.substr(run.begin, run.size()).find(U'各', 1) < run.size()) {
    return {};
  }
  return Bearer{run, names_a_field(chars, run) ? BearerSort::particular : BearerSort::group};
}

}  // namespace bihuan::reading
