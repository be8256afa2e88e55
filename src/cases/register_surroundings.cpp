// SPDX-License-Identifier: Apache-2.0
// What a decision on a case rests on besides the case itself, read from the store.
#include <algorithm>

#include "cases/carried.h"
#include "cases/fields.h"
#include "cases/numbers.h"
#include "cases/permit_guard.h"
#include "cases/register.h"
#include "cases/rounds.h"

namespace bihuan::cases {
namespace {

constexpr std::size_t children_max = 5000;

/// As far as its row tells: enough to say whether a round is still open.
Neighbour in_outline(const Row& row, const procedures::ProcedureShelf& shelf) {
  Neighbour round{{}, shelf.current(row.kind)};
  round.subject.id = row.id;
  round.subject.version = row.version;
  round.subject.kind = row.kind;
  round.subject.state = row.state;
  round.subject.phase = row.phase;
  return round;
}

}  // namespace

Surroundings CaseRegister::surroundings_of(const Case& subject, const DirectoryState& directory,
                                           const CalendarsState& calendars) const {
  Filter of_subject;
  of_subject.parent = subject.id;
  std::vector<CaseId> children;
  std::vector<Neighbour> rounds;
  const Page page = store_.list(of_subject, {.limit = children_max}, Viewer::office());
  for (const Row& row : page.rows) {
    // Of years of rounds nothing is asked any more; those that are open may be many filings each.
    const bool is_round = row.kind == round_kind;
    if (!is_round) children.push_back(row.id);
    if (is_round && row.phase != procedures::Phase::ended) rounds.push_back(in_outline(row, *shelf()));
  }
  std::vector<Neighbour> below = neighbours(children);
  std::ranges::move(rounds, std::back_inserter(below));
  auto carried = neighbours(linked(subject, LinkKind::carries));
  const auto carriers = carriers_around(subject, carried);
  return {directory.directory,
          calendars.calendar,
          office_,
          today(),
          std::move(below),
          std::move(carried),
          neighbours(carriers),
          subject.number ? *subject.number : free_number(subject.origin, subject.kind, today(), store_),
          {},
          parent_of(subject),
          {},
          {found_by(of_subject, page.rows)}};
}

std::optional<Neighbour> CaseRegister::parent_of(const Case& subject) const {
  if (!subject.parent || !asks_about_parent(procedure_of(subject))) return {};
  auto parents = neighbours({*subject.parent});
  return parents.empty() ? std::nullopt : std::optional(std::move(parents.front()));
}

// What is borne under one nameplate is borne by the body, whichever name a liaison sits under.
Filter CaseRegister::of_bodies(Filter filter) const {
  if (filter.bearers.empty() && filter.examiners.empty() && filter.owing.empty()) return filter;
  const auto state = directory();
  for (auto* organisations : {&filter.bearers, &filter.examiners, &filter.owing}) {
    std::vector<OrganisationId> all;
    for (const OrganisationId& id : *organisations)
      std::ranges::move(state->directory.all_of_body(id, today()), std::back_inserter(all));
    *organisations = std::move(all);
  }
  return filter;
}

std::vector<Neighbour> CaseRegister::neighbours(const std::vector<CaseId>& ids) const {
  std::vector<Neighbour> found;
  for (const CaseId& id : ids) {
    if (auto subject = replay(id)) {
      const procedures::Procedure* procedure = &procedure_of(*subject);
      found.push_back({*std::move(subject), procedure});
    }
  }
  return found;
}

std::map<std::string, Neighbour> CaseRegister::named_by(const Case& subject, const Command& command) const {
  const procedures::Procedure& procedure = procedure_of(subject);
  std::map<std::string, Neighbour> named;
  const procedures::Act* act = procedure.find_act(command.act);
  if (!act) return named;
  for (const procedures::Field& field : act->fields) {
    if (field.type != procedures::FieldType::case_ref) continue;
    const auto* words = text_field(command.fields, field.name);
    if (!words) continue;
    auto other = find(meant_by(*words), Viewer::office());
    if (!other) continue;
    const procedures::Procedure* its_procedure = &procedure_of(*other);
    named.emplace(*words, Neighbour{*std::move(other), its_procedure});
  }
  for (Neighbour& permit : neighbours(permits_left_as_recorded(subject, procedure, *act, command.fields))) {
    std::string id = permit.subject.id.text();
    named.emplace(std::move(id), std::move(permit));
  }
  return named;
}

}  // namespace bihuan::cases
