// SPDX-License-Identifier: Apache-2.0
// 责任主体范围: whom 各地各部门各单位 and the like mean, by rules that the office sees and can change. A rule
// names the words it answers to and the kinds of organisation it selects; or joins other rules; or waits
// until somebody chooses (相关部门, 业主单位). Organisations that may only be asked, belong to the Party's
// line or are not listed are never among the assigned: they are left out, each with its reason.
#pragma once

#include <variant>

#include "offices/directory.h"

namespace bihuan::offices {

/// Not below any district, county, park or town: the office's own level.
struct OwnLevel {
  bool operator==(const OwnLevel&) const = default;
};
struct Anywhere {
  bool operator==(const Anywhere&) const = default;
};
struct Below {
  OrganisationId organisation;

  bool operator==(const Below&) const = default;
};
using Reach = std::variant<OwnLevel, Anywhere, Below>;

struct Selects {
  std::vector<Kind> kinds;
  Reach reach = OwnLevel{};
  std::vector<OrganisationId> except;

  bool operator==(const Selects&) const = default;
};

struct Joins {
  std::vector<std::string> rules;  // ids

  bool operator==(const Joins&) const = default;
};

struct Waits {
  Words why;  // what somebody has to choose

  bool operator==(const Waits&) const = default;
};

struct GroupRule {
  std::string id;
  Words label;
  std::vector<std::string> answers_to;  // 各板块, 各县区
  std::variant<Selects, Joins, Waits> means;

  bool operator==(const GroupRule&) const = default;
};

class GroupRules {
 public:
  /// Refuses ids and words given twice, unknown members, joins of unknown rules or in a circle: each with its
  /// place.
  static Result<GroupRules> parse(std::string_view json);
  /// The rules that travel inside the binary. They name no place.
  static const GroupRules& built_in();

  const std::vector<GroupRule>& rules() const { return rules_; }
  /// nullptr if there is none.
  const GroupRule* find(std::string_view id) const;
  /// The rules that the words call upon: the one that answers to all of them, or the several that answer to
  /// their parts (各地各部门 and so on, with or without 、和及 between). Empty where some part has no rule.
  std::vector<const GroupRule*> answering(std::string_view words) const;

 private:
  std::vector<GroupRule> rules_;
};

boost::json::value to_json(const GroupRules& rules);

struct LeftOut {
  OrganisationId organisation;
  Words reason;

  bool operator==(const LeftOut&) const = default;
};

/// A part that somebody has to choose before anything can be assigned to it.
struct Waiting {
  std::string rule;
  Words why;

  bool operator==(const Waiting&) const = default;
};

struct Resolution {
  std::vector<OrganisationId> organisations;  // in official order, a body once, whatever its nameplates
  std::vector<std::string> rules;             // that took part, joined ones included
  std::vector<Waiting> waiting;
  std::vector<LeftOut> left_out;  // in official order
  Words explanation;

  bool waits() const { return !waiting.empty(); }
  bool operator==(const Resolution&) const = default;
};

/// Nothing where no rule answers to the words.
std::optional<Resolution> resolve(std::string_view words, const Directory& directory, const GroupRules& rules,
                                  Day day);

boost::json::value to_json(const Resolution& resolution);
Result<Resolution> resolution_from_json(const boost::json::value& value);

}  // namespace bihuan::offices
