// SPDX-License-Identifier: Apache-2.0
// What the paper says of itself: its number, who compiled it and when, who printed it and when, whether it is
// public. The data that a site puts around it (索引号, 发布机构, 生成日期) are nothing.
#pragma once

#include "reading/fields.h"
#include "reading/record.h"

namespace bihuan::reading {

struct Printing {
  std::optional<Quoted> document_no;
  std::optional<Quoted> compiled_by;
  std::optional<DatedOn> compiled_on;
  std::optional<Quoted> issued_by;
  std::optional<DatedOn> issued_on;
  std::optional<Disclosure> disclosure;
  text::Span disclosure_span;
};

Printing find_printing(const Page& page);

}  // namespace bihuan::reading
