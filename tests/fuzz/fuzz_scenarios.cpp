// SPDX-License-Identifier: Apache-2.0
// Any text as the scenarios of a shipped procedure: refused with reasons, or scenarios that can be played.
#include <cstdint>
#include <string_view>

#include "scenarios/parser.h"
#include "scenarios/run.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto shelf = bihuan::procedures::ProcedureShelf::shipped();
  const auto& duty = *shelf.current("duty");
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto file = bihuan::scenarios::parse_scenarios(bytes, "fuzz.scenarios.txt", duty, shelf);
  if (!file) {
    VERIFY(!file.error().reasons.empty());
    return 0;
  }
  const auto report = bihuan::scenarios::play({*file, duty, shelf, bihuan::calendar::built_in()});
  VERIFY(report.scenarios == file->scenarios.size());
  return 0;
}
