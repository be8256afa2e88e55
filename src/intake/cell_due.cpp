// SPDX-License-Identifier: Apache-2.0
#include "intake/cell_due.h"

#include "base/number.h"
#include "intake/due_words.h"
#include "reading/time_limits.h"
#include "text/folded_text.h"
#include "text/numeral.h"
#include "text/phrases.h"
#include "text/utf8.h"
#include "text/width.h"

namespace bihuan::intake {
namespace {

using std::chrono::year_month_day;

constexpr std::u32string_view separators = U"./-";
constexpr std::u32string_view to_marks = U"-—–~至到、";

bool is_figure(char32_t c) {
  return c >= U'0' && c <= U'9';
}

/// The end of what a piece of the cell names; no month and day where there is no such day.
struct Period {
  int year = 0;
  int month = 0;
  std::optional<Day> end;
  std::size_t behind = 0;  // in the cell's characters
  bool is_vague = false;   // names no day
  bool is_open = false;    // a date, but nobody can tell which
};

std::optional<Day> day_of(int year, int month, int day) {
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  const bool may_be = year >= 1900 && year <= 2199 && month >= 1 && day >= 1;
  if (!may_be || !date.ok()) return {};
  return Day(date);
}

std::optional<Day> last_of(int year, int month) {
  if (!day_of(year, month, 1)) return {};
  return Day(std::chrono::year(year) / month / std::chrono::last);
}

// Reads the periods of a cell one after another; each takes the year and month that it leaves out from the
// one before.
class PeriodReader {
 public:
  PeriodReader(std::u32string_view chars, int year) : chars_(chars), year_(year) {}

  std::optional<Period> at(std::size_t at) const {
    const auto named_year = text::match_any(chars_, at, {U"明年", U"次年", U"下一年", U"翌年"});
    const auto this_year = text::match_any(chars_, at, {U"今年", U"本年度", U"本年", U"当年"});
    if (named_year > 0) return rest_of_year(year_ + 1, at + named_year);
    if (this_year > 0) return rest_of_year(year_, at + this_year);
    if (auto part = part_of_year(year_, at)) return part;
    if (const auto ends = text::match_any(chars_, at, {U"年底", U"年末", U"年内", U"年终", U"年度内"}))
      return vague(year_, 12, last_of(year_, 12), at + ends);
    const auto number = text::read_numeral(chars_, at);
    if (!number) return {};
    return numbered(*number, at);
  }

  void follow(const Period& found) {
    year_ = found.year;
    month_ = found.month;
  }

 private:
  static Period period(int year, int month, std::optional<Day> end, std::size_t behind) {
    return {year, month, end, behind, false, false};
  }
  static Period vague(int year, int month, std::optional<Day> end, std::size_t behind) {
    return {year, month, end, behind, true, false};
  }

  char32_t char_at(std::size_t at) const { return at < chars_.size() ? chars_[at] : U'\0'; }

  std::optional<Period> numbered(const text::Numeral& number, std::size_t at) const {
    const auto behind = at + number.length;
    const char32_t mark = char_at(behind);
    if (number.length == 8 && number.value > 19000000) {
      const int year = number.value / 10000;
      const int month = number.value / 100 % 100;
      return period(year, month, day_of(year, month, number.value % 100), behind);
    }
    if (mark == U'年') return rest_of_year(full_year(number), behind + 1);
    if (mark == U'月') return rest_of_month(year_, number.value, behind + 1);
    if ((mark == U'日' || mark == U'号') && month_ > 0)
      return period(year_, month_, day_of(year_, month_, number.value), behind + 1);
    if (separators.find(mark) == std::u32string_view::npos) return {};
    return in_figures(number, behind);
  }

  static int full_year(const text::Numeral& number) {
    return number.length == 2 && number.value < 100 ? 2000 + number.value : number.value;
  }

  /// 2020.7.25, 2020-7, 20/7/25, 7.25: parted by one mark.
  std::optional<Period> in_figures(const text::Numeral& first, std::size_t mark_at) const {
    const auto second = text::read_numeral(chars_, mark_at + 1);
    if (!second) return {};
    const auto behind = mark_at + 1 + second->length;
    // 1.5个月, 2.5万元
    if (text::match_any(chars_, behind, {U"个", U"天", U"万", U"亿", U"元", U"米", U"%", U"倍"}) > 0)
      return {};
    const auto third =
        char_at(behind) == chars_[mark_at] ? text::read_numeral(chars_, behind + 1) : std::nullopt;
    if (third && third->length <= 2) {
      const int year = full_year(first);
      return period(year, second->value, day_of(year, second->value, third->value),
                    behind + 1 + third->length);
    }
    if (third && third->value >= 1900 && third->value <= 2199)
      return year_last(first.value, second->value, *third, behind + 1);
    if (first.value >= 1900) {
      // 2020-6月, 2020.6月底
      const bool has_mark = char_at(behind) == U'月';
      return rest_of_month(first.value, second->value, behind + (has_mark ? 1 : 0));
    }
    // 6-9月 is a period, whose end is read next.
    if (char_at(behind) == U'月' || char_at(behind) == U'年') return {};
    return period(year_, first.value, day_of(year_, first.value, second->value), behind);
  }

