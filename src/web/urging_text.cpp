// SPDX-License-Identifier: Apache-2.0
#include "web/urging_text.h"

#include <algorithm>
#include <fmt/format.h>

#include "calendar/speaking.h"
#include "cases/clocks.h"
#include "cases/rounds.h"
#include "web/blanks.h"
#include "web/phrases.h"

namespace bihuan::web {
namespace {

// Fills the phrases of one text, in one language.
class Wording {
 public:
  Wording(Day today, const calendar::Calendar& calendar, Language language)
      : today_(today), calendar_(calendar), language_(language) {}

  std::string phrase(std::string_view key, const Blanks& blanks = {}) const {
    return fill_in(say(Phrases::built_in().at(key), language_), blanks);
  }

  std::string item(const UrgedItem& item) const {
    return phrase("urging.item", {{"title", item.title}, {"number", item.number}, {"due", due(item)}});
  }

 private:
  std::string due(const UrgedItem& item) const {
    if (!item.due) return phrase(item.is_long_term ? "urging.long_term" : "urging.no_date");
    const std::string day = spoken(item.due->due_on);
    const std::string_view what = item.is_round ? "urging.file_" : "urging.";
    const auto dated = [&](std::string_view key, const Blanks& blanks) {
      return phrase(fmt::format("{}{}", what, key), blanks);
    };
    if (today_ > item.due->due_on) return dated("overdue", {{"day", day}});
    // Once the last working day is over, only the date itself is left to be named.
    const bool ends_earlier =
        item.due->last_working_on != item.due->due_on && today_ <= item.due->last_working_on;
    if (!ends_earlier) return dated("due", {{"day", day}});
    return dated("due_in_practice", {{"day", day}, {"last", spoken(item.due->last_working_on)}});
  }

  std::string spoken(Day day) const { return say(calendar::speak_day(day, today_, calendar_), language_); }

  Day today_;
  const calendar::Calendar& calendar_;
  Language language_;
};

}  // namespace

UrgedItem urged_item(const cases::Case& subject, const procedures::Procedure& procedure) {
  const bool is_long_term =
      subject.due_rule && std::holds_alternative<calendar::LongTerm>(subject.due_rule->when);
  const bool is_round = subject.kind == cases::round_kind;
  const std::string number(is_round ? subject.text("duty_number") : subject.number.value_or(""));
  const calendar::DueDate* due = cases::urged_date(subject, procedure);
  return {std::string(subject.text("title")), number, due ? std::optional(*due) : std::nullopt, is_long_term,
          is_round};
}

std::string urging_text(const std::vector<std::string>& units, const std::vector<UrgedItem>& items, Day today,
                        const calendar::Calendar& calendar, Language language) {
  VERIFY(!units.empty() && !items.empty());
  const Wording wording(today, calendar, language);
  const std::string names = fmt::to_string(fmt::join(units, wording.phrase("mark.pause")));
  const std::string whose = wording.phrase(units.size() == 1 ? "urging.whose" : "urging.whose_together");
  std::string text = wording.phrase("urging.greeting", {{"units", names}});
  if (items.size() == 1) {
    text += wording.phrase("urging.one", {{"whose", whose}, {"item", wording.item(items.front())}});
  } else {
    text += wording.phrase("urging.many", {{"whose", whose}, {"count", fmt::to_string(items.size())}}) + "\n";
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string ordinal = fmt::to_string(i + 1);
      text += wording.phrase("urging.line", {{"ordinal", ordinal}, {"item", wording.item(items[i])}}) + "\n";
    }
  }
  if (language == Language::en && items.size() == 1) text += " ";
  const bool files_only = std::ranges::all_of(items, &UrgedItem::is_round);
  return text + wording.phrase(files_only ? "urging.file_close" : "urging.close");
}

}  // namespace bihuan::web
