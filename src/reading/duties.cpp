// SPDX-License-Identifier: Apache-2.0
#include "reading/duties.h"

#include <algorithm>

#include "reading/channels.h"
#include "reading/clauses.h"
#include "reading/duty_drafts.h"
#include "reading/kinds.h"
#include "reading/lexicon.h"
#include "reading/notes.h"
#include "reading/quoted.h"
#include "reading/shown_names.h"
#include "reading/steps.h"
#include "reading/time_limits.h"
#include "reading/unassigned.h"

namespace bihuan::reading {
namespace {

class BodyReader {
 public:
  BodyReader(const text::FoldedText& text, text::Range body, int item, const KnownNames& known, bool decides)
      : text_(text),
        chars_(text.chars()),
        brackets_(text.chars(), body),
        item_(item),
        known_(known),
        decides_(decides) {}

  void read_into(DutyReading& found, text::Range body) const {
    const auto notes = find_notes(chars_, body, known_);
    std::vector<Point> points;
    for (const auto& sentence : read_sentences(chars_, body, brackets_, cuts(notes, body))) {
      points.push_back({sentence, draft_duties(chars_, sentence, brackets_, known_)});
    }
    for (const auto& note : notes) hang(note, points);
    hang_sentences(points);
    for (const auto& point : points) tell(point, found);
  }

 private:
  static constexpr std::size_t title_max = 16;  // characters of a bare title

  struct Point {
    Sentence sentence;
    std::vector<DutyDraft> drafts;
    bool spoken_for = false;  // part of what a note behind it assigns
  };

  /// Where a sentence ends although no mark stands there: behind a note, before a label, a numeral or
  /// 会议强调 that opens a line.
  std::vector<std::size_t> cuts(const std::vector<Note>& notes, text::Range body) const {
    std::vector<std::size_t> found;
    auto note = notes.begin();
    for (auto at = body.begin; at < body.end; ++at) {
      while (note != notes.end() && note->range.end <= at) found.push_back((note++)->range.end);
      if (!text_.starts_line(at) || (brackets_.inside(at) && chars_[at] != U'(')) continue;
      if (behind_number(chars_, at, body.end) > at || opens_note(chars_, at, body.end) || opens_statement(at))
        found.push_back(at);
    }
    while (note != notes.end()) found.push_back((note++)->range.end);
    return found;
  }

  /// 会议要求,… below a line that no mark closes (二、会议听取了…的汇报).
  bool opens_statement(std::size_t at) const {
    static const Lexicon statements{
        U"会议要求 会议强调 会议明确 会议确定 会议决定 会议议定 会议指出 会议认为 会议同意 会议原则"};
    constexpr std::u32string_view open_ends = U",、:";
    return at > 0 && open_ends.find(chars_[at - 1]) == std::u32string_view::npos &&
           statements.longest_at(chars_, at, chars_.size()) > 0;
  }

  void tell(const Point& point, DutyReading& found) const {
    for (const auto& draft : point.drafts) found.duties.push_back(duty(draft));
    if (!point.drafts.empty() || point.spoken_for || !instructs_nobody(chars_, point.sentence)) return;
    found.unassigned.push_back({item_, quoted(text_, unassigned_quote(chars_, point.sentence))});
  }

  using Place = std::vector<Point>::iterator;

  void hang(const Note& note, std::vector<Point>& points) const {
    const auto here =
        std::ranges::find_if(points, [&](const Point& p) { return p.sentence.range.end >= note.range.end; });
    if (here == points.end()) return;
    const auto next = std::next(here);
    if (title_before(note, points, here) && next != points.end() && goes_on(note, *next))
      return hang_forward(note, points, next);
    hang(note, points, here, here);
  }

  /// Gives what stands before the note to its bearers. What names its own takes only date and officials.
  void hang(const Note& note, std::vector<Point>& points, Place here, Place last) const {
    auto first = here;
    const bool alone = here->sentence.range.begin >= note.range.begin;
    if (alone && here != points.begin()) first = first_of_point(points, std::prev(here));
    for (auto point = first; point != std::next(last); ++point) {
      if (!point->drafts.empty()) return add_to(point->drafts.back(), note);
      if (point->spoken_for) return;
    }
    const auto begin = unassigned_quote(chars_, first->sentence).begin;
    if (begin >= note.range.begin || (note.lead.empty() && note.officials.empty())) return;
    for (auto point = first; point != std::next(last); ++point) point->spoken_for = true;
    const text::Range quote{begin, note.range.end};
    last->drafts.push_back({quote, quote, begin, note.lead, note.support, note.officials, note.due});
  }

  static void add_to(DutyDraft& draft, const Note& note) {
    if (draft.due.empty()) draft.due = note.due;
    if (draft.officials.empty()) draft.officials = note.officials;
  }

  /// 6.整治环境(责任单位:甲局)对沿线…: the note stands behind a bare title, before what is to be done.
  bool title_before(const Note& note, const std::vector<Point>& points, Place here) const {
    auto sentence = here->sentence;
    const bool alone = sentence.range.begin >= note.range.begin;
    if (alone && here == points.begin()) return false;
    if (alone) sentence = std::prev(here)->sentence;
    const auto words = behind_number(chars_, sentence.range.begin, sentence.range.end);
    const auto end = std::min(sentence.range.end, note.range.begin);
    return words > sentence.range.begin && end > words && end - words <= title_max &&
           !instructs_nobody(chars_, sentence);
  }

  /// Whether the words go on right behind the note, and neither open a new point nor have a bearer.
  bool goes_on(const Note& note, const Point& next) const {
    const auto range = next.sentence.range;
    static const Lexicon turns{U"会议 同时 此外"};
    return range.begin == note.range.end && next.drafts.empty() &&
           behind_number(chars_, range.begin, range.end) == range.begin &&
           turns.longest_at(chars_, range.begin, range.end) == 0 &&
           !opens_note(chars_, range.begin, range.end) && chars_[range.begin] != U'(' &&
           chars_[range.end - 1] != U')';
  }

