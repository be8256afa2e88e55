// SPDX-License-Identifier: Apache-2.0
#include "cases/parts.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/fields.h"

namespace bihuan::cases {
namespace {

using procedures::Role;

bool may_give_part(const Case& round, const OrganisationId& from, const OrganisationId& to,
                   const Surroundings& around) {
  const auto above = around.directory.ancestors(from, around.today);
  return is_bearer(round, from, BearerRole::support, around) || std::ranges::find(above, to) != above.end();
}

Words may_not_give(const OrganisationId& id, const Surroundings& around) {
  const std::string name = around.directory.said_name(id, around.today);
  return {fmt::format("“{}”既不是本单位的下属，也不是配合单位", name),
          fmt::format("“{}” is neither below this body nor a supporting one", name)};
}

std::vector<Part> asked_of(const Case& round, const OrganisationId& organisation,
                           const offices::Directory& directory, Day on) {
  std::vector<Part> asked = round.gathering.parts;
  std::erase_if(asked, [&](const Part& part) {
    return part.from != organisation && !directory.same_body(part.from, organisation, on);
  });
  return asked;
}

/// Of what was asked and is still waited for; where nothing is, all of it is given anew.
std::vector<Fact> own_part(const Case& round, const OrganisationId& giver, const Surroundings& around) {
  std::vector<Part> asked = asked_of(round, giver, around.directory, around.today);
  const auto waits = [](const Part& part) { return part.given_in == 0; };
  if (std::ranges::any_of(asked, waits)) std::erase_if(asked, [&](const Part& part) { return !waits(part); });
  std::vector<Fact> facts;
  for (const Part& part : asked) facts.emplace_back(PartGiven{part.from, part.to});
  const auto from = bearer_meant(round, giver, BearerRole::support, around);
  const auto leads = round.organisations(BearerRole::lead);
  if (facts.empty() && from && !leads.empty()) facts.emplace_back(PartGiven{*from, leads.front()});
  return facts;
}

}  // namespace

FilingConsequences consequences_of_asking(const Case& round, const Command& command, const Attempt& attempt,
                                          const Surroundings& around) {
  FilingConsequences follow;
  const auto lead = bearer_meant(round, attempt.acting(), BearerRole::lead, around);
  if (!lead) return follow;
  PartsAsked asked{*lead, organisations_in(command.fields, "organisations")};
  for (const OrganisationId& id : asked.of) {
    if (!may_give_part(round, id, *lead, around)) follow.faults.push_back(may_not_give(id, around));
  }
  follow.facts.emplace_back(std::move(asked));
  return follow;
}

FilingConsequences consequences_of_giving(const Case& round, const Command& command, const Attempt& attempt,
                                          const Surroundings& around) {
  if (attempt.as == Role::support) return {own_part(round, attempt.acting(), around), {}, {}};
  FilingConsequences follow;
  const auto lead = bearer_meant(round, attempt.acting(), BearerRole::lead, around);
  const auto named = organisations_in(command.fields, "organisation");
  if (lead && named.empty()) {
    follow.faults.push_back({"请写明是哪个单位提供的", "Say whose part it is"});
  } else if (lead) {
    if (!may_give_part(round, named.front(), *lead, around))
      follow.faults.push_back(may_not_give(named.front(), around));
    follow.facts.emplace_back(PartGiven{named.front(), *lead});
  }
  return follow;
}

bool is_asked_for_part(const Case& round, const OrganisationId& organisation,
                       const offices::Directory& directory, Day on) {
  return !asked_of(round, organisation, directory, on).empty();
}

bool gives_own_part(const Case& round, const procedures::Act& act, Role as,
                    const OrganisationId& organisation, const Surroundings& around) {
  return as == Role::support && act.has(procedures::EffectKind::give_part) &&
         is_asked_for_part(round, organisation, around.directory, around.today);
}

}  // namespace bihuan::cases
