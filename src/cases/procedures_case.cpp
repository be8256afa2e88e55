// SPDX-License-Identifier: Apache-2.0
#include "cases/procedures_case.h"

#include <algorithm>
#include <set>

#include "cases/system_person.h"

namespace bihuan::cases {
namespace {

constexpr std::string_view file_text = "file";
// A release brings a file by this act; the office adopts one by another.
constexpr std::string_view act_of_release = "adopt";

std::vector<ProcedureAdopted> adopted_by(const Content& content) {
  std::vector<ProcedureAdopted> adopted;
  for (const Fact& fact : content.facts) {
    if (const auto* one = std::get_if<ProcedureAdopted>(&fact)) adopted.push_back(*one);
  }
  return adopted;
}

Act adoption(const procedures::Procedure& procedure, std::string_view file, Version version,
             const OrganisationId& office, Moment now) {
  Envelope envelope;
  envelope.case_id = procedures_case();
  envelope.version = version;
  envelope.act = act_of_release;
  envelope.procedure = procedure.digest;
  envelope.person = system_person();
  envelope.organisation = office;
  envelope.happened_on = day_in_shanghai(now);
  envelope.recorded_at = now;
  envelope.command = CommandKey("adopt:" + procedure.digest.text());
  return seal(std::move(envelope), adoption_of(procedure, file));
}

// What the office chose stays, until it takes up a released file again.
procedures::Standing standing_of(const ProcedureAdopted& adopted, bool is_of_release,
                                 ProceduresState& state) {
  if (is_of_release) {
    state.released.insert(adopted.digest);
    return state.offices_own.contains(adopted.kind) ? procedures::Standing::kept
                                                    : procedures::Standing::current;
  }
  state.orders.erase(adopted.kind);
  if (state.released.contains(adopted.digest)) {
    state.offices_own.erase(adopted.kind);
  } else {
    state.offices_own.insert(adopted.kind);
  }
  return procedures::Standing::current;
}

}  // namespace

CaseId procedures_case() {
  return CaseId("procedures");
}

ProceduresState evolve_procedures(ProceduresState before, const Act& act) {
  before.version = act.envelope.version;
  const auto content = content_of(act);
  if (!content) return before;
  const auto file = content->texts.find(file_text);
  for (const Fact& fact : content->facts) {
    if (const auto* adopted = std::get_if<ProcedureAdopted>(&fact); adopted && file != content->texts.end()) {
      const auto standing = standing_of(*adopted, act.envelope.act == act_of_release, before);
      static_cast<void>(before.shelf.add(file->second, adopted->kind + ".toml", standing));
    }
    if (const auto* ordered = std::get_if<MoveOrdered>(&fact))
      before.orders[ordered->kind] = {ordered->states, content->remarks};
    if (const auto* moved = std::get_if<CasesMoved>(&fact)) before.orders.erase(moved->kind);
  }
  return before;
}

Content adoption_of(const procedures::Procedure& procedure, std::string_view file,
                    const std::optional<StateMapping>& moved_by, const Texts& remarks) {
  Content content{{ProcedureAdopted{procedure.kind, procedure.digest}},
                  {{std::string(file_text), std::string(file)}},
                  remarks};
  if (moved_by) content.facts.emplace_back(MoveOrdered{procedure.kind, *moved_by});
  return content;
}

std::map<proof::Digest, VersionAdoption> adoptions_in(const CaseStore& store) {
  std::map<proof::Digest, VersionAdoption> adoptions;
  for (const Act& act : store.acts_of(procedures_case(), Viewer::office())) {
    const auto content = content_of(act);
    if (!content) continue;
    const auto reason = content->remarks.find("reason");
    const Envelope& envelope = act.envelope;
    for (const ProcedureAdopted& adopted : adopted_by(*content)) {
      adoptions.insert_or_assign(
          adopted.digest, VersionAdoption{envelope.person, envelope.organisation, envelope.recorded_at,
                                          reason == content->remarks.end() ? std::string() : reason->second});
    }
  }
  return adoptions;
}

Words only_the_office_changes_procedures() {
  return {"只有督查机构可以更换办理流程", "Only the office may change procedures"};
}

Result<void> take_adopted_procedures(const CaseStore& store, procedures::ProcedureShelf& shelf) {
  for (const Act& act : store.acts_of(procedures_case(), Viewer::office())) {
    const Content content = TRY(content_of(act));
    const auto file = content.texts.find(file_text);
    for (const ProcedureAdopted& adopted : adopted_by(content)) {
      if (file == content.texts.end() || shelf.find(adopted.digest)) continue;
      TRY(shelf.add(file->second, adopted.kind + ".toml", procedures::Standing::kept));
    }
  }
  return {};
}

Result<void> adopt_current_procedures(CaseStore& store, const procedures::ProcedureShelf& shelf,
                                      const OrganisationId& office, Moment now) {
  std::set<proof::Digest> held;
  for (const Act& act : store.acts_of(procedures_case(), Viewer::office())) {
    const Content content = TRY(content_of(act));
    for (const ProcedureAdopted& adopted : adopted_by(content)) held.insert(adopted.digest);
  }
  for (const procedures::Procedure* procedure : shelf.all_current()) {
    if (held.contains(procedure->digest)) continue;
    const Version next = store.version_of(procedures_case()) + 1;
    const Act act = adoption(*procedure, shelf.file(procedure->digest), next, office, now);
    TRY(store.append({act.envelope.command, {}, {act}, {}}));
  }
  return {};
}

}  // namespace bihuan::cases
