// SPDX-License-Identifier: Apache-2.0
#include "intake/minutes.h"

#include <array>

#include "base/json_fields.h"

namespace bihuan::intake {
namespace {

constexpr std::array<std::pair<std::string_view, papers::Format>, 9> format_names{{
    {"txt", papers::Format::txt},
    {"html", papers::Format::html},
    {"docx", papers::Format::docx},
    {"xlsx", papers::Format::xlsx},
    {"pdf", papers::Format::pdf},
    {"ofd", papers::Format::ofd},
    {"doc", papers::Format::doc},
    {"rtf", papers::Format::rtf},
    {"odt", papers::Format::odt},
}};

constexpr int year_most = 2199;
constexpr int ordinal_most = 1'000'000;

int year_of(Day day) {
  return int{std::chrono::year_month_day{day}.year()};
}

std::string text_of(const std::optional<reading::Quoted>& quoted) {
  return quoted ? quoted->text : std::string{};
}

boost::json::object to_json(const MeetingKey& key) {
  boost::json::object json{{"year", key.year}, {"ordinal", key.ordinal}};
  if (!key.kind.empty()) json["kind"] = key.kind;  // a table of duties names no meeting
  if (key.date) json["date"] = iso(*key.date);
  return json;
}

MeetingKey meeting_from_json(const boost::json::value& value, std::vector<Words>& reasons) {
  JsonFields fields{value, "meeting", reasons};
  MeetingKey key;
  key.kind = fields.optional_text("kind").value_or("");
  key.year = static_cast<int>(fields.integer("year", 0, year_most));
  key.ordinal = static_cast<int>(fields.integer("ordinal", 0, ordinal_most));
  key.date = fields.optional_day("date");
  fields.refuse_others();
  return key;
}

template <class Text>
void add_unless_empty(boost::json::object& json, std::string_view name, const Text& text) {
  if (!text.empty()) json[name] = text;
}

Moment moment_of(JsonFields& fields, std::string_view name) {
  const auto moment = parse_moment(fields.text(name));
  if (!moment) fields.object_to(name, "不是时刻", "is no moment");
  return moment.value_or(Moment{});
}

proof::Digest digest_of(JsonFields& fields, std::string_view name) {
  const auto digest = proof::Digest::parse(fields.text(name));
  if (!digest) fields.object_to(name, "不是摘要值", "is no digest");
  return digest.value_or(proof::Digest{});
}

}  // namespace

MeetingKey meeting_key(const reading::Record& record) {
  const auto& meeting = record.meeting;
  MeetingKey key;
  key.kind = text_of(meeting.kind);
  if (meeting.ordinal) key.ordinal = meeting.ordinal->value;
  if (meeting.date) key.date = meeting.date->day;
  if (meeting.year) key.year = meeting.year->value;
  if (key.year == 0 && key.date) key.year = year_of(*key.date);
  if (key.year == 0 && record.issued_on) key.year = year_of(record.issued_on->day);
  return key;
}

bool is_same_meeting(const MeetingKey& left, const MeetingKey& right) {
  if (left.kind.empty() || left.kind != right.kind) return false;
  if (left.date && right.date && left.date != right.date) return false;
  if (left.ordinal != 0 && right.ordinal != 0) {
    return left.ordinal == right.ordinal && left.year != 0 && left.year == right.year;
  }
  return left.date && left.date == right.date;
}

std::string title_of(const reading::Record& record) {
  const auto& meeting = record.meeting;
  const bool names_a_meeting = meeting.body || meeting.kind || meeting.ordinal;
  if (!names_a_meeting && !record.items.empty()) return record.items.front().title.text;
  std::string title = text_of(meeting.body);
  if (meeting.year) title += std::to_string(meeting.year->value) + "年";
  if (meeting.ordinal) title += "第" + std::to_string(meeting.ordinal->value) + "次";
  title += meeting.kind ? meeting.kind->text : "会议";
  return title + "纪要";
}

boost::json::value to_json(const MinutesEntry& entry) {
  boost::json::object json{{"id", entry.id.text()},
                           {"file_name", entry.file_name},
                           {"format", json_name<papers::Format>(format_names, entry.format)},
                           {"title", entry.title},
                           {"meeting", to_json(entry.meeting)},
                           {"digest", entry.digest.text()},
                           {"taken_in_at", iso(entry.taken_in_at)},
                           {"taken_in_by", entry.taken_in_by.text()}};
  add_unless_empty(json, "document_no", entry.document_no);
  if (entry.printed_on) json["printed_on"] = iso(*entry.printed_on);
  if (entry.version_of) json["version_of"] = entry.version_of->text();
  return json;
}

Result<MinutesEntry> minutes_entry_from_json(const boost::json::value& value) {
  std::vector<Words> reasons;
  JsonFields fields{value, "minutes", reasons};
  MinutesEntry entry;
  entry.id = MinutesId{fields.text("id")};
  entry.file_name = fields.text("file_name");
  entry.format = fields.one_of<papers::Format>("format", format_names);
  entry.title = fields.text("title");
  entry.document_no = fields.optional_text("document_no").value_or("");
  if (const auto* meeting = fields.member("meeting")) entry.meeting = meeting_from_json(*meeting, reasons);
  entry.printed_on = fields.optional_day("printed_on");
  entry.digest = digest_of(fields, "digest");
  if (auto earlier = fields.optional_text("version_of")) entry.version_of = MinutesId{*std::move(earlier)};
  entry.taken_in_at = moment_of(fields, "taken_in_at");
  entry.taken_in_by = PersonId{fields.text("taken_in_by")};
  fields.refuse_others();
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  return entry;
}

}  // namespace bihuan::intake
