// SPDX-License-Identifier: Apache-2.0
// Whether a change can be applied to a directory: every reason against it, in the user's words. Checks the
// whole time for which the change would hold, because days may be recorded out of order.
#pragma once

#include "offices/directory.h"

namespace bihuan::offices {

class ChangeCheck {
 public:
  explicit ChangeCheck(const Directory& directory) : directory_(directory) {}

  void operator()(const Founded& change);
  void operator()(const NameGiven& change);
  void operator()(const NameWithdrawn& change);
  void operator()(const Moved& change);
  void operator()(const RelationSet& change);
  void operator()(const KindSet& change);
  void operator()(const NameplateHung& change);
  void operator()(const NameplateTakenDown& change);
  void operator()(const Ordered& change);
  void operator()(const Merged& change);
  void operator()(const Abolished& change);

  std::vector<Words> reasons() && { return std::move(reasons_); }

 private:
  using Ids = std::vector<OrganisationId>;

  /// The history of an organisation that is open on `day`; nullptr after a reason.
  const History* open_history(const OrganisationId& id, Day day);
  void check_name(const std::string& name, const OrganisationId& bearer, const Interval& time);
  void check_stands(const OrganisationId& id, const Interval& time);
  void check_tree(const OrganisationId& child, const OrganisationId& parent, const Interval& time);
  void check_nameplate(const OrganisationId& plate, const OrganisationId& body, const Interval& time);
  void check_end(const OrganisationId& id, Day on, const Ids& ending_with_it);
  void check_successor(const OrganisationId& id, Day on, const Ids& ending);
  std::string name(const OrganisationId& id, Day day) const { return directory_.full_name(id, day); }
  void object(std::string zh, std::string en) { reasons_.push_back({std::move(zh), std::move(en)}); }

  const Directory& directory_;
  std::vector<Words> reasons_;
};

}  // namespace bihuan::offices
