// SPDX-License-Identifier: Apache-2.0
#include "proof/commitment.h"

#include <fmt/format.h>

#include "base/random.h"

namespace bihuan::proof {

std::string new_salt() {
  std::string salt;
  for (const unsigned char byte : random_bytes<32>())
    fmt::format_to(std::back_inserter(salt), "{:02x}", byte);
  return salt;
}

Digest commit(std::string_view salt, std::string_view payload) {
  return Digest::of(fmt::format("{}\n{}", salt, payload));
}

}  // namespace bihuan::proof
