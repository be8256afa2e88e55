// SPDX-License-Identifier: Apache-2.0
// The numbers of cases, which people say aloud and which stay unique for ever: 常务〔2020〕100-1-4 is the
// fourth duty in the text of the first item of the hundredth executive meeting, in 2020. What comes from no
// meeting is counted through in its series and year: 督〔2020〕17.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "cases/store.h"

namespace bihuan::cases {

/// The number or the id in what somebody typed: brackets of any kind, with or without blanks and 号, or the
/// address of the case's page.
std::string meant_by(std::string_view typed);

/// A number for a case of this origin that no case bears yet, and none of `given` is: those of the same
/// append. The store's unique index has the last word.
std::string free_number(const Origin& origin, std::string_view kind, Day today, const CaseStore& store,
                        const std::set<std::string>& given = {});

}  // namespace bihuan::cases
