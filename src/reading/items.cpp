// SPDX-License-Identifier: Apache-2.0
#include "reading/items.h"

#include <algorithm>
#include <array>

#include "reading/action.h"
#include "reading/documents.h"
#include "reading/item_title.h"
#include "reading/outcome.h"
#include "reading/quoted.h"
#include "text/bigrams.h"
#include "text/phrases.h"
#include "text/titles.h"

namespace bihuan::reading {
namespace {

using text::Range;

constexpr std::size_t agenda_max = 3000;  // characters; each matter is looked up in it

/// The part of the head that says what the meeting took up.
Range agenda(const Page& page) {
  const auto head = page.layout.head;
  const auto call = page.chars().substr(0, head.end).find(U"召开");
  const auto begin = call == std::u32string_view::npos ? head.begin : call;
  return {begin, std::min(head.end, begin + agenda_max)};
}

/// The last verb of `within`.
std::optional<FoundAction> last_action(const Page& page, Range within) {
  std::optional<FoundAction> last;
  for (auto i = within.begin; i < within.end; ++i) {
    if (const auto end = text::title_end(page.chars(), i))
      i = end - 1;
    else if (auto verb = action_at(page.chars(), i))
      last = verb, i = verb->verb.end - 1;
  }
  return last;
}

/// The verb before the words of the heading 关于…, where the opening paragraph uses the same.
std::optional<FoundAction> announced_topic(const Page& page, Range within, Range topic) {
  constexpr std::size_t words_min = 4;
  topic.begin += text::match_any(page.chars(), topic.begin, {U"关于"});
  if (topic.begin + words_min > topic.end) return std::nullopt;
  const auto words = page.text.chars({topic.begin, topic.begin + words_min});
  const auto at = page.chars().substr(0, within.end).find(words, within.begin);
  if (at == std::u32string_view::npos) return std::nullopt;
  return last_action(page, {within.begin, at});
}

/// The verb by which the opening paragraph announces this document, or its first verb.
std::optional<FoundAction> announced(const Page& page, const std::vector<Range>& documents, Range topic) {
  const auto within = agenda(page);
  if (!documents.empty()) {
    const auto wanted = page.text.as_written(documents.front());
    for (const auto& title : text::find_titles(page.chars(), within)) {
      if (text::likeness(page.text.as_written(title), wanted) < 0.6) continue;
      if (auto last = last_action(page, {within.begin, title.begin})) return last;
    }
  }
  if (auto found = announced_topic(page, within, topic)) return found;
  return first_action(page.chars(), within);
}

/// A heading whose first verb has no name of its own: 通报…, 部署….
std::optional<FoundAction> other_action(std::u32string_view chars, Range heading) {
  constexpr auto verbs = std::to_array<std::u32string_view>(
      {U"通报", U"部署", U"安排部署", U"安排", U"宣读", U"观看", U"宣布", U"表彰", U"签订"});
  const auto verb = text::match_any(chars.substr(0, heading.end), heading.begin, verbs);
  if (verb == 0) return std::nullopt;
  return FoundAction{Action::other, {heading.begin, heading.begin + verb}};
}

/// 会议同意废止《…》, 会议决定对《…》予以废止: in the opening sentence of a matter without a heading.
std::optional<FoundAction> agreed_repeal(const Page& page, const ItemRange& item) {
  constexpr std::size_t sentence_max = 100;
  if (!item.heading.empty()) return std::nullopt;
  const auto chars = page.chars().substr(0, std::min(item.body.end, item.body.begin + sentence_max));
  for (auto i = item.body.begin; i < chars.size() && chars[i] != U'。'; ++i) {
    if (const auto end = text::title_end(page.chars(), i))
      i = end - 1;
    else if (text::starts_with(chars, i, U"废止"))
      return FoundAction{Action::repeal, {i, i + 2}};
  }
  return std::nullopt;
}

std::optional<FoundAction> own_action(const Page& page, const ItemRange& item) {
  if (is_lecture(page, item)) return FoundAction{Action::study, {item.body.begin, item.body.begin}};
  if (item.heading.empty() && !opening_verb(page, item)) {
    if (auto found = announced_verb(page)) return found;
  }
  if (auto other = other_action(page.chars(), item.heading)) return other;
  if (auto found = first_action(page.chars(), item.heading)) return found;
  if (item.heading.empty()) {
    const auto subject =
        text::match_any(page.chars(), item.body.begin, {U"会议", U"会议还", U"会上", U"会上还"});
    if (auto other = other_action(page.chars(), {item.body.begin + subject, item.body.end})) return other;
  }
  if (auto found = opening_verb(page, item)) return found;
  return agreed_repeal(page, item);
}

Item read_item(const Page& page, const ItemRange& range) {
  Item item;
  item.no = range.no;
  item.span = page.text.source(range.whole);
  auto action = own_action(page, range);
  const auto documents = find_documents(page, range, action ? action->action : Action::deliberate);
  if (!action) action = announced(page, documents, range.heading);
  if (action) {
    item.action = action->action;
    item.action_span = page.text.source(action->verb);
  }
  for (const auto& title : documents)
    item.documents.push_back(quoted(page.text, {title.begin + 1, title.end - 1}));
  item.title = quoted(page.text, find_title(page, range, documents));
  auto outcome = find_outcome(page.text, range.body);
  if (!outcome) outcome = find_outcome(page.text, range.heading);
  if (outcome) {
    item.outcome = outcome->outcome;
    item.outcome_span = page.text.source(outcome->words);
  }
  return item;
}

}  // namespace

std::vector<Item> find_items(const Page& page) {
  std::vector<Item> items;
  for (const auto& range : page.layout.items) items.push_back(read_item(page, range));
  return items;
}

}  // namespace bihuan::reading
