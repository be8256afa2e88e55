// SPDX-License-Identifier: Apache-2.0
// What a person can do to drafts: a closed set, applied by a pure function. An edit never removes what the
// text said; it sets the office's value beside it, with who and when. A confirmed draft takes no edit: its
// case does.
#pragma once

#include "intake/draft.h"
#include "offices/directory.h"
#include "text/source_text.h"

namespace bihuan::intake {

/// Of a duty or a document. Nobody: back to what the text says.
struct SetBearers {
  DraftId draft;
  ChosenBearers bearers;
  std::string reason;
};

/// The members of a group, or the one meant among candidates. Nobody: back to the name alone.
struct ChooseBearer {
  DraftId draft;
  std::string written;  // the name as the text has it
  std::vector<OrganisationId> chosen;
  std::string reason;
};

/// Of a duty or a document, with its basis. A rule without a date: back to what the text says.
struct SetDue {
  DraftId draft;
  calendar::DueRule rule;
};

struct SetKind {
  DraftId draft;
  reading::DutyKind kind = reading::DutyKind::task;
  std::string reason;
};

/// Of any draft. Blank: back to what the text says.
struct SetTitle {
  DraftId draft;
  std::string title;
};

/// The duty becomes a part of another one of the same item.
struct Merge {
  DraftId draft;
  DraftId into;
};

/// Two duties, parted before the character at this place of the text.
struct Split {
  DraftId draft;
  std::size_t at = 0;
};

struct Drop {
  DraftId draft;
  std::string reason;
};

/// What was dropped or merged is open again.
struct Restore {
  DraftId draft;
};

/// Any stretch of the text as a duty of its own.
struct MarkSentence {
  text::Span span;
};

/// A duty that the text does not disclose, or that was given before the minutes were printed.
struct AddDuty {
  int item = 0;  // 0: outside of all
  std::string words;
  ChosenBearers bearers;
  std::string whence;
};

/// A difference between two readings: the drafts follow the new one. What a person has set stays.
struct TakeOver {
  std::size_t difference = 0;        // its place in the list
  std::optional<DutyDraft> earlier;  // how the other version's drafts have it: whoever loaded them says so
};

/// The difference is seen, and the drafts stay as they are.
struct LeaveDifference {
  std::size_t difference = 0;
  std::string reason;  // may be empty
};

struct AddMatter {
  std::string title;
  std::string whence;
};

using Edit = std::variant<SetBearers, ChooseBearer, SetDue, SetKind, SetTitle, Merge, Split, Drop, Restore,
                          MarkSentence, AddDuty, AddMatter, TakeOver, LeaveDifference>;

struct Editor {
  PersonId person;
  Day on;
  const text::SourceText& text;
  const offices::Directory& directory;
};

/// The drafts after the edit, or every reason against it.
Result<Drafts> apply(Drafts drafts, const Edit& edit, const Editor& editor);

inline constexpr std::size_t title_bytes_max = 600;
inline constexpr std::size_t words_bytes_max = 6000;

}  // namespace bihuan::intake
