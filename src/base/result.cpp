// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"

#include <cstdlib>
#include <fmt/core.h>

namespace bihuan {

Failure fail(ErrorKind kind, Words reason) {
  return fail(kind, std::vector{std::move(reason)});
}

Failure fail(ErrorKind kind, std::vector<Words> reasons) {
  VERIFY(!reasons.empty());
  return Failure(Error{kind, std::move(reasons)});
}

void detail::verify_failed(std::string_view expression, std::string_view file, int line) {
  fmt::print(stderr, "{}:{}: VERIFY failed: {}\n", file, line, expression);
  std::abort();
}

}  // namespace bihuan