  void hang_forward(const Note& note, std::vector<Point>& points, Place next) const {
    const text::Range quote{note.range.begin, next->sentence.range.end};
    next->drafts.push_back({quote,
                            {note.range.end, quote.end},
                            note.range.end,
                            note.lead,
                            note.support,
                            note.officials,
                            note.due});
    for (auto point = std::next(next); point != points.end() && point->drafts.empty(); ++point) {
      const auto range = point->sentence.range;
      if (behind_number(chars_, range.begin, range.end) > range.begin) break;
      point->spoken_for = true;
    }
  }

  /// Back to the sentence that a numeral opens; its bare title is left out.
  Place first_of_point(std::vector<Point>& points, Place last) const {
    constexpr int sentences_max = 6;
    auto first = last;
    for (int i = 0; i < sentences_max; ++i) {
      const auto range = first->sentence.range;
      const auto words = behind_number(chars_, range.begin, range.end);
      if (words > range.begin) {
        const bool title = first != last && !instructs_nobody(chars_, first->sentence) &&
                           first->sentence.clauses.size() == 1 && range.end - words <= title_max;
        return title ? std::next(first) : first;
      }
      if (first == points.begin() || !first->drafts.empty()) break;
      --first;
    }
    return last;
  }

  /// Notes without brackets are sentences of their own, one below the other: 责任单位:甲局 完成时限:6月底.
  void hang_sentences(std::vector<Point>& points) const {
    for (auto point = points.begin(); point != points.end(); ++point) {
      auto note = read_note(chars_, point->sentence.range, known_);
      if (note.empty() || !point->drafts.empty()) continue;
      const auto first = point;
      while (std::next(point) != points.end() && std::next(point)->drafts.empty()) {
        const auto more = read_note(chars_, std::next(point)->sentence.range, known_);
        if (more.empty()) break;
        note.join(more);
        ++point;
      }
      hang(note, points, first, point);
    }
  }

  std::vector<Step> steps(text::Range quote) const {
    std::vector<Step> list;
    for (const auto& step : find_steps(chars_, quote, brackets_, known_)) {
      const auto words = chars_.substr(step.words.begin, step.words.size());
      if (words.ends_with(U"落实") && !decides_) continue;
      list.push_back({step.act, step.to ? std::optional(quoted(text_, *step.to)) : std::nullopt,
                      text_.source(step.words), cue_of(text_, {step.rule, step.words})});
    }
    return list;
  }

  /// As its note says, or as its sentence does. A rhythm that stands before the quote (建立周调度机制,由…) is
  /// somebody else's where the quote has a limit of its own.
  std::optional<FoundLimit> time_limit(const DutyDraft& draft) const {
    if (!draft.due.empty()) return find_stated_limit(chars_, draft.due);
    const auto limit = find_time_limit(chars_, draft.circumstance, brackets_);
    const bool before = limit && limit->words.begin < draft.quote.begin;
    if (!before || limit->form != CueRule::due_rhythm) return limit;
    const auto own = find_time_limit(chars_, draft.quote, brackets_);
    return own ? own : limit;
  }

  Duty duty(const DutyDraft& draft) const {
    Duty duty;
    duty.item = item_;
    duty.quote = quoted(text_, draft.quote);
    duty.lead = quoted(text_, draft.lead);
    duty.support = quoted(text_, draft.support);
    duty.officials = quoted(text_, draft.officials);
    duty.next = steps(draft.quote);
    const auto limit = time_limit(draft);
    if (limit) {
      duty.due =
          TimeLimit{quoted(text_, limit->words), limit->rule, cue_of(text_, {limit->form, limit->words})};
    }
    if (const auto channel = find_channel(chars_, draft.quote)) duty.channel = quoted(text_, *channel);
    judge(text_, draft, brackets_, duty);
    return duty;
  }

  const text::FoldedText& text_;
  std::u32string_view chars_;
  Bracketing brackets_;
  int item_;
  const KnownNames& known_;
  bool decides_;  // on a document or project of its own: what 抓好落实 is about
};

bool decides_something(std::u32string_view chars, text::Range matter) {
  static const Lexicon deciding{U"同意 原则通过 审议 讨论通过"};
  return deciding.occurs_in(chars, matter.begin, matter.end);
}

/// The part of the head that tells what was decided: matters that the layout could not tell apart stand
/// there.
text::Range decided_in_head(std::u32string_view chars, const Layout& layout) {
  static const Lexicon openings{
      U"会议指出 会议认为 会议要求 会议强调 会议确定 会议明确 会议决定 会议议定 议定以下 议定了"};
  const auto head = layout.head;
  if (layout.items.empty()) return head;
  for (auto at = head.begin; at < head.end; ++at) {
    if (openings.longest_at(chars, at, head.end) > 0) return {at, head.end};
  }
  return {head.end, head.end};
}

}  // namespace

DutyReading read_duties(const text::FoldedText& text, const Layout& layout, const Gazetteer& gazetteer) {
  const KnownNames known(gazetteer, find_shown_names(text.chars()));
  DutyReading found;
  const auto read = [&](text::Range body, text::Range matter, int item) {
    const bool decides = decides_something(text.chars(), matter);
    if (!body.empty()) BodyReader(text, body, item, known, decides).read_into(found, body);
  };
  const auto head = decided_in_head(text.chars(), layout);
  read(head, head, 0);
  for (const auto& item : layout.items) read(item.body, item.whole, item.no);
  return found;
}

}  // namespace bihuan::reading
