// SPDX-License-Identifier: Apache-2.0
// One set of minutes while it is being read: the folded text with its lines and its layout. Built once,
// shared by all that look for values in it. The source must outlive it.
#pragma once

#include "reading/layout.h"
#include "reading/lines.h"
#include "text/folded_text.h"

namespace bihuan::reading {

struct Page {
  explicit Page(const text::SourceText& source) : text(source), lines(text), layout(lay_out(text, lines)) {}
  explicit Page(text::SourceText&&) = delete;
  Page(const Page&) = delete;  // the lines look into the text beside them
  Page& operator=(const Page&) = delete;

  std::u32string_view chars() const { return text.chars(); }

  text::FoldedText text;
  Lines lines;
  Layout layout;
};

}  // namespace bihuan::reading
