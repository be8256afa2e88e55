// SPDX-License-Identifier: Apache-2.0
#include "reading/record_json.h"

#include <algorithm>
#include <boost/json.hpp>

#include "reading/cue_json.h"
#include "reading/record_names.h"

namespace bihuan::reading {
namespace {

namespace json = boost::json;
using text::Span;

json::value place(Span span) {
  return json::array{span.begin, span.end};
}

// The record is described once, below; Writer and Reader are the two directions in which the description is
// followed.
class Writer {
 public:
  void number(std::string_view name, const int& value) { object_[name] = value; }
  void plain(std::string_view name, const std::optional<std::string>& value) {
    object_[name] = value ? json::value(*value) : json::value();
  }
  void quoted(std::string_view name, const Quoted& value) {
    object_[name] = value.text;
    object_["span"] = place(value.span);
  }
  void words(std::string_view name, const Quoted& value) { put(name, json::string(value.text), value.span); }
  void words(std::string_view name, const std::vector<Quoted>& values) { list(name, values); }
  void words(std::string_view name, const std::vector<QuotedBearer>& values) {
    list(name, values);
    json::array cues;
    for (const auto& value : values) cues.push_back(to_json(value.cue));
    const bool is_told = std::ranges::any_of(cues, [](const auto& cue) { return !cue.is_null(); });
    if (is_told) why_[name] = std::move(cues);
  }
  void words(std::string_view name, const Numbered& value) { put(name, value.value, value.span); }
  void words(std::string_view name, const DatedOn& value) {
    put(name, json::string(iso(value.day)), value.span);
  }
  template <class T>
  void words(std::string_view name, const std::optional<T>& value) {
    if (value)
      words(name, *value);
    else
      object_[name] = nullptr;
  }
  template <class Enum>
  void choice(std::string_view name, const Enum& value) {
    for (const auto& [each, word] : names_of(value)) {
      if (each == value) object_[name] = word;
    }
  }
  template <class Enum>
  void choice(std::string_view name, const std::optional<Enum>& value) {
    if (value)
      choice(name, *value);
    else
      object_[name] = nullptr;
  }
  void place_of(std::string_view name, const Span& span) { spans_[name] = place(span); }
  void span(const Span& span) { object_["span"] = place(span); }
  void why(const Cue& cue) {
    if (cue.rule != CueRule::none) object_["why"] = to_json(cue);
  }
  void why_of(std::string_view name, const Cue& cue) {
    if (cue.rule != CueRule::none) why_[name] = to_json(cue);
  }
  template <class T>
  void part(std::string_view name, const T& value) {
    object_[name] = write(value);
  }
  template <class T>
  void part(std::string_view name, const std::optional<T>& value) {
    object_[name] = value ? write(*value) : json::value();
  }
  template <class T>
  void part(std::string_view name, const std::vector<T>& values) {
    json::array written;
    for (const auto& value : values) written.push_back(write(value));
    object_[name] = std::move(written);
  }

  template <class T>
  static json::value write(const T& value);

 private:
  template <class Value>
  void list(std::string_view name, const std::vector<Value>& values) {
    json::array texts, places;
    for (const auto& value : values) {
      texts.emplace_back(value.text);
      places.emplace_back(place(value.span));
    }
    object_[name] = std::move(texts);
    spans_[name] = std::move(places);
  }
  void put(std::string_view name, json::value value, Span span) {
    object_[name] = std::move(value);
    spans_[name] = place(span);
  }

  json::object object_;
  json::object spans_;
  json::object why_;
};

class Reader {
 public:
  explicit Reader(const json::value& json) {
    if (json.is_object())
      object_ = json.get_object();
    else
      failed_ = true;
    if (const auto* spans = object_.if_contains("spans"); spans && spans->is_object())
      spans_ = spans->get_object();
    if (const auto* reasons = object_.if_contains("why"); reasons && reasons->is_object())
      reasons_ = reasons->get_object();
  }

  bool failed() const { return failed_; }

