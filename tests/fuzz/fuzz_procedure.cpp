// SPDX-License-Identifier: Apache-2.0
// Any text as a procedure file: refused with reasons, or a procedure that can be drawn, with all its states.
#include <cstdint>
#include <string_view>

#include "procedures/drawing.h"
#include "procedures/file.h"

using bihuan::procedures::Language;
using bihuan::procedures::Shape;

namespace {

std::size_t states_drawn(std::string_view svg) {
  constexpr std::string_view mark = "<g class=\"state";
  std::size_t found = 0;
  for (auto at = svg.find(mark); at != svg.npos; at = svg.find(mark, at + mark.size())) ++found;
  return found;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto procedure = bihuan::procedures::load_procedure(bytes, "fuzz.toml");
  if (!procedure) {
    VERIFY(!procedure.error().reasons.empty());
    return 0;
  }
  for (const auto shape : {Shape::wide, Shape::narrow}) {
    const std::string svg = bihuan::procedures::draw(*procedure, {Language::zh, shape, "", {}});
    VERIFY(states_drawn(svg) == procedure->states.size());
  }
  return 0;
}
