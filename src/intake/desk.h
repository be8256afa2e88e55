// SPDX-License-Identifier: Apache-2.0
// The desk at which minutes are taken in, gone through and confirmed: reading, drafts and register together.
// Everything that a page or a program does with minutes goes through here. Safe to call from several threads.
#pragma once

#include <functional>
#include <memory>
#include <span>

#include "cases/register.h"
#include "intake/confirm.h"
#include "intake/edit.h"
#include "intake/store.h"

namespace bihuan::intake {

struct TakenIn {
  MinutesId id;
  bool was_there = false;  // the same bytes had been taken in before

  bool operator==(const TakenIn&) const = default;
};

struct OpenDrafts {
  Drafts drafts;
  std::uint32_t version = 0;  // to be named by whoever saves over it
};

/// The organisations and rules of this moment, kept alive as long as this is.
struct GroundNow {
  std::shared_ptr<const cases::DirectoryState> state;
  Day day;

  Ground ground() const& { return {state->directory, state->rules, day}; }
  Ground ground() && = delete;
};

/// A task in the register that cannot be proposed yet.
struct Lacking {
  DraftId draft;
  CaseId case_id;
  std::vector<Words> missing;
};

struct Proposed {
  OpenDrafts drafts;
  std::size_t proposed = 0;
  std::vector<Lacking> lacking;
};

class IntakeDesk {
 public:
  /// Both must outlive the desk.
  IntakeDesk(IntakeStore& store, cases::CaseRegister& cases);

  /// Fails with the reasons of reading a paper (papers/paper.h) or of what is no minutes; with secret, and
  /// then nothing of the paper is kept.
  Result<TakenIn> take_in(std::string_view bytes, std::string_view file_name, const cases::Actor& actor);

  std::vector<MinutesEntry> list(std::size_t offset, std::size_t limit, const Viewer& viewer) const;
  std::size_t count(const Viewer& viewer) const { return store_.count(viewer); }
  Result<Minutes> minutes(const MinutesId& id, const Viewer& viewer) const;
  Result<OpenDrafts> drafts(const MinutesId& id, const Viewer& viewer) const;
  GroundNow ground() const;

  /// `seen` is the version that the person had before their eyes; a later one is a conflict.
  Result<OpenDrafts> edit(const MinutesId& id, std::uint32_t seen, const Edit& edit,
                          const cases::Actor& actor);

  /// Writes on its case what a new reading says of it, and leaves the drafts as they are: a case in the
  /// register is changed by its own acts alone. Harmless to repeat.
  Result<OpenDrafts> note_difference(const MinutesId& id, std::uint32_t seen, std::size_t difference,
                                     const cases::Actor& actor);

  /// Opens cases of these drafts and what belongs to them, in one append. Harmless to repeat.
  Result<OpenDrafts> confirm(const MinutesId& id, std::span<const DraftId> wanted, const cases::Actor& actor);
  Result<OpenDrafts> confirm_all(const MinutesId& id, const cases::Actor& actor);
  /// Confirms all and proposes each task that has bearers and a date (全部提交立项审核); says what the others
  /// lack.
  Result<Proposed> propose_all(const MinutesId& id, const cases::Actor& actor);

  /// Reads the text anew and proposes only what differs from the present drafts.
  Result<OpenDrafts> read_again(const MinutesId& id, const cases::Actor& actor);

 private:
  using Choice = std::function<Result<Confirmation>(const Drafts&, const Ground&)>;

  Result<text::SourceText> source_of(const MinutesId& id) const;
  reading::Record read(const text::SourceText& text) const;
  std::optional<MinutesEntry> earlier_version(const MeetingKey& meeting, const Viewer& viewer) const;
  Result<Drafts> first_drafts(const MinutesEntry& entry, const reading::Record& record,
                              const text::SourceText& text) const;
  Result<OpenDrafts> take_over(OpenDrafts open, const TakeOver& edit, const Editor& editor);
  Result<CaseId> case_of_difference(const Drafts& drafts, std::size_t place) const;
  /// With the cases of what those openings rest on in an earlier version of the meeting.
  Result<Drafts> with_cases_elsewhere(Drafts drafts, const Confirmation& confirmation,
                                      const cases::Actor& actor);
  Result<std::optional<CaseId>> case_elsewhere(const MinutesId& later, const DraftId& same,
                                               const cases::Actor& actor);
  Result<OpenDrafts> confirm_chosen(const MinutesId& id, const Choice& choice, const cases::Actor& actor);
  Result<OpenDrafts> save(const MinutesId& id, std::uint32_t seen, Drafts drafts);
  bool is_in_register(const CaseId& id) const;

  IntakeStore& store_;
  cases::CaseRegister& cases_;
};

}  // namespace bihuan::intake
