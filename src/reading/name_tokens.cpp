// SPDX-License-Identifier: Apache-2.0
#include "reading/name_tokens.h"

#include "reading/item_marks.h"
#include "reading/organisation_names.h"
#include "reading/person_names.h"

namespace bihuan::reading {
namespace {

using text::FoldedText;
using text::Range;
using Kind = NameToken::Kind;

constexpr std::u32string_view marks = U"、,;。.";

class Cutter {
 public:
  Cutter(const FoldedText& text, Range value) : text_(text), value_(value) {}

  std::vector<NameToken> cut() {
    for (at_ = value_.begin; at_ < value_.end;) step();
    close(at_);
    return std::move(tokens_);
  }

 private:
  void step() {
    const char32_t c = text_.chars()[at_];
    if (text_.starts_line(at_) || text_.gap_before(at_) > 0) close(at_);
    if (const auto number = begin_ == at_ ? sub_mark_length(text_.chars(), at_) : 0; number > 0) {
      tokens_.push_back({Kind::group_end, {at_, at_}, mark_, true});
      skip(number);
    } else if (c == U'(') {
      bracket();
    } else if (marks.find(c) != std::u32string_view::npos) {
      close(at_);
      skip(1);
      mark_ = c;
    } else if (c == U':') {
      close(at_);
      tokens_.push_back({Kind::group_end, {at_, at_}, 0, false});
      skip(1);
    } else {
      ++at_;
    }
  }

  void bracket() {
    close(at_);
    auto end = at_ + 1;
    while (end < value_.end && text_.chars()[end] != U')') ++end;
    tokens_.push_back({Kind::bracketed, {at_ + 1, end}, 0, false});
    skip(std::min(end + 1, value_.end) - at_);
  }

  void close(std::size_t end) {
    if (begin_ < end) tokens_.push_back({Kind::words, {begin_, end}, mark_, text_.starts_line(begin_)});
    if (begin_ < end) mark_ = 0;
    begin_ = end;
  }

  void skip(std::size_t length) {
    at_ += length;
    begin_ = at_;
  }

  const FoldedText& text_;
  Range value_;
  std::size_t begin_ = value_.begin;
  std::size_t at_ = value_.begin;
  char32_t mark_ = 0;
  std::vector<NameToken> tokens_;
};

bool follows_by_blanks(const NameToken& token) {
  return token.kind == Kind::words && token.mark_before == 0;
}

/// Single characters stand in pairs; one that is left over belongs to the name that it completes.
class Joiner {
 public:
  Joiner(const FoldedText& text, const std::vector<NameToken>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<NameToken> join() {
    for (std::size_t i = 0; i < tokens_.size();) i = is_single(i) ? join_run(i) : take(i);
    return std::move(joined_);
  }

 private:
  bool is_single(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == Kind::words && tokens_[i].range.size() == 1;
  }
  std::size_t length(std::size_t i) const {
    return i < tokens_.size() && follows_by_blanks(tokens_[i]) ? tokens_[i].range.size() : 0;
  }

  std::size_t take(std::size_t i) {
    joined_.push_back(tokens_[i]);
    return i + 1;
  }

  std::size_t take_together(std::size_t first, std::size_t last) {
    auto token = tokens_[first];
    token.range.end = tokens_[last].range.end;
    joined_.push_back(token);
    return last + 1;
  }

  std::size_t join_run(std::size_t i) {
    auto end = i + 1;
    while (is_single(end) && follows_by_blanks(tokens_[end])) ++end;
    if ((end - i) % 2 == 1) {
      if (completes_the_one_before(i)) {
        joined_.back().range.end = tokens_[i].range.end;
        ++i;
      } else if (end - i == 3 && stands_before_an_office(end)) {
        return take_together(i, end - 1);
      } else if (length(end) > 0) {
        for (; i + 1 < end; i += 2) take_together(i, i + 1);
        return take_together(i, end);
      }
    }
    while (i + 1 < end) i = take_together(i, i + 1);
    return i < end ? take(i) : i;
  }

  /// 尉 迟 恭 市财政局: three characters of one name.
  bool stands_before_an_office(std::size_t next) const {
    if (length(next) < 3) return false;
    const auto words = text_.chars(tokens_[next].range);
    return organisation_ending(words, words.size()) > 0;
  }

  /// 何振 明: two characters of a name before, and what follows is no given name that wants a surname.
  bool completes_the_one_before(std::size_t i) const {
    if (joined_.empty() || joined_.back().kind != Kind::words || tokens_[i].mark_before != 0) return false;
    const auto before = text_.chars(joined_.back().range);
    // 水务局王 一: the surname was left behind on the line before.
    if (before.size() > 3 && surname_length(before.substr(before.size() - 1)) > 0 &&
        organisation_ending(before, before.size() - 1) > 0) {
      return true;
    }
    if (before.size() != 2 || surname_length(before) == 0) return false;
    const bool wanted_behind = length(i + 1) == 2 && surname_length(text_.chars(tokens_[i].range)) > 0 &&
                               surname_length(text_.chars(tokens_[i + 1].range)) == 0;
    return !wanted_behind && length(i + 1) < 4;
  }

  const FoldedText& text_;
  const std::vector<NameToken>& tokens_;
  std::vector<NameToken> joined_;
};

}  // namespace

std::vector<NameToken> cut_names(const FoldedText& text, Range value) {
  const auto tokens = Cutter(text, value).cut();
  return Joiner(text, tokens).join();
}

}  // namespace bihuan::reading
