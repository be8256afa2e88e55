// SPDX-License-Identifier: Apache-2.0
#include "papers/html_lines.h"

namespace bihuan::papers {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// Signs that are set as nothing: the zero-width ones, and the place where a word may be cut.
std::size_t invisible_bytes(std::string_view text) {
  if (text.starts_with("\xE2\x80\x8B") || text.starts_with("\xEF\xBB\xBF")) return 3;
  return text.starts_with("\xC2\xAD") ? 2 : 0;
}

constexpr std::string_view no_break_space = "\xC2\xA0";

}  // namespace

void HtmlLines::add(std::string_view text) {
  while (!text.empty()) {
    std::size_t taken = invisible_bytes(text);
    if (taken == 0 && is_blank(text.front())) {
      if (gap_ != Gap::line_end) gap_ = text.front() == '\n' ? Gap::line_end : Gap::blank;
      taken = 1;
    } else if (taken == 0) {
      add_gap(text);
      bool is_space = text.starts_with(no_break_space);
      taken = is_space ? no_break_space.size() : 1;
      text_ += is_space ? ' ' : text.front();
    }
    text.remove_prefix(taken);
  }
}

void HtmlLines::add_as_is(std::string_view text) {
  if (text.empty()) return;
  add_gap(text);
  text_ += text;
}

/// Source lines are broken anywhere; Chinese has no blank there.
void HtmlLines::add_gap(std::string_view next) {
  Gap gap = gap_;
  gap_ = Gap::none;
  if (gap == Gap::none || is_at_line_start() || text_.back() == '\t') return;
  if (gap == Gap::line_end && !is_ascii(text_.back()) && !is_ascii(next.front())) return;
  text_ += ' ';
}

void HtmlLines::end_line() {
  if (!is_at_line_start()) break_line();
  gap_ = Gap::none;
}

void HtmlLines::break_line() {
  text_ += '\n';
  gap_ = Gap::none;
}

std::string HtmlLines::take() && {
  return std::move(text_);
}

}  // namespace bihuan::papers
