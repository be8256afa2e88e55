// SPDX-License-Identifier: Apache-2.0
// What pdftotext may say: its output, and after a NUL its complaints.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "papers/pdf.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::size_t end = std::min(bytes.find('\0'), bytes.size());
  bihuan::papers::ChildOutcome outcome;
  outcome.output = bytes.substr(0, end);
  outcome.complaints = bytes.substr(std::min(end + 1, bytes.size()));
  auto text = bihuan::papers::interpret_pdftotext(outcome);
  VERIFY(!text || (text->find('\f') == std::string::npos && text->find("\n\n") == std::string::npos));
  return 0;
}
