// SPDX-License-Identifier: Apache-2.0
// To whom the paper goes: 分送, 抄送, 主送, 发, 送, 本期发; one entry for each group of recipients.
#pragma once

#include "reading/fields.h"
#include "reading/record.h"

namespace bihuan::reading {

std::vector<Quoted> find_distribution(const Page& page, const std::vector<Field>& fields);

}  // namespace bihuan::reading
