// SPDX-License-Identifier: Apache-2.0
// What the register of permits and the list of notices mean, in so many words.
#pragma once

#include <map>

#include "cases/store.h"

namespace bihuan::storage::memory {

using Rows = std::map<CaseId, cases::Row>;

cases::PermitsFound find_permits(const Rows& rows, const cases::PermitsAsked& asked,
                                 const cases::Paging& paging);

cases::NoticesFound find_notices_to(const Rows& rows, const std::vector<OrganisationId>& organisations,
                                    const cases::Paging& paging);

}  // namespace bihuan::storage::memory
