// SPDX-License-Identifier: Apache-2.0
// A draft of minutes, from the file or the pasted text to what would be stumbled over. Nothing is kept.
#pragma once

#include "intake/print_check.h"

namespace bihuan::intake {

struct CheckedPaper {
  std::string title;  // of the meeting's minutes, as far as they say
  std::vector<Finding> findings;

  bool operator==(const CheckedPaper&) const = default;
};

/// Fails as reading a paper does (papers/paper.h), with secret, and with not_minutes.
Result<CheckedPaper> check_paper(std::string_view bytes, std::string_view file_name,
                                 const PrintGround& ground);

/// The sentence of a finding in pieces, so that the words that are meant can be lit.
struct LitPiece {
  std::string text;
  bool is_lit = false;

  bool operator==(const LitPiece&) const = default;
};

std::vector<LitPiece> lit_pieces(const Finding& finding);

}  // namespace bihuan::intake
