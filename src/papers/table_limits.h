// SPDX-License-Identifier: Apache-2.0
// The bounds on imported tables, in words.
#pragma once

#include <cstddef>
#include <optional>

#include "base/result.h"

namespace bihuan::papers {

/// Why a table that has come to so many rows, columns in its last row, and cells in all is refused, if it is.
std::optional<Failure> refuse_by_size(std::size_t rows, std::size_t columns, std::size_t cells);

}  // namespace bihuan::papers
