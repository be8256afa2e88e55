// SPDX-License-Identifier: Apache-2.0
#include "cases/procedures_case.h"

#include <algorithm>
#include <set>

#include "cases/system_person.h"

namespace bihuan::cases {
namespace {

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
  envelope.act = "adopt";
  envelope.procedure = procedure.digest;
  envelope.person = system_person();
  envelope.organisation = office;
  envelope.happened_on = day_in_shanghai(now);
  envelope.recorded_at = now;
  envelope.command = CommandKey("adopt:" + procedure.digest.text());
  return seal(std::move(envelope),
              {{ProcedureAdopted{procedure.kind, procedure.digest}}, {{"file", std::string(file)}}, {}});
}

}  // namespace

CaseId procedures_case() {
  return CaseId("procedures");
}

Result<void> take_adopted_procedures(const CaseStore& store, procedures::ProcedureShelf& shelf) {
  for (const Act& act : store.acts_of(procedures_case(), Viewer::office())) {
    const Content content = TRY(content_of(act));
    const auto file = content.texts.find("file");
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
