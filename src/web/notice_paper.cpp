// SPDX-License-Identifier: Apache-2.0
// What the printed notice says. Its wording stands in data/phrases/notices.tsv and, for what is asked, in the
// procedure; here it is only filled in.
#include <fmt/format.h>

#include "base/day_words.h"
#include "web/blanks.h"
#include "web/notice_model.h"
#include "web/organisation_choice.h"

namespace bihuan::web {
namespace {

using cases::Case;
using cases::Notice;

std::string units_line(const std::vector<OrganisationId>& units, const Context& context) {
  std::string line;
  for (const OrganisationId& unit : units)
    line += (line.empty() ? "" : context.phrase("mark.pause")) + organisation_name(unit, context);
  return line;
}

std::string number_of(const Case& subject) {
  return subject.number.value_or(std::string(subject.text("duty_number")));
}

// Where it comes from: the sentence, or where there is none the title.
std::string source_line(const Case& subject, const Context& context) {
  const bool has_quote = !subject.text("quote").empty();
  const bool has_meeting = !subject.text("meeting").empty();
  const char* key = !has_quote     ? "notice.source_title"
                    : !has_meeting ? "notice.source_quote"
                                   : "notice.source_meeting";
  return fill_in(context.phrase(key), {{"meeting", std::string(subject.text("meeting"))},
                                       {"quote", std::string(subject.text("quote"))},
                                       {"title", std::string(subject.text("title"))},
                                       {"number", number_of(subject)}});
}

std::string standing_line(const Notice& notice, Day day, const Context& context) {
  const calendar::DueDate& date = notice.date;
  const std::string said_day = context.say(day_words(day));
  if (day > date.due_on) {
    const auto late = (day - date.due_on).count();
    return fill_in(context.phrase("notice.late"), {{"day", said_day}, {"count", fmt::to_string(late)}});
  }
  const int left = context.calendar->working_days_between(day, date.last_working_on);
  return fill_in(context.phrase(left == 0 ? "notice.left_none" : "notice.left"),
                 {{"day", said_day}, {"count", fmt::to_string(left)}});
}

std::string limit_line(const Notice& notice, const Context& context) {
  return fill_in(
      context.phrase("notice.limit"),
      {{"day", context.say(calendar::speak_day(notice.date.due_on, notice.drawn_on, *context.calendar))},
       {"why", context.say(calendar::explanation(notice.date))}});
}

std::string request_line(const Notice& notice, const Context& context) {
  const auto* procedure = context.site.cases.shelf()->find(notice.procedure);
  const auto* step = procedure ? procedure->find_step(notice.step) : nullptr;
  return step ? context.say(step->request) : "";
}

}  // namespace

boost::json::object notice_paper(const Case& subject, const Notice& notice, const Context& context) {
  const bool is_issued = notice.standing == cases::NoticeStanding::issued;
  const Day day = is_issued ? notice.issued_on : context.today;
  boost::json::array paragraphs;
  paragraphs.emplace_back(source_line(subject, context));
  paragraphs.emplace_back(limit_line(notice, context));
  paragraphs.emplace_back(standing_line(notice, day, context) + request_line(notice, context));
  const std::string title = fill_in(
      context.phrase("notice.title"),
      {{"title", std::string(subject.text("title"))}, {"step", context.say(step_label(notice, context))}});
  const std::string number = is_issued
                                 ? fill_in(context.phrase("notice.number_line"), {{"number", notice.number}})
                                 : context.phrase("notice.no_number");
  boost::json::object paper{{"title", title},
                            {"number", number},
                            {"addressees", units_line(addressees_of(subject, notice, context), context)},
                            {"paragraphs", std::move(paragraphs)},
                            {"office", context.site.office_name()},
                            {"day", is_issued ? context.say(day_words(day)) : ""}};
  return paper;
}

}  // namespace bihuan::web
