// SPDX-License-Identifier: Apache-2.0
#include "cases/filings.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/drafts.h"
#include "cases/fields.h"
#include "cases/filing_content.h"
#include "cases/filing_days.h"
#include "cases/parts.h"
#include "cases/round_figures.h"
#include "cases/rounds.h"
#include "procedures/vocabulary.h"

namespace bihuan::cases {
namespace {

using procedures::EffectKind;
using procedures::FilingKind;

// How many bearers a refusal names before it only counts the others.
constexpr std::size_t named_max = 8;

std::string names_of(const std::vector<OrganisationId>& organisations, const Surroundings& around) {
  std::string names;
  const std::size_t named = std::min(named_max, organisations.size());
  for (std::size_t i = 0; i < named; ++i)
    names += (i ? "、" : "") + around.directory.said_name(organisations[i], around.today);
  if (named < organisations.size()) names += fmt::format("等 {} 家", organisations.size());
  return names;
}

class Filer {
 public:
  Filer(const Case& round, const Command& command, const Attempt& attempt, const Surroundings& around)
      : round_(round), command_(command), attempt_(attempt), around_(around) {}

  void apply(EffectKind effect) {
    if (effect == EffectKind::file || effect == EffectKind::amend_filing) file();
    if (effect == EffectKind::send_back_filing) send_back();
    if (effect == EffectKind::excuse) excuse();
    if (effect == EffectKind::roll_up) roll_up();
  }

  FilingConsequences finish() && { return std::move(follow_); }

 private:
  void object(std::string zh, std::string en) { follow_.faults.push_back({std::move(zh), std::move(en)}); }

  void file() {
    const auto lead = bearer_meant(round_, attempt_.acting(), BearerRole::lead, around_);
    const auto* word = text_field(command_.fields, "kind");
    const auto kind = word ? procedures::find_word<FilingKind>(*word) : std::nullopt;
    if (!lead || !kind) return;  // said with the role and the fields
    follow_.faults = filing_faults(round_, *kind, command_, attempt_, around_);
    const int ordinal = next_ordinal(round_, *lead);
    const Day on = day_of_filing(*kind, command_, attempt_);
    follow_.facts.emplace_back(Filed{*lead, *kind, on, ordinal, figures_in(command_.fields)});
    follow_.texts[std::string(latest_filing_text)] =
        opening_of_filing(round_, *lead, around_) + filing_in_short(*kind, command_);
  }

  void send_back() {
    for (const OrganisationId& id : organisations_in(command_.fields, "organisation")) {
      const auto filing = round_.gathering.filings.find(id);
      if (filing == round_.gathering.filings.end() || filing->second.is_sent_back) {
        object(fmt::format("“{}”没有可退回的报送", names_of({id}, around_)),
               fmt::format("“{}” has no filing to send back", names_of({id}, around_)));
      } else {
        follow_.facts.emplace_back(FilingSentBack{id});
        take_back_words(id);
      }
    }
  }

  // What does not stand is no progress.
  void take_back_words(const OrganisationId& id) {
    const std::string opening = opening_of_filing(round_, id, around_);
    if (round_.text(latest_filing_text).starts_with(opening))
      follow_.texts[std::string(latest_filing_text)] = opening + "已退回待补报";
  }

  void excuse() {
    const auto still_owing = owing(round_);
    for (const OrganisationId& id : organisations_in(command_.fields, "organisations")) {
      if (std::ranges::find(still_owing, id) == still_owing.end()) {
        object(fmt::format("“{}”本期不欠报送，无须免报", names_of({id}, around_)),
               fmt::format("“{}” owes no filing in this round", names_of({id}, around_)));
      } else {
        follow_.facts.emplace_back(Excused{id});
      }
    }
  }

