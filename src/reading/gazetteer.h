// SPDX-License-Identifier: Apache-2.0
// The names of organisations that a reading may rely on besides the grammar of such names: those of the
// office's own tree. Empty by default; the reading must not depend on it being full.
#pragma once

#include <string>
#include <vector>

namespace bihuan::reading {

struct Gazetteer {
  std::vector<std::string> organisations;  // full and short names, UTF-8
};

}  // namespace bihuan::reading
