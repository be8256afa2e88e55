// SPDX-License-Identifier: Apache-2.0
// The fixed phrases of the pages, one line a phrase in data/phrases/*.tsv: key, Chinese, English. A key that
// a template or a page names and no file has is our own bug and ends the program at start, not in front of a
// clerk.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/embedded.h"
#include "base/result.h"

namespace bihuan::web {

class Phrases {
 public:
  /// Malformed where a line has not three columns, or a key stands twice; each fault with its file and line.
  static Result<Phrases> parse(std::span<const EmbeddedFile> files);
  /// Those that travel in the binary.
  static const Phrases& built_in();

  const Words* find(std::string_view key) const;
  /// The phrase of a key that exists.
  const Words& at(std::string_view key) const;

 private:
  std::map<std::string, Words, std::less<>> phrases_;
};

}  // namespace bihuan::web
