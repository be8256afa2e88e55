// SPDX-License-Identifier: Apache-2.0
#include "reading/officials.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/name_words.h"
#include "text/width.h"

namespace bihuan::reading {
namespace {

constexpr std::u32string_view comrade = U"同志";
constexpr std::u32string_view no_name_openers = U"由经请报对与";

const Lexicon roles_after_names{U"同志 兼任 牵头 总牵头 负责 具体负责 审核 审定 审签 把关"};
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

/// Behind the name at `at`, or nothing. A role behind it is a surer sign than a small word, which a name may
/// hold.
std::optional<std::size_t> behind_name(std::u32string_view chars, std::size_t at, std::size_t end) {
  if (at >= end || no_name_openers.find(chars[at]) != std::u32string_view::npos) return {};
  if (opens_instruction(chars, at, end) || names::group_heads.longest_at(chars, at, end) > 0) return {};
  if (cues::membership.longest_at(chars, at, end) > 0) return {};
  const auto sure = name_before(roles_after_names, chars, at, end);
  return sure ? sure : name_before(after_names, chars, at, end);
}

/// Behind the post that begins at `at`, or nothing.
std::optional<std::size_t> behind_post(std::u32string_view chars, std::size_t at, std::size_t end) {
  constexpr std::size_t reach = 18;
  constexpr std::u32string_view marks = U"、,。;:《》“”等";
  for (auto i = at; i < std::min(end, at + reach); ++i) {
    if (marks.find(chars[i]) != std::u32string_view::npos) return {};
    const auto post = names::posts.longest_at(chars, i, end);
    if (post == 0 || (i + post < end && chars[i + post] == U'会')) continue;
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

std::optional<Official> read_bare_name(std::u32string_view chars, std::size_t at, std::size_t end) {
  const auto name_end = behind_name(chars, at, end);
  if (!name_end) return {};
  return with_comrade(chars, at, {at, *name_end}, end);
}

}  // namespace bihuan::reading
