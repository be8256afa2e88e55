// SPDX-License-Identifier: Apache-2.0
#include "cases/guards.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/carried.h"
#include "cases/carried_pauses.h"
#include "cases/clocks.h"
#include "cases/drafts.h"
#include "cases/field_guards.h"
#include "cases/filings.h"
#include "cases/office_seat.h"
#include "cases/parts.h"
#include "cases/recusal.h"
#include "cases/rounds.h"
#include "procedures/arguments.h"
#include "procedures/urging_ladder.h"
#include "procedures/vocabulary_words.h"

namespace bihuan::cases {
namespace {

using procedures::GuardKind;
using procedures::Role;

using Obstacle = std::optional<Words>;

bool same_body(const OrganisationId& a, const OrganisationId& b, const Surroundings& around) {
  return around.directory.same_body(a, b, around.today);
}

bool is_of_office(const Attempt& attempt, const Surroundings& around) {
  return sits_in_office(attempt.actor, around.office, around.directory, around.today);
}

Obstacle unless(bool holds, Words reason) {
  if (holds) return {};
  return reason;
}

// Of a case that comes from no meeting: an earlier day is taken for a slip of the hand.
constexpr int year_min = 2000;

// Nothing is done about a decision before the year of the meeting that took it. The day of the meeting is not
// kept with the case, and what was begun before the minutes were printed is nothing unusual.
Obstacle not_before_the_meeting(const Case& subject, Day happened_on) {
  const int year = subject.origin.year > 0 ? subject.origin.year : year_min;
  const auto happened_in = static_cast<int>(std::chrono::year_month_day(happened_on).year());
  if (happened_in >= year) return {};
  if (subject.origin.year > 0)
    return Words{fmt::format("发生日期不能早于会议所在的 {} 年", year),
                 fmt::format("It cannot have happened before {}, the year of the meeting", year)};
  return Words{fmt::format("发生日期早于 {} 年，请核对", year),
               fmt::format("It is said to have happened before {}: check the date", year)};
}

bool settles_nothing(const procedures::Act& act, const Case& subject) {
  return subject.disputes.empty() && act.has(procedures::EffectKind::settle_dispute);
}

Obstacle another_person_than(const Case& subject, const std::string& act,
                             const procedures::Procedure& procedure, const Attempt& attempt) {
  const auto performed = subject.performed.find(act);
  // Who keyed a bearer's word in has not given it.
  if (performed == subject.performed.end() || performed->second.on_behalf) return {};
  if (performed->second.person != attempt.actor.person) return {};
  const procedures::Act* rule = procedure.find_act(act);
  const Words label = rule ? rule->label : Words{act, act};
  return Words{fmt::format("须由办理“{}”者以外的人办理", label.zh),
               fmt::format("Must be done by somebody other than who did “{}”", label.en)};
}

Obstacle another_body_than(const Case& subject, const std::string& act,
                           const procedures::Procedure& procedure, const Attempt& attempt,
                           const Surroundings& around) {
  const auto performed = subject.performed.find(act);
  if (performed == subject.performed.end()) return {};
  if (!same_body(performed->second.organisation, attempt.acting(), around)) return {};
  const Words& label = procedure.find_act(act)->label;
  return Words{fmt::format("须由办理“{}”的单位以外的单位办理，同一机构的不同牌子视为同一单位", label.zh),
               fmt::format("Must be done by a body other than the one that did “{}”; nameplates of one body "
                           "count as one",
                           label.en)};
}

Obstacle is_recorded(const Case& subject, const std::string& name, const procedures::Procedure& procedure) {
  if (subject.fields.contains(name) || !subject.text(name).empty()) return {};
  const auto [act_name, field_name] = procedures::record_name(name);
  const procedures::Act* act = procedure.find_act(act_name);
  const procedures::Field* field = act ? act->find_field(field_name) : nullptr;
  if (!field)
    return Words{fmt::format("须先办理“{}”", act->label.zh), fmt::format("“{}” comes first", act->label.en)};
  return Words{fmt::format("须先在“{}”中填明“{}”", act->label.zh, field->label.zh),
               fmt::format("“{}” must be given in “{}” first", field->label.en, act->label.en)};
}

Obstacle another_body_than_lead(const Case& subject, const Attempt& attempt, const Surroundings& around) {
  // Where the office itself bears the duty, a named superior verifies (design rule 6).
  if (attempt.as == Role::superior) return {};
  if (subject.kind == round_kind)
    return unless(
        !is_bearer(subject, attempt.acting(), BearerRole::lead, around),
        {"截止须由报送单位以外的单位办理，同一机构的不同牌子视为同一单位",
         "Must be closed by a body other than those that file; nameplates of one body count as one"});
  return unless(!is_bearer(subject, attempt.acting(), BearerRole::lead, around),
                {"核查办结须由牵头单位以外的单位办理，同一机构的不同牌子视为同一单位",
                 "Must be done by a body other than the lead; nameplates of one body count as one"});
}

// The guard another_body_than_lead says it in its own words.
Obstacle finished_by_the_office_itself(const Case& subject, const procedures::Procedure& procedure,
                                       const procedures::Act& act, const Attempt& attempt,
                                       const Surroundings& around) {
  if (attempt.as != Role::office || act.has(GuardKind::another_body_than_lead)) return {};
  return unless(!takes_a_superior(subject, procedure, act, around),
                {"督查机构自己牵头的，须由具名的上级办结",
                 "The office leads it itself: a named superior must finish it"});
}

bool may_take_role(const Case& subject, const procedures::Procedure& procedure, const procedures::Act& act,
                   Role as, const Surroundings& around) {
  const auto is_given = [&](Role role) { return std::ranges::find(act.by, role) != act.by.end(); };
  if (is_given(as)) return true;
  return as == Role::superior && is_given(Role::office) && takes_a_superior(subject, procedure, act, around);
}

Obstacle children_ended(const Surroundings& around) {
  const auto open =
      std::ranges::count_if(around.children, [](const Neighbour& n) { return !n.subject.has_ended(); });
  return unless(open == 0, {fmt::format("还有 {} 个下级督办件没有办结", open),
                            fmt::format("{} cases under this one have not ended", open)});
}

bool has_result(const Case& subject, const std::string& argument) {
  const procedures::RecordedValue asked = procedures::recorded_value(argument);
  const auto recorded = subject.fields.find(asked.name);
  return recorded != subject.fields.end() && recorded->second == asked.value;
}

Obstacle result_allows(const procedures::Guard& guard, const Case& subject,
                       const procedures::Procedure& procedure) {
  const bool holds = has_result(subject, guard.argument) == (guard.kind == GuardKind::result_is);
  const Words asked = procedures::words_for(guard, procedure);
  return unless(holds, {fmt::format("此项须{}", asked.zh), fmt::format("It asks that {}", asked.en)});
}

// A lead of which the office can only ask is none that can be held to anything.
Obstacle has_lead(const Case& subject, const Surroundings& around) {
  if (subject.organisations(BearerRole::lead).empty())
    return Words{"还没有牵头单位：请先明确责任单位", "No lead yet: name who bears it first"};
  if (subject.gathering.held_since)
    return Words{"督办事项暂停期间不催报", "Its duty is paused: nobody is urged to file"};
  if (subject.kind == round_kind && owing(subject).empty())
    return Words{"没有还没报的单位", "Nobody owes a filing"};
  return unless(
      !leads_to_urge(subject, around.directory, around.today).empty(),
      {"牵头单位只可商请，不能交办和催办", "Every lead may only be asked: neither assigned to nor urged"});
}

Obstacle can_be_extended(const Case& subject) {
  if (recurs(subject))
    return Words{"逐期报送的不延期：到期各报各的，确有困难的在该期准予免报",
                 "What is filed by rounds is not extended: excuse a bearer in the round instead"};
  return unless(subject.due.has_value(), {"还没有时限，无从延期", "There is no due date to extend"});
}

// Later than that the body has given it back in time, and an extension is asked for before the day.
Obstacle due_within_pause(const Case& subject) {
  const auto covers = [&](const calendar::Standstill& pause) {
    return pause.from <= subject.due->due_on && subject.due->due_on < pause.until;
  };
  return unless(subject.due && std::ranges::any_of(subject.pauses, covers),
                {"时限不是在暂停期间（如提请审议）过的，不能据此延期；还没有到期的，在到期之前延期",
                 "The due date did not pass while the case stood still, as before another body; what is not "
                 "yet due is extended before its date"});
}

Obstacle check(const procedures::Guard& guard, const Case& subject, const procedures::Procedure& procedure,
               const Attempt& attempt, const Surroundings& around) {
  switch (guard.kind) {
    case GuardKind::has_lead:
      return has_lead(subject, around);
    case GuardKind::has_due:
      return unless(subject.due_rule && calendar::has_date(*subject.due_rule),
                    {"还没有时限：请设定日期，或设为长期并定报送周期",
                     "No due date yet: set a date, or long-term with reports"});
    case GuardKind::group_resolved:
      return unless(!subject.waits_for_choice, {"责任主体范围还没有明确到单位：请先选定",
                                                "The group still waits until somebody chooses its members"});
    case GuardKind::another_body_than_lead:
      return another_body_than_lead(subject, attempt, around);
    case GuardKind::another_person_than_act:
      return another_person_than(subject, guard.argument, procedure, attempt);
    case GuardKind::before_due:
      return unless(!subject.due || counted_for_duty(subject, attempt.happened_on) <= subject.due->due_on,
                    {"时限已过：延期须在到期之前提出", "The due date has passed: extend before it"});
    case GuardKind::later_than_due:
      return can_be_extended(subject);
    case GuardKind::due_within_pause:
      return due_within_pause(subject);
    case GuardKind::children_ended:
      return children_ended(around);
    case GuardKind::no_open_dispute:
      return unless(subject.disputes.empty(),
                    {"配合单位的异议尚未处理", "A supporting organisation's dispute is open"});
    case GuardKind::claim_open:
      return unless(subject.claim.has_value(), {"没有待核查的办结申请", "No claim waits for its verdict"});
    case GuardKind::result_is:
    case GuardKind::result_is_not:
      return result_allows(guard, subject, procedure);
    case GuardKind::not_carried_by_document:
      return unless(all_done(around.carriers),
                    {"此事项随文件办理：文件印发即办结，不必另行申请",
                     "This duty ends with its document; nobody keys the step twice"});
    case GuardKind::not_yet_filed:
      return not_yet_filed(subject, attempt, around);
    case GuardKind::has_filed:
      return has_filed(subject, attempt, around);
    case GuardKind::all_filed_or_excused:
      return all_filed_or_excused(subject, around);
    case GuardKind::within_bearer:
    case GuardKind::no_draft:
    case GuardKind::draft_waits:
    case GuardKind::draft_cleared:
    case GuardKind::no_hand_in_draft:
      return draft_obstacle(guard.kind, subject, attempt, around);
    case GuardKind::another_body_than_act:
      return another_body_than(subject, guard.argument, procedure, attempt, around);
    case GuardKind::no_part_in_parent:
      return part_in_parent(attempt, around);
    case GuardKind::recorded:
      return is_recorded(subject, guard.argument, procedure);
    case GuardKind::within_clock:
      return within_clock(*procedure.find_clock(guard.argument), subject, attempt.happened_on);
    case GuardKind::clock_expired:
      return clock_expired(*procedure.find_clock(guard.argument), subject, attempt.happened_on);
    case GuardKind::clock_stopped:
      return clock_stopped(*procedure.find_clock(guard.argument), subject);
    case GuardKind::clock_running:
      return clock_running(*procedure.find_clock(guard.argument), subject);
    case GuardKind::sum_of_children:
      return sum_of_children(guard.argument, procedure, subject, around);
    case GuardKind::sum_of_fields:
    case GuardKind::count_of_items:
    case GuardKind::permit_in_force:
    case GuardKind::value_is_new:
      return {};  // asked once the fields are there: field_guard_faults()
  }
  VERIFY(false && "a guard of the closed vocabulary");
}

Words who_may(const procedures::Act& act) {
  Words who;
  const auto add = [&who](const Words& role) {
    who.zh += (who.zh.empty() ? "" : "、") + role.zh;
    who.en += (who.en.empty() ? "" : ", ") + role.en;
  };
  for (const Role role : act.by) {
    switch (role) {
      case Role::office:
        add({"督查机构", "the office"});
        break;
      case Role::lead:
        add({"牵头单位", "a lead"});
        break;
      case Role::support:
        add({"配合单位", "a supporting organisation"});
        break;
      case Role::examiner:
        add({"复查单位", "the examining body"});
        break;
      case Role::superior:
        add({"具名的上级", "a named superior"});
        break;
    }
  }
  return {"此项由" + who.zh + "办理", "To be done by " + who.en};
}

Words not_from_here(const procedures::Procedure& procedure, const procedures::Act& act, const Case& subject) {
  const procedures::State* state = procedure.find_state(subject.state);
  const Words label = state ? state->label : Words{subject.state, subject.state};
  return {fmt::format("“{}”状态下不能办理“{}”", label.zh, act.label.zh),
          fmt::format("“{}” is not possible in the state “{}”", act.label.en, label.en)};
}

}  // namespace

bool takes_a_superior(const Case& subject, const procedures::Procedure& procedure, const procedures::Act& act,
                      const Surroundings& around) {
  const procedures::State* to = act.to ? procedure.find_state(*act.to) : nullptr;
  return to != nullptr && to->end == procedures::End::verified &&
         is_bearer(subject, around.office, BearerRole::lead, around);
}

std::vector<OrganisationId> leads_to_urge(const Case& subject, const offices::Directory& directory, Day on) {
  if (subject.gathering.held_since) return {};
  std::vector<OrganisationId> leads = subject.organisations(BearerRole::lead);
  std::erase_if(leads, [&](const OrganisationId& id) {
    if (subject.kind == round_kind && !owes(subject, id)) return true;
    const auto organisation = directory.find(id, on);
    return !organisation || organisation->relation != offices::Relation::may_be_assigned;
  });
  return leads;
}

std::optional<OrganisationId> bearer_meant(const Case& subject, const OrganisationId& organisation,
                                           BearerRole role, const Surroundings& around) {
  const Bearer exactly{organisation, role};
  if (std::ranges::find(subject.bearers, exactly) != subject.bearers.end()) return organisation;
  const auto bearer = std::ranges::find_if(subject.bearers, [&](const Bearer& one) {
    return one.role == role && same_body(one.organisation, organisation, around);
  });
  return bearer == subject.bearers.end() ? std::nullopt : std::optional(bearer->organisation);
}

bool is_bearer(const Case& subject, const OrganisationId& organisation, BearerRole role,
               const Surroundings& around) {
  return bearer_meant(subject, organisation, role, around).has_value();
}

std::optional<BearerRole> bearer_role_of(Role role) {
  switch (role) {
    case Role::lead:
      return BearerRole::lead;
    case Role::support:
      return BearerRole::support;
    case Role::examiner:
      return BearerRole::examiner;
    case Role::office:
    case Role::superior:
      return {};
  }
  VERIFY(false && "a role of the closed vocabulary");
}

bool fills_role(const Case& subject, const Attempt& attempt, const Surroundings& around) {
  switch (attempt.as) {
    case Role::office:
    case Role::superior:
      return is_of_office(attempt, around) && !attempt.on_behalf;
    case Role::lead:
    case Role::support:
    case Role::examiner:
      return is_bearer(subject, attempt.acting(), *bearer_role_of(attempt.as), around);
  }
  VERIFY(false && "a role of the closed vocabulary");
}

std::vector<Words> obstacles(const Case& subject, const procedures::Procedure& procedure,
                             const procedures::Act& act, const Attempt& attempt, const Surroundings& around) {
  std::vector<Words> found;
  if (std::ranges::find(act.from, subject.state) == act.from.end())
    found.push_back(not_from_here(procedure, act, subject));
  const bool role_fits = may_take_role(subject, procedure, act, attempt.as, around);
  const bool may = fills_role(subject, attempt, around) ||
                   gives_own_part(subject, act, attempt.as, attempt.acting(), around);
  if (!role_fits || !may) found.push_back(who_may(act));
  if (attempt.on_behalf && !is_of_office(attempt, around)) {
    found.push_back({"只有督查机构可以代为登记", "Only the office may key in on another's behalf"});
  }
  if (auto obstacle = finished_by_the_office_itself(subject, procedure, act, attempt, around))
    found.push_back(std::move(*obstacle));
  if (attempt.happened_on > around.today) {
    found.push_back({"发生日期不能晚于今天", "It cannot have happened after today"});
  }
  if (auto obstacle = not_before_the_meeting(subject, attempt.happened_on))
    found.push_back(std::move(*obstacle));
  if (act.name == procedures::urge_act && waits_with_documents(subject, around.carriers))
    found.push_back({"构成此事项的文件正在审议等，暂停期间不催办",
                     "The document of whose steps it consists is paused: nobody is urged"});
  if (settles_nothing(act, subject)) {
    found.push_back({"没有尚未处理的分工异议", "No dispute is open"});
  }
  for (const procedures::Guard& guard : act.guards) {
    if (auto obstacle = check(guard, subject, procedure, attempt, around))
      found.push_back(std::move(*obstacle));
  }
  return found;
}

}  // namespace bihuan::cases
