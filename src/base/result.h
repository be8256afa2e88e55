// SPDX-License-Identifier: Apache-2.0
// The channel for what a user or the world may cause: a value, or every reason why there is none.
// What ends a request (database gone, disk full) is an exception; our own bugs are VERIFY.
#pragma once

#include <string_view>
#include <tl/expected.hpp>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/words.h"

namespace bihuan {

enum class ErrorKind {
  malformed,    // the input breaks its own form
  unsupported,  // a form that we do not read
  scanned,      // pictures of pages, no text
  encrypted,    // locked by a password
  secret,       // carries a mark of secrecy and is refused at the door
  not_minutes,  // readable text, but no minutes
  too_large,    // over a limit of base/limits.h
  not_found,    // no such thing, or none that this viewer may see
  refused,      // the rules say no
  conflict,     // somebody else was first: read again
  unavailable,  // a tool or resource of this machine is missing
};

struct Error {
  ErrorKind kind;
  std::vector<Words> reasons;  // never empty; all reasons at once, in words for the user

  bool operator==(const Error&) const = default;
};

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

using Failure = tl::unexpected<Error>;

/// A failure with a single reason.
Failure fail(ErrorKind kind, Words reason);
/// A failure with all its reasons, of which there is at least one.
Failure fail(ErrorKind kind, std::vector<Words> reasons);

namespace detail {
[[noreturn]] void verify_failed(std::string_view expression, std::string_view file, int line);

template <class T>
T take(tl::expected<T, Error>&& result) {
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}
}  // namespace detail

}  // namespace bihuan

/// The value of a Result, or return its error from the calling function. Not in coroutines (gcc 12 fails to
/// compile it).
#define TRY(expression)                                           \
  __extension__({                                                 \
    auto&& try_result = (expression);                             \
    if (!try_result) return ::tl::unexpected(try_result.error()); \
    ::bihuan::detail::take(std::move(try_result));                \
  })

/// Ends the program when our own reasoning is wrong. Never for input.
#define VERIFY(expression) \
  ((expression) ? void(0) : ::bihuan::detail::verify_failed(#expression, __FILE__, __LINE__))
