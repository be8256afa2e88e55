// SPDX-License-Identifier: Apache-2.0
// An OFD. A fuzzer cannot write ZIP, so input that is none is taken as the parts OFD.xml, Document.xml and
// any number of pages, parted by NUL, and packed here.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "papers/ofd.h"
#include "papers/package_builder.h"

namespace bihuan::papers {
namespace {

std::string take_part(std::string_view& rest) {
  std::size_t end = std::min(rest.find('\0'), rest.size());
  std::string part(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

std::string pack(std::string_view rest) {
  std::vector<Member> members = {{"OFD.xml", take_part(rest)}, {"Doc_0/Document.xml", take_part(rest)}};
  for (int page = 0; !rest.empty(); ++page) {
    members.push_back({fmt::format("Doc_0/Pages/Page_{}/Content.xml", page), take_part(rest)});
  }
  return zip_of(members);
}

void read(std::string_view bytes) {
  const std::string packed = bytes.starts_with("PK") ? std::string(bytes) : pack(bytes);
  auto archive = Archive::open(packed);
  if (!archive || !looks_like_ofd(*archive)) return;
  const auto text = read_ofd(*archive);
  VERIFY(!text || text->find("\n\n") == std::string::npos);
}

}  // namespace
}  // namespace bihuan::papers

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bihuan::papers::read({reinterpret_cast<const char*>(data), size});
  return 0;
}
