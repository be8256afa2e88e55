// SPDX-License-Identifier: Apache-2.0
#include "intake/minutes.h"

#include <gtest/gtest.h>

namespace bihuan::intake {
namespace {

Day day(std::string_view text) {
  return parse_day(text).value();
}

MinutesEntry an_entry() {
  return {MinutesId{"minutes-1"}, "纪要.docx",
          papers::Format::docx,   "市政府第61次常务会议纪要",
          "澜政纪〔2026〕61号",   {"常务会议", 2026, 61, day("2026-08-25")},
          day("2026-09-08"),      proof::Digest::of("bytes"),
          MinutesId{"minutes-0"}, start_in_shanghai(day("2026-09-09")),
          PersonId{"clerk"}};
}

TEST(Minutes, AreNamedByWhatTheTextGives) {
  reading::Record record;
  EXPECT_EQ(title_of(record), "会议纪要");

  record.meeting.body = reading::Quoted{"市政府", {}};
  record.meeting.kind = reading::Quoted{"常务会议", {}};
  record.meeting.ordinal = reading::Numbered{61, {}};
  EXPECT_EQ(title_of(record), "市政府第61次常务会议纪要");
}

TEST(Minutes, TakeTheYearOfTheDateWhereTheNumberingHasNone) {
  reading::Record record;
  record.meeting.date = reading::DatedOn{day("2026-08-25"), {}};
  record.issued_on = reading::DatedOn{day("2027-01-05"), {}};
  EXPECT_EQ(meeting_key(record).year, 2026);

  record.meeting.date.reset();
  EXPECT_EQ(meeting_key(record).year, 2027);
}

TEST(SameMeeting, IsToldByKindAndNumberWithinTheYear) {
  const MeetingKey internal{"常务会议", 2026, 61, {}};
  EXPECT_TRUE(is_same_meeting(internal, {"常务会议", 2026, 61, day("2026-08-25")}));
  EXPECT_FALSE(is_same_meeting(internal, {"常务会议", 2026, 62, {}}));
  EXPECT_FALSE(is_same_meeting(internal, {"常务会议", 2025, 61, {}}));
  EXPECT_FALSE(is_same_meeting(internal, {"专题会议", 2026, 61, {}}));
}

TEST(SameMeeting, IsToldByKindAndDayWhereThereIsNoNumber) {
  const MeetingKey numbered{"专题会议", 2026, 9, day("2026-10-15")};
  EXPECT_TRUE(is_same_meeting(numbered, {"专题会议", 2026, 0, day("2026-10-15")}));
  EXPECT_FALSE(is_same_meeting(numbered, {"专题会议", 2026, 0, day("2026-10-16")}));
  EXPECT_FALSE(is_same_meeting(numbered, {"专题会议", 2026, 0, {}}));
  EXPECT_FALSE(is_same_meeting({}, {}));
}

TEST(MinutesEntryJson, IsReadBackEqual) {
  const auto entry = an_entry();
  EXPECT_EQ(minutes_entry_from_json(to_json(entry)).value(), entry);
}

TEST(MinutesEntryJson, RefusesWhatIsMissingOrUnknownWithEveryPlace) {
  auto json = to_json(an_entry()).as_object();
  json.erase("digest");
  json["colour"] = "red";
  json["format"] = "odt";

  const auto entry = minutes_entry_from_json(json);

  ASSERT_FALSE(entry.has_value());
  EXPECT_EQ(entry.error().kind, ErrorKind::malformed);
  EXPECT_GE(entry.error().reasons.size(), 3U);
}

}  // namespace
}  // namespace bihuan::intake
