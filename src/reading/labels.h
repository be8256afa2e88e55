// SPDX-License-Identifier: Apache-2.0
// The labelled lines around the matter of the minutes: 出席：… 列席人员 … 记录：… 分送：… Where a label
// begins its field begins, and ends with the next one.
#pragma once

#include <optional>
#include <vector>

#include "text/folded_text.h"

namespace bihuan::reading {

enum class Label { chair, present, attending, absent, recorder, recipients, about_the_paper };

struct LabelMark {
  Label label = Label::about_the_paper;
  text::Range words;  // with the colon
};

/// The label that begins at `i`, which must be the start of a line or stand behind the end of a clause or a
/// gap.
std::optional<LabelMark> label_at(const text::FoldedText& text, std::size_t i);
/// All labels of a stretch, in order.
std::vector<LabelMark> find_labels(const text::FoldedText& text, text::Range within);
/// Whether a field of this label lists persons.
bool lists_people(Label label);

/// Whether the line that begins at `i` belongs to the site around the paper: 扫一扫…, 打印本页, 上一篇 …
bool is_site_furniture(const text::FoldedText& text, std::size_t i);

}  // namespace bihuan::reading
