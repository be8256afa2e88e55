// SPDX-License-Identifier: Apache-2.0
#include "intake/duty_title.h"

#include <array>

#include "text/utf8.h"

namespace bihuan::intake {
namespace {

using Chars = std::u32string_view;

constexpr std::size_t characters_max = 36;
constexpr std::size_t characters_most = 80;  // where no clause ends before
constexpr std::size_t clause_least = 4;
constexpr std::size_t says_enough = 8;  // shorter ones are mostly a bare verb

constexpr std::array openers = {Chars(U"由"),   Chars(U"责成"), Chars(U"请"), Chars(U"会同"), Chars(U"和"),
                                Chars(U"联合"), Chars(U"以及"), Chars(U"及"), Chars(U"与"),   Chars(U"、")};
constexpr std::array verbs_of_bearing = {Chars(U"具体负责"), Chars(U"负责"), Chars(U"牵头"), Chars(U"应当"),
                                         Chars(U"必须"),     Chars(U"要"),   Chars(U"应"),   Chars(U"须")};
// What begins with such a verb and is a word of its own.
constexpr std::array no_verbs = {Chars(U"牵头抓总"), Chars(U"要求"), Chars(U"要素"), Chars(U"应急"),
                                 Chars(U"应对")};
constexpr std::array ends_of_bearing = {Chars(U"牵头"), Chars(U"负责"),     Chars(U"配合"),
                                        Chars(U"参加"), Chars(U"责任主体"), Chars(U"代建单位")};
constexpr std::array ends_of_leading = {Chars(U"牵头"), Chars(U"负责"), Chars(U"牵头调度")};
constexpr std::array bodies = {Chars(U"部门"), Chars(U"单位"), Chars(U"机构")};
constexpr std::array grounds = {Chars(U"根据"), Chars(U"按照"), Chars(U"按"), Chars(U"充分吸纳")};
constexpr std::array appeals = {Chars(U"提高思想认识"), Chars(U"提高政治站位"), Chars(U"切实提高政治站位"),
                                Chars(U"高度重视"), Chars(U"牵头抓总")};
constexpr std::array ends_of_ground = {Chars(U"要求"), Chars(U"部署"), Chars(U"精神"), Chars(U"分工"),
                                       Chars(U"意见")};

template <std::size_t size>
std::size_t starts_with_any(Chars text, const std::array<Chars, size>& words) {
  std::size_t longest = 0;
  for (const Chars word : words) {
    if (text.starts_with(word)) longest = std::max(longest, word.size());
  }
  return longest;
}

template <std::size_t size>
bool ends_with_any(Chars text, const std::array<Chars, size>& words) {
  return std::ranges::any_of(words, [text](Chars word) { return text.ends_with(word); });
}

// Strips from the front of a sentence what names no work.
class Opening {
 public:
  Opening(Chars text, const std::vector<reading::QuotedBearer>& bearers) : rest_(text) {
    for (const auto& bearer : bearers) {
      if (auto name = text::from_utf8(bearer.text); name && !name->empty()) names_.push_back(*name);
    }
  }

  Chars strip() && {
    while (strip_marks() || strip_clause() || strip_name() || strip_verb() || strip_ground()) {
    }
    return rest_;
  }

 private:
  bool strip_marks() {
    const auto first = rest_.find_first_not_of(U"，、；：");
    if (first == 0 || first == Chars::npos) return false;
    rest_.remove_prefix(first);
    return true;
  }

  std::size_t name_at(std::size_t from) const {
    std::size_t longest = 0;
    for (const auto& name : names_) {
      if (rest_.substr(from).starts_with(name)) longest = std::max(longest, name.size());
    }
    return longest;
  }

  /// 由市应急局牵头, 会同市教育局, 某某等部门要.
  bool strip_name() {
    const auto opener = starts_with_any(rest_, openers);
    const auto from = name_at(opener) > 0 ? opener : 0;
    const auto name = name_at(from);
    if (name == 0) return false;
    auto after = rest_.substr(from + name);
    strip_others(after);
    return keep(after);
  }

  bool strip_verb() {
    if (starts_with_any(rest_, no_verbs) > 0) return false;
    const auto verb = starts_with_any(rest_, verbs_of_bearing);
    return verb > 0 && keep(rest_.substr(verb));
  }

