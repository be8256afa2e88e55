// SPDX-License-Identifier: Apache-2.0
#include "intake/make_drafts.h"

#include <fmt/format.h>

#include "intake/document_ways.h"
#include "intake/due_words.h"
#include "text/utf8.h"

namespace bihuan::intake {
namespace {

constexpr std::size_t title_characters_max = 36;

std::vector<NamedBearer> named(const std::vector<reading::Quoted>& names) {
  std::vector<NamedBearer> bearers;
  for (const auto& name : names) bearers.push_back({name, {}});
  return bearers;
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
  draft.head.title = duty_title(duty.quote.text, duty.lead);
  draft.quote = duty.quote;
  draft.burden.lead = named(duty.lead);
  draft.burden.support = named(duty.support);
  draft.burden.officials = duty.officials;
  if (duty.due) {
    draft.burden.due_words = duty.due->words;
    draft.burden.due = due_rule_of(*duty.due, met_on);
  }
  draft.steps = duty.next;
  draft.channel = duty.channel;
  draft.kind = duty.kind;
  return draft;
}

std::size_t length_of_prefix(std::u32string_view chars, std::initializer_list<std::u32string_view> prefixes) {
  std::size_t longest = 0;
  for (const auto prefix : prefixes) {
    if (chars.starts_with(prefix)) longest = std::max(longest, prefix.size());
  }
  return longest;
}

/// 由市应急局牵头，… begins behind the bearer and its verb.
std::u32string_view behind_bearer(std::u32string_view chars, const std::vector<reading::Quoted>& lead) {
  auto rest = chars.substr(length_of_prefix(chars, {U"由", U"责成"}));
  for (const auto& bearer : lead) {
    const auto name = text::from_utf8(bearer.text);
    if (!name || !rest.starts_with(*name)) break;
    rest.remove_prefix(name->size());
    rest.remove_prefix(length_of_prefix(rest, {U"、", U"和", U"及", U"与"}));
  }
  rest.remove_prefix(length_of_prefix(
      rest, {U"要", U"应", U"须", U"必须", U"应当", U"负责", U"牵头，", U"牵头", U"具体负责，", U"负责，"}));
  return rest;
}

/// 由副市长某某牵头，某局具体负责，会同某局… begins with who does it: those clauses name nothing to be done.
std::u32string_view behind_clauses_of_bearers(std::u32string_view chars) {
  while (true) {
    const auto end = chars.find(U'，');
    if (end == std::u32string_view::npos) return chars;
    const auto clause = chars.substr(0, end);
    const bool names_bearers =
        clause.ends_with(U"牵头") || clause.ends_with(U"负责") || clause.ends_with(U"配合");
    if (!names_bearers) return chars;
    chars.remove_prefix(end + 1);
  }
}

}  // namespace

std::string duty_title(std::string_view quote, const std::vector<reading::Quoted>& lead) {
  const auto chars = text::from_utf8(quote);
  if (!chars) return std::string(quote);
  const auto rest = behind_clauses_of_bearers(behind_bearer(*chars, lead));
  if (rest.size() <= title_characters_max) return text::to_utf8(rest);
  for (const auto marks : {U"，；", U"、"}) {
    const auto cut = rest.find_last_of(marks, title_characters_max);
    if (cut != std::u32string_view::npos && cut > title_characters_max / 3)
      return text::to_utf8(rest.substr(0, cut));
  }
  return text::to_utf8(rest.substr(0, title_characters_max)) + "…";
}

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
  return drafts;
}

}  // namespace bihuan::intake
