// SPDX-License-Identifier: Apache-2.0
#include "cases/rest.h"

#include <algorithm>

namespace bihuan::cases {

Found found_by(const Filter& filter, const std::vector<Row>& rows) {
  Found found{filter, {}};
  for (const Row& row : rows) found.cases.push_back({row.id, row.version});
  std::ranges::sort(found.cases, {}, &Rest::case_id);
  return found;
}

}  // namespace bihuan::cases
