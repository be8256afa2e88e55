// SPDX-License-Identifier: Apache-2.0
#include "cases/effects.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "cases/carried.h"
#include "cases/children.h"
#include "cases/clocks.h"
#include "cases/field_guards.h"
#include "cases/fields.h"
#include "cases/filings.h"
#include "cases/permit_terms.h"
#include "cases/recording.h"

namespace bihuan::cases {
namespace {

using procedures::Effect;
using procedures::EffectKind;
using procedures::Field;

// Text fields of these names become texts of the case; all others stay with their act as remarks.
constexpr std::array case_texts = {std::string_view("officials"), progress_text, std::string_view("title")};

// The effects of one act, gathered; faults are collected, so that all reasons come at once.
class Consequences {
 public:
  Consequences(const Case& subject, const procedures::Procedure& procedure, const procedures::Act& act,
               const Command& command, const Attempt& attempt, const Surroundings& around)
      : subject_(subject),
        procedure_(procedure),
        act_(act),
        command_(command),
        attempt_(attempt),
        around_(around) {}

  void apply(const Effect& effect) {
    switch (effect.kind) {
      case EffectKind::set_bearers:
        set_bearers();
        break;
      case EffectKind::set_due:
        set_due();
        break;
      case EffectKind::extend_due:
        extend_due();
        break;
      case EffectKind::docket:
        docket();
        break;
      case EffectKind::claim:
        add(Claimed{attempt_.acting()});
        break;
      case EffectKind::accept_claim:
        add(ClaimSettled{true});
        break;
      case EffectKind::refuse_claim:
        add(ClaimSettled{false});
        break;
      case EffectKind::dispute:
        add(Disputed{attempt_.acting()});
        break;
      case EffectKind::settle_dispute:
        settle_dispute();
        break;
      case EffectKind::clear_fields:
        break;  // recorded() asks for it
      case EffectKind::record_fields:
        take(recorded(act_, subject_, command_, attempt_, around_));
        break;
      case EffectKind::end_carried:
        break;  // acts of other cases: decide() adds them
      case EffectKind::hand_on:
        hand_on();
        break;
      case EffectKind::file:
      case EffectKind::amend_filing:
      case EffectKind::send_back_filing:
      case EffectKind::excuse:
      case EffectKind::ask_parts:
      case EffectKind::give_part:
      case EffectKind::roll_up:
      case EffectKind::draft_filing:
      case EffectKind::clear_draft:
      case EffectKind::return_draft:
      case EffectKind::send_draft:
        take(consequences_for_filings(effect.kind, subject_, command_, attempt_, around_));
        break;
      case EffectKind::start_clock:
      case EffectKind::restart_clock:
      case EffectKind::pause_clock:
      case EffectKind::resume_clock:
      case EffectKind::extend_clock:
      case EffectKind::stop_clock:
        take(consequences_for_clock(effect.kind, *procedure_.find_clock(effect.argument), act_, subject_,
                                    command_, attempt_, around_));
        break;
      case EffectKind::give_notice:
        break;                      // an act of its own behind this one: follow_with_notice()
      case EffectKind::open_child:  // the opening itself follows the act: openings_of()
        object(child_faults(*procedure_.find_child(effect.argument), act_, command_, around_));
        break;
      case EffectKind::put_in_force:
        put_in_force();
        break;
      case EffectKind::suspend_force:
        suspend_force();
        break;
      case EffectKind::restore_force:
        add(ForceRestored{attempt_.happened_on});
        break;
      case EffectKind::end_force:
        add(ForceEnded{attempt_.happened_on});
        break;
    }
  }

  void keep_words() {
    content_.remarks = command_.remarks;
    const bool is_of_child = act_.has(EffectKind::open_child);  // its title is not that of the case above
    for (const Field& field : act_.fields) {
      const auto given = command_.fields.find(field.name);
      if (given == command_.fields.end()) continue;
      const std::string words = said_form(field, given->second);
      if (words.empty()) continue;
      const bool is_case_text = !is_of_child && std::ranges::find(case_texts, field.name) != case_texts.end();
      (is_case_text ? content_.texts : content_.remarks)[field.name] = words;
    }
  }

  void keep_evidence() {
    for (const Field& field : act_.fields) {
      const auto* files = evidence_field(command_.fields, field.name);
      if (!files) continue;
      for (const EvidenceFile& file : *files) add(EvidenceKept{field.name, file.digest, file.bytes->size()});
    }
  }

  void add(Fact fact) { content_.facts.push_back(std::move(fact)); }

  void move_to(const procedures::State& state) {
    const bool stays_held = subject_.held_since.has_value();
    if (state.phase == procedures::Phase::running && !stays_held) go_on();
    content_.facts.emplace(content_.facts.begin(), Moved{state.name, state.phase, state.end});
  }

