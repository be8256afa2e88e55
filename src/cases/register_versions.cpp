// SPDX-License-Identifier: Apache-2.0
// The procedures of the register: adopting a file, trying it on copies of the open cases, and moving them.
#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

#include "cases/new_version.h"
#include "cases/register.h"
#include "cases/system_person.h"
#include "text/blank_text.h"

namespace bihuan::cases {
namespace {

constexpr std::size_t rows_at_once = 1000;
constexpr std::size_t moved_at_once = 200;

/// The case after the act on a copy of its own: nothing of it is ever recorded.
Case on_a_copy(const Case& subject, const NewAct& act, const Actor& actor, Moment now) {
  Envelope envelope;
  envelope.case_id = subject.id;
  envelope.version = act.after + 1;
  envelope.act = act.act;
  envelope.procedure = act.procedure;
  envelope.person = actor.person;
  envelope.organisation = actor.organisation;
  envelope.happened_on = day_in_shanghai(now);
  envelope.recorded_at = now;
  envelope.command = CommandKey("trial");
  return evolve(subject, seal(std::move(envelope), act.content));
}

bool says_why(const ProcedureChange& change) {
  const auto reason = change.remarks.find("reason");
  return reason != change.remarks.end() && !text::is_blank_text(reason->second);
}

Failure seen_otherwise() {
  return fail(ErrorKind::conflict,
              Words{"在办的件在您查看试行结果之后已有变化，结果不同了：请先看过新的结果",
                    "Open cases have moved on since you saw the trial, and it now says something else: read "
                    "it first"});
}

}  // namespace

std::shared_ptr<const procedures::ProcedureShelf> CaseRegister::shelf() const {
  const auto state = procedures_.now();
  return {state, &state->shelf};
}

const procedures::Procedure& CaseRegister::procedure_of(const Case& subject) const {
  return procedure_of(subject.procedure);
}

const procedures::Procedure& CaseRegister::procedure_of(const Envelope& envelope) const {
  return procedure_of(envelope.procedure);
}

const procedures::Procedure& CaseRegister::procedure_of(const proof::Digest& digest) const {
  const procedures::Procedure* procedure = shelf()->find(digest);
  // A folder whose procedures are missing cannot be served: that ends the request, it is not the user's
  // fault.
  if (!procedure) throw std::runtime_error("no procedure of digest " + digest.text());
  return *procedure;
}

std::vector<CaseId> CaseRegister::open_cases(std::string_view kind, const proof::Digest& but_under) const {
  Filter filter;
  filter.kinds = {std::string(kind)};
  filter.has_ended = false;
  std::vector<CaseId> ids;
  for (Paging paging{.limit = rows_at_once};; paging.offset += rows_at_once) {
    const Page page = store_.list(filter, paging, Viewer::office());
    for (const Row& row : page.rows) {
      if (but_under.empty() || row.procedure != but_under) ids.push_back(row.id);
    }
    if (page.rows.size() < rows_at_once) break;
  }
  std::ranges::sort(ids);
  return ids;
}

std::map<proof::Digest, std::size_t> CaseRegister::open_by_version(std::string_view kind) const {
  Filter filter;
  filter.kinds = {std::string(kind)};
  filter.has_ended = false;
  std::map<proof::Digest, std::size_t> counts;
  for (const auto& [digest, count] : store_.count_by(CountedBy::version, filter, Viewer::office()))
    counts[proof::Digest::parse(digest).value()] = count;
  return counts;
}

Result<VersionTrial> CaseRegister::try_version(const procedures::Procedure& to,
                                               const StateMapping& states) const {
  auto faults = opening_faults(to);
  std::ranges::move(mapping_faults(states, shelf()->versions(to.kind), to), std::back_inserter(faults));
  if (!faults.empty()) return fail(ErrorKind::refused, std::move(faults));
  VersionTrial trial;
  for (const CaseId& id : open_cases(to.kind, to.digest))
    trial.cases.push_back(tried(replay(id).value(), to, states));
  trial.verdict = verdict_of(to, states, trial.cases);
  return trial;
}

TriedCase CaseRegister::tried(Case subject, const procedures::Procedure& to,
                              const StateMapping& states) const {
  const procedures::Procedure& from = procedure_of(subject);
  const auto act = decide_new_version(subject, from, to, states);
  if (!act) return {subject, subject, act.error().reasons, {}};
  const Actor office{system_person(), office_};
  Case after = on_a_copy(subject, *act, office, now());
  const auto state = directory();
  const auto calendars = calendars_.now();
  const Surroundings around = surroundings_of(subject, *state, *calendars);
  auto changes = changes_between({subject, from, cases::possible_acts(subject, from, office, around)},
                                 {after, to, cases::possible_acts(after, to, office, around)}, today());
  return {std::move(subject), std::move(after), {}, std::move(changes)};
}

Result<Receipt> CaseRegister::adopt_procedure(const CommandKey& key, const ProcedureChange& change,
                                              const Actor& actor) {
  const auto to = TRY(procedures_.now()->shelf.load_beside(change.file, change.file_name));
  if (!sits_in_office(actor)) return fail(ErrorKind::refused, only_the_office_changes_procedures());
  if (!says_why(change)) {
    return fail(ErrorKind::refused, Words{"请写明更换办理流程的理由或批准人",
                                          "Say why the procedure is changed, or on whose word"});
  }
  return append(key, [&]() -> Result<Append> {
    const auto state = procedures_.now();
    TRY(check_change(to, change, *state));
    const Content content = adoption_of(to, change.file, change.moved_by, change.remarks);
    return without_case(key, {procedures_case(), state->version, "adopt_procedure", {}, content}, actor);
  });
}

Result<void> CaseRegister::check_change(const procedures::Procedure& to, const ProcedureChange& change,
                                        const ProceduresState& state) const {
  if (auto faults = opening_faults(to); !faults.empty()) return fail(ErrorKind::refused, std::move(faults));
  bool moves_cases = false;
  if (change.moved_by) {
    const auto trial = TRY(try_version(to, *change.moved_by));
    if (trial.verdict != change.seen) return seen_otherwise();
    moves_cases = trial.count_moving() > 0;
  }
  const auto* current = state.shelf.current(to.kind);
  if (current && current->digest == to.digest && !moves_cases)
    return fail(ErrorKind::refused, Words{"现在用的就是这一版", "This version is the current one already"});
  return {};
}

Result<std::size_t> CaseRegister::move_cases(const Actor& actor) {
  std::size_t moved = 0;
  const auto orders = procedures_.now()->orders;
  for (const auto& [kind, order] : orders) moved += TRY(move_cases_of(kind, order, actor));
  return moved;
}

Result<std::size_t> CaseRegister::move_cases_of(const std::string& kind, const VersionOrder& order,
                                                const Actor& actor) {
  const auto ordered = procedures_.now();
  const auto& target = ordered->shelf.current(kind)->digest;
  const auto ids = open_cases(kind, target);
  const auto key_of = [&](std::string_view part) {
    return CommandKey(fmt::format("{}:{}:{}", adopt_version_act, ordered->version, part));
  };
  std::size_t count = 0;
  for (std::size_t first = 0; first < ids.size(); first += moved_at_once) {
    const std::span part(ids.data() + first, std::min(moved_at_once, ids.size() - first));
    // What could not be moved heads the next call's pieces, which are others.
    const CommandKey key =
        key_of(fmt::format("{}:{}:{}", part.front().text(), part.back().text(), part.size()));
    count += TRY(append(key, [&] { return this->moved(key, part, kind, order, actor); })).written.size();
  }
  const CommandKey key = key_of(kind + ":done");
  TRY(append(key, [&]() -> Result<Append> {
    const Content content{{CasesMoved{kind, static_cast<int>(ids.size() - count)}}, {}, {}};
    return without_case(key, {procedures_case(), procedures_.now()->version, "move_cases", {}, content},
                        actor);
  }));
  return count;
}

// Read anew at every attempt: a case may have moved on, or have ended.
Result<Append> CaseRegister::moved(const CommandKey& key, std::span<const CaseId> ids,
                                   const std::string& kind, const VersionOrder& order,
                                   const Actor& actor) const {
  const auto state = procedures_.now();
  const auto standing = state->orders.find(kind);
  if (standing == state->orders.end() || standing->second != order)
    return fail(ErrorKind::conflict, Words{"这项更换已由别的更换接替", "Another change has taken its place"});
  const procedures::Procedure& to = *state->shelf.current(kind);
  Append prepared{key, {{procedures_case(), state->version}}, {}, {}};
  const Envelope common = envelope_of(key, actor, today());
  for (const CaseId& id : ids) {
    const Case subject = replay(id).value();
    auto act = decide_new_version(subject, procedure_of(subject), to, order.states);
    if (!act) continue;
    act->content.remarks = order.remarks;
    add(subject, *act, common, prepared);
  }
  return prepared;
}

}  // namespace bihuan::cases
