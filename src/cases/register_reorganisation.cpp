// SPDX-License-Identifier: Apache-2.0
// How the register changes the organisations, and hands over what those that end still bear.
#include <algorithm>
#include <fmt/format.h>

#include "cases/effects.h"
#include "cases/register.h"
#include "cases/rounds.h"

namespace bihuan::cases {
namespace {

// How many cases one reorganisation may hand over in its single act.
constexpr std::size_t handed_over_max = 5000;

Filter borne_by(const OrganisationId& organisation) {
  Filter filter;
  filter.bearers = {organisation};
  filter.has_ended = false;
  return filter;
}

// Each organisation that ends gives way to the one that goes on; nobody bears the same part twice.
// Who has answered a round has done so under the old name.
std::vector<Bearer> replaced(const Case& subject, const std::map<OrganisationId, OrganisationId>& by) {
  std::vector<Bearer> after;
  for (Bearer bearer : subject.bearers) {
    const auto successor = by.find(bearer.organisation);
    const bool is_answered = subject.kind == round_kind && !owes(subject, bearer.organisation);
    if (successor != by.end() && !is_answered) bearer.organisation = successor->second;
    const bool known = std::ranges::find(after, bearer.organisation, &Bearer::organisation) != after.end();
    if (!known) after.push_back(std::move(bearer));
  }
  return after;
}

}  // namespace

Result<Append> CaseRegister::prepare(const CommandKey& key, const Reorganisation& reorganisation,
                                     const Actor& actor) const {
  const auto before = directory();
  DirectoryState after = *before;
  NewAct act{directory_case(), before->version, "reorganise", {}, {{}, {}, reorganisation.remarks}};
  for (const offices::Change& change : reorganisation.changes) {
    after.directory = TRY(after.directory.apply(change));
    act.content.facts.emplace_back(DirectoryChanged{change});
  }
  Append prepared{key, {}, {}, {}};
  const Envelope common = envelope_of(key, actor, reorganisation.happened_on);
  add(Case{}, act, common, prepared);
  TRY(nothing_left_behind(reorganisation, prepared));
  TRY(hand_over(reorganisation, after, common, prepared));
  return prepared;
}

// What an organisation that ends still bears must go to somebody in the same act.
Result<void> CaseRegister::nothing_left_behind(const Reorganisation& reorganisation, Append& append) const {
  std::vector<Words> faults;
  const auto check = [&](const OrganisationId& ending) {
    if (reorganisation.handed_over.contains(ending)) return;
    const Filter borne = borne_by(ending);
    const std::size_t open = store_.count(borne, Viewer::office());
    append.found.push_back({borne, {}});
    if (open == 0) return;
    faults.push_back({fmt::format("该单位还有 {} 件没有办结，请选定承接单位", open),
                      fmt::format("It still bears {} open cases: choose who takes them over", open)});
  };
  for (const offices::Change& change : reorganisation.changes) {
    if (const auto* abolished = std::get_if<offices::Abolished>(&change)) check(abolished->organisation);
    if (const auto* merged = std::get_if<offices::Merged>(&change))
      std::ranges::for_each(merged->from, check);
  }
  if (!faults.empty()) return fail(ErrorKind::refused, std::move(faults));
  return {};
}

Result<std::size_t> CaseRegister::hand_over(const Reorganisation& reorganisation, const DirectoryState& after,
                                            const Envelope& common, Append& append) const {
  std::map<CaseId, Case> open;
  for (const auto& [from, to] : reorganisation.handed_over) {
    if (auto faults = bearer_faults({to}, after.directory, today()); !faults.empty()) {
      return fail(ErrorKind::refused, std::move(faults));
    }
    const Filter filter = borne_by(from);
    const Page page = store_.list(filter, {.limit = handed_over_max}, Viewer::office());
    if (page.total > handed_over_max) {
      return fail(ErrorKind::too_large, {fmt::format("一次最多移交 {} 件", handed_over_max),
                                         fmt::format("At most {} cases in one act", handed_over_max)});
    }
    append.found.push_back(found_by(filter, page.rows));
    for (const Row& row : page.rows) open.try_emplace(row.id, *replay(row.id));
  }
  for (const auto& [id, subject] : open) {
    NewAct act{id, subject.version, "hand_over", subject.procedure, {{}, {}, reorganisation.remarks}};
    act.content.facts.emplace_back(BearersSet{replaced(subject, reorganisation.handed_over),
                                              subject.group_rules, subject.waits_for_choice});
    add(subject, act, common, append);
  }
  return open.size();
}

}  // namespace bihuan::cases
