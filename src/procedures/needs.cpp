// SPDX-License-Identifier: Apache-2.0
#include "procedures/needs.h"

namespace bihuan::procedures {
namespace {

constexpr FieldRead bearers[] = {{"lead", FieldType::organisations, Need::must_exist},
                                 {"support", FieldType::organisations, Need::may_be_absent},
                                 {"examiner", FieldType::organisations, Need::may_be_absent},
                                 {"officials", FieldType::text, Need::may_be_absent}};
constexpr FieldRead due[] = {{"due", FieldType::due, Need::must_exist}};
constexpr FieldRead due_on[] = {{"due_on", FieldType::day, Need::must_be_required}};
constexpr FieldRead in_force[] = {{"valid_from", FieldType::day, Need::must_be_required},
                                  {"valid_until", FieldType::day, Need::must_exist}};
constexpr FieldRead until[] = {{"until", FieldType::day, Need::may_be_absent}};
constexpr FieldRead organisation[] = {{"organisation", FieldType::organisation, Need::must_be_required}};
constexpr FieldRead successor[] = {{"successor", FieldType::case_ref, Need::must_be_required}};
constexpr FieldRead organisations[] = {{"organisations", FieldType::organisations, Need::must_be_required}};
constexpr FieldRead filing[] = {{"kind", FieldType::choice, Need::must_be_required},
                                {"content", FieldType::text, Need::must_exist},
                                {"platform", FieldType::text, Need::must_exist},
                                {"filed_on", FieldType::day, Need::must_exist},
                                {"receipt", FieldType::text, Need::must_exist}};
constexpr FieldRead amendment[] = {filing[0], filing[1], filing[2],
                                   filing[3], filing[4], {"reason", FieldType::text, Need::must_be_required}};
constexpr FieldRead draft[] = {filing[0],
                               filing[1],
                               filing[2],
                               filing[3],
                               filing[4],
                               {"through", FieldType::choice, Need::must_be_required},
                               {"reason", FieldType::text, Need::must_exist}};
constexpr FieldRead stage[] = {{"stage", FieldType::choice, Need::must_be_required}};
constexpr FieldRead part[] = {{"part", FieldType::text, Need::must_be_required},
                              {"organisation", FieldType::organisation, Need::must_exist}};
constexpr FieldRead missing[] = {{"missing", FieldType::organisations, Need::may_be_absent}};

}  // namespace

std::span<const FieldRead> fields_read_by(EffectKind effect) {
  switch (effect) {
    case EffectKind::set_bearers:
      return bearers;
    case EffectKind::set_due:
      return due;
    case EffectKind::extend_due:
    case EffectKind::extend_clock:
      return due_on;
    case EffectKind::settle_dispute:
    case EffectKind::send_back_filing:
      return organisation;
    case EffectKind::file:
      return filing;
    case EffectKind::amend_filing:
      return amendment;
    case EffectKind::draft_filing:
      return draft;
    case EffectKind::clear_draft:
      return stage;
    case EffectKind::excuse:
    case EffectKind::ask_parts:
      return organisations;
    case EffectKind::give_part:
      return part;
    case EffectKind::roll_up:
      return missing;
    case EffectKind::hand_on:
      return successor;
    case EffectKind::put_in_force:
      return in_force;
    case EffectKind::suspend_force:
      return until;
    case EffectKind::docket:
    case EffectKind::claim:
    case EffectKind::accept_claim:
    case EffectKind::refuse_claim:
    case EffectKind::dispute:
    case EffectKind::clear_fields:
    case EffectKind::record_fields:
    case EffectKind::end_carried:
    case EffectKind::start_clock:
    case EffectKind::restart_clock:
    case EffectKind::pause_clock:
    case EffectKind::resume_clock:
    case EffectKind::stop_clock:
    case EffectKind::return_draft:
    case EffectKind::send_draft:
    case EffectKind::open_child:
    case EffectKind::give_notice:
    case EffectKind::restore_force:
    case EffectKind::end_force:
      return {};
  }
  return {};
}

std::span<const FieldRead> fields_read_by(GuardKind kind) {
  return kind == GuardKind::later_than_due ? std::span<const FieldRead>(due_on)
                                           : std::span<const FieldRead>();
}

std::optional<EffectKind> rests_on(GuardKind kind) {
  switch (kind) {
    case GuardKind::claim_open:
      return EffectKind::claim;
    case GuardKind::not_yet_filed:
    case GuardKind::has_filed:
    case GuardKind::all_filed_or_excused:
      return EffectKind::file;
    case GuardKind::no_draft:
    case GuardKind::draft_waits:
    case GuardKind::no_hand_in_draft:
      return EffectKind::draft_filing;
    case GuardKind::draft_cleared:
      return EffectKind::clear_draft;
    case GuardKind::within_bearer:
    case GuardKind::has_lead:
    case GuardKind::has_due:
    case GuardKind::group_resolved:
    case GuardKind::another_body_than_lead:
    case GuardKind::another_person_than_act:
    case GuardKind::before_due:
    case GuardKind::later_than_due:
    case GuardKind::due_within_pause:
    case GuardKind::children_ended:
    case GuardKind::no_open_dispute:
    case GuardKind::result_is:
    case GuardKind::result_is_not:
    case GuardKind::not_carried_by_document:
    case GuardKind::another_body_than_act:
    case GuardKind::no_part_in_parent:
    case GuardKind::recorded:
    case GuardKind::within_clock:
    case GuardKind::clock_expired:
    case GuardKind::clock_stopped:
    case GuardKind::clock_running:
    case GuardKind::sum_of_fields:
    case GuardKind::count_of_items:
    case GuardKind::sum_of_children:
    case GuardKind::permit_in_force:
    case GuardKind::value_is_new:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<EffectKind> rests_on(EffectKind effect) {
  if (effect == EffectKind::accept_claim || effect == EffectKind::refuse_claim) return EffectKind::claim;
  if (effect == EffectKind::settle_dispute) return EffectKind::dispute;
  if (effect == EffectKind::amend_filing || effect == EffectKind::send_back_filing) return EffectKind::file;
  if (effect == EffectKind::clear_draft || effect == EffectKind::return_draft)
    return EffectKind::draft_filing;
  if (effect == EffectKind::send_draft) return EffectKind::clear_draft;
  if (effect == EffectKind::suspend_force || effect == EffectKind::end_force) return EffectKind::put_in_force;
  if (effect == EffectKind::restore_force) return EffectKind::suspend_force;
  return std::nullopt;
}

}  // namespace bihuan::procedures
