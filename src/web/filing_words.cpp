// SPDX-License-Identifier: Apache-2.0
#include "web/filing_words.h"

#include <algorithm>

#include "cases/round_figures.h"
#include "cases/rounds.h"

namespace bihuan::web {
namespace {

template <class Key>
const cases::Version* version_at(const std::map<Key, cases::Version>& versions, const Key& key) {
  const auto found = versions.find(key);
  return found == versions.end() ? nullptr : &found->second;
}

template <class Holds>
const FilingWords* latest(const std::vector<FilingWords>& rounds, Holds holds) {
  const auto found =
      std::ranges::find_if(rounds, [&](const FilingWords& words) { return holds(words.round()); });
  return found == rounds.end() ? nullptr : &*found;
}

}  // namespace

FilingWords::FilingWords(const CaseId& round, const Context& context) {
  const auto acts = context.site.cases.acts_of(round, context.viewer);
  for (const cases::Act& act : acts) {
    auto content = cases::content_of(act);
    if (!content) continue;
    for (const cases::Fact& fact : content->facts) take(fact, act.envelope);
    words_[act.envelope.version] = std::move(content->remarks);
  }
  round_ = cases::evolve_all(acts);
}

void FilingWords::take_filing(const cases::Filed& filed, const cases::Envelope& envelope) {
  const bool is_draft_sent = filed.words_in > 0;
  filings_[filed.by].push_back(is_draft_sent ? filed.words_in : envelope.version);
  first_filed_.try_emplace(filed.by, envelope.version);
  dropped_.erase(filed.by);
  const auto draft = drafts_.extract(filed.by);
  if (!draft || is_draft_sent) return;
  DroppedDraft& dropped = dropped_[filed.by] = draft.mapped();
  dropped.keyed_in_by = envelope.organisation;
  dropped.keyed_in_at = envelope.recorded_at;
}

void FilingWords::take(const cases::Fact& fact, const cases::Envelope& envelope) {
  const cases::Version version = envelope.version;
  if (const auto* filed = std::get_if<cases::Filed>(&fact)) take_filing(*filed, envelope);
  if (const auto* drafted = std::get_if<cases::FilingDrafted>(&fact)) {
    drafts_[drafted->by] = {*drafted, version, envelope.person, {}, {}};
    dropped_.erase(drafted->by);
  }
  if (const auto* returned = std::get_if<cases::DraftReturned>(&fact)) returned_[returned->by] = version;
  if (const auto* back = std::get_if<cases::FilingSentBack>(&fact)) sent_back_[back->of] = version;
  if (const auto* asked = std::get_if<cases::PartsAsked>(&fact)) {
    for (const OrganisationId& from : asked->of) asked_[{from, asked->by}] = version;
  }
}

const cases::Texts& FilingWords::of(cases::Version version) const {
  static const cases::Texts nothing;
  const auto found = words_.find(version);
  return found == words_.end() ? nothing : found->second;
}

const cases::Texts* FilingWords::filing(const OrganisationId& lead, std::size_t back) const {
  const auto filings = filings_.find(lead);
  if (filings == filings_.end() || filings->second.size() <= back) return nullptr;
  return &of(filings->second[filings->second.size() - 1 - back]);
}

const std::string& FilingWords::late_reason(const OrganisationId& lead) const {
  const cases::Version* version = version_at(first_filed_, lead);
  return word_of(of(version ? *version : 0), "late_reason");
}

const cases::Texts* FilingWords::returning_draft(const OrganisationId& lead) const {
  const cases::Version* version = version_at(returned_, lead);
  return version ? &of(*version) : nullptr;
}

const cases::Texts* FilingWords::sending_back(const OrganisationId& lead) const {
  const cases::Version* version = version_at(sent_back_, lead);
  return version ? &of(*version) : nullptr;
}

const DroppedDraft* FilingWords::dropped_draft(const OrganisationId& lead) const {
  const auto found = dropped_.find(lead);
  return found == dropped_.end() ? nullptr : &found->second;
}

const cases::Texts* FilingWords::asking(const cases::Part& part) const {
  const cases::Version* version = version_at(asked_, {part.from, part.to});
  return version ? &of(*version) : nullptr;
}

EarlierFilings::EarlierFilings(const cases::Case& round, const Context& context) {
  for (const cases::Case& before : context.site.cases.rounds_before(round, context.viewer))
    rounds_.emplace_back(before.id, context);
}

const FilingWords* EarlierFilings::last_of(const OrganisationId& lead) const {
  return latest(rounds_, [&](const cases::Case& round) { return cases::has_standing_filing(round, lead); });
}

const FilingWords* EarlierFilings::last_remaining_of(const OrganisationId& lead) const {
  return latest(rounds_, [&](const cases::Case& round) {
    const cases::Figures* figures = cases::figures_of(round, lead);
    return figures && figures->remaining;
  });
}

const FilingWords& RoundWords::here() {
  if (!here_) here_.emplace(round_.id, context_);
  return *here_;
}

const EarlierFilings& RoundWords::earlier() {
  if (!earlier_) earlier_.emplace(round_, context_);
  return *earlier_;
}

const std::string& word_of(const cases::Texts& words, std::string_view name) {
  static const std::string nothing;
  const auto found = words.find(name);
  return found == words.end() ? nothing : found->second;
}

cases::Page rounds_of(const CaseId& duty, std::size_t offset, std::size_t limit, const Context& context) {
  cases::Filter filter;
  filter.kinds = {std::string(cases::round_kind)};
  filter.parent = duty;
  const cases::Paging paging{
      .sort = cases::Sort::due_on, .descending = true, .offset = offset, .limit = limit};
  return context.site.cases.list(filter, paging, context.viewer);
}

}  // namespace bihuan::web
