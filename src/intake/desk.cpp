// SPDX-License-Identifier: Apache-2.0
#include "intake/desk.h"

#include "intake/differences.h"
#include "intake/draft_json.h"
#include "intake/make_drafts.h"
#include "intake/tree_names.h"
#include "papers/paper.h"
#include "reading/reading.h"
#include "reading/record_json.h"
#include "text/shortened.h"

namespace bihuan::intake {
namespace {

// How often a confirmation is prepared anew when somebody else was faster, before that is said.
constexpr int attempts_max = 4;
constexpr std::size_t entries_at_once = 200;
constexpr std::string_view state_before_proposal = "read";

// The drafts themselves are read for the office; whoever may act on them has been asked before.
const Viewer office = Viewer::office();

Result<Drafts> parsed(const StoredDrafts& stored) {
  const auto json = TRY(parse_json(stored.json, "drafts"));
  return drafts_from_json(json);
}

MinutesEntry entry_of(const reading::Record& record, const papers::Paper& paper, std::string_view file_name) {
  MinutesEntry entry;
  entry.file_name = file_name;
  entry.format = paper.format;
  entry.title = title_of(record);
  if (record.document_no) entry.document_no = record.document_no->text;
  entry.meeting = meeting_key(record);
  if (record.issued_on) entry.printed_on = record.issued_on->day;
  return entry;
}

/// Of a matter, a document or a duty; nullptr if there is no such draft.
template <class DraftsOrConst>
auto head_of(DraftsOrConst& drafts, const DraftId& id) -> decltype(&drafts.matters.front().head) {
  if (auto* matter = find_draft(drafts.matters, id)) return &matter->head;
  if (auto* document = find_draft(drafts.documents, id)) return &document->head;
  auto* duty = find_draft(drafts.duties, id);
  return duty ? &duty->head : nullptr;
}

/// What a note on a case says of a difference; a note has its bound.
std::string note_of(const Difference& difference) {
  constexpr std::size_t characters_most = 400;
  const auto words = difference.now ? "纪要此处现为：" + difference.now->text
                                    : "新的读取中不再出现这一项：" + difference.before;
  return text::shortened(words, characters_most);
}

std::vector<Words> missing_of(const cases::Case& subject) {
  const bool has_lead = !subject.organisations(cases::BearerRole::lead).empty();
  return missing_for_proposal(has_lead, subject.waits_for_choice, subject.due_rule);
}

}  // namespace

IntakeDesk::IntakeDesk(IntakeStore& store, cases::CaseRegister& cases) : store_(store), cases_(cases) {}

Result<TakenIn> IntakeDesk::take_in(std::string_view bytes, std::string_view file_name,
                                    const cases::Actor& actor) {
  const auto digest = proof::Digest::of(bytes);
  if (const auto same = store_.find_by_digest(digest, office)) return TakenIn{same->id, true};
  const auto paper = TRY(papers::read_paper(bytes, file_name));
  const auto text = TRY(text::SourceText::from_utf8(paper.text));
  TRY(reading::check_minutes(text));
  const auto record = read(text);

  Minutes minutes{entry_of(record, paper, file_name), paper.text, {}, std::string(bytes)};
  minutes.record = boost::json::serialize(reading::to_json(record));
  auto& entry = minutes.entry;
  entry.id = MinutesId{new_uuid(cases_.now())};
  entry.digest = digest;
  entry.taken_in_at = cases_.now();
  entry.taken_in_by = actor.person;
  if (const auto earlier = earlier_version(entry.meeting, office)) entry.version_of = earlier->id;
  const auto drafts = TRY(first_drafts(entry, record, text));
  const auto id = TRY(store_.put(minutes, boost::json::serialize(to_json(drafts))));
  return TakenIn{id, id != entry.id};
}

std::vector<MinutesEntry> IntakeDesk::list(std::size_t offset, std::size_t limit,
                                           const Viewer& viewer) const {
  return store_.list(offset, limit, viewer);
}

Result<Minutes> IntakeDesk::minutes(const MinutesId& id, const Viewer& viewer) const {
  if (auto found = store_.find(id, viewer)) return *std::move(found);
  return fail(ErrorKind::not_found, Words{"没有这份纪要", "There are no such minutes"});
}

Result<OpenDrafts> IntakeDesk::drafts(const MinutesId& id, const Viewer& viewer) const {
  const auto stored = store_.drafts_of(id, viewer);
  if (!stored) return fail(ErrorKind::not_found, Words{"没有这份纪要", "There are no such minutes"});
  auto drafts = TRY(parsed(*stored));
  return OpenDrafts{std::move(drafts), stored->version};
}

GroundNow IntakeDesk::ground() const {
  return {cases_.directory(), cases_.today()};
}

Result<OpenDrafts> IntakeDesk::edit(const MinutesId& id, std::uint32_t seen, const Edit& edit,
                                    const cases::Actor& actor) {
  auto open = TRY(drafts(id, office));
  if (open.version != seen) {
    return fail(ErrorKind::conflict, Words{"这份草稿刚被改过，请看过最新内容再改",
                                           "These drafts have just been changed: look at them again"});
  }
  const auto source = TRY(source_of(id));
  const auto now = ground();
  const Editor editor{actor.person, now.day, source, now.state->directory};
  if (const auto* take = std::get_if<TakeOver>(&edit)) return take_over(std::move(open), *take, editor);
  auto edited = TRY(apply(std::move(open.drafts), edit, editor));
  return save(id, seen, std::move(edited));
}

// The draft of the other version gives way first: were this cut short, the difference would still be here to
// be taken over, while nothing could be confirmed twice.
Result<OpenDrafts> IntakeDesk::take_over(OpenDrafts open, const TakeOver& edit, const Editor& editor) {
  const auto id = open.drafts.minutes;
  const auto entry = TRY(minutes(id, office)).entry;
  const bool is_there = edit.difference < open.drafts.differences.size();
  const auto earlier = is_there ? open.drafts.differences[edit.difference].earlier : std::nullopt;
  if (!earlier || !entry.version_of) {
    auto edited = TRY(apply(std::move(open.drafts), edit, editor));
    return save(id, open.version, std::move(edited));
  }
  auto others = TRY(drafts(*entry.version_of, office));
  TakeOver full = edit;
  if (const auto* duty = find_draft(others.drafts.duties, *earlier)) full.earlier = *duty;
  auto edited = TRY(apply(std::move(open.drafts), full, editor));
  const auto* head = head_of(others.drafts, *earlier);
  if (head && head->state != DraftState::dropped) {
    const Drop drop{*earlier, "改按同一会议的另一份纪要办理"};
    auto given_way = TRY(apply(std::move(others.drafts), drop, editor));
    TRY(save(*entry.version_of, others.version, std::move(given_way)));
  }
  return save(id, open.version, std::move(edited));
}

// The earlier draft may have been confirmed since the difference was listed.
Result<CaseId> IntakeDesk::case_of_difference(const Drafts& drafts, std::size_t place) const {
  if (place < drafts.differences.size()) {
    const auto& difference = drafts.differences[place];
    if (difference.case_id) return *difference.case_id;
    const auto entry = TRY(minutes(drafts.minutes, office)).entry;
    if (difference.earlier && entry.version_of) {
      const auto others = TRY(this->drafts(*entry.version_of, office));
      const auto* head = head_of(others.drafts, *difference.earlier);
      if (head && head->case_id) return *head->case_id;
    }
  }
  return fail(ErrorKind::not_found, Words{"没有已入册的这一处不同", "No such difference of a case"});
}

Result<OpenDrafts> IntakeDesk::note_difference(const MinutesId& id, std::uint32_t seen,
                                               std::size_t difference, const cases::Actor& actor) {
  const auto open = TRY(drafts(id, office));
  const auto of_case = TRY(case_of_difference(open.drafts, difference));
  const auto& noted = open.drafts.differences[difference];
  cases::Command command;
  command.case_id = of_case;
  command.act = "note";
  command.fields["text"] = note_of(noted);
  command.happened_on = cases_.today();
  command.key = key_of("note " + of_case.text() + " " + note_of(noted));
  TRY(cases_.perform(command, actor));
  return edit(id, seen, LeaveDifference{difference, "已在办件上记便笺"}, actor);
}

Result<OpenDrafts> IntakeDesk::confirm(const MinutesId& id, std::span<const DraftId> wanted,
                                       const cases::Actor& actor) {
  const auto choose = [wanted](const Drafts& drafts, const Ground& ground) {
    return confirmation_of(drafts, wanted, ground);
  };
  return confirm_chosen(id, choose, actor);
}

Result<OpenDrafts> IntakeDesk::confirm_all(const MinutesId& id, const cases::Actor& actor) {
  return confirm_chosen(id, confirmation_of_all, actor);
}

Result<Proposed> IntakeDesk::propose_all(const MinutesId& id, const cases::Actor& actor) {
  Proposed result;
  result.drafts = TRY(confirm_all(id, actor));
  for (const auto& duty : result.drafts.drafts.duties) {
    if (!duty.head.case_id || duty.current_kind() != reading::DutyKind::task) continue;
    const auto subject = TRY(cases_.load(*duty.head.case_id, office));
    if (subject.state != state_before_proposal) continue;
    if (auto missing = missing_of(subject); !missing.empty()) {
      result.lacking.push_back({duty.head.id, subject.id, std::move(missing)});
      continue;
    }
    cases::Command command;
    command.key = key_of("propose " + subject.id.text() + " " + std::to_string(subject.version));
    command.case_id = subject.id;
    command.act = "propose";
    command.happened_on = cases_.today();
    TRY(cases_.perform(command, actor));
    ++result.proposed;
  }
  return result;
}

Result<OpenDrafts> IntakeDesk::read_again(const MinutesId& id, const cases::Actor&) {
  auto open = TRY(drafts(id, office));
  const auto source = TRY(source_of(id));
  const auto fresh = make_drafts(id, read(source), source);
  return save(id, open.version, with_differences(std::move(open.drafts), fresh));
}

Result<text::SourceText> IntakeDesk::source_of(const MinutesId& id) const {
  const auto found = TRY(minutes(id, office));
  return text::SourceText::from_utf8(found.text);
}

reading::Record IntakeDesk::read(const text::SourceText& text) const {
  return reading::read(text, tree_names(cases_.directory()->directory, cases_.today()));
}

std::optional<MinutesEntry> IntakeDesk::earlier_version(const MeetingKey& meeting,
                                                        const Viewer& viewer) const {
  for (std::size_t offset = 0;; offset += entries_at_once) {
    const auto page = store_.list(offset, entries_at_once, viewer);
    for (const auto& entry : page) {
      if (is_same_meeting(entry.meeting, meeting)) return entry;
    }
    if (page.size() < entries_at_once) return {};
  }
}

Result<Drafts> IntakeDesk::first_drafts(const MinutesEntry& entry, const reading::Record& record,
                                        const text::SourceText& text) const {
  auto drafts = make_drafts(entry.id, record, text);
  if (!entry.version_of) return drafts;
  const auto earlier = store_.drafts_of(*entry.version_of, office);
  VERIFY(earlier.has_value());
  const auto before = TRY(parsed(*earlier));
  return only_differences(std::move(drafts), before);
}

Result<Drafts> IntakeDesk::with_cases_elsewhere(Drafts drafts, const Confirmation& confirmation,
                                                const cases::Actor& actor) {
  for (const auto& id : known_elsewhere(drafts, confirmation)) {
    auto* head = head_of(drafts, id);
    head->case_id = TRY(case_elsewhere(drafts.minutes, *head->same_as, actor));
  }
  return drafts;
}

// Confirmed there first where nobody has done so yet; versions go back, so this comes to an end.
Result<std::optional<CaseId>> IntakeDesk::case_elsewhere(const MinutesId& later, const DraftId& same,
                                                         const cases::Actor& actor) {
  const auto entry = TRY(minutes(later, office)).entry;
  if (!entry.version_of) return std::nullopt;
  auto earlier = TRY(drafts(*entry.version_of, office));
  const auto* head = head_of(earlier.drafts, same);
  if (!head) return std::nullopt;
  const bool is_known_earlier = head->state == DraftState::dropped && head->same_as;
  if (is_known_earlier) return case_elsewhere(*entry.version_of, *head->same_as, actor);
  if (head->state != DraftState::open) return head->case_id;
  const auto there = TRY(confirm(*entry.version_of, std::vector{same}, actor));
  return head_of(there.drafts, same)->case_id;
}

Result<OpenDrafts> IntakeDesk::confirm_chosen(const MinutesId& id, const Choice& choice,
                                              const cases::Actor& actor) {
  for (int attempt = 1;; ++attempt) {
    auto open = TRY(drafts(id, office));
    const auto now = ground();
    auto confirmation = TRY(choice(open.drafts, now.ground()));
    if (confirmation.drafts.empty()) return open;
    const auto whole = TRY(with_cases_elsewhere(open.drafts, confirmation, actor));
    confirmation = TRY(choice(whole, now.ground()));
    // What is there already was opened by a confirmation that was cut short before it could be noted here.
    std::erase_if(confirmation.openings, [this](const auto& opening) { return is_in_register(opening.id); });
    const bool is_last = attempt == attempts_max;
    if (!confirmation.openings.empty()) {
      const auto receipt = cases_.open(confirmation.key, confirmation.openings, actor);
      const bool was_slower = !receipt && receipt.error().kind == ErrorKind::conflict;
      if (was_slower && !is_last) continue;
      if (!receipt) return tl::unexpected(receipt.error());
    }
    auto saved = save(id, open.version, confirmed(std::move(open.drafts), confirmation.drafts));
    if (saved || saved.error().kind != ErrorKind::conflict || is_last) return saved;
  }
}

Result<OpenDrafts> IntakeDesk::save(const MinutesId& id, std::uint32_t seen, Drafts drafts) {
  const auto version = TRY(store_.save_drafts(id, seen, boost::json::serialize(to_json(drafts))));
  return OpenDrafts{std::move(drafts), version};
}

bool IntakeDesk::is_in_register(const CaseId& id) const {
  return cases_.load(id, office).has_value();
}

}  // namespace bihuan::intake
