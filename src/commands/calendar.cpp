// SPDX-License-Identifier: Apache-2.0
#include "commands/calendar.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>
#include <optional>

#include "base/day_words.h"
#include "base/words_json.h"
#include "calendar/differing_days.h"
#include "cases/calendars_case.h"
#include "commands/adopter.h"
#include "commands/input.h"
#include "commands/outcome.h"
#include "commands/workplace.h"

namespace bihuan::commands {
namespace {

using calendar::Calendar;
using calendar::CalendarYear;

/// What adopting a year changes, and whether it was adopted.
struct YearChange {
  CalendarYear year;
  std::vector<calendar::DifferingDay> days;
  std::vector<calendar::Notice> gone;      // in force until now, and not in the file
  std::vector<cases::ReckonedDate> dates;  // open ones; none without a data folder
  bool is_adopted = false;
};

boost::json::object as_json(const YearChange& change) {
  boost::json::array days;
  for (const auto& [day, before, after] : change.days)
    days.push_back({{"day", iso(day)}, {"before", words_json(before)}, {"after", words_json(after)}});
  boost::json::array gone;
  for (const auto& notice : change.gone) gone.emplace_back(notice.id);
  boost::json::array dates;
  for (const auto& [subject, before, after] : change.dates) {
    dates.push_back({{"case", subject.id.text()},
                     {"number", subject.number.value_or("")},
                     {"before", iso(before.due_on)},
                     {"before_last_working", iso(before.last_working_on)},
                     {"after", iso(after.due_on)},
                     {"after_last_working", iso(after.last_working_on)}});
  }
  return {{"year", int{change.year.year}},
          {"version", calendar::version_of(change.year)},
          {"days", days},
          {"notices_gone", gone},
          {"dates", dates},
          {"adopted", change.is_adopted}};
}

/// The due day, and the last working day where it is another: of many dates that alone moves.
std::string said(const calendar::DueDate& date) {
  if (date.last_working_on == date.due_on) return iso(date.due_on);
  return fmt::format("{}（实际须于 {} 下班前 / in practice by {}）", iso(date.due_on),
                     iso(date.last_working_on), iso(date.last_working_on));
}

std::string said_to_stay(const calendar::DueDate& date) {
  const auto words = calendar::reckoned_words(date);
  return fmt::format("{} / {}", words.zh, words.en);
}

void print_for_people(const YearChange& change) {
  fmt::print("{} 年：与现行放假安排相差 {} 天，影响未办结时限 {} 个{} / {} days and {} open dates differ{}\n",
             int{change.year.year}, change.days.size(), change.dates.size(),
             change.is_adopted ? "，已收录" : "，未写入", change.days.size(), change.dates.size(),
             change.is_adopted ? ", adopted" : ", nothing written");
  for (const auto& notice : change.gone) {
    fmt::print(
        "  现行的这份通知不在文件中，收录后不再作数：{} {} / in force, not in the file, and gone: {}\n",
        notice.id, notice.published, notice.address);
  }
  for (const auto& [day, before, after] : change.days)
    fmt::print("  {} {} → {} / {} → {}\n", iso(day), before.zh, after.zh, before.en, after.en);
  for (const auto& [subject, before, after] : change.dates) {
    fmt::print("  {} {} {} → {}\n", subject.number.value_or(subject.id.text()), subject.text("title"),
               said(before), calendar::says_another_date(before, after) ? said(after) : said_to_stay(after));
  }
}

Result<CalendarYear> year_in(const std::filesystem::path& file) {
  const auto bytes = TRY(bytes_of(file));
  return calendar::parse_year(bytes, file.filename().string());
}

Result<YearChange> compared(const CalendarYear& year, const Calendar& before,
                            const cases::CaseRegister* register_) {
  const Calendar after = TRY(cases::calendar_with(year, before));
  YearChange change{
      year, calendar::differing_days(before, after, year.year), calendar::notices_gone(before, year), {}};
  if (register_ != nullptr) change.dates = register_->dates_under(after, year.year);
  return change;
}

Result<YearChange> adopted(const CalendarYear& year, const cases::Actor& actor, const std::string& reason,
                           cases::CaseRegister& register_) {
  const auto calendar = register_.calendar();
  YearChange change = TRY(compared(year, *calendar, &register_));
  const std::string seen = calendar->version(year.year, year.year);
  if (change.days.empty() && seen == calendar::version_of(year)) return change;
  const CommandKey key(
      fmt::format("import-calendar:{}:{}", seen, proof::Digest::of(calendar::written(year)).text()));
  cases::CalendarChange adoption{year, seen, {}};
  adoption.remarks["reason"] = reason;
  TRY(register_.adopt_calendar(key, adoption, actor));
  TRY(register_.reckon_again(actor));
  change.is_adopted = true;
  return change;
}

Result<std::unique_ptr<Workplace>> opened(const std::filesystem::path& data) {
  auto workplace = Workplace::open(data, {});
  if (!workplace && workplace.error().kind == ErrorKind::conflict) {
    auto reasons = workplace.error().reasons;
    reasons.push_back(
        {"程序正在运行时，可在网页的“放假安排”（/calendars）上预览和收录；只看哪些日子不同，可不带 --data",
         "while the program runs, preview and adopt on its page “Holidays” (/calendars); without --data the "
         "days that differ are told all the same"});
    return fail(ErrorKind::conflict, std::move(reasons));
  }
  return workplace;
}

Result<std::vector<YearChange>> import_years(const ImportCalendarOptions& options) {
  std::vector<CalendarYear> years;
  for (const auto& file : options.files) years.push_back(TRY(year_in(file)));
  std::unique_ptr<Workplace> workplace;
  if (!options.data.empty()) workplace = TRY(opened(options.data));
  cases::CaseRegister* register_ = workplace ? &workplace->cases() : nullptr;
  std::optional<cases::Actor> actor;
  if (register_ != nullptr && !options.wants_preview)
    actor = TRY(actor_of({options.by, options.reason}, *register_));
  std::vector<YearChange> changes;
  for (const auto& year : years) {
    if (actor) {
      changes.push_back(TRY(adopted(year, *actor, options.reason, *register_)));
    } else {
      const auto before = register_ != nullptr ? *register_->calendar() : calendar::built_in();
      changes.push_back(TRY(compared(year, before, register_)));
    }
  }
  return changes;
}

}  // namespace

int import_calendar(const ImportCalendarOptions& options) {
  const auto changes = import_years(options);
  if (!changes) return report(changes.error());
  boost::json::array years;
  for (const auto& change : *changes) {
    years.push_back(as_json(change));
    if (!options.wants_json) print_for_people(change);
  }
  if (options.wants_json) fmt::print("{}\n", boost::json::serialize(boost::json::object{{"years", years}}));
  return done;
}

}  // namespace bihuan::commands
