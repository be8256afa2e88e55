// SPDX-License-Identifier: Apache-2.0
// Bearer phrases: one bearer or a list of them (parted by 、 和 及 与), with the tail that a list shares
// (等部门) read and left out of the last name. Whether the phrase is instructed is not asked here.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "reading/bearer_names.h"

namespace bihuan::reading {

struct BearerPhrase {
  text::Range range;  // the shared tail included
  std::vector<Bearer> bearers;

  bool operator==(const BearerPhrase&) const = default;
};

/// The phrase that begins at `at` and ends no later than `end`; nothing unless every part of it is a bearer.
std::optional<BearerPhrase> read_bearers(std::u32string_view chars, std::size_t at, std::size_t end,
                                         const KnownNames& known);

}  // namespace bihuan::reading
