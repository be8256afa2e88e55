// SPDX-License-Identifier: Apache-2.0
// A register of problems as long as one likes, from a grammar: who found it, whose site, which place there,
// what thing by any of its words, and what is wrong with it by any of its words. Some things are common, most
// are rare; firms have names of their own. The same number gives the same problem.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace bihuan::bench {

class SampleProblems {
 public:
  /// Takes the words of things and faults from the lexicon's file. Run from the root of the source tree.
  SampleProblems();

  std::string problem(std::uint32_t number) const;

 private:
  using Random = std::mt19937;
  using Words = std::vector<std::string>;

  static const std::string& pick(const Words& words, Random& random);
  /// Of the first senses often, of the last ones seldom.
  static const std::string& word(const std::vector<Words>& senses, Random& random);
  static std::string firm(Random& random);
  std::string finding(Random& random) const;

  std::vector<Words> things_;
  std::vector<Words> faults_;
};

}  // namespace bihuan::bench