  /// 等部门, 等各有关单位: the rest of an enumeration.
  static void strip_others(Chars& after) {
    constexpr std::size_t reach = 14;
    if (!after.starts_with(U"等")) return;
    for (const Chars body : bodies) {
      const auto at = after.find(body);
      if (at == Chars::npos || at > reach || after.substr(0, at).find(U'，') != Chars::npos) continue;
      return after.remove_prefix(at + body.size());
    }
  }

  /// A whole clause that says who does it or on what ground, or only calls for attention.
  bool strip_clause() {
    const auto end = rest_.find(U'，');
    if (end == Chars::npos) return false;
    const auto clause = rest_.substr(0, end);
    const bool begins_with_bearer = name_at(starts_with_any(clause, openers)) > 0 || name_at(0) > 0;
    const bool names_no_work =
        (begins_with_bearer && ends_with_any(clause, ends_of_bearing)) ||
        ends_with_any(clause, ends_of_leading) || starts_with_any(clause, appeals) == clause.size() ||
        (starts_with_any(clause, grounds) > 0 && ends_with_any(clause, ends_of_ground)) ||
        (clause.starts_with(U"以") && clause.ends_with(U"为目标"));
    return names_no_work && keep(rest_.substr(end + 1));
  }

  /// 根据会议讨论意见作: on whose word.
  bool strip_ground() {
    constexpr std::size_t reach = 20;
    constexpr Chars opinion = U"意见";
    if (starts_with_any(rest_, grounds) == 0) return false;
    const auto at = rest_.find(opinion);
    if (at == Chars::npos || at > reach || rest_.substr(0, at).find(U'，') != Chars::npos) return false;
    auto after = rest_.substr(at + opinion.size());
    if (after.starts_with(U"，")) after.remove_prefix(1);
    if (after.starts_with(U"作")) after.remove_prefix(1);
    return keep(after);
  }

  /// Something must remain to be done.
  bool keep(Chars after) {
    if (after.find_first_not_of(U"，、；：。") == Chars::npos) return false;
    rest_ = after;
    return true;
  }

  Chars rest_;
  std::vector<std::u32string> names_;
};

/// Where clauses end: outside of quotation marks, titles and brackets.
std::vector<std::size_t> clause_ends(Chars text) {
  std::vector<std::size_t> ends;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (Chars(U"《“（〔").find(text[i]) != Chars::npos) ++depth;
    if (Chars(U"》”）〕").find(text[i]) != Chars::npos) --depth;
    if (depth <= 0 && (text[i] == U'，' || text[i] == U'；')) ends.push_back(i);
  }
  return ends;
}

/// 修改完善后 leads on to what is done then: no clause to end with.
bool leads_on(Chars clause) {
  return clause.ends_with(U"后") || clause.ends_with(U"的");
}

std::string shortened(Chars text) {
  const auto stop = text.find(U'。');
  if (stop != Chars::npos && stop > 0) text = text.substr(0, stop);
  if (text.size() > characters_max) {
    std::size_t cut = 0;
    for (const auto end : clause_ends(text)) {
      const bool is_last_chance = cut == 0 && end <= characters_most;
      if ((end <= characters_max || is_last_chance) && end >= clause_least && !leads_on(text.substr(0, end)))
        cut = end;
    }
    if (cut == 0 && text.size() > characters_most) return text::to_utf8(text.substr(0, characters_max)) + "…";
    if (cut != 0) text = text.substr(0, cut);
  }
  if (text.ends_with(U"后")) text.remove_suffix(1);
  return text::to_utf8(text);
}

std::size_t length(std::string_view words) {
  const auto chars = text::from_utf8(words);
  return chars ? chars->size() : words.size();
}

}  // namespace

std::string duty_title(std::string_view quote, const std::vector<reading::QuotedBearer>& bearers) {
  const auto chars = text::from_utf8(quote);
  if (!chars) return std::string(quote);
  return shortened(Opening{*chars, bearers}.strip());
}

void complete_duty_titles(Drafts& drafts) {
  for (auto& duty : drafts.duties) {
    auto& title = duty.head.title;
    if (title.find("《") != std::string::npos) continue;
    const auto* document =
        duty.carried_by.empty() ? nullptr : find_draft(drafts.documents, duty.carried_by.front());
    const auto* matter = matter_of(drafts, duty.head.item);
    if (document) {
      title = "《" + document->head.title + (duty.carried_by.size() > 1 ? "》等：" : "》：") + title;
    } else if (matter && length(title) < says_enough) {
      title = matter->head.title + "：" + title;
    }
  }
}

}  // namespace bihuan::intake
