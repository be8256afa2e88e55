// SPDX-License-Identifier: Apache-2.0
// The register over a store: commands in, acts and rows out, whatever happens at the same time.
#include "cases/register.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <thread>

#include "cases/testing_case.h"
#include "storage/memory/memory_store.h"

namespace bihuan::cases {
namespace {

using procedures::Role;
using testing::ElementsAre;

class RegisterTest : public testing::Test {
 protected:
  RegisterTest() {
    Reorganisation founding;
    founding.happened_on = today;
    founding.changes = {
        offices::Founded{
            supervision_office, offices::founding, "青澜市人民政府督查室", offices::Kind::department, {}},
        offices::RelationSet{supervision_office, offices::founding, offices::Relation::may_be_assigned}};
    for (const auto& [id, name] :
         {std::pair(offices::emergency, "青澜市应急管理局"), std::pair(offices::education, "青澜市教育局")}) {
      founding.changes.emplace_back(
          offices::Founded{id, offices::founding, name, offices::Kind::department, {}});
      founding.changes.emplace_back(
          offices::RelationSet{id, offices::founding, offices::Relation::may_be_assigned});
    }
    EXPECT_TRUE(cases_.reorganise(CommandKey("founding"), founding, clerk));
  }

  CaseId open_duty(const std::string& id, int ordinal = 1) {
    Opening opening;
    opening.id = CaseId(id);
    opening.kind = "duty";
    opening.origin = {{}, "常务", 2021, 7, 1, ordinal, {}, {}};
    opening.bearers = {{offices::emergency, BearerRole::lead}};
    opening.due_rule = due_on("2021-06-30");
    opening.texts = {{"title", "排查燃气隐患"}, {"matter", "燃气安全"}};
    EXPECT_TRUE(cases_.open(CommandKey("open " + id), std::vector{opening}, clerk));
    return opening.id;
  }

  Result<Receipt> act(const CaseId& id, std::string_view name, Role as, const Actor& actor,
                      const std::string& key) {
    Command command = command_for(*procedure("duty").find_act(name));
    command.key = CommandKey(key);
    command.case_id = id;
    command.as = as;
    return cases_.perform(command, actor);
  }

  void docket(const CaseId& id) {
    EXPECT_TRUE(act(id, "propose", Role::office, clerk, "propose " + id.text()));
    EXPECT_TRUE(act(id, "approve", Role::office, clerk, "approve " + id.text()));
  }

  Case loaded(const CaseId& id) { return cases_.load(id, Viewer::office()).value(); }

  TrainingClock clock_{today};
  storage::memory::MemoryCaseStore store_;
  CaseRegister cases_{store_, shelf(), calendar::built_in(), clock_, supervision_office};
};

TEST_F(RegisterTest, FixesASpokenNumberAtDocketingAndKeepsIt) {
  const CaseId id = open_duty("first", 4);
  EXPECT_FALSE(loaded(id).number);

  docket(id);

  EXPECT_EQ(loaded(id).number, "常务〔2021〕7-1-4");
  EXPECT_EQ(cases_.find("常务〔2021〕7-1-4", Viewer::office())->id, id);
}

TEST_F(RegisterTest, GivesNoNumberTwice) {
  const CaseId first = open_duty("first");
  const CaseId second = open_duty("second");

  docket(first);
  docket(second);

  EXPECT_EQ(loaded(second).number, "常务〔2021〕7-1-1之2");
}

TEST_F(RegisterTest, RecordsARepeatedCommandOnce) {
  const CaseId id = open_duty("first");

  const auto once = act(id, "propose", Role::office, clerk, "same key");
  const auto again = act(id, "propose", Role::office, clerk, "same key");

  ASSERT_TRUE(once && again);
  EXPECT_EQ(*once, *again);
  EXPECT_EQ(loaded(id).version, 2U);
}

TEST_F(RegisterTest, TellsWhoeverChangesTheWordsUnderAUsedKey) {
  const CaseId id = open_duty("first");
  const CaseId other = open_duty("second", 2);
  Command note = command_for(*procedure("duty").find_act("note"));
  note.case_id = id;
  note.fields["text"] = std::string("等住建局回话");
  ASSERT_TRUE(cases_.perform(note, clerk));
  std::vector<Command> others(5, note);
  others[0].fields["text"] = std::string("住建局已回话");
  others[1].remarks["note"] = "补记";
  others[2].happened_on = today - std::chrono::days{1};
  others[3].case_id = other;
  others[4] = command_for(*procedure("duty").find_act("propose"));
  others[4].case_id = id;

  for (const Command& changed : others) {
    const auto receipt = cases_.perform(changed, clerk);
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().kind, ErrorKind::conflict);
  }
  EXPECT_EQ(loaded(id).version, 2U);
  EXPECT_EQ(loaded(other).version, 1U);
}

TEST_F(RegisterTest, TakesOtherEndsOfLinesForTheSameWords) {
  Command note = command_for(*procedure("duty").find_act("note"));
  note.case_id = open_duty("first");
  note.fields["text"] = std::string("一\n二");
  ASSERT_TRUE(cases_.perform(note, clerk));

  note.fields["text"] = std::string("一\r\n二");
  EXPECT_TRUE(cases_.perform(note, clerk));
}

TEST_F(RegisterTest, KnowsADueDateThatIsSetAgainUnderTheSameKey) {
  const CaseId id = open_duty("first");
  Command set_due = command_for(*procedure("duty").find_act("set_due"));
  set_due.case_id = id;
  ASSERT_TRUE(cases_.perform(set_due, clerk));
  EXPECT_TRUE(cases_.perform(set_due, clerk));

  set_due.fields["due"] = due_on("2021-09-30");
  EXPECT_EQ(cases_.perform(set_due, clerk).error().kind, ErrorKind::conflict);
}

TEST_F(RegisterTest, RefusesACommandWithoutAKeyOrWithAnEndlessOne) {
  Reorganisation renaming;
  renaming.happened_on = today;
  renaming.changes = {
      offices::NameGiven{offices::education, today, offices::NameForm::full, "青澜市教育和体育局"}};

  for (const std::string& key : {std::string(), std::string(501, 'k')}) {
    const auto receipt = cases_.reorganise(CommandKey(key), renaming, clerk);
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().kind, ErrorKind::malformed);
  }
  EXPECT_EQ(cases_.directory()->directory.find(offices::education, today)->full_name, "青澜市教育局");
}