  void number(std::string_view name, int& value) {
    const auto* found = object_.if_contains(name);
    boost::system::error_code error;
    if (found) value = found->to_number<int>(error);
    if (!found || error) failed_ = true;
  }
  void plain(std::string_view name, std::optional<std::string>& value) {
    if (is_set(name)) value = text_of(object_.at(name));
  }
  void quoted(std::string_view name, Quoted& value) {
    value = {string(name), span_of(object_.if_contains("span"))};
  }
  void words(std::string_view name, Quoted& value) {
    value = {string(name), span_of(spans_.if_contains(name))};
  }
  void words(std::string_view name, std::vector<QuotedBearer>& values) {
    std::vector<Quoted> named;
    words(name, named);
    for (auto& each : named) values.push_back({std::move(each.text), each.span, {}});
    const auto* cues = reasons_.if_contains(name);
    if (!cues) return;
    if (!cues->is_array() || cues->get_array().size() != values.size()) {
      failed_ = true;
      return;
    }
    for (std::size_t i = 0; i < values.size(); ++i) values[i].cue = cue(cues->get_array()[i]);
  }
  void why(Cue& into) {
    if (is_set("why")) into = cue(object_.at("why"));
  }
  void why_of(std::string_view name, Cue& into) {
    if (const auto* found = reasons_.if_contains(name)) into = cue(*found);
  }
  void words(std::string_view name, std::vector<Quoted>& values) {
    const auto* texts = object_.if_contains(name);
    const auto* places = spans_.if_contains(name);
    if (!texts || !places || !texts->is_array() || !places->is_array() ||
        texts->get_array().size() != places->get_array().size()) {
      failed_ = true;
      return;
    }
    for (std::size_t i = 0; i < texts->get_array().size(); ++i) {
      values.push_back({text_of(texts->get_array()[i]), span_of(&places->get_array()[i])});
    }
  }
  void words(std::string_view name, Numbered& value) {
    number(name, value.value);
    value.span = span_of(spans_.if_contains(name));
  }
  void words(std::string_view name, DatedOn& value) {
    const auto day = parse_day(string(name));
    if (day)
      value = {*day, span_of(spans_.if_contains(name))};
    else
      failed_ = true;
  }
  template <class T>
  void words(std::string_view name, std::optional<T>& value) {
    if (is_set(name)) words(name, value.emplace());
  }
  template <class Enum>
  void choice(std::string_view name, Enum& value) {
    const auto word = string(name);
    for (const auto& [each, known] : names_of(value)) {
      if (known == word) {
        value = each;
        return;
      }
    }
    failed_ = true;
  }
  template <class Enum>
  void choice(std::string_view name, std::optional<Enum>& value) {
    if (is_set(name)) choice(name, value.emplace());
  }
  void place_of(std::string_view name, Span& span) { span = span_of(spans_.if_contains(name)); }
  void span(Span& span) { span = span_of(object_.if_contains("span")); }
  template <class T>
  void part(std::string_view name, T& value) {
    const auto* found = object_.if_contains(name);
    if (found)
      read(*found, value);
    else
      failed_ = true;
  }
  template <class T>
  void part(std::string_view name, std::optional<T>& value) {
    if (is_set(name)) part(name, value.emplace());
  }
  template <class T>
  void part(std::string_view name, std::vector<T>& values) {
    const auto* found = object_.if_contains(name);
    if (!found || !found->is_array()) {
      failed_ = true;
      return;
    }
    for (const auto& each : found->get_array()) read(each, values.emplace_back());
  }

 private:
  template <class T>
  void read(const json::value& json, T& value);

  bool is_set(std::string_view name) const {
    const auto* found = object_.if_contains(name);
    return found && !found->is_null();
  }
  Cue cue(const json::value& value) {
    auto found = cue_from_json(value);
    if (!found) failed_ = true;
    return found.value_or(Cue{});
  }
  std::string text_of(const json::value& value) {
    if (value.is_string()) return std::string(value.get_string());
    failed_ = true;
    return {};
  }
  std::string string(std::string_view name) {
    const auto* found = object_.if_contains(name);
    return text_of(found ? *found : json::value());
  }
  Span span_of(const json::value* value) {
    if (value && value->is_array() && value->get_array().size() == 2) {
      boost::system::error_code first, second;
      const Span span{value->get_array()[0].to_number<std::size_t>(first),
                      value->get_array()[1].to_number<std::size_t>(second)};
      if (!first && !second && span.begin <= span.end) return span;
    }
    failed_ = true;
    return {};
  }

