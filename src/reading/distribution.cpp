// SPDX-License-Identifier: Apache-2.0
#include "reading/distribution.h"

#include <algorithm>

#include "reading/quoted.h"
#include "text/dates.h"
#include "text/phrases.h"

namespace bihuan::reading {
namespace {

using text::Range;

constexpr std::size_t group_max = 200;  // characters; what is longer is no recipient

/// The value without a printing note that stands on the same line.
Range without_the_note(const Page& page, Range value) {
  const auto printed = page.text.chars(value).find(U"(共印");
  if (printed != std::u32string_view::npos) value.end = value.begin + printed;
  const auto date = text::find_date(page.chars(), value.begin, value.end);
  if (!date) return value;
  value.end = date->begin;
  while (value.end > value.begin && page.chars()[value.end - 1] != U'。') --value.end;
  return value;
}

bool parts_groups(const Page& page, std::size_t i) {
  const char32_t c = page.chars()[i];
  return c == U',' || c == U'。' || c == U';';
}

/// A line end parts two groups, unless the page broke the line: then it is full, and no mark ends it.
bool breaks_between_groups(const Page& page, Range value, std::size_t i) {
  constexpr std::size_t full_line = 28;  // characters of the narrowest page
  if (i == value.begin || !page.lines.starts_paragraph(i)) return false;
  return page.chars()[i - 1] != U'、' && page.lines.line(i - 1).size() < full_line;
}

}  // namespace

std::vector<Quoted> find_distribution(const Page& page, const std::vector<Field>& fields) {
  std::vector<Quoted> groups;
  for (const auto& field : fields) {
    if (field.label != Label::recipients) continue;
    const auto value = without_the_note(page, field.value);
    auto begin = value.begin;
    const auto close = [&](std::size_t end) {
      if (begin < end && end - begin <= group_max) groups.push_back(quoted(page.text, {begin, end}));
    };
    for (auto i = value.begin; i < value.end; ++i) {
      if (breaks_between_groups(page, value, i)) close(i), begin = i;
      if (parts_groups(page, i)) close(i), begin = i + 1;
    }
    close(value.end);
  }
  return groups;
}

}  // namespace bihuan::reading