  // What was extended in the same act does not move on by the pause as well.
  void go_on() {
    std::vector<Fact> moved = moved_by_pause(subject_, attempt_.happened_on, around_.calendar);
    const auto is_extended = [](const Fact& fact) { return std::holds_alternative<DueExtended>(fact); };
    if (std::ranges::any_of(content_.facts, is_extended))
      std::erase_if(moved, [](const Fact& fact) { return std::holds_alternative<DueResumed>(fact); });
    std::ranges::move(moved, std::back_inserter(content_.facts));
  }

  /// Whether bearers of the round owe it a filing even after what was gathered here.
  bool leaves_somebody_owing() const { return somebody_owes_after(subject_, content_.facts); }

  Result<Content> finish() && {
    if (!faults_.empty()) return fail(ErrorKind::refused, std::move(faults_));
    return std::move(content_);
  }

 private:
  /// What another part of the house says follows.
  template <class Follow>
  void take(Follow follow) {
    std::ranges::move(follow.facts, std::back_inserter(content_.facts));
    if constexpr (requires { follow.texts; }) content_.texts.merge(follow.texts);
    object(std::move(follow.faults));
  }

  void object(std::vector<Words> faults) { std::ranges::move(faults, std::back_inserter(faults_)); }

  // Another case is said by its number, whatever was typed for it, and recorded by its id.
  std::string said_form(const Field& field, const FieldValue& value) const {
    const Case* other = case_named(field, value, around_);
    if (!other) return recorded_form(value);
    return other->number ? *other->number : std::string(other->text("title"));
  }

  void hand_on() {
    const auto* words = text_field(command_.fields, successor_field);
    const auto successor = words ? around_.named.find(*words) : around_.named.end();
    if (successor == around_.named.end()) return;  // said with the other fields' faults
    std::ranges::move(succession_faults(subject_, successor->second, around_), std::back_inserter(faults_));
    add(Linked{successor->second.subject.id, LinkKind::superseded_by});
  }

  // What is left blank stays as it is: a proposal need not repeat the bearers of the minutes.
  void set_bearers() {
    BearersSet set{{}, subject_.group_rules, subject_.waits_for_choice};
    const bool chose_leads = take_bearers("lead", BearerRole::lead, set);
    take_bearers("support", BearerRole::support, set);
    take_bearers("examiner", BearerRole::examiner, set);
    object(examiner_faults(set.bearers, around_.directory, around_.today));
    if (chose_leads) set.waits_for_choice = false;
    add(std::move(set));
  }

  bool take_bearers(std::string_view field, BearerRole role, BearersSet& set) {
    const auto* chosen = organisations_field(command_.fields, field);
    const bool is_given = chosen && !chosen->empty();
    if (is_given)
      std::ranges::move(bearer_faults(*chosen, around_.directory, around_.today),
                        std::back_inserter(faults_));
    for (const OrganisationId& id : is_given ? *chosen : subject_.organisations(role)) {
      add_bearer({id, role}, set.bearers);
    }
    return is_given;
  }

  void set_due() {
    const auto* rule = due_field(command_.fields, "due");
    if (!rule) return;
    if (subject_.docketed_on) {
      fix_due(*rule, *subject_.docketed_on);
    } else {
      add(DueSet{*rule, {}});
    }
  }

  void docket() {
    add(NumberFixed{around_.number});
    if (subject_.due_rule) fix_due(*subject_.due_rule, attempt_.happened_on);
  }

  // A rule becomes a date by the calendar, from the later of printing and docketing.
  void fix_due(const calendar::DueRule& rule, Day docketed) {
    auto date = calendar::due_date(rule, {subject_.origin.printed_on, docketed}, around_.calendar);
    if (!date) {
      std::ranges::move(date.error().reasons, std::back_inserter(faults_));
    } else {
      add(DueSet{rule, std::move(*date)});
    }
  }

  void extend_due() {
    const Day* day = day_field(command_.fields, "due_on");
    if (!day) return;
    if (const auto fault = not_later_than_due(subject_, *day)) {
      faults_.push_back(*fault);
      return;
    }
    const calendar::DueRule rule = extended_to(*day);
    auto date =
        calendar::due_date(rule, {subject_.origin.printed_on, subject_.docketed_on}, around_.calendar);
    if (date) {
      add(DueExtended{std::move(*date)});
    } else {
      std::ranges::move(date.error().reasons, std::back_inserter(faults_));
    }
  }

  calendar::DueRule extended_to(Day day) const {
    const auto words = [this](std::string_view name) {
      const auto* given = text_field(command_.fields, name);
      return given ? *given : std::string();
    };
    calendar::DueRule rule;
    rule.when = calendar::OnDay{day};
    rule.basis = calendar::SetByOffice{words("approver"), words("reason")};
    if (subject_.due_rule) rule.roll = subject_.due_rule->roll;
    return rule;
  }

