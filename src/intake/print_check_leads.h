// SPDX-License-Identifier: Apache-2.0
// Several bearers of one task, of whom nothing says who leads.
#pragma once

#include "intake/print_check.h"
#include "text/folded_text.h"

namespace bihuan::intake {

std::optional<Finding> check_leads(const text::FoldedText& text, const reading::Duty& duty);

/// 各区, 相关部门, 分管副市长: no organisation of its own.
bool is_class(std::string_view name);

}  // namespace bihuan::intake
