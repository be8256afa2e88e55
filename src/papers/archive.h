// SPDX-License-Identifier: Apache-2.0
// A ZIP in memory, read member by member within bounds: its entries are counted, and what comes out is
// measured while it comes out, since a header may lie. Holds a view of the bytes, which must outlive it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <zip.h>

#include "base/result.h"

namespace bihuan::papers {

class Archive {
 public:
  /// Fails with malformed, encrypted, or too_large.
  static Result<Archive> open(std::string_view bytes);

  /// Part names of office packages do not tell capitals from small letters.
  bool has(const std::string& name) const;
  /// Fails with malformed, encrypted, or with too_large once all that was read passes the limit.
  Result<std::string> read(const std::string& name);

 private:
  struct Close {
    void operator()(zip_t* zip) const { zip_discard(zip); }
  };
  explicit Archive(zip_t* zip) : zip_(zip) {}

  Result<std::string> unpack(zip_uint64_t index);

  std::unique_ptr<zip_t, Close> zip_;
  std::size_t unpacked_bytes_ = 0;
};

}  // namespace bihuan::papers
