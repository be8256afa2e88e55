// SPDX-License-Identifier: Apache-2.0
#include "cases/notice_facts.h"

#include <limits>

#include "calendar/due_json.h"
#include "cases/fact_fields.h"

namespace bihuan::cases {
namespace {

using boost::json::object;

constexpr std::int64_t ordinal_max = std::numeric_limits<int>::max();
constexpr std::int64_t year_max = 9999;

int read_ordinal(JsonFields& fields, std::string_view name) {
  return static_cast<int>(fields.integer(name, 1, ordinal_max));
}

}  // namespace

object members_of(const NoticeDrawn& drawn) {
  return {
      {"step", drawn.step}, {"working_days", drawn.working_days}, {"date", calendar::to_json(drawn.date)}};
}
object members_of(const NoticeFollowed& followed) {
  object members{{"name", followed.name}};
  if (followed.date) members["date"] = calendar::to_json(*followed.date);
  return members;
}
object members_of(const NoticeLeftOut& left_out) {
  return {{"name", left_out.name}};
}
object members_of(const NoticeIssued& issued) {
  boost::json::array told;
  for (const OrganisationId& id : issued.told) told.emplace_back(id.text());
  return {{"notice", issued.notice}, {"number", issued.number}, {"told", std::move(told)}};
}
object members_of(const NoticeDropped& dropped) {
  return {{"notice", dropped.notice}};
}
object members_of(const NoticeTold& told) {
  return {{"notice", told.notice}, {"organisation", told.organisation.text()}};
}
object members_of(const NoticeNumbered& numbered) {
  return {{"year", numbered.year},
          {"ordinal", numbered.ordinal},
          {"of", numbered.of.text()},
          {"notice", numbered.notice}};
}

Fact read_notice_drawn(JsonFields& fields, std::vector<Words>&) {
  NoticeDrawn drawn;
  drawn.step = fields.text("step");
  drawn.working_days = static_cast<int>(fields.integer("working_days", -ordinal_max, ordinal_max));
  drawn.date = read_part<calendar::DueDate>(fields, "date", calendar::due_date_from_json);
  return drawn;
}
Fact read_notice_followed(JsonFields& fields, std::vector<Words>&) {
  NoticeFollowed followed{fields.text("name"), {}};
  if (fields.has("date"))
    followed.date = read_part<calendar::DueDate>(fields, "date", calendar::due_date_from_json);
  return followed;
}
Fact read_notice_left_out(JsonFields& fields, std::vector<Words>&) {
  return NoticeLeftOut{fields.text("name")};
}
Fact read_notice_issued(JsonFields& fields, std::vector<Words>&) {
  NoticeIssued issued;
  issued.notice = read_ordinal(fields, "notice");
  issued.number = fields.text("number");
  for (std::string& id : fields.texts("told")) issued.told.emplace_back(std::move(id));
  return issued;
}
Fact read_notice_dropped(JsonFields& fields, std::vector<Words>&) {
  return NoticeDropped{read_ordinal(fields, "notice")};
}
Fact read_notice_told(JsonFields& fields, std::vector<Words>&) {
  const int notice = read_ordinal(fields, "notice");
  return NoticeTold{notice, OrganisationId(fields.text("organisation"))};
}
Fact read_notice_numbered(JsonFields& fields, std::vector<Words>&) {
  NoticeNumbered numbered;
  numbered.year = static_cast<int>(fields.integer("year", 1, year_max));
  numbered.ordinal = read_ordinal(fields, "ordinal");
  numbered.of = CaseId(fields.text("of"));
  numbered.notice = read_ordinal(fields, "notice");
  return numbered;
}

}  // namespace bihuan::cases
