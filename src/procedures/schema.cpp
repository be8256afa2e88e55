// SPDX-License-Identifier: Apache-2.0
#include "procedures/schema.h"

#include <initializer_list>

#include "base/limits.h"
#include "procedures/vocabulary.h"
#include "procedures/vocabulary_words.h"

namespace bihuan::procedures {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

object reference_to(std::string_view definition) {
  return {{"$ref", "#/$defs/" + std::string(definition)}};
}

object text(std::string_view description) {
  return {{"type", "string"}, {"description", description}};
}

object number(std::string_view description) {
  return {{"type", "number"}, {"description", description}};
}

object flag(std::string_view description) {
  return {{"type", "boolean"}, {"description", description}};
}

object list_of(value items, std::string_view description) {
  return {{"type", "array"}, {"items", std::move(items)}, {"description", description}};
}

/// Any word of E; an editor shows beside each what it means.
template <class E>
object word_of() {
  array words, meanings;
  for (const std::string_view word : words_of<E>()) {
    const Words meaning = words_for(*find_word<E>(word));
    words.emplace_back(word);
    meanings.emplace_back(meaning.zh + " · " + meaning.en);
  }
  return {{"enum", std::move(words)},
          {"x-taplo", object{{"docs", object{{"enumValues", std::move(meanings)}}}}}};
}

/// A word of E, or a table of one word and what it names: `{ another_person_than_act = "claim" }`.
template <class E>
object word_or_argument() {
  object properties;
  for (const std::string_view word : words_of<E>()) {
    const Words meaning = words_for(*find_word<E>(word));
    properties[word] = text(meaning.zh + " · " + meaning.en);
  }
  const object with_argument{{"type", "object"},
                             {"properties", std::move(properties)},
                             {"additionalProperties", false},
                             {"minProperties", 1},
                             {"maxProperties", 1}};
  return {{"anyOf", array{word_of<E>(), with_argument}}};
}

object table(object properties, std::initializer_list<std::string_view> required) {
  array names;
  for (const std::string_view name : required) names.emplace_back(name);
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(names)},
          {"additionalProperties", false}};
}

object name() {
  return {
      {"type", "string"}, {"pattern", "^[a-z][a-z0-9_]*$"}, {"description", "英文小写和下划线 · snake_case"}};
}

object words() {
  return table({{"zh", text("中文 · Chinese")}, {"en", text("英文 · English")}}, {"zh", "en"});
}

object state() {
  return table(
      {{"name", name()},
       {"label", reference_to("words")},
       {"phase", word_of<Phase>()},
       {"waits_for", word_of<WaitsFor>()},
       {"end", word_of<End>()},
       {"due_met", flag("本件自己的时限到此已经办到 · the case's own date has been met")},
       {"bearers_own", flag("承办单位可以自己使本件这样结束 · a bearer may end its case so, alone")}},
      {"name", "label", "phase"});
}

object choice() {
  return table({{"name", name()}, {"label", reference_to("words")}}, {"name", "label"});
}

object field() {
  return table(
      {{"name", name()},
       {"label", reference_to("words")},
       {"hint", reference_to("words")},
       {"type", word_of<FieldType>()},
       {"required", flag("必填 · must be filled in")},
       {"characters_max",
        object{{"type", "integer"}, {"minimum", 1}, {"description", "文字的字数上限 · of a text"}}},
       {"unit", reference_to("words")},
       {"min", number("数的下限，含 · the least")},
       {"max", number("数的上限，含 · the most")},
       {"decimals", object{{"type", "integer"}, {"minimum", 0}, {"description", "几位小数 · of a number"}}},
       {"not_before", text("不早于哪个日期填写项 · a day field that is not later")},
       {"past", flag("日期说的是已经发生的事，不晚于办理之日 · of a day: not after that of the act")},
       {"choices", list_of(reference_to("choice"), "可选的各项 · of a choice")}},
      {"name", "label", "type"});
}

object clock() {
  return table({{"name", name()},
                {"label", reference_to("words")},
                {"basis", reference_to("words")},
                {"count", object{{"type", "integer"}, {"minimum", 0}, {"description", "多少日 · how many"}}},
                {"counted_in", word_of<ClockUnit>()},
                {"roll", word_of<ClockRoll>()},
                {"from_field", text("从哪个填写项的日期算起 · the day field that it counts from")},
                {"until_field", text("到哪个填写项的日期 · the day field on which it ends")},
                {"urged", flag("照它的日期也催办 · the ladder counts from it too")}},
               {"name", "label"});
}

