// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "reading/bearer_names.h"
#include "reading/cues.h"
#include "reading/name_endings.h"
#include "reading/name_words.h"
#include "text/width.h"

namespace bihuan::reading {
namespace {

constexpr std::size_t shortest = 2, longest = 10;

/// Where what is done begins behind the name that begins at `at`, or 0 if nothing tells.
std::size_t deed_behind(std::u32string_view chars, std::size_t at, std::size_t end) {
  const auto limit = name_limit(chars, at, end);
  for (auto i = at + shortest; i < std::min(limit, at + longest); ++i) {
    if (cues::soft_starters.longest_at(chars, i, end) > 1 ||
        cues::bearing_roles.longest_at(chars, i, end) > 0)
      return i;
  }
  const bool acts =
      limit < end && (modal_at(chars, limit, end) > 0 || cues::starters.longest_at(chars, limit, end) > 0 ||
                      cues::prepositions.longest_at(chars, limit, end) > 0);
  return acts && limit >= at + shortest && limit <= at + longest ? limit : 0;
}

/// 施工方, 住户, 村集体: any that is such a one, and not one by its own name.
bool names_a_class(std::u32string_view name) {
  constexpr std::u32string_view ends = U"方户主民人者商众员体本师生";
  constexpr std::size_t own_name_min = 4;
  return name.size() < own_name_min || ends.find(name.back()) != std::u32string_view::npos ||
         names::group_heads.longest_before(name, name.size()) > 0;
}

}  // namespace

std::optional<Bearer> read_doer(std::u32string_view chars, std::size_t at, std::size_t end) {
  // 由专人负责 names nobody; 由点到面, 由传统型向… and 由县级统筹 tell how.
  static const Lexicon nobody{U"专人 谁 其 个人 此 上 下 点 大 小 内 外 表 原 之 被动 单一 政府主导 市场"};
  constexpr std::u32string_view manners = U"级度化型来前性式";
  const auto behind = deed_behind(chars, at, end);
  if (behind == 0 || nobody.longest_at(chars, at, behind) > 0) return {};
  const auto name = chars.substr(at, behind - at);
  const bool written = std::ranges::all_of(name, [](char32_t c) { return text::is_han(c); });
  if (!written || manners.find(name.back()) != std::u32string_view::npos) return {};
  const bool a_class = names_a_class(name);  // 施工方 opens with a verb too
  if (!a_class && opens_with_verb(chars, {at, behind})) return {};
  return Bearer{{at, behind}, a_class ? BearerSort::group : BearerSort::particular};
}

}  // namespace bihuan::reading
