// SPDX-License-Identifier: Apache-2.0
// The texts that hold most of a query's weight, found without scoring those that cannot be among them: terms
// that could not lift a text among the best are only looked up in texts that other terms have lifted
// (MaxScore), and texts are taken in blocks, so that what is added up stays in the processor's cache.
#pragma once

#include <vector>

#include "search/postings.h"

namespace bihuan::search {

struct Scored {
  TextNumber text;
  float score;
};

/// The `most` best texts by the sum over the query's terms of weight × impact, best first; equals by number.
/// Exact up to the rounding of impacts. Weights are above 0.
std::vector<Scored> nearest(const Postings& postings, const Query& query, std::size_t most);

/// Best first; equals by number, so that the same register gives the same answer.
bool is_before(const Scored& a, const Scored& b);

}  // namespace bihuan::search
