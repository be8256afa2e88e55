// SPDX-License-Identifier: Apache-2.0
// What can happen to organisations. A directory is nothing but the changes applied to it; each takes effect
// at the beginning of its day, which may lie before the day on which it is recorded.
#pragma once

#include <variant>
#include <vector>

#include "base/day.h"
#include "offices/organisation.h"

namespace bihuan::offices {

enum class NameForm { full, short_form };

struct Founded {
  OrganisationId organisation;
  Day on;
  std::string full_name;
  Kind kind = Kind::other;
  std::optional<OrganisationId> parent;

  bool operator==(const Founded&) const = default;
};

/// A full name replaces the full name before it; short names stand beside each other.
struct NameGiven {
  OrganisationId organisation;
  Day on;
  NameForm form = NameForm::full;
  std::string name;

  bool operator==(const NameGiven&) const = default;
};

/// Of short names only. From `on` the name is no longer borne.
struct NameWithdrawn {
  OrganisationId organisation;
  Day on;
  std::string name;

  bool operator==(const NameWithdrawn&) const = default;
};

struct Moved {
  OrganisationId organisation;
  Day on;
  std::optional<OrganisationId> parent;  // none: stands at the top

  bool operator==(const Moved&) const = default;
};

struct RelationSet {
  OrganisationId organisation;
  Day on;
  Relation relation = Relation::not_listed;

  bool operator==(const RelationSet&) const = default;
};

struct KindSet {
  OrganisationId organisation;
  Day on;
  Kind kind = Kind::other;

  bool operator==(const KindSet&) const = default;
};

/// `organisation` is from now on a nameplate at `body`: 市安委办 at 市应急局. For every verdict the two are
/// one.
struct NameplateHung {
  OrganisationId organisation;
  Day on;
  OrganisationId body;

  bool operator==(const NameplateHung&) const = default;
};

struct NameplateTakenDown {
  OrganisationId organisation;
  Day on;

  bool operator==(const NameplateTakenDown&) const = default;
};

struct Ordered {
  OrganisationId organisation;
  Day on;
  int order = 0;

  bool operator==(const Ordered&) const = default;
};

struct Merged {
  std::vector<OrganisationId> from;
  Day on;
  OrganisationId into;

  bool operator==(const Merged&) const = default;
};

struct Abolished {
  OrganisationId organisation;
  Day on;
  std::optional<OrganisationId> successor;

  bool operator==(const Abolished&) const = default;
};

using Change = std::variant<Founded, NameGiven, NameWithdrawn, Moved, RelationSet, KindSet, NameplateHung,
                            NameplateTakenDown, Ordered, Merged, Abolished>;

inline constexpr std::size_t name_bytes_max = 300;
inline constexpr int order_max = 1'000'000;

boost::json::value to_json(const Change& change);
/// Strict: whatever is unknown, missing or of the wrong form is refused with its place.
Result<Change> change_from_json(const boost::json::value& value);

}  // namespace bihuan::offices
