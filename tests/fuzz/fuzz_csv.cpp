// SPDX-License-Identifier: Apache-2.0
// A table as plain text: no row is empty, and rows are in order.
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "papers/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  auto table = bihuan::papers::read_csv(bytes);
  if (!table) return 0;
  std::size_t last = 0;
  for (const bihuan::papers::Row& row : table->rows) {
    VERIFY(row.number > last && !row.cells.empty());
    last = row.number;
  }
  return 0;
}
