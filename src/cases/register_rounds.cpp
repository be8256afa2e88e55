// SPDX-License-Identifier: Apache-2.0
// How the register keeps the rounds of recurring duties: what acts on a duty bring for them, and the opening
// of each next one.
#include <algorithm>
#include <fmt/format.h>

#include "cases/register.h"
#include "cases/round_pauses.h"
#include "cases/rounds.h"

namespace bihuan::cases {
namespace {

// How far back the round before is looked for; those that lapsed in between are passed over.
constexpr std::size_t looked_back_max = 24;
constexpr std::size_t children_max = 5000;

Filter children_of(const CaseId& duty) {
  Filter filter;
  filter.parent = duty;
  return filter;
}

}  // namespace

std::optional<CaseId> CaseRegister::round_before(const CaseId& duty, Day due_on, const Viewer& viewer) const {
  Filter rounds = children_of(duty);
  rounds.kinds = {std::string(round_kind)};
  rounds.due_before = due_on;
  const Paging paging{.sort = Sort::due_on, .descending = true, .limit = looked_back_max};
  const Page page = store_.list(rounds, paging, viewer);
  const auto before =
      std::ranges::find_if(page.rows, [](const Row& row) { return row.end != procedures::End::lapsed; });
  return before == page.rows.end() ? std::nullopt : std::optional(before->id);
}

RoundBackground CaseRegister::background_of(const Case& round, const Viewer& viewer) const {
  RoundBackground background;
  if (round.kind != round_kind || !round.parent || !round.due) return background;
  if (const auto before = round_before(*round.parent, round.due->due_on, viewer))
    background.before = replay(*before);
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