  // Nobody is missing without being named.
  void roll_up() {
    std::vector<OrganisationId> leads = round_.organisations(BearerRole::lead);
    around_.directory.put_in_official_order(leads, around_.today);
    const auto named = organisations_in(command_.fields, "missing");
    const auto is_named = [&](const OrganisationId& id) { return std::ranges::count(named, id) > 0; };
    RolledUp rolled_up;
    std::vector<OrganisationId> unnamed;
    for (const OrganisationId& lead : leads) {
      FilingStanding standing = standing_of(round_, lead, around_.today);
      if (standing == FilingStanding::open) standing = FilingStanding::missing;
      if (standing == FilingStanding::missing && !is_named(lead)) unnamed.push_back(lead);
      rolled_up.lines.push_back({lead, standing});
    }
    // Where the act names nobody, its guard has said who is missing.
    if (!unnamed.empty() && !named.empty())
      object("还没有报的没有全部写明：" + names_of(unnamed, around_),
             "Not all who have not filed are named: " + names_of(unnamed, around_));
    for (const OrganisationId& id : named) {
      if (!owes_here(id)) {
        object(fmt::format("“{}”并不缺报", names_of({id}, around_)),
               fmt::format("“{}” is not missing", names_of({id}, around_)));
      }
    }
    const auto report = report_on_figures(round_, around_.background, around_.directory, around_.today);
    rolled_up.contradictions = static_cast<int>(report.contradictions.size());
    if (!report.contradictions.empty() || !round_.text(kept_contradictions_text).empty())
      follow_.texts[std::string(kept_contradictions_text)] = lines_of(report.contradictions);
    follow_.facts.emplace_back(std::move(rolled_up));
  }

  bool owes_here(const OrganisationId& id) const {
    const auto still_owing = owing(round_);
    return std::ranges::find(still_owing, id) != still_owing.end();
  }

  const Case& round_;
  const Command& command_;
  const Attempt& attempt_;
  const Surroundings& around_;
  FilingConsequences follow_;
};

}  // namespace

FilingConsequences consequences_for_filings(EffectKind effect, const Case& round, const Command& command,
                                            const Attempt& attempt, const Surroundings& around) {
  if (effect == EffectKind::ask_parts) return consequences_of_asking(round, command, attempt, around);
  if (effect == EffectKind::give_part) return consequences_of_giving(round, command, attempt, around);
  if (is_of_drafts(effect)) return consequences_for_drafts(effect, round, command, attempt, around);
  Filer filer(round, command, attempt, around);
  filer.apply(effect);
  return std::move(filer).finish();
}

bool rolls_up(const Command& command, const procedures::Procedure& procedure) {
  const procedures::Act* act = procedure.find_act(command.act);
  return act && act->has(EffectKind::roll_up);
}

bool gathers(const procedures::Act& act) {
  return act.has(EffectKind::file) || act.has(EffectKind::amend_filing) || act.has(EffectKind::send_draft) ||
         act.has(EffectKind::excuse);
}

bool somebody_owes_after(const Case& round, const std::vector<Fact>& facts) {
  std::vector<OrganisationId> left = owing(round);
  for (const Fact& fact : facts) {
    if (const auto* filed = std::get_if<Filed>(&fact)) std::erase(left, filed->by);
    if (const auto* excused = std::get_if<Excused>(&fact)) std::erase(left, excused->organisation);
  }
  return !left.empty();
}

std::optional<Words> not_yet_filed(const Case& round, const Attempt& attempt, const Surroundings& around) {
  const auto lead = bearer_meant(round, attempt.acting(), BearerRole::lead, around);
  if (!lead || !round.gathering.filings.contains(*lead)) return {};
  return Words{"本期已经报送：改动请补正", "It has been filed for this round: amend that"};
}

std::optional<Words> has_filed(const Case& round, const Attempt& attempt, const Surroundings& around) {
  const auto lead = bearer_meant(round, attempt.acting(), BearerRole::lead, around);
  if (!lead || round.gathering.filings.contains(*lead)) return {};
  return Words{"本期还没有报送，无从补正", "Nothing has been filed for this round that could be amended"};
}

std::optional<Words> all_filed_or_excused(const Case& round, const Surroundings& around) {
  std::vector<OrganisationId> left = owing(round);
  if (left.empty()) return {};
  around.directory.put_in_official_order(left, around.today);
  const std::string names = names_of(left, around);
  return Words{
      fmt::format("还没有报的有 {} 家：{}。可以催报、准予免报，或者写明后缺报截止", left.size(), names),
      fmt::format("{} have not filed: {}. Urge or excuse them, or close with them named", left.size(),
                  names)};
}

}  // namespace bihuan::cases
