// SPDX-License-Identifier: Apache-2.0
// A procedure: the checked form of the file that says which acts a kind of case can take. The vocabulary is
// closed; a file combines its words, and the same value feeds the checks, the buttons, the refusals, the API
// and the diagram.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/words.h"
#include "procedures/notice_template.h"
#include "procedures/urging_step.h"
#include "proof/digest.h"

namespace bihuan::procedures {

/// Who may perform an act. The office may always key an act in on a bearer's behalf, naming its source.
enum class Role {
  office,    // the supervision office
  lead,      // a lead of the case
  support,   // a supporting organisation of the case
  examiner,  // the body that examines on site what the lead has done
  superior,  // a named superior, recorded by the office with that person's name
};

/// Whom the case waits for in a state.
enum class WaitsFor { office, lead, examiner, superior, outside, nobody };

/// What a state means for clocks and counts.
enum class Phase {
  before,   // not yet under supervision: lamp 未启动
  running,  // clocks run
  paused,   // clocks stand still: lamp 暂停
  ended,    // nothing but a reopening can follow
};

/// How a case ended; told apart for ever (design rule 6).
enum class End { verified, terminated, lapsed, superseded };

struct State {
  std::string name;  // snake_case, unique in the procedure
  Words label;
  Phase phase = Phase::before;
  WaitsFor waits_for = WaitsFor::nobody;
  std::optional<End> end;    // set exactly where phase is ended
  bool has_met_due = false;  // of a running one: the case's own date has been met, and only its clocks count
  // Of an end that is not verified: a bearer may bring its case to it alone, as whoever asked for a review
  // may withdraw.
  bool is_bearers_own = false;
  int line = 0;  // in the file, for findings

  bool operator==(const State&) const = default;
};

enum class FieldType {
  text,
  day,
  number,
  choice,
  organisation,
  organisations,
  person,
  due,
  case_ref,
  evidence,  // files, kept by their digests
};

struct Choice {
  std::string name;
  Words label;
  int line = 0;

  bool operator==(const Choice&) const = default;
};

struct Field {
  std::string name;  // snake_case; the effects below say which names they read
  Words label;
  FieldType type = FieldType::text;
  bool required = false;
  std::size_t characters_max = 2000;  // for text
  std::vector<Choice> choices;        // for choice
  Words unit;                         // for number: 万元; may be empty
  std::optional<Decimal> min;         // for number, both included
  std::optional<Decimal> max;
  int decimals = 0;        // for number: at most so many
  std::string not_before;  // for day: another day field of the act, which must not be later
  bool is_past = false;    // for day: of what had happened by the act, so not after the day of the act
  Words hint;              // may be empty
  int line = 0;

  bool operator==(const Field&) const = default;
};

/// What must hold besides state, role and fields. A guard that fails gives its reason in words.
enum class GuardKind {
  has_lead,                 // at least one lead that may be assigned to is set
  has_due,                  // a due date or a long-term report is set
  group_resolved,           // no part of a group still waits for a choice
  another_body_than_lead,   // who acts shares no body with a lead, nameplates counted as one (design rule 6)
  another_person_than_act,  // who acts is not who performed the named act last (argument: the act)
  before_due,               // the due date has not passed on the day on which the act happened
  later_than_due,           // the new date lies after the present one
  due_within_pause,         // the due date passed while the case stood still, in a pause that is over
  children_ended,           // every child case has ended
  no_open_dispute,          // nobody disputes a part
  claim_open,               // a claim waits for its verdict
  result_is,                // a field recorded earlier has this value (argument: act.field=value)
  result_is_not,            // it has another, or nothing was recorded
  not_carried_by_document,  // the duty does not consist of a document's steps (design rule 7)
  not_yet_filed,            // of a round: the bearer that acts has filed nothing yet
  has_filed,                // of a round: the bearer that acts has filed, and may amend that
  all_filed_or_excused,     // of a round: no bearer owes a filing
  within_bearer,            // who acts does so for its own body: the office does not key it in
  no_draft,                 // the bearer that acts has no draft of a filing in its house
  draft_waits,              // it has one that waits to be cleared
  draft_cleared,            // it has one that has passed everybody whom it was to pass
  no_hand_in_draft,         // who acts has neither drafted it nor cleared it at a stage before
  another_body_than_act,    // who acts shares no body with whoever performed the named act last
  no_part_in_parent,        // who acts performed no act on the case above, as its deciders must not (复核)
  recorded,         // a field was recorded earlier (argument: act.field, or act.on for the act itself)
  within_clock,     // the named clock runs, and was not over on the day on which the act happened
  clock_expired,    // the named clock was started, and was over by then
  clock_stopped,    // the named clock does not run
  clock_running,    // the named clock runs, over or not
  sum_of_fields,    // figures agree (argument: total=a+b+c, or act.field=a+b+c); one left blank counts 0
  count_of_items,   // a figure is as many as the items recorded (argument: field=act+act.choice=value)
  sum_of_children,  // what the children have recorded adds up to the case's own (argument: act.field)
  permit_in_force,  // the permit that a field names, or named before, is in force (argument: the field)
  value_is_new,     // no earlier performance of the act recorded what the field says (argument: the field)
};

/// How a bearer has answered a round: in words, by naming where it was filed already, or with nothing new.
enum class FilingKind { content, elsewhere, nothing_new };

/// Whom a draft of a filing passes inside its bearer, from below (逐级审核): who clears it at one clears it
/// for all below.
enum class ClearanceStage { section, deputy, head };

struct Guard {
  GuardKind kind = GuardKind::has_lead;
  std::string argument;  // empty for most
  int line = 0;

