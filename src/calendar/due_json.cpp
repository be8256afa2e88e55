// SPDX-License-Identifier: Apache-2.0
#include "calendar/due_json.h"

#include <array>

#include "base/json_fields.h"
#include "base/overloaded.h"
#include "base/words_json.h"

namespace bihuan::calendar {
namespace {

using boost::json::object;
using boost::json::value;
template <class Enum, std::size_t n>
using Names = std::array<std::pair<std::string_view, Enum>, n>;

constexpr Names<AnchorKind, 3> anchor_names{{{"printed", AnchorKind::printed},
                                             {"docketed", AnchorKind::docketed},
                                             {"later_of_both", AnchorKind::later_of_both}}};
constexpr Names<CountedIn, 2> counted_names{
    {{"days", CountedIn::days}, {"working_days", CountedIn::working_days}}};
constexpr Names<Bound, 2> bound_names{{{"inclusive", Bound::inclusive}, {"exclusive", Bound::exclusive}}};
constexpr Names<Roll, 3> roll_names{{{"none", Roll::none},
                                     {"previous_working", Roll::previous_working},
                                     {"next_working", Roll::next_working}}};

enum class WhenName { on_day, every_round, after_day, long_term, no_date };
constexpr Names<WhenName, 5> when_names{{{"on_day", WhenName::on_day},
                                         {"every_round", WhenName::every_round},
                                         {"after_day", WhenName::after_day},
                                         {"long_term", WhenName::long_term},
                                         {"no_date", WhenName::no_date}}};
constexpr int count_max = 10000;

template <class Enum, std::size_t n>
value named(const Names<Enum, n>& names, Enum wanted) {
  return value(json_name<Enum>(names, wanted));
}

value to_json(const EveryRound& every) {
  object result{{"is", "every_round"}, {"recurrence", every.recurrence.rule()}};
  std::visit(Overloaded{[](std::monostate) {}, [&](Day day) { result["until_day"] = iso(day); },
                        [&](const std::string& words) { result["until_words"] = words; }},
             every.until);
  if (every.first) result["first_day"] = iso(*every.first);
  return result;
}

value to_json(const AfterDay& after) {
  object result{
      {"is", "after_day"}, {"count", after.count}, {"counted_in", named(counted_names, after.counted_in)}};
  std::visit(Overloaded{[&](AnchorKind kind) { result["from"] = named(anchor_names, kind); },
                        [&](Day day) { result["from_day"] = iso(day); }},
             after.from);
  return result;
}

value to_json(const When& when) {
  return std::visit(Overloaded{[](const OnDay& on) -> value {
                                 return object{{"is", "on_day"}, {"day", iso(on.day)}};
                               },
                               [](const EveryRound& every) { return to_json(every); },
                               [](const AfterDay& after) { return to_json(after); },
                               [](const LongTerm& term) -> value {
                                 return object{{"is", "long_term"}, {"reported", term.reported.rule()}};
                               },
                               [](const NoDate&) -> value {
                                 return object{{"is", "no_date"}};
                               }},
                    when);
}

value to_json(const Basis& basis) {
  return std::visit(Overloaded{[](const FromText& text) -> value {
                                 return object{{"from_text", text.words}};
                               },
                               [](const SetByOffice& set) -> value {
                                 return object{{"set_by", set.by}, {"basis", set.basis}};
                               },
                               [](const ByRule& by) -> value {
                                 return object{{"by_rule", by.rule.zh}, {"by_rule_en", by.rule.en}};
                               }},
                    basis);
}

value to_json(const std::variant<Day, Earlier>& internal) {
  return std::visit(Overloaded{[](Day day) -> value {
                                 return object{{"day", iso(day)}};
                               },
                               [](const Earlier& earlier) -> value {
                                 return object{{"earlier_by", earlier.count},
                                               {"counted_in", named(counted_names, earlier.counted_in)}};
                               }},
                    internal);
}

/// A recurrence that could not be read leaves a reason and any rule in its place.
Recurrence read_recurrence(JsonFields& fields, std::string_view name, std::vector<Words>& reasons) {
  const auto written = fields.text(name);
  auto recurrence = Recurrence::parse(written);
  if (recurrence) return *std::move(recurrence);
  if (!written.empty()) {
    for (const auto& reason : recurrence.error().reasons) {
      const auto place = fields.place_of(name);
      reasons.push_back({place + "：" + reason.zh, place + ": " + reason.en});
    }
  }
  return *Recurrence::parse("FREQ=DAILY");
}

When read_every_round(JsonFields& fields, std::vector<Words>& reasons) {
  EveryRound every{read_recurrence(fields, "recurrence", reasons), {}};
  if (const auto day = fields.optional_day("until_day")) every.until = *day;
  if (auto words = fields.optional_text("until_words")) {
    if (every.until.index() != 0)
      fields.object_to("until_words", "与 until_day 只能有一个", "excludes until_day");
    every.until = *std::move(words);
  }
  every.first = fields.optional_day("first_day");
  return every;
}

When read_after_day(JsonFields& fields) {
  AfterDay after;
  after.count = static_cast<int>(fields.integer("count", 0, count_max));
  after.counted_in = fields.one_of<CountedIn>("counted_in", counted_names);
  if (fields.has("from_day")) {
    after.from = fields.day("from_day");
  } else {
    after.from = fields.one_of<AnchorKind>("from", anchor_names);
  }
  return after;
}

When read_when(const value& json, std::vector<Words>& reasons) {
  JsonFields fields(json, "when", reasons);
  When when = NoDate{};
  switch (fields.one_of<WhenName>("is", when_names)) {
    case WhenName::on_day:
      when = OnDay{fields.day("day")};
      break;
    case WhenName::every_round:
      when = read_every_round(fields, reasons);
      break;
    case WhenName::after_day:
      when = read_after_day(fields);
      break;
    case WhenName::long_term:
      when = LongTerm{read_recurrence(fields, "reported", reasons)};
      break;
    case WhenName::no_date:
      break;
  }
  fields.refuse_others();
  return when;
}

Basis read_basis(const value& json, std::vector<Words>& reasons) {
  JsonFields fields(json, "basis", reasons);
  Basis basis;
  if (fields.has("from_text")) {
    basis = FromText{fields.text("from_text")};
  } else if (fields.has("by_rule")) {
    basis = ByRule{{fields.text("by_rule"), fields.text("by_rule_en")}};
  } else {
    basis = SetByOffice{fields.text("set_by"), fields.text("basis")};
  }
  fields.refuse_others();
  return basis;
}

std::variant<Day, Earlier> read_internal(const value& json, std::vector<Words>& reasons) {
  JsonFields fields(json, "internal", reasons);
  std::variant<Day, Earlier> internal;
  if (fields.has("day")) {
    internal = fields.day("day");
  } else {
    internal = Earlier{static_cast<int>(fields.integer("earlier_by", 1, count_max)),
                       fields.one_of<CountedIn>("counted_in", counted_names)};
  }
  fields.refuse_others();
  return internal;
}

}  // namespace

value to_json(const DueRule& rule) {
  object result{{"when", to_json(rule.when)},
                {"basis", to_json(rule.basis)},
                {"bound", named(bound_names, rule.bound)},
                {"roll", named(roll_names, rule.roll)}};
  if (rule.internal) result["internal"] = to_json(*rule.internal);
  return result;
}

Result<DueRule> due_rule_from_json(const value& json) {
  std::vector<Words> reasons;
  JsonFields fields(json, "due", reasons);
  DueRule rule;
  if (const auto* when = fields.member("when")) rule.when = read_when(*when, reasons);
  if (const auto* basis = fields.member("basis")) rule.basis = read_basis(*basis, reasons);
  rule.bound = fields.one_of<Bound>("bound", bound_names);
  rule.roll = fields.one_of<Roll>("roll", roll_names);
  if (const auto* internal = fields.optional_member("internal"))
    rule.internal = read_internal(*internal, reasons);
  fields.refuse_others();
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  return rule;
}

value to_json(const DueDate& date) {
  boost::json::array reasons;
  for (const auto& reason : date.reasons) reasons.push_back(words_json(reason));
  object result{{"named_on", iso(date.named_on)},
                {"due_on", iso(date.due_on)},
                {"last_working_on", iso(date.last_working_on)},
                {"reasons", std::move(reasons)},
                {"calendar_version", date.calendar_version},
                {"calendar_incomplete", date.calendar_incomplete}};
  if (date.internal_on) result["internal_on"] = iso(*date.internal_on);
  return result;
}

Result<DueDate> due_date_from_json(const value& json) {
  std::vector<Words> reasons;
  JsonFields fields(json, "due_date", reasons);
  DueDate date;
  date.named_on = fields.day("named_on");
  date.due_on = fields.day("due_on");
  date.last_working_on = fields.day("last_working_on");
  date.internal_on = fields.optional_day("internal_on");
  for (const auto& element : fields.elements("reasons")) {
    JsonFields reason(element, "due_date.reasons", reasons);
    date.reasons.push_back({reason.text("zh"), reason.text("en")});
    reason.refuse_others();
  }
  date.calendar_version = fields.text("calendar_version");
  date.calendar_incomplete = fields.boolean("calendar_incomplete");
  fields.refuse_others();
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  return date;
}

}  // namespace bihuan::calendar
