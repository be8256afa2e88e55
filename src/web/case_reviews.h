// SPDX-License-Identifier: Apache-2.0
// What the reviews under a case have decided about it (复核).
#pragma once

#include <boost/json.hpp>

#include "cases/case.h"
#include "web/context.h"

namespace bihuan::web {

/// The rows of the reviews under the case that were decided, the latest first, each with `result` (upheld,
/// changed or revoked), `decided_on` and `reasons`.
boost::json::array reviews_model(const cases::Case& subject, const Context& context);

/// Where a review of the case is keyed in; empty of what nobody concludes anything about: before it is under
/// supervision, and of matters, rounds, permits and reviews.
std::string address_of_new_review(const cases::Case& subject);

}  // namespace bihuan::web
