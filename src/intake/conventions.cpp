// SPDX-License-Identifier: Apache-2.0
#include "intake/conventions.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/number.h"

namespace bihuan::intake {
namespace {

constexpr int year_first = 1990;
constexpr int year_last = 2099;

template <auto member>
void choose(LedgerConventions& conventions, std::size_t choice) {
  auto& value = conventions.*member;
  value = static_cast<std::remove_reference_t<decltype(value)>>(choice);
}

using Kept = LedgerConventions;

// The choices of each stand in the order of its enumeration.
const std::array<Convention, 9> conventions_known{{
    {"units",
     {"多个单位并列、没有写明谁牵头", "Several units, and no word says who leads"},
     {{{"all-lead", {"都是牵头单位", "all lead"}},
       {"first-leads", {"第一个牵头，其余配合", "the first leads, the others support"}}}},
     choose<&Kept::bare_units>},
    {"beside-lead",
     {"写明有牵头单位时，其余单位", "Beside a unit that is said to lead, the others"},
     {{{"support", {"配合", "support"}}, {"lead", {"同为牵头", "lead as well"}}}},
     choose<&Kept::beside_lead>},
    {"above",
     {"“同上”", "同上, the same as above"},
     {{{"take", {"取上一行的内容", "takes the row above"}}, {"refuse", {"不接受，须写全", "is a fault"}}}},
     choose<&Kept::cells_above>},
    {"vague-dates",
     {"只写到月、旬、季度、半年或年的时限",
      "A time limit that names a month, a third of one, a quarter or a year"},
     {{{"last-day",
        {"取其最后一天（上旬 10 日、中旬 20 日）", "means its last day (上旬 the 10th, 中旬 the 20th)"}},
       {"words", {"只保留原文，不定日期", "stays words"}}}},
     choose<&Kept::vague_dates>},
    {"undated",
     {"“长期坚持”“立行立改”“已完成”等没有日期的时限", "长期坚持 and other words that give no date"},
     {{{"warn", {"保留原文并提示", "are kept with a warning"}}, {"error", {"算作错误", "are a fault"}}}},
     choose<&Kept::undated_words>},
    {"hidden-rows",
     {"隐藏的行", "Hidden rows"},
     {{{"take", {"读入并提示", "are taken with a warning"}}, {"skip", {"跳过", "are skipped"}}}},
     choose<&Kept::hidden_rows>},
    {"hidden-columns",
     {"隐藏的列", "Hidden columns"},
     {{{"leave", {"不读", "are not read"}}, {"take", {"与其他列一样读", "are read as others are"}}}},
     choose<&Kept::hidden_columns>},
    {"repeated",
     {"事项、单位、时限、措施都相同的行", "Rows with the same words, units, date and measures"},
     {{{"duplicate", {"算作重复，不再新增", "are duplicates"}},
       {"create", {"照样新增", "are created all the same"}}}},
     choose<&Kept::repeated_rows>},
    {"abbreviations",
     {"名录中没有、但只可能是一个单位的简称",
      "A short name that the directory lacks and that can mean one unit only"},
     {{{"take", {"按该单位理解并提示", "means that unit, with a warning"}},
       {"refuse", {"算作错误", "is a fault"}}}},
     choose<&Kept::abbreviations>},
}};

Failure not_a_convention(std::string_view said) {
  std::string known = fmt::format("year={}…{}", year_first, year_last);
  for (const Convention& convention : conventions_known)
    known +=
        fmt::format(", {}={}|{}", convention.name, convention.choices[0].name, convention.choices[1].name);
  return fail(ErrorKind::malformed,
              Words{fmt::format("没有“{}”这一约定。可选：{}", said, known),
                    fmt::format("There is no convention '{}'. Known: {}", said, known)});
}

}  // namespace

std::span<const Convention> ledger_conventions() {
  return conventions_known;
}

Result<LedgerConventions> with_convention(LedgerConventions conventions, std::string_view said) {
  const auto equals = said.find('=');
  if (equals == std::string_view::npos) return not_a_convention(said);
  const auto name = said.substr(0, equals);
  const auto value = said.substr(equals + 1);
  if (name == "year") {
    conventions.year = parse_number(value, year_first, year_last);
    if (!conventions.year) return not_a_convention(said);
    return conventions;
  }
  const auto convention = std::ranges::find(conventions_known, name, &Convention::name);
  if (convention == conventions_known.end()) return not_a_convention(said);
  const auto choice = std::ranges::find(convention->choices, value, &ConventionChoice::name);
  if (choice == convention->choices.end()) return not_a_convention(said);
  convention->choose(conventions, static_cast<std::size_t>(choice - convention->choices.begin()));
  return conventions;
}

}  // namespace bihuan::intake
