// SPDX-License-Identifier: Apache-2.0
// Numbers as word processors write them before paragraphs, by the names of ECMA-376 (ST_NumberFormat).
#pragma once

#include <string>
#include <string_view>

namespace bihuan::papers {

/// `value` in `format`. A number that a format cannot write, or an unknown format, comes out decimal.
std::string numeral(int value, std::string_view format);

}  // namespace bihuan::papers
