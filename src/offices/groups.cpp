// SPDX-License-Identifier: Apache-2.0
#include "offices/groups.h"

#include <fmt/format.h>
#include <map>
#include <set>

#include "base/overloaded.h"
#include "base/words_json.h"

namespace bihuan::offices {
namespace {

bool is_division(Kind kind) {
  switch (kind) {
    case Kind::district:
    case Kind::county_city:
    case Kind::park:
    case Kind::town:
      return true;
    case Kind::department:
    case Kind::hung_organ:
    case Kind::party_organ:
    case Kind::congress_or_consultative:
    case Kind::court_or_procuratorate:
    case Kind::enterprise:
    case Kind::institution:
    case Kind::vertical:
    case Kind::other:
      return false;
  }
  return false;
}

class Resolver {
 public:
  Resolver(const Directory& directory, const GroupRules& rules, Day day)
      : directory_(directory), rules_(rules), day_(day), open_(directory.as_of(day)) {}

  void follow(const GroupRule& rule) {
    if (std::find(result_.rules.begin(), result_.rules.end(), rule.id) != result_.rules.end()) return;
    result_.rules.push_back(rule.id);
    std::visit(Overloaded{[&](const Selects& selects) { select(selects, rule); },
                          [&](const Joins& joins) {
                            for (const auto& id : joins.rules) follow(*rules_.find(id));
                          },
                          [&](const Waits& waits) {
                            result_.waiting.push_back({rule.id, waits.why});
                          }},
               rule.means);
  }

  Resolution finish(std::string_view words) {
    keep_bodies_once();
    // What one rule leaves out another may have taken in.
    for (const auto& organisation : open_) {
      const auto& id = organisation.id;
      if (assigned_.contains(id)) result_.organisations.push_back(id);
      const auto reason = left_out_.find(id);
      if (reason != left_out_.end() && !assigned_.contains(id))
        result_.left_out.push_back({id, reason->second});
    }
    explain(words);
    return std::move(result_);
  }

 private:
  void select(const Selects& selects, const GroupRule& rule) {
    for (const auto& organisation : open_) {
      if (std::find(selects.kinds.begin(), selects.kinds.end(), organisation.kind) == selects.kinds.end())
        continue;
      if (!is_within(organisation.id, selects.reach)) continue;
      take(organisation, selects, rule);
    }
  }

  void take(const Organisation& organisation, const Selects& selects, const GroupRule& rule) {
    const auto& except = selects.except;
    if (organisation.relation != Relation::may_be_assigned) {
      const auto relation = relation_words(organisation.relation);
      left_out_.try_emplace(organisation.id, Words{relation.zh + "，不交办", "Not assigned: " + relation.en});
    } else if (std::find(except.begin(), except.end(), organisation.id) != except.end()) {
      left_out_.try_emplace(organisation.id, Words{fmt::format("规则“{}”排除", rule.label.zh),
                                                   fmt::format("Left out by the rule '{}'", rule.label.en)});
    } else {
      assigned_.insert(organisation.id);
    }
  }

  bool is_within(const OrganisationId& id, const Reach& reach) const {
    const auto above = directory_.ancestors(id, day_);
    return std::visit(
        Overloaded{[](Anywhere) { return true; },
                   [&](OwnLevel) {
                     return std::none_of(above.begin(), above.end(), [&](const OrganisationId& ancestor) {
                       const auto organisation = directory_.find(ancestor, day_);
                       return organisation && is_division(organisation->kind);
                     });
                   },
                   [&](const Below& below) {
                     return std::find(above.begin(), above.end(), below.organisation) != above.end();
                   }},
        reach);
  }

  /// A nameplate steps back behind its body, or behind the first of its siblings in the official order.
  void keep_bodies_once() {
    std::set<OrganisationId> bodies;
    for (const auto& organisation : open_) {
      if (assigned_.contains(organisation.id) && !organisation.nameplate_of) bodies.insert(organisation.id);
    }
    for (const auto& organisation : open_) {
      if (!organisation.nameplate_of || !assigned_.contains(organisation.id)) continue;
      if (bodies.insert(*organisation.nameplate_of).second) continue;
      const auto body = directory_.said_name(*organisation.nameplate_of, day_);
      assigned_.erase(organisation.id);
      left_out_[organisation.id] = {fmt::format("与“{}”同一机构，不重复交办", body),
                                    fmt::format("Shares one body with '{}': assigned once", body)};
    }
  }

