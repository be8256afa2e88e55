// SPDX-License-Identifier: Apache-2.0
// The register of cases: the only way to append to the ledger, and the way to read it. Commands are decided
// on what is read here, checked by version at the append, and tried again a few times when somebody was
// faster.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <span>

#include "base/clock.h"
#include "calendar/calendar.h"
#include "cases/calendars_case.h"
#include "cases/decide.h"
#include "cases/directory_case.h"
#include "cases/kept_state.h"
#include "cases/notice_book.h"
#include "cases/procedures_case.h"
#include "cases/repeals.h"
#include "cases/version_trial.h"

namespace bihuan::cases {

/// A change of organisations with what follows for open cases: each bearer named is replaced in the same
/// append.
struct Reorganisation {
  std::vector<offices::Change> changes;
  std::map<OrganisationId, OrganisationId>
      handed_over;  // from the organisation that ends to the one that goes on
  Texts remarks;
  Day happened_on;
};

struct GroupRulesChange {
  std::string rules;  // their JSON (offices/groups.h)
  std::string seen;   // digest_of the rules that were looked at
  Texts remarks;
};

struct ProcedureChange {
  std::string file;  // the bytes
  std::string file_name;
  std::optional<StateMapping> moved_by;  // nothing: open cases stay under the versions that they follow
  std::string seen;                      // the verdict of the trial that was looked at (version_trial.h)
  Texts remarks;
};

/// An open date, and what other notices make of it.
struct ReckonedDate {
  Case subject;
  calendar::DueDate before;  // of the case, or where that stays of the clock that moves
  calendar::DueDate after;
};

class CaseRegister {
 public:
  /// `shelf` and `calendar` are what is known before any act on the procedures and the calendars.
  CaseRegister(CaseStore& store, const procedures::ProcedureShelf& shelf, const calendar::Calendar& calendar,
               const Clock& clock, OrganisationId office);

  // Writing.
  /// The same command again under the same key gives the first receipt; another one is a conflict.
  Result<Receipt> perform(const Command& command, const Actor& actor);
  /// Opens all these cases or none.
  Result<Receipt> open(const CommandKey& key, std::span<const Opening> openings, const Actor& actor);
  Result<Receipt> reorganise(const CommandKey& key, const Reorganisation& reorganisation, const Actor& actor);
  /// Refused with every reason where they are no rules; a conflict where others hold than were seen.
  Result<Receipt> set_group_rules(const CommandKey& key, const GroupRulesChange& change, const Actor& actor);
  /// The office's alone; a conflict where other notices of that year hold than were seen (decide_adoption).
  /// reckon_again() is to follow.
  Result<Receipt> adopt_calendar(const CommandKey& key, const CalendarChange& change, const Actor& actor);
  /// Reckons every open date again that rests on other notices than now hold, each by an act on its case.
  /// Gives how many; what a failure leaves over, the next call does.
  Result<std::size_t> reckon_again(const Actor& actor);
  /// Makes a file current for new cases: the office's alone, with a remark `reason`. Refused with every
  /// finding; a conflict where its trial on the open cases would now say something else than was seen.
  /// move_cases() is to follow.
  Result<Receipt> adopt_procedure(const CommandKey& key, const ProcedureChange& change, const Actor& actor);
  /// Moves every open case that can be moved to the file adopted for its kind, each by an act of its own.
  /// Gives how many; what a failure leaves over, the next call does.
  Result<std::size_t> move_cases(const Actor& actor);
  /// Opens the duty's next round, once, where one is due to be opened today; nothing where none is.
  Result<std::optional<Receipt>> open_next_round(const CaseId& duty, const Actor& actor);
  /// Draws up the notice that the ladder gives the case today, once, and issues it unless it needs approval;
  /// nothing where none is due.
  Result<std::optional<Receipt>> give_notice(const CaseId& id, const Actor& actor);
  /// Approves a notice, drops it, or notes who was told of it (cases/notice_acts.h).
  Result<Receipt> act_on_notice(const Command& command, const Actor& actor);
  Result<Receipt> enter_person(const CommandKey& key, const people::Person& person, const Actor& actor);

