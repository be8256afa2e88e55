// SPDX-License-Identifier: Apache-2.0
#include "cases/register.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/carried.h"
#include "cases/children.h"
#include "cases/effects.h"
#include "cases/filings.h"
#include "cases/numbers.h"
#include "cases/opening.h"
#include "cases/rounds.h"

namespace bihuan::cases {
namespace {

// How often a command is decided anew when somebody else was faster, before that is said.
constexpr int attempts_max = 8;
constexpr std::size_t key_bytes_max = 500;

// Without a key a repetition could not be told from a second command.
Result<void> check_key(const CommandKey& key) {
  if (!key.empty() && key.text().size() <= key_bytes_max) return {};
  return fail(
      ErrorKind::malformed,
      Words{fmt::format("缺少办理标识，或超过 {} 字节：请重新打开页面", key_bytes_max),
            fmt::format("The key is missing or has more than {} bytes: open the page again", key_bytes_max)});
}

LinkKind reverse_of(LinkKind kind) {
  switch (kind) {
    case LinkKind::carried_by:
      return LinkKind::carries;
    case LinkKind::carries:
      return LinkKind::carried_by;
    case LinkKind::superseded_by:
      return LinkKind::supersedes;
    case LinkKind::supersedes:
      return LinkKind::superseded_by;
  }
  VERIFY(false && "a kind of the closed vocabulary");
}

/// Every other case that was read for the decision.
std::vector<const Neighbour*> others_in(const Surroundings& around) {
  std::vector<const Neighbour*> others;
  for (const auto* read : {&around.children, &around.carried, &around.carriers})
    for (const Neighbour& other : *read) others.push_back(&other);
  for (const auto& [words, other] : around.named) others.push_back(&other);
  if (around.parent) others.push_back(&*around.parent);
  return others;
}

std::vector<OrganisationId> organisations_of(const std::vector<Bearer>& bearers) {
  std::vector<OrganisationId> found;
  for (const Bearer& bearer : bearers) found.push_back(bearer.organisation);
  return found;
}

void deposit_evidence(const Command& command, Append& append) {
  for (const auto& [name, value] : command.fields) {
    const auto* files = std::get_if<std::vector<EvidenceFile>>(&value);
    if (!files) continue;
    for (const EvidenceFile& file : *files) append.deposits.push_back({file.digest, file.bytes});
  }
}

}  // namespace

void CaseRegister::rest_on(const Surroundings& around, Append& append) {
  for (const Neighbour* other : others_in(around))
    append.rests_on.push_back({other->subject.id, other->subject.version});
  if (const auto& round = around.background.before) append.rests_on.push_back({round->id, round->version});
  for (const Case& round : around.background.earlier) append.rests_on.push_back({round.id, round.version});
  std::ranges::copy(around.found, std::back_inserter(append.found));
  std::ranges::copy(around.background.found, std::back_inserter(append.found));
}

CaseRegister::CaseRegister(CaseStore& store, const procedures::ProcedureShelf& shelf,
                           const calendar::Calendar& calendar, const Clock& clock, OrganisationId office)
    : store_(store),
      clock_(clock),
      office_(std::move(office)),
      directory_(store, directory_case(), evolve_directory),
      calendars_(store, calendars_case(), evolve_calendars, {0, calendar, {}}),
      notice_book_(store, notices_case(), evolve_notice_book),
      procedures_(store, procedures_case(), evolve_procedures, {0, shelf, {}, {}, {}}) {}

Result<Receipt> CaseRegister::append(const CommandKey& key, const std::function<Result<Append>()>& prepare) {
  TRY(check_key(key));
  for (int attempt = 1;; ++attempt) {
    if (auto earlier = store_.receipt_of(key)) return *std::move(earlier);
    const Append prepared = TRY(prepare());
    // What was to be done to many cases, and by now is done or stands against each of them.
    if (prepared.acts.empty()) return Receipt{key, {}};
    auto receipt = store_.append(prepared);
    const bool was_slower = !receipt && receipt.error().kind == ErrorKind::conflict;
    if (!was_slower || attempt == attempts_max) return receipt;
  }
}

Result<Receipt> CaseRegister::perform(const Command& command, const Actor& actor) {
  if (const auto earlier = store_.receipt_of(command.key)) TRY(recognise(command, *earlier));
  return append(command.key, [&] { return prepare(command, actor); });
}

Result<Receipt> CaseRegister::open(const CommandKey& key, std::span<const Opening> openings,
                                   const Actor& actor) {
  return append(key, [&] { return prepare(key, openings, actor); });
}

Result<Receipt> CaseRegister::reorganise(const CommandKey& key, const Reorganisation& reorganisation,
                                         const Actor& actor) {
  return append(key, [&] { return prepare(key, reorganisation, actor); });
}

Result<Receipt> CaseRegister::enter_person(const CommandKey& key, const people::Person& person,
                                           const Actor& actor) {
  return append(key, [&]() -> Result<Append> {
    const Content content{
        {PersonEntered{person.id, person.organisation}}, {{"name", person.name}, {"post", person.post}}, {}};
    const Version seen = store_.version_of(directory_case());
    return without_case(key, {directory_case(), seen, "enter_person", {}, content}, actor);
  });
}

Result<Receipt> CaseRegister::set_group_rules(const CommandKey& key, const GroupRulesChange& change,
                                              const Actor& actor) {
  TRY(offices::GroupRules::parse(change.rules));
  return append(key, [&]() -> Result<Append> {
    const auto state = directory();
    if (digest_of(state->rules).text() != change.seen) {
      return fail(ErrorKind::conflict, Words{"规则在您查看之后已有改动，请先看过再改",
                                             "The rules were changed since you saw them: read first"});
    }
    const Content content{
        {GroupRulesSet{proof::Digest::of(change.rules)}}, {{"rules", change.rules}}, change.remarks};
    return without_case(key, {directory_case(), state->version, "set_group_rules", {}, content}, actor);
  });
}

Append CaseRegister::without_case(const CommandKey& key, const NewAct& act, const Actor& actor) const {
  Append prepared{key, {}, {}, {}};
  add(Case{}, act, envelope_of(key, actor, today()), prepared);
  return prepared;
}

Result<Append> CaseRegister::prepare(const Command& command, const Actor& actor) const {
  const auto subject = replay(command.case_id);
  if (!subject) return fail(ErrorKind::not_found, Words{"没有这个督办件", "There is no such case"});
  const auto state = directory();
  const auto calendars = calendars_.now();
  Surroundings around = surroundings_of(*subject, *state, *calendars);
  // Until now they stand there by their rows alone.
  for (Neighbour& child : around.children) {
    if (child.subject.kind == round_kind) child = neighbours({child.subject.id}).front();
  }
  around.named = named_by(*subject, command);
  if (rolls_up(command, procedure_of(*subject)))
    around.background = background_of(*subject, Viewer::office());
  const auto acts = TRY(decide(*subject, procedure_of(*subject), command, actor, around));

  Append prepared{
      command.key, {{directory_case(), state->version}, {calendars_case(), calendars->version}}, {}, {}};
  Envelope common = envelope_of(command.key, actor, command.happened_on);
  common.on_behalf = command.on_behalf;
  const auto others = others_in(around);
  Case after = *subject;
  for (const NewAct& act : acts) {
    const auto other =
        std::ranges::find(others, act.case_id, [](const Neighbour* one) { return one->subject.id; });
    if (other == others.end()) {
      after = add(after, act, common, prepared);
    } else {
      add((*other)->subject, act, common, prepared);
    }
  }
  deposit_evidence(command, prepared);
  after = add_notice(after, command, around, prepared);
  after = let_duties_follow(after, around, common, prepared);
  add_rounds(*subject, after, around.children, common, prepared);
  TRY(add_children(*subject, command, around, common, prepared));
  rest_on(around, prepared);
  return prepared;
}

Result<Append> CaseRegister::prepare(const CommandKey& key, std::span<const Opening> openings,
                                     const Actor& actor) const {
  const auto state = directory();
  const auto calendars = calendars_.now();
  Append prepared{key,
                  {{directory_case(), state->version},
                   {calendars_case(), calendars->version},
                   {procedures_case(), procedures_.now()->version}},
                  {},
                  {}};
  std::vector<Words> faults;
  std::set<std::string> numbers;
  for (const Opening& opening : openings) {
    const NewAct act = TRY(opened(opening, calendars->calendar, numbers));
    std::ranges::move(bearer_faults(organisations_of(opening.bearers), state->directory, today()),
                      std::back_inserter(faults));
    std::ranges::move(examiner_faults(opening.bearers, state->directory, today()),
                      std::back_inserter(faults));
    const Envelope common = envelope_of(key, actor, today());
    add_rounds({}, add(Case{}, act, common, prepared), {}, common, prepared);
  }
  if (!faults.empty()) return fail(ErrorKind::refused, std::move(faults));
  link_back(openings, envelope_of(key, actor, today()), prepared);
  return prepared;
}

Result<void> CaseRegister::add_children(const Case& subject, const Command& command,
                                        const Surroundings& around, const Envelope& common,
                                        Append& append) const {
  const auto procedure_of_kind = [this](std::string_view kind) { return shelf()->current(kind); };
  std::set<std::string> numbers;
  for (const Opening& opening :
       TRY(openings_of(subject, procedure_of(subject), command, procedure_of_kind, around))) {
    const NewAct act = TRY(opened(opening, around.calendar, numbers));
    Envelope opened_by = common;
    opened_by.on_behalf.reset();  // what the act brings is the register's doing
    add_rounds({}, add(Case{}, act, opened_by, append), {}, opened_by, append);
  }
  return {};
}

// A case that is there already learns of what is opened beside it: a document of the duty that it carries.
void CaseRegister::link_back(std::span<const Opening> openings, const Envelope& common,
                             Append& append) const {
  std::map<CaseId, std::vector<Fact>> links;
  for (const Opening& opening : openings) {
    for (const Linked& link : opening.links) {
      const bool is_opened = std::ranges::find(openings, link.to, &Opening::id) != openings.end();
      if (!is_opened) links[link.to].emplace_back(Linked{opening.id, reverse_of(link.kind)});
    }
  }
  for (auto& [id, facts] : links) {
    const auto subject = replay(id);
    if (!subject) continue;
    for (const Neighbour& document : neighbours(linked(*subject, LinkKind::carried_by)))
      append.rests_on.push_back({document.subject.id, document.subject.version});
    const NewAct act{id, subject->version, "link", subject->procedure, {std::move(facts), {}, {}}};
    follow_documents(add(*subject, act, common, append), common, append);
  }
}

Result<NewAct> CaseRegister::opened(const Opening& opening, const calendar::Calendar& calendar,
                                    std::set<std::string>& given) const {
  const procedures::Procedure* procedure = shelf()->current(opening.kind);
  if (!procedure) {
    return fail(ErrorKind::not_found,
                {"没有“" + opening.kind + "”的办理流程", "No procedure for " + opening.kind});
  }
  std::optional<std::string> number;
  if (opening.fix_number)
    number = *given.insert(free_number(opening.origin, opening.kind, today(), store_, given)).first;
  return opening_act(opening, *procedure, number, today(), calendar);
}

Envelope CaseRegister::envelope_of(const CommandKey& key, const Actor& actor, Day happened_on) const {
  Envelope common;
  common.person = actor.person;
  common.organisation = actor.organisation;
  common.happened_on = happened_on;
  common.recorded_at = clock_.now();
  common.command = key;
  return common;
}

// The act sealed, and the row of its case as it stands afterwards. The directory has no row.
Case CaseRegister::add(const Case& before, const NewAct& act, const Envelope& common, Append& append) const {
  Envelope envelope = common;
  envelope.case_id = act.case_id;
  envelope.version = act.after + 1;
  envelope.act = act.act;
  envelope.procedure = act.procedure;
  append.acts.push_back(seal(std::move(envelope), act.content));
  if (act.procedure.empty()) return before;
  Case after = evolve(before, append.acts.back());
  std::erase_if(append.rows, [&](const Row& row) { return row.id == after.id; });
  append.rows.push_back(row_after(after, append));
  return after;
}

Row CaseRegister::row_after(const Case& after, const Append& append) const {
  const procedures::Procedure& procedure = procedure_of(after);
  if (after.kind != permit_kind) return cases::row_of(after, procedure);
  auto acts = store_.acts_of(after.id, Viewer::office());
  for (const Act& act : append.acts) {
    if (act.envelope.case_id == after.id) acts.push_back(act);
  }
  return cases::row_of(after, acts, procedure);
}

std::optional<Case> CaseRegister::replay(const CaseId& id) const {
  const auto acts = store_.acts_of(id, Viewer::office());
  if (acts.empty()) return {};
  return evolve_all(acts);
}

Result<Case> CaseRegister::load(const CaseId& id, const Viewer& viewer) const {
  const auto acts = store_.acts_of(id, viewer);
  Case subject = evolve_all(acts);
  // The directory, the calendars, the procedures and the book of notices have acts, but were never opened as
  // a case.
  if (subject.kind.empty()) {
    return fail(ErrorKind::not_found,
                Words{"没有这个督办件，或您无权查看", "No such case, or none that you may see"});
  }
  return subject;
}

Result<Case> CaseRegister::find(std::string_view id_or_number, const Viewer& viewer) const {
  Filter by_number;
  by_number.number = id_or_number;
  const Page numbered = store_.list(by_number, {.limit = 1}, viewer);
  return load(numbered.rows.empty() ? CaseId(std::string(id_or_number)) : numbered.rows.front().id, viewer);
}

std::optional<Row> CaseRegister::row_of(const CaseId& id, const Viewer& viewer) const {
  return store_.row_of(id, viewer);
}

std::vector<Act> CaseRegister::acts_of(const CaseId& id, const Viewer& viewer) const {
  return store_.acts_of(id, viewer);
}

Page CaseRegister::list(const Filter& filter, const Paging& paging, const Viewer& viewer) const {
  return store_.list(of_bodies(filter), paging, viewer);
}

std::size_t CaseRegister::count(const Filter& filter, const Viewer& viewer) const {
  return store_.count(of_bodies(filter), viewer);
}

Counts CaseRegister::count_by(CountedBy key, const Filter& filter, const Viewer& viewer) const {
  return store_.count_by(key, of_bodies(filter), viewer);
}

PermitsFound CaseRegister::permits(const PermitsAsked& asked, const Paging& paging,
                                   const Viewer& viewer) const {
  return store_.permits(asked, paging, viewer);
}

NoticesFound CaseRegister::notices_to(const OrganisationId& organisation, const Paging& paging,
                                      const Viewer& viewer) const {
  return store_.notices_to(directory()->directory.all_of_body(organisation, today()), paging, viewer);
}

std::vector<PossibleAct> CaseRegister::possible_acts(const Case& subject, const Actor& actor) const {
  const auto state = directory();
  const auto calendars = calendars_.now();
  return cases::possible_acts(subject, procedure_of(subject), actor,
                              surroundings_of(subject, *state, *calendars));
}

std::shared_ptr<const DirectoryState> CaseRegister::directory() const {
  return directory_.now();
}

}  // namespace bihuan::cases
