// SPDX-License-Identifier: Apache-2.0
// The text of an OFD (GB/T 33190-2016): its pages in order, each as lines (page_text.h). Templates, which
// repeat on every page, annotations and seals are left out: they are no words of the paper.
#pragma once

#include <string>

#include "base/result.h"
#include "papers/archive.h"

namespace bihuan::papers {

/// Whether the package says that it is an OFD, locked or not.
bool looks_like_ofd(const Archive& archive);

/// Fails with scanned, encrypted, malformed or too_large.
Result<std::string> read_ofd(Archive& archive);

}  // namespace bihuan::papers
