// SPDX-License-Identifier: Apache-2.0
#include "reading/meeting_name.h"

#include <algorithm>
#include <array>

#include "reading/quoted.h"
#include "text/numeral.h"
#include "text/phrases.h"

namespace bihuan::reading {
namespace {

using text::FoldedText;
using text::Range;

constexpr auto kinds = std::to_array<std::u32string_view>({
    U"常务会议",       U"常务(扩大)会议", U"常务扩大会议", U"常务会",       U"全体会议",
    U"全体(扩大)会议", U"全体会",         U"办公会议",     U"办公会",       U"专题会议",
    U"专题会",         U"专题办公会议",   U"专题办公会",   U"市长办公会议", U"县长办公会议",
    U"区长办公会议",   U"市长办公会",     U"县长办公会",   U"区长办公会",   U"党组会议",
    U"党组(扩大)会议", U"工作会议",       U"协调会议",     U"协调会",       U"调度会议",
    U"调度会",         U"现场办公会",     U"现场办公会议", U"联席会议",     U"务虚会",
    U"推进会",         U"常委会会议",     U"党组会",       U"专题协调会议", U"工作例会",
    U"主任办公会议",   U"州长办公会议",   U"盟长办公会议", U"旗长办公会议", U"省长办公会议",
    U"州长办公会",     U"旗长办公会",     U"盟长办公会",   U"主任办公会",   U"局长办公会议",
    U"镇长办公会议",   U"乡长办公会议",   U"行政办公会议", U"例会",         U"党政联席会议",
    U"党政联席会",     U"镇长办公会",     U"乡长办公会",   U"碰头会",       U"推进会议",
    U"现场推进会",     U"工作推进会",     U"联席会",
});

/// A piece of the name that is neither body nor kind, as 第5次.
struct Piece {
  Range range;
  Range number;
  int value = 0;
};

std::optional<Piece> counted(std::u32string_view chars, std::size_t i, std::size_t end,
                             std::u32string_view unit, bool wants_lead) {
  const bool lead = chars[i] == U'第';
  if (wants_lead && !lead) return std::nullopt;
  const auto at = i + (lead ? 1 : 0);
  const auto number = text::read_numeral(chars.substr(0, end), at);
  if (!number || !text::starts_with(chars, at + number->length, unit)) return std::nullopt;
  return Piece{{i, at + number->length + unit.size()}, {at, at + number->length}, number->value};
}

class NameReader {
 public:
  NameReader(const FoldedText& text, std::size_t begin, std::size_t end)
      : text_(text), begin_(begin), end_(end) {}

  MeetingName read() {
    for (auto i = begin_; i < end_; i = rest_until(i)) {
      if (const auto length = kind_at(i); length > 0) {
        name_.kind = quoted(text_, {i, i + length});
        after_the_kind(i + length);
        break;
      }
    }
    if (!rest_.text.empty()) name_.body = rest_;
    if (!name_.kind) return {};
    return std::move(name_);
  }

 private:
  std::size_t kind_at(std::size_t i) const {
    const auto length = text::match_any(text_.chars(), i, kinds);
    return i + length <= end_ ? length : 0;
  }

  /// Takes one piece, or one character of the body, and goes behind it.
  std::size_t rest_until(std::size_t i) {
    const auto chars = text_.chars();
    if (const auto term = counted(chars, i, end_, U"届", false)) {
      name_.term = quoted(text_, term->range);
      return term->range.end;
    }
    if (const auto ordinal = counted(chars, i, end_, U"次", false)) {
      name_.ordinal = Numbered{ordinal->value, text_.source(ordinal->number)};
      return ordinal->range.end;
    }
    const auto year = counted(chars, i, end_, U"年", false);
    if (year && year->value >= 1949 && year->value < 2200) {
      name_.year = Numbered{year->value, text_.source(year->number)};
      return year->range.end + text::match_any(chars, year->range.end, {U"度"});
    }
    if (const auto skipped = text::match_any(chars, i, {U"(", U")", U"“", U"”", U"的", U"了"}); skipped > 0)
      return i + skipped;
    if (text::starts_with(chars, i, U"关于")) about_ = true;
    if (about_) return i + 1;
    const auto place = text_.source(i, i + 1);
    if (rest_.text.empty()) rest_.span = place;
    rest_.text += text_.as_written(i, i + 1);
    rest_.span.end = place.end;
    return i + 1;
  }

  /// 常务会议（第5次）
  void after_the_kind(std::size_t i) {
    const auto chars = text_.chars();
    if (i < chars.size() && chars[i] == U'(') ++i;
    if (name_.ordinal || i >= chars.size()) return;
    if (const auto ordinal = counted(chars, i, chars.size(), U"次", true)) {
      name_.ordinal = Numbered{ordinal->value, text_.source(ordinal->number)};
    }
  }

  const FoldedText& text_;
  std::size_t begin_;
  std::size_t end_;
  Quoted rest_;
  bool about_ = false;  // 关于…的: what follows is the topic
  MeetingName name_;
};

/// 2024年第|6期: it is the paper that is numbered by year, not the meeting.
bool counts_issues(const FoldedText& text, std::size_t at) {
  const auto number = text::read_numeral(text.chars(), at);
  return number && text::match_any(text.chars(), at + number->length, {U"期", U"号"}) > 0;
}

}  // namespace

MeetingName read_counts(const FoldedText& text, Range within) {
  MeetingName name;
  for (auto i = within.begin; i < within.end; ++i) {
    const bool begins = i == 0 || !text::is_numeral_char(text.chars()[i - 1]);
    const auto ordinal = name.ordinal ? std::nullopt : counted(text.chars(), i, within.end, U"次", true);
    if (ordinal) name.ordinal = Numbered{ordinal->value, text.source(ordinal->number)};
    const bool wants_year = begins && !name.year && !name.ordinal;
    const auto year = wants_year ? counted(text.chars(), i, within.end, U"年第", false) : std::nullopt;
    if (year && year->value >= 1949 && year->value < 2200 && !counts_issues(text, year->range.end)) {
      name.year = Numbered{year->value, text.source(year->number)};
    }
    const auto term =
        name.term || !begins ? std::nullopt : counted(text.chars(), i, within.end, U"届", false);
    if (term) name.term = quoted(text, term->range);
  }
  return name;
}

MeetingName read_meeting_name(const FoldedText& text, std::size_t begin, std::size_t end) {
  return NameReader(text, begin, std::min(end, text.size())).read();
}

}  // namespace bihuan::reading
