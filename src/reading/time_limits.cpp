// SPDX-License-Identifier: Apache-2.0
#include "reading/time_limits.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "base/day.h"
#include "reading/event_limits.h"
#include "reading/lexicon.h"
#include "text/dates.h"
#include "text/numeral.h"
#include "text/width.h"

namespace bihuan::reading {
namespace {

using text::Range;
using Rule = std::optional<std::string>;

const Lexicon until{U"前 之前 以前 底前 前夕"};
const Lexicon within{U"内 之内 以内 里"};
const Lexicon units{
    U"年 个月 月 周 个星期 天 日 个工作日 工作日 小时 个小时 个季度 季度 分钟 个自然日 个交易日"};
const Lexicon bare_ends{
    U"年底前 年底之前 年底以前 今年底前 今年年底前 明年底前 明年年底前 本年底前 年内 今年内 本年内 年末前 "
    U"岁末前 月底前 本月底前 "
    U"下月底前 下个月底前 当月底前 月末前 本月内 月内 本周内 下周内 本周五前 下周一前 上半年 上半年前 "
    U"今年上半年 下半年 今年下半年 "
    U"年中前 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 一季度末 二季度末 三季度末 "
    U"四季度末 一季度前 "
    U"二季度前 三季度前 四季度前 一季度内 二季度内 三季度内 四季度内 一季度末前 二季度末前 三季度末前 "
    U"四季度末前 一季度底前 "
    U"春节前 元旦前 国庆前 国庆节前 中秋节前 五一前 汛期前 主汛期前 汛前 入汛前 入冬前 供暖季前 采暖季前 "
    U"开学前 春耕前 "
    U"本周末前 月中前 月初前 本季度内 季末前 本届任期内 两会前 春季学期开学前 秋季学期开学前 春季开学前 "
    U"秋季开学前 新学期开学前 暑假前 寒假前 清明节前 清明前 端午节前 端午前 中秋前 高考前 供暖前 汛期来临前"};
const Lexicon periods{U"日 周 旬 月 季 季度 半月 半年 半年度"};
const Lexicon periodic_acts{
    U"检 检查 巡查 调度 通报 评估 考核 报告 报送 研判 会商 督查 督导 分析 例会 汇总 排查 监测 小结 总结 报 "
    U"评比 晾晒 盘点 清 结 点评 推进 抽查 巡检"};
const Lexicon no_periodic{
    U"平日 节日 假日 今日 近日 明日 次日 昨日 当日 生日 月报告会 周边 四周 日报社 旺季 换季 淡季 雨季 汛季 "
    U"日常 一日 每日"};
const Lexicon every{U"每 逐 按"};
const Lexicon no_every{
    U"每人 每月每 每年每 每一 每个人 每户 每家 每名 每项 每处 每亩 每平方米 按日常 按年度计划 逐年 逐日"};

bool ends_number(std::u32string_view chars, std::size_t at) {
  return at > 0 && text::is_numeral_char(chars[at - 1]);
}

std::string last_day(int year, int month) {
  namespace chrono = std::chrono;
  const auto day = chrono::year{year} / chrono::month{static_cast<unsigned>(month)} / chrono::last;
  return iso(chrono::sys_days{day});
}

std::string frequency(std::u32string_view period) {
  if (period == U"日" || period == U"天") return "FREQ=DAILY";
  if (period == U"周" || period == U"星期") return "FREQ=WEEKLY";
  if (period == U"季" || period == U"季度") return "FREQ=MONTHLY;INTERVAL=3";
  if (period == U"半年" || period == U"半年度") return "FREQ=MONTHLY;INTERVAL=6";
  if (period == U"年" || period == U"年度") return "FREQ=YEARLY";
  if (period == U"半月" || period == U"旬" || period == U"小时") return {};
  return "FREQ=MONTHLY";
}

Rule rule_or_none(std::string rule) {
  return rule.empty() ? Rule{} : Rule{std::move(rule)};
}

/// Reads one limit that begins exactly at a place.
class LimitReader {
 public:
  LimitReader(std::u32string_view chars, std::size_t at, std::size_t end)
      : chars_(chars.substr(0, end)), at_(at), end_(end) {}

