// SPDX-License-Identifier: Apache-2.0
// Whether a sentence asks for something that is done one day and then done: 完成, 拨付, 印发. Of 加强 and
// 落实 nobody can say when they have happened.
#pragma once

#include <optional>

#include "reading/record.h"
#include "text/folded_text.h"

namespace bihuan::intake {

/// The first such act of the sentence.
std::optional<reading::Quoted> definite_act(const text::FoldedText& text, text::Span sentence);
/// Whether the sentence asks for it again and again: 常态化, 及时, 随时.
bool goes_on(const text::FoldedText& text, text::Span sentence);

/// 抓紧拟定…: whether the clause asks for such an act in haste, without a word for whom it asks.
bool opens_in_haste(const text::FoldedText& text, text::Range clause);

}  // namespace bihuan::intake