  bool operator==(const Guard&) const = default;
};

/// What follows from an act, besides its state. Each names the fields that it reads; one left blank leaves
/// what was.
enum class EffectKind {
  set_bearers,     // fields lead, support, examiner (organisations), officials (text): replaces the
                   // bearers
  set_due,         // field due (due): replaces rule and date, marked as from the text or as the office's
  extend_due,      // field due_on (day): keeps the original for ever, counts the extension
  docket,          // fixes the case number, computes the due date from the anchors
  claim,           // opens a claim of the acting organisation
  accept_claim,    // settles the open claim
  refuse_claim,    // settles the open claim
  dispute,         // the acting organisation disputes its part
  settle_dispute,  // field organisation (organisation): its dispute is settled
  clear_fields,    // forgets what an earlier performance of the act recorded: what is left blank is blank
  record_fields,   // every field of the act is kept on the case as `act.field`, with the day it happened as
                   // `act.on`
  end_carried,     // ends the duties that consist of this document's steps alone: as the state reached has
                   // ended, verified where that goes on
  hand_on,         // field successor (case_ref): that case goes on in this one's place, and what consists of
                   // this document's steps consists of the successor's from now on
  // Of a round. An act with file, amend_filing or excuse reaches its `to` once no bearer owes a filing.
  file,              // fields kind (choice), content, platform, receipt (text), filed_on (day): the acting
                     // bearer's filing
  amend_filing,      // the same fields and reason (text): a further filing, which the earlier one outlives
  send_back_filing,  // field organisation (organisation): its filing does not do, and it owes one again
  excuse,            // field organisations (organisations): they owe no filing for this round
  ask_parts,     // field organisations (organisations): the acting bearer asks them for parts of its filing
  give_part,     // fields part (text), organisation (organisation): whose part it is, where a lead keys it in
  roll_up,       // field missing (organisations), which names whoever still owes: fixes each one's standing
  draft_filing,  // the fields of file, through (choice) and reason (text): a draft inside the acting bearer
  clear_draft,   // field stage (choice): it is cleared at that stage
  return_draft,  // it is to be drafted anew
  send_draft,    // it leaves as it was cleared: the acting bearer's filing, as with file
  // Of a clock, which the argument names. All clocks of a case stand still while its state is paused.
  start_clock,    // one that runs already goes on: a sending back leaves its date
  restart_clock,  // begins anew, whether it runs or not
  pause_clock,    // it stands still
  resume_clock,   // a counted limit moves on by as much as it stood still, a named day stays
  extend_clock,   // field due_on (day): keeps the first date for ever
  stop_clock,
  open_child,   // opens what the named template says
  give_notice,  // draws up the named notice for the leads that may be assigned to; one an act
  // Of a permit: its intervals, so that it can be asked what was in force on any day.
  put_in_force,   // fields valid_from (day), valid_until (day; blank: without end): a further interval
  suspend_force,  // from the day of the act; field until (day), the last one; blank: until restored
  restore_force,  // ends the suspension on the day of the act
  end_force,      // nothing is in force from the day of the act on
};

struct Effect {
  EffectKind kind = EffectKind::record_fields;
  std::string argument;  // empty for most
  int line = 0;

