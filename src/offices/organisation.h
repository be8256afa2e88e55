// SPDX-License-Identifier: Apache-2.0
// An organisation as it stands on one day, and the closed sets that say what it is and how the office may
// deal with it. The enumerators' JSON names are stored in the ledger and never change.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/json_fields.h"
#include "base/words.h"

namespace bihuan::offices {

enum class Kind {
  department,                // 部门
  district,                  // 区
  county_city,               // 县（市）
  park,                      // 园区
  town,                      // 乡镇街道
  hung_organ,                // 挂牌机构
  party_organ,               // 党委机构
  congress_or_consultative,  // 人大政协
  court_or_procuratorate,    // 法院检察院
  enterprise,                // 企业
  institution,               // 事业单位
  vertical,                  // 垂管单位
  other,                     // 其他
};

/// How the office may deal with it. Only `may_be_assigned` ever becomes a bearer.
enum class Relation {
  may_be_assigned,    // 可交办
  may_only_be_asked,  // 只可商请
  party_line,         // 党委系统
  not_listed,         // 不列入
};

JsonNames<Kind> kind_names();
JsonNames<Relation> relation_names();
Words kind_words(Kind kind);
Words relation_words(Relation relation);

struct Organisation {
  OrganisationId id;
  std::string full_name;
  std::vector<std::string> short_names;  // in the order in which they were given
  Kind kind = Kind::other;
  Relation relation = Relation::not_listed;
  std::optional<OrganisationId> parent;
  std::optional<OrganisationId> nameplate_of;  // the body that it shares
  std::optional<int> order;                    // its place in the official order

  /// The name that the office says: the first short name, or the full one.
  const std::string& said_name() const { return short_names.empty() ? full_name : short_names.front(); }

  bool operator==(const Organisation&) const = default;
};

}  // namespace bihuan::offices
