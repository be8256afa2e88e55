// SPDX-License-Identifier: Apache-2.0
#include "web/minutes_text.h"

#include <set>

#include "reading/lines.h"
#include "text/folded_text.h"

namespace bihuan::web {
namespace {

using text::FoldedText;
using text::Range;

struct Mark {
  Range range;
  std::string_view name;  // its class on the page
  std::string draft;      // empty: of none
};

class Marks {
 public:
  explicit Marks(const FoldedText& text) : text_(text) {}

  void add(const text::Span& span, std::string_view name, const DraftId& draft) {
    const Range range{text_.position(span.begin), text_.position(span.end)};
    if (!range.empty()) marks_.push_back({range, name, draft.text()});
  }

  void add(const intake::Drafts& drafts) {
    for (const auto& matter : drafts.matters) add(matter.span, "matter", matter.head.id);
    for (const auto& document : drafts.documents) add(document.span, "titled", document.head.id);
    for (const auto& duty : drafts.duties) add(duty);
    for (const auto& sentence : drafts.unassigned) {
      if (!sentence.marked_as) add(sentence.quote.span, "unassigned", DraftId{});
    }
  }

  const std::vector<Mark>& all() const { return marks_; }

  /// Every place at which what is marked changes.
  std::set<std::size_t> edges() const {
    std::set<std::size_t> edges;
    for (const auto& mark : marks_) edges.insert({mark.range.begin, mark.range.end});
    return edges;
  }

 private:
  void add(const intake::DutyDraft& duty) {
    const bool is_task = duty.current_kind() == reading::DutyKind::task;
    add(duty.quote.span, is_task ? "task" : "guidance", duty.head.id);
    add_cues(duty);
    for (const auto& bearer : duty.burden.lead) add(bearer.written.span, "bearer", duty.head.id);
    for (const auto& bearer : duty.burden.support) add(bearer.written.span, "bearer", duty.head.id);
    for (const auto& official : duty.burden.officials) add(official.span, "bearer", duty.head.id);
    if (duty.burden.due_words) add(duty.burden.due_words->span, "date", duty.head.id);
    for (const auto& step : duty.steps) add(step.span, "step", duty.head.id);
    if (duty.channel) add(duty.channel->span, "channel", duty.head.id);
  }

  /// So that a cue has its place to go to.
  void add_cues(const intake::DutyDraft& duty) {
    const auto& burden = duty.burden;
    for (const auto* bearers : {&burden.lead, &burden.support}) {
      for (const auto& bearer : *bearers) add(bearer.written.cue.span, "cue", duty.head.id);
    }
    for (const auto& official : burden.officials) add(official.cue.span, "cue", duty.head.id);
    add(burden.due_cue.span, "cue", duty.head.id);
    for (const auto& step : duty.steps) add(step.cue.span, "cue", duty.head.id);
    add(duty.kind_cue.span, "cue", duty.head.id);
  }

  const FoldedText& text_;
  std::vector<Mark> marks_;
};

// A piece of a paragraph between two edges.
boost::json::object piece(const FoldedText& text, Range range, const std::vector<Mark>& marks) {
  std::string classes;
  std::string draft;
  bool begins = false;
  for (const auto& mark : marks) {
    if (mark.range.begin > range.begin || mark.range.end < range.end) continue;
    if (!classes.empty()) classes += ' ';
    classes += mark.name;
    if (!mark.draft.empty()) draft = mark.draft;
    begins = begins || mark.range.begin == range.begin;
  }
  boost::json::object model{
      {"text", text.as_written(range)}, {"classes", classes}, {"draft", draft}, {"anchor", ""}};
  if (begins) model["anchor"] = std::to_string(text.source(range).begin);
  return model;
}

/// A gap on a line parts names and columns: it stays as one wide blank.
boost::json::array pieces(const FoldedText& text, Range paragraph, const std::vector<Mark>& marks,
                          const std::set<std::size_t>& edges) {
  boost::json::array pieces;
  auto begin = paragraph.begin;
  for (auto i = paragraph.begin + 1; i <= paragraph.end; ++i) {
    const bool has_gap = i < paragraph.end && text.gap_before(i) > 1 && text.line_ends_before(i) == 0;
    if (i < paragraph.end && !edges.contains(i) && !has_gap) continue;
    pieces.push_back(piece(text, {begin, i}, marks));
    if (has_gap) pieces.push_back({{"text", "　"}, {"classes", ""}, {"draft", ""}, {"anchor", ""}});
    begin = i;
  }
  return pieces;
}

std::vector<Mark> marks_in(const std::vector<Mark>& marks, Range paragraph) {
  std::vector<Mark> inside;
  for (const auto& mark : marks) {
    if (mark.range.begin < paragraph.end && paragraph.begin < mark.range.end) inside.push_back(mark);
  }
  return inside;
}

}  // namespace

boost::json::array paragraphs_model(const text::SourceText& source, const intake::Drafts& drafts) {
  const FoldedText text{source};
  const reading::Lines lines{text};
  Marks marks{text};
  marks.add(drafts);
  const auto edges = marks.edges();
  boost::json::array paragraphs;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= text.size(); ++i) {
    if (i < text.size() && !(text.starts_line(i) && lines.starts_paragraph(i))) continue;
    const Range paragraph{begin, i};
    boost::json::object model;
    model["pieces"] = pieces(text, paragraph, marks_in(marks.all(), paragraph), edges);
    paragraphs.push_back(std::move(model));
    begin = i;
  }
  return paragraphs;
}

std::optional<text::Span> find_words(const text::SourceText& source, std::string_view words) {
  const auto wanted = text::SourceText::from_utf8(words);
  if (!wanted) return {};
  const FoldedText text{source};
  const FoldedText folded{*wanted};
  const auto at = text.chars().find(folded.chars());
  if (folded.size() == 0 || at == std::u32string_view::npos) return {};
  return text.source(at, at + folded.size());
}

}  // namespace bihuan::web
