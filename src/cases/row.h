// SPDX-License-Identifier: Apache-2.0
// The register's row of a case: what lists, counts and exports need without replaying acts. Made from the
// case and its acts alone, committed together with the act that changed it, and made again from the ledger at
// any time.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/viewer.h"
#include "calendar/speaking.h"
#include "cases/case.h"
#include "cases/permits.h"

namespace bihuan::cases {

/// Whom a notice went to, by its place among the notices of its case and its number in the book.
struct ToldOf {
  int notice = 0;
  OrganisationId organisation;
  int year = 0;
  int ordinal = 0;

  auto operator<=>(const ToldOf&) const = default;
};

struct Row {
  CaseId id;
  Version version = 0;
  std::string kind;
  std::string state;
  procedures::Phase phase = procedures::Phase::before;
  procedures::WaitsFor waits_for = procedures::WaitsFor::nobody;
  std::optional<procedures::End> end;
  std::string number;  // empty before docketing
  std::optional<CaseId> parent;
  std::optional<MinutesId> minutes;
  std::string series;
  int year = 0;
  int meeting = 0;
  int item = 0;
  int ordinal = 0;
  std::string title;
  std::string quote;
  std::string matter;     // the matter's title, for headings
  std::string officials;  // leaders named, as written
  std::string due_words;  // the limit as the text gives it
  std::optional<Day> due_on;
  std::optional<Day> last_working_on;
  bool is_long_term = false;
  bool has_due_rule = false;
  bool waits_for_choice = false;
  int extensions = 0;
  std::vector<Bearer> bearers;
  std::vector<OrganisationId> owing;  // of a round that runs: the leads that have not filed yet
  std::string progress;               // the last words of progress; of a round its last filing in short
  std::optional<Day> progress_on;     // when they were given
  bool notice_waits = false;          // a notice waits for approval
  bool is_counted = false;            // stands_in_counts()
  bool lead_has_acted = false;        // since an act brought it to its state
  Day opened_on;
  Day changed_on;
  std::optional<Day> docketed_on;  // put under supervision
  std::optional<Day> ended_on;     // of a case that has ended
  proof::Digest procedure;         // the version that it follows
  // While no date of it counts yet: its rule, where that names a day by itself.
  std::optional<calendar::DueRule> named_rule;
  std::set<ToldOf> told;           // of the notices that were issued
  std::vector<PermitSpan> permit;  // of a permit

  bool operator==(const Row&) const = default;
};

/// The whole row of the case that these acts have made.
Row row_of(const Case& subject, const std::vector<Act>& acts, const procedures::Procedure& procedure);
/// All but what stands in a permit's acts alone.
Row row_of(const Case& subject, const procedures::Procedure& procedure);

/// Whether the case is one of those that the office's figures count, each once: neither a matter nor a round
/// nor a permit, which have counts of their own, nor a document whose steps make up a duty: that is counted.
bool stands_in_counts(const Case& subject);

/// Whether the rule needs nothing that has yet to happen: the day is told before it counts.
bool names_a_day(const calendar::DueRule& rule);

/// Without a date nothing can be late; it still runs.
calendar::Lamp lamp_of(procedures::Phase phase, const std::optional<Day>& due_on, Day today);

enum class Sort { origin, due_on, changed_on, number };

/// Days from the first to the last, both within.
struct Days {
  Day first;
  Day last;
};

/// A state of one kind of case: other kinds may call another state so.
struct KindState {
  std::string kind;
  std::string state;

  bool operator==(const KindState&) const = default;
};

/// Which rows; every part that is set must hold. The address of the register page holds just this.
struct Filter {
  std::vector<std::string> kinds;
  std::vector<std::string> states;
  std::vector<KindState> kind_states;
  std::vector<procedures::Phase> phases;
  std::vector<procedures::WaitsFor> waits_for;
  std::vector<procedures::End> ends;
  std::vector<OrganisationId> bearers;    // one of these, in whichever role
  std::vector<OrganisationId> examiners;  // one of these is to examine it on site
  std::optional<OrganisationId> lead;     // exactly this: it is also counted by
  std::vector<OrganisationId> owing;      // one of these owes a filing
  std::optional<MinutesId> minutes;
  std::optional<CaseId> parent;
  std::optional<proof::Digest> procedure;
  std::string official;           // a leader's name within officials
  std::string number;             // exactly this
  std::string words;              // within number, title or quote
  std::optional<Day> due_before;  // due on an earlier day
  std::optional<Day> due_from;    // due on this day or later
  std::optional<Days> due;
  std::optional<Days> docketed;
  std::optional<Days> ended;
  std::optional<bool> has_lead;
  std::optional<bool> has_due;  // a date or a long-term report
  std::optional<bool> has_ended;
  std::optional<bool> under_supervision;  // running or paused
  std::optional<bool> notice_waits;       // for approval
  std::optional<bool> is_counted;
  std::optional<bool> lead_has_acted;
};

/// What rows are counted by: a lead's id, an id of minutes, the month (`2026-07`) of a day, or the digest of
/// the version that is followed.
enum class CountedBy { lead, minutes, due_month, docketed_month, ended_month, version };

using Counts = std::map<std::string, std::size_t, std::less<>>;

struct Paging {
  Sort sort = Sort::origin;
  bool descending = false;
  std::size_t offset = 0;
  std::size_t limit = 50;
};

struct Page {
  std::vector<Row> rows;
  std::size_t total = 0;  // rows that pass the filter
};

}  // namespace bihuan::cases
