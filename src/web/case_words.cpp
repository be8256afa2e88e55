// SPDX-License-Identifier: Apache-2.0
#include "web/case_words.h"

#include <algorithm>

#include "base/day_words.h"
#include "procedures/ways.h"
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

}  // namespace

boost::json::object lamp_model(const cases::Row& row, const Context& context) {
  if (row.phase == procedures::Phase::ended) {
    return {{"name", "ended"}, {"word", state_label(row.kind, row.state, context)}};
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

std::string_view missing_due_phrase(const cases::Row& row, const Context& context) {
  if (!row.has_due_rule) return "due.missing";
  const auto shelf = context.site.cases.shelf();
  const procedures::Procedure* procedure = shelf->current(row.kind);
  const bool is_met = procedure && procedures::has_met_its_due(*procedure, row.state);
  return is_met ? "due.met" : "due.from_docketing";
}

}  // namespace

boost::json::object due_model(const cases::Row& row, const Context& context) {
  if (row.due_on) {
    boost::json::object model{{"on", iso(*row.due_on)}, {"is_missing", false}};
    const bool is_open = row.phase == procedures::Phase::running;
    calendar::DueDate date;
    date.due_on = *row.due_on;
    date.last_working_on = row.last_working_on.value_or(*row.due_on);
    model["last_working_on"] = iso(date.last_working_on);
    model["words"] =
        context.say(is_open ? calendar::speak(date, context.today, *context.calendar)
                            : calendar::speak_day(*row.due_on, context.today, *context.calendar));
    model["parts"] = parts_of(model["words"].as_string());
    return model;
  }
  std::string words = context.phrase(missing_due_phrase(row, context));
  const bool is_missing = !row.is_long_term && row.due_words.empty() && !row.has_due_rule;
  if (row.is_long_term) {
    words = context.phrase("due.long_term");
  } else if (!row.due_words.empty()) {
    words = row.due_words;
  }
  return {{"words", words}, {"is_missing", is_missing}, {"parts", boost::json::array{words}}};
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
          {"state", row.state},
          {"state_label", state_label(row.kind, row.state, context)},
          {"lamp", lamp_model(row, context)},
          {"title", row.title},
          {"matter", row.matter},
          {"quote", row.quote},
          {"lead", lead},
          {"_lead_in_short", bearers_in_short(row.bearers, cases::BearerRole::lead, Room::of_a_row, context)},
          {"support", support},
          {"_support_in_short",
           bearers_in_short(row.bearers, cases::BearerRole::support, Room::of_a_row, context)},
          {"waits_for_choice", row.waits_for_choice},
          {"officials", row.officials},
          {"due", due_model(row, context)},
          {"extensions", row.extensions},
          {"progress", latest_progress(row, context)},
          {"changed_on", iso(row.changed_on)},
          {"version", row.version}};
}

}  // namespace bihuan::web
