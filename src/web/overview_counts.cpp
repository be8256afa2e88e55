// SPDX-License-Identifier: Apache-2.0
#include "web/overview_counts.h"

#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "base/day_words.h"
#include "web/organisation_choice.h"
#include "web/register_asked.h"

namespace bihuan::web {
namespace {

constexpr int months_shown = 12;
constexpr std::size_t meetings_shown_max = 12;

boost::json::object door(std::size_t count, const http::Parameters& query) {
  return {{"count", count}, {"href", address_with("/register", query, "", "")}};
}

// A count of the register by one key: the figure under each key, and the door to its rows.
class Column {
 public:
  // `part` is what the address says of the key.
  Column(cases::CountedBy key, std::string_view part, const http::Parameters& query, const Context& context)
      : part_(part), query_(query) {
    const cases::Filter filter = register_query(query, context).filter;
    counts_ = context.site.cases.count_by(key, filter, context.viewer);
  }

  const cases::Counts& counts() const { return counts_; }

  boost::json::object at(std::string_view name) const {
    const auto found = counts_.find(name);
    http::Parameters query = query_;
    query.add(part_, std::string(name));
    boost::json::object model = door(found == counts_.end() ? 0 : found->second, query);
    model["_is_none"] = found == counts_.end();
    return model;
  }

 private:
  std::string part_;
  http::Parameters query_;
  cases::Counts counts_;
};

// The first days of the months shown, the oldest first.
std::vector<Day> months_until(Day today) {
  const std::chrono::year_month_day date(today);
  std::vector<Day> firsts;
  for (int back = months_shown - 1; back >= 0; --back)
    firsts.emplace_back((date.year() / date.month() - std::chrono::months(back)) / 1);
  return firsts;
}

}  // namespace

boost::json::object door_to(const Context& context, const http::Parameters& query) {
  const cases::Filter filter = register_query(query, context).filter;
  return door(context.site.cases.count(filter, context.viewer), query);
}

boost::json::array by_organisation(const Context& context) {
  using enum cases::CountedBy;
  const Column open(lead, "lead", query_of({{"standing", "open"}}), context);
  const Column overdue(lead, "lead", query_of({{"due", "overdue"}}), context);
  std::vector<OrganisationId> ids;
  for (const auto& [id, count] : open.counts()) ids.emplace_back(id);
  context.site.cases.directory()->directory.put_in_official_order(ids, context.today);
  boost::json::array rows;
  for (const OrganisationId& id : ids) {
    rows.push_back({{"id", id.text()},
                    {"name", organisation_name(id, context)},
                    {"open", open.at(id.text())},
                    {"overdue", overdue.at(id.text())}});
  }
  return rows;
}

boost::json::array by_month(const Context& context) {
  using enum cases::CountedBy;
  const Column docketed(docketed_month, "docketed_in", {}, context);
  const Column finished(ended_month, "ended_in", query_of({{"end", "verified"}}), context);
  const Column overdue(due_month, "due_in", query_of({{"due", "overdue"}}), context);
  boost::json::array rows;
  for (const Day first : months_until(context.today)) {
    const std::string month = iso(first).substr(0, 7);
    rows.push_back({{"month", month},
                    {"name", context.say(month_words(first))},
                    {"docketed", docketed.at(month)},
                    {"finished", finished.at(month)},
                    {"overdue", overdue.at(month)}});
  }
  return rows;
}

boost::json::array by_meeting(const Context& context) {
  using enum cases::CountedBy;
  const Column matters(minutes, "minutes", query_of({{"kind", "matter"}}), context);
  const Column all(minutes, "minutes", {}, context);
  const Column undocketed(minutes, "minutes", query_of({{"standing", "before"}}), context);
  const Column open(minutes, "minutes", query_of({{"standing", "open"}}), context);
  const Column finished(minutes, "minutes", query_of({{"end", "verified"}}), context);
  boost::json::array rows;
  for (const intake::MinutesEntry& entry : context.site.desk.list(0, meetings_shown_max, context.viewer)) {
    const std::string& id = entry.id.text();
    rows.push_back({{"name", entry.title},
                    {"href", "/minutes/" + id},
                    {"matters", matters.at(id)},
                    {"cases", all.at(id)},
                    {"undocketed", undocketed.at(id)},
                    {"open", open.at(id)},
                    {"finished", finished.at(id)}});
  }
  return rows;
}

}  // namespace bihuan::web
