// SPDX-License-Identifier: Apache-2.0
// What is wrong with a procedure file: every finding with file, line and mend, in both languages, in the
// order of the lines. Also the likeliest meaning of a misspelt word, for the mend.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"

namespace bihuan::procedures {

class Findings {
 public:
  explicit Findings(std::string_view file_name) : file_name_(file_name) {}

  /// `line` counts from 1; 0 is for what concerns the whole file. Only the first few hundred are kept.
  void add(int line, const Words& what);

  bool empty() const { return found_.empty(); }
  /// All findings, those of a line in the order in which they were added.
  std::vector<Words> in_order() const;

 private:
  struct Finding {
    int line;
    Words words;
  };

  std::string file_name_;
  std::vector<Finding> found_;
};

/// The mend for a word that is not among `known`: the nearest one, or the whole list if none is near. Of two
/// that are equally near, one of `preferred`.
Words mend_by_nearest(std::string_view word, const std::vector<std::string_view>& known,
                      const std::vector<std::string_view>& preferred = {});

/// `word` for a message: cut where it is long, and without control characters.
std::string shown(std::string_view word, std::size_t bytes_max = 60);

}  // namespace bihuan::procedures
