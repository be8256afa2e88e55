// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"

#include <sys/random.h>

#include "base/result.h"

namespace bihuan {

void fill_random(std::span<unsigned char> bytes) {
  VERIFY(bytes.size() <= 256);  // getrandom gives up to 256 bytes whole, whatever signals arrive
  const ssize_t got = getrandom(bytes.data(), bytes.size(), 0);
  VERIFY(got == static_cast<ssize_t>(bytes.size()));
}

}  // namespace bihuan
