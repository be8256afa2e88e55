// SPDX-License-Identifier: Apache-2.0
// Random bytes from the kernel, for salts and ids. Ends the program if the kernel has none.
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace bihuan {

void fill_random(std::span<unsigned char> bytes);

template <std::size_t n>
std::array<unsigned char, n> random_bytes() {
  std::array<unsigned char, n> bytes{};
  fill_random(bytes);
  return bytes;
}

}  // namespace bihuan
