// SPDX-License-Identifier: Apache-2.0
// For tests: random choices that are the same for the same seed, whatever the compiler's library.
#pragma once

#include <random>
#include <vector>

namespace bihuan::cases::testing {

class Draw {
 public:
  explicit Draw(unsigned seed) : engine_(seed) {}

  int below(int count) { return static_cast<int>(engine_() % static_cast<unsigned>(count)); }
  bool once_in(int count) { return below(count) == 0; }
  bool mostly() { return !once_in(10); }
  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace bihuan::cases::testing
