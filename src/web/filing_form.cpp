// SPDX-License-Identifier: Apache-2.0
#include "web/filing_form.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "cases/filings.h"
#include "cases/round_figures.h"
#include "cases/rounds.h"
#include "procedures/vocabulary.h"
#include "web/blanks.h"
#include "web/filing_words.h"
#include "web/organisation_choice.h"
#include "web/parts_asked.h"

namespace bihuan::web {
namespace {

// Words that may well be the same as last time; dates, receipts and reasons never are, and who has cleared it
// is told each time by whoever knows.
constexpr std::array offered_again = {std::string_view("kind"), std::string_view("content"),
                                      std::string_view("platform")};

// Before which field stands what the group that it begins is for.
constexpr std::array group_heads = {std::pair(std::string_view("field.content"), "filing.group.content"),
                                    std::pair(std::string_view("field.platform"), "filing.group.elsewhere"),
                                    std::pair(std::string_view("field.carried_over"), "filing.group.figures"),
                                    std::pair(std::string_view("field.late_reason"), "filing.group.late"),
                                    std::pair(std::string_view("field.section"), "filing.group.cleared")};

std::optional<OrganisationId> filer_of(const cases::Case& round, const cases::PossibleAct& possible,
                                       const Context& context) {
  if (!possible.on_behalf) {
    const auto state = context.site.cases.directory();
    for (const OrganisationId& lead : round.organisations(cases::BearerRole::lead)) {
      const OrganisationId& own = context.sitting.actor.organisation;
      if (lead == own || state->directory.same_body(lead, own, context.today)) return lead;
    }
    return {};
  }
  const OrganisationId named(context.query("for"));
  if (std::ranges::find(possible.for_whom, named) != possible.for_whom.end()) return named;
  return possible.for_whom.size() == 1 ? std::optional(possible.for_whom.front()) : std::nullopt;
}

void take_offered(const cases::Texts* last, cases::Texts& offered) {
  if (!last) return;
  for (const std::string_view name : offered_again) {
    if (const auto words = last->find(name); words != last->end()) offered.insert(*words);
  }
}

void take_figures(const cases::Figures& figures, cases::Texts& offered) {
  for (const auto& [name, figure] : cases::all_figures) {
    if (figures.*figure) offered[std::string(name)] = fmt::to_string(*(figures.*figure));
  }
}

// What a body gathered from others for this period stands behind its own words of the last.
void take_parts(const FilingWords& here, const OrganisationId& filer, const Context& context,
                cases::Texts& offered) {
  const cases::Gathering& gathering = here.round().gathering;
  const auto filed = gathering.filings.find(filer);
  const cases::Version taken_until = filed == gathering.filings.end() ? 0 : filed->second.version;
  std::string content = offered["content"];
  bool has_parts = false;
  for (const cases::Part& part : gathering.parts) {
    if (part.to != filer || part.given_in <= taken_until) continue;
    const cases::Texts& words = here.of(part.given_in);
    const auto given = words.find("part");
    if (given == words.end()) continue;
    content += content.empty() ? "" : "\n";
    content += fmt::format("{}：{}", organisation_name(part.from, context), given->second);
    has_parts = true;
  }
  if (!has_parts) return;
  offered["kind"] = procedures::word_for(procedures::FilingKind::content);
  offered["content"] = std::move(content);
}

// An amendment begins with what it amends; a first filing with the bearer's last, for whichever period that
// was, of whose figures what remained is carried over.
cases::Texts offered_to(const OrganisationId& filer, const cases::Case& round, const Context& context) {
  cases::Texts offered;
  const FilingWords here(round.id, context);
  if (const auto filed = round.gathering.filings.find(filer); filed != round.gathering.filings.end()) {
    take_offered(here.filing(filer), offered);
    take_figures(filed->second.figures, offered);
  } else {
    const EarlierFilings earlier(round, context);
    if (const FilingWords* last = earlier.last_of(filer)) take_offered(last->filing(filer), offered);
    if (const FilingWords* last = earlier.last_remaining_of(filer)) {
      cases::Figures carried;
      carried.carried_over = cases::figures_of(last->round(), filer)->remaining;
      take_figures(carried, offered);
    }
  }
  take_parts(here, filer, context, offered);
  return offered;
}

// For a first filing of which period the offered words are, where it is not plain that they are the last's.
std::string offered_from(const OrganisationId& filer, const cases::Case& round, const Context& context) {
  if (round.gathering.filings.contains(filer)) return {};
  const EarlierFilings earlier(round, context);
  const FilingWords* last = earlier.last_of(filer);
  if (!last) return {};
  return fill_in(context.phrase("filing.offered_from"),
                 {{"period", std::string(last->round().text("period"))}});
}

// Why what was filed was sent back, to whoever mends it.
std::string sent_back_because(const OrganisationId& filer, const cases::Case& round, const Context& context) {
  const auto filed = round.gathering.filings.find(filer);
  if (filed == round.gathering.filings.end() || !filed->second.is_sent_back) return {};
  const FilingWords here(round.id, context);
  const cases::Texts* words = here.sending_back(filer);
  return words ? context.phrase("round.sent_back_because") + word_of(*words, "reason") : std::string();
}

// What is asked of the sitter, by whom.
std::string asked_words(const cases::Case& round, const Context& context) {
  std::string said;
  for (const auto& asked : parts_asked_of_sitter(round, context)) {
    said += said.empty() ? "" : " ";
    said += std::string(asked.at("text").as_string());
  }
  return said;
}

void head_groups(const Context& context, boost::json::object& form) {
  for (auto& field : form["fields"].as_array()) {
    for (const auto& [name, phrase] : group_heads) {
      if (field.at("name").as_string() == name) field.as_object()["_group"] = context.phrase(phrase);
    }
  }
}

void offer(const std::string& words, boost::json::object& field) {
  field["value"] = words;
  if (!field.contains("choices")) return;
  for (auto& choice : field["choices"].as_array()) {
    choice.as_object()["selected"] = choice.at("value").as_string() == words;
  }
}

// Whose part is keyed in is most likely the first that was asked and has given none.
void offer_giver(const cases::Case& round, const OrganisationId& filer, const Context& context,
                 boost::json::object& form) {
  const auto& parts = round.gathering.parts;
  const auto waiting = std::ranges::find_if(
      parts, [&](const cases::Part& part) { return part.to == filer && part.given_in == 0; });
  if (waiting == parts.end()) return;
  for (auto& field : form["fields"].as_array()) {
    if (field.at("name").as_string() == "field.organisation")
      field.as_object()["organisations"] = organisation_choice_model({waiting->from}, context);
  }
}

}  // namespace

void shape_filing_form(const cases::Case& subject, const cases::PossibleAct& possible, const Context& context,
                       boost::json::object& form) {
  if (subject.kind != cases::round_kind) return;
  const bool is_own_part = possible.act->has(procedures::EffectKind::give_part) && !possible.on_behalf;
  if (is_own_part && possible.as == procedures::Role::support) form["_told"] = asked_words(subject, context);
  const bool is_filing = possible.act->has(procedures::EffectKind::file) ||
                         possible.act->has(procedures::EffectKind::amend_filing);
  if (!is_filing) return;
  head_groups(context, form);
  // One's own filing counts on the day on which it is recorded.
  if (!possible.on_behalf && possible.for_whom.empty()) form["_happened_on"] = "";
  const auto filer = filer_of(subject, possible, context);
  if (!filer) return;
  const std::string because = sent_back_because(*filer, subject, context);
  form["_told"] = because.empty() ? offered_from(*filer, subject, context) : because;
}

void drop_what_was_only_offered(const http::Parameters& form, cases::FieldValues& fields) {
  const auto kind = form.find("field.kind");
  const bool has_no_content = kind && *kind != procedures::word_for(procedures::FilingKind::content);
  if (has_no_content && form.find("offered.content") == form.find("field.content")) fields.erase("content");
}

void offer_last_filing(const cases::Case& subject, const cases::PossibleAct& possible, const Context& context,
                       boost::json::object& form) {
  if (subject.kind != cases::round_kind) return;
  const auto filer = filer_of(subject, possible, context);
  if (filer && possible.act->has(procedures::EffectKind::give_part))
    offer_giver(subject, *filer, context, form);
  if (!filer || !cases::gathers(*possible.act)) return;
  const cases::Texts offered = offered_to(*filer, subject, context);
  for (auto& field : form["fields"].as_array()) {
    for (const auto& [name, words] : offered) {
      if (field.at("name").as_string() == fmt::format("field.{}", name)) offer(words, field.as_object());
    }
  }
  if (const auto content = offered.find("content"); content != offered.end())
    form["_offered_content"] = content->second;
}

}  // namespace bihuan::web