TEST_F(RegisterTest, CommitsActAndRowTogether) {
  const CaseId id = open_duty("first");

  docket(id);

  const auto row = cases_.row_of(id, Viewer::office());
  EXPECT_EQ(row->state, "docketed");
  EXPECT_EQ(row->due_on, parse_day("2021-06-30"));
  EXPECT_EQ(row->version, loaded(id).version);
}

TEST_F(RegisterTest, LetsOneOfTwoSimultaneousActsThrough) {
  const CaseId id = open_duty("first");
  docket(id);
  EXPECT_TRUE(act(id, "assign", Role::office, clerk, "assign"));
  std::vector<std::thread> threads;
  std::atomic<int> recorded = 0;

  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&, i] {
      if (act(id, "acknowledge", Role::lead, liaison, "acknowledge " + std::to_string(i))) ++recorded;
    });
  }
  for (std::thread& thread : threads) thread.join();

  EXPECT_EQ(recorded, 1);
  EXPECT_EQ(loaded(id).state, "acknowledged");
}

TEST_F(RegisterTest, HandsOpenCasesOverInTheSameAct) {
  const CaseId id = open_duty("first");
  docket(id);
  Reorganisation merger;
  merger.happened_on = today;
  merger.changes = {offices::Merged{{offices::emergency}, today, offices::education}};
  merger.handed_over = {{offices::emergency, offices::education}};

  const auto receipt = cases_.reorganise(CommandKey("merger"), merger, clerk);

  ASSERT_TRUE(receipt);
  EXPECT_EQ(receipt->written.size(), 2U);
  EXPECT_THAT(loaded(id).organisations(BearerRole::lead), ElementsAre(offices::education));
}

TEST_F(RegisterTest, AbolishesNobodyWhoStillBearsSomething) {
  open_duty("first");
  Reorganisation abolition;
  abolition.happened_on = today;
  abolition.changes = {offices::Abolished{offices::emergency, today, {}}};

  const auto receipt = cases_.reorganise(CommandKey("abolition"), abolition, clerk);

  ASSERT_FALSE(receipt);
  EXPECT_EQ(receipt.error().reasons.front().zh, "该单位还有 1 件没有办结，请选定承接单位");
  EXPECT_TRUE(cases_.directory()->directory.is_open(offices::emergency, today));
}

TEST_F(RegisterTest, ResolvesGroupsByTheRulesThatWereSetLast) {
  const std::string rules =
      R"({"rules": [{"id": "bureaus", "zh": "各局", "en": "all bureaus", "answers_to": ["各局"],
      "selects": {"kinds": ["department"], "under": "own_level"}}]})";

  const std::string seen = digest_of(cases_.directory()->rules).text();
  const GroupRulesChange change{rules, seen, {{"reason", "机构改革"}}};

  EXPECT_FALSE(cases_.set_group_rules(CommandKey("no rules"), {"{}", seen, {}}, clerk));
  ASSERT_TRUE(cases_.set_group_rules(CommandKey("rules"), change, clerk));

  const auto state = cases_.directory();
  ASSERT_EQ(state->rules.rules().size(), 1U);
  EXPECT_TRUE(offices::resolve("各局", state->directory, state->rules, today));
}

