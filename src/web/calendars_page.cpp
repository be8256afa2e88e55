// SPDX-License-Identifier: Apache-2.0
#include "web/calendars_page.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "calendar/differing_days.h"
#include "calendar/speaking.h"
#include "cases/calendars_case.h"
#include "http/form.h"
#include "web/blanks.h"
#include "web/page.h"
#include "web/uploaded_table.h"

namespace bihuan::web {
namespace {

using calendar::CalendarYear;

bool may_adopt(const Context& context) {
  return context.site.cases.sits_in_office(context.sitting.actor);
}

boost::json::object year_model(const CalendarYear& year, const Context& context) {
  boost::json::array notices, off, worked;
  for (const auto& notice : year.notices)
    notices.push_back({{"id", notice.id}, {"published", notice.published}, {"address", notice.address}});
  for (const auto& [day, exception] : year.days) {
    (exception.off ? off : worked)
        .push_back({{"day", iso(day)},
                    {"name", context.say(exception.name)},
                    {"_said", context.say(calendar::speak_day(day, Day{year.year / std::chrono::January / 1},
                                                              *context.calendar))}});
  }
  return {{"year", int{year.year}},
          {"has_notice", !year.notices.empty()},
          {"no_notice", year.notices.empty()},
          {"notices", std::move(notices)},
          {"days_off", std::move(off)},
          {"worked", std::move(worked)}};
}

std::size_t open_dates(const cases::Days& days, const Context& context) {
  cases::Filter filter;
  filter.has_ended = false;
  filter.due = days;
  return context.site.cases.count(filter, context.viewer);
}

/// The years in which open cases are due, by their numbers.
std::set<int> years_of_open_dates(const Context& context) {
  cases::Filter filter;
  filter.has_ended = false;
  std::set<int> years;
  for (const auto& [month, count] :
       context.site.cases.count_by(cases::CountedBy::due_month, filter, context.viewer)) {
    // 2027-01; the last days of December may be the next year's to decide.
    const auto day = parse_day(month + "-01");
    if (!day) continue;
    const int year{std::chrono::year_month_day(*day).year()};
    years.insert(year);
    if (std::chrono::year_month_day(*day).month() == std::chrono::December) years.insert(year + 1);
  }
  return years;
}

/// The years whose notice is still to come and decides open dates: `{year, dates}`.
boost::json::array missing_model(const Context& context) {
  const calendar::Calendar& calendar = *context.calendar;
  boost::json::array missing;
  for (const int number : years_of_open_dates(context)) {
    const std::chrono::year year{number};
    if (calendar.has_notice(year)) continue;
    const Day first{(year - std::chrono::years{1}) / calendar::first_day_of_the_next_notice};
    const std::size_t dates = open_dates({first, Day{year / std::chrono::December / 31}}, context);
    if (dates == 0) continue;
    const std::string words = fill_in(context.phrase("calendars.missing"),
                                      {{"year", fmt::to_string(number)}, {"dates", fmt::to_string(dates)}});
    missing.push_back({{"year", number}, {"dates", dates}, {"_words", words}});
  }
  return missing;
}

/// This year and the next, where their notice is still to come and no open date waits for it: `{year}`.
boost::json::array awaited_model(const Context& context, const boost::json::array& missing) {
  boost::json::array awaited;
  const auto this_year = std::chrono::year_month_day(context.today).year();
  for (const auto year : {this_year, this_year + std::chrono::years{1}}) {
    const auto is_this = [&](const auto& one) { return one.at("year").as_int64() == int{year}; };
    if (context.calendar->has_notice(year) || std::ranges::any_of(missing, is_this)) continue;
    const std::string words =
        fill_in(context.phrase("calendars.awaited"), {{"year", fmt::to_string(int{year})}});
    awaited.push_back({{"year", int{year}}, {"_words", words}});
  }
  return awaited;
}

http::Response show(const Context& context, boost::json::object model, int status = 200) {
  boost::json::array years;
  const auto& known = context.calendar->years();
  for (auto year = known.rbegin(); year != known.rend(); ++year)
    years.push_back(year_model(year->second, context));
  model["years"] = std::move(years);
  auto missing = missing_model(context);
  model["awaited"] = awaited_model(context, missing);
  model["missing"] = std::move(missing);
  model["_is_first"] = !model.contains("preview");
  model["may_adopt"] = may_adopt(context);
  return render(context, Page{"calendars.html", context.phrase("calendars.title"), std::move(model), status});
}

http::Response refuse(const Context& context, const Error& error) {
  return show(context, {{"refused", boost::json::object{{"reasons", reasons_of(context, error)}}}},
              status_of(error.kind));
}

boost::json::array days_model(const CalendarYear& year, const calendar::Calendar& after,
                              const Context& context) {
  boost::json::array days;
  for (const auto& one : calendar::differing_days(*context.calendar, after, year.year)) {
    days.push_back(
        {{"day", iso(one.day)}, {"before", context.say(one.before)}, {"after", context.say(one.after)}});
  }
  return days;
}

boost::json::array gone_model(const CalendarYear& year, const Context& context) {
  boost::json::array gone;
  for (const auto& notice : calendar::notices_gone(*context.calendar, year))
    gone.push_back({{"id", notice.id}, {"published", notice.published}, {"address", notice.address}});
  return gone;
}

/// The due day, and the last working day where it is another: of many dates that alone moves.
std::string said(const calendar::DueDate& date, const calendar::Calendar& calendar, const Context& context) {
  const auto spoken = [&](Day day) { return context.say(calendar::speak_day(day, context.today, calendar)); };
  const std::string due = spoken(date.due_on);
  if (date.last_working_on == date.due_on) return due;
  return due + fill_in(context.phrase("calendars.last_working"), {{"day", spoken(date.last_working_on)}});
}

boost::json::array dates_model(const CalendarYear& year, const calendar::Calendar& after,
                               const Context& context) {
  boost::json::array dates;
  for (const auto& [subject, before, date] : context.site.cases.dates_under(after, year.year)) {
    const std::string title(subject.text("title"));
    const bool stays = !calendar::says_another_date(before, date);
    dates.push_back(
        {{"href", "/cases/" + subject.id.text()},
         {"name", subject.number ? *subject.number + " " + title : title},
         {"before", iso(before.due_on)},
         {"after", iso(date.due_on)},
         {"before_last_working", iso(before.last_working_on)},
         {"after_last_working", iso(date.last_working_on)},
         {"_before", said(before, *context.calendar, context)},
         {"stays", stays},
         {"_after", stays ? context.say(calendar::reckoned_words(date)) : said(date, after, context)}});
  }
  return dates;
}

Result<boost::json::object> preview_model(const CalendarYear& year, const UploadedTable& file,
                                          const Context& context) {
  const auto after = TRY(cases::calendar_with(year, *context.calendar));
  auto days = days_model(year, after, context);
  auto gone = gone_model(year, context);
  auto dates = dates_model(year, after, context);
  const std::string seen = context.calendar->version(year.year, year.year);
  const bool is_same = days.empty() && seen == calendar::version_of(year);
  boost::json::object preview{{"year", int{year.year}},      {"seen", seen},
                              {"no_days", days.empty()},     {"has_days", !days.empty()},
                              {"has_dates", !dates.empty()}, {"no_dates", dates.empty()},
                              {"days", std::move(days)},     {"dates", std::move(dates)},
                              {"has_gone", !gone.empty()},   {"gone", std::move(gone)},
                              {"may_confirm", !is_same},     {"_key", new_uuid(context.site.cases.now())}};
  add_table(file, preview);
  return boost::json::object{{"preview", std::move(preview)}};
}

/// A year as it was handed in, with the file that it stood in.
struct HandedIn {
  http::Form form;
  UploadedTable file;
  CalendarYear year;
};

Result<HandedIn> handed_in(const Context& context) {
  // The preview tells of every open case that a date of it would move.
  if (!may_adopt(context)) return fail(ErrorKind::refused, cases::only_the_office_adopts());
  auto form = TRY(http::parse_form(context.request));
  auto file = uploaded_table(form, "year");
  if (!file) return fail(ErrorKind::malformed, Words{"请选择文件", "Choose a file"});
  auto year = TRY(calendar::parse_year(file->bytes, file->name));
  return HandedIn{std::move(form), *std::move(file), std::move(year)};
}

http::Response preview(const Context& context) {
  const auto given = handed_in(context);
  if (!given) return refuse(context, given.error());
  auto model = preview_model(given->year, given->file, context);
  return model ? show(context, *std::move(model)) : refuse(context, model.error());
}

Result<std::size_t> adopt(const Context& context) {
  const auto given = TRY(handed_in(context));
  const auto value = [&given](std::string_view name) {
    return std::string(given.form.fields.find(name).value_or(""));
  };
  cases::CalendarChange change{given.year, value("seen"), {}};
  if (!value("basis").empty()) change.remarks["reason"] = value("basis");
  TRY(context.site.cases.adopt_calendar(CommandKey(value("key")), change, context.sitting.actor));
  return context.site.cases.reckon_again(context.sitting.actor);
}

http::Response take_over(const Context& context) {
  const auto reckoned = adopt(context);
  if (!reckoned) return refuse(context, reckoned.error());
  return done(context, "/calendars", {{"reckoned", *reckoned}});
}

}  // namespace

std::vector<Route> calendars_routes() {
  return {
      {"GET",
       "/calendars",
       "The notices of holidays in force",
       {},
       [](const Context& context) { return show(context, {}); }},
      {"POST",
       "/calendars",
       "What adopting the notices of a year would change, for the office; writes nothing",
       {{"file", "a year in our form or that of holiday-cn", true}},
       preview},
      {"POST",
       "/calendars/confirmation",
       "Adopt the notices of a year, as the office, and reckon the open dates again that rest on it",
       {{"key", "makes a repetition harmless", true},
        {"seen", "the version of that year which was looked at; another is a conflict", true},
        {"table", "the file in base64"},
        {"table_name", ""},
        {"file", "or the file itself"},
        {"basis", "on whose word"}},
       take_over},
  };
}

}  // namespace bihuan::web
