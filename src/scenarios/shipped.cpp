// SPDX-License-Identifier: Apache-2.0
#include "scenarios/shipped.h"

#include <algorithm>
#include <span>

#include "base/embedded.h"

namespace bihuan::scenarios {

std::span<const EmbeddedFile> scenario_files();  // data/procedures

std::string scenarios_beside(std::string_view stem) {
  return std::string(stem) + ".scenarios.txt";
}

std::optional<std::string_view> shipped_scenarios(std::string_view kind) {
  const auto files = scenario_files();
  const auto found = std::ranges::find(files, scenarios_beside(kind), &EmbeddedFile::path);
  if (found == files.end()) return std::nullopt;
  return found->bytes;
}

}  // namespace bihuan::scenarios
