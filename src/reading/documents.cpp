// SPDX-License-Identifier: Apache-2.0
#include "reading/documents.h"

#include <algorithm>
#include <array>

#include "reading/action.h"
#include "text/bigrams.h"
#include "text/phrases.h"
#include "text/titles.h"

namespace bihuan::reading {
namespace {

using text::Range;

constexpr std::size_t short_name_max = 10;  // characters of a title that only points to a longer one
constexpr std::size_t reach = 26;  // characters between the verb and the title: room for an office's name
constexpr double alike = 0.6;

bool is_worked_on(Action action) {
  return action == Action::deliberate || action == Action::repeal || action == Action::discuss;
}

std::u32string_view bare(std::u32string_view chars, Range title) {
  return chars.substr(title.begin + 1, title.size() - 2);
}

/// 《行动计划》 for 《…加快…行动计划》: its characters in their order.
bool is_short_for(std::u32string_view name, std::u32string_view full) {
  if (name.size() > short_name_max || name.size() >= full.size()) return false;
  std::size_t at = 0;
  for (const char32_t c : full) {
    if (at < name.size() && name[at] == c) ++at;
  }
  return at == name.size();
}

bool is_same(const Page& page, Range a, Range b) {
  const auto x = bare(page.chars(), a), y = bare(page.chars(), b);
  if (x == y || is_short_for(x, y) || is_short_for(y, x)) return true;
  return text::likeness(page.text.as_written(a), page.text.as_written(b)) >= alike;
}

bool is_introduced_as_short(std::u32string_view chars, Range title) {
  constexpr auto words = std::to_array<std::u32string_view>({U"简称", U"简称为", U"下称", U"简称“"});
  return text::match_any_before(chars, title.begin, words) > 0;
}

/// Whether the verb that the title is the object of works on it: 审议了《…》, 原则同意市财政局《…》.
bool is_object_of_work(std::u32string_view chars, Range title, std::size_t limit) {
  constexpr auto work = std::to_array<std::u32string_view>(
      {U"同意", U"通过", U"审议", U"审定", U"废止", U"讨论", U"修订", U"研究"});
  constexpr auto other = std::to_array<std::u32string_view>(
      {U"传达", U"学习", U"按照", U"根据", U"依据", U"对照", U"贯彻", U"落实", U"执行", U"符合", U"依照"});
  for (auto i = title.begin; i > limit && title.begin - i < reach; --i) {
    if (std::u32string_view(U",。;:》").find(chars[i - 1]) != std::u32string_view::npos) return false;
    if (text::match_any_before(chars, i, other) > 0) return false;
    if (text::match_any_before(chars, i, work) > 0) return true;
  }
  return false;
}

/// 《…办法》|同时废止
bool is_repealed(std::u32string_view chars, Range title) {
  constexpr auto repeals =
      std::to_array<std::u32string_view>({U"同时废止", U"即行废止", U"予以废止", U"随之废止", U"相应废止",
                                          U"不再执行", U"停止执行", U"自行废止", U"废止"});
  auto at = title.end;
  if (at < chars.size() && chars[at] == U'(') at = chars.find(U')', at) + 1;  // (甲政发〔2019〕3号)
  return at > 0 && text::match_any(chars, at, repeals) > 0;
}

bool adjoins(std::u32string_view chars, Range before, Range title) {
  const auto between = chars.substr(before.end, title.begin - before.end);
  return between.empty() || between == U"、" || between == U"和" || between == U"及" || between == U"与" ||
         between == U"以及";
}

std::vector<Range> in_the_heading(const Page& page, Range heading, Action action) {
  std::vector<Range> found;
  for (const auto& title : text::find_titles(page.chars(), heading)) {
    auto governing = action;
    for (auto i = heading.begin; i < title.begin; ++i) {
      if (const auto end = text::title_end(page.chars(), i))
        i = end - 1;
      else if (const auto verb = action_at(page.chars(), i))
        governing = verb->action;
    }
    const auto same_words = [&](Range other) {
      return bare(page.chars(), other) == bare(page.chars(), title);
    };
    if (is_worked_on(governing) && std::none_of(found.begin(), found.end(), same_words))
      found.push_back(title);
  }
  return found;
}

class BodyReader {
 public:
  BodyReader(const Page& page, const ItemRange& item) : page_(page), item_(item) {
    for (const auto& title : text::find_titles(page.chars(), item.body)) {
      if (!is_introduced_as_short(page.chars(), title)) titles_.push_back(title);
    }
  }

  void add_to(std::vector<Range>& found) const {
    const auto from_heading = found.size();
    const auto agreed = agreed_by_pointing();
    const Range* before = nullptr;
    for (const auto& title : titles_) {
      const bool listed = before && adjoins(page_.chars(), *before, title);
      before = nullptr;
      const bool works = title == agreed || is_object_of_work(page_.chars(), title, item_.body.begin) ||
                         is_repealed(page_.chars(), title);
      if (!listed && !works) continue;
      before = &title;
      if (!is_known(found, title)) found.push_back(title);
    }
    for (auto i = from_heading; i < found.size(); ++i) found[i] = fullest(found[i]);
  }

 private:
  /// 听取了关于《…》的汇报,原则同意该方案: the title that 该方案 points back to.
  Range agreed_by_pointing() const {
    constexpr auto pointing = std::to_array<std::u32string_view>(
        {U"该方案", U"该办法", U"该意见", U"该规定", U"该规划", U"该细则", U"该计划", U"该条例", U"该通知",
         U"该文件", U"该报告", U"该草案"});
    constexpr auto agreeing = std::to_array<std::u32string_view>({U"同意", U"通过", U"通过了"});
    Range title;
    auto next = titles_.begin();
    for (auto i = item_.body.begin; i < item_.body.end; ++i) {
      while (next != titles_.end() && next->end <= i) title = *next++;
      if (text::match_any(page_.chars(), i, pointing) == 0) continue;
      return text::match_any_before(page_.chars(), i, agreeing) > 0 ? title : Range{};
    }
    return {};
  }

  bool is_known(const std::vector<Range>& found, Range title) const {
    return std::any_of(found.begin(), found.end(), [&](Range other) { return is_same(page_, other, title); });
  }

  /// 《实施方案》, where it stands in full elsewhere in the matter.
  Range fullest(Range title) const {
    for (const auto& other : titles_) {
      if (other.size() > title.size() && is_same(page_, other, title)) title = other;
    }
    return title;
  }

  const Page& page_;
  const ItemRange& item_;
  std::vector<Range> titles_;
};

}  // namespace

std::vector<Range> find_documents(const Page& page, const ItemRange& item, Action action) {
  auto found = in_the_heading(page, item.heading, action);
  BodyReader(page, item).add_to(found);
  // What the heading lists but does not work on (听取《…》编制情况) counts once the text adopts it.
  const auto heading_titles = text::find_titles(page.chars(), item.heading);
  for (auto& document : found) {
    if (document.begin < item.heading.end) continue;
    for (const auto& title : heading_titles) {
      if (is_same(page, title, document)) document = title;
    }
  }
  return found;
}

}  // namespace bihuan::reading
