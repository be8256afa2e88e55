// SPDX-License-Identifier: Apache-2.0
#include "web/case_words.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "procedures/ways.h"
#include "web/blanks.h"
#include "web/case_due.h"
#include "web/organisation_choice.h"
#include "web/phrases.h"
#include "web/progress_words.h"

namespace bihuan::web {
namespace {

using calendar::Lamp;

std::string_view name_of(Lamp lamp) {
  switch (lamp) {
    case Lamp::normal:
      return "normal";
    case Lamp::near:
      return "near";
    case Lamp::overdue:
      return "overdue";
    case Lamp::not_started:
      return "not_started";
    case Lamp::paused:
      return "paused";
  }
  VERIFY(false && "a lamp of the closed set");
}

// Only what was verified stands beside what is done.
std::string_view name_of(procedures::End end) {
  switch (end) {
    case procedures::End::verified:
      return "ended";
    case procedures::End::terminated:
      return "terminated";
    case procedures::End::lapsed:
      return "lapsed";
    case procedures::End::superseded:
      return "superseded";
  }
  VERIFY(false && "an end of the closed vocabulary");
}

}  // namespace

boost::json::object lamp_model(const cases::Row& row, const Context& context) {
  if (row.phase == procedures::Phase::ended) {
    const std::string_view name = name_of(row.end.value_or(procedures::End::terminated));
    return {{"name", name}, {"word", state_label(row.kind, row.state, context)}};
  }
  const Lamp lamp = cases::lamp_of(row.phase, row.due_on, context.today);
  return {{"name", name_of(lamp)}, {"word", context.say(calendar::lamp_words(lamp))}};
}

namespace {

// A spoken date in pieces that a line may break between but not within.
boost::json::array parts_of(std::string_view spoken) {
  boost::json::array parts;
  while (!spoken.empty()) {
    const auto end = spoken.find("·");
    std::string_view part = spoken.substr(0, end);
    while (part.ends_with(' ')) part.remove_suffix(1);
    while (part.starts_with(' ')) part.remove_prefix(1);
    parts.emplace_back(part);
    spoken = end == std::string_view::npos ? std::string_view{}
                                           : spoken.substr(end + std::string_view("·").size());
  }
  return parts;
}

}  // namespace

namespace {

// Of a kind whose cases are never given a date of their own.
bool is_limited_by_clocks_alone(const procedures::Procedure& procedure) {
  using enum procedures::EffectKind;
  return !procedure.clocks.empty() && std::ranges::none_of(procedure.acts, [](const procedures::Act& act) {
    return act.has(docket) || act.has(set_due);
  });
}

// 立项, or what the kind calls the act that puts a case under supervision; null where it has none.
const procedures::Act* docketing_act(const procedures::Procedure* procedure) {
  if (procedure == nullptr) return nullptr;
  const auto docketing = std::ranges::find_if(
      procedure->acts, [](const procedures::Act& act) { return act.has(procedures::EffectKind::docket); });
  return docketing == procedure->acts.end() ? nullptr : &*docketing;
}

std::string counted_from(const procedures::Procedure* procedure, const Context& context) {
  const procedures::Act* docketing = docketing_act(procedure);
  if (docketing == nullptr) return context.phrase("due.from_later");
  return fill_in(context.phrase("due.from_act"), {{"act", context.say(docketing->label)}});
}

// ` · 2027年放假安排尚未收录，…` where a notice that is still to come decides one of these days.
std::string provisional_words(Day first, Day last, const Context& context) {
  const auto year = context.calendar->year_without_notice(first, last);
  if (!year) return {};
  return " · " + fill_in(context.phrase("due.provisional"), {{"year", fmt::to_string(int{*year})}});
}

// The day that the rule names, which counts from the docketing on; the text's own words go first.
std::optional<boost::json::object> named_due_model(const cases::Row& row, const Context& context) {
  if (!row.due_words.empty()) return {};
  const auto date = named_beforehand(row, context);
  if (!date) return {};
  std::string words = context.say(calendar::speak_day(date->due_on, context.today, *context.calendar));
  words += provisional_words(date->last_working_on, date->due_on, context);
  if (const procedures::Act* docketing = docketing_act(context.site.cases.shelf()->current(row.kind)))
    words += " · " + fill_in(context.phrase("due.in_force_after"), {{"act", context.say(docketing->label)}});
  return boost::json::object{
      {"words", words}, {"named_on", iso(date->due_on)}, {"is_missing", false}, {"parts", parts_of(words)}};
}

struct MissingDue {
  std::string words;
  bool is_missing = false;
};

MissingDue missing_due(const cases::Row& row, const Context& context) {
  if (row.is_long_term) return {context.phrase("due.long_term")};
  if (!row.due_words.empty()) return {row.due_words};
  const auto shelf = context.site.cases.shelf();
  const procedures::Procedure* procedure = shelf->current(row.kind);
  const bool has_ended = row.phase == procedures::Phase::ended;
  const bool is_met = procedure && procedures::has_met_its_due(*procedure, row.state);
  if (row.has_due_rule && !has_ended)
    return {is_met ? context.phrase("due.met") : counted_from(procedure, context)};
  if (has_ended || is_met || (procedure && is_limited_by_clocks_alone(*procedure)))
    return {context.phrase("due.none_running")};
  return {context.phrase(row.minutes ? "due.missing" : "due.unclear"), true};
}

}  // namespace

boost::json::object due_model(const calendar::DueDate& date, bool is_counting, const Context& context) {
  boost::json::object model{{"on", iso(date.due_on)}, {"is_missing", false}};
  model["last_working_on"] = iso(date.last_working_on);
  const std::string provisional = provisional_words(date.last_working_on, date.due_on, context);
  model["calendar_incomplete"] = !provisional.empty();
  std::string words = context.say(calendar::speak_day(date.due_on, context.today, *context.calendar));
  if (is_counting) words = context.say(calendar::speak(date, context.today, *context.calendar)) + provisional;
  model["words"] = words;
  model["parts"] = parts_of(model["words"].as_string());
  return model;
}

boost::json::object due_model(const cases::Row& row, const Context& context) {
  if (row.due_on) {
    calendar::DueDate date;
    date.due_on = *row.due_on;
    date.last_working_on = row.last_working_on.value_or(*row.due_on);
    return due_model(date, row.phase == procedures::Phase::running, context);
  }
  if (auto named = named_due_model(row, context)) return *std::move(named);
  const MissingDue missing = missing_due(row, context);
  return {{"words", missing.words},
          {"is_missing", missing.is_missing},
          {"parts", boost::json::array{missing.words}}};
}

boost::json::array bearers_model(const std::vector<cases::Bearer>& bearers, cases::BearerRole role,
                                 const Context& context) {
  boost::json::array model;
  for (const cases::Bearer& bearer : bearers) {
    if (bearer.role != role) continue;
    model.push_back(
        {{"id", bearer.organisation.text()}, {"name", organisation_name(bearer.organisation, context)}});
  }
  return model;
}

namespace {

void put_others_in_official_order(std::vector<OrganisationId>& ids, const Context& context) {
  std::vector<OrganisationId> others(ids.begin() + 1, ids.end());
  context.site.cases.directory()->directory.put_in_official_order(others, context.today);
  std::ranges::copy(others, ids.begin() + 1);
}

}  // namespace

boost::json::object bearers_in_short(const std::vector<cases::Bearer>& bearers, cases::BearerRole role,
                                     Room room, const Context& context) {
  std::vector<OrganisationId> ids;
  for (const cases::Bearer& bearer : bearers) {
    if (bearer.role == role) ids.push_back(bearer.organisation);
  }
  const auto named_max = static_cast<std::size_t>(room);
  const bool is_folded = ids.size() > named_max + 1;
  if (is_folded) put_others_in_official_order(ids, context);
  boost::json::array first;
  boost::json::array rest;
  for (const OrganisationId& id : ids) {
    boost::json::array& into = is_folded && first.size() == named_max ? rest : first;
    into.push_back({{"id", id.text()}, {"name", organisation_name(id, context)}});
  }
  boost::json::object model{{"first", std::move(first)}};
  if (is_folded) model["more"] = boost::json::object{{"count", ids.size()}, {"rest", std::move(rest)}};
  return model;
}

std::string quoted_words(const cases::Case& subject) {
  std::string_view quote = subject.text("quote");
  const std::string number = fmt::format("\n{}", subject.text("earlier_number"));
  if (number.size() > 1 && quote.ends_with(number)) quote.remove_suffix(number.size());
  return std::string(quote);
}

std::string minute_of(Moment moment, const Context& context) {
  const Words day = day_words(day_in_shanghai(moment));
  return context.say(day) + " " + iso(moment).substr(11, 5);
}

std::string state_label(const std::string& kind, const std::string& state, const Context& context) {
  // A case may stand in a state of an earlier version.
  for (const procedures::Procedure* version : context.site.cases.shelf()->versions(kind)) {
    if (const procedures::State* found = version->find_state(state)) return context.say(found->label);
  }
  return state;
}

const Words* words_if_keyed_in(const std::optional<MinutesId>& minutes, std::string_view what) {
  return minutes ? nullptr : Phrases::built_in().find(fmt::format("keyed_in.{}", what));
}

std::string state_label(const std::string& kind, const std::string& state,
                        const std::optional<MinutesId>& minutes, const Context& context) {
  const Words* keyed_in = words_if_keyed_in(minutes, fmt::format("{}.{}", kind, state));
  return keyed_in ? context.say(*keyed_in) : state_label(kind, state, context);
}

std::string kind_label(const std::string& kind, const Context& context) {
  const procedures::Procedure* procedure = context.site.cases.shelf()->current(kind);
  return procedure ? context.say(procedure->noun) : kind;
}

const std::string& source_label(cases::Source source, Language language) {
  return say(Phrases::built_in().at("source." + std::string(cases::name_of(source))), language);
}

boost::json::object row_model(const cases::Row& row, const Context& context) {
  const auto lead = bearers_model(row.bearers, cases::BearerRole::lead, context);
  const auto support = bearers_model(row.bearers, cases::BearerRole::support, context);
  return {{"id", row.id.text()},
          {"href", "/cases/" + row.id.text()},
          {"number", row.number},
          {"kind", row.kind},
          {"kind_label", kind_label(row.kind, context)},
          {"state", row.state},
          {"state_label", state_label(row.kind, row.state, row.minutes, context)},
          {"lamp", lamp_model(row, context)},
          {"title", row.title},
          {"matter", row.matter},
          {"quote", row.quote},
          {"lead", lead},
          {"_lead_in_short", bearers_in_short(row.bearers, cases::BearerRole::lead, Room::of_a_row, context)},
          {"support", support},
          {"_support_in_short",
           bearers_in_short(row.bearers, cases::BearerRole::support, Room::of_a_row, context)},
          {"_lead_missing", context.phrase(row.minutes ? "case.missing" : "case.unclear")},
          {"waits_for_choice", row.waits_for_choice},
          {"officials", row.officials},
          {"due", due_model(row, context)},
          {"extensions", row.extensions},
          {"progress", latest_progress(row, context)},
          {"changed_on", iso(row.changed_on)},
          {"version", row.version}};
}

}  // namespace bihuan::web
