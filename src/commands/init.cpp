// SPDX-License-Identifier: Apache-2.0
#include "commands/init.h"

#include <fmt/format.h>

#include "commands/outcome.h"

namespace bihuan::commands {

int init(const InitOptions& options) {
  const auto created = DataFolder::create(options.data, options.kind);
  if (!created) return report(created.error());
  fmt::print("{}\n", std::filesystem::absolute(options.data).string());
  return done;
}

}  // namespace bihuan::commands
