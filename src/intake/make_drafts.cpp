// SPDX-License-Identifier: Apache-2.0
#include "intake/make_drafts.h"

#include <fmt/format.h>

#include "intake/document_ways.h"
#include "intake/due_words.h"
#include "intake/duty_title.h"

namespace bihuan::intake {
namespace {

std::vector<NamedBearer> named(const std::vector<reading::QuotedBearer>& names) {
  std::vector<NamedBearer> bearers;
  for (const auto& name : names) bearers.push_back({name, {}});
  return bearers;
}

/// Everybody that the sentence names.
std::vector<reading::QuotedBearer> named_in(const reading::Duty& duty) {
  auto names = duty.lead;
  for (const auto* others : {&duty.support, &duty.officials})
    names.insert(names.end(), others->begin(), others->end());
  return names;
}

MatterDraft matter_of(const reading::Item& item, Drafts& drafts) {
  MatterDraft matter;
  matter.head.id = next_draft_id(drafts, 'm');
  matter.head.item = item.no;
  matter.head.title = item.title.text;
  matter.span = item.title.span;
  matter.whole = item.span;
  matter.action = item.action;
  matter.outcome = item.outcome;
  return matter;
}

DocumentDraft document_of(const reading::Item& item, const reading::Quoted& title, int ordinal,
                          Drafts& drafts) {
  DocumentDraft document;
  document.head.id = next_draft_id(drafts, 'f');
  document.head.item = item.no;
  document.head.ordinal = ordinal;
  document.head.title = title.text;
  document.span = title.span;
  return document;
}

DutyDraft duty_of(const reading::Duty& duty, std::optional<Day> met_on, Drafts& drafts) {
  DutyDraft draft;
  draft.head.id = next_draft_id(drafts, 'd');
  draft.head.item = duty.item;
  draft.head.ordinal = next_ordinal(drafts, duty.item);
  draft.head.title = duty_title(duty.quote.text, named_in(duty));
  draft.quote = duty.quote;
  draft.burden.lead = named(duty.lead);
  draft.burden.support = named(duty.support);
  draft.burden.officials = duty.officials;
  if (duty.due) {
    draft.burden.due_words = duty.due->words;
    draft.burden.due_cue = duty.due->cue;
    draft.burden.due = due_rule_of(*duty.due, met_on);
  }
  draft.steps = duty.next;
  draft.channel = duty.channel;
  draft.kind = duty.kind;
  draft.kind_cue = duty.kind_cue;
  return draft;
}

}  // namespace

DraftId next_draft_id(Drafts& drafts, char sort) {
  return DraftId{fmt::format("{}{}", sort, ++drafts.drafts_made)};
}

int next_ordinal(const Drafts& drafts, int item) {
  int last = 0;
  for (const auto& duty : drafts.duties) {
    if (duty.head.item == item) last = std::max(last, duty.head.ordinal);
  }
  return last + 1;
}

Drafts make_drafts(const MinutesId& minutes, const reading::Record& record, const text::SourceText& text) {
  Drafts drafts;
  drafts.minutes = minutes;
  drafts.meeting = title_of(record);
  drafts.key = meeting_key(record);
  drafts.series = series_of(drafts.key.kind);
  if (record.issued_on) drafts.printed_on = record.issued_on->day;
  for (const auto& item : record.items) {
    drafts.matters.push_back(matter_of(item, drafts));
    int ordinal = 0;
    for (const auto& title : item.documents)
      drafts.documents.push_back(document_of(item, title, ++ordinal, drafts));
  }
  for (const auto& duty : record.duties) drafts.duties.push_back(duty_of(duty, drafts.key.date, drafts));
  for (const auto& sentence : record.unassigned)
    drafts.unassigned.push_back({sentence.item, sentence.quote, {}});
  for (const auto& item : record.items) settle_documents(item, record.duties, text, drafts);
  complete_duty_titles(drafts);
  return drafts;
}

}  // namespace bihuan::intake
