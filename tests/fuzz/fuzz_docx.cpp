// SPDX-License-Identifier: Apache-2.0
// A DOCX. A fuzzer cannot write ZIP, so input that is none is taken as the parts body, numbering and styles,
// parted by NUL, and packed here.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "papers/package_builder.h"
#include "papers/paper.h"

namespace {

std::string_view take_part(std::string_view& rest) {
  std::size_t end = std::min(rest.find('\0'), rest.size());
  std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::string packed(bytes);
  if (!bytes.starts_with("PK")) {
    std::string_view rest = bytes;
    std::string_view body = take_part(rest);
    std::string_view numbering = take_part(rest);
    packed = bihuan::papers::docx(body, numbering, rest);
  }
  auto paper = bihuan::papers::read_paper(packed, "");
  VERIFY(paper || !paper.error().reasons.empty());
  return 0;
}
