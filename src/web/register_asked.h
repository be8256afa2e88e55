// SPDX-License-Identifier: Apache-2.0
// What an address asks of the register: the parameters that are understood, and those that are not. A page
// leaves the latter out and says so, since an old bookmark shall open; a program is refused.
#pragma once

#include <boost/json.hpp>
#include <vector>

#include "http/message.h"
#include "web/context.h"
#include "web/register_filter.h"

namespace bihuan::web {

struct Asked {
  http::Parameters query;
  std::vector<http::Pair> unknown;
};

Asked asked_of_register(const Context& context);

/// The whole of what the query wants, on the context's day and by its procedures: to be signed for is what
/// has come to its lead for the first time, or again, and waits there untouched.
RegisterQuery register_query(const http::Parameters& query, const Context& context);

/// A sentence that names what was left out; empty where all was understood.
std::string left_out_sentence(const Asked& asked, const Context& context);
/// With a reason for each parameter, of which there is at least one.
Error misunderstood(const Asked& asked);

}  // namespace bihuan::web
