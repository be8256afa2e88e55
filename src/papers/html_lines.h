// SPDX-License-Identifier: Apache-2.0
// Lines of text as a browser would set them: runs of blanks are one, and none stand at the ends of a line.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::papers {

class HtmlLines {
 public:
  /// Text whose blanks are of no account.
  void add(std::string_view text);
  /// Text as it is, line ends included: of <pre>, or of a table's cell that was set before.
  void add_as_is(std::string_view text);
  /// Ends the line if anything stands on it.
  void end_line();
  /// Ends the line in any case: <br>.
  void break_line();

  std::string take() &&;

 private:
  enum class Gap { none, blank, line_end };

  void add_gap(std::string_view next);
  bool is_at_line_start() const { return text_.empty() || text_.back() == '\n'; }

  std::string text_;
  Gap gap_ = Gap::none;  // blanks seen since the last character
};

}  // namespace bihuan::papers
