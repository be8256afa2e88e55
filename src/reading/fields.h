// SPDX-License-Identifier: Apache-2.0
// The labelled lines with what stands behind each label, up to the next label or to what plainly is something
// else.
#pragma once

#include <vector>

#include "reading/labels.h"
#include "reading/page.h"

namespace bihuan::reading {

struct Field {
  Label label = Label::about_the_paper;
  text::Range words;  // the label itself
  text::Range value;
};

/// The fields before the first matter and after the last, in order.
std::vector<Field> find_fields(const Page& page);

}  // namespace bihuan::reading
