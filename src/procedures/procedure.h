// SPDX-License-Identifier: Apache-2.0
// A procedure: the checked form of the file that says which acts a kind of case can take. The vocabulary is
// closed; a file combines its words, and the same value feeds the checks, the buttons, the refusals, the API
// and the diagram.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "proof/digest.h"

namespace bihuan::procedures {

/// Who may perform an act. The office may always key an act in on a bearer's behalf, naming its source.
enum class Role {
  office,    // the supervision office
  lead,      // a lead of the case
  support,   // a supporting organisation of the case
  superior,  // a named superior, recorded by the office with that person's name
};

/// Whom the case waits for in a state.
enum class WaitsFor { office, lead, superior, outside, nobody };

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
  std::optional<End> end;  // set exactly where phase is ended
  int line = 0;            // in the file, for findings

  bool operator==(const State&) const = default;
};

enum class FieldType { text, day, number, choice, organisation, organisations, person, due, case_ref };

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
  Words hint;                         // may be empty
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
  children_ended,           // every child case has ended
  no_open_dispute,          // nobody disputes a part
  claim_open,               // a claim waits for its verdict
  result_is,                // a field recorded earlier has this value (argument: act.field=value)
  not_carried_by_document,  // the duty does not consist of a document's steps (design rule 7)
  not_yet_filed,            // of a round: the bearer that acts has filed nothing yet
  has_filed,                // of a round: the bearer that acts has filed, and may amend that
  all_filed_or_excused,     // of a round: no bearer owes a filing
};

/// How a bearer has answered a round: in words, by naming where it was filed already, or with nothing new.
enum class FilingKind { content, elsewhere, nothing_new };

struct Guard {
  GuardKind kind = GuardKind::has_lead;
  std::string argument;  // empty for most
  int line = 0;

  bool operator==(const Guard&) const = default;
};

/// What follows from an act, besides its state. Each names the fields that it reads; one left blank leaves
/// what was.
enum class Effect {
  set_bearers,     // fields lead (organisations), support (organisations), officials (text): replaces the
                   // bearers
  set_due,         // field due (due): replaces rule and date, marked as from the text or as the office's
  extend_due,      // field due_on (day): keeps the original for ever, counts the extension
  docket,          // fixes the case number, computes the due date from the anchors
  claim,           // opens a claim of the acting organisation
  accept_claim,    // settles the open claim
  refuse_claim,    // settles the open claim
  dispute,         // the acting organisation disputes its part
  settle_dispute,  // field organisation (organisation): its dispute is settled
  record_fields,   // every field of the act is kept on the case as `act.field`, with the day it happened as
                   // `act.on`
  end_carried,     // ends the duties that consist of this document's steps alone
  hand_on,         // field successor (case_ref): that case goes on in this one's place, and what consists of
                   // this document's steps consists of the successor's from now on
  // Of a round. An act with file, amend_filing or excuse reaches its `to` once no bearer owes a filing.
  file,              // fields kind (choice), content, platform, receipt (text), filed_on (day): the acting
                     // bearer's filing
  amend_filing,      // the same fields and reason (text): a further filing, which the earlier one outlives
  send_back_filing,  // field organisation (organisation): its filing does not do, and it owes one again
  excuse,            // field organisations (organisations): they owe no filing for this round
  ask_parts,  // field organisations (organisations): the acting bearer asks them for parts of its filing
  give_part,  // fields part (text), organisation (organisation): whose part it is, where a lead keys it in
  roll_up,    // field missing (organisations), which names whoever still owes: fixes each one's standing
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

  bool operator==(const Act&) const = default;
};

struct Procedure {
  std::string kind;  // matter, duty, document …
  Words title;
  std::string initial;  // a state
  std::vector<State> states;
  std::vector<Act> acts;
  proof::Digest digest;  // of the file's bytes

  const State* find_state(std::string_view name) const;
  const Act* find_act(std::string_view name) const;
  /// The acts that leave from `state`, in the file's order.
  std::vector<const Act*> acts_from(std::string_view state) const;
  /// The one main act of `state`, or null.
  const Act* main_act(std::string_view state) const;

  bool operator==(const Procedure&) const = default;
};

}  // namespace bihuan::procedures
