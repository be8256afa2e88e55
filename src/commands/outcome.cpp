// SPDX-License-Identifier: Apache-2.0
#include "commands/outcome.h"

#include <cstdio>
#include <fmt/format.h>

namespace bihuan::commands {

int exit_status(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::malformed:
      return 10;
    case ErrorKind::unsupported:
      return 11;
    case ErrorKind::scanned:
      return 12;
    case ErrorKind::encrypted:
      return 13;
    case ErrorKind::secret:
      return 14;
    case ErrorKind::not_minutes:
      return 15;
    case ErrorKind::too_large:
      return 16;
    case ErrorKind::not_found:
      return 17;
    case ErrorKind::refused:
      return 18;
    case ErrorKind::conflict:
      return 19;
    case ErrorKind::unavailable:
      return 20;
  }
  VERIFY(false && "a kind of error without an exit status");
  return wrong_usage;
}

int report(const Error& error) {
  for (const Words& reason : error.reasons)
    fmt::print(stderr, "bihuan: {}\n        {}\n", reason.zh, reason.en);
  return exit_status(error.kind);
}

}  // namespace bihuan::commands
