// SPDX-License-Identifier: Apache-2.0
// Minutes that somebody has taken in: the file as it came, its text, and the record that was read from it.
// Kept once and never changed; what people make of them stands in the drafts.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>

#include "base/id.h"
#include "base/result.h"
#include "papers/paper.h"
#include "proof/digest.h"
#include "reading/record.h"

namespace bihuan::intake {

/// What tells one meeting from another, as far as the text says it.
struct MeetingKey {
  std::string kind;  // 常务会议, as written
  int year = 0;      // of the numbering, else of the date; 0 if the text gives neither
  int ordinal = 0;   // 0 if none
  std::optional<Day> date;

  bool operator==(const MeetingKey&) const = default;
};

MeetingKey meeting_key(const reading::Record& record);
/// Whether both are of one meeting: the same kind and number within a year, or the same kind and day.
bool is_same_meeting(const MeetingKey& left, const MeetingKey& right);

/// What a list of minutes needs.
struct MinutesEntry {
  MinutesId id;
  std::string file_name;
  papers::Format format = papers::Format::txt;
  std::string title;  // 市政府第100次常务会议纪要
  std::string document_no;
  MeetingKey meeting;
  std::optional<Day> printed_on;
  proof::Digest digest;  // of the bytes
  std::optional<MinutesId>
      version_of;  // earlier minutes of the same meeting: the internal or the public version
  Moment taken_in_at;
  PersonId taken_in_by;

  bool operator==(const MinutesEntry&) const = default;
};

struct Minutes {
  MinutesEntry entry;
  std::string text;    // UTF-8; every span counts in it
  std::string record;  // JSON, as `bihuan read --why --json` prints it
  std::string bytes;   // the file as it came

  bool operator==(const Minutes&) const = default;
};

/// The name of the meeting's minutes from what the record gives: 市政府第100次常务会议纪要. Of a table that
/// names no meeting, its title.
std::string title_of(const reading::Record& record);

boost::json::value to_json(const MinutesEntry& entry);
Result<MinutesEntry> minutes_entry_from_json(const boost::json::value& value);

}  // namespace bihuan::intake
