// SPDX-License-Identifier: Apache-2.0
#include "reading/officials.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/name_words.h"
#include "reading/person_names.h"
#include "text/width.h"

namespace bihuan::reading {
namespace {

constexpr std::u32string_view comrade = U"同志";
constexpr std::u32string_view no_name_openers = U"由经请报对与是";

const Lexicon roles_after_names{U"同志 兼任 出面 牵头 总牵头 负责 具体负责 审核 审定 审签 把关"};
const Lexicon after_names{
    U"同志 牵头 总牵头 负责 具体 总负责 负总责 审核 审定 审签 审阅 审批 审查 把关 签 要 须 必须 应 任 担任 "
    U"统筹 协调 调度 组织 对 "
    U"根据 主持 召集 督 指导 联系 包 抓 亲自 继续 尽快 、 , 和 及 与 以及 ; 。 ) ( 挂帅 分管 分别 全面 全程 "
    U"代表 同意 批准 定期 "
    U"每 于 按 在 会同 带队 带领 为 共同 负 统一 进一步 切实 认真 加强 推进 抓紧 再"};

bool opens_instruction(std::u32string_view chars, std::size_t at, std::size_t end) {
  return modal_at(chars, at, end) > 0 || cues::starters.longest_at(chars, at, end) > 0 ||
         cues::soft_starters.longest_at(chars, at, end) > 1;
}

/// Behind the name of two to four characters at `at` that one of `followers` follows, or nothing.
std::optional<std::size_t> name_before(const Lexicon& followers, std::u32string_view chars, std::size_t at,
                                       std::size_t end) {
  for (std::size_t length = 1; length <= 4 && at + length <= end; ++length) {
    if (!text::is_han(chars[at + length - 1])) return {};
    if (length < 2 || (length > 2 && modal_at(chars, at + length - 1, end) > 0)) continue;
    if (at + length == end || followers.longest_at(chars, at + length, end) > 0) return at + length;
  }
  return {};
}

bool role_at(std::u32string_view chars, std::size_t at, std::size_t end) {
  return cues::heading_roles.longest_at(chars, at, end) > 0 ||
         cues::bearing_roles.longest_at(chars, at, end) > 0;
}

/// Behind the name at `at`, or nothing. A role behind it is a surer sign than a small word, which a name may
/// hold.
std::optional<std::size_t> behind_name(std::u32string_view chars, std::size_t at, std::size_t end) {
  if (at >= end || no_name_openers.find(chars[at]) != std::u32string_view::npos) return {};
  if (opens_instruction(chars, at, end) || names::group_heads.longest_at(chars, at, end) > 0) return {};
  if (cues::membership.longest_at(chars, at, end) > 0 || role_at(chars, at, end)) return {};
  const auto sure = name_before(roles_after_names, chars, at, end);
  return sure ? sure : name_before(after_names, chars, at, end);
}

/// 委员|会, 总监|办, 指挥|部: no post.
bool goes_on_as_office(char32_t c) {
  constexpr std::u32string_view tails = U"会办部室处";
  return tails.find(c) != std::u32string_view::npos;
}

/// Behind the post that begins at `at`, or nothing.
std::optional<std::size_t> behind_post(std::u32string_view chars, std::size_t at, std::size_t end) {
  constexpr std::size_t reach = 18;
  constexpr std::u32string_view marks = U"、,。;:《》“”等由";
  for (auto i = at; i < std::min(end, at + reach); ++i) {
    if (marks.find(chars[i]) != std::u32string_view::npos) return {};
    const auto post = names::posts.longest_at(chars, i, end);
    if (post == 0 || (i + post < end && goes_on_as_office(chars[i + post]))) continue;
    return i + post;
  }
  return {};
}

/// 甲某副市长: the name before its title. Words of other titles (分管, 常务, 党委) are no names.
std::optional<Official> name_and_title(std::u32string_view chars, std::size_t at, std::size_t end) {
  static const Lexicon no_names{U"常务 各位 联系 主要 有关 相关 支部 总支 党组 第一 两位 各分 其他 党支"};
  if (opens_instruction(chars, at, end) || no_names.longest_at(chars, at, end) > 0) return {};
  if (names::levels.longest_at(chars, at, end) > 0 || names::group_openers.longest_at(chars, at, end) > 0)
    return {};
  for (std::size_t length = 1; length <= 3 && at + length < end; ++length) {
    if (!text::is_han(chars[at + length - 1])) return {};
    const auto title = length > 1 ? names::titles.longest_at(chars, at + length, end) : 0;
    const auto behind = at + length + title;
    if (title == 0 || names::tails.longest_before(chars, at + length, at) > 0) continue;
    if (behind == end || after_names.longest_at(chars, behind, end) > 0)
      return Official{{at, behind}, {at, at + length}};
  }
  return {};
}

Official with_comrade(std::u32string_view chars, std::size_t at, text::Range name, std::size_t end) {
  const bool named_so = chars.substr(name.end, end - name.end).starts_with(comrade);
  return {{at, name.end + (named_so ? comrade.size() : 0)}, name};
}

}  // namespace

std::optional<Official> read_official(std::u32string_view chars, std::size_t at, std::size_t end) {
  constexpr int posts_max = 6;
  if (at < end && no_name_openers.find(chars[at]) != std::u32string_view::npos) return {};
  if (const auto titled = name_and_title(chars, at, end)) return titled;
  auto from = at;
  for (int i = 0; i < posts_max; ++i) {
    const auto behind = behind_post(chars, from, end);
    if (!behind) break;
    from = *behind;
    if (const auto name_end = behind_name(chars, from, end))
      return with_comrade(chars, at, {from, *name_end}, end);
    if (from >= end || (chars[from] != U'、' && chars[from] != U'兼')) return {};
    ++from;
  }
  const auto name_end = behind_name(chars, at, end);
  if (name_end && chars.substr(*name_end, end - *name_end).starts_with(comrade)) {
    return with_comrade(chars, at, {at, *name_end}, end);
  }
  return {};
}

std::optional<text::Range> read_post_alone(std::u32string_view chars, std::size_t at, std::size_t end,
                                           bool told) {
  constexpr int posts_max = 6;
  auto from = at;
  for (int i = 0; i < posts_max; ++i) {
    const auto behind = behind_post(chars, from, end);
    if (!behind) return {};
    from = *behind;
    const bool acts =
        told && (opens_instruction(chars, from, end) || cues::prepositions.longest_at(chars, from, end) > 0);
    if (acts || role_at(chars, from, end)) return text::Range{at, from};
    if (from >= end || chars[from] != U'、') return {};
    ++from;
  }
  return {};
}

std::optional<Comrades> read_comrades(std::u32string_view chars, std::size_t at, std::size_t end) {
  constexpr std::size_t names_max = 8;
  constexpr std::size_t name_max = 4;
  static const Lexicon counts{U"两位 三位 四位 两名 三名 几位"};
  Comrades found{{at, at}, {}};
  for (auto from = at; found.names.size() < names_max;) {
    const auto here = chars.substr(0, end).substr(from, name_max + 1);
    const auto length = here.find_first_of(U"、等同两三四几");
    if (length == std::u32string_view::npos || !is_usual_person(here.substr(0, length))) return {};
    const auto stop = from + length;
    found.names.push_back({from, stop});
    from = stop + 1;
    if (chars[stop] == U'、') continue;
    auto behind = stop + (chars[stop] == U'等' ? 1 : 0);
    const bool several = found.names.size() > 1 || behind > stop;
    behind += counts.longest_at(chars, behind, end);
    if (!several || !chars.substr(0, end).substr(behind).starts_with(comrade)) return {};
    found.range.end = behind + comrade.size();
    return found;
  }
  return {};
}

std::optional<Official> read_name_in_role(std::u32string_view chars, std::size_t at, std::size_t end) {
  static const Lexicon roles{U"牵头 总牵头 负责 具体负责 总负责 包案 包抓 挂帅"};
  constexpr std::u32string_view ends_of_others = U"方户者商队人员主校办局组室科";
  if (at >= end || names::fields.longest_at(chars, at, end) > 0) return {};
  for (std::size_t length = 2; length <= 4 && at + length < end; ++length) {
    const auto name = chars.substr(at, length);
    if (roles.longest_at(chars, at + length, end) == 0 || !is_usual_person(name)) continue;
    if (ends_of_others.find(name.back()) != std::u32string_view::npos) return {};
    return Official{{at, at + length}, {at, at + length}};
  }
  return {};
}

std::optional<Official> read_bare_name(std::u32string_view chars, std::size_t at, std::size_t end) {
  const auto name_end = behind_name(chars, at, end);
  if (!name_end) return {};
  return with_comrade(chars, at, {at, *name_end}, end);
}

}  // namespace bihuan::reading
