// SPDX-License-Identifier: Apache-2.0
#include "procedures/vocabulary.h"

// After each switch stands the end of the list, on which words_of() relies; the compiler sees to it that no
// switch misses an enumerator.

namespace bihuan::procedures {

std::string_view word_for(Role role) {
  switch (role) {
    case Role::office:
      return "office";
    case Role::lead:
      return "lead";
    case Role::support:
      return "support";
    case Role::examiner:
      return "examiner";
    case Role::superior:
      return "superior";
  }
  return {};
}

std::string_view word_for(WaitsFor waits_for) {
  switch (waits_for) {
    case WaitsFor::office:
      return "office";
    case WaitsFor::lead:
      return "lead";
    case WaitsFor::examiner:
      return "examiner";
    case WaitsFor::superior:
      return "superior";
    case WaitsFor::outside:
      return "outside";
    case WaitsFor::nobody:
      return "nobody";
  }
  return {};
}

std::string_view word_for(Phase phase) {
  switch (phase) {
    case Phase::before:
      return "before";
    case Phase::running:
      return "running";
    case Phase::paused:
      return "paused";
    case Phase::ended:
      return "ended";
  }
  return {};
}

std::string_view word_for(End end) {
  switch (end) {
    case End::verified:
      return "verified";
    case End::terminated:
      return "terminated";
    case End::lapsed:
      return "lapsed";
    case End::superseded:
      return "superseded";
  }
  return {};
}

std::string_view word_for(FieldType type) {
  switch (type) {
    case FieldType::text:
      return "text";
    case FieldType::day:
      return "day";
    case FieldType::number:
      return "number";
    case FieldType::choice:
      return "choice";
    case FieldType::organisation:
      return "organisation";
    case FieldType::organisations:
      return "organisations";
    case FieldType::person:
      return "person";
    case FieldType::due:
      return "due";
    case FieldType::case_ref:
      return "case_ref";
    case FieldType::evidence:
      return "evidence";
  }
  return {};
}

std::string_view word_for(GuardKind kind) {
  switch (kind) {
    case GuardKind::has_lead:
      return "has_lead";
    case GuardKind::has_due:
      return "has_due";
    case GuardKind::group_resolved:
      return "group_resolved";
    case GuardKind::another_body_than_lead:
      return "another_body_than_lead";
    case GuardKind::another_person_than_act:
      return "another_person_than_act";
    case GuardKind::before_due:
      return "before_due";
    case GuardKind::later_than_due:
      return "later_than_due";
    case GuardKind::due_within_pause:
      return "due_within_pause";
    case GuardKind::children_ended:
      return "children_ended";
    case GuardKind::no_open_dispute:
      return "no_open_dispute";
    case GuardKind::claim_open:
      return "claim_open";
    case GuardKind::result_is:
      return "result_is";
    case GuardKind::result_is_not:
      return "result_is_not";
    case GuardKind::not_carried_by_document:
      return "not_carried_by_document";
    case GuardKind::not_yet_filed:
      return "not_yet_filed";
    case GuardKind::has_filed:
      return "has_filed";
    case GuardKind::all_filed_or_excused:
      return "all_filed_or_excused";
    case GuardKind::within_bearer:
      return "within_bearer";
    case GuardKind::no_draft:
      return "no_draft";
    case GuardKind::draft_waits:
      return "draft_waits";
    case GuardKind::draft_cleared:
      return "draft_cleared";
    case GuardKind::no_hand_in_draft:
      return "no_hand_in_draft";
    case GuardKind::another_body_than_act:
      return "another_body_than_act";
    case GuardKind::no_part_in_parent:
      return "no_part_in_parent";
    case GuardKind::recorded:
      return "recorded";
    case GuardKind::within_clock:
      return "within_clock";
    case GuardKind::clock_expired:
      return "clock_expired";
    case GuardKind::clock_stopped:
      return "clock_stopped";
    case GuardKind::clock_running:
      return "clock_running";
    case GuardKind::sum_of_fields:
      return "sum_of_fields";
    case GuardKind::count_of_items:
      return "count_of_items";
    case GuardKind::sum_of_children:
      return "sum_of_children";
    case GuardKind::permit_in_force:
      return "permit_in_force";
    case GuardKind::value_is_new:
      return "value_is_new";
  }
  return {};
}

std::string_view word_for(EffectKind kind) {
  switch (kind) {
    case EffectKind::set_bearers:
      return "set_bearers";
    case EffectKind::set_due:
      return "set_due";
    case EffectKind::extend_due:
      return "extend_due";
    case EffectKind::docket:
      return "docket";
    case EffectKind::claim:
      return "claim";
    case EffectKind::accept_claim:
      return "accept_claim";
    case EffectKind::refuse_claim:
      return "refuse_claim";
    case EffectKind::dispute:
      return "dispute";
    case EffectKind::settle_dispute:
      return "settle_dispute";
    case EffectKind::clear_fields:
      return "clear_fields";
    case EffectKind::record_fields:
      return "record_fields";
    case EffectKind::end_carried:
      return "end_carried";
    case EffectKind::hand_on:
      return "hand_on";
    case EffectKind::file:
      return "file";
    case EffectKind::amend_filing:
      return "amend_filing";
    case EffectKind::send_back_filing:
      return "send_back_filing";
    case EffectKind::excuse:
      return "excuse";
    case EffectKind::ask_parts:
      return "ask_parts";
    case EffectKind::give_part:
      return "give_part";
    case EffectKind::roll_up:
      return "roll_up";
    case EffectKind::draft_filing:
      return "draft_filing";
    case EffectKind::clear_draft:
      return "clear_draft";
    case EffectKind::return_draft:
      return "return_draft";
    case EffectKind::send_draft:
      return "send_draft";
    case EffectKind::start_clock:
      return "start_clock";
    case EffectKind::restart_clock:
      return "restart_clock";
    case EffectKind::pause_clock:
      return "pause_clock";
    case EffectKind::resume_clock:
      return "resume_clock";
    case EffectKind::extend_clock:
      return "extend_clock";
    case EffectKind::stop_clock:
      return "stop_clock";
    case EffectKind::open_child:
      return "open_child";
    case EffectKind::give_notice:
      return "give_notice";
    case EffectKind::put_in_force:
      return "put_in_force";
    case EffectKind::suspend_force:
      return "suspend_force";
    case EffectKind::restore_force:
      return "restore_force";
    case EffectKind::end_force:
      return "end_force";
  }
  return {};
}

std::string_view word_for(ClockUnit unit) {
  switch (unit) {
    case ClockUnit::days:
      return "days";
    case ClockUnit::working_days:
      return "working_days";
  }
  return {};
}

std::string_view word_for(ClockRoll roll) {
  switch (roll) {
    case ClockRoll::none:
      return "none";
    case ClockRoll::previous_working:
      return "previous_working";
    case ClockRoll::next_working:
      return "next_working";
  }
  return {};
}

std::string_view word_for(ClearanceStage stage) {
  switch (stage) {
    case ClearanceStage::section:
      return "section";
    case ClearanceStage::deputy:
      return "deputy";
    case ClearanceStage::head:
      return "head";
  }
  return {};
}

std::string_view word_for(FilingKind kind) {
  switch (kind) {
    case FilingKind::content:
      return "content";
    case FilingKind::elsewhere:
      return "elsewhere";
    case FilingKind::nothing_new:
      return "nothing_new";
  }
  return {};
}

}  // namespace bihuan::procedures
