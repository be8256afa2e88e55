// SPDX-License-Identifier: Apache-2.0
// Drafts: what one set of minutes would become in the register, while a person goes through it. A value. What
// the text said stays as it was read; what a person set stands beside it, with who and when. Names are kept
// as written: whom they mean is found anew whenever it is asked (bearers.h), so that a better organisation
// tree mends drafts by itself.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "calendar/due.h"
#include "intake/minutes.h"
#include "reading/record.h"

namespace bihuan::intake {

/// Who set something in a draft, and when.
struct SetBy {
  PersonId person;
  Day on;

  bool operator==(const SetBy&) const = default;
};

/// A value that the office set where the text says another or none.
template <class Value>
struct OfficeValue {
  Value value;
  std::string reason;  // may be empty
  SetBy by;

  bool operator==(const OfficeValue&) const = default;
};

enum class DraftState {
  open,       // waits for a person
  confirmed,  // its case is in the register; only the case can be changed
  dropped,    // with a reason
  merged,     // a part of another draft
};

enum class DraftSource { read, marked, split, by_hand };

struct DraftHead {
  DraftId id;
  int item = 0;     // no of the item, 0 if outside of all
  int ordinal = 0;  // among its kind in the item: in text order where it was read, else after those
  DraftSource source = DraftSource::read;
  DraftState state = DraftState::open;
  std::string reason;  // why it was dropped, or where it comes from if by hand
  std::optional<CaseId> case_id;
  std::string title;  // from the text
  std::optional<OfficeValue<std::string>> title_set;
  std::optional<DraftId> same_as = {};  // what an earlier version of the meeting has of it

  const std::string& current_title() const { return title_set ? title_set->value : title; }
  bool operator==(const DraftHead&) const = default;
};

/// A bearer as the text names it. A person has chosen where the name alone does not settle it.
struct NamedBearer {
  reading::QuotedBearer written;
  std::optional<OfficeValue<std::vector<OrganisationId>>> chosen;

  bool operator==(const NamedBearer&) const = default;
};

struct ChosenBearers {
  std::vector<OrganisationId> lead;  // the first answers for all
  std::vector<OrganisationId> support;
  std::string officials;

  bool operator==(const ChosenBearers&) const = default;
};

/// Who owes it, and by when.
struct Burden {
  std::vector<NamedBearer> lead;
  std::vector<NamedBearer> support;
  std::vector<reading::QuotedBearer> officials;
  std::optional<reading::Quoted> due_words;
  reading::Cue due_cue = {};
  std::optional<calendar::DueRule> due;  // where the words alone settle it
  std::optional<OfficeValue<ChosenBearers>> bearers_set;
  std::optional<OfficeValue<calendar::DueRule>> due_set;

  /// What holds: the office's, else that of the text, else nothing (纪要未明确).
  std::optional<calendar::DueRule> current_due() const;
  std::string current_officials() const;
  bool operator==(const Burden&) const = default;
};

struct MatterDraft {
  DraftHead head;
  text::Span span;   // of its title
  text::Span whole;  // heading and body: what stands in here belongs to it
  reading::Action action = reading::Action::other;
  std::optional<reading::Outcome> outcome;

  bool operator==(const MatterDraft&) const = default;
};

enum class Way {
  unclear,  // 纪要未明确
  submit,   // to `to`
  issue,
  repeal,
  sign,  // an agreement
};

struct DocumentDraft {
  DraftHead head;
  text::Span span;
  Way way = Way::unclear;
  std::optional<reading::Quoted> to;
  Burden burden;

  bool operator==(const DocumentDraft&) const = default;
};

struct DutyDraft {
  DraftHead head;
  reading::Quoted quote;
  Burden burden;
  std::vector<reading::Step> steps;
  std::optional<reading::Quoted> channel;
  reading::DutyKind kind = reading::DutyKind::guidance;
  reading::Cue kind_cue = {};
  std::optional<OfficeValue<reading::DutyKind>> kind_set;
  std::vector<DraftId> carried_by;  // documents whose steps are all that it consists of
  std::optional<DraftId> merged_into;

  reading::DutyKind current_kind() const { return kind_set ? kind_set->value : kind; }
  bool operator==(const DutyDraft&) const = default;
};

struct UnassignedSentence {
  int item = 0;
  reading::Quoted quote;
  std::optional<DraftId> marked_as;  // the duty that a person made of it

  bool operator==(const UnassignedSentence&) const = default;
};

enum class DifferenceKind { appeared, changed, vanished };
enum class Settlement { taken_over, left };

/// What another reading of the same meeting says otherwise than the drafts do.
struct Difference {
  DifferenceKind kind = DifferenceKind::appeared;
  std::optional<DraftId> draft;  // here: the new one if appeared, else the one that it is about if it is here
  std::optional<CaseId> case_id;  // what has been confirmed of the earlier reading
  std::string before;
  std::optional<reading::Quoted> now;
  std::optional<DutyDraft> offered;  // how a changed duty reads now, to be taken over
  std::optional<DraftId> earlier;    // in the drafts of the other version, where this is another version
  std::optional<OfficeValue<Settlement>> settled;

  bool operator==(const Difference&) const = default;
};

struct Drafts {
  MinutesId minutes;
  std::string meeting;  // 市政府第61次常务会议纪要
  std::string series;   // 常务: the first part of its cases' numbers
  MeetingKey key;
  std::optional<Day> printed_on;
  std::vector<MatterDraft> matters;
  std::vector<DocumentDraft> documents;
  std::vector<DutyDraft> duties;  // in the order of the text, those by hand last
  std::vector<UnassignedSentence> unassigned;
  std::vector<Difference> differences;
  int drafts_made = 0;  // so that no id is given twice

  bool operator==(const Drafts&) const = default;
};

/// 常务会议 gives 常务, 专题会议 专题, 常务（扩大）会议 常务; nothing gives nothing.
std::string series_of(std::string_view meeting_kind);

/// The draft of this id among matters, documents or duties; nullptr if there is none.
template <class Draft>
Draft* find_draft(std::vector<Draft>& drafts, const DraftId& id) {
  const auto found = std::ranges::find(drafts, id, [](const Draft& draft) { return draft.head.id; });
  return found == drafts.end() ? nullptr : &*found;
}
template <class Draft>
const Draft* find_draft(const std::vector<Draft>& drafts, const DraftId& id) {
  const auto found = std::ranges::find(drafts, id, [](const Draft& draft) { return draft.head.id; });
  return found == drafts.end() ? nullptr : &*found;
}
template <class Draft>
const Draft* find_draft(const std::vector<Draft>&& drafts, const DraftId& id) = delete;

const MatterDraft* matter_of(const Drafts& drafts, int item);
/// The no of the item whose text holds the place; 0 if outside of all.
int item_at(const Drafts& drafts, std::size_t place);
/// The parts that were merged into this duty, in the order of the text.
std::vector<const DutyDraft*> parts_of(const Drafts& drafts, const DraftId& duty);

struct DraftCounts {
  std::size_t tasks_open = 0;       // 待确认
  std::size_t guidance_open = 0;    // 原则要求
  std::size_t unassigned_open = 0;  // 无责任单位
  std::size_t confirmed = 0;
  std::size_t dropped = 0;

  bool operator==(const DraftCounts&) const = default;
};

/// Of duties; matters and documents go with them.
DraftCounts count(const Drafts& drafts);

}  // namespace bihuan::intake
