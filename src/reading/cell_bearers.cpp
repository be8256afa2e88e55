// SPDX-License-Identifier: Apache-2.0
#include "reading/cell_bearers.h"

#include "reading/clauses.h"
#include "reading/lexicon.h"
#include "reading/notes.h"
#include "reading/officials.h"
#include "reading/person_names.h"

namespace bihuan::reading {
namespace {

using text::Range;

constexpr std::size_t name_max = 40;  // characters

bool is_mark(char32_t c) {
  constexpr std::u32string_view marks = U"、,;。:/";
  return marks.find(c) != std::u32string_view::npos;
}

/// The stretches between marks outside of brackets, and between gaps behind which a name begins. A cell's
/// line ends are gaps in the text.
class Pieces {
 public:
  Pieces(const text::FoldedText& text, Range cell)
      : text_(text), brackets_(text.chars(), cell), cell_(cell) {}

  template <class EndsName>
  std::vector<Range> cut(EndsName ends_name) const {
    std::vector<Range> pieces;
    auto begin = cell_.begin;
    const auto close = [&](std::size_t end, std::size_t next) {
      if (end > begin) pieces.push_back({begin, end});
      begin = next;
    };
    for (auto at = cell_.begin; at < cell_.end; ++at) {
      if (brackets_.inside(at)) continue;
      if (is_mark(text_.chars()[at])) {
        close(at, at + 1);
      } else if (at > begin && at - begin <= name_max && text_.gap_before(at) > 0 &&
                 ends_name(Range{begin, at})) {
        close(at, at);
      }
    }
    close(cell_.end, cell_.end);
    return pieces;
  }

 private:
  const text::FoldedText& text_;
  Bracketing brackets_;
  Range cell_;
};

const Lexicon heading_marks{U"(牵头) (牵头单位) (牵头部门) (主办) (主办单位) (主责) (主责单位)"};
const Lexicon helping_marks{U"(配合) (配合单位) (配合部门) (协办) (协办单位) (参与) (参加)"};

/// 甲局、乙局(牵头)、丙局: the mark is for the one before it, and not, as in sentences, for the list.
bool is_marked(std::u32string_view chars, Range cell) {
  return heading_marks.occurs_in(chars, cell.begin, cell.end) ||
         helping_marks.occurs_in(chars, cell.begin, cell.end);
}

class CellReader {
 public:
  CellReader(const text::FoldedText& text, const KnownNames& known)
      : text_(text), chars_(text.chars()), known_(known) {}

  CellBearers read(Range cell) {
    const auto ends_name = [this](Range piece) { return whole_name(chars_, piece, known_).has_value(); };
    if (is_marked(chars_, cell) || !is_one_list(cell)) {
      for (const auto piece : Pieces(text_, cell).cut(ends_name)) take_marked(piece);
    }
    // 甲局（牵头）、乙局: where one is marked, the others help.
    auto& others = heading_.empty() ? found_.lead : found_.support;
    others.insert(others.begin(), others_.begin(), others_.end());
    found_.lead.insert(found_.lead.begin(), heading_.begin(), heading_.end());
    return std::move(found_);
  }

 private:
  /// 发展改革、财政等部门: what bearers share is read only where the list stands in one run.
  bool is_one_list(Range cell) {
    for (auto at = cell.begin + 1; at < cell.end; ++at) {
      if (text_.gap_before(at) > 0 || text_.starts_line(at)) return false;
    }
    const auto phrase = read_bearers(chars_, cell.begin, cell.end, known_);
    if (!phrase || phrase->range.end != cell.end) return false;
    for (const auto& bearer : phrase->bearers) take(bearer, others_);
    return true;
  }

  void take_marked(Range piece) {
    if (const auto mark = heading_marks.longest_before(chars_, piece.end, piece.begin)) {
      take(Range{piece.begin, piece.end - mark}, heading_);
    } else if (const auto help = helping_marks.longest_before(chars_, piece.end, piece.begin)) {
      take(Range{piece.begin, piece.end - help}, found_.support);
    } else {
      take(piece, others_);
    }
  }

  void take(Range piece, std::vector<Bearer>& into) {
    const auto phrase = read_bearers(chars_, piece.begin, piece.end, known_);
    if (phrase && phrase->range.end == piece.end) {
      for (const auto& bearer : phrase->bearers) take(bearer, into);
    } else if (is_usual_person(text_.chars(piece))) {
      found_.officials.push_back({piece, BearerSort::official});
    } else if (piece.size() > 1) {
      into.push_back({piece, BearerSort::particular});
    }
  }

  void take(const Bearer& bearer, std::vector<Bearer>& into) {
    if (bearer.sort == BearerSort::official) {
      found_.officials.push_back(bearer);
    } else {
      into.push_back(bearer);
    }
  }

  const text::FoldedText& text_;
  std::u32string_view chars_;
  const KnownNames& known_;
  CellBearers found_;
  std::vector<Bearer> heading_;
  std::vector<Bearer> others_;
};

/// The heading of the column made them bearers, where no words in the cell did.
void add_cues(std::vector<Bearer>& bearers, CueRule rule, Range cell) {
  for (Bearer& bearer : bearers) {
    if (bearer.cue.rule == CueRule::none) bearer.cue = {rule, cell};
  }
}

CellBearers with_cues(CellBearers found, Range cell) {
  add_cues(found.lead, CueRule::labelled, cell);
  add_cues(found.support, CueRule::labelled_helps, cell);
  add_cues(found.officials, CueRule::labelled, cell);
  return found;
}

}  // namespace

CellBearers read_cell_bearers(const text::FoldedText& text, Range cell, const KnownNames& known) {
  auto note = is_marked(text.chars(), cell) ? Note{} : read_roles(text.chars(), cell, known);
  if (!note.lead.empty() || !note.support.empty())
    return with_cues({std::move(note.lead), std::move(note.support), std::move(note.officials)}, cell);
  return with_cues(CellReader(text, known).read(cell), cell);
}

std::vector<Bearer> read_cell_officials(const text::FoldedText& text, Range cell) {
  const auto ends_name = [&](Range piece) { return is_usual_person(text.chars(piece)); };
  std::vector<Bearer> names;
  for (const auto piece : Pieces(text, cell).cut(ends_name)) {
    const auto official = read_official(text.chars(), piece.begin, piece.end);
    const bool is_whole = official && official->range.end == piece.end;
    names.push_back({is_whole ? official->name : piece, BearerSort::official, {CueRule::labelled, cell}});
  }
  return names;
}

}  // namespace bihuan::reading