  bool operator==(const Effect&) const = default;
};

enum class ClockUnit { days, working_days };
enum class ClockRoll { none, previous_working, next_working };

/// A limit beside the case's own date: started, paused and stopped by acts. Either counted from the day after
/// the act or the day of `from_field`, or ending on the day of `until_field`; left blank, it does not run.
struct Clock {
  std::string name;  // snake_case, unique in the procedure
  Words label;       // 公开时限
  Words basis;       // the rule that it comes from, for its explanation; may be empty
  int count = 0;     // 0: a day field says when it ends
  ClockUnit counted_in = ClockUnit::days;
  ClockRoll roll = ClockRoll::none;
  std::string from_field;   // of the act that starts it; empty: counted from the act
  std::string until_field;  // of the act that starts it; empty where it is counted
  bool is_urged = false;    // the ladder counts from it too, as from the case's own date
  int line = 0;

  bool operator==(const Clock&) const = default;
};

/// A field of the act that opens a child, kept by the child as if it had recorded it under `name`.
struct Passed {
  std::string name;   // act.field of the child's procedure
  std::string field;  // of the act
  int line = 0;

  bool operator==(const Passed&) const = default;
};

/// What an act opens under its case. Each part names the field of the act that fills it.
struct ChildTemplate {
  std::string name;      // snake_case, unique in the procedure
  std::string kind;      // of the child's procedure
  std::string title;     // a text field
  std::string lead;      // organisations; empty: the leads of the case
  std::string support;   // organisations; empty: none
  std::string examiner;  // organisations; empty: none
  std::string due;       // a day or due field; empty: none
  bool is_each = false;  // one child for every organisation of `lead`, instead of one for all
  std::vector<Passed> passes;
  int line = 0;

  bool operator==(const ChildTemplate&) const = default;
};

struct Act {
  std::string name;               // snake_case imperative, unique in the procedure
  Words label;                    // 签收
  Words help;                     // one sentence; may be empty
  std::vector<std::string> from;  // states
  std::optional<std::string> to;  // nothing: the state stays
  std::vector<Role> by;
  std::vector<Field> fields;
  std::vector<Guard> guards;
  std::vector<Effect> effects;
  std::vector<std::string> main_in;  // those of its states on whose pages it is the one main action
  int line = 0;

  bool is_main_in(std::string_view state) const;
  bool has(EffectKind kind) const;
  bool has(GuardKind kind) const;
  /// What the first effect of the kind names; empty where there is none.
  std::string_view argument_of(EffectKind kind) const;
  const Field* find_field(std::string_view its_name) const;

  bool operator==(const Act&) const = default;
};

/// Where the keys of the file itself stand, for findings; line 1 where one is missing.
struct KeyLines {
  int kind = 1;
  int title = 1;
  int noun = 1;
  int series = 1;
  int initial = 1;

  bool operator==(const KeyLines&) const = default;
};

struct Procedure {
  std::string kind;  // matter, duty, document …
  Words title;
  Words noun;           // what a case of the kind is called: 问题隐患; the title where the file has none
  std::string series;   // of the numbers of cases that come from no meeting; empty: the office's own
  std::string initial;  // a state
  // What no template here opens: a matter's duties, opened with it from the minutes.
  bool has_children_from_minutes = false;
  KeyLines lines;
  std::vector<State> states;
  std::vector<Act> acts;
  std::vector<Clock> clocks;
  std::vector<ChildTemplate> children;
  std::vector<NoticeTemplate> notices;
  std::vector<UrgingStep> urging;  // the ladder, rising; empty where nobody is urged by the calendar
  proof::Digest digest;            // of the file's bytes

  const State* find_state(std::string_view name) const;
  const Act* find_act(std::string_view name) const;
  const Clock* find_clock(std::string_view name) const;
  const ChildTemplate* find_child(std::string_view name) const;
  const NoticeTemplate* find_notice(std::string_view name) const;
  const UrgingStep* find_step(std::string_view name) const;
  /// The acts that leave from `state`, in the file's order.
  std::vector<const Act*> acts_from(std::string_view state) const;
  /// The one main act of `state`, or null.
  const Act* main_act(std::string_view state) const;

  bool operator==(const Procedure&) const = default;
};

}  // namespace bihuan::procedures
