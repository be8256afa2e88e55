// SPDX-License-Identifier: Apache-2.0
// A round rolled up by the tree of organisations: a subtotal for each branch of the directory under which
// several of its bearers hang. Pure.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "cases/fact.h"
#include "cases/figures.h"
#include "offices/directory.h"

namespace bihuan::cases {

/// A bearer in a round: how it stands, and what its standing filing gives in figures.
struct BearerFigures {
  OrganisationId organisation;
  FilingStanding standing = FilingStanding::open;
  Figures figures = {};
};

/// How several bearers stand, added up.
struct RoundTotal {
  std::size_t bearers = 0;
  std::array<std::size_t, 5> standings{};  // by FilingStanding
  std::size_t with_figures = 0;            // those who gave any
  Figures sum = {};                        // of those who gave any

  std::size_t count(FilingStanding standing) const { return standings[static_cast<std::size_t>(standing)]; }
  bool operator==(const RoundTotal&) const = default;
};

RoundTotal total_of(std::span<const BearerFigures> bearers);

struct RoundBranch {
  OrganisationId head;                  // itself a bearer, or above its bearers
  std::size_t depth = 0;                // how many other branches it lies within
  std::vector<OrganisationId> bearers;  // in the order given, those of the branches within it among them
  RoundTotal total;

  bool operator==(const RoundBranch&) const = default;
};

/// Each branch before those within it, and otherwise as its first bearer stands in the order given.
/// Nameplates hang where their body does, and a branch has two bodies at least. What the grand total says
/// already is left out, and of organisations above the very same bearers all but the lowest.
std::vector<RoundBranch> branches_of(std::span<const BearerFigures> bearers,
                                     const offices::Directory& directory, Day day);

}  // namespace bihuan::cases