  void put_in_force() {
    const Day* from = day_field(command_.fields, "valid_from");
    if (!from) return;
    const Day* until = day_field(command_.fields, "valid_until");
    if (until && *until < *from) {
      faults_.push_back({"有效期止不能早于有效期起", "It cannot end before it begins"});
      return;
    }
    const Interval given{*from, until ? std::optional(*until) : std::nullopt};
    if (has_words(command_.fields, replaces_field)) {
      add(ForceEnded{given.from});
    } else if (const Field* replaces = act_.find_field(replaces_field)) {
      object(overlaps(given, subject_.force, *replaces));
    }
    add(PutInForce{given.from, given.until});
  }

  void suspend_force() {
    const Day* until = day_field(command_.fields, "until");
    if (until && *until < attempt_.happened_on) {
      faults_.push_back({"暂停的最后一日不能早于暂停之日", "The suspension cannot end before it begins"});
      return;
    }
    add(ForceSuspended{attempt_.happened_on, until ? std::optional(*until) : std::nullopt});
  }

  void settle_dispute() {
    const auto* chosen = organisations_field(command_.fields, "organisation");
    // Where nobody disputes anything, that stands in the way of the act.
    if (!chosen || chosen->empty() || subject_.disputes.empty()) return;
    if (std::ranges::find(subject_.disputes, chosen->front()) == subject_.disputes.end()) {
      faults_.push_back({"该单位没有提出异议", "That organisation disputes nothing"});
      return;
    }
    add(DisputeSettled{chosen->front()});
  }

  const Case& subject_;
  const procedures::Procedure& procedure_;
  const procedures::Act& act_;
  const Command& command_;
  const Attempt& attempt_;
  const Surroundings& around_;
  Content content_;
  std::vector<Words> faults_;
};

std::optional<Words> bearer_fault(const OrganisationId& id, const offices::Directory& directory, Day on) {
  const auto organisation = directory.find(id, on);
  if (!organisation)
    return Words{"单位“" + id.text() + "”不在册或已撤销", "“" + id.text() + "” is unknown or abolished"};
  const std::string& name = organisation->said_name();
  switch (organisation->relation) {
    case offices::Relation::may_be_assigned:
      return {};
    case offices::Relation::may_only_be_asked:
      return Words{"“" + name + "”只可商请，不能交办", "“" + name + "” may only be asked, never assigned"};
    case offices::Relation::party_line:
      return Words{"“" + name + "”属党委系统，不能交办", "“" + name + "” belongs to the Party's line"};
    case offices::Relation::not_listed:
      return Words{"“" + name + "”不列入督办范围", "“" + name + "” is not listed for supervision"};
  }
  VERIFY(false && "a relation of the closed vocabulary");
}

}  // namespace

std::vector<Words> bearer_faults(const std::vector<OrganisationId>& organisations,
                                 const offices::Directory& directory, Day on) {
  std::vector<Words> faults;
  for (const OrganisationId& id : organisations) {
    if (auto fault = bearer_fault(id, directory, on)) faults.push_back(std::move(*fault));
  }
  return faults;
}

void add_bearer(const Bearer& bearer, std::vector<Bearer>& bearers) {
  const auto is_known = [&](const Bearer& other) {
    return other.organisation == bearer.organisation &&
           (other.role == bearer.role || bearer.role != BearerRole::examiner);
  };
  if (std::ranges::none_of(bearers, is_known)) bearers.push_back(bearer);
}

std::vector<Words> examiner_faults(const std::vector<Bearer>& bearers, const offices::Directory& directory,
                                   Day on) {
  std::vector<Words> faults;
  for (const Bearer& examiner : bearers) {
    if (examiner.role != BearerRole::examiner) continue;
    const auto bears_it = [&](const Bearer& other) {
      if (other.role == BearerRole::examiner) return false;
      const bool is_lead = other.role == BearerRole::lead;
      return other.organisation == examiner.organisation ||
             (is_lead && directory.same_body(other.organisation, examiner.organisation, on));
    };
    if (std::ranges::none_of(bearers, bears_it)) continue;
    const std::string name = directory.said_name(examiner.organisation, on);
    faults.push_back({fmt::format("“{}”已牵头或配合此件，不能复查；请另选复查单位", name),
                      fmt::format("“{}” leads or supports this case and cannot examine it", name)});
  }
  return faults;
}

Result<Content> content_of_act(const Case& subject, const procedures::Procedure& procedure,
                               const procedures::Act& act, const Command& command, const Attempt& attempt,
                               const Surroundings& surroundings) {
  Consequences consequences(subject, procedure, act, command, attempt, surroundings);
  for (const Effect& effect : act.effects) consequences.apply(effect);
  const bool waits_for_others = gathers(act) && consequences.leaves_somebody_owing();
  if (act.to && *act.to != subject.state && !waits_for_others) {
    const procedures::State* state = procedure.find_state(*act.to);
    VERIFY(state != nullptr);  // the file was checked when it was loaded
    consequences.move_to(*state);
  }
  consequences.keep_words();
  consequences.keep_evidence();
  return std::move(consequences).finish();
}

}  // namespace bihuan::cases