  json::object object_;
  json::object spans_;
  json::object reasons_;
  bool failed_ = false;
};

template <class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

void describe(auto& json, Is<Chair> auto& chair) {
  json.words("name", chair.name);
  json.words("post", chair.post);
}

void describe(auto& json, Is<Meeting> auto& meeting) {
  json.words("body", meeting.body);
  json.words("kind", meeting.kind);
  json.words("term", meeting.term);
  json.words("year", meeting.year);
  json.words("ordinal", meeting.ordinal);
  json.words("date", meeting.date);
  json.part("chair", meeting.chair);
}

void describe(auto& json, Is<Item> auto& item) {
  json.number("no", item.no);
  json.words("title", item.title);
  json.words("documents", item.documents);
  json.choice("action", item.action);
  json.place_of("action", item.action_span);
  json.choice("outcome", item.outcome);
  json.place_of("outcome", item.outcome_span);
  json.span(item.span);
}

void describe(auto& json, Is<Step> auto& step) {
  json.choice("act", step.act);
  json.words("to", step.to);
  json.why(step.cue);
  json.span(step.span);
}

void describe(auto& json, Is<TimeLimit> auto& due) {
  json.quoted("text", due.words);
  json.plain("rule", due.rule);
  json.why(due.cue);
}

void describe(auto& json, Is<Duty> auto& duty) {
  json.number("item", duty.item);
  json.quoted("quote", duty.quote);
  json.words("lead", duty.lead);
  json.words("support", duty.support);
  json.words("officials", duty.officials);
  json.part("next", duty.next);
  json.part("due", duty.due);
  json.words("channel", duty.channel);
  json.choice("kind", duty.kind);
  json.why_of("kind", duty.kind_cue);
}

void describe(auto& json, Is<Unassigned> auto& sentence) {
  json.number("item", sentence.item);
  json.quoted("quote", sentence.quote);
}

void describe(auto& json, Is<Attendee> auto& attendee) {
  json.words("name", attendee.name);
  json.words("org", attendee.organisation);
  json.words("post", attendee.post);
  json.words("reason", attendee.reason);
}

void describe(auto& json, Is<Record> auto& record) {
  json.words("document_no", record.document_no);
  json.part("meeting", record.meeting);
  json.part("items", record.items);
  json.part("duties", record.duties);
  json.part("unassigned", record.unassigned);
  json.part("present", record.present);
  json.part("attending", record.attending);
  json.words("represented", record.represented);
  json.part("absent", record.absent);
  json.words("recorders", record.recorders);
  json.words("compiled_by", record.compiled_by);
  json.words("compiled_on", record.compiled_on);
  json.words("issued_by", record.issued_by);
  json.words("issued_on", record.issued_on);
  json.choice("disclosure", record.disclosure);
  json.place_of("disclosure", record.disclosure_span);
  json.words("distribution", record.distribution);
}

template <class T>
json::value Writer::write(const T& value) {
  Writer writer;
  describe(writer, value);
  if (!writer.spans_.empty()) writer.object_["spans"] = std::move(writer.spans_);
  if (!writer.why_.empty()) writer.object_["why"] = std::move(writer.why_);
  return std::move(writer.object_);
}

template <class T>
void Reader::read(const json::value& json, T& value) {
  Reader reader(json);
  describe(reader, value);
  failed_ = failed_ || reader.failed();
}

}  // namespace

json::value to_json(const Record& record) {
  return Writer::write(record);
}

Result<Record> record_from_json(const json::value& json) {
  Reader reader(json);
  Record record;
  describe(reader, record);
  if (reader.failed()) {
    return fail(ErrorKind::malformed,
                Words{"这不是一份会议纪要的读取记录。", "This is no record of minutes that were read."});
  }
  return record;
}

}  // namespace bihuan::reading
