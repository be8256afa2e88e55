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
    for (const cases::Fact& fact : content->facts) take(fact, act.envelope.version);
    words_[act.envelope.version] = std::move(content->remarks);
  }
  round_ = cases::evolve_all(acts);
}

void FilingWords::take(const cases::Fact& fact, cases::Version version) {
  if (const auto* filed = std::get_if<cases::Filed>(&fact)) {
    filings_[filed->by].push_back(filed->words_in > 0 ? filed->words_in : version);
    first_filed_.try_emplace(filed->by, version);
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