  /// 30/6/2020 and 6/30/2020, as programs in other languages write it. Which of 5/6/2020 is the month, nobody
  /// can tell: passed over as a whole.
  std::optional<Period> year_last(int first, int second, const text::Numeral& year, std::size_t at) const {
    const auto behind = at + year.length;
    if (first > 12) return period(year.value, second, day_of(year.value, second, first), behind);
    if (second > 12) return period(year.value, first, day_of(year.value, first, second), behind);
    Period none;
    none.behind = behind;
    none.is_open = true;
    return none;
  }

  std::optional<Period> rest_of_year(int year, std::size_t at) const {
    if (auto part = part_of_year(year, at)) return part;
    const auto month = text::read_numeral(chars_, at);
    if (month && char_at(at + month->length) == U'月')
      return rest_of_month(year, month->value, at + month->length + 1);
    // 2020年6-9月
    if (month && to_marks.find(char_at(at + month->length)) != std::u32string_view::npos) {
      const auto to = text::read_numeral(chars_, at + month->length + 1);
      const auto behind = at + month->length + 1 + (to ? to->length : 0);
      if (to && char_at(behind) == U'月') return rest_of_month(year, to->value, behind + 1);
    }
    const auto middle = text::match_any(chars_, at, {U"年中", U"中"});
    if (middle > 0 && may_end_at(at + middle)) return vague(year, 6, last_of(year, 6), at + middle);
    const auto ends =
        at +
        text::match_any(chars_, at, {U"度", U"底", U"末", U"年底", U"年末", U"内", U"终", U"度内", U"度底"});
    // 2020年初 and 2020年汛期前 name no end of the year.
    if (!may_end_at(ends)) return {};
    return vague(year, 12, last_of(year, 12), ends);
  }

  /// Whether what names a month or a year may be all of it.
  bool may_end_at(std::size_t at) const {
    if (at >= chars_.size()) return true;
    constexpr std::u32string_view ends = U",;。、.()-—–~至到前之以止(/ 完整落办实并完达取";
    return ends.find(chars_[at]) != std::u32string_view::npos || text::read_numeral(chars_, at).has_value();
  }

  /// 上半年, 第三季度, 二季度末.
  std::optional<Period> part_of_year(int year, std::size_t at) const {
    const auto half = [&](std::u32string_view words, int month) -> std::optional<Period> {
      if (!text::starts_with(chars_, at, words)) return {};
      return vague(year, month, last_of(year, month), at + words.size());
    };
    if (auto first = half(U"上半年", 6)) return first;
    if (auto second = half(U"下半年", 12)) return second;
    const auto ordinal = at + (char_at(at) == U'第' ? 1 : 0);
    const auto quarter = text::read_numeral(chars_, ordinal);
    if (!quarter || quarter->value < 1 || quarter->value > 4) return {};
    const auto words = text::match_any(chars_, ordinal + quarter->length, {U"季度", U"季"});
    if (words == 0) return {};
    const int month = 3 * quarter->value;
    return vague(year, month, last_of(year, month), ordinal + quarter->length + words);
  }

  /// Behind the month: a day, a third of it, or its end.
  std::optional<Period> rest_of_month(int year, int month, std::size_t at) const {
    const auto day = text::read_numeral(chars_, at);
    const auto mark = day ? char_at(at + day->length) : U'\0';
    if (day && day->length <= 3 && mark != U'月' && mark != U'个') {
      const bool has_mark = mark == U'日' || mark == U'号';
      return period(year, month, day_of(year, month, day->value), at + day->length + (has_mark ? 1 : 0));
    }
    if (text::match_any(chars_, at, {U"起", U"开始", U"启动"}) > 0) return {};  // when it begins
    if (const auto words = text::match_any(chars_, at, {U"上旬", U"月初", U"初", U"份上旬"}))
      return vague(year, month, day_of(year, month, 10), at + words);
    if (const auto words = text::match_any(chars_, at, {U"中旬", U"中", U"上中旬", U"份中旬"});
        words > 0 && !text::starts_with(chars_, at, U"中下旬"))
      return vague(year, month, day_of(year, month, 20), at + words);
    const auto words = text::match_any(
        chars_, at, {U"下旬", U"中下旬", U"底", U"末", U"份底", U"份", U"内", U"份内", U"月底"});
    return vague(year, month, last_of(year, month), at + words);
  }

