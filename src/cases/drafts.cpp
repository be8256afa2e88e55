// SPDX-License-Identifier: Apache-2.0
#include "cases/drafts.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/fields.h"
#include "cases/filing_content.h"
#include "cases/filing_days.h"
#include "cases/round_figures.h"
#include "procedures/vocabulary.h"
#include "procedures/vocabulary_words.h"

namespace bihuan::cases {
namespace {

using procedures::ClearanceStage;
using procedures::EffectKind;
using procedures::FilingKind;
using procedures::GuardKind;

using Obstacle = std::optional<Words>;

// The words of a draft, which the register shows once it has left.
std::string words_of_draft(const OrganisationId& lead) {
  return "draft." + lead.text();
}

const Draft* draft_of(const Case& round, const OrganisationId& lead) {
  const auto draft = round.gathering.drafts.find(lead);
  return draft == round.gathering.drafts.end() ? nullptr : &draft->second;
}

template <class Word>
std::optional<Word> chosen(const Command& command, std::string_view field) {
  const auto* word = text_field(command.fields, field);
  return word ? procedures::find_word<Word>(*word) : std::nullopt;
}

class Drafter {
 public:
  Drafter(OrganisationId lead, const Case& round, const Command& command, const Attempt& attempt,
          const Surroundings& around)
      : lead_(std::move(lead)), round_(round), command_(command), attempt_(attempt), around_(around) {}

  FilingConsequences of(EffectKind effect) && {
    if (effect == EffectKind::draft_filing) draft();
    if (effect == EffectKind::clear_draft) clear();
    if (effect == EffectKind::return_draft) follow_.facts.emplace_back(DraftReturned{lead_});
    if (effect == EffectKind::send_draft) send();
    return std::move(follow_);
  }

 private:
  void object(std::string zh, std::string en) { follow_.faults.push_back({std::move(zh), std::move(en)}); }

  void draft() {
    const auto kind = chosen<FilingKind>(command_, "kind");
    const auto through = chosen<ClearanceStage>(command_, "through");
    if (!kind || !through) return;  // said with the fields
    follow_.faults = filing_faults(round_, *kind, command_, attempt_, around_);
    if (round_.gathering.filings.contains(lead_) && !has_words(command_.fields, "reason"))
      object("本期已经报送，再报是补正：请写明补正理由",
             "It has been filed for this round: say why it is amended");
    FilingDrafted drafted{lead_, *kind, *through, {}, figures_in(command_.fields)};
    const Day* elsewhere = day_field(command_.fields, "filed_on");
    if (*kind == FilingKind::elsewhere && elsewhere) drafted.filed_on = *elsewhere;
    follow_.facts.emplace_back(std::move(drafted));
    follow_.texts[words_of_draft(lead_)] = filing_in_short(*kind, command_);
  }

  void clear() {
    const auto stage = chosen<ClearanceStage>(command_, "stage");
    const Draft* draft = draft_of(round_, lead_);
    if (!stage || !draft) return;  // said with the fields and the guards
    const Words asked = procedures::words_for(draft->through);
    if (*stage > draft->through)
      object(fmt::format("这份送审稿经{}审核即可", asked.zh),
             fmt::format("This draft passes nobody above {}", asked.en));
    if (!draft->clearances.empty() && *stage <= draft->clearances.back().stage) {
      const Words cleared = procedures::words_for(draft->clearances.back().stage);
      object(fmt::format("已经{}审核，请选择其后的审核环节", cleared.zh),
             fmt::format("It has been cleared by {}: choose a later stage", cleared.en));
    }
    follow_.facts.emplace_back(DraftCleared{lead_, *stage});
  }

  // It counts from the day on which it leaves, as what is filed at once does.
  void send() {
    const Draft* draft = draft_of(round_, lead_);
    if (!draft) return;  // said with the guards
    follow_.faults = filing_day_faults(round_, draft->kind, command_, attempt_, around_);
    const int ordinal = next_ordinal(round_, lead_);
    const Day on = draft->filed_on.value_or(attempt_.happened_on);
    follow_.facts.emplace_back(Filed{lead_, draft->kind, on, ordinal, draft->figures, draft->version});
    follow_.texts[std::string(latest_filing_text)] =
        opening_of_filing(round_, lead_, around_) + std::string(round_.text(words_of_draft(lead_)));
  }