TEST_F(RegisterTest, DoesNotOverwriteGroupRulesThatNobodyHasSeen) {
  const std::string rules =
      R"({"rules": [{"id": "bureaus", "zh": "各局", "en": "all bureaus", "answers_to": ["各局"],
      "selects": {"kinds": ["department"], "under": "own_level"}}]})";
  const std::string seen = digest_of(cases_.directory()->rules).text();
  ASSERT_TRUE(cases_.set_group_rules(CommandKey("first"), {rules, seen, {}}, clerk));

  const auto second = cases_.set_group_rules(CommandKey("second"), {rules, seen, {}}, clerk);

  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::conflict);
}

TEST_F(RegisterTest, OpensAllOrNothing) {
  Opening right;
  right.id = CaseId("right");
  right.kind = "duty";
  Opening wrong = right;
  wrong.id = CaseId("wrong");
  wrong.bearers = {{OrganisationId("nobody"), BearerRole::lead}};

  EXPECT_FALSE(cases_.open(CommandKey("both"), std::vector{right, wrong}, clerk));
  EXPECT_FALSE(cases_.load(right.id, Viewer::office()));
}

TEST_F(RegisterTest, OpensNothingThatItsOwnLeadWouldExamine) {
  Opening problem;
  problem.id = CaseId("dust");
  problem.kind = "problem";
  problem.texts = {{"title", "粉尘超限"}};
  problem.bearers = {{offices::emergency, BearerRole::lead}, {offices::emergency, BearerRole::examiner}};
  const auto refused = cases_.open(CommandKey("open"), std::vector{problem}, clerk);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().reasons.front().zh, testing::HasSubstr("不能复查；请另选复查单位"));

  problem.bearers.back().organisation = offices::education;
  EXPECT_TRUE(cases_.open(CommandKey("again"), std::vector{problem}, clerk));
}

TEST_F(RegisterTest, EndsADutyWithTheDocumentThatCarriesIt) {
  Opening document;
  document.id = CaseId("document");
  document.kind = "document";
  document.links = {{CaseId("duty"), LinkKind::carries}};
  Opening duty;
  duty.id = CaseId("duty");
  duty.kind = "duty";
  duty.links = {{CaseId("document"), LinkKind::carried_by}};
  ASSERT_TRUE(cases_.open(CommandKey("both"), std::vector{document, duty}, clerk));
  Command issue = command_for(*procedure("document").find_act("issue"));
  issue.case_id = document.id;

  ASSERT_TRUE(cases_.perform(issue, clerk));

  EXPECT_EQ(loaded(duty.id).end, procedures::End::verified);
  EXPECT_EQ(cases_.row_of(duty.id, Viewer::office())->phase, procedures::Phase::ended);
}

TEST_F(RegisterTest, EndsADutyThatWasOpenedAfterItsDocument) {
  Opening document;
  document.id = CaseId("document");
  document.kind = "document";
  ASSERT_TRUE(cases_.open(CommandKey("document"), std::vector{document}, clerk));
  Opening duty;
  duty.id = CaseId("duty");
  duty.kind = "duty";
  duty.links = {{document.id, LinkKind::carried_by}};
  ASSERT_TRUE(cases_.open(CommandKey("duty"), std::vector{duty}, clerk));
  Command issue = command_for(*procedure("document").find_act("issue"));
  issue.case_id = document.id;

  ASSERT_TRUE(cases_.perform(issue, clerk));

  EXPECT_EQ(loaded(duty.id).end, procedures::End::verified);
}

TEST_F(RegisterTest, FindsTheCaseThatGoesOnHoweverItsNumberIsTyped) {
  const CaseId kept = open_duty("kept", 4);
  docket(kept);
  int merged = 0;
  for (const std::string typed : {"常务〔2021〕7-1-4", " 常务[2021]7-1-4号 ", "常务（２０２１）7-1-4",
                                  "http://localhost/cases/kept#top"}) {
    Command supersede = command_for(*procedure("duty").find_act("supersede"));
    const std::string id = "double " + std::to_string(++merged);
    supersede.case_id = open_duty(id, 10 + merged);
    supersede.key = CommandKey("merge " + id);
    supersede.fields["successor"] = typed;
    const auto receipt = cases_.perform(supersede, clerk);
    EXPECT_TRUE(receipt) << typed;
    EXPECT_EQ(loaded(supersede.case_id).fields.at("supersede.successor"), "kept");
  }
  EXPECT_EQ(loaded(kept).links.size(), 4U);
}

}  // namespace
}  // namespace bihuan::cases
