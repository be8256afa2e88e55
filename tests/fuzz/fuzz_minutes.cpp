// SPDX-License-Identifier: Apache-2.0
// Any text as minutes: every value has its place in the text, and the record comes back from its JSON equal.
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstdint>
#include <string_view>

#include "reading/reading.h"
#include "reading/record_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto text = bihuan::text::SourceText::from_utf8(bytes);
  if (!text) return 0;
  (void)bihuan::reading::check_minutes(*text);
  const auto record = bihuan::reading::read(*text, {});
  for (const auto& item : record.items)
    VERIFY(item.span.end <= text->size() && item.span.begin <= item.span.end);
  for (const auto& duty : record.duties) VERIFY(duty.quote.span.end <= text->size());
  const auto json = boost::json::serialize(bihuan::reading::to_json(record));
  const auto back = bihuan::reading::record_from_json(boost::json::parse(json));
  VERIFY(back && *back == record);
  return 0;
}