  std::optional<FoundLimit> read() const {
    using Form = std::optional<FoundLimit> (LimitReader::*)() const;
    constexpr std::array<std::pair<Form, CueRule>, 9> forms{{
        {&LimitReader::recurring, CueRule::due_recurring},
        {&LimitReader::calendar_day, CueRule::due_day},
        {&LimitReader::year_part, CueRule::due_year},
        {&LimitReader::month_end, CueRule::due_month},
        {&LimitReader::span_from, CueRule::due_counted},
        {&LimitReader::span, CueRule::due_counted},
        {&LimitReader::periodic_act, CueRule::due_rhythm},
        {&LimitReader::bare, CueRule::due_season},
        {&LimitReader::event, CueRule::due_season},
    }};
    for (const auto& [form, rule] : forms) {
      auto found = (this->*form)();
      if (!found) continue;
      found->form = rule;
      return found;
    }
    return {};
  }

 private:
  std::optional<FoundLimit> found(std::size_t end, Rule rule = {}) const {
    return FoundLimit{{at_, end}, std::move(rule), {}};
  }
  bool starts(std::size_t at, std::u32string_view words) const {
    return at <= end_ && chars_.substr(at).starts_with(words);
  }

  /// 每人|每月500元: a rate, no rhythm.
  bool counts_a_rate() const {
    constexpr std::u32string_view counted = U"人户亩名家辆只头吨";
    return at_ >= 2 && chars_[at_ - 2] == U'每' && counted.find(chars_[at_ - 1]) != std::u32string_view::npos;
  }

  /// 每月25日前, 每周五前, 每季度末, 每两个月, 按月
  std::optional<FoundLimit> recurring() const {
    const auto opener = every.longest_at(chars_, at_, end_);
    if (opener == 0 || no_every.longest_at(chars_, at_, end_) > 0 || counts_a_rate()) return {};
    auto at = at_ + opener;
    const auto count = text::read_numeral(chars_, at);
    if (count) at += count->length;
    if (count && starts(at, U"个")) ++at;
    static const Lexicon cycles{U"小时 日 天 周 星期 月 月度 季 季度 半年 半年度 年 年度 半月 旬"};
    const auto cycle = cycles.longest_at(chars_, at, end_);
    if (cycle == 0 || (chars_[at_] == U'按' && chars_[at] == U'日')) return {};
    const auto word = chars_.substr(at, cycle);
    at += cycle;
    if (count && count->value != 1) return found(at, counted(word, count->value));
    return fixed_day(word, at);
  }

  Rule counted(std::u32string_view word, int count) const {
    const auto rule = frequency(word);
    if (rule.empty() || rule.find("INTERVAL") != std::string::npos || count < 1) return {};
    return rule + fmt::format(";INTERVAL={}", count);
  }

