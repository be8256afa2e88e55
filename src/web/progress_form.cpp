// SPDX-License-Identifier: Apache-2.0
#include "web/progress_form.h"

#include <algorithm>

#include "base/day_words.h"
#include "text/pasted.h"
#include "web/blanks.h"
#include "web/phrases.h"

namespace bihuan::web {
namespace {

// Longer words are refused by their field's bound, as they were pasted.
constexpr std::size_t pasted_bytes_max = 200'000;

bool reports_progress(const procedures::Act& act) {
  return std::ranges::find(act.fields, progress_field, &procedures::Field::name) != act.fields.end();
}

}  // namespace

std::string progress_words(const std::string& typed) {
  return typed.size() > pasted_bytes_max ? typed : text::put_pasted_right(typed);
}

boost::json::array progress_shortcuts_model(const cases::Case& subject, const procedures::Act& act,
                                            const Context& context) {
  boost::json::array shortcuts;
  if (!reports_progress(act)) return shortcuts;
  if (!subject.text(progress_field).empty())
    shortcuts.push_back({{"value", "as_before"}, {"label", context.phrase("report.as_before")}});
  shortcuts.push_back({{"value", "nothing_new"}, {"label", context.phrase("report.nothing_new")}});
  return shortcuts;
}

void take_progress_shortcut(const cases::Case& subject, const procedures::Act& act,
                            const http::Parameters& form, cases::Command& command,
                            std::vector<Words>& faults) {
  const auto shortcut = form.find(progress_field);
  if (!shortcut || shortcut->empty() || !reports_progress(act)) return;
  auto& words = command.fields[std::string(progress_field)];
  const std::string_view last = subject.text(progress_field);
  if (words != cases::FieldValue()) {
    faults.push_back({"已经写了进展情况：请直接报告，或先清空",
                      "There are words already: report them, or clear them first"});
  } else if (shortcut == "as_before" && !last.empty()) {
    words = std::string(last);
  } else if (shortcut == "nothing_new") {
    const Words& phrase = Phrases::built_in().at("report.nothing_new_on");
    words = fill_in(phrase.zh, {{"day", day_of_year_words(command.happened_on).zh}});
  } else {
    faults.push_back(
        {"还没有报告过进展，没有上期可同", "Nothing was reported before that could be repeated"});
  }
}

}  // namespace bihuan::web