  void explain(std::string_view words) {
    std::string zh;
    std::string en;
    for (const auto& id : result_.rules) {
      const auto& label = rules_.find(id)->label;
      zh += (zh.empty() ? "" : "、") + label.zh;
      en += (en.empty() ? "" : ", ") + label.en;
    }
    const auto assigned = result_.organisations.size();
    const auto left_out = result_.left_out.size();
    const bool names_nobody = assigned == 0 && left_out == 0 && result_.waits();
    result_.explanation = names_nobody
                              ? Words{fmt::format("“{}”适用规则“{}”", words, zh),
                                      fmt::format("'{}' goes by rule '{}'", words, en)}
                              : Words{fmt::format("“{}”按规则（{}）对应 {} 个单位，另有 {} 个不交办", words,
                                                  zh, assigned, left_out),
                                      fmt::format("By rule ({}) '{}' means {} organisations; {} are left out",
                                                  en, words, assigned, left_out)};
    for (const auto& waiting : result_.waiting) {
      result_.explanation.zh += "；" + waiting.why.zh;
      result_.explanation.en += "; " + waiting.why.en;
    }
  }

  const Directory& directory_;
  const GroupRules& rules_;
  Day day_;
  std::vector<Organisation> open_;
  std::set<OrganisationId> assigned_;
  std::map<OrganisationId, Words> left_out_;
  Resolution result_;
};

Words read_words(JsonFields& fields, std::string_view name, std::vector<Words>& reasons) {
  const auto* value = fields.member(name);
  if (value == nullptr) return {};
  JsonFields member(*value, fields.place_of(name), reasons);
  Words words{member.text("zh"), member.text("en")};
  member.refuse_others();
  return words;
}

}  // namespace

std::optional<Resolution> resolve(std::string_view words, const Directory& directory, const GroupRules& rules,
                                  Day day) {
  const auto answering = rules.answering(words);
  if (answering.empty()) return {};
  Resolver resolver(directory, rules, day);
  for (const auto* rule : answering) resolver.follow(*rule);
  return resolver.finish(words);
}

boost::json::value to_json(const Resolution& resolution) {
  boost::json::array organisations;
  for (const auto& id : resolution.organisations) organisations.emplace_back(id.text());
  boost::json::array waiting;
  for (const auto& [rule, why] : resolution.waiting) {
    waiting.push_back(boost::json::object{{"rule", rule}, {"why", words_json(why)}});
  }
  boost::json::array left_out;
  for (const auto& [id, reason] : resolution.left_out) {
    left_out.push_back(boost::json::object{{"organisation", id.text()}, {"reason", words_json(reason)}});
  }
  return boost::json::object{{"organisations", std::move(organisations)},
                             {"rules", boost::json::array(resolution.rules.begin(), resolution.rules.end())},
                             {"waiting", std::move(waiting)},
                             {"left_out", std::move(left_out)},
                             {"explanation", words_json(resolution.explanation)}};
}

Result<Resolution> resolution_from_json(const boost::json::value& value) {
  std::vector<Words> reasons;
  JsonFields fields(value, "resolution", reasons);
  Resolution resolution;
  for (auto& id : fields.texts("organisations")) resolution.organisations.emplace_back(std::move(id));
  resolution.rules = fields.texts("rules");
  for (const auto& element : fields.elements("waiting")) {
    JsonFields waiting(element, "resolution.waiting", reasons);
    resolution.waiting.push_back({waiting.text("rule"), read_words(waiting, "why", reasons)});
    waiting.refuse_others();
  }
  for (const auto& element : fields.elements("left_out")) {
    JsonFields left_out(element, "resolution.left_out", reasons);
    resolution.left_out.push_back(
        {OrganisationId(left_out.text("organisation")), read_words(left_out, "reason", reasons)});
    left_out.refuse_others();
  }
  resolution.explanation = read_words(fields, "explanation", reasons);
  fields.refuse_others();
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  return resolution;
}

}  // namespace bihuan::offices
