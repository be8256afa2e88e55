// SPDX-License-Identifier: Apache-2.0
// How the register lets duties stand still and go on with the documents of whose steps they consist.
#include "cases/carried.h"
#include "cases/carried_pauses.h"
#include "cases/register.h"
#include "cases/system_person.h"

namespace bihuan::cases {
namespace {

/// The case as the acts that are to be appended leave it.
Case as_left_by(const Append& append, Case subject, const CaseId& id) {
  for (const Act& act : append.acts) {
    if (act.envelope.case_id == id) subject = evolve(std::move(subject), act);
  }
  return subject;
}

}  // namespace

std::vector<Neighbour> CaseRegister::documents_of(const Case& duty, const Append& append) const {
  std::vector<Neighbour> documents;
  for (const CaseId& id : linked(duty, LinkKind::carried_by)) {
    Neighbour& document = documents.emplace_back();
    document.subject = as_left_by(append, replay(id).value_or(Case{}), id);
  }
  return documents;
}

Case CaseRegister::follow_documents(const Case& duty, const Envelope& common, Append& append) const {
  const auto act = act_of_documents(duty, documents_of(duty, append), common.happened_on, *calendar());
  if (!act) return duty;
  Envelope by_itself = common;
  by_itself.person = system_person();
  by_itself.organisation = office_;
  by_itself.on_behalf.reset();
  return add(duty, *act, by_itself, append);
}

Case CaseRegister::let_duties_follow(const Case& after, const Surroundings& around, const Envelope& common,
                                     Append& append) const {
  for (const Neighbour& duty : around.carried)
    follow_documents(as_left_by(append, duty.subject, duty.subject.id), common, append);
  return follow_documents(after, common, append);
}

}  // namespace bihuan::cases
