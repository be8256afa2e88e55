// SPDX-License-Identifier: Apache-2.0
#include "base/id.h"

#include <array>
#include <cstdint>
#include <fmt/format.h>

#include "base/random.h"

namespace bihuan {

std::string new_uuid(Moment now) {
  std::array<unsigned char, 10> random = random_bytes<10>();
  const auto ms = static_cast<std::uint64_t>(now.time_since_epoch().count()) & 0xffffffffffffULL;
  const unsigned version_bits = 0x7000U | ((static_cast<unsigned>(random[0]) << 8 | random[1]) & 0x0fffU);
  const unsigned variant_bits = 0x8000U | ((static_cast<unsigned>(random[2]) << 8 | random[3]) & 0x3fffU);
  std::uint64_t node = 0;
  for (std::size_t i = 4; i < random.size(); ++i) node = node << 8 | random[i];
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", ms >> 16, ms & 0xffffU, version_bits,
                     variant_bits, node);
}

}  // namespace bihuan
