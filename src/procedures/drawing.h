// SPDX-License-Identifier: Apache-2.0
// A procedure as a picture: SVG, the same bytes for the same procedure. The main line runs through the main
// acts as a line of stations; what leads away from it and back runs on rails beside it, joined where there is
// a dot. Colours are the page's own (currentColor, classes; no style element, which a strict CSP would
// refuse).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "procedures/procedure.h"

namespace bihuan::procedures {

enum class Language { zh, en };

enum class Shape {
  wide,    // from left to right, for a screen or a landscape page
  narrow,  // from top to bottom, for a phone
};

struct DrawingOptions {
  Language language = Language::zh;
  Shape shape = Shape::wide;
  std::string present;             // the state to mark; empty for none
  std::vector<std::string> taken;  // the states that the case has been in
};

std::string draw(const Procedure& procedure, const DrawingOptions& options);

}  // namespace bihuan::procedures
