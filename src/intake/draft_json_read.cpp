// SPDX-License-Identifier: Apache-2.0
#include "calendar/due_json.h"
#include "intake/draft_json.h"
#include "intake/draft_names.h"
#include "reading/cue_json.h"

namespace bihuan::intake {
namespace {

namespace json = boost::json;

constexpr int number_most = 1'000'000;

// Reads values at places; every fault becomes a reason, and a harmless value stands for what was faulty.
class Reader {
 public:
  Drafts drafts(const json::value& value) {
    JsonFields fields{value, "drafts", reasons_};
    Drafts drafts;
    drafts.minutes = MinutesId{fields.text("minutes")};
    drafts.meeting = fields.optional_text("meeting").value_or("");
    drafts.series = fields.optional_text("series").value_or("");
    if (const auto* key = fields.member("key")) drafts.key = meeting(*key, fields.place_of("key"));
    drafts.printed_on = fields.optional_day("printed_on");
    drafts.matters = list(fields, "matters", &Reader::matter);
    drafts.documents = list(fields, "documents", &Reader::document);
    drafts.duties = list(fields, "duties", &Reader::duty);
    drafts.unassigned = list(fields, "unassigned", &Reader::unassigned);
    drafts.differences = list(fields, "differences", &Reader::difference);
    drafts.drafts_made = number(fields, "drafts_made");
    fields.refuse_others();
    return drafts;
  }

  std::vector<Words> reasons() && { return std::move(reasons_); }

 private:
  template <class Value>
  using Read = Value (Reader::*)(const json::value&, const std::string&);

  template <class Value>
  std::vector<Value> list(JsonFields& fields, std::string_view name, Read<Value> read) {
    std::vector<Value> values;
    if (!fields.has(name)) return values;
    int index = 0;
    for (const auto& element : fields.elements(name)) {
      values.push_back((this->*read)(element, fields.place_of(name) + "." + std::to_string(++index)));
    }
    return values;
  }

  template <class Value>
  std::optional<Value> maybe(JsonFields& fields, std::string_view name, Read<Value> read) {
    const auto* member = fields.optional_member(name);
    if (!member) return {};
    return (this->*read)(*member, fields.place_of(name));
  }

  template <class Value>
  Value must(JsonFields& fields, std::string_view name, Read<Value> read) {
    const auto* member = fields.member(name);
    return member ? (this->*read)(*member, fields.place_of(name)) : Value{};
  }

  int number(JsonFields& fields, std::string_view name) {
    return static_cast<int>(fields.integer(name, 0, number_most));
  }

  std::size_t place_in_text(const json::value& value) {
    json::error_code failure;
    const auto place = value.to_number<std::size_t>(failure);
    return failure ? std::string::npos : place;
  }

  text::Span span(const json::value& value, const std::string& place) {
    const auto* ends = value.if_array();
    if (ends && ends->size() == 2) {
      const text::Span span{place_in_text(ends->front()), place_in_text(ends->back())};
      if (span.begin <= span.end && span.end != std::string::npos) return span;
    }
    reasons_.push_back({place + "：不是一处原文", place + ": is no place in the text"});
    return {};
  }

  reading::Quoted quoted(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    reading::Quoted quoted;
    quoted.text = fields.text("text");
    quoted.span = must(fields, "span", &Reader::span);
    fields.refuse_others();
    return quoted;
  }

  reading::Cue cue(const json::value& value, const std::string& place) {
    if (auto found = reading::cue_from_json(value)) return *std::move(found);
    reasons_.push_back({place + "：不是读取的依据", place + ": is no cue"});
    return {};
  }

  reading::QuotedBearer bearer(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    reading::QuotedBearer bearer;
    bearer.text = fields.text("text");
    bearer.span = must(fields, "span", &Reader::span);
    bearer.cue = maybe(fields, "why", &Reader::cue).value_or(reading::Cue{});
    fields.refuse_others();
    return bearer;
  }

  std::string text(const json::value& value, const std::string& place) {
    if (const auto* text = value.if_string()) return std::string(*text);
    reasons_.push_back({place + "：不是文字", place + ": is no text"});
    return {};
  }

