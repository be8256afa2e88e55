// SPDX-License-Identifier: Apache-2.0
#include "offices/resolution.h"

#include <fmt/format.h>

#include "offices/name_reading.h"

namespace bihuan::offices {
namespace {

using Comparison = bool (*)(const NameReading& written, const NameReading& borne);

/// The nearest place on the way up, for organisations whose own name gives none.
std::string place_above(const Directory& directory, const OrganisationId& id, Day day) {
  for (const auto& ancestor : directory.ancestors(id, day)) {
    for (const auto& reading : readings_of(directory.full_name(ancestor, day))) {
      if (!reading.place.empty()) return reading.place;
    }
  }
  return {};
}

class Candidates {
 public:
  Candidates(std::string_view written, const Directory& directory, Day day)
      : written_(readings_of(written)), directory_(directory), day_(day), open_(directory.as_of(day)) {}

  std::vector<OrganisationId> by(Comparison compare) const {
    std::vector<OrganisationId> result;
    for (const auto& organisation : open_) {
      if (bears_like(organisation, compare)) result.push_back(organisation.id);
    }
    return result;
  }

 private:
  bool bears_like(const Organisation& organisation, Comparison compare) const {
    if (is_like(organisation, organisation.full_name, compare)) return true;
    return std::any_of(organisation.short_names.begin(), organisation.short_names.end(),
                       [&](const auto& name) { return is_like(organisation, name, compare); });
  }

  bool is_like(const Organisation& organisation, std::string_view name, Comparison compare) const {
    for (const auto& borne : readings_of(name)) {
      for (const auto& written : written_) {
        if (compare(written, borne) && is_of_the_place(written.place, borne.place, organisation)) return true;
      }
    }
    return false;
  }

  /// A place that is written must be the organisation's; one that is not written is no one's.
  bool is_of_the_place(const std::string& written, const std::string& borne,
                       const Organisation& organisation) const {
    if (written.empty() || written == borne) return true;
    return borne.empty() && written == place_above(directory_, organisation.id, day_);
  }

  std::vector<NameReading> written_;
  const Directory& directory_;
  Day day_;
  std::vector<Organisation> open_;
};

std::string names_of(const std::vector<OrganisationId>& ids, const Directory& directory, Day day,
                     std::string_view comma) {
  std::string result;
  for (const auto& id : ids)
    result += (result.empty() ? "" : std::string(comma)) + directory.said_name(id, day);
  return result;
}

BearerMatch to_choose(std::string_view written, std::vector<OrganisationId> ids, const Directory& directory,
                      Day day) {
  Words explanation{
      fmt::format("“{}”可能是：{}；须由人选定", written, names_of(ids, directory, day, "、")),
      fmt::format("'{}' may be: {}; somebody must choose", written, names_of(ids, directory, day, ", "))};
  return {Likeness::several, std::move(ids), std::move(explanation)};
}

}  // namespace

BearerMatch match_bearer(std::string_view written, const Directory& directory, Day day) {
  if (auto id = directory.find_by_name(written, day)) {
    Words explanation{fmt::format("“{}”是它的名称", written), fmt::format("'{}' is its name", written)};
    return {Likeness::same, {*std::move(id)}, std::move(explanation)};
  }
  const Candidates candidates(written, directory, day);
  auto alike = candidates.by(are_alike);
  if (alike.size() > 1) return to_choose(written, std::move(alike), directory, day);
  if (alike.size() == 1) {
    const auto name = directory.full_name(alike.front(), day);
    Words explanation{
        fmt::format("“{}”与“{}”只差地名、级别或“管理”“和”等字", written, name),
        fmt::format("'{}' differs from '{}' only in place, level or words without weight", written, name)};
    return {Likeness::alike, std::move(alike), std::move(explanation)};
  }
  auto abbreviated = candidates.by(may_abbreviate);
  if (!abbreviated.empty()) return to_choose(written, std::move(abbreviated), directory, day);
  return {Likeness::unknown,
          {},
          {fmt::format("单位名录中没有“{}”", written), fmt::format("The directory has no '{}'", written)}};
}

}  // namespace bihuan::offices