  // Reading.
  Result<Case> load(const CaseId& id, const Viewer& viewer) const;
  /// Of a row of a repeal that the viewer was given. It is replayed once for each of its versions.
  KnownRepeal repeal_of(const Row& row) const;
  /// By id or by number, whichever people have at hand.
  Result<Case> find(std::string_view id_or_number, const Viewer& viewer) const;
  std::optional<Row> row_of(const CaseId& id, const Viewer& viewer) const;
  std::vector<Act> acts_of(const CaseId& id, const Viewer& viewer) const;
  /// A file that was handed in with an act of this case; not_found where none of its acts has kept it.
  Result<EvidenceFile> evidence_of(const CaseId& id, const proof::Digest& digest, const Viewer& viewer) const;
  /// Bearers and who owes a filing are looked for under every nameplate of their body.
  Page list(const Filter& filter, const Paging& paging, const Viewer& viewer) const;
  std::size_t count(const Filter& filter, const Viewer& viewer) const;
  Counts count_by(CountedBy key, const Filter& filter, const Viewer& viewer) const;
  /// What the list says of each is what a replay of its acts up to that day of knowledge says.
  PermitsFound permits(const PermitsAsked& asked, const Paging& paging, const Viewer& viewer) const;
  /// The notices that went to the organisation's body, the latest number first.
  NoticesFound notices_to(const OrganisationId& organisation, const Paging& paging,
                          const Viewer& viewer) const;
  /// The acts of the present state and what stands in their way.
  std::vector<PossibleAct> possible_acts(const Case& subject, const Actor& actor) const;
  /// The latest round of the duty due before this day that did not lapse.
  std::optional<CaseId> round_before(const CaseId& duty, Day due_on, const Viewer& viewer) const;
  /// The rounds of the same duty due before this one that did not lapse, the latest first: the one before it,
  /// and as many further back as it takes to find the last filing of each of its bearers, where one filed at
  /// all.
  std::vector<Case> rounds_before(const Case& round, const Viewer& viewer) const;
  /// Empty for what is no round.
  RoundBackground background_of(const Case& round, const Viewer& viewer) const;
  /// The procedure that the case follows.
  const procedures::Procedure& procedure_of(const Case& subject) const;
  /// The one under which the act was performed.
  const procedures::Procedure& procedure_of(const Envelope& envelope) const;
  std::shared_ptr<const DirectoryState> directory() const;
  std::shared_ptr<const NoticeBook> notice_book() const { return notice_book_.now(); }
  /// Why this draft of the case cannot leave now; none: it can.
  std::vector<Words> obstacles_to_notice(const Case& subject, const Notice& notice) const;
  std::shared_ptr<const procedures::ProcedureShelf> shelf() const;
  /// Who adopted each file of the shelf last, when and why.
  std::map<proof::Digest, VersionAdoption> version_adoptions() const { return adoptions_in(store_); }
  /// What the file would mean for each open case of its kind, tried on copies; writes nothing.
  Result<VersionTrial> try_version(const procedures::Procedure& to, const StateMapping& states) const;
  /// How many open cases follow each version of the kind.
  std::map<proof::Digest, std::size_t> open_by_version(std::string_view kind) const;
  std::shared_ptr<const calendar::Calendar> calendar() const;
  /// The open dates that would change under this calendar, from this year on.
  std::vector<ReckonedDate> dates_under(const calendar::Calendar& calendar, std::chrono::year from) const;
  const OrganisationId& office() const { return office_; }
  /// Whether they sit in the office, under whichever of its nameplates.
  bool sits_in_office(const Actor& actor) const;
  Day today() const { return clock_.today(); }
  Moment now() const { return clock_.now(); }

 private:
  /// Prepares and appends, anew when another was faster; a key that was answered gives the same receipt.
  Result<Receipt> append(const CommandKey& key, const std::function<Result<Append>()>& prepare);

