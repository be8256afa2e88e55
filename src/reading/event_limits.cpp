// SPDX-License-Identifier: Apache-2.0
#include "reading/event_limits.h"

#include <algorithm>

#include "text/width.h"

namespace bihuan::reading {
namespace {

/// Behind 停电窗口期内, 过渡期内 and the like, where they open a clause; 0 where none does.
std::size_t window_end(std::u32string_view chars, std::size_t at, std::size_t end) {
  static const Lexicon windows{
      U"窗口期内 过渡期内 采暖期内 供暖期内 汛期内 主汛期内 禁渔期内 禁火期内 防火期内 施工期内"};
  constexpr std::u32string_view openers = U",。;:在于";
  constexpr std::size_t longest = 8;
  if (at > 0 && openers.find(chars[at - 1]) == std::u32string_view::npos) return 0;
  for (auto i = at; i < std::min(end, at + longest) && text::is_han(chars[i]); ++i) {
    if (const auto length = windows.longest_at(chars, i, end)) return i + length;
    if (chars[i] == U'在') return 0;
  }
  return 0;
}

}  // namespace

std::size_t event_limit_end(std::u32string_view chars, std::size_t at, std::size_t end,
                            const Lexicon& seasons) {
  static const Lexicon binding{
      U"确保 务必 必须 保证 力争 争取 赶在 务必在 确保在 力争在 争取在 务必于 须在 要在"};
  static const Lexicon ends{U"前 之前 以前"};
  static const Lexicon no_event{U"的 了 要 做 提 目 当 此 以 从 日 早 超 靠 向 ,"};
  constexpr std::size_t shortest = 2, longest = 10;
  if (const auto window = window_end(chars, at, end)) return window;
  if (binding.longest_before(chars, at, 0) == 0) return 0;
  for (auto i = at; i < std::min(end, at + longest); ++i) {
    const auto tail = i >= at + shortest ? ends.longest_at(chars, i, end) : 0;
    if (tail > 0) return i + tail;
    if (i > at && seasons.longest_at(chars, i, end) > 0) return 0;  // 农民工|春节前
    if (no_event.longest_at(chars, i, end) > 0 || !text::is_han(chars[i])) return 0;
  }
  return 0;
}

}  // namespace bihuan::reading
