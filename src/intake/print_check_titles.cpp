// SPDX-License-Identifier: Apache-2.0
#include "intake/print_check_titles.h"

#include <fmt/format.h>
#include <map>

#include "reading/lexicon.h"
#include "reading/quoted.h"
#include "text/sentences.h"
#include "text/titles.h"

namespace bihuan::intake {
namespace {

using text::Range;

/// The title's words without what says only at which stage it stands.
std::u32string core_of(std::u32string_view title) {
  static const reading::Lexicon stages{
      U"(送审稿) (修订稿) (修订草案) (草案) (审议稿) (讨论稿) (征求意见稿) (修订) (修正) (试行) (暂行) (稿) "
      U"送审稿 修订稿 征求意见稿 审议稿 讨论稿 (报审稿) 暂行 试行 修订"};
  std::u32string core;
  for (std::size_t at = 0; at < title.size();) {
    const auto stage = stages.longest_at(title, at, title.size());
    if (stage == 0) core += title[at];
    at += std::max<std::size_t>(stage, 1);
  }
  return core;
}

/// 废止《…》, 修订后的《…》取代《…》: two documents, and not one with two names.
bool speaks_of_another(std::u32string_view chars, Range sentence) {
  static const reading::Lexicon words{U"废止 取代 替代 代替 停止执行 原《 修订《 修改《 对《"};
  return words.occurs_in(chars, sentence.begin, sentence.end);
}

Range sentence_around(std::u32string_view chars, Range item, Range title) {
  for (const auto& sentence : text::sentences(chars, item)) {
    if (sentence.begin <= title.begin && title.begin < sentence.end) return sentence;
  }
  return title;
}

}  // namespace

std::vector<Finding> check_titles(const text::FoldedText& text, const reading::Item& item) {
  const auto chars = text.chars();
  const Range whole{text.position(item.span.begin), text.position(item.span.end)};
  std::map<std::u32string, Range> first;
  std::map<std::u32string, bool> told;
  std::vector<Finding> found;
  for (const auto& title : text::find_titles(chars, whole)) {
    const auto core = core_of(text.chars(title));
    const auto sentence = sentence_around(chars, whole, title);
    if (speaks_of_another(chars, sentence)) continue;
    const auto [before, is_new] = first.try_emplace(core, title);
    if (is_new || text.chars(before->second) == text.chars(title) || std::exchange(told[core], true))
      continue;
    const auto one = reading::quoted(text, before->second);
    const auto other = reading::quoted(text, title);
    found.push_back({Stumble::two_names,
                     reading::quoted(text, sentence),
                     {one, other},
                     {fmt::format("同一文件有两种写法：{}、{}", one.text, other.text),
                      fmt::format("one document under two titles: {} and {}", one.text, other.text)},
                     {"全文用同一个标题", "use one title throughout"}});
  }
  return found;
}

}  // namespace bihuan::intake
