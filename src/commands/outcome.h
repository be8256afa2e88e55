// SPDX-License-Identifier: Apache-2.0
// How a command ends: what it says of a failure on standard error, and the exit status by which scripts tell
// failures apart. The numbers are a promise; docs name them.
#pragma once

#include "base/result.h"

namespace bihuan::commands {

inline constexpr int done = 0;
inline constexpr int failed = 1;  // of something that no one foresaw: the message is all we know
inline constexpr int wrong_usage = 2;
inline constexpr int cannot_listen = 3;
inline constexpr int cut_off = 4;     // the server ended before what was in flight
inline constexpr int stumbled = 5;    // a draft of minutes over which the supervision section would
inline constexpr int off_course = 6;  // something came otherwise than a procedure's scenarios say

/// 10 malformed, 11 unsupported, 12 scanned, 13 encrypted, 14 secret, 15 no minutes, 16 too large, 17 not
/// found, 18 refused, 19 conflict, 20 unavailable.
int exit_status(ErrorKind kind);

/// Prints every reason in both languages, and gives the exit status.
int report(const Error& error);

}  // namespace bihuan::commands
