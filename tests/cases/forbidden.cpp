// SPDX-License-Identifier: Apache-2.0
#include "forbidden.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "cases/fields.h"
#include "forbidden_fields.h"
#include "procedures/vocabulary.h"

namespace bihuan::cases::testing {
namespace {

using procedures::Act;
using procedures::Guard;
using procedures::GuardKind;
using procedures::Role;

const OrganisationId office("督查室");

OrganisationId acting(const scenarios::PerformingStep& step) {
  return step.on_behalf ? step.on_behalf->organisation : step.actor.organisation;
}

bool bears(const Case& subject, const OrganisationId& organisation, BearerRole role) {
  return std::ranges::any_of(subject.bearers, [&](const Bearer& bearer) {
    return bearer.role == role && body_of(bearer.organisation) == body_of(organisation);
  });
}

// ---- who

bool may_as(Role role, const Asked& asked) {
  const scenarios::PerformingStep& step = asked.step;
  const bool own_word_of_the_office = body_of(step.actor.organisation) == office && !step.on_behalf;
  if (role == Role::superior) return step.as_superior && own_word_of_the_office;
  if (step.as_superior) return false;
  if (role == Role::office) return own_word_of_the_office;
  if (role == Role::lead) return bears(asked.subject, acting(step), BearerRole::lead);
  if (role == Role::support) return bears(asked.subject, acting(step), BearerRole::support);
  return bears(asked.subject, acting(step), BearerRole::examiner);
}

// Whoever was asked for a part may give it, though it bears nothing.
bool gives_what_was_asked(const Act& act, const Asked& asked) {
  return act.has(procedures::EffectKind::give_part) && std::ranges::count(act.by, Role::support) > 0 &&
         !asked.step.as_superior && std::ranges::any_of(asked.subject.gathering.parts, [&](const Part& part) {
           return body_of(part.from) == body_of(acting(asked.step));
         });
}

// What the office itself bears is finished by a superior, who may whether or not the file says so.
bool is_finished_by_a_superior(const Act& act, const Asked& asked) {
  const auto* to = act.to ? asked.procedure.find_state(*act.to) : nullptr;
  return to && to->end == procedures::End::verified && bears(asked.subject, office, BearerRole::lead);
}

bool may(const Act& act, const Asked& asked) {
  const bool keys_in = asked.step.on_behalf.has_value();
  if (keys_in && body_of(asked.step.actor.organisation) != office) return false;
  if (may_as(Role::superior, asked) && is_finished_by_a_superior(act, asked) &&
      std::ranges::count(act.by, Role::office) > 0)
    return true;
  return gives_what_was_asked(act, asked) ||
         std::ranges::any_of(act.by, [&](Role role) { return may_as(role, asked); });
}

// ---- guards

std::pair<std::string, std::string> halves(const std::string& text, char at) {
  const auto found = text.find(at);
  return {text.substr(0, found), text.substr(found + 1)};
}

double figure_of(const scenarios::PerformingStep& step, const std::string& field) {
  const auto* figure = given<Decimal>(step, field);
  return figure ? std::stod(figure->text()) : 0;
}

bool is_close(double a, double b) {
  return std::abs(a - b) < 1e-7;
}

bool adds_up(const scenarios::PerformingStep& step, const std::string& argument) {
  auto [total, rest] = halves(argument, '=');
  std::erase(total, ' ');
  std::erase(rest, ' ');
  double sum = 0;
  while (rest.find('+') != std::string::npos) {
    const auto [part, others] = halves(rest, '+');
    sum += figure_of(step, part);
    rest = others;
  }
  return is_close(sum + figure_of(step, rest), figure_of(step, total));
}

bool counts_items(const Asked& asked, const std::string& argument) {
  const auto [total, what] = halves(argument, '=');
  const auto items = asked.subject.items.find(what);
  return is_close(figure_of(asked.step, total), items == asked.subject.items.end() ? 0 : items->second);
}

bool children_add_up(const Asked& asked, const std::string& name) {
  const auto own = asked.subject.fields.find(name);
  if (own == asked.subject.fields.end()) return false;
  double sum = 0;
  for (const CaseId& id : asked.children) {
    const Case& child = *asked.world.find(id);
    const auto figure = child.fields.find(name);
    const bool counts = !child.end || child.end == procedures::End::verified;
    if (counts && figure != child.fields.end()) sum += std::stod(figure->second);
  }
  return is_close(sum, std::stod(own->second));
}

bool has_filed(const Case& round, const OrganisationId& organisation) {
  return std::ranges::any_of(round.gathering.filings, [&](const auto& filing) {
    return body_of(filing.first) == body_of(organisation);
  });
}

// Of two names of one body one may have filed and the other not.
bool has_filed_under_each_name(const Case& round, const OrganisationId& organisation) {
  return bears(round, organisation, BearerRole::lead) &&
         std::ranges::all_of(round.bearers, [&](const Bearer& bearer) {
           return bearer.role != BearerRole::lead || body_of(bearer.organisation) != body_of(organisation) ||
                  round.gathering.filings.contains(bearer.organisation);
         });
}

bool somebody_owes(const Case& round) {
  return std::ranges::any_of(round.organisations(BearerRole::lead), [&](const OrganisationId& lead) {
    const auto filing = round.gathering.filings.find(lead);
    const bool has = filing != round.gathering.filings.end() && !filing->second.is_sent_back;
    return !has && !round.gathering.excused.contains(lead);
  });
}

// The drafts of the body under all its names.
std::vector<Draft> drafts_of(const Case& round, const OrganisationId& organisation) {
  std::vector<Draft> drafts;
  for (const auto& [lead, draft] : round.gathering.drafts) {
    if (body_of(lead) == body_of(organisation)) drafts.push_back(draft);
  }
  return drafts;
}

bool is_through(const Draft& draft) {
  return std::ranges::any_of(draft.clearances,
                             [&](const Clearance& one) { return one.stage >= draft.through; });
}

bool is_hand_in(const Draft& draft, const PersonId& person) {
  return draft.by == person ||
         std::ranges::any_of(draft.clearances, [&](const Clearance& one) { return one.by == person; });
}

// Of two names of one body each may have a draft: it is enough that one of them allows it. The office keys
// nothing of the kind in, and of who leads nothing the role is refused.
template <class Allows>
bool lets_on(const Asked& asked, Allows allows) {
  if (asked.step.on_behalf) return false;
  const auto drafts = drafts_of(asked.subject, acting(asked.step));
  return !leads(asked.subject, acting(asked.step)) || std::ranges::any_of(drafts, allows);
}

bool has_free_name(const Asked& asked) {
  const auto drafts = drafts_of(asked.subject, acting(asked.step));
  const auto names = std::ranges::count_if(asked.subject.bearers, [&](const Bearer& bearer) {
    return bearer.role == BearerRole::lead && body_of(bearer.organisation) == body_of(acting(asked.step));
  });
  return std::ssize(drafts) < std::max<std::ptrdiff_t>(names, 1);
}

bool runs(const Case& subject, const std::string& clock) {
  const auto found = subject.clocks.find(clock);
  return found != subject.clocks.end() && !found->second.stopped_on;
}

bool is_over(const Case& subject, const std::string& clock, Day on) {
  const RunningClock& found = subject.clocks.find(clock)->second;
  return !found.paused_on && found.date.due_on < on;
}

bool is_in_force(const Case& permit, Day on) {
  const auto covers = [on](const Interval& one) {
    return one.from <= on && (!one.until || on <= *one.until);
  };
  return std::ranges::any_of(permit.force.granted(), covers) &&
         std::ranges::none_of(permit.force.suspended(), covers);
}

bool is_permitted(const Asked& asked, const std::string& field) {
  const auto* words = given<std::string>(asked.step, field);
  const Case* permit = words ? asked.world.find(CaseId(*words)) : nullptr;
  const bool begins_later =
      asked.procedure.find_act(asked.step.act)->has(procedures::EffectKind::put_in_force);
  const Day* from = begins_later ? given<Day>(asked.step, "valid_from") : nullptr;
  return !permit || is_in_force(*permit, from ? *from : asked.step.happened_on);
}

bool may_have_taken_part_above(const Asked& asked) {
  const Case* parent = asked.subject.parent ? asked.world.find(*asked.subject.parent) : nullptr;
  if (!parent) return true;
  return !asked.step.as_superior && parent->participants.contains(asked.step.actor.person);
}

// In the walks nothing ever happens to the document that carries the case.
bool is_carried(const Case& subject) {
  return std::ranges::any_of(subject.links, [](const Linked& link) {
    return link.kind == LinkKind::carried_by && link.to == CaseId("带事的文件");
  });
}

bool is_same_person(const Case& subject, const std::string& act, const scenarios::PerformingStep& step) {
  const auto before = subject.performed.find(act);
  return before != subject.performed.end() && !before->second.on_behalf &&
         before->second.person == step.actor.person;
}

bool is_same_body(const Case& subject, const std::string& act, const scenarios::PerformingStep& step) {
  const auto before = subject.performed.find(act);
  return before != subject.performed.end() && body_of(before->second.organisation) == body_of(acting(step));
}

bool is_later_than_due(const Case& subject, const scenarios::PerformingStep& step) {
  const Day* day = given<Day>(step, "due_on");
  return subject.due && (!day || *day > subject.due->due_on);
}

bool says(const Case& subject, const std::string& argument) {
  const auto [name, value] = halves(argument, '=');
  const auto recorded = subject.fields.find(name);
  return recorded != subject.fields.end() && recorded->second == value;
}

bool fell_due_in_a_pause(const Case& subject) {
  return subject.due && std::ranges::any_of(subject.pauses, [&](const calendar::Standstill& pause) {
           return subject.due->due_on >= pause.from && subject.due->due_on < pause.until;
         });
}

bool says_something_new(const Asked& asked, const std::string& name) {
  const auto said = asked.step.fields.find(name);
  if (said == asked.step.fields.end()) return true;
  const std::string record = asked.step.act + "." + name;
  const auto known = asked.subject.fields.find(record);
  const auto earlier = asked.subject.earlier_values.find(record);
  const std::string value = recorded_form(said->second);
  const bool is_known = known != asked.subject.fields.end() && known->second == value;
  return !is_known && (earlier == asked.subject.earlier_values.end() || !earlier->second.contains(value));
}

bool holds(const Guard& guard, const Asked& asked) {
  const Case& subject = asked.subject;
  const Day on = asked.step.happened_on;
  switch (guard.kind) {
    case GuardKind::has_lead:
      return !subject.organisations(BearerRole::lead).empty();
    case GuardKind::has_due:
      return subject.due_rule.has_value();
    case GuardKind::group_resolved:
      return !subject.waits_for_choice;
    case GuardKind::another_body_than_lead:
      return asked.step.as_superior || !leads(subject, acting(asked.step));
    case GuardKind::another_person_than_act:
      return !is_same_person(subject, guard.argument, asked.step);
    case GuardKind::another_body_than_act:
      return !is_same_body(subject, guard.argument, asked.step);
    case GuardKind::before_due:
      return !subject.due || std::min(on, subject.held_since.value_or(on)) <= subject.due->due_on;
    case GuardKind::later_than_due:
      return is_later_than_due(subject, asked.step);
    case GuardKind::due_within_pause:
      return fell_due_in_a_pause(subject);
    case GuardKind::children_ended:
      return std::ranges::all_of(asked.children,
                                 [&](const CaseId& id) { return asked.world.find(id)->end.has_value(); });
    case GuardKind::no_open_dispute:
      return subject.disputes.empty();
    case GuardKind::claim_open:
      return subject.claim.has_value();
    case GuardKind::result_is:
      return says(subject, guard.argument);
    case GuardKind::result_is_not:
      return !says(subject, guard.argument);
    case GuardKind::not_carried_by_document:
      return !is_carried(subject);
    case GuardKind::not_yet_filed:
      return !has_filed_under_each_name(subject, acting(asked.step));
    case GuardKind::has_filed:
      return !leads(subject, acting(asked.step)) || has_filed(subject, acting(asked.step));
    case GuardKind::all_filed_or_excused:
      return !somebody_owes(subject);
    case GuardKind::within_bearer:
      return !asked.step.on_behalf;
    case GuardKind::no_draft:
      return asked.step.on_behalf || has_free_name(asked);
    case GuardKind::draft_waits:
      return lets_on(asked, [](const Draft& draft) { return !draft.is_returned && !is_through(draft); });
    case GuardKind::draft_cleared:
      return lets_on(asked, [](const Draft& draft) { return !draft.is_returned && is_through(draft); });
    case GuardKind::no_hand_in_draft:
      return drafts_of(subject, acting(asked.step)).empty()
                 ? !asked.step.on_behalf
                 : lets_on(asked,
                           [&](const Draft& draft) { return !is_hand_in(draft, asked.step.actor.person); });
    case GuardKind::no_part_in_parent:
      return !may_have_taken_part_above(asked);
    case GuardKind::recorded:
      return subject.fields.contains(guard.argument) || !subject.text(guard.argument).empty();
    case GuardKind::within_clock:
      return runs(subject, guard.argument) && !is_over(subject, guard.argument, on);
    case GuardKind::clock_expired:
      return runs(subject, guard.argument) && is_over(subject, guard.argument, on);
    case GuardKind::clock_stopped:
      return !runs(subject, guard.argument);
    case GuardKind::clock_running:
      return runs(subject, guard.argument);
    case GuardKind::sum_of_fields:
      return adds_up(asked.step, guard.argument);
    case GuardKind::count_of_items:
      return counts_items(asked, guard.argument);
    case GuardKind::sum_of_children:
      return children_add_up(asked, guard.argument);
    case GuardKind::permit_in_force:
      return is_permitted(asked, guard.argument);
    case GuardKind::value_is_new:
      return says_something_new(asked, guard.argument);
  }
  VERIFY(false && "a guard of the closed vocabulary");
}

}  // namespace

OrganisationId body_of(const OrganisationId& organisation) {
  return organisation == OrganisationId("甲办") ? OrganisationId("甲局") : organisation;
}

bool leads(const Case& subject, const OrganisationId& organisation) {
  return bears(subject, organisation, BearerRole::lead);
}

std::vector<std::string> forbidden(const Asked& asked) {
  std::vector<std::string> found;
  const Act& act = *asked.procedure.find_act(asked.step.act);
  if (std::ranges::count(act.from, asked.subject.state) == 0) found.push_back("state " + asked.subject.state);
  if (!may(act, asked)) found.emplace_back("role");
  if (may_as(Role::office, asked) && is_finished_by_a_superior(act, asked))
    found.emplace_back("the office's own word");
  if (asked.step.happened_on > asked.today) found.emplace_back("a day to come");
  look_at_fields(act, asked, found);
  for (const Guard& guard : act.guards) {
    if (!holds(guard, asked))
      found.push_back(fmt::format("{} {}", procedures::word_for(guard.kind), guard.argument));
  }
  return found;
}

}  // namespace bihuan::cases::testing
