// SPDX-License-Identifier: Apache-2.0
#include "intake/split.h"

#include "intake/duty_title.h"
#include "text/folded_text.h"

namespace bihuan::intake {
namespace {

/// The words of the stretch without blanks, and without the marks that it begins or ends with.
reading::Quoted words_of(text::Span span, const text::SourceText& source) {
  const text::FoldedText folded{source};
  constexpr std::u32string_view marks = U",;.:。、";
  auto begin = folded.position(span.begin);
  auto end = folded.position(span.end);
  while (begin < end && marks.find(folded.chars()[begin]) != std::u32string_view::npos) ++begin;
  while (end > begin && marks.find(folded.chars()[end - 1]) != std::u32string_view::npos) --end;
  return {folded.as_written(begin, end), folded.source(begin, end)};
}

bool stands_in(const text::Span& value, const text::Span& part) {
  return part.begin <= value.begin && value.begin < part.end;
}

template <class Value>
void keep_within(std::vector<Value>& values, const text::Span& part) {
  std::erase_if(values, [&](const Value& value) {
    if constexpr (requires { value.written; }) {
      return !stands_in(value.written.span, part);
    } else {
      return !stands_in(value.span, part);
    }
  });
}

DutyDraft part_of(const DutyDraft& whole, text::Span span, const text::SourceText& text) {
  DutyDraft part = whole;
  part.quote = words_of(span, text);
  keep_within(part.burden.lead, span);
  keep_within(part.burden.support, span);
  keep_within(part.burden.officials, span);
  keep_within(part.steps, span);
  if (part.burden.lead.empty()) part.burden.lead = whole.burden.lead;
  if (part.burden.due_words && !stands_in(part.burden.due_words->span, span)) {
    part.burden.due_words.reset();
    part.burden.due_cue = {};
    part.burden.due.reset();
  }
  if (part.channel && !stands_in(part.channel->span, span)) part.channel.reset();
  part.head.title = duty_title(part.quote.text, {});
  part.head.title_set.reset();
  if (part.steps.empty()) part.carried_by.clear();
  return part;
}

}  // namespace

std::pair<DutyDraft, DutyDraft> split(const DutyDraft& duty, std::size_t at, const text::SourceText& text) {
  std::pair parts{part_of(duty, {duty.quote.span.begin, at}, text),
                  part_of(duty, {at, duty.quote.span.end}, text)};
  parts.second.head.source = DraftSource::split;
  return parts;
}

DutyDraft marked(text::Span span, const text::SourceText& text) {
  DutyDraft duty;
  duty.head.source = DraftSource::marked;
  duty.quote = words_of(span, text);
  duty.head.title = duty_title(duty.quote.text, {});
  duty.kind = reading::DutyKind::task;
  return duty;
}

}  // namespace bihuan::intake
