// SPDX-License-Identifier: Apache-2.0
// Text below the headings of a table of duties: every place that is read stands in the text.
#include <cstdint>
#include <string>

#include "reading/reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using bihuan::text::SourceText;
  const std::string rows(reinterpret_cast<const char*>(data), size);
  const auto text =
      SourceText::from_utf8("任务分工表\n序号\t任务\t措施\t责任单位\t配合单位\t完成时限\t责任领导\n" + rows);
  if (!text) return 0;
  const auto record = bihuan::reading::read(*text, {});
  for (const auto& duty : record.duties) {
    VERIFY(duty.quote.span.end <= text->size() && !duty.quote.span.empty());
    for (const auto& bearer : duty.lead) VERIFY(bearer.span.end <= text->size() && !bearer.text.empty());
    for (const auto& bearer : duty.support) VERIFY(bearer.span.end <= text->size() && !bearer.text.empty());
    if (duty.due) VERIFY(duty.due->words.span.end <= text->size());
  }
  return 0;
}
