// SPDX-License-Identifier: Apache-2.0
// A case as its acts have made it. evolve() is total: it takes any act of the ledger, in the order of
// versions, and never refuses; whether an act was right was decided before it was appended.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cases/act.h"
#include "cases/force.h"
#include "cases/notice.h"

namespace bihuan::cases {

/// Who performed an act last, for the guards that ask for another person or body.
struct Performance {
  PersonId person;              // who keyed it in
  OrganisationId organisation;  // for whom: the one acted for, where the office keyed in
  bool on_behalf = false;       // the person did not act but only wrote down that another had
  Day on;

  bool operator==(const Performance&) const = default;
};

struct Claim {
  OrganisationId by;
  Day on;

  bool operator==(const Claim&) const = default;
};

/// At which stage somebody inside the bearer has cleared a draft of its filing.
struct Clearance {
  procedures::ClearanceStage stage = procedures::ClearanceStage::section;
  PersonId by;
  Day on;

  bool operator==(const Clearance&) const = default;
};

/// A filing that has not left its bearer yet; it counts for nothing there.
struct Draft {
  procedures::FilingKind kind = procedures::FilingKind::content;
  procedures::ClearanceStage through = procedures::ClearanceStage::head;
  std::optional<Day> filed_on;  // where it was filed elsewhere
  Figures figures = {};
  Version version = 0;  // of the act that made it, which has its words
  PersonId by;
  std::vector<Clearance> clearances;  // rising
  bool is_returned = false;

  bool is_cleared() const { return !clearances.empty() && clearances.back().stage >= through; }
  bool operator==(const Draft&) const = default;
};

/// What a bearer has filed last in a round.
struct Filing {
  procedures::FilingKind kind = procedures::FilingKind::content;
  int ordinal = 1;
  Day first_on;  // of the first one: whether it was late rests on this day
  Day on;
  Version version = 0;  // of the act with whose words it stands: its own, or its draft's
  bool is_sent_back = false;
  Figures figures = {};
  std::vector<Clearance> clearances = {};

  bool operator==(const Filing&) const = default;
};

/// A part of a bearer's filing: asked for, and once it is there, the act that gave it.
struct Part {
  OrganisationId from;
  OrganisationId to;
  Version given_in = 0;  // 0: not yet

  bool operator==(const Part&) const = default;
};

/// What a round has gathered; empty for every other kind of case.
struct Gathering {
  std::map<OrganisationId, Filing> filings;
  std::map<OrganisationId, Draft> drafts;  // those that have not left
  std::set<OrganisationId> excused;
  std::vector<Part> parts;
  RolledUp rolled_up;             // when it was closed; empty once it is open again
  std::optional<Day> held_since;  // while its duty is paused

  bool operator==(const Gathering&) const = default;
};

/// The round that a recurring duty opened last.
struct LatestRound {
  CaseId id;
  Day named_on;
  Day due_on;

  bool operator==(const LatestRound&) const = default;
};

/// What brought the present end, and from where: a duty that ended with its document goes back there.
struct Ending {
  std::string act;
  std::string from;  // a state

  bool operator==(const Ending&) const = default;
};

/// A clock of the procedure as it stands.
struct RunningClock {
  calendar::DueRule rule;
  calendar::DueDate date;
  std::optional<calendar::DueDate> first;  // before it was extended, moved by a pause or reckoned again
  bool is_extended = false;
  Day started_on;
  std::optional<Day> paused_on;   // by an act of its own; a paused state is the case's
  std::optional<Day> stopped_on;  // also by the end of the case

  bool operator==(const RunningClock&) const = default;
};
// Texts of a case that say how far it is: what its bearer reported, and of a round what was filed last.
inline constexpr std::string_view progress_text = "progress";
inline constexpr std::string_view latest_filing_text = "latest_filing";

struct Case {
  CaseId id;
  Version version = 0;
  std::string kind;
  proof::Digest procedure;
  std::string state;
  procedures::Phase phase = procedures::Phase::before;
  std::optional<procedures::End> end;
  std::optional<std::string> number;
  std::optional<Day> docketed_on;  // when the number was fixed
  std::optional<Day> ended_on;     // when the present end was reached
  std::optional<Ending> ending;    // set with it
  std::optional<CaseId> parent;
  Origin origin;
  std::vector<Bearer> bearers;
  std::vector<std::string> group_rules;
  bool waits_for_choice = false;
  std::optional<calendar::DueRule> due_rule;
  std::optional<calendar::DueDate> due;
  std::optional<calendar::DueDate> due_before_extensions;
  std::optional<calendar::DueDate> due_before_notice;  // by the first of the notices that held before
  int extensions = 0;
  std::optional<LatestRound> latest_round;
  std::optional<Day> paused_on;   // when it began to stand still, by its state or held; nothing while it runs
  std::optional<Day> resumed_on;  // after the last pause
  std::vector<calendar::Standstill> pauses;  // those that are over, in their order
  std::optional<Day> held_since;  // while every open document that the duty consists of stands still
  std::optional<calendar::DueDate> due_before_pauses;
  std::map<std::string, RunningClock, std::less<>> clocks;  // by the clock's name
  Force force;
  Gathering gathering;
  std::vector<Notice> notices;  // in the order in which they were drawn up
  std::optional<Claim> claim;
  std::vector<OrganisationId> disputes;
  std::map<std::string, std::string, std::less<>> fields;
  std::map<std::string, std::set<std::string>, std::less<>> earlier_values;  // that those of fields replaced
  Texts texts;
  // Items recorded one by one (field `item`), by the act and by what was chosen: `check`, `check.result=met`.
  std::map<std::string, int, std::less<>> items;
  std::optional<Day> progress_on;  // of the last words of progress
  std::vector<Linked> links;
  std::map<std::string, Performance, std::less<>> performed;  // by the act's name
  std::set<OrganisationId> acted_in_state;  // by whom or for whom, since an act brought it to its state
  std::set<PersonId> participants;          // whoever acted on it in their own right, not only keyed in
  Day opened_on;
  Day changed_on;
  Moment changed_at;

  std::vector<OrganisationId> organisations(BearerRole role) const;
  bool has_ended() const { return phase == procedures::Phase::ended; }
  /// Of its state alone: what is held by another case stands in a running one.
  procedures::Phase phase_of_state() const {
    return held_since || gathering.held_since ? procedures::Phase::running : phase;
  }
  /// A text of the case, or nothing said.
  std::string_view text(std::string_view name) const;
  /// A value that an act recorded under this name (`set.value`), or nothing said.
  std::string_view field(std::string_view name) const;
  /// Whether an act recorded this value under the name, now or earlier.
  bool has_recorded(std::string_view name, const std::string& value) const;
  /// Whichever of the two has it: what an act recorded is a value or a text by the type of its field.
  std::string_view recorded(std::string_view name) const;

  bool operator==(const Case&) const = default;
};

/// The case after the act. A destroyed payload leaves what it would have changed as it was.
Case evolve(Case before, const Act& act);
/// The case after all its acts, which are not empty.
Case evolve_all(const std::vector<Act>& acts);
/// The case as its acts recorded until then, that moment included, had made it; empty before the first.
Case known_at(const std::vector<Act>& acts, Moment moment);

}  // namespace bihuan::cases