  template <class AnyId>
  AnyId id(const json::value& value, const std::string& place) {
    return AnyId{text(value, place)};
  }

  std::vector<OrganisationId> organisations(const json::value& value, const std::string& place) {
    std::vector<OrganisationId> ids;
    if (!value.is_array()) {
      reasons_.push_back({place + "：不是数组", place + ": is no array"});
      return ids;
    }
    for (const auto& element : value.as_array()) ids.push_back(id<OrganisationId>(element, place));
    return ids;
  }

  ChosenBearers chosen_bearers(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    ChosenBearers bearers;
    bearers.lead = maybe(fields, "lead", &Reader::organisations).value_or(std::vector<OrganisationId>{});
    bearers.support =
        maybe(fields, "support", &Reader::organisations).value_or(std::vector<OrganisationId>{});
    bearers.officials = fields.optional_text("officials").value_or("");
    fields.refuse_others();
    return bearers;
  }

  calendar::DueRule due_rule(const json::value& value, const std::string& place) {
    auto rule = calendar::due_rule_from_json(value);
    if (rule) return *std::move(rule);
    for (const auto& reason : rule.error().reasons) {
      reasons_.push_back({place + "：" + reason.zh, place + ": " + reason.en});
    }
    return {};
  }

  Settlement settlement(const json::value& value, const std::string& place) {
    const auto name = text(value, place);
    for (const auto& [candidate, settlement] : settlement_names()) {
      if (candidate == name) return settlement;
    }
    reasons_.push_back({place + "：不是处理方式", place + ": is no way to settle a difference"});
    return {};
  }

  reading::DutyKind kind(const json::value& value, const std::string& place) {
    const auto name = text(value, place);
    for (const auto& [candidate, kind] : duty_kind_names()) {
      if (candidate == name) return kind;
    }
    reasons_.push_back({place + "：不是事项性质", place + ": is no kind of duty"});
    return {};
  }

  template <class Value>
  std::optional<OfficeValue<Value>> set_by_office(JsonFields& parent, std::string_view name,
                                                  Read<Value> read) {
    const auto* member = parent.optional_member(name);
    if (!member) return {};
    JsonFields fields{*member, parent.place_of(name), reasons_};
    OfficeValue<Value> set;
    set.value = must(fields, "value", read);
    set.reason = fields.optional_text("reason").value_or("");
    set.by = {PersonId{fields.text("by")}, fields.day("on")};
    fields.refuse_others();
    return set;
  }

  NamedBearer named(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    NamedBearer bearer;
    bearer.written = must(fields, "written", &Reader::bearer);
    bearer.chosen = set_by_office(fields, "chosen", &Reader::organisations);
    fields.refuse_others();
    return bearer;
  }

  reading::Step step(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    reading::Step step;
    step.act = fields.one_of("act", step_names());
    step.span = must(fields, "span", &Reader::span);
    step.to = maybe(fields, "to", &Reader::quoted);
    step.cue = maybe(fields, "why", &Reader::cue).value_or(reading::Cue{});
    fields.refuse_others();
    return step;
  }

  DraftHead head(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    DraftHead head;
    head.id = DraftId{fields.text("id")};
    head.item = number(fields, "item");
    head.ordinal = number(fields, "ordinal");
    head.source = fields.one_of("source", draft_source_names());
    head.state = fields.one_of("state", draft_state_names());
    head.reason = fields.optional_text("reason").value_or("");
    head.case_id = maybe(fields, "case_id", &Reader::id<CaseId>);
    head.same_as = maybe(fields, "same_as", &Reader::id<DraftId>);
    head.title = fields.optional_text("title").value_or("");
    head.title_set = set_by_office(fields, "title_set", &Reader::text);
    const bool is_confirmed = head.state == DraftState::confirmed;
    if (is_confirmed != head.case_id.has_value()) {
      fields.object_to("case_id", "与状态不符", "does not fit the state");
    }
    fields.refuse_others();
    return head;
  }