  OrganisationId lead_;
  const Case& round_;
  const Command& command_;
  const Attempt& attempt_;
  const Surroundings& around_;
  FilingConsequences follow_;
};

// What the office was told of has left. How a draft stands is no answer to others.
Obstacle no_affair_of_the_office(GuardKind guard) {
  if (guard == GuardKind::no_draft) return {};
  return Words{"送审属单位内部事项，督查机构不得代为登记",
               "Clearing is the bearer's own affair: the office does not key it in"};
}

Words not_there() {
  return {"本单位没有送审稿", "There is no draft in this body"};
}

Words returned() {
  return {"送审稿已退回修改：请重新起草", "The draft was returned: draft it anew"};
}

Obstacle no_draft(const Draft* draft) {
  if (!draft) return {};
  if (draft->is_returned) return returned();
  if (draft->is_cleared())
    return Words{"送审稿已经审核完毕：请报出，要改的重新起草送审",
                 "The draft is cleared: send it, or draft it anew"};
  return Words{"送审稿还在本单位审核：审核完毕后报出，要改的重新起草送审",
               "The draft is being cleared: send it then, or draft it anew"};
}

Obstacle draft_waits(const Draft* draft) {
  if (!draft) return not_there();
  if (draft->is_returned) return returned();
  if (draft->is_cleared())
    return Words{"送审稿已经审核完毕，可以报出", "The draft is cleared and can be sent"};
  return {};
}

Obstacle draft_cleared(const Draft* draft) {
  if (!draft) return not_there();
  if (draft->is_returned) return returned();
  if (draft->is_cleared()) return {};
  const Words through = procedures::words_for(draft->through);
  return Words{fmt::format("送审稿须经{}审核才能报出", through.zh),
               fmt::format("The draft must be cleared by {} before it is sent", through.en)};
}

Obstacle no_hand_in_draft(const Draft* draft, const PersonId& person) {
  if (!draft) return {};
  const bool cleared = std::ranges::count(draft->clearances, person, &Clearance::by) > 0;
  if (draft->by != person && !cleared) return {};
  return Words{"起草人和已审核的人员不得再次审核：须由另一人审核",
               "Who drafted it or has cleared it already does not clear it: somebody else must"};
}

}  // namespace

bool is_of_drafts(EffectKind effect) {
  return effect == EffectKind::draft_filing || effect == EffectKind::clear_draft ||
         effect == EffectKind::return_draft || effect == EffectKind::send_draft;
}

FilingConsequences consequences_for_drafts(EffectKind effect, const Case& round, const Command& command,
                                           const Attempt& attempt, const Surroundings& around) {
  const auto lead = bearer_meant(round, attempt.acting(), BearerRole::lead, around);
  if (!lead || attempt.on_behalf) return {};  // said with the role and the guards
  return Drafter(*lead, round, command, attempt, around).of(effect);
}

std::optional<Words> draft_obstacle(GuardKind guard, const Case& round, const Attempt& attempt,
                                    const Surroundings& around) {
  if (attempt.on_behalf) return no_affair_of_the_office(guard);
  if (guard == GuardKind::within_bearer) return {};
  const auto lead = bearer_meant(round, attempt.acting(), BearerRole::lead, around);
  if (!lead) return {};
  const Draft* draft = draft_of(round, *lead);
  if (guard == GuardKind::no_draft) return no_draft(draft);
  if (guard == GuardKind::draft_waits) return draft_waits(draft);
  if (guard == GuardKind::draft_cleared) return draft_cleared(draft);
  return no_hand_in_draft(draft, attempt.actor.person);
}

bool stays_within_bearer(const procedures::Act& act) {
  return act.has(EffectKind::draft_filing) || act.has(EffectKind::clear_draft) ||
         act.has(EffectKind::return_draft);
}

}  // namespace bihuan::cases
