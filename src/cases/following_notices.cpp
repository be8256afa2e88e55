// SPDX-License-Identifier: Apache-2.0
#include "cases/following_notices.h"

#include "cases/guards.h"

namespace bihuan::cases {
namespace {

std::optional<calendar::DueDate> limit_of(const Case& subject, const std::string& clock) {
  if (clock.empty()) return subject.due;
  const auto found = subject.clocks.find(clock);
  const bool runs = found != subject.clocks.end() && !found->second.stopped_on;
  return runs ? std::optional(found->second.date) : std::nullopt;
}

}  // namespace

const procedures::NoticeTemplate* notice_given_by(const procedures::Procedure& procedure,
                                                  std::string_view act) {
  const procedures::Act* rule = procedure.find_act(act);
  if (rule == nullptr || !rule->has(procedures::EffectKind::give_notice)) return nullptr;
  return procedure.find_notice(rule->argument_of(procedures::EffectKind::give_notice));
}

NewAct follow_with_notice(const Case& after, const procedures::NoticeTemplate& notice,
                          const std::string& number, const Surroundings& around) {
  NewAct act{after.id, after.version, std::string(follow_with_notice_act), after.procedure, {}};
  std::vector<OrganisationId> told = leads_to_urge(after, around.directory, around.today);
  if (told.empty()) {
    act.content.facts.emplace_back(NoticeLeftOut{notice.name});
    return act;
  }
  act.content.facts.emplace_back(NoticeFollowed{notice.name, limit_of(after, notice.clock)});
  const int ordinal = static_cast<int>(after.notices.size()) + 1;
  if (!notice.needs_approval) act.content.facts.emplace_back(NoticeIssued{ordinal, number, std::move(told)});
  return act;
}

}  // namespace bihuan::cases
