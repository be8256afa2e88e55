// SPDX-License-Identifier: Apache-2.0
// Group rules as text: read strictly, and matched to words.
#include <fmt/format.h>
#include <set>

#include "base/embedded.h"
#include "base/overloaded.h"
#include "base/words_json.h"
#include "offices/groups.h"

namespace bihuan::offices {

std::span<const EmbeddedFile> group_files();

namespace {

/// The words without blanks, brackets in their full width.
std::string folded(std::string_view words) {
  static constexpr std::pair<std::string_view, std::string_view> folds[]{
      {" ", ""}, {"\t", ""}, {"　", ""}, {"(", "（"}, {")", "）"}, {",", "，"}};
  std::string result(words);
  for (const auto& [from, to] : folds) {
    for (auto at = result.find(from); at != std::string::npos; at = result.find(from, at + to.size())) {
      result.replace(at, from.size(), to);
    }
  }
  return result;
}

std::string_view without_joint(std::string_view words) {
  for (const std::string_view joint : {"、", "，", "和", "及", "与", "以及"}) {
    if (words.starts_with(joint)) return words.substr(joint.size());
  }
  return words;
}

Kind read_kind(const boost::json::value& value, JsonFields& fields) {
  if (const auto* written = value.if_string()) {
    for (const auto& [name, kind] : kind_names()) {
      if (name == std::string_view(*written)) return kind;
    }
  }
  fields.object_to("kinds", "有不认识的类别：" + boost::json::serialize(value),
                   "has an unknown kind: " + boost::json::serialize(value));
  return Kind::other;
}

Reach read_reach(JsonFields& fields, std::vector<Words>& reasons) {
  const auto* under = fields.member("under");
  if (under == nullptr) return OwnLevel{};
  if (under->is_object()) {
    JsonFields below(*under, fields.place_of("under"), reasons);
    Below reach{OrganisationId(below.text("organisation"))};
    below.refuse_others();
    return reach;
  }
  const auto written = fields.text("under");
  if (written == "anywhere") return Anywhere{};
  if (written != "own_level") {
    fields.object_to("under", "须为 own_level、anywhere 或 {\"organisation\": 编号}",
                     "must be own_level, anywhere or {\"organisation\": id}");
  }
  return OwnLevel{};
}

Selects read_selects(const boost::json::value& json, const std::string& place, std::vector<Words>& reasons) {
  JsonFields fields(json, place, reasons);
  Selects selects;
  for (const auto& kind : fields.elements("kinds")) selects.kinds.push_back(read_kind(kind, fields));
  selects.reach = read_reach(fields, reasons);
  if (fields.has("except")) {
    for (auto& id : fields.texts("except")) selects.except.emplace_back(std::move(id));
  }
  fields.refuse_others();
  return selects;
}

Waits read_waits(const boost::json::value& json, const std::string& place, std::vector<Words>& reasons) {
  JsonFields fields(json, place, reasons);
  Waits waits{{fields.text("zh"), fields.text("en")}};
  fields.refuse_others();
  return waits;
}

GroupRule read_rule(const boost::json::value& json, const std::string& place, std::vector<Words>& reasons) {
  JsonFields fields(json, place, reasons);
  GroupRule rule{fields.text("id"), {fields.text("zh"), fields.text("en")}, fields.texts("answers_to"), {}};
  const auto* selects = fields.optional_member("selects");
  const auto* waits = fields.optional_member("waits");
  const bool joins = fields.has("joins");
  if ((selects != nullptr) + (waits != nullptr) + joins != 1) {
    fields.object_to("selects", "selects、joins、waits 须恰有一个",
                     "exactly one of selects, joins, waits must be there");
  }
  if (selects != nullptr) rule.means = read_selects(*selects, fields.place_of("selects"), reasons);
  if (waits != nullptr) rule.means = read_waits(*waits, fields.place_of("waits"), reasons);
  if (joins) rule.means = Joins{fields.texts("joins")};
  fields.refuse_others();
  return rule;
}

/// What no single rule can know: ids and words given twice, joins of what is not there or stands later.
void check_together(const std::vector<GroupRule>& rules, std::vector<Words>& reasons) {
  std::set<std::string> ids;
  std::set<std::string> words;
  for (const auto& rule : rules) {
    if (const auto* joins = std::get_if<Joins>(&rule.means)) {
      for (const auto& joined : joins->rules) {
        if (ids.contains(joined)) continue;
        reasons.push_back(
            {fmt::format("规则 {}：joins 中的 {} 须是写在它之前的规则", rule.id, joined),
             fmt::format("Rule {}: joins names {}, which no rule before it is", rule.id, joined)});
      }
    }
    if (!ids.insert(rule.id).second) {
      reasons.push_back(
          {fmt::format("规则 {} 写了两次", rule.id), fmt::format("Rule {} is given twice", rule.id)});
    }
    if (rule.answers_to.empty()) {
      reasons.push_back({fmt::format("规则 {}：至少写一个它适用的说法", rule.id),
                         fmt::format("Rule {}: name at least one word it answers to", rule.id)});
    }
    for (const auto& answered : rule.answers_to) {
      if (words.insert(folded(answered)).second) continue;
      reasons.push_back({fmt::format("规则 {}：“{}”已另有规则", rule.id, answered),
                         fmt::format("Rule {}: '{}' already has a rule", rule.id, answered)});
    }
  }
}

boost::json::value to_json(const Selects& selects) {
  boost::json::array kinds;
  for (const auto kind : selects.kinds) kinds.emplace_back(json_name(kind_names(), kind));
  boost::json::object json{{"kinds", std::move(kinds)}};
  std::visit(Overloaded{[&](OwnLevel) { json["under"] = "own_level"; },
                        [&](Anywhere) { json["under"] = "anywhere"; },
                        [&](const Below& below) {
                          json["under"] = boost::json::object{{"organisation", below.organisation.text()}};
                        }},
             selects.reach);
  if (!selects.except.empty()) {
    boost::json::array except;
    for (const auto& id : selects.except) except.emplace_back(id.text());
    json["except"] = std::move(except);
  }
  return json;
}

boost::json::array to_array(const std::vector<std::string>& texts) {
  return boost::json::array(texts.begin(), texts.end());
}

boost::json::value to_json(const GroupRule& rule) {
  boost::json::object json{{"id", rule.id},
                           {"zh", rule.label.zh},
                           {"en", rule.label.en},
                           {"answers_to", to_array(rule.answers_to)}};
  std::visit(Overloaded{[&](const Selects& selects) { json["selects"] = to_json(selects); },
                        [&](const Joins& joins) { json["joins"] = to_array(joins.rules); },
                        [&](const Waits& waits) { json["waits"] = words_json(waits.why); }},
             rule.means);
  return json;
}

}  // namespace

Result<GroupRules> GroupRules::parse(std::string_view json) {
  const auto value = TRY(parse_json(json, "groups"));
  std::vector<Words> reasons;
  GroupRules result;
  JsonFields fields(value, "groups", reasons);
  std::size_t number = 0;
  for (const auto& rule : fields.elements("rules")) {
    result.rules_.push_back(read_rule(rule, fmt::format("rules[{}]", number++), reasons));
  }
  fields.refuse_others();
  check_together(result.rules_, reasons);
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  return result;
}

const GroupRules& GroupRules::built_in() {
  static const GroupRules rules = [] {
    auto parsed = parse(group_files().front().bytes);
    VERIFY(parsed.has_value());
    return *std::move(parsed);
  }();
  return rules;
}

const GroupRule* GroupRules::find(std::string_view id) const {
  for (const auto& rule : rules_) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

std::vector<const GroupRule*> GroupRules::answering(std::string_view words) const {
  std::vector<const GroupRule*> answering;
  const auto whole = folded(words);
  std::string_view rest = whole;
  while (!rest.empty()) {
    const GroupRule* longest = nullptr;
    std::size_t length = 0;
    for (const auto& rule : rules_) {
      for (const auto& answered : rule.answers_to) {
        const auto wanted = folded(answered);
        if (wanted.size() > length && rest.starts_with(wanted)) {
          longest = &rule;
          length = wanted.size();
        }
      }
    }
    if (longest == nullptr) return {};
    if (std::find(answering.begin(), answering.end(), longest) == answering.end())
      answering.push_back(longest);
    rest.remove_prefix(length);
    const auto after = without_joint(rest);
    if (after.empty() && !rest.empty()) return {};
    rest = after;
  }
  return answering;
}

boost::json::value to_json(const GroupRules& rules) {
  boost::json::array array;
  for (const auto& rule : rules.rules()) array.push_back(to_json(rule));
  return boost::json::object{{"rules", std::move(array)}};
}

}  // namespace bihuan::offices
