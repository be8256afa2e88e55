// SPDX-License-Identifier: Apache-2.0
#include "reading/channels.h"

#include <algorithm>

#include "reading/lexicon.h"

namespace bihuan::reading {
namespace {

using text::Range;

const Lexicon using_words{
    U"通过 依托 利用 运用 用好 使用 登录 借助 录入 接入 纳入 上传至 上传到 填报至 传至 应用 经 在 于 依靠 "
    U"凭借 登陆 "
    U"推送至 导入"};
const Lexicon tails{U"平台 系统 信息平台 管理平台 信息系统 客户端 小程序 APP"};
const Lexicon no_tails{
    U"生态系统 教育系统 政法系统 全系统 本系统 各系统 系统性 系统化 系统治理 系统谋划 系统推进 系统梳理 "
    U"系统实施 系统观念 "
    U"平台公司 平台经济 平台企业 平台建设 系统集成 卫健系统 公安系统 水系统 系统思维 系统内 系统上"};
const Lexicon no_part{
    U"的 搭建 打造 建设 建立 开发 建成 构建 , 。 、 ; : 为 是 了 要 拓展 完善 各类 有关 相关 多种 等 "
    U"日前 月前 底前 旬前 通过 依托 登录 借助"};

/// The quotation marks around the whole name are no part of it.
Range without_marks(std::u32string_view chars, Range name) {
  constexpr std::u32string_view openers = U"“《‘\"";
  constexpr std::u32string_view closers = U"”》’\"";
  if (name.size() > 2 && openers.find(chars[name.begin]) != std::u32string_view::npos) {
    const auto close = chars.substr(0, name.end + 1).find_first_of(closers, name.begin + 1);
    if (close == name.end) return {name.begin + 1, name.end};
  }
  return name;
}

std::optional<Range> name_from(std::u32string_view chars, std::size_t from, std::size_t end) {
  constexpr std::size_t reach = 32;
  constexpr std::size_t before_tail_min = 2;
  for (auto at = from; at < std::min(end, from + reach); ++at) {
    if (no_part.longest_at(chars, at, end) > 0) return {};
    const auto tail = tails.longest_at(chars, at, end);
    if (tail == 0 || at < from + before_tail_min) continue;
    if (no_tails.longest_at(chars, at, end) > 0 || no_tails.longest_before(chars, at + tail, from) > 0)
      return {};
    return without_marks(chars, {from, at + tail});
  }
  return {};
}

}  // namespace

std::optional<Range> find_channel(std::u32string_view chars, Range quote) {
  for (auto at = quote.begin; at < quote.end; ++at) {
    const auto word = using_words.longest_at(chars, at, quote.end);
    if (word == 0) continue;
    if (const auto name = name_from(chars, at + word, quote.end)) return name;
  }
  return {};
}

}  // namespace bihuan::reading