object child() {
  const object passed = table({{"name", text("下级流程的 办理.填写项 · act.field of the child")},
                               {"field", text("填写项 · a field of the act")}},
                              {"name", "field"});
  return table({{"name", name()},
                {"kind", text("下级督办件的种类 · of the child's procedure")},
                {"title", text("填写项 · a text field")},
                {"lead", text("填写项 · organisations")},
                {"support", text("填写项 · organisations")},
                {"examiner", text("填写项 · organisations")},
                {"due", text("填写项 · a day or due field")},
                {"each", flag("每个单位一件 · one for each organisation")},
                {"passes", list_of(passed, "带给下级的填写项 · fields that the child keeps")}},
               {"name", "kind", "title"});
}

object needs_approval() {
  return flag("须经批准 · waits for approval");
}

object urging() {
  return table({{"name", name()},
                {"label", reference_to("words")},
                {"request", reference_to("words")},
                {"working_days",
                 object{{"type", "integer"},
                        {"description", "到期前（负）后几个工作日 · before (negative) or after the limit"}}},
                {"needs_approval", needs_approval()}},
               {"name", "label", "working_days"});
}

object notice() {
  return table({{"name", name()},
                {"label", reference_to("words")},
                {"request", reference_to("words")},
                {"clock", text("写明哪个时钟的日期；不写则写本件的时限 · whose date it tells of")},
                {"needs_approval", needs_approval()}},
               {"name", "label", "request"});
}

object act() {
  return table(
      {{"name", name()},
       {"label", reference_to("words")},
       {"help", reference_to("words")},
       {"from", list_of(text("状态 · a state"), "从哪些状态出发 · the states that it leaves from")},
       {"to", text("到哪个状态；不写则状态不变 · the state reached; left out: it stays")},
       {"by", list_of(word_of<Role>(), "谁可以办 · who may")},
       {"main", list_of(text("状态 · a state"), "在哪些状态里是主要办理 · states where it is the main act")},
       {"guards", list_of(word_or_argument<GuardKind>(), "条件 · what must hold")},
       {"effects", list_of(word_or_argument<EffectKind>(), "随之 · what follows")},
       {"field", list_of(reference_to("field"), "填写项 · what is filled in")}},
      {"name", "label", "from", "by"});
}

object bounded(object list, std::size_t count_max) {
  list["maxItems"] = count_max;
  return list;
}

void write_indented(const value& part, const std::string& indent, std::string& into);

template <class Parts, class Write>
void write_parts(const Parts& parts, std::string_view brackets, const std::string& indent, std::string& into,
                 const Write& write) {
  into += brackets.front();
  bool is_first = true;
  for (const auto& part : parts) {
    into += (is_first ? "\n" : ",\n") + indent + "  ";
    write(part);
    is_first = false;
  }
  if (!is_first) into += "\n" + indent;
  into += brackets.back();
}

void write_indented(const value& part, const std::string& indent, std::string& into) {
  if (part.is_object()) {
    write_parts(part.get_object(), "{}", indent, into, [&](const auto& member) {
      into += boost::json::serialize(member.key()) + ": ";
      write_indented(member.value(), indent + "  ", into);
    });
  } else if (part.is_array()) {
    write_parts(part.get_array(), "[]", indent, into,
                [&](const value& element) { write_indented(element, indent + "  ", into); });
  } else {
    into += boost::json::serialize(part);
  }
}

}  // namespace

object schema() {
  object whole{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
               {"title", "Bihuan 办理流程 · procedure"}};
  const object form = table(
      {{"kind", name()},
       {"title", reference_to("words")},
       {"noun", reference_to("words")},
       {"series", text("编号的字头 · of the numbers of cases that come from no meeting")},
       {"clock", bounded(list_of(reference_to("clock"), "时钟 · clocks"), limits::procedure_clocks_max)},
       {"child", bounded(list_of(reference_to("child"), "办理立下的下级件 · what acts open"),
                         limits::procedure_children_max)},
       {"notice", bounded(list_of(reference_to("notice"), "办理发出的通知 · notices that acts give"),
                          limits::procedure_notices_max)},
       {"urging", list_of(reference_to("urging"), "催办梯级 · the ladder")},
       {"initial", text("初始状态 · a state")},
       {"children_from_minutes",
        flag("下级件从纪要随本件开办 · its children are opened with it, from the minutes")},
       {"state", bounded(list_of(reference_to("state"), "状态 · states"), limits::procedure_states_max)},
       {"act", bounded(list_of(reference_to("act"), "办理 · acts"), limits::procedure_acts_max)}},
      {"kind", "title", "initial", "state", "act"});
  whole.insert(form.begin(), form.end());
  whole["$defs"] = object{{"words", words()}, {"state", state()},   {"choice", choice()},
                          {"field", field()}, {"act", act()},       {"clock", clock()},
                          {"child", child()}, {"urging", urging()}, {"notice", notice()}};
  return whole;
}

std::string schema_file() {
  std::string file;
  write_indented(schema(), "", file);
  return file + "\n";
}

}  // namespace bihuan::procedures
