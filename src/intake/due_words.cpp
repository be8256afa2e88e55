// SPDX-License-Identifier: Apache-2.0
#include "intake/due_words.h"

#include "text/dates.h"
#include "text/folded_text.h"
#include "text/numeral.h"
#include "text/phrases.h"

namespace bihuan::intake {
namespace {

using calendar::AfterDay;
using calendar::CountedIn;

constexpr int days_most = 3650;

struct Count {
  int value = 0;
  CountedIn in = CountedIn::days;
};

/// `N个工作日内`, `N日内`, `N天内` at the end of the words.
std::optional<Count> count_at(std::u32string_view chars, std::size_t at) {
  const auto numeral = text::read_numeral(chars, at);
  if (!numeral || numeral->value < 1 || numeral->value > days_most) return {};
  const auto unit = at + numeral->length;
  for (const auto* words : {U"个工作日内", U"个工作日", U"工作日内"}) {
    if (chars.substr(unit) == words) return Count{numeral->value, CountedIn::working_days};
  }
  for (const auto* words : {U"日内", U"天内", U"日以内", U"天以内"}) {
    if (chars.substr(unit) == words) return Count{numeral->value, CountedIn::days};
  }
  return {};
}

std::optional<calendar::When> counted(std::u32string_view chars, std::optional<Day> met_on) {
  std::size_t at = text::match_any(chars, 0, {U"自", U"从"});
  at += text::match_any(chars, at, {U"本纪要", U"本会议纪要", U"会议纪要", U"纪要"});
  if (const auto printed = text::match_any(chars, at, {U"印发之日起", U"印发后", U"印发起"})) {
    if (const auto count = count_at(chars, at + printed)) {
      return AfterDay{count->value, count->in, calendar::AnchorKind::printed};
    }
  }
  if (const auto met = text::match_any(chars, 0, {U"会后", U"会议结束后", U"自会议结束之日起"});
      met && met_on) {
    if (const auto count = count_at(chars, met)) return AfterDay{count->value, count->in, *met_on};
  }
  // From when is not said: from the later of printing and docketing, which the reasons of the date name.
  if (const auto count = count_at(chars, 0))
    return AfterDay{count->value, count->in, calendar::AnchorKind::later_of_both};
  return {};
}

bool ends_limit(std::u32string_view chars, std::size_t at) {
  const auto rest = chars.substr(at);
  return rest.empty() || rest == U"前" || rest == U"之前" || rest == U"以前" || rest == U"内";
}

Day last_of(int year, unsigned month) {
  return std::chrono::year{year} / static_cast<int>(month) / std::chrono::last;
}

/// 11月27日前, 11月底前, 年底前: in the year of the meeting, or in the next where that day was past already.
std::optional<Day> day_after(std::u32string_view chars, Day met_on) {
  const int year{std::chrono::year_month_day{met_on}.year()};
  const auto at = text::match_any(chars, 0, {U"于", U"在"});
  for (const int in_year : {year, year + 1}) {
    std::optional<Day> day;
    const auto month = text::read_numeral(chars, at);
    if (const auto date = text::read_date(chars, at);
        date && ends_limit(chars, text::behind_weekday(chars, date->end))) {
      day = date->on(in_year);
    } else if (text::match_any(chars, at, {U"年底", U"年内"}) && ends_limit(chars, at + 2)) {
      day = last_of(in_year, 12);
    } else if (month && month->value >= 1 && month->value <= 12) {
      const auto end = text::match_any(chars, at + month->length, {U"月底", U"月末"});
      if (end && ends_limit(chars, at + month->length + end))
        day = last_of(in_year, static_cast<unsigned>(month->value));
    }
    if (!day || *day >= met_on) return day;
  }
  return {};
}

std::optional<calendar::When> when_of(const reading::TimeLimit& limit, std::optional<Day> met_on) {
  if (limit.rule) {
    if (const auto day = parse_day(*limit.rule)) return calendar::OnDay{*day};
    if (auto recurrence = calendar::Recurrence::parse(*limit.rule)) {
      return calendar::EveryRound{*std::move(recurrence), {}};
    }
  }
  const auto source = text::SourceText::from_utf8(limit.words.text);
  if (!source) return {};
  const text::FoldedText folded{*source};
  if (met_on) {
    if (const auto day = day_after(folded.chars(), *met_on)) return calendar::OnDay{*day};
  }
  return counted(folded.chars(), met_on);
}

}  // namespace

std::optional<calendar::DueRule> due_rule_of(const reading::TimeLimit& limit, std::optional<Day> met_on) {
  auto when = when_of(limit, met_on);
  if (!when) return {};
  calendar::DueRule rule;
  rule.when = *std::move(when);
  rule.basis = calendar::FromText{limit.words.text};
  return rule;
}

}  // namespace bihuan::intake