  Burden burden(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    Burden burden;
    burden.lead = list(fields, "lead", &Reader::named);
    burden.support = list(fields, "support", &Reader::named);
    burden.officials = list(fields, "officials", &Reader::bearer);
    burden.due_words = maybe(fields, "due_words", &Reader::quoted);
    burden.due_cue = maybe(fields, "due_why", &Reader::cue).value_or(reading::Cue{});
    burden.due = maybe(fields, "due", &Reader::due_rule);
    burden.bearers_set = set_by_office(fields, "bearers_set", &Reader::chosen_bearers);
    burden.due_set = set_by_office(fields, "due_set", &Reader::due_rule);
    fields.refuse_others();
    return burden;
  }

  MatterDraft matter(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    MatterDraft matter;
    matter.head = must(fields, "head", &Reader::head);
    matter.span = must(fields, "span", &Reader::span);
    matter.whole = must(fields, "whole", &Reader::span);
    matter.action = fields.one_of("action", action_names());
    if (fields.has("outcome")) matter.outcome = fields.one_of("outcome", outcome_names());
    fields.refuse_others();
    return matter;
  }

  DocumentDraft document(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    DocumentDraft document;
    document.head = must(fields, "head", &Reader::head);
    document.span = must(fields, "span", &Reader::span);
    document.way = fields.one_of("way", way_names());
    document.to = maybe(fields, "to", &Reader::quoted);
    document.burden = must(fields, "burden", &Reader::burden);
    fields.refuse_others();
    return document;
  }

  DutyDraft duty(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    DutyDraft duty;
    duty.head = must(fields, "head", &Reader::head);
    duty.quote = must(fields, "quote", &Reader::quoted);
    duty.burden = must(fields, "burden", &Reader::burden);
    duty.steps = list(fields, "steps", &Reader::step);
    duty.channel = maybe(fields, "channel", &Reader::quoted);
    duty.kind = must(fields, "kind", &Reader::kind);
    duty.kind_cue = maybe(fields, "kind_why", &Reader::cue).value_or(reading::Cue{});
    duty.kind_set = set_by_office(fields, "kind_set", &Reader::kind);
    duty.carried_by = list(fields, "carried_by", &Reader::id<DraftId>);
    duty.merged_into = maybe(fields, "merged_into", &Reader::id<DraftId>);
    fields.refuse_others();
    return duty;
  }

  UnassignedSentence unassigned(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    UnassignedSentence sentence;
    sentence.item = number(fields, "item");
    sentence.quote = must(fields, "quote", &Reader::quoted);
    sentence.marked_as = maybe(fields, "marked_as", &Reader::id<DraftId>);
    fields.refuse_others();
    return sentence;
  }

  Difference difference(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    Difference difference;
    difference.kind = fields.one_of("kind", difference_names());
    difference.draft = maybe(fields, "draft", &Reader::id<DraftId>);
    difference.case_id = maybe(fields, "case_id", &Reader::id<CaseId>);
    difference.before = fields.optional_text("before").value_or("");
    difference.now = maybe(fields, "now", &Reader::quoted);
    difference.offered = maybe(fields, "offered", &Reader::duty);
    difference.earlier = maybe(fields, "earlier", &Reader::id<DraftId>);
    difference.settled = set_by_office(fields, "settled", &Reader::settlement);
    fields.refuse_others();
    return difference;
  }

  MeetingKey meeting(const json::value& value, const std::string& place) {
    JsonFields fields{value, place, reasons_};
    MeetingKey key;
    key.kind = fields.optional_text("kind").value_or("");
    key.year = number(fields, "year");
    key.ordinal = number(fields, "ordinal");
    key.date = fields.optional_day("date");
    fields.refuse_others();
    return key;
  }

  std::vector<Words> reasons_;
};

}  // namespace

Result<Drafts> drafts_from_json(const boost::json::value& value) {
  Reader reader;
  auto drafts = reader.drafts(value);
  auto reasons = std::move(reader).reasons();
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  return drafts;
}

}  // namespace bihuan::intake
