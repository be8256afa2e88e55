// SPDX-License-Identifier: Apache-2.0
#include "reading/acts.h"

#include "reading/cues.h"
#include "reading/name_words.h"
#include "text/width.h"

namespace bihuan::reading {
namespace {

// Behind a body these make no act: they go on with a noun, or say what it is, has, thinks or says.
const Lexicon statements{
    U"人 员 设在 设于 位于 挂靠 的 等 及 和 与 所 不 之 上年 上周 上月 下属 下设 是 系 属 有 无 未 已 尚 仍 "
    U"较 很 偏 难 为主 "
    U"关于 有关 现有 目前 存在 "
    U"反映 "
    U"认为 表示 汇报 介绍 通报了 参加 列席 出席 具有 缺乏 面临 担任 兼任 主持 意见 情况 资金 人员 干部 职工 "
    U"领导 "
    U"主要 负责人 原 前期 方面 系统 内部 机关 班子 党组 党委 汇报人 代表 同志"};
const Lexicon states{U"被 较 偏 不足 困难 紧张 滞后 缓慢 不够 不畅 不力 严重 突出 良好 明显 显著 之一"};
const Lexicon other_states{U"比较 较真 偏远 偏僻 突出抓 突出整治 严重的"};

}  // namespace

bool tells_of_the_past(std::u32string_view chars, text::Range words) {
  for (auto at = words.begin; at < words.end;) {
    if (const auto harmless = cues::not_past.longest_at(chars, at, words.end)) {
      at += harmless;
    } else if (cues::past_marks.longest_at(chars, at, words.end) > 0) {
      return true;
    } else {
      ++at;
    }
  }
  return false;
}

bool says_an_act(std::u32string_view chars, text::Range words) {
  constexpr std::size_t shortest = 3;
  constexpr std::u32string_view subordinate = U"的后前时中地";
  if (words.size() < shortest || statements.longest_at(chars, words.begin, words.end) > 0) return false;
  if (names::posts.longest_at(chars, words.begin, words.end) > 0) return false;
  if (subordinate.find(chars[words.end - 1]) != std::u32string_view::npos) return false;
  for (auto at = words.begin; at < words.end;) {
    if (const auto harmless = other_states.longest_at(chars, at, words.end)) {
      at += harmless;
    } else if (states.longest_at(chars, at, words.end) > 0) {
      return false;
    } else {
      ++at;
    }
  }
  return !tells_of_the_past(chars, words);
}

}  // namespace bihuan::reading
