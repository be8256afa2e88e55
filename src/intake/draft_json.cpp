// SPDX-License-Identifier: Apache-2.0
#include "intake/draft_json.h"

#include "calendar/due_json.h"
#include "intake/draft_names.h"

namespace bihuan::intake {
namespace {

namespace json = boost::json;

// Writing: a member that is empty is left out.

json::value written(const text::Span& span) {
  return json::array{span.begin, span.end};
}

json::value written(const reading::Quoted& quoted) {
  return json::object{{"text", quoted.text}, {"span", written(quoted.span)}};
}

json::value written(const reading::Cue& cue) {
  return json::object{{"rule", json_name(reading::cue_rule_names(), cue.rule)},
                      {"words", cue.words},
                      {"span", written(cue.span)}};
}

void put(json::object& object, std::string_view name, const reading::Cue& cue) {
  if (cue.rule != reading::CueRule::none) object[name] = written(cue);
}

json::value written(const reading::QuotedBearer& bearer) {
  json::object object{{"text", bearer.text}, {"span", written(bearer.span)}};
  put(object, "why", bearer.cue);
  return object;
}

json::value written(const std::string& text) {
  return json::value(text);
}

json::value written(const calendar::DueRule& rule) {
  return calendar::to_json(rule);
}

json::value written(const reading::DutyKind& kind) {
  return json::value(json_name(duty_kind_names(), kind));
}

json::value written(const Settlement& settlement) {
  return json::value(json_name(settlement_names(), settlement));
}

template <class Tag>
json::value written(const Id<Tag>& id) {
  return json::value(id.text());
}

json::value written(const NamedBearer& bearer);
json::value written(const ChosenBearers& bearers);
json::value written(const reading::Step& step);
json::value written(const MatterDraft& matter);
json::value written(const DocumentDraft& document);
json::value written(const DutyDraft& duty);
json::value written(const UnassignedSentence& sentence);
json::value written(const Difference& difference);

template <class Value>
json::value written(const std::vector<Value>& values) {
  json::array array;
  for (const auto& value : values) array.push_back(written(value));
  return array;
}

template <class Value>
json::value written(const OfficeValue<Value>& set) {
  json::object object{{"value", written(set.value)}, {"by", set.by.person.text()}, {"on", iso(set.by.on)}};
  if (!set.reason.empty()) object["reason"] = set.reason;
  return object;
}

template <class Value>
void put(json::object& object, std::string_view name, const std::optional<Value>& value) {
  if (value) object[name] = written(*value);
}

template <class Value>
requires requires(const Value& value) {
  value.empty();
}
void put(json::object& object, std::string_view name, const Value& value) {
  if (!value.empty()) object[name] = written(value);
}

json::value written(const NamedBearer& bearer) {
  json::object object{{"written", written(bearer.written)}};
  put(object, "chosen", bearer.chosen);
  return object;
}

json::value written(const ChosenBearers& bearers) {
  json::object object;
  put(object, "lead", bearers.lead);
  put(object, "support", bearers.support);
  put(object, "officials", bearers.officials);
  return object;
}

json::value written(const reading::Step& step) {
  json::object object{{"act", json_name(step_names(), step.act)}, {"span", written(step.span)}};
  put(object, "to", step.to);
  put(object, "why", step.cue);
  return object;
}

json::value written(const DraftHead& head) {
  json::object object{{"id", head.id.text()},
                      {"item", head.item},
                      {"ordinal", head.ordinal},
                      {"source", json_name(draft_source_names(), head.source)},
                      {"state", json_name(draft_state_names(), head.state)}};
  put(object, "reason", head.reason);
  put(object, "case_id", head.case_id);
  put(object, "same_as", head.same_as);
  put(object, "title", head.title);
  put(object, "title_set", head.title_set);
  return object;
}

json::value written(const Burden& burden) {
  json::object object;
  put(object, "lead", burden.lead);
  put(object, "support", burden.support);
  put(object, "officials", burden.officials);
  put(object, "due_words", burden.due_words);
  put(object, "due_why", burden.due_cue);
  put(object, "due", burden.due);
  put(object, "bearers_set", burden.bearers_set);
  put(object, "due_set", burden.due_set);
  return object;
}

json::value written(const MatterDraft& matter) {
  json::object object{{"head", written(matter.head)},
                      {"span", written(matter.span)},
                      {"whole", written(matter.whole)},
                      {"action", json_name(action_names(), matter.action)}};
  if (matter.outcome) object["outcome"] = json_name(outcome_names(), *matter.outcome);
  return object;
}

json::value written(const DocumentDraft& document) {
  json::object object{{"head", written(document.head)},
                      {"span", written(document.span)},
                      {"way", json_name(way_names(), document.way)},
                      {"burden", written(document.burden)}};
  put(object, "to", document.to);
  return object;
}

json::value written(const DutyDraft& duty) {
  json::object object{{"head", written(duty.head)},
                      {"quote", written(duty.quote)},
                      {"burden", written(duty.burden)},
                      {"kind", written(duty.kind)}};
  put(object, "steps", duty.steps);
  put(object, "channel", duty.channel);
  put(object, "kind_why", duty.kind_cue);
  put(object, "kind_set", duty.kind_set);
  put(object, "carried_by", duty.carried_by);
  put(object, "merged_into", duty.merged_into);
  return object;
}

json::value written(const UnassignedSentence& sentence) {
  json::object object{{"item", sentence.item}, {"quote", written(sentence.quote)}};
  put(object, "marked_as", sentence.marked_as);
  return object;
}

json::value written(const Difference& difference) {
  json::object object{{"kind", json_name(difference_names(), difference.kind)}};
  put(object, "draft", difference.draft);
  put(object, "case_id", difference.case_id);
  put(object, "before", difference.before);
  put(object, "now", difference.now);
  put(object, "offered", difference.offered);
  put(object, "earlier", difference.earlier);
  put(object, "settled", difference.settled);
  return object;
}

json::value written(const MeetingKey& key) {
  json::object object{{"year", key.year}, {"ordinal", key.ordinal}};
  put(object, "kind", key.kind);
  if (key.date) object["date"] = iso(*key.date);
  return object;
}

}  // namespace

boost::json::value to_json(const Drafts& drafts) {
  json::object object{
      {"minutes", drafts.minutes.text()}, {"key", written(drafts.key)}, {"drafts_made", drafts.drafts_made}};
  put(object, "meeting", drafts.meeting);
  put(object, "series", drafts.series);
  if (drafts.printed_on) object["printed_on"] = iso(*drafts.printed_on);
  put(object, "matters", drafts.matters);
  put(object, "documents", drafts.documents);
  put(object, "duties", drafts.duties);
  put(object, "unassigned", drafts.unassigned);
  put(object, "differences", drafts.differences);
  return object;
}

}  // namespace bihuan::intake
