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
#include "web/filing_drafts.h"
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
  if (!possible.on_behalf) return lead_of_sitter(round, context);
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

// What the filer has said so far: in this round, or where it has filed nothing for it, in those before.
class EarlierWords {
 public:
  EarlierWords(OrganisationId filer, bool is_own, RoundWords& words, const Context& context)
      : filer_(std::move(filer)), is_own_(is_own), context_(context), words_(words), here_(words.here()) {}

  // An amendment begins with what it amends; a first filing with the bearer's last, for whichever period that
  // was, of whose figures what remained is carried over.
  cases::Texts offered() const {
    cases::Texts offered;
    if (const cases::Draft* draft = drafted()) {
      offered = here_.of(draft->version);
      return offered;
    }
    if (const cases::Filing* filing = filed()) {
      take_offered(here_.filing(filer_), offered);
      take_figures(filing->figures, offered);
    } else {
      const EarlierFilings& before = words_.earlier();
      if (const FilingWords* last = before.last_of(filer_)) take_offered(last->filing(filer_), offered);
      if (const FilingWords* last = before.last_remaining_of(filer_)) {
        cases::Figures carried;
        carried.carried_over = cases::figures_of(last->round(), filer_)->remaining;
        take_figures(carried, offered);
      }
    }
    take_parts(here_, filer_, context_, offered);
    return offered;
  }

  // What its filler has to know first: why it was sent back, or of which period the offered words are.
  std::string told() const {
    if (drafted()) return {};  // its own standing is told beside the bearer
    const cases::Filing* filing = filed();
    if (filing && filing->is_sent_back) return sent_back_because();
    const FilingWords* last = filing ? nullptr : words_.earlier().last_of(filer_);
    if (!last) return {};
    return fill_in(context_.phrase("filing.offered_from"),
                   {{"period", std::string(last->round().text("period"))}});
  }

 private:
  // A draft is nobody else's, the office's form for that bearer included.
  const cases::Draft* drafted() const {
    if (!is_own_) return nullptr;
    const auto& drafts = here_.round().gathering.drafts;
    const auto found = drafts.find(filer_);
    return found == drafts.end() ? nullptr : &found->second;
  }

  const cases::Filing* filed() const {
    const auto& filings = here_.round().gathering.filings;
    const auto found = filings.find(filer_);
    return found == filings.end() ? nullptr : &found->second;
  }

  std::string sent_back_because() const {
    const cases::Texts* words = here_.sending_back(filer_);
    return words ? context_.phrase("round.sent_back_because") + word_of(*words, "reason") : std::string();
  }

  OrganisationId filer_;
  bool is_own_;
  const Context& context_;
  RoundWords& words_;
  const FilingWords& here_;
};

// What is asked of the sitter, by whom.
std::string asked_words(const cases::Case& round, RoundWords& words, const Context& context) {
  std::string said;
  for (const auto& asked : parts_asked_of_sitter(round, words, context)) {
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

void shape_part(const cases::Case& round, const cases::PossibleAct& possible, bool is_untouched,
                const std::optional<OrganisationId>& filer, RoundWords& words, const Context& context,
                boost::json::object& form) {
  const bool is_own = possible.as == procedures::Role::support && !possible.on_behalf;
  if (is_own) form["_told"] = asked_words(round, words, context);
  if (filer && is_untouched) offer_giver(round, *filer, context, form);
}

void offer_words(const cases::Texts& offered, boost::json::object& form) {
  for (auto& field : form["fields"].as_array()) {
    for (const auto& [name, words] : offered) {
      if (field.at("name").as_string() == fmt::format("field.{}", name)) offer(words, field.as_object());
    }
  }
  if (const auto content = offered.find("content"); content != offered.end())
    form["_offered_content"] = content->second;
}

}  // namespace

void shape_filing_form(const cases::Case& subject, const cases::PossibleAct& possible, bool is_untouched,
                       RoundWords& words, const Context& context, boost::json::object& form) {
  using procedures::EffectKind;
  if (subject.kind != cases::round_kind) return;
  const procedures::Act& act = *possible.act;
  const auto filer = filer_of(subject, possible, context);
  if (act.has(EffectKind::give_part))
    shape_part(subject, possible, is_untouched, filer, words, context, form);
  const bool says_what_is_filed =
      act.has(EffectKind::file) || act.has(EffectKind::amend_filing) || act.has(EffectKind::draft_filing);
  if (act.has(EffectKind::send_draft)) form["_happened_on"] = "";
  if (!says_what_is_filed) return;
  head_groups(context, form);
  // One's own filing counts on the day on which it is recorded.
  if (!possible.on_behalf && possible.for_whom.empty()) form["_happened_on"] = "";
  if (!filer) return;
  const EarlierWords earlier(*filer, !possible.on_behalf, words, context);
  if (is_untouched) offer_words(earlier.offered(), form);
  form["_told"] = earlier.told();
}

void drop_what_was_only_offered(const http::Parameters& form, cases::FieldValues& fields) {
  const auto kind = form.find("field.kind");
  const bool has_no_content = kind && *kind != procedures::word_for(procedures::FilingKind::content);
  if (has_no_content && form.find("offered.content") == form.find("field.content")) fields.erase("content");
}

}  // namespace bihuan::web
