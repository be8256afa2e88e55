// SPDX-License-Identifier: Apache-2.0
#include "random_errands.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/testing_case.h"

namespace bihuan::storage::testing {
namespace {

using cases::Actor;
using cases::BearerRole;
using cases::Case;
using cases::CaseRegister;
using cases::Command;
using procedures::Field;
using procedures::FieldType;
using procedures::Role;

constexpr std::size_t cases_max = 200;
const std::vector<CaseId> looked_at_most{CaseId("matter"),  CaseId("river"),  CaseId("bridge"),
                                         CaseId("carried"), CaseId("scheme"), CaseId("rules"),
                                         CaseId("monthly")};

OrganisationId bureau(Draw& draw) {
  return OrganisationId(fmt::format("bureau-{}", draw.below(4)));
}

OrganisationId organisation(Draw& draw) {
  const std::vector<OrganisationId> lasting{offices::emergency, offices::education};
  return draw.once_in(3) ? bureau(draw) : draw.one_of(lasting);
}

Errand opening(const CommandKey& key, Draw& draw) {
  cases::Opening duty;
  duty.id = CaseId("opened by " + key.text());
  duty.kind = "duty";
  if (draw.once_in(2)) duty.parent = CaseId("matter");
  duty.bearers = {{organisation(draw), BearerRole::lead}};
  duty.due_rule = cases::due_on("2021-07-30");
  duty.texts = {{"title", "又一件"}};
  return {key, "open", [=](CaseRegister& cases, const Names&) {
            return cases.open(key, std::vector{duty}, cases::clerk);
          }};
}

Errand reorganisation(const CommandKey& key, std::string what, std::vector<offices::Change> changes,
                      std::map<OrganisationId, OrganisationId> handed_over = {}) {
  cases::Reorganisation asked;
  asked.happened_on = cases::today;
  asked.changes = std::move(changes);
  asked.handed_over = std::move(handed_over);
  return {key, std::move(what),
          [=](CaseRegister& cases, const Names&) { return cases.reorganise(key, asked, cases::clerk); }};
}

Errand change_of_directory(const CommandKey& key, Draw& draw) {
  const OrganisationId one = bureau(draw);
  switch (draw.below(4)) {
    case 0:
      return reorganisation(
          key, "found " + one.text(),
          {offices::Founded{one, offices::founding, "青澜市" + one.text(), offices::Kind::department, {}},
           offices::RelationSet{one, offices::founding, offices::Relation::may_be_assigned}});
    case 1:
      return reorganisation(key, "abolish " + one.text(), {offices::Abolished{one, cases::today, {}}});
    case 2:
      return reorganisation(key, "merge " + one.text(),
                            {offices::Merged{{one}, cases::today, offices::emergency}},
                            {{one, offices::emergency}});
    default:
      return reorganisation(key, "rename",
                            {offices::NameGiven{offices::education, cases::today, offices::NameForm::full,
                                                "青澜市教育局之" + key.text()}});
  }
}

Errand change_of_calendar(CaseRegister& cases, const CommandKey& key, Draw& draw) {
  calendar::CalendarYear year = cases.calendar()->years().at(2021);
  const std::string seen = version_of(year);
  year.notices.push_back({key.text(), "2021-05-31", "http://www.example.org"});
  const Day day = cases::today + std::chrono::days{draw.below(60)};
  year.days[day] = {draw.once_in(2), {"调休", "Exchanged"}};
  const cases::CalendarChange change{std::move(year), seen, {}};
  return {key, "adopt a calendar", [=](CaseRegister& office, const Names&) {
            return office.adopt_calendar(key, change, cases::clerk);
          }};
}

Errand notice(const CaseId& id) {
  // The register makes the key of it.
  return {
      {}, "notice of " + id.text(), [=](CaseRegister& cases, const Names& names) -> Result<cases::Receipt> {
        auto given = TRY(cases.give_notice(names(id), cases::clerk));
        if (given) return *std::move(given);
        return fail(ErrorKind::refused, Words{"没有到级的督单", "No notice is due"});
      }};
}

cases::FieldValue value(const Field& field, Draw& draw) {
  const std::vector<std::string> known{"river", "bridge", "rules", "scheme"};
  switch (field.type) {
    case FieldType::text:
    case FieldType::person:
      return std::string("写明");
    case FieldType::case_ref:
      return draw.one_of(known);
    case FieldType::choice:
      return draw.one_of(field.choices).name;
    case FieldType::day:
      return cases::today + std::chrono::days{draw.below(90)};
    case FieldType::number:
      return Decimal(draw.below(9));
    case FieldType::organisation:
    case FieldType::organisations:
      return std::vector{organisation(draw)};
    case FieldType::due:
      return cases::due_on(iso(cases::today + std::chrono::days{draw.below(90)}));
    case FieldType::evidence:
      return std::vector{cases::evidence_file("验收单.pdf", std::string(1, draw.once_in(2) ? 'a' : 'b'))};
  }
  VERIFY(false && "a field type of the closed vocabulary");
}

Actor actor_for(Role role, const Case& subject, Draw& draw) {
  const std::vector<Actor> officials{cases::clerk, cases::head};
  const auto bearers = subject.organisations(role == Role::lead ? BearerRole::lead : BearerRole::support);
  const bool is_bearer = role == Role::lead || role == Role::support;
  if (!is_bearer || bearers.empty()) return draw.one_of(officials);
  const OrganisationId& whose = draw.one_of(bearers);
  return {PersonId("liaison of " + whose.text()), whose};
}

CaseId any_case(CaseRegister& cases, Draw& draw) {
  if (draw.once_in(2)) return draw.one_of(looked_at_most);
  return draw.one_of(cases.list({}, {.limit = cases_max}, Viewer::office()).rows).id;
}

Errand act(CaseRegister& cases, const CommandKey& key, Draw& draw) {
  const Case subject = cases.load(any_case(cases, draw), Viewer::office()).value();
  const procedures::Act& rule = *draw.one_of(cases.procedure_of(subject).acts_from(subject.state));
  Command command;
  command.key = key;
  command.case_id = subject.id;
  command.act = rule.name;
  command.as = draw.one_of(rule.by);
  command.happened_on = cases::today;
  if (draw.once_in(8)) command.seen = subject.version;
  for (const Field& field : rule.fields) {
    if (field.required || draw.once_in(2)) command.fields[field.name] = value(field, draw);
  }
  const Actor actor = actor_for(command.as, subject, draw);
  return {key, rule.name + " on " + subject.id.text(), [=](CaseRegister& office, const Names& names) {
            Command there = command;
            there.case_id = names(command.case_id);
            return office.perform(there, actor);
          }};
}

}  // namespace

Errand random_errand(CaseRegister& cases, const CommandKey& key, Draw& draw) {
  switch (draw.below(12)) {
    case 0:
      return opening(key, draw);
    case 1:
    case 2:
      return change_of_directory(key, draw);
    case 3:
      return change_of_calendar(cases, key, draw);
    case 4:
      return notice(any_case(cases, draw));
    default:
      return act(cases, key, draw);
  }
}

}  // namespace bihuan::storage::testing
