// SPDX-License-Identifier: Apache-2.0
#include "web/register_groups.h"

#include <algorithm>
#include <map>

#include "web/organisation_choice.h"

namespace bihuan::web {
namespace {

const OrganisationId* first_lead(const cases::Row& row) {
  const auto lead = std::ranges::find(row.bearers, cases::BearerRole::lead, &cases::Bearer::role);
  return lead == row.bearers.end() ? nullptr : &lead->organisation;
}

std::string heading_of(const cases::Row& row, Grouping grouping, const Context& context) {
  switch (grouping) {
    case Grouping::none:
      return {};
    case Grouping::matter:
      return row.matter.empty() ? context.phrase("register.no_matter") : row.matter;
    case Grouping::leader:
      return row.officials.empty() ? context.phrase("register.no_leader") : row.officials;
    case Grouping::bearer: {
      const OrganisationId* lead = first_lead(row);
      return lead ? organisation_name(*lead, context) : context.phrase("register.no_lead");
    }
  }
  VERIFY(false && "a grouping of the closed set");
}

// Units stand in official order, never by who is late; rows without a lead come last.
void put_in_official_order(std::vector<cases::Row>& rows, const Context& context) {
  std::vector<OrganisationId> leads;
  for (const cases::Row& row : rows) {
    if (const OrganisationId* lead = first_lead(row)) leads.push_back(*lead);
  }
  context.site.cases.directory()->directory.put_in_official_order(leads, context.today);
  std::map<OrganisationId, std::size_t> place;
  for (std::size_t i = 0; i < leads.size(); ++i) place.try_emplace(leads[i], i);
  const auto place_of = [&](const cases::Row& row) {
    const OrganisationId* lead = first_lead(row);
    return lead ? place.at(*lead) : leads.size();
  };
  std::ranges::stable_sort(rows, {}, place_of);
}

}  // namespace

std::vector<RowGroup> group_rows(std::vector<cases::Row> rows, Grouping grouping, const Context& context) {
  if (grouping == Grouping::bearer) put_in_official_order(rows, context);
  if (grouping == Grouping::leader) std::ranges::stable_sort(rows, {}, &cases::Row::officials);
  std::vector<RowGroup> groups;
  for (cases::Row& row : rows) {
    std::string heading = heading_of(row, grouping, context);
    if (groups.empty() || groups.back().heading != heading) groups.push_back({std::move(heading), {}});
    groups.back().rows.push_back(std::move(row));
  }
  return groups;
}

}  // namespace bihuan::web
