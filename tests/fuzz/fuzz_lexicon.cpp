// SPDX-License-Identifier: Apache-2.0
// Any bytes as a lexicon: refused with reasons, or one by which texts can be compared.
#include <cstdint>
#include <string_view>

#include "search/lexicon_file.h"
#include "search/likeness.h"
#include "search/shared_words.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using bihuan::search::parse_lexicon;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto lexicon = parse_lexicon(bytes);
  if (!lexicon) {
    VERIFY(!lexicon.error().reasons.empty());
    return 0;
  }
  // The file's own words are the text that it has most to say about.
  const auto text = bihuan::text::to_utf8(bihuan::text::from_utf8(bytes).value().substr(0, 200));
  bihuan::search::LikenessIndex index(*lexicon);
  VERIFY(index.add(text) && index.add("未按规定对员工进行培训"));
  for (const auto& scored : index.alike_to(0, 10)) VERIFY(scored.text == 1);
  const auto shared = bihuan::search::shared_words(*lexicon, text, text);
  for (const auto& span : shared.in_first) VERIFY(span.end <= 200 && !span.empty());
  return 0;
}
