// SPDX-License-Identifier: Apache-2.0
// What was filed in a round, in the words of the acts: a filing's own, what the same bearer had filed before,
// and what was said of it.
// Reading them replays rounds: RoundWords does it once for all that a page shows.
#pragma once

#include <map>
#include <optional>

#include "web/context.h"

namespace bihuan::web {

/// A draft that the filing keyed in by the office has left without a use: the bearer is told, and keeps its
/// words.
struct DroppedDraft {
  cases::FilingDrafted draft;
  cases::Version version = 0;  // with its words
  PersonId by;
  OrganisationId keyed_in_by;
  Moment keyed_in_at;
};

/// The words of the acts of one round, by version.
class FilingWords {
 public:
  FilingWords(const CaseId& round, const Context& context);

  /// Of the act; empty where it has none, or they were destroyed.
  const cases::Texts& of(cases::Version version) const;
  /// Of the bearer's filings in this round, the latest first from 0; nullptr where it has not that many.
  const cases::Texts* filing(const OrganisationId& lead, std::size_t back = 0) const;
  /// Why the bearer was late, as the act says with which its lateness was settled; empty where it says
  /// nothing.
  const std::string& late_reason(const OrganisationId& lead) const;
  /// With which the bearer's last filing was sent back; nullptr where it never was.
  const cases::Texts* sending_back(const OrganisationId& lead) const;
  /// With which the bearer's draft was returned last; nullptr where it never was.
  const cases::Texts* returning_draft(const OrganisationId& lead) const;
  /// The bearer's, unless it has drafted or filed since; nullptr where there is none.
  const DroppedDraft* dropped_draft(const OrganisationId& lead) const;
  /// With which the part was asked for; nullptr where it was given unasked.
  const cases::Texts* asking(const cases::Part& part) const;
  const cases::Case& round() const { return round_; }

 private:
  void take(const cases::Fact& fact, const cases::Envelope& envelope);
  void take_filing(const cases::Filed& filed, const cases::Envelope& envelope);

  std::map<cases::Version, cases::Texts> words_;
  std::map<OrganisationId, std::vector<cases::Version>> filings_;  // where their words stand
  std::map<OrganisationId, cases::Version> first_filed_;
  std::map<OrganisationId, cases::Version> returned_;
  std::map<OrganisationId, cases::Version> sent_back_;
  std::map<OrganisationId, DroppedDraft> drafts_;  // those in the house, which may come to be dropped
  std::map<OrganisationId, DroppedDraft> dropped_;
  std::map<std::pair<OrganisationId, OrganisationId>, cases::Version> asked_;  // from whom, by whom
  cases::Case round_;
};

/// What the bearers of a round filed last for earlier ones.
class EarlierFilings {
 public:
  EarlierFilings(const cases::Case& round, const Context& context);

  /// The latest round before in which what the bearer filed stands; nullptr where there is none.
  const FilingWords* last_of(const OrganisationId& lead) const;
  /// Likewise of what it gave as remaining.
  const FilingWords* last_remaining_of(const OrganisationId& lead) const;

 private:
  std::vector<FilingWords> rounds_;  // the latest first
};

/// What was said in a round and in those before it. Each is read when it is first asked for.
class RoundWords {
 public:
  RoundWords(const cases::Case& round, const Context& context) : round_(round), context_(context) {}

  const FilingWords& here();
  const EarlierFilings& earlier();

 private:
  const cases::Case& round_;
  const Context& context_;
  std::optional<FilingWords> here_;
  std::optional<EarlierFilings> earlier_;
};

/// What the filing says under this name, or nothing.
const std::string& word_of(const cases::Texts& words, std::string_view name);

/// Rounds of the duty, the latest first, from the one at `offset`.
cases::Page rounds_of(const CaseId& duty, std::size_t offset, std::size_t limit, const Context& context);

}  // namespace bihuan::web
