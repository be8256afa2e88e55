// SPDX-License-Identifier: Apache-2.0
// Documents that a matter names in two ways: 《某办法》 and 《某暂行办法》, with 送审稿 and without.
#pragma once

#include "intake/print_check.h"
#include "text/folded_text.h"

namespace bihuan::intake {

/// One finding for each document. What is repealed or replaced is another document than its successor.
std::vector<Finding> check_titles(const text::FoldedText& text, const reading::Item& item);

}  // namespace bihuan::intake
