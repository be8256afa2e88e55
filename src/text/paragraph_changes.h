// SPDX-License-Identifier: Apache-2.0
// What has changed between two texts, paragraph by paragraph: those that stay, those that went, those that
// came. Read without the removed ones the result is the later text, without the added ones the earlier.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bihuan::text {

enum class ParagraphChange { kept, removed, added };

struct ChangedParagraph {
  ParagraphChange change = ParagraphChange::kept;
  std::string text;

  bool operator==(const ChangedParagraph&) const = default;
};

/// A paragraph is a line with something on it. Very long texts that have little in common are taken as
/// replaced whole.
std::vector<ChangedParagraph> paragraph_changes(std::string_view before, std::string_view after);

}  // namespace bihuan::text
