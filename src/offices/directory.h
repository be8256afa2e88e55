// SPDX-License-Identifier: Apache-2.0
// All organisations of the office's world, over time. A value: made by applying changes and by nothing else;
// applying gives a new directory or every reason why not. On any one day a name belongs to one organisation
// at most, the tree has no cycle, and nothing hangs on what has ended. Every question names its day.
#pragma once

#include <span>
#include <unordered_map>

#include "offices/change.h"
#include "offices/history.h"

namespace bihuan::offices {

class Directory {
 public:
  /// All changes in their order; refuses with the reasons of all that cannot be applied, each with its
  /// number.
  static Result<Directory> of(std::span<const Change> changes);

  std::vector<Words> reasons_against(const Change& change) const;
  Result<Directory> apply(const Change& change) const&;
  Result<Directory> apply(const Change& change) &&;

  bool knows(const OrganisationId& id) const { return histories_.contains(id); }
  /// nullptr if unknown.
  const History* history(const OrganisationId& id) const;
  bool is_open(const OrganisationId& id, Day day) const;
  /// As it stands on `day`; nothing if it is unknown, not yet founded, or ended.
  std::optional<Organisation> find(const OrganisationId& id, Day day) const;
  /// All that are open on `day`, in official order.
  std::vector<Organisation> as_of(Day day) const;

  /// By full or short name, exactly as borne on `day`.
  std::optional<OrganisationId> find_by_name(std::string_view name, Day day) const;
  /// The full name borne on `day`; before founding the first, after the end the last; of an unknown id, the
  /// id.
  std::string full_name(const OrganisationId& id, Day day) const;
  std::string said_name(const OrganisationId& id, Day day) const;

  std::optional<OrganisationId> parent(const OrganisationId& id, Day day) const;
  /// From the parent up to the top.
  std::vector<OrganisationId> ancestors(const OrganisationId& id, Day day) const;
  std::vector<OrganisationId> children(const OrganisationId& id, Day day) const;  // in official order

  /// Itself, or the body whose nameplate it is.
  OrganisationId body(const OrganisationId& id, Day day) const;
  /// Nameplates are counted as one with their body, and with each other. Even what is unknown is one with
  /// itself.
  bool same_body(const OrganisationId& left, const OrganisationId& right, Day day) const;
  /// Itself and all that are the same body, by their ids.
  std::vector<OrganisationId> all_of_body(const OrganisationId& id, Day day) const;

  /// By the official order set by the office; those without a place come last, by their ids.
  void put_in_official_order(std::vector<OrganisationId>& ids, Day day) const;

 private:
  friend class ChangeCheck;
  void take(const Change& change);
  void take_arm(const Founded& change);
  void take_arm(const NameGiven& change);
  void take_arm(const NameWithdrawn& change);
  void take_arm(const Moved& change);
  void take_arm(const RelationSet& change);
  void take_arm(const KindSet& change);
  void take_arm(const NameplateHung& change);
  void take_arm(const NameplateTakenDown& change);
  void take_arm(const Ordered& change);
  void take_arm(const Merged& change);
  void take_arm(const Abolished& change);
  void remember_name(const std::string& name, const OrganisationId& id);
  Organisation standing_on(const History& history, Day day) const;

  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::unordered_map<OrganisationId, History> histories_;
  std::unordered_map<std::string, std::vector<OrganisationId>, TextHash, std::equal_to<>> bearers_;  // ever
};

}  // namespace bihuan::offices
