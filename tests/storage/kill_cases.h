// SPDX-License-Identifier: Apache-2.0
// What the process that is killed writes, as the one that examines it expects it.
#pragma once

#include <fmt/format.h>
#include <string>

#include "cases/act.h"

namespace bihuan::storage::testing {

inline constexpr int killed_threads = 4;

inline CaseId killed_case(std::string_view round, int thread) {
  return CaseId(fmt::format("case-{}-{}", round, thread));
}

inline std::string killed_key(std::string_view round, int thread, cases::Version version) {
  return fmt::format("key-{}-{}-{}", round, thread, version);
}

}  // namespace bihuan::storage::testing
