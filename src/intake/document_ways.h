// SPDX-License-Identifier: Apache-2.0
// The way of each document (to a named body, straight to issue, repealed, to be signed), as the duties of its
// item say it; and which duties consist of nothing but a document's steps, so that nobody keys one step
// twice.
#pragma once

#include "intake/draft.h"
#include "text/source_text.h"

namespace bihuan::intake {

/// Whether every clause of the duty is a step of a document's way, names who does it, or says in what manner.
bool consists_of_document_steps(const reading::Duty& duty, const text::SourceText& text);

/// 协议, 合同, 备忘录 and the like.
bool is_agreement(std::string_view title);

/// Sets way, destination and burden of the item's documents, and links duties to those that carry them. The
/// drafts of duties stand in the order of `duties`.
void settle_documents(const reading::Item& item, const std::vector<reading::Duty>& duties,
                      const text::SourceText& text, Drafts& drafts);

}  // namespace bihuan::intake
