// SPDX-License-Identifier: Apache-2.0
#include "cases/row.h"

#include <algorithm>

#include "cases/carried.h"
#include "cases/clocks.h"
#include "cases/notice_book.h"
#include "cases/notices.h"
#include "cases/permits.h"
#include "cases/rounds.h"

namespace bihuan::cases {
namespace {

constexpr std::string_view matter_kind = "matter";

bool has_acting_lead(const Case& subject) {
  return std::ranges::any_of(subject.organisations(BearerRole::lead), [&](const OrganisationId& lead) {
    return subject.acted_in_state.contains(lead);
  });
}

void take_origin(const Origin& origin, Row& row) {
  row.minutes = origin.minutes;
  row.series = origin.series;
  row.year = origin.year;
  row.meeting = origin.meeting;
  row.item = origin.item;
  row.ordinal = origin.ordinal;
}

void take_due(const Case& subject, const procedures::Procedure& procedure, Row& row) {
  row.has_due_rule = subject.due_rule && calendar::has_date(*subject.due_rule);
  row.is_long_term = subject.due_rule && std::holds_alternative<calendar::LongTerm>(subject.due_rule->when);
  if (const auto* date = earliest_date(subject, procedure)) {
    row.due_on = date->due_on;
    row.last_working_on = date->last_working_on;
  }
  row.extensions = subject.extensions;
}

std::optional<calendar::DueRule> named_rule_of(const Case& subject) {
  const bool counts = subject.due || subject.docketed_on || subject.phase != procedures::Phase::before;
  if (counts || !subject.due_rule || !names_a_day(*subject.due_rule)) return {};
  return subject.due_rule;
}

std::set<ToldOf> told_by_notices(const Case& subject) {
  std::set<ToldOf> told;
  int ordinal = 0;
  for (const Notice& notice : subject.notices) {
    ++ordinal;
    if (notice.standing != NoticeStanding::issued) continue;
    const auto number = number_in_book(notice.number).value_or(NumberInBook{});
    for (const OrganisationId& id : notice.told) told.insert({ordinal, id, number.year, number.ordinal});
  }
  return told;
}

calendar::Standing standing_of(procedures::Phase phase) {
  using calendar::Standing;
  switch (phase) {
    case procedures::Phase::before:
      return Standing::not_started;
    case procedures::Phase::running:
      return Standing::running;
    case procedures::Phase::paused:
      return Standing::paused;
    case procedures::Phase::ended:
      return Standing::ended;
  }
  VERIFY(false && "a phase of the closed vocabulary");
}

}  // namespace

bool stands_in_counts(const Case& subject) {
  const bool is_elsewhere =
      subject.kind == matter_kind || subject.kind == round_kind || subject.kind == permit_kind;
  return !is_elsewhere && linked(subject, LinkKind::carries).empty();
}

bool names_a_day(const calendar::DueRule& rule) {
  const auto* after = std::get_if<calendar::AfterDay>(&rule.when);
  const bool counts_from_a_day = after != nullptr && std::holds_alternative<Day>(after->from);
  return counts_from_a_day || std::holds_alternative<calendar::OnDay>(rule.when);
}

calendar::Lamp lamp_of(procedures::Phase phase, const std::optional<Day>& due_on, Day today) {
  const calendar::Standing standing = standing_of(phase);
  const bool runs = standing == calendar::Standing::running;
  if (!due_on && runs) return calendar::Lamp::normal;
  return calendar::lamp(due_on.value_or(today), today, standing);
}

Row row_of(const Case& subject, const procedures::Procedure& procedure) {
  Row row;
  row.id = subject.id;
  row.version = subject.version;
  row.kind = subject.kind;
  row.state = subject.state;
  row.phase = subject.phase;
  row.end = subject.end;
  if (const auto* state = procedure.find_state(subject.state)) row.waits_for = state->waits_for;
  if (subject.held_since) row.waits_for = procedures::WaitsFor::outside;
  row.number = subject.number.value_or("");
  row.parent = subject.parent;
  take_origin(subject.origin, row);
  row.title = subject.text("title");
  row.quote = subject.text("quote");
  row.matter = subject.text("matter");
  row.officials = subject.text("officials");
  row.due_words = subject.text("due_words");
  row.progress = subject.text(subject.kind == round_kind ? latest_filing_text : progress_text);
  row.progress_on = subject.progress_on;
  row.waits_for_choice = subject.waits_for_choice;
  row.bearers = subject.bearers;
  if (subject.kind == round_kind && subject.phase == procedures::Phase::running) row.owing = owing(subject);
  row.notice_waits = !waiting_notices(subject, procedure).empty();
  row.is_counted = stands_in_counts(subject);
  row.lead_has_acted = has_acting_lead(subject);
  take_due(subject, procedure, row);
  row.opened_on = subject.opened_on;
  row.changed_on = subject.changed_on;
  row.docketed_on = subject.docketed_on;
  row.ended_on = subject.ended_on;
  row.procedure = subject.procedure;
  row.named_rule = named_rule_of(subject);
  row.told = told_by_notices(subject);
  return row;
}

Row row_of(const Case& subject, const std::vector<Act>& acts, const procedures::Procedure& procedure) {
  Row row = row_of(subject, procedure);
  if (subject.kind == permit_kind) row.permit = permit_spans(acts);
  return row;
}

}  // namespace bihuan::cases
