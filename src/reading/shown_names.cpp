// SPDX-License-Identifier: Apache-2.0
#include "reading/shown_names.h"

#include <algorithm>

#include "reading/bearer_names.h"
#include "reading/lexicon.h"
#include "reading/name_endings.h"
#include "reading/name_words.h"
#include "text/width.h"

namespace bihuan::reading {
namespace {

using text::Range;

constexpr std::size_t name_min = 4;  // 移动 and 财政 alone are words of many uses
constexpr std::size_t name_max = 12;
constexpr std::size_t listed_max = 16;

class Finder {
 public:
  explicit Finder(std::u32string_view chars) : chars_(chars) {}

  std::vector<std::u32string> run() {
    static const Lexicon firms{
        U"有限责任公司 有限公司 股份有限公司 集团有限公司 集团有限责任公司 股份公司 集团公司"};
    static const Lexicon closings{
        U"等单位 等部门 等企业 等公司 等有关单位 等相关单位 等部门单位 等部门和单位 等单位和部门 等参建单位 "
        U"等龙头企业 有关负责同志 有关负责人 负责同志 负责人 主要负责同志 主要负责人 "
        U"相关负责同志 相关负责人 参加会议 列席会议"};
    for (std::size_t at = 0; at < chars_.size(); ++at) {
      if (firms.longest_at(chars_, at, chars_.size()) > 0) {
        take(without_place(run_before(at)));
        while (firms.longest_at(chars_, at + 1, chars_.size()) > 0) ++at;
      } else if (const auto closing = closings.longest_at(chars_, at, chars_.size())) {
        take_list_before(at);
        at += closing - 1;
      }
    }
    return std::move(found_);
  }

 private:
  /// The characters of a name that ends right before `end`, as far back as a name may reach.
  Range run_before(std::size_t end) const {
    constexpr std::u32string_view parting = U"与和及由向对请将把为在至到同经按了的由于";
    auto begin = end;
    while (begin > 0 && end - begin <= name_max && text::is_han(chars_[begin - 1]) &&
           parting.find(chars_[begin - 1]) == std::u32string_view::npos) {
      --begin;
    }
    return end - begin > name_max ? Range{end, end} : Range{begin, end};
  }

  /// 甲省乙市|天恒供气
  Range without_place(Range name) const {
    constexpr std::u32string_view levels = U"省市县区";
    constexpr std::size_t place_max = 4;
    for (std::size_t i = 2; i <= place_max && name.begin + i + name_min <= name.end; ++i) {
      if (levels.find(chars_[name.begin + i - 1]) != std::u32string_view::npos) {
        return without_place({name.begin + i, name.end});
      }
    }
    return name;
  }

  /// 甲局、天恒供气、远测设计|等单位
  void take_list_before(std::size_t end) {
    for (std::size_t i = 0; i < listed_max; ++i) {
      const auto name = run_before(end);
      const bool listed = name.begin > 0 && chars_[name.begin - 1] == U'、';
      if (listed || i > 0) take(name);
      if (!listed) return;
      end = name.begin - 1;
    }
  }

  /// Unless its form says already what it is, or that it is none.
  void take(Range name) {
    if (name.size() < name_min || name_limit(chars_, name.begin, name.end) < name.end) return;
    if (opens_with_verb(chars_, name) || ends_organisation(chars_, name.begin, name.end) ||
        read_group(chars_, name.begin, name.end)) {
      return;
    }
    const std::u32string words(chars_.substr(name.begin, name.size()));
    if (std::ranges::find(found_, words) == found_.end() && found_.size() < names_max)
      found_.push_back(words);
  }

  static constexpr std::size_t names_max = 200;  // more than any minutes have; keeps hostile text linear

  std::u32string_view chars_;
  std::vector<std::u32string> found_;
};

}  // namespace

std::vector<std::u32string> find_shown_names(std::u32string_view chars) {
  return Finder(chars).run();
}

}  // namespace bihuan::reading
