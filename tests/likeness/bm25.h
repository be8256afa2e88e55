// SPDX-License-Identifier: Apache-2.0
// The yardstick: BM25 over plain character bigrams (k1 = 1.2, b = 0.75), as any search engine would do it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace bihuan::likeness {

class Bm25 {
 public:
  explicit Bm25(const std::vector<std::string>& texts);

  /// The numbers of the `most` best of the others, best first.
  std::vector<std::uint32_t> alike_to(std::uint32_t text, std::size_t most) const;

 private:
  struct Held {
    std::uint32_t text;
    double times;
  };

  std::vector<std::map<std::string, double>> terms_;
  std::map<std::string, std::vector<Held>> lists_;
  std::vector<double> lengths_;
  double mean_length_ = 0;
};

}  // namespace bihuan::likeness
