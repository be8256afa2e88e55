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

/// The part of the head that says what the meeting took up.
Range agenda(const Page& page) {
  const auto head = page.layout.head;
  const auto call = page.chars().substr(0, head.end).find(U"召开");
  return {call == std::u32string_view::npos ? head.begin : call, head.end};
}

/// The verb by which the opening paragraph announces this document, or its first verb.
std::optional<FoundAction> announced(const Page& page, const std::vector<Range>& documents) {
  const auto within = agenda(page);
  if (!documents.empty()) {
    const auto wanted = page.text.as_written(documents.front());
    for (const auto& title : text::find_titles(page.chars(), within)) {
      if (text::likeness(page.text.as_written(title), wanted) < 0.6) continue;
      std::optional<FoundAction> last;
      for (auto i = within.begin; i < title.begin; ++i) {
        if (const auto end = text::title_end(page.chars(), i))
          i = end - 1;
        else if (auto verb = action_at(page.chars(), i))
          last = verb, i = verb->verb.end - 1;
      }
      if (last) return last;
    }
  }
  return first_action(page.chars(), within);
}

std::optional<FoundAction> own_action(const Page& page, const ItemRange& item) {
  if (is_lecture(page, item)) return FoundAction{Action::study, {item.body.begin, item.body.begin}};
  if (auto found = first_action(page.chars(), item.heading)) return found;
  return opening_verb(page, item.body);
}

Item read_item(const Page& page, const ItemRange& range) {
  Item item;
  item.no = range.no;
  item.span = page.text.source(range.whole);
  auto action = own_action(page, range);
  const auto documents = find_documents(page, range, action ? action->action : Action::deliberate);
  if (!action) action = announced(page, documents);
  if (action) {
    item.action = action->action;
    item.action_span = page.text.source(action->verb);
  }
  if (item.action != Action::study) {
    for (const auto& title : documents)
      item.documents.push_back(quoted(page.text, {title.begin + 1, title.end - 1}));
  }
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
