// SPDX-License-Identifier: Apache-2.0
#include "web/case_due.h"

#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/carried.h"
#include "cases/clocks.h"
#include "cases/row.h"
#include "procedures/ways.h"
#include "web/blanks.h"
#include "web/case_words.h"

namespace bihuan::web {
namespace {

using calendar::DueDate;

// Where the rule needs nothing that has yet to happen.
std::optional<DueDate> known_beforehand(const calendar::DueRule& rule, const calendar::Calendar& calendar) {
  if (!cases::names_a_day(rule)) return {};
  auto date = calendar::due_date(rule, {}, calendar);
  return date ? std::optional(*std::move(date)) : std::nullopt;
}

std::optional<DueDate> own_date(const cases::Case& subject, const calendar::Calendar& calendar) {
  if (subject.due || !subject.due_rule || subject.docketed_on) return subject.due;
  return known_beforehand(*subject.due_rule, calendar);
}

boost::json::object undated_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                  const Context& context) {
  if (!subject.due_rule && !subject.clocks.empty() && subject.text("due_words").empty()) {
    const std::string& words = context.phrase("due.none_of_its_own");
    return {{"words", words}, {"is_missing", false}, {"parts", boost::json::array{words}}};
  }
  cases::Row row = cases::row_of(subject, procedure);
  row.due_on.reset();
  return due_model(row, context);
}

// 时限, or what the procedure calls the clock whose date it is.
std::string limit_label(const cases::Case& subject, const DueDate* date,
                        const procedures::Procedure& procedure, const Context& context) {
  for (const auto& [name, clock] : subject.clocks) {
    if (&clock.date != date) continue;
    const procedures::Clock* found = procedure.find_clock(name);
    return found ? context.say(found->label) : name;
  }
  return context.phrase("case.due");
}

bool is_another_day(const std::optional<DueDate>& before, const std::optional<DueDate>& now) {
  return before && now && (before->due_on != now->due_on || before->last_working_on != now->last_working_on);
}

void add_earlier_dates(const cases::Case& subject, const Context& context, boost::json::object& model) {
  const auto speak = [&](Day day) {
    return context.say(calendar::speak_day(day, context.today, *context.calendar));
  };
  const auto& original =
      subject.due_before_pauses ? subject.due_before_pauses : subject.due_before_extensions;
  if (original) {
    model["original_on"] = iso(original->due_on);
    model["_original"] = speak(original->due_on);
    model["extensions"] = subject.extensions;
    if (subject.extensions > 0)
      model["_extended"] = fmt::format("{} {}", context.phrase("case.extensions"), subject.extensions);
  }
  if (is_another_day(subject.due_before_notice, subject.due)) {
    model["before_notice_on"] = iso(subject.due_before_notice->due_on);
    model["_before_notice"] = speak(subject.due_before_notice->due_on);
  }
}

}  // namespace

std::optional<DueDate> named_beforehand(const cases::Row& row, const Context& context) {
  if (!row.named_rule || row.due_on) return {};
  return known_beforehand(*row.named_rule, *context.calendar);
}

boost::json::object own_due_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                  const Context& context) {
  const auto date = own_date(subject, *context.calendar);
  const bool is_met = subject.due && procedures::has_met_its_due(procedure, subject.state);
  const bool is_counting = subject.due && !is_met && subject.phase == procedures::Phase::running;
  boost::json::object model =
      date ? due_model(*date, is_counting, context) : undated_model(subject, procedure, context);
  model["is_met"] = is_met;
  if (is_met) {
    const std::string& met = context.phrase("due.met");
    model["words"] = fmt::format("{} · {}", std::string(model["words"].as_string()), met);
    model["parts"].as_array().emplace_back(met);
  }
  return model;
}

boost::json::object due_reasons(const cases::Case& subject, const Context& context) {
  const auto date = own_date(subject, *context.calendar);
  boost::json::object model{{"is_known", subject.due_rule || date}};
  if (subject.due_rule) model["rule"] = context.say(calendar::rule_words(*subject.due_rule));
  if (!date) return model;
  boost::json::array reasons;
  for (const Words& reason : date->reasons) reasons.emplace_back(context.say(reason));
  model["why"] = std::move(reasons);
  model["calendar_version"] = date->calendar_version;
  model["calendar_incomplete"] = date->calendar_incomplete;
  if (date->internal_on) {
    model["internal_on"] = iso(*date->internal_on);
    model["_internal"] =
        context.say(calendar::speak_day(*date->internal_on, context.today, *context.calendar));
  }
  add_earlier_dates(subject, context, model);
  return model;
}

boost::json::array held_by_model(const cases::Case& subject, const Context& context) {
  boost::json::array documents;
  if (!subject.held_since) return documents;
  const std::string since = context.say(day_words(*subject.held_since));
  for (const CaseId& id : cases::linked(subject, cases::LinkKind::carried_by)) {
    const auto row = context.site.cases.row_of(id, context.viewer);
    if (!row || row->phase != procedures::Phase::paused) continue;
    boost::json::object document = row_model(*row, context);
    document["_since"] = fill_in(context.phrase("case.held_since"), {{"day", since}});
    documents.push_back(std::move(document));
  }
  return documents;
}

boost::json::object nearest_due_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                      const Context& context) {
  const DueDate* nearest = cases::earliest_date(subject, procedure);
  boost::json::object model = nearest
                                  ? due_model(*nearest, subject.phase == procedures::Phase::running, context)
                                  : own_due_model(subject, procedure, context);
  // What has no date needs no name before it.
  model["limit"] = model.contains("on") ? limit_label(subject, nearest, procedure, context) : std::string();
  return model;
}

}  // namespace bihuan::web
