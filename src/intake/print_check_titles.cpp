// SPDX-License-Identifier: Apache-2.0
#include "intake/print_check_titles.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

#include "reading/lexicon.h"
#include "reading/quoted.h"
#include "text/sentences.h"
#include "text/titles.h"

namespace bihuan::intake {
namespace {

using text::Range;

/// Length of (2026-2030年) at `at`.
std::size_t years_at(std::u32string_view title, std::size_t at) {
  constexpr std::u32string_view of_years = U"0123456789-—–－~～至年";
  if (title[at] != U'(') return 0;
  const auto close = title.find_first_not_of(of_years, at + 1);
  return close != title.npos && close > at + 1 && title[close] == U')' ? close + 1 - at : 0;
}

/// The title's words without what says only at which stage it stands, or for which years.
std::u32string core_of(std::u32string_view title) {
  static const reading::Lexicon stages{
      U"(送审稿) (修订稿) (修订草案) (草案) (审议稿) (讨论稿) (征求意见稿) (修订) (修正) (试行) (暂行) (稿) "
      U"送审稿 修订稿 征求意见稿 审议稿 讨论稿 (报审稿) 暂行 试行 修订"};
  std::u32string core;
  for (std::size_t at = 0; at < title.size();) {
    auto left_out = stages.longest_at(title, at, title.size());
    if (left_out == 0) left_out = years_at(title, at);
    if (left_out == 0) core += title[at];
    at += std::max<std::size_t>(left_out, 1);
  }
  return core;
}

/// 废止《…》, 修订后的《…》取代《…》: two documents, and not one with two names.
bool speaks_of_another(std::u32string_view chars, Range sentence) {
  static const reading::Lexicon words{U"废止 取代 替代 代替 停止执行 原《 修订《 修改《 对《"};
  return words.occurs_in(chars, sentence.begin, sentence.end);
}

/// 同意《…》, 印发《…》: the meeting's own documents, and not those it only refers to.
bool decides(std::u32string_view chars, Range sentence) {
  static const reading::Lexicon words{U"同意 通过 审定 修改 完善 印发 出台 公布 报批 提请"};
  return words.occurs_in(chars, sentence.begin, sentence.end);
}

/// 《渔业发展意见》 and 《渔业高质量发展意见》: a few words in one place are what one has more than the
/// other.
bool differs_a_little(std::u32string_view one, std::u32string_view other) {
  constexpr std::size_t more_max = 4;
  constexpr std::size_t same_min = 8;
  if (one.size() > other.size()) std::swap(one, other);
  if (one.size() < same_min || other.size() - one.size() > more_max) return false;
  const auto [left, unused] = std::ranges::mismatch(one, other);
  const auto ahead = static_cast<std::size_t>(left - one.begin());
  return other.ends_with(one.substr(ahead));
}

constexpr std::size_t heading_titles_max = 20;

class TitleCheck {
 public:
  TitleCheck(const text::FoldedText& text, Range item)
      : text_(text), chars_(text.chars()), item_(item), heading_end_(first_line_end()) {}

  std::vector<Finding> run() {
    for (const auto& sentence : text::sentences(chars_, item_)) {
      if (speaks_of_another(chars_, sentence)) continue;
      for (const auto& title : text::find_titles(chars_, sentence)) take(title, sentence);
    }
    return std::move(found_);
  }

 private:
  struct Named {
    Range title;
    bool is_told = false;
  };
  using ByCore = std::map<std::u32string, Named>;

  void take(Range title, Range sentence) {
    const auto core = core_of(text_.chars(title));
    const auto known = known_as(core, title, sentence);
    if (known == named_.end()) {
      const auto place = named_.emplace(core, Named{title}).first;
      if (opens_item(title) && heading_.size() < heading_titles_max) heading_.push_back(place);
    } else if (text_.chars(known->second.title) != text_.chars(title) &&
               !std::exchange(known->second.is_told, true)) {
      tell(known->second, title, sentence);
    }
  }

  /// The document that was named before, under this title or, where the meeting decides, nearly this one.
  ByCore::iterator known_as(const std::u32string& core, Range title, Range sentence) {
    const auto same = named_.find(core);
    if (same != named_.end() || opens_item(title) || !decides(chars_, sentence)) return same;
    const auto near = std::ranges::find_if(
        heading_, [&](ByCore::iterator before) { return differs_a_little(before->first, core); });
    return near == heading_.end() ? named_.end() : *near;
  }

  /// In the item's first line stands what it is about; two titles there are two documents.
  bool opens_item(Range title) const { return title.begin < heading_end_; }

  std::size_t first_line_end() const {
    auto at = item_.begin;
    while (++at < item_.end && !text_.starts_line(at)) continue;
    return at;
  }

  void tell(const Named& known, Range title, Range sentence) {
    const auto one = reading::quoted(text_, known.title);
    const auto other = reading::quoted(text_, title);
    found_.push_back({Stumble::two_names,
                      reading::quoted(text_, sentence),
                      {one, other},
                      {fmt::format("同一文件有两种写法：{}、{}", one.text, other.text),
                       fmt::format("one document under two titles: {} and {}", one.text, other.text)},
                      {"全文用同一个标题", "use one title throughout"}});
  }

  const text::FoldedText& text_;
  std::u32string_view chars_;
  Range item_;
  std::size_t heading_end_;
  ByCore named_;
  std::vector<ByCore::iterator> heading_;  // those of the first line
  std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> check_titles(const text::FoldedText& text, const reading::Item& item) {
  return TitleCheck{text, {text.position(item.span.begin), text.position(item.span.end)}}.run();
}

}  // namespace bihuan::intake
