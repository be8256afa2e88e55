// SPDX-License-Identifier: Apache-2.0
#include "web/cue_model.h"

namespace bihuan::web {

std::optional<boost::json::object> cue_model(const reading::Cue& cue, const Context& context) {
  if (cue.rule == reading::CueRule::none) return {};
  return boost::json::object{{"words", cue.words},
                             {"begin", cue.span.begin},
                             {"end", cue.span.end},
                             {"rule", json_name(reading::cue_rule_names(), cue.rule)},
                             {"says", context.say(reading::cue_rule_words(cue.rule))}};
}

void put_cue(boost::json::object& model, std::string_view name, const reading::Cue& cue,
             const Context& context) {
  if (auto found = cue_model(cue, context)) model[name] = *std::move(found);
}

boost::json::array cues_model(const std::vector<reading::QuotedBearer>& officials, const Context& context) {
  boost::json::array cues;
  for (const auto& official : officials) {
    auto found = cue_model(official.cue, context);
    if (!found) continue;
    found->emplace("of", official.text);
    cues.push_back(*std::move(found));
  }
  return cues;
}

}  // namespace bihuan::web
