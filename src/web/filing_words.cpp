// SPDX-License-Identifier: Apache-2.0
#include "web/filing_words.h"

#include "cases/rounds.h"

namespace bihuan::web {

FilingWords::FilingWords(const CaseId& round, const Context& context) {
  const auto acts = context.site.cases.acts_of(round, context.viewer);
  for (const cases::Act& act : acts) {
    auto content = cases::content_of(act);
    if (content) words_[act.envelope.version] = std::move(content->remarks);
  }
  round_ = cases::evolve_all(acts);
}

const cases::Texts& FilingWords::of(cases::Version version) const {
  static const cases::Texts nothing;
  const auto found = words_.find(version);
  return found == words_.end() ? nothing : found->second;
}

const cases::Texts* FilingWords::last_of(const OrganisationId& lead) const {
  const auto filing = round_.gathering.filings.find(lead);
  return filing == round_.gathering.filings.end() ? nullptr : &of(filing->second.version);
}

cases::Page rounds_of(const CaseId& duty, std::size_t offset, std::size_t limit, const Context& context) {
  cases::Filter filter;
  filter.kinds = {std::string(cases::round_kind)};
  filter.parent = duty;
  const cases::Paging paging{
      .sort = cases::Sort::due_on, .descending = true, .offset = offset, .limit = limit};
  return context.site.cases.list(filter, paging, context.viewer);
}

std::optional<CaseId> round_before(const cases::Case& round, const Context& context) {
  if (!round.parent || !round.due) return {};
  return context.site.cases.round_before(*round.parent, round.due->due_on, context.viewer);
}

}  // namespace bihuan::web
