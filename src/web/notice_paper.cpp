// SPDX-License-Identifier: Apache-2.0
// What the printed notice says. Its wording stands in data/phrases/notices.tsv and, for what is asked, in the
// procedure; here it is only filled in.
#include <fmt/format.h>

#include "base/day_words.h"
#include "web/blanks.h"
#include "web/case_words.h"
#include "web/field_words.h"
#include "web/notice_grounds.h"
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

// A letter quotes within its sentence.
std::string quote_in_a_line(const Case& subject) {
  std::string line;
  for (const char character : quoted_words(subject)) {
    if (character == '\r') continue;
    if (character == '\n') {
      line += "；";
    } else {
      line += character;
    }
  }
  return line;
}

// Where it comes from: the sentence, or where there is none the title.
std::string source_line(const Case& subject, const Context& context) {
  const bool has_quote = !subject.text("quote").empty();
  const std::string grounds = grounds_of_letter(subject.text("meeting"));
  const char* key = !has_quote        ? "notice.source_title"
                    : grounds.empty() ? "notice.source_quote"
                                      : "notice.source_meeting";
  return fill_in(context.phrase(key), {{"meeting", grounds},
                                       {"quote", quote_in_a_line(subject)},
                                       {"title", std::string(subject.text("title"))},
                                       {"noun", context.say(context.site.cases.procedure_of(subject).noun)},
                                       {"number", number_of(subject)}});
}

// As a part of a sentence: its own full stop would end that.
std::string without_stop(std::string words) {
  constexpr std::string_view stop = "。";
  if (words.ends_with(stop)) words.resize(words.size() - stop.size());
  return words;
}

// The words that were recorded with the act, each under its field's label.
std::string recorded_line(const procedures::Act& rule, const cases::Texts& remarks, const Context& context) {
  std::string line;
  for (const procedures::Field& field : rule.fields) {
    const auto remark = remarks.find(field.name);
    if (remark == remarks.end()) continue;
    line += (line.empty() ? context.phrase("mark.colon") : context.phrase("notice.between"));
    line += fmt::format("{} {}", context.say(field.label),
                        without_stop(recorded_words(field, remark->second, context)));
  }
  return line;
}

// What was done that it follows from; nothing for a step of the ladder.
std::string act_line(const Case& subject, const Notice& notice, const Context& context) {
  const auto acts = context.site.cases.acts_of(subject.id, context.viewer);
  if (notice.is_of_ladder() || notice.follows > acts.size()) return {};
  const cases::Act& act = acts[notice.follows - 1];
  const auto* rule = context.site.cases.procedure_of(act.envelope).find_act(act.envelope.act);
  if (rule == nullptr) return {};
  const auto content = cases::content_of(act);
  return fill_in(context.phrase("notice.act"),
                 {{"day", context.say(day_words(act.envelope.happened_on))},
                  {"act", context.say(rule->label)},
                  {"words", recorded_line(*rule, content ? content->remarks : cases::Texts(), context)}});
}

std::string standing_line(const calendar::DueDate& date, Day day, const Context& context) {
  const std::string said_day = context.say(day_words(day));
  if (day > date.due_on) {
    const auto late = (day - date.due_on).count();
    return fill_in(context.phrase("notice.late"), {{"day", said_day}, {"count", fmt::to_string(late)}});
  }
  const int left = context.calendar->working_days_between(day, date.last_working_on);
  return fill_in(context.phrase(left == 0 ? "notice.left_none" : "notice.left"),
                 {{"day", said_day}, {"count", fmt::to_string(left)}});
}

// 时限, or what the procedure calls the clock that the notice is about.
std::string limit_label(const Notice& notice, const Context& context) {
  const auto* procedure = context.site.cases.shelf()->find(notice.procedure);
  const auto* form = procedure && !notice.is_of_ladder() ? procedure->find_notice(notice.name) : nullptr;
  const auto* clock = form ? procedure->find_clock(form->clock) : nullptr;
  return clock ? context.say(clock->label) : context.phrase("notice.own_limit");
}

// The reasons, but for those that only say again which limit it is and on which day.
std::string grounds_of_limit(const std::string& limit, const calendar::DueDate& date,
                             const Context& context) {
  const std::string day = context.say(day_words(date.due_on));
  std::string grounds;
  for (const Words& reason : date.reasons) {
    const std::string& said = context.say(reason);
    if (said == limit || said.starts_with(day)) continue;
    grounds += (grounds.empty() ? "" : context.phrase("notice.between")) + said;
  }
  return grounds;
}

std::string limit_line(const Notice& notice, const calendar::DueDate& date, const Context& context) {
  const std::string limit = limit_label(notice, context);
  const std::string grounds = grounds_of_limit(limit, date, context);
  const Blanks blanks{
      {"limit", limit},
      {"day", context.say(calendar::speak_day(date.due_on, notice.drawn_on, *context.calendar))},
      {"why", grounds}};
  return fill_in(context.phrase(grounds.empty() ? "notice.limit" : "notice.limit_with_grounds"), blanks);
}

boost::json::array paragraphs_of(const Case& subject, const Notice& notice, Day day, const Context& context) {
  boost::json::array paragraphs{source_line(subject, context)};
  if (std::string line = act_line(subject, notice, context); !line.empty())
    paragraphs.emplace_back(std::move(line));
  if (notice.date) paragraphs.emplace_back(limit_line(notice, *notice.date, context));
  const std::string standing = notice.date ? standing_line(*notice.date, day, context) : "";
  paragraphs.emplace_back(standing + context.say(said_of(notice, context).request));
  return paragraphs;
}

}  // namespace

boost::json::object notice_paper(const Case& subject, const Notice& notice, const Context& context) {
  const bool is_issued = notice.standing == cases::NoticeStanding::issued;
  const Day day = is_issued ? notice.issued_on : context.today;
  const std::string title = fill_in(
      context.phrase("notice.title"),
      {{"title", std::string(subject.text("title"))}, {"name", context.say(said_of(notice, context).label)}});
  const std::string number = is_issued
                                 ? fill_in(context.phrase("notice.number_line"), {{"number", notice.number}})
                                 : context.phrase("notice.no_number");
  boost::json::object paper{{"title", title},
                            {"number", number},
                            {"addressees", units_line(addressees_of(subject, notice, context), context)},
                            {"paragraphs", paragraphs_of(subject, notice, day, context)},
                            {"office", context.site.office_name()},
                            {"day", is_issued ? context.say(day_words(day)) : ""}};
  return paper;
}

}  // namespace bihuan::web