  std::u32string_view chars_;
  int year_;
  int month_ = 0;
};

/// The last period of the cell: of 6月至9月 it is September.
std::optional<Period> last_period(std::u32string_view chars, int year) {
  PeriodReader reader(chars, year);
  std::optional<Period> last;
  for (std::size_t i = 0; i < chars.size();) {
    const auto found = reader.at(i);
    if (!found) {
      // Never from the middle of a number.
      const auto number = text::read_numeral(chars, i);
      i += number ? number->length : 1;
      continue;
    }
    if (!found->is_open) {
      reader.follow(*found);
      last = found;
    }
    i = std::max(found->behind, i + 1);
  }
  return last;
}

/// The number of a spreadsheet's day, which is what is left of a date whose cell lost its format; the hours
/// stand behind its point.
std::optional<Day> serial_day(const papers::Cell& cell) {
  constexpr std::size_t digits = 5;
  constexpr int first = 36526;  // 2000-01-01
  constexpr int last = 73050;   // 2099-12-31
  const auto words = papers::trimmed_text(cell);
  const bool may_have_hours = cell.kind == papers::CellKind::number && words.find('.') == digits;
  if (words.size() != digits && !may_have_hours) return {};
  const auto number = parse_number(std::string_view(words).substr(0, digits), first, last);
  if (!number) return {};
  constexpr Day zero = std::chrono::year(1899) / 12 / 30;
  return zero + std::chrono::days(*number);
}

/// Typed as 6.30 or 2020.10, kept as 6.3 or 2020.1.
bool may_lack_a_zero(const papers::Cell& cell) {
  if (cell.kind != papers::CellKind::number) return false;
  const auto point = cell.text.find('.');
  if (point == std::string::npos || point + 2 != cell.text.size()) return false;
  const char digit = cell.text.back();
  return point == 4 ? digit == '1' : point <= 2 && digit >= '1' && digit <= '3';
}

/// 每月25日前, 每季度末: as in the sentences of minutes.
std::optional<calendar::When> repetition(const text::FoldedText& folded, const std::string& words) {
  if (!text::contains_any(folded.chars(), {U"每", U"月报", U"季报", U"周报", U"月检"})) return {};
  const reading::Bracketing brackets(folded.chars(), {0, folded.size()});
  const auto found = reading::find_time_limit(folded.chars(), {0, folded.size()}, brackets);
  if (!found || !found->rule) return {};
  reading::TimeLimit limit;
  limit.words.text = words;
  limit.rule = found->rule;
  const auto rule = due_rule_of(limit, {});
  if (!rule || !std::holds_alternative<calendar::EveryRound>(rule->when)) return {};
  return rule->when;
}

bool says_done(std::u32string_view chars) {
  return text::contains_any(
             chars, {U"已完成", U"已整改", U"已办结", U"已销号", U"已落实", U"整改完毕", U"已立行立改",
                     U"已解决", U"已处理", U"已关闭", U"已全部完成", U"已全部整改", U"已按期完成"}) ||
         chars == U"完成" || chars == U"办结" || chars == U"整改完成" || chars == U"完成整改" ||
         chars == U"销号";
}

/// Widths made alike and blanks dropped, but for those between two figures: 2020-7-25 08:30.
std::u32string folded(std::string_view words) {
  std::u32string chars;
  bool has_blank = false;
  for (char32_t c : text::from_utf8(words).value_or(U"")) {
    c = text::fold_width(c);
    if (text::is_blank(c)) {
      has_blank = true;
      continue;
    }
    const bool parts = has_blank && !chars.empty() && is_figure(chars.back()) && is_figure(c);
    if (parts) chars.push_back(U' ');
    chars.push_back(c);
    has_blank = false;
  }
  return chars;
}

void read_words(CellDue& due, int year_if_none) {
  const auto source = text::SourceText::from_utf8(due.words);
  if (!source) return;
  const text::FoldedText text(*source);
  due.is_done = says_done(text.chars());
  if (due.is_done) return;
  due.when = repetition(text, due.words);
  if (due.when) return;
  const auto period = last_period(folded(due.words), year_if_none);
  if (!period) return;
  if (period->end) due.when = calendar::OnDay{*period->end};
  due.is_impossible = !period->end;
  due.is_vague = period->is_vague && period->end;
}

}  // namespace

std::optional<Day> CellDue::day() const {
  const auto* on = when ? std::get_if<calendar::OnDay>(&*when) : nullptr;
  if (!on) return {};
  return on->day;
}

CellDue read_cell_due(const papers::Cell& cell, int year_if_none) {
  CellDue due;
  due.words = papers::trimmed_text(cell);
  const bool is_day = cell.kind == papers::CellKind::day || cell.kind == papers::CellKind::moment;
  const auto day = is_day ? parse_day(std::string_view(due.words).substr(0, 10)) : serial_day(cell);
  if (day) {
    due.when = calendar::OnDay{*day};
  } else {
    read_words(due, year_if_none);
    due.may_lack_a_zero = may_lack_a_zero(cell) && due.when;
  }
  return due;
}

}  // namespace bihuan::intake
