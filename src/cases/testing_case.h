// SPDX-License-Identifier: Apache-2.0
// For tests: cases of the shipped procedures in the small invented city of offices/testing_city.h, on a fixed
// day.
#pragma once

#include "cases/decide.h"
#include "cases/system_person.h"
#include "offices/testing_city.h"
#include "procedures/shelf.h"

namespace bihuan::cases {

inline const Day today = parse_day("2021-06-01").value();
inline const OrganisationId supervision_office("supervision_office");
inline const Actor clerk{PersonId("clerk"), supervision_office};
inline const Actor head{PersonId("head"), supervision_office};
inline const Actor liaison{PersonId("liaison"), offices::emergency};
inline const Actor liaison_of_nameplate{PersonId("another liaison"), offices::safety_office};

inline const procedures::ProcedureShelf& shelf() {
  static const procedures::ProcedureShelf shipped = procedures::ProcedureShelf::shipped();
  return shipped;
}

inline const procedures::Procedure& procedure(std::string_view kind) {
  return *shelf().current(kind);
}

/// The small city with the office that supervises it.
inline const offices::Directory& city() {
  static const offices::Directory directory = [] {
    const auto founded = offices::small_city().apply(
        offices::Founded{supervision_office, offices::founding, "青澜市人民政府督查室",
                         offices::Kind::department, offices::government});
    return founded
        ->apply(
            offices::RelationSet{supervision_office, offices::founding, offices::Relation::may_be_assigned})
        .value();
  }();
  return directory;
}

inline calendar::DueRule due_on(std::string_view day) {
  calendar::DueRule rule;
  rule.when = calendar::OnDay{parse_day(day).value()};
  rule.basis = calendar::FromText{"月底前"};
  return rule;
}

/// Who files in a round is its leads; what is gathered has been filed by all of them.
inline void make_round(Case& subject) {
  subject.bearers = {{offices::emergency, BearerRole::lead},
                     {offices::education, BearerRole::lead},
                     {offices::district, BearerRole::support}};
  if (subject.state != "gathered") return;
  for (const OrganisationId& lead : subject.organisations(BearerRole::lead))
    subject.gathering.filings[lead] = {procedures::FilingKind::content, 1, today, today, 4, false};
}

/// A case of this kind in this state, led by the emergency bureau, due on 2021-06-30, claimed where it can
/// be.
inline Case case_in(std::string_view kind, std::string_view state_name) {
  const procedures::Procedure& rules = procedure(kind);
  const procedures::State& state = *rules.find_state(state_name);
  Case subject;
  subject.id = CaseId("case");
  subject.version = 5;
  subject.kind = kind;
  subject.procedure = rules.digest;
  subject.state = state_name;
  subject.phase = state.phase;
  subject.end = state.end;
  subject.bearers = {{offices::emergency, BearerRole::lead}, {offices::education, BearerRole::support}};
  subject.due_rule = due_on("2021-06-30");
  subject.opened_on = today - std::chrono::days{10};
  subject.changed_on = subject.opened_on;
  if (state.phase != procedures::Phase::before) {
    subject.number = "常务〔2021〕7-1-1";
    subject.docketed_on = subject.opened_on;
    subject.due =
        calendar::due_date(*subject.due_rule, {{}, subject.docketed_on}, calendar::built_in()).value();
  }
  if (kind == "round") make_round(subject);
  if (state_name == "claimed") {
    subject.claim = Claim{offices::emergency, today};
    subject.performed["claim"] = {liaison.person, offices::emergency, false, today};
  }
  return subject;
}

/// Where a command names another case as 写明, it is this one.
inline Case named_case(std::string_view kind) {
  Case other = case_in(kind, procedure(kind).initial);
  other.id = CaseId("named");
  return other;
}

inline Surroundings surroundings() {
  return {city(),
          calendar::built_in(),
          supervision_office,
          today,
          {},
          {},
          {},
          "常务〔2021〕7-1-1",
          {{"写明", {named_case("document"), &procedure("document")}}}};
}

/// A command with every required field filled in, and what a filing says.
inline Command command_for(const procedures::Act& act) {
  Command command;
  command.key = CommandKey("key");
  command.case_id = CaseId("case");
  command.act = act.name;
  command.happened_on = today;
  for (const procedures::Field& field : act.fields) {
    if (!field.required && field.name != "content") continue;
    switch (field.type) {
      case procedures::FieldType::text:
      case procedures::FieldType::person:
      case procedures::FieldType::case_ref:
        command.fields[field.name] = std::string("写明");
        break;
      case procedures::FieldType::day:
        command.fields[field.name] = field.is_past ? today : parse_day("2021-07-15").value();
        break;
      case procedures::FieldType::number:
        command.fields[field.name] = Decimal(1);
        break;
      case procedures::FieldType::choice:
        command.fields[field.name] = field.choices.front().name;
        break;
      case procedures::FieldType::organisation:
      case procedures::FieldType::organisations:
        command.fields[field.name] = field.name == "missing"
                                         ? std::vector{offices::emergency, offices::education}
                                         : std::vector{offices::education};
        break;
      case procedures::FieldType::evidence:
        command.fields[field.name] = std::vector{evidence_file("验收报告.pdf", "bytes")};
        break;
      case procedures::FieldType::due:
        command.fields[field.name] = due_on("2021-07-15");
        break;
    }
  }
  return command;
}

/// The case after an act that the system has recorded on that day, which is today if left out.
inline Case after_act(Case subject, const NewAct& act, std::string_view on = "2021-06-01") {
  Envelope envelope;
  envelope.case_id = subject.id;
  envelope.version = subject.version + 1;
  envelope.procedure = subject.procedure;
  envelope.act = act.act;
  envelope.person = system_person();
  envelope.happened_on = parse_day(on).value();
  return evolve(std::move(subject), seal(std::move(envelope), act.content));
}

}  // namespace bihuan::cases
