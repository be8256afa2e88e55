// SPDX-License-Identifier: Apache-2.0
// How the register keeps the rounds of recurring duties: what acts on a duty bring for them, and the opening
// of each next one.
#include <algorithm>
#include <fmt/format.h>

#include "cases/register.h"
#include "cases/round_figures.h"
#include "cases/round_pauses.h"
#include "cases/rounds.h"

namespace bihuan::cases {
namespace {

// How far back earlier filings are looked for; rounds that lapsed in between are passed over.
constexpr std::size_t looked_back_max = 24;
constexpr std::size_t children_max = 5000;

Filter children_of(const CaseId& duty) {
  Filter filter;
  filter.parent = duty;
  return filter;
}

/// The rounds of the duty due before this day that did not lapse, the latest first.
std::vector<Row> rows_before(const CaseId& duty, Day due_on, const CaseStore& store, const Viewer& viewer) {
  Filter rounds = children_of(duty);
  rounds.kinds = {std::string(round_kind)};
  rounds.due_before = due_on;
  const Paging paging{.sort = Sort::due_on, .descending = true, .limit = looked_back_max};
  std::vector<Row> rows = store.list(rounds, paging, viewer).rows;
  std::erase_if(rows, [](const Row& row) { return row.end == procedures::End::lapsed; });
  return rows;
}

// Of a round that has ended the row does not tell who filed.
bool may_have_filed(const Row& round, const OrganisationId& lead) {
  const bool is_lead =
      std::ranges::find(round.bearers, Bearer{lead, BearerRole::lead}) != round.bearers.end();
  return is_lead && std::ranges::find(round.owing, lead) == round.owing.end();
}

// Whoever gives a number as carried over is held to the last that gave one as remaining; of everybody else
// the last filing is enough.
bool answers_for_last_time(const Case& before, const OrganisationId& lead, const Case& round) {
  const auto filing = round.gathering.filings.find(lead);
  const bool carries_over = filing != round.gathering.filings.end() && filing->second.figures.carried_over;
  const Figures* figures = figures_of(before, lead);
  return carries_over ? figures && figures->remaining : has_standing_filing(before, lead);
}

}  // namespace

std::optional<CaseId> CaseRegister::round_before(const CaseId& duty, Day due_on, const Viewer& viewer) const {
  const auto rows = rows_before(duty, due_on, store_, viewer);
  return rows.empty() ? std::nullopt : std::optional(rows.front().id);
}

std::vector<Case> CaseRegister::rounds_before(const Case& round, const Viewer& viewer) const {
  if (round.kind != round_kind || !round.parent || !round.due) return {};
  std::vector<OrganisationId> sought = round.organisations(BearerRole::lead);
  std::vector<Case> found;
  for (const Row& row : rows_before(*round.parent, round.due->due_on, store_, viewer)) {
    const bool is_wanted = found.empty() || std::ranges::any_of(sought, [&](const OrganisationId& lead) {
                             return may_have_filed(row, lead);
                           });
    auto before = is_wanted ? replay(row.id) : std::optional<Case>();
    if (!before) continue;
    std::erase_if(sought,
                  [&](const OrganisationId& lead) { return answers_for_last_time(*before, lead, round); });
    found.push_back(*std::move(before));
    if (sought.empty()) break;
  }
  return found;
}

RoundBackground CaseRegister::background_of(const Case& round, const Viewer& viewer) const {
  RoundBackground background;
  if (round.kind != round_kind || !round.parent || !round.due) return background;
  background.earlier = rounds_before(round, viewer);
  if (!background.earlier.empty()) {
    background.before = std::move(background.earlier.front());
    background.earlier.erase(background.earlier.begin());
  }
  const Filter siblings = children_of(*round.parent);
  background.children = store_.list(siblings, {.limit = children_max}, viewer).rows;
  background.found = {found_by(siblings, background.children)};
  std::erase_if(background.children, [](const Row& row) { return row.kind == round_kind; });
  return background;
}

void CaseRegister::add_rounds(const Case& before, Case after, const std::vector<Neighbour>& open,
                              const Envelope& common, Append& append) const {
  if (after.kind == round_kind || !shelf()->current(round_kind)) return;
  std::vector<Case> left_open;
  const auto consequences = consequences_for_rounds(before, after, open);
  for (const Neighbour& round : open) {
    const auto act = std::ranges::find(consequences, round.subject.id, &NewAct::case_id);
    Case left = act == consequences.end() ? round.subject : add(round.subject, *act, common, append);
    if (const auto pause = act_of_pause(before, after, left, *calendar()))
      left = add(left, *pause, common, append);
    if (const auto follow = duty_follows(after, left)) after = add(after, *follow, common, append);
    left_open.push_back(std::move(left));
  }
  const auto next = next_round(after, today(), *calendar());
  if (!next) return;
  const auto same_period = std::ranges::find_if(left_open, [&](const Case& round) {
    const auto& due = round.due_before_pauses ? round.due_before_pauses : round.due;
    return !round.has_ended() && due && due->named_on == next->date.named_on;
  });
  if (same_period == left_open.end()) {
    add_round(after, next->date, common, append);
  } else {
    NewAct kept{after.id, after.version, std::string(open_round_act), after.procedure, {}};
    kept.content.facts.emplace_back(RoundOpened{same_period->id, *same_period->due});
    add(after, kept, common, append);
  }
}

void CaseRegister::add_round(const Case& duty, const calendar::DueDate& date, const Envelope& common,
                             Append& append) const {
  const auto acts = opening_of_round(duty, date, CaseId(new_uuid(now())), *shelf()->current(round_kind));
  for (const NewAct& act : acts) add(act.case_id == duty.id ? duty : Case{}, act, common, append);
}

Result<std::optional<Receipt>> CaseRegister::open_next_round(const CaseId& duty, const Actor& actor) {
  const auto subject = replay(duty);
  if (!subject || !shelf()->current(round_kind)) return std::optional<Receipt>{};
  const auto next = next_round(*subject, today(), *calendar());
  if (!next) return std::optional<Receipt>{};
  const CommandKey key(fmt::format("round:{}:{}", duty.text(), iso(next->date.named_on)));
  // Who opened it meanwhile, or changed the duty, has moved its version on: the next day's work sees to it.
  if (auto earlier = store_.receipt_of(key)) return std::optional<Receipt>{};
  Append prepared{key, {}, {}, {}};
  add_round(*subject, next->date, envelope_of(key, actor, next->opens_on), prepared);
  auto receipt = store_.append(prepared);
  if (!receipt && receipt.error().kind == ErrorKind::conflict) return std::optional<Receipt>{};
  return std::optional(TRY(std::move(receipt)));
}

}  // namespace bihuan::cases
