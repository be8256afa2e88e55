// SPDX-License-Identifier: Apache-2.0
// The numbers that a filing may carry: what was there at the end of the last round, what came and what was
// settled in between, what is left. Each may be left out; none is negative.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bihuan::cases {

struct Figures {
  std::optional<std::int64_t> carried_over;
  std::optional<std::int64_t> added;
  std::optional<std::int64_t> settled;
  std::optional<std::int64_t> remaining;

  bool operator==(const Figures&) const = default;
};

/// Far above what any office counts, and far below where sums would run over.
inline constexpr std::int64_t figure_max = 1'000'000'000'000;

using Figure = std::optional<std::int64_t> Figures::*;

/// In their order, each by the name of its field in the procedure, in the ledger and on the pages.
inline constexpr std::array<std::pair<std::string_view, Figure>, 4> all_figures{
    {{"carried_over", &Figures::carried_over},
     {"added", &Figures::added},
     {"settled", &Figures::settled},
     {"remaining", &Figures::remaining}}};

/// Each figure that is given to the sum of its column.
inline void add(const Figures& figures, Figures& sum) {
  for (const auto& [name, figure] : all_figures) {
    if (figures.*figure) sum.*figure = (sum.*figure).value_or(0) + *(figures.*figure);
  }
}

}  // namespace bihuan::cases
