// SPDX-License-Identifier: Apache-2.0
// How the register keeps notices: what the ladder gives by itself, what follows from an act, what the office
// does with a draft, and the number that each one that leaves gets in the book.
#include <fmt/format.h>

#include "cases/clocks.h"
#include "cases/following_notices.h"
#include "cases/notices.h"
#include "cases/register.h"
#include "cases/system_person.h"

namespace bihuan::cases {
namespace {

// How often the next number is asked for when somebody else was given it.
constexpr int attempts_max = 8;

int next_notice(const Case& subject) {
  return static_cast<int>(subject.notices.size()) + 1;
}

}  // namespace

Result<std::optional<Receipt>> CaseRegister::give_notice(const CaseId& id, const Actor& actor) {
  for (int attempt = 1;; ++attempt) {
    const auto prepared = prepare_notice(id, actor);
    if (!prepared || store_.receipt_of(prepared->key)) return std::optional<Receipt>{};
    auto receipt = store_.append(*prepared);
    const bool was_slower = !receipt && receipt.error().kind == ErrorKind::conflict;
    if (!was_slower || attempt == attempts_max) return std::optional(TRY(std::move(receipt)));
  }
}

std::optional<Append> CaseRegister::prepare_notice(const CaseId& id, const Actor& actor) const {
  const auto subject = replay(id);
  if (!subject) return std::nullopt;
  const procedures::Procedure& procedure = procedure_of(*subject);
  const auto calendars = calendars_.now();
  if (!step_reached(*subject, procedure, today(), calendars->calendar)) return std::nullopt;
  const auto state = directory();
  const Surroundings around = surroundings_of(*subject, *state, *calendars);
  const procedures::UrgingStep* step = notice_due(*subject, procedure, around);
  if (!step) return std::nullopt;
  const auto book = notice_book();
  const NoticeNumbered entry = next_entry(*book, today(), id, next_notice(*subject));
  const CommandKey key(fmt::format("notice:{}:{}:{}", id.text(), iso(urged_date(*subject, procedure)->due_on),
                                   step->working_days));
  Append prepared{key, {{directory_case(), state->version}, {calendars_case(), calendars->version}}, {}, {}};
  const NewAct act =
      cases::give_notice(*subject, procedure, *step, notice_number(entry.year, entry.ordinal), around);
  rest_on(around, prepared);
  const Envelope common = envelope_of(key, actor, today());
  add(*subject, act, common, prepared);
  if (issues_a_notice(act)) add_entry(*book, entry, common, prepared);
  return prepared;
}

Case CaseRegister::add_notice(const Case& after, const Command& command, const Surroundings& around,
                              Append& append) const {
  const auto* notice = notice_given_by(procedure_of(after), command.act);
  if (!notice) return after;
  const auto book = notice_book();
  const NoticeNumbered entry = next_entry(*book, today(), after.id, next_notice(after));
  const NewAct act = follow_with_notice(after, *notice, notice_number(entry.year, entry.ordinal), around);
  // What was decided may be recorded days later; the paper leaves today.
  const Envelope common = envelope_of(command.key, {system_person(), office_}, today());
  if (issues_a_notice(act)) add_entry(*book, entry, common, append);
  return add(after, act, common, append);
}

Result<Receipt> CaseRegister::act_on_notice(const Command& command, const Actor& actor) {
  if (const auto earlier = store_.receipt_of(command.key)) TRY(recognise(command, *earlier));
  return append(command.key, [&] { return prepare_on_notice(command, actor); });
}

Result<Append> CaseRegister::prepare_on_notice(const Command& command, const Actor& actor) const {
  const auto subject = replay(command.case_id);
  if (!subject) return fail(ErrorKind::not_found, Words{"没有这个督办件", "There is no such case"});
  const auto state = directory();
  const auto calendars = calendars_.now();
  const Surroundings around = surroundings_of(*subject, *state, *calendars);
  const auto book = notice_book();
  const NoticeNumbered entry =
      next_entry(*book, command.happened_on, subject->id, notice_meant(command).value_or(1));
  const NewAct act = TRY(decide_on_notice(*subject, procedure_of(*subject), command, actor,
                                          notice_number(entry.year, entry.ordinal), around));
  Append prepared{
      command.key, {{directory_case(), state->version}, {calendars_case(), calendars->version}}, {}, {}};
  rest_on(around, prepared);
  const Envelope common = envelope_of(command.key, actor, command.happened_on);
  add(*subject, act, common, prepared);
  if (issues_a_notice(act)) add_entry(*book, entry, common, prepared);
  return prepared;
}

void CaseRegister::add_entry(const NoticeBook& book, const NoticeNumbered& entry, const Envelope& common,
                             Append& append) const {
  NewAct numbered{notices_case(), book.version, std::string(number_notice_act), {}, {}};
  numbered.content.facts.emplace_back(entry);
  add(Case{}, numbered, common, append);
}

std::vector<Words> CaseRegister::obstacles_to_notice(const Case& subject, const Notice& notice) const {
  const auto state = directory();
  const auto calendars = calendars_.now();
  return cases::obstacles_to_notice(subject, notice, procedure_of(subject),
                                    surroundings_of(subject, *state, *calendars));
}

}  // namespace bihuan::cases
