// SPDX-License-Identifier: Apache-2.0
// The facts that acts are made of: a closed set. A case's state is what evolve() makes of them. They carry
// ids, dates, numbers and codes; free text stands in an act's texts and remarks, but for the words and
// grounds of a due date.
#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "calendar/due.h"
#include "cases/figures.h"
#include "cases/limit_fact.h"
#include "offices/directory.h"
#include "procedures/procedure.h"
#include "text/span.h"

namespace bihuan::cases {

/// Where a case comes from. What it was opened by hand for has no minutes and no span.
struct Origin {
  std::optional<MinutesId> minutes;
  std::string series;  // 常务: the first part of the number
  int year = 0;        // of the meeting
  int meeting = 0;     // its ordinal; 0 if it has none
  int item = 0;        // 0 if none
  int ordinal = 0;     // of the duty or document in its item, in the order of the text; 0 for a matter
  text::Span span;     // the sentence in the minutes' text
  std::optional<Day> printed_on;

  bool operator==(const Origin&) const = default;
};

enum class BearerRole { lead, support, examiner };

struct Bearer {
  OrganisationId organisation;
  BearerRole role = BearerRole::lead;

  bool operator==(const Bearer&) const = default;
};

struct Opened {
  std::string kind;  // of the procedure
  std::string state;
  std::optional<CaseId> parent;
  Origin origin;
  bool operator==(const Opened&) const = default;
};

struct Moved {
  std::string to;
  procedures::Phase phase = procedures::Phase::before;
  std::optional<procedures::End> end;
  bool operator==(const Moved&) const = default;
};

struct NumberFixed {
  std::string number;
  bool operator==(const NumberFixed&) const = default;
};

struct BearersSet {
  std::vector<Bearer> bearers;     // the first lead answers for all
  std::vector<std::string> rules;  // of the groups that were resolved
  bool waits_for_choice = false;   // a part of a group waits until somebody chooses
  bool operator==(const BearersSet&) const = default;
};

struct DueSet {
  calendar::DueRule rule;
  std::optional<calendar::DueDate>
      date;  // nothing before docketing, and for long-term duties without reports
  bool operator==(const DueSet&) const = default;
};

struct DueExtended {
  calendar::DueDate date;
  bool operator==(const DueExtended&) const = default;
};

/// The same limit by notices of holidays that were changed or published afterwards.
struct DueReckoned {
  calendar::DueDate date;
  bool operator==(const DueReckoned&) const = default;
};

struct Claimed {
  OrganisationId by;
  bool operator==(const Claimed&) const = default;
};

struct ClaimSettled {
  bool accepted = false;
  bool operator==(const ClaimSettled&) const = default;
};

struct Disputed {
  OrganisationId by;
  bool operator==(const Disputed&) const = default;
};

struct DisputeSettled {
  OrganisationId of;
  bool operator==(const DisputeSettled&) const = default;
};

/// A value recorded for good: a station's date, a body, a result. Free text goes to the texts under the same
/// name.
struct FieldRecorded {
  std::string name;  // act.field
  std::string value;
  bool operator==(const FieldRecorded&) const = default;
};

enum class LinkKind {
  carried_by,     // this duty consists of the steps of that document
  carries,        // the other way round
  superseded_by,  // that case goes on in this one's place
  supersedes,     // the other way round
};

struct Linked {
  CaseId to;
  LinkKind kind = LinkKind::carried_by;
  bool operator==(const Linked&) const = default;
};

/// On the directory: a change of the organisations.
struct DirectoryChanged {
  offices::Change change;
  bool operator==(const DirectoryChanged&) const = default;
};

/// On the directory: a person who may be named; the name and post are texts.
struct PersonEntered {
  PersonId person;
  OrganisationId organisation;
  bool operator==(const PersonEntered&) const = default;
};

/// On the procedures' case: a file that cases may follow from now on; its bytes are a text.
struct ProcedureAdopted {
  std::string kind;
  proof::Digest digest;
  bool operator==(const ProcedureAdopted&) const = default;
};

/// On the procedures' case: the open cases of this kind are to follow its current file.
struct MoveOrdered {
  std::string kind;
  std::map<std::string, std::string, std::less<>> states;  // from those that the file no longer has
  bool operator==(const MoveOrdered&) const = default;
};

/// On the procedures' case: each open case of this kind that can follow its current file does.
struct CasesMoved {
  std::string kind;
  int left = 0;  // how many could not
  bool operator==(const CasesMoved&) const = default;
};

/// On the directory: the group rules that hold from now on; they are a text, of this digest.
struct GroupRulesSet {
  proof::Digest digest;
  bool operator==(const GroupRulesSet&) const = default;
};

/// On the calendars' case: the notices of a year that hold from now on; the year is a text, of this digest.
struct CalendarAdopted {
  int year = 0;
  std::string version;  // calendar::version_of
  proof::Digest digest;
  bool operator==(const CalendarAdopted&) const = default;
};

/// On the calendars' case: every open date that rested on other notices has been reckoned again.
struct DatesReckoned {
  int changed = 0;  // how many
  bool operator==(const DatesReckoned&) const = default;
};

/// On a recurring duty: its next round stands open; the duty is due when the round is.
struct RoundOpened {
  CaseId round;
  calendar::DueDate date;
  bool operator==(const RoundOpened&) const = default;
};

/// On a round, as all that follow: a bearer's filing, sealed. An amendment is a further one beside it.
struct Filed {
  OrganisationId by;
  procedures::FilingKind kind = procedures::FilingKind::content;
  Day on;  // where it was filed elsewhere, the day on which it was filed there
  int ordinal = 1;
  Figures figures = {};
  std::uint32_t words_in = 0;  // the version of the draft that left; 0: its own act has its words
  bool operator==(const Filed&) const = default;
};

/// Inside a bearer: a filing before it leaves, to be cleared up to this stage.
struct FilingDrafted {
  OrganisationId by;
  procedures::FilingKind kind = procedures::FilingKind::content;
  procedures::ClearanceStage through = procedures::ClearanceStage::head;
  std::optional<Day> filed_on = {};  // where it was filed elsewhere
  Figures figures = {};
  bool operator==(const FilingDrafted&) const = default;
};

struct DraftCleared {
  OrganisationId by;
  procedures::ClearanceStage stage = procedures::ClearanceStage::section;
  bool operator==(const DraftCleared&) const = default;
};

/// It is to be drafted anew.
struct DraftReturned {
  OrganisationId by;
  bool operator==(const DraftReturned&) const = default;
};

struct FilingSentBack {
  OrganisationId of;
  bool operator==(const FilingSentBack&) const = default;
};

struct Excused {
  OrganisationId organisation;
  bool operator==(const Excused&) const = default;
};

/// A bearer asks others for parts of its filing.
struct PartsAsked {
  OrganisationId by;
  std::vector<OrganisationId> of;
  bool operator==(const PartsAsked&) const = default;
};

struct PartGiven {
  OrganisationId from;
  OrganisationId to;  // the bearer whose filing it is a part of
  bool operator==(const PartGiven&) const = default;
};

/// How a bearer stands in a round.
enum class FilingStanding {
  open,     // nothing filed, and the due day is not over
  filed,    // on or before the due day
  late,     // after it
  missing,  // nothing filed, and the due day is over
  excused,
};

struct StandingLine {
  OrganisationId organisation;
  FilingStanding standing = FilingStanding::open;
  bool operator==(const StandingLine&) const = default;
};

/// How each bearer stood when the round was closed, in the official order of that day, and how many
/// contradictions of its figures were known then.
struct RolledUp {
  std::vector<StandingLine> lines;
  int contradictions = 0;
  bool operator==(const RolledUp&) const = default;
};

/// On a permit, as the three that follow: an interval in which it is in force, both days included.
struct PutInForce {
  Day from;
  std::optional<Day> until;
  bool operator==(const PutInForce&) const = default;
};

struct ForceSuspended {
  Day from;
  std::optional<Day> until;
  bool operator==(const ForceSuspended&) const = default;
};

/// The suspension ends before this day.
struct ForceRestored {
  Day from;
  bool operator==(const ForceRestored&) const = default;
};

/// Nothing is in force from this day on.
struct ForceEnded {
  Day from;
  bool operator==(const ForceEnded&) const = default;
};

/// The urging ladder has drawn up a notice: the next of the case. It waits until it is issued or dropped.
struct NoticeDrawn {
  std::string step;
  int working_days = 0;    // where the step stands on the ladder
  calendar::DueDate date;  // the limit that it is about
  bool operator==(const NoticeDrawn&) const = default;
};

/// An act of the procedure, the one before, has drawn up the notice of this name: the next of the case.
struct NoticeFollowed {
  std::string name;
  std::optional<calendar::DueDate> date;  // the limit that it is about, if any
  bool operator==(const NoticeFollowed&) const = default;
};

/// The act before gives this notice, and no lead may be told of it.
struct NoticeLeftOut {
  std::string name;
  bool operator==(const NoticeLeftOut&) const = default;
};

/// It has left under its number, for these organisations.
struct NoticeIssued {
  int notice = 1;
  std::string number;
  std::vector<OrganisationId> told;
  bool operator==(const NoticeIssued&) const = default;
};

struct NoticeDropped {
  int notice = 1;
  bool operator==(const NoticeDropped&) const = default;
};

/// An organisation was told of it once more.
struct NoticeTold {
  int notice = 1;
  OrganisationId organisation;
  bool operator==(const NoticeTold&) const = default;
};

/// In the book of notices: the next number of the year went to this one.
struct NoticeNumbered {
  int year = 1;
  int ordinal = 1;
  CaseId of;
  int notice = 1;
  bool operator==(const NoticeNumbered&) const = default;
};

/// A file was handed in with the act, under this field of it.
struct EvidenceKept {
  std::string field;
  proof::Digest digest;
  std::uint64_t size_bytes = 0;
  bool operator==(const EvidenceKept&) const = default;
};

using Fact =
    std::variant<Opened, Moved, NumberFixed, BearersSet, DueSet, DueExtended, Claimed, ClaimSettled, Disputed,
                 DisputeSettled, FieldRecorded, Linked, DirectoryChanged, PersonEntered, ProcedureAdopted,
                 GroupRulesSet, DueReckoned, CalendarAdopted, DatesReckoned, RoundOpened, Filed,
                 FilingSentBack, Excused, PartsAsked, PartGiven, RolledUp, ClockStarted, ClockPaused,
                 ClockMoved, ClockStopped, DueResumed, PutInForce, ForceSuspended, ForceRestored, ForceEnded,
                 RoundHeld, RoundReleased, NoticeDrawn, NoticeFollowed, NoticeLeftOut, NoticeIssued,
                 NoticeDropped, NoticeTold, NoticeNumbered, MoveOrdered, CasesMoved, EvidenceKept,
                 FilingDrafted, DraftCleared, DraftReturned, DutyHeld, DutyReleased>;

/// Spelt like the enumerator.
std::string_view name_of(FilingStanding standing);

boost::json::value to_json(const Fact& fact);
Result<Fact> parse_fact(const boost::json::value& value);

}  // namespace bihuan::cases
