// SPDX-License-Identifier: Apache-2.0
#include "scenarios/values.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/number.h"
#include "procedures/findings.h"
#include "scenarios/lexing.h"

namespace bihuan::scenarios {
namespace {

using calendar::CountedIn;
using calendar::Recurrence;
using calendar::When;
using procedures::FieldType;
using procedures::mend_by_nearest;
using procedures::shown;

Failure unreadable(std::string_view zh_what, std::string_view en_what, std::string_view word,
                   const Words& mend) {
  return fail(ErrorKind::malformed, Words{fmt::format("{}“{}”；{}", zh_what, shown(word), mend.zh),
                                          fmt::format("{} \"{}\"; {}", en_what, shown(word), mend.en)});
}

std::optional<std::string_view> between(std::string_view text, std::string_view begin, std::string_view end) {
  if (text.size() < begin.size() + end.size() || !text.starts_with(begin) || !text.ends_with(end)) return {};
  return trimmed(text.substr(begin.size(), text.size() - begin.size() - end.size()));
}

std::optional<When> counted(std::string_view words, std::string_view unit, CountedIn counted_in) {
  constexpr int count_max = 3660;
  const auto digits = between(words, "", unit);
  const auto count = digits ? parse_number<int>(*digits, 1, count_max) : std::nullopt;
  if (!count) return {};
  return calendar::AfterDay{*count, counted_in};
}

std::optional<When> every_month(std::string_view words) {
  const auto digits = between(words, "每月", "日");
  const auto day = digits ? parse_number<int>(*digits, 1, 31) : std::nullopt;
  if (!day) return {};
  return calendar::EveryRound{*Recurrence::parse(fmt::format("FREQ=MONTHLY;BYMONTHDAY={}", *day)), {}, {}};
}

std::optional<When> long_term(std::string_view words) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> periods{
      {{"每周", "FREQ=WEEKLY"},
       {"每月", "FREQ=MONTHLY"},
       {"每季度", "FREQ=MONTHLY;INTERVAL=3"},
       {"每半年", "FREQ=MONTHLY;INTERVAL=6"},
       {"每年", "FREQ=YEARLY"}}};
  const Cut cut = cut_at(words, commas);
  const auto period = cut.before == "长期" && cut.after ? between(*cut.after, "", "报告") : std::nullopt;
  if (!period) return {};
  const auto found = std::ranges::find(periods, *period, [](const auto& one) { return one.first; });
  if (found == periods.end()) return {};
  return calendar::LongTerm{Recurrence::parse(found->second)->at_period_ends()};
}

std::optional<When> when_of(std::string_view words) {
  if (const auto day = parse_day(words)) return calendar::OnDay{*day};
  if (auto after = counted(words, "个工作日内", CountedIn::working_days)) return after;
  if (auto after = counted(words, "日内", CountedIn::days)) return after;
  if (auto rounds = every_month(words)) return rounds;
  return long_term(words);
}

Result<std::string> choice_of(const procedures::Field& field, std::string_view words) {
  std::vector<std::string_view> known;
  for (const procedures::Choice& choice : field.choices) {
    if (choice.label.zh == words || choice.name == words) return choice.name;
    known.push_back(choice.label.zh);
  }
  return unreadable(fmt::format("“{}”没有选项", field.label.zh),
                    fmt::format("\"{}\" has no choice", field.label.en), words,
                    mend_by_nearest(words, known));
}

Result<Decimal> number_of(std::string_view words) {
  if (const auto figure = Decimal::parse(words)) return *figure;
  return unreadable("不是数字", "no figure", words,
                    {"只写数字，如 12 或 3.5", "write digits only, such as 12 or 3.5"});
}

}  // namespace

Result<Day> day_of(std::string_view words) {
  if (const auto day = parse_day(words)) return *day;
  return unreadable("没有这一天", "no such day", words, {"写成 2025-03-04", "write it as 2025-03-04"});
}

Result<OrganisationId> organisation_of(std::string_view name, const offices::Directory& directory, Day on) {
  OrganisationId id{std::string(name)};
  if (directory.is_open(id, on)) return id;
  const std::vector<offices::Organisation> all = directory.as_of(on);
  std::vector<std::string_view> known;
  for (const offices::Organisation& one : all) known.emplace_back(one.full_name);
  const Words mend = mend_by_nearest(name, known);
  return unreadable("没有声明单位", "undeclared organisation", name,
                    {mend.zh + "，或在前面加一行：单位 " + shown(name), mend.en + ", or declare it above"});
}

Result<std::vector<OrganisationId>> organisations_of(std::string_view names,
                                                     const offices::Directory& directory, Day on) {
  std::vector<OrganisationId> all;
  for (const std::string_view name : pieces_at(names, list_commas))
    all.push_back(TRY(organisation_of(name, directory, on)));
  return all;
}

Result<calendar::DueRule> due_rule_of(std::string_view words) {
  if (auto when = when_of(words)) {
    calendar::DueRule rule;
    rule.when = *std::move(when);
    rule.basis = calendar::FromText{std::string(words)};
    return rule;
  }
  return unreadable("看不懂时限", "unreadable due date", words,
                    {"写成 2025-03-31、20个工作日内、30日内、每月25日 或 长期，每季度报告",
                     "write 2025-03-31, 20个工作日内, 30日内, 每月25日 or 长期，每季度报告"});
}

Result<cases::Source> source_of(std::string_view words) {
  constexpr std::array<std::pair<std::string_view, cases::Source>, 5> sources{
      {{"电话", cases::Source::telephone},
       {"工作群", cases::Source::chat},
       {"纸件", cases::Source::paper},
       {"公文系统", cases::Source::oa},
       {"来访", cases::Source::visit}}};
  std::vector<std::string_view> known;
  for (const auto& [word, source] : sources) {
    if (word == words) return source;
    known.push_back(word);
  }
  return unreadable("不认识的来源", "unknown source", words, mend_by_nearest(words, known));
}

// A scenario has no files: each name stands for a file that holds nothing but its name.
std::vector<cases::EvidenceFile> files_named(std::string_view words) {
  std::vector<cases::EvidenceFile> files;
  for (const std::string_view name : pieces_at(words, list_commas))
    files.push_back(cases::evidence_file(name, std::string(name)));
  return files;
}

Result<cases::FieldValue> value_of(const procedures::Field& field, std::string_view words,
                                   const offices::Directory& directory, Day on) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::person:
    case FieldType::case_ref:
      return cases::FieldValue(std::string(words));
    case FieldType::choice:
      return cases::FieldValue(TRY(choice_of(field, words)));
    case FieldType::day:
      return cases::FieldValue(TRY(day_of(words)));
    case FieldType::number:
      return cases::FieldValue(TRY(number_of(words)));
    case FieldType::organisation:
    case FieldType::organisations:
      return cases::FieldValue(TRY(organisations_of(words, directory, on)));
    case FieldType::due:
      return cases::FieldValue(TRY(due_rule_of(words)));
    case FieldType::evidence:
      return cases::FieldValue(files_named(words));
  }
  VERIFY(false && "a field type of the closed vocabulary");
}

}  // namespace bihuan::scenarios