  /// Refuses where the key was answered for another command than this.
  Result<void> recognise(const Command& command, const Receipt& earlier) const;
  Result<Append> prepare(const Command& command, const Actor& actor) const;
  Result<Append> prepare(const CommandKey& key, std::span<const Opening> openings, const Actor& actor) const;
  Result<Append> prepare(const CommandKey& key, const Reorganisation& reorganisation,
                         const Actor& actor) const;
  /// An act on what is no case: the directory, the calendars, the procedures.
  Append without_case(const CommandKey& key, const NewAct& act, const Actor& actor) const;
  Append reckoned(const CommandKey& key, std::span<const ReckonedDate> dates, const CalendarsState& calendars,
                  const Actor& actor) const;
  Result<void> check_change(const procedures::Procedure& to, const ProcedureChange& change,
                            const ProceduresState& state) const;
  const procedures::Procedure& procedure_of(const proof::Digest& digest) const;
  TriedCase tried(Case subject, const procedures::Procedure& to, const StateMapping& states) const;
  /// Where a version is given, those that follow another.
  std::vector<CaseId> open_cases(std::string_view kind, const proof::Digest& but_under = {}) const;
  Result<std::size_t> move_cases_of(const std::string& kind, const VersionOrder& order, const Actor& actor);
  /// Refused where the order has been overtaken by another.
  Result<Append> moved(const CommandKey& key, std::span<const CaseId> ids, const std::string& kind,
                       const VersionOrder& order, const Actor& actor) const;
  Result<void> nothing_left_behind(const Reorganisation& reorganisation, Append& append) const;
  Result<Append> prepare_on_notice(const Command& command, const Actor& actor) const;
  /// Nothing where no notice is due.
  std::optional<Append> prepare_notice(const CaseId& id, const Actor& actor) const;
  /// The notice that the command's act gives, if any, and its entry in the book. Gives the case as it stands
  /// afterwards.
  Case add_notice(const Case& after, const Command& command, const Surroundings& around,
                  Append& append) const;
  /// The next entry of the book as it was when the number was taken from it.
  void add_entry(const NoticeBook& book, const NoticeNumbered& entry, const Envelope& common,
                 Append& append) const;
  /// How many cases were handed over.
  Result<std::size_t> hand_over(const Reorganisation& reorganisation, const DirectoryState& after,
                                const Envelope& common, Append& append) const;
  /// `given`: the numbers given in the same append; its own is added.
  Result<NewAct> opened(const Opening& opening, const calendar::Calendar& calendar,
                        std::set<std::string>& given) const;
  Envelope envelope_of(const CommandKey& key, const Actor& actor, Day happened_on) const;
  /// Gives the case as it stands afterwards.
  Case add(const Case& before, const NewAct& act, const Envelope& common, Append& append) const;
  Row row_after(const Case& after, const Append& append) const;
  /// What the change of a duty brings for its rounds, the next one's opening among it.
  void add_rounds(const Case& before, Case after, const std::vector<Neighbour>& open, const Envelope& common,
                  Append& append) const;
  void add_round(const Case& duty, const calendar::DueDate& date, const Envelope& common,
                 Append& append) const;

  /// Opens what the act opens under its case.
  Result<void> add_children(const Case& subject, const Command& command, const Surroundings& around,
                            const Envelope& common, Append& append) const;

  /// Tells the cases that are there already of those opened beside them.
  void link_back(std::span<const Opening> openings, const Envelope& common, Append& append) const;
  /// The duties that stand still with their documents do so, and go on, by the system's own hand: the case
  /// itself, and those that it carries. Gives the case as it stands afterwards.
  Case let_duties_follow(const Case& after, const Surroundings& around, const Envelope& common,
                         Append& append) const;
  Case follow_documents(const Case& duty, const Envelope& common, Append& append) const;
  /// Those that carry the duty, as the append leaves them; their procedures are not looked up.
  std::vector<Neighbour> documents_of(const Case& duty, const Append& append) const;

  Filter of_bodies(Filter filter) const;

  Surroundings surroundings_of(const Case& subject, const DirectoryState& directory,
                               const CalendarsState& calendars) const;
  /// Whatever was read for the decision is checked at the append.
  static void rest_on(const Surroundings& around, Append& append);
  /// By the words with which the command names them; what it leaves as it was recorded, by its id.
  std::map<std::string, Neighbour> named_by(const Case& subject, const Command& command) const;
  std::optional<Neighbour> parent_of(const Case& subject) const;
  std::vector<Neighbour> neighbours(const std::vector<CaseId>& ids) const;
  std::optional<Case> replay(const CaseId& id) const;

  CaseStore& store_;
  const Clock& clock_;
  OrganisationId office_;
  KeptState<DirectoryState> directory_;
  KeptState<CalendarsState> calendars_;
  KeptState<NoticeBook> notice_book_;
  KeptState<ProceduresState> procedures_;
  mutable std::mutex repeals_mutex_;
  mutable std::map<CaseId, KnownRepeal> repeals_;
};

}  // namespace bihuan::cases
