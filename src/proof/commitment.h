// SPDX-License-Identifier: Apache-2.0
// A salted commitment to a payload: it proves what the payload was while payload and salt are kept, and gives
// nothing away about it once both have been destroyed by due procedure.
#pragma once

#include <string>
#include <string_view>

#include "proof/digest.h"

namespace bihuan::proof {

/// 32 random bytes as 64 hexadecimal digits.
std::string new_salt();

/// SM3 over the salt's text, a line feed, and the payload's bytes.
Digest commit(std::string_view salt, std::string_view payload);

}  // namespace bihuan::proof