  /// The day within the cycle, if one is named.
  std::optional<FoundLimit> fixed_day(std::u32string_view word, std::size_t at) const {
    constexpr std::u32string_view weekdays = U"一二三四五六日";
    constexpr std::array<const char*, 7> codes{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const auto date = word == U"年" ? text::read_date(chars_, at) : std::nullopt;
    if (date && !date->year) {
      return found(date->end + until.longest_at(chars_, date->end, end_),
                   fmt::format("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}", date->month, date->day));
    }
    const auto day = text::read_numeral(chars_, at);
    if (word.starts_with(U"月") && day && starts(at + day->length, U"日") && day->value >= 1 &&
        day->value <= 31) {
      const auto end = at + day->length + 1;
      return found(end + until.longest_at(chars_, end, end_),
                   fmt::format("FREQ=MONTHLY;BYMONTHDAY={}", day->value));
    }
    if (const auto hour = hour_of_day(word, at)) return found(*hour, "FREQ=DAILY");
    if (word == U"周" && at < end_ && weekdays.find(chars_[at]) != std::u32string_view::npos) {
      const auto rule = fmt::format("FREQ=WEEKLY;BYDAY={}", codes[weekdays.find(chars_[at])]);
      static const Lexicon hours{U"下班前 上午前 中午前 下午前"};
      const auto hour = hours.longest_at(chars_, at + 1, end_);
      return found(at + 1 + (hour > 0 ? hour : until.longest_at(chars_, at + 1, end_)), rule);
    }
    if (const auto month = named_month(at)) return found(*month);
    static const Lexicon ends{U"底前 末前 底 末 初 前"};
    const auto tail = ends.longest_at(chars_, at, end_);
    if (tail == 0) return found(at, rule_or_none(frequency(word)));
    const bool month_end = word.starts_with(U"月") && (chars_[at] == U'底' || chars_[at] == U'末');
    return found(at + tail, month_end ? Rule{"FREQ=MONTHLY;BYMONTHDAY=-1"} : Rule{});
  }

  /// 每日|17时前, 每天|9时30分前
  std::optional<std::size_t> hour_of_day(std::u32string_view word, std::size_t at) const {
    static const Lexicon clock{U"时 点 时整 点整 时半 点半"};
    const auto hour = word == U"日" || word == U"天" ? text::read_numeral(chars_, at) : std::nullopt;
    const auto mark = hour ? clock.longest_at(chars_, at + hour->length, end_) : 0;
    if (mark == 0) return {};
    auto behind = at + hour->length + mark;
    const auto minutes = text::read_numeral(chars_, behind);
    if (minutes && starts(behind + minutes->length, U"分")) behind += minutes->length + 1;
    const auto tail = until.longest_at(chars_, behind, end_);
    return tail > 0 ? std::optional(behind + tail) : std::nullopt;
  }

  /// 每季度|首月10日前, 每年|1月底前: a month of the cycle; what rule that makes is not said.
  std::optional<std::size_t> named_month(std::size_t at) const {
    static const Lexicon months{U"首月 末月 首个月 最后一个月 次月 第一个月"};
    const auto month = months.longest_at(chars_, at, end_);
    if (month == 0) {
      const auto numbered = LimitReader(chars_, at, end_).month_of(0, at);
      return numbered ? std::optional(numbered->words.end) : std::nullopt;
    }
    auto behind = at + month;
    const auto day = text::read_numeral(chars_, behind);
    if (day && starts(behind + day->length, U"日")) behind += day->length + 1;
    static const Lexicon parts{U"上旬 中旬 下旬 底 末 初"};
    behind += parts.longest_at(chars_, behind, end_);
    return behind + until.longest_at(chars_, behind, end_);
  }

  /// (确保)|秋粮收购前建成, 停电窗口期内
  std::optional<FoundLimit> event() const {
    const auto end = event_limit_end(chars_, at_, end_, bare_ends);
    return end > 0 ? found(end) : std::nullopt;
  }

  /// 2026年3月31日前, 9月10日前
  std::optional<FoundLimit> calendar_day() const {
    const auto date = text::read_date(chars_, at_);
    if (!date || ends_number(chars_, at_)) return {};
    auto end = text::behind_weekday(chars_, date->end);
    const auto tail = until.longest_at(chars_, end, end_);
    static const Lexicon binding{U"确保 务必 必须 保证"};
    if (tail == 0 && binding.longest_before(chars_, at_, 0) == 0) return {};
    if (tail == 0) end = date->end;
    const auto day = date->on();
    return found(end + tail, day ? Rule{iso(*day)} : Rule{});
  }

  /// 2026年内, 2026年底前, 2026年6月底前, 2026年上半年, 2026年一季度
  std::optional<FoundLimit> year_part() const {
    const auto year = text::read_numeral(chars_, at_);
    if (ends_number(chars_, at_) || !year || year->value < 1900 || year->value > 2199) return {};
    auto at = at_ + year->length;
    if (!starts(at, U"年")) return {};
    at += 1;
    if (starts(at, U"度")) at += 1;
    static const Lexicon whole{U"内 底前 年底前 底之前 末前 底 年底 前"};
    if (const auto tail = whole.longest_at(chars_, at, end_)) {
      const auto last = chars_.substr(at, tail) == U"前" ? year->value - 1 : year->value;
      return found(at + tail, last_day(last, 12));
    }
    static const Lexicon halves{U"上半年 上半年前 上半年底前 上半年内"};
    if (const auto half = halves.longest_at(chars_, at, end_))
      return found(at + half, last_day(year->value, 6));
    if (auto quarter = quarter_of(year->value, at)) return quarter;
    return month_of(year->value, at);
  }

  /// 2027年一季度, 2027年第三季度末前
  std::optional<FoundLimit> quarter_of(int year, std::size_t at) const {
    constexpr std::u32string_view numbers = U"一二三四";
    static const Lexicon tails{U"季度 季度内 季度末 季度末前 季度底前 季度前"};
    const auto from = at + (starts(at, U"第") ? 1 : 0);
    if (from >= end_ || numbers.find(chars_[from]) == std::u32string_view::npos) return {};
    const auto tail = tails.longest_at(chars_, from + 1, end_);
    if (tail == 0) return {};
    const auto words = chars_.substr(from + 1, tail);
    const auto month = static_cast<int>(numbers.find(chars_[from]) + 1) * 3;
    return found(from + 1 + tail, words == U"季度前" ? Rule{} : Rule{last_day(year, month)});
  }

  std::optional<FoundLimit> month_of(int year, std::size_t at) const {
    static const Lexicon month_ends{
        U"月底前 月末前 月底 月末 月前 月份前 月内 月底之前 月上旬 月中旬 月下旬 月上旬前 月中旬前 月下旬前 "
        U"月中旬之前 月上旬以前 月中旬以前 月下旬以前 月底以前 月初前"};
    static const Lexicon whole_months{U"月底前 月末前 月底 月末 月内 月底之前"};
    const auto month = text::read_numeral(chars_, at);
    if (month && month->value >= 1 && month->value <= 12) {
      const auto tail = month_ends.longest_at(chars_, at + month->length, end_);
      if (tail == 0) return {};
      const bool whole = whole_months.has(chars_.substr(at + month->length, tail));
      return found(at + month->length + tail,
                   whole && year > 0 ? Rule{last_day(year, month->value)} : Rule{});
    }
    if (year == 0) return {};
    const auto season = bare_ends.longest_at(chars_, at, end_);
    return season > 0 ? found(at + season) : std::nullopt;
  }

  /// 6月底前: the year is not said
  std::optional<FoundLimit> month_end() const {
    static const Lexicon years{U"今年 明年"};
    return ends_number(chars_, at_) ? std::nullopt : month_of(0, at_ + years.longest_at(chars_, at_, end_));
  }

  /// 自…之日起三个月内, 自…后最迟不超过两年
  std::optional<FoundLimit> span_from() const {
    if (!starts(at_, U"自") || starts(at_, U"自然") || starts(at_, U"自身")) return {};
    constexpr std::size_t reach = 24;
    for (auto at = at_ + 2; at < std::min(end_, at_ + reach); ++at) {
      if (chars_[at] == U',') return {};
      if (const auto length = span_length(at)) return found(at + length);
    }
    return {};
  }

  /// 三年内, 会后10个工作日内, 用三年时间, 不超过两年
  std::optional<FoundLimit> span() const {
    if (ends_number(chars_, at_)) return {};
    if (starts(at_, U"用")) {
      const auto amount = amount_at(at_ + 1);
      const bool time = amount > 0 && starts(at_ + 1 + amount, U"时间");
      return time ? found(at_ + 1 + amount + 2) : std::nullopt;
    }
    static const Lexicon openers{U"会后 会议结束后 印发后 发文后"};
    if (const auto lead = lead_time()) return found(lead);
    const auto opener = openers.longest_at(chars_, at_, end_);
    const auto length = span_length(at_ + opener);
    return length > 0 ? found(at_ + opener + length) : std::nullopt;
  }

  /// Behind (于)施工前10日: so long before an event; 0 where none is told.
  std::size_t lead_time() const {
    constexpr std::u32string_view openers = U"于在";
    constexpr std::size_t shortest = 2, longest = 8;
    if (at_ == 0 || openers.find(chars_[at_ - 1]) == std::u32string_view::npos) return 0;
    for (auto at = at_; at < std::min(end_, at_ + longest) && text::is_han(chars_[at]); ++at) {
      if (chars_[at] != U'前') continue;
      const auto amount = at >= at_ + shortest ? amount_at(at + 1) : 0;
      return amount > 0 ? at + 1 + amount + within.longest_at(chars_, at + 1 + amount, end_) : 0;
    }
    return 0;
  }

  /// Length of a whole span such as 最迟不超过两年 or 五日内.
  std::size_t span_length(std::size_t at) const {
    static const Lexicon limits{U"最迟不超过 最长不超过 不超过 不晚于 不迟于 最多不超过"};
    const auto limit = limits.longest_at(chars_, at, end_);
    const auto amount = amount_at(at + limit);
    if (amount == 0) return 0;
    const auto tail = within.longest_at(chars_, at + limit + amount, end_);
    return limit > 0 || tail > 0 ? limit + amount + tail : 0;
  }

  std::size_t amount_at(std::size_t at) const {
    static const Lexicon amounts{U"半年 半个月 一年半 两年半"};
    if (const auto fixed = amounts.longest_at(chars_, at, end_)) return fixed;
    const auto number = text::read_numeral(chars_, at);
    const auto digits = number ? number->length : starts(at, U"两") ? std::size_t{1} : 0;
    if (digits == 0 || (number && number->value >= 1900 && number->value < 2200)) return 0;
    const auto unit = units.longest_at(chars_, at + digits, end_);
    return unit > 0 ? digits + unit : 0;
  }

  /// 月检, 半年度评估
  std::optional<FoundLimit> periodic_act() const {
    const auto period = periods.longest_at(chars_, at_, end_);
    if (period == 0 || ends_number(chars_, at_) || no_periodic.longest_at(chars_, at_, end_) > 0) return {};
    if (at_ > 0 && no_periodic.longest_at(chars_, at_ - 1, end_) > 0) return {};
    const auto act = periodic_acts.longest_at(chars_, at_ + period, end_);
    if (act == 0) return {};
    return found(at_ + period + act, rule_or_none(frequency(chars_.substr(at_, period))));
  }

  std::optional<FoundLimit> bare() const {
    static const Lexicon years{U"今年 明年 本年 当年"};
    static const Lexicon doing{U"开展 做好 抓好 组织 完成"};
    static const Lexicon done{U"检查 复查 排查 巡查 准备"};  // 做好|汛前准备: what is done, not when
    if (ends_number(chars_, at_)) return {};
    if (const auto length = bare_ends.longest_at(chars_, at_, end_)) {
      const bool named =
          doing.longest_before(chars_, at_, 0) > 0 && done.longest_at(chars_, at_ + length, end_) > 0;
      return named ? std::nullopt : found(at_ + length);
    }
    const auto year = years.longest_at(chars_, at_, end_);
    const auto length = year > 0 ? bare_ends.longest_at(chars_, at_ + year, end_) : 0;
    return length > 0 ? found(at_ + year + length) : std::nullopt;
  }

  std::u32string_view chars_;
  std::size_t at_;
  std::size_t end_;
};

}  // namespace

std::size_t time_limit_end(std::u32string_view chars, std::size_t at, std::size_t end) {
  const auto found = LimitReader(chars, at, end).read();
  return found ? found->words.end : at;
}

/// 建立周调度机制,|每周五前…: what a mechanism is called yields to a limit of the same bearer.
std::optional<FoundLimit> find_time_limit(std::u32string_view chars, text::Range range,
                                          const Bracketing& brackets) {
  std::optional<FoundLimit> rhythm;
  for (auto at = range.begin; at < range.end; ++at) {
    if (brackets.inside(at)) continue;
    auto found = LimitReader(chars, at, range.end).read();
    if (!found || (rhythm && found->form == CueRule::due_rhythm)) continue;
    constexpr std::u32string_view openers = U",;于在";
    const bool own = !rhythm || openers.find(chars[found->words.begin - 1]) != std::u32string_view::npos;
    if (!own) continue;
    if (found->form != CueRule::due_rhythm) return found;
    at = found->words.end - 1;
    rhythm = std::move(found);
  }
  return rhythm;
}

std::optional<FoundLimit> find_stated_limit(std::u32string_view chars, text::Range range) {
  for (auto at = range.begin; at < range.end; ++at) {
    if (auto found = LimitReader(chars, at, range.end).read()) return found;
    const auto date = text::read_date(chars.substr(0, range.end), at);
    if (!date) continue;
    const auto day = date->on();
    return FoundLimit{{date->begin, date->end}, day ? Rule{iso(*day)} : Rule{}, CueRule::due_day};
  }
  return {};
}

}  // namespace bihuan::reading
