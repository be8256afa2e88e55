// SPDX-License-Identifier: Apache-2.0
#include "intake/bearers.h"

#include "cases/effects.h"

namespace bihuan::intake {
namespace {

using cases::BearerRole;

/// Those of `ids` that may be assigned to; the others go to `barred` with their reasons.
std::vector<OrganisationId> assignable(const std::vector<OrganisationId>& ids, const Ground& ground,
                                       std::vector<offices::LeftOut>& barred) {
  std::vector<OrganisationId> free;
  for (const auto& id : ids) {
    auto faults = cases::bearer_faults({id}, ground.directory, ground.day);
    if (faults.empty()) {
      free.push_back(id);
    } else {
      barred.push_back({id, std::move(faults.front())});
    }
  }
  return free;
}

Meaning of_group(offices::Resolution resolution) {
  Meaning meaning;
  meaning.organisations = resolution.organisations;
  meaning.waits = resolution.waits();
  meaning.explanation = resolution.explanation;
  meaning.found = std::move(resolution);
  return meaning;
}

Meaning of_name(offices::BearerMatch match, const Ground& ground) {
  Meaning meaning;
  if (const auto organisation = match.organisation()) {
    meaning.organisations = assignable({*organisation}, ground, meaning.barred);
  } else {
    meaning.waits = true;
  }
  meaning.explanation = meaning.barred.empty() ? match.explanation : meaning.barred.front().reason;
  meaning.found = std::move(match);
  return meaning;
}

class Gathering {
 public:
  explicit Gathering(const Ground& ground) : ground_(ground) {}

  void add(const std::vector<NamedBearer>& named, BearerRole role) {
    for (const auto& bearer : named) {
      const auto meaning = meaning_of(bearer, ground_);
      add(meaning.organisations, role);
      if (role == BearerRole::lead && meaning.waits) gathered_.waits_for_choice = true;
      const auto* group = std::get_if<offices::Resolution>(&meaning.found);
      if (group && !bearer.chosen) add_rules(group->rules);
    }
  }

  void add(const std::vector<OrganisationId>& ids, BearerRole role) {
    for (const auto& id : ids) {
      const bool is_known =
          std::ranges::find(gathered_.bearers, id, &cases::Bearer::organisation) != gathered_.bearers.end();
      if (!is_known) gathered_.bearers.push_back({id, role});
      if (role == BearerRole::lead) gathered_.has_lead = true;
    }
  }

  Bearers take() && { return std::move(gathered_); }

 private:
  void add_rules(const std::vector<std::string>& rules) {
    for (const auto& rule : rules) {
      if (std::ranges::find(gathered_.rules, rule) == gathered_.rules.end()) gathered_.rules.push_back(rule);
    }
  }

  const Ground& ground_;
  Bearers gathered_;
};

}  // namespace

Meaning meaning_of(const NamedBearer& bearer, const Ground& ground) {
  auto group = offices::resolve(bearer.written.text, ground.directory, ground.rules, ground.day);
  auto meaning =
      group ? of_group(*std::move(group))
            : of_name(offices::match_bearer(bearer.written.text, ground.directory, ground.day), ground);
  if (bearer.chosen) {
    meaning.barred.clear();
    meaning.organisations = assignable(bearer.chosen->value, ground, meaning.barred);
    meaning.waits = false;
  }
  return meaning;
}

Bearers bearers_of(const std::vector<const Burden*>& burdens, const Ground& ground) {
  Gathering gathering{ground};
  // All leads come before any support, so that who leads one part is no mere support for the whole.
  for (const auto role : {BearerRole::lead, BearerRole::support}) {
    for (const auto* burden : burdens) {
      const bool leads = role == BearerRole::lead;
      if (burden->bearers_set) {
        const auto& set = burden->bearers_set->value;
        gathering.add(leads ? set.lead : set.support, role);
      } else {
        gathering.add(leads ? burden->lead : burden->support, role);
      }
    }
  }
  return std::move(gathering).take();
}

Bearers bearers_of(const Drafts& drafts, const DutyDraft& duty, const Ground& ground) {
  std::vector<const Burden*> burdens{&duty.burden};
  // What the office set for the whole says it all.
  if (!duty.burden.bearers_set) {
    for (const auto* part : parts_of(drafts, duty.head.id)) burdens.push_back(&part->burden);
  }
  return bearers_of(burdens, ground);
}

}  // namespace bihuan::intake
