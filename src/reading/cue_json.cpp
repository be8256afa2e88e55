// SPDX-License-Identifier: Apache-2.0
#include "reading/cue_json.h"

#include <algorithm>
#include <boost/json.hpp>

namespace bihuan::reading {
namespace {

namespace json = boost::json;

std::optional<text::Span> span_from_json(const json::value& value) {
  const auto* ends = value.if_array();
  if (!ends || ends->size() != 2) return {};
  boost::system::error_code first, second;
  const text::Span span{ends->front().to_number<std::size_t>(first),
                        ends->back().to_number<std::size_t>(second)};
  if (first || second || span.begin > span.end) return {};
  return span;
}

}  // namespace

json::value to_json(const Cue& cue) {
  if (cue.rule == CueRule::none) return nullptr;
  const auto told = cue_rule_words(cue.rule);
  return json::object{{"rule", json_name(cue_rule_names(), cue.rule)},
                      {"words", cue.words},
                      {"span", json::array{cue.span.begin, cue.span.end}},
                      {"zh", told.zh},
                      {"en", told.en}};
}

std::optional<Cue> cue_from_json(const json::value& value) {
  if (value.is_null()) return Cue{};
  const auto* object = value.if_object();
  if (!object || !object->contains("rule") || !object->contains("words") || !object->contains("span"))
    return {};
  const auto* rule = object->at("rule").if_string();
  const auto* words = object->at("words").if_string();
  const auto span = span_from_json(object->at("span"));
  if (!rule || !words || !span) return {};
  const auto names = cue_rule_names();
  const auto known =
      std::ranges::find(names, std::string_view(*rule), [](const auto& each) { return each.first; });
  if (known == names.end()) return {};
  return Cue{known->second, std::string(*words), *span};
}

}  // namespace bihuan::reading
