// SPDX-License-Identifier: Apache-2.0
// Which acts of a procedure can ever be done, and which states they reach. An act lives once one of its
// states is reached and every guard of it that asks for something to have been done can be fulfilled by
// another act that lives and can come before it.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "procedures/procedure.h"

namespace bihuan::procedures {

class Life {
 public:
  /// Of a procedure that leads_somewhere() and outlives this.
  explicit Life(const Procedure& procedure);

  bool lives(const Act& act) const { return living_.contains(&act); }
  /// Whether living acts lead from the initial state to this one.
  bool is_reached(std::string_view state) const;
  /// Whether living acts lead from a state to an end.
  bool ends(std::string_view state) const;
  bool leaves_from_reached(const Act& act) const;
  /// Whether the one can come before the other by the living acts, whether or not they live themselves.
  bool leads_to(const Act& first, const Act& then) const;
  /// The first guard that no other living act can have fulfilled; null where there is none.
  const Guard* unfulfilled(const Act& act) const;

 private:
  using States = std::uint64_t;  // a bit for each

  std::size_t index_of(std::string_view state) const;
  States bit_of(std::string_view state) const { return States{1} << index_of(state); }
  States states_left_by(const Act& act) const;
  void spread();

  const Procedure& procedure_;
  std::vector<States> reached_;  // from each state, itself among them
  std::set<const Act*> living_;
};

/// The acts of which one must have been done before the guard can hold. None where it asks for nothing of the
/// kind, or where what it names is not there, which other checks say.
std::vector<const Act*> fulfillers(const Procedure& procedure, const Guard& guard);

}  // namespace bihuan::procedures
