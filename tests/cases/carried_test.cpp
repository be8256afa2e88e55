// SPDX-License-Identifier: Apache-2.0
// The register over a store: a duty that consists of documents' steps stands still, goes on and ends with
// them.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "cases/register.h"
#include "cases/system_person.h"
#include "cases/testing_case.h"
#include "storage/memory/memory_store.h"

namespace bihuan::cases {
namespace {

using procedures::Phase;

class CarriedDuty : public testing::Test {
 protected:
  CarriedDuty() {
    Reorganisation founding;
    founding.happened_on = today;
    for (const auto& [body, name] :
         {std::pair(supervision_office, "青澜市人民政府督查室"),
          std::pair(offices::emergency, "青澜市应急管理局"), std::pair(offices::education, "青澜市教育局")}) {
      founding.changes.emplace_back(
          offices::Founded{body, offices::founding, name, offices::Kind::department, {}});
      founding.changes.emplace_back(
          offices::RelationSet{body, offices::founding, offices::Relation::may_be_assigned});
    }
    EXPECT_TRUE(cases_.reorganise(CommandKey("founding"), founding, clerk));
  }

  // One duty that consists of the steps of two documents.
  void SetUp() override {
    Opening duty;
    duty.id = id;
    duty.kind = "duty";
    duty.bearers = {{offices::emergency, BearerRole::lead}};
    duty.due_rule = due_on("2021-06-30");
    std::vector<Opening> openings;
    for (const auto* name : {"scheme", "rules"}) {
      Opening document;
      document.id = CaseId(name);
      document.kind = "document";
      document.links = {{id, LinkKind::carries}};
      duty.links.push_back({document.id, LinkKind::carried_by});
      openings.push_back(document);
    }
    openings.push_back(duty);
    ASSERT_TRUE(cases_.open(CommandKey("all"), openings, clerk));
  }

  void perform(std::string_view act, const char* on) {
    Command command = command_for(*procedure("document").find_act(act));
    command.case_id = CaseId(on);
    command.key = CommandKey(fmt::format("{} {}", act, on));
    if (act == "supersede") command.fields["successor"] = std::string("rules");
    const auto receipt = cases_.perform(command, clerk);
    ASSERT_TRUE(receipt) << receipt.error().reasons.front().zh;
  }

  void docket() {
    for (const std::string_view act : {"propose", "approve"}) {
      Command command = command_for(*procedure("duty").find_act(act));
      command.case_id = id;
      command.key = CommandKey(std::string(act));
      const auto receipt = cases_.perform(command, clerk);
      ASSERT_TRUE(receipt) << receipt.error().reasons.front().zh;
    }
  }

  Case loaded(const CaseId& of) { return cases_.load(of, Viewer::office()).value(); }
  Phase phase() { return loaded(id).phase; }

  TrainingClock clock_{today};
  storage::memory::MemoryCaseStore store_;
  CaseRegister cases_{store_, shelf(), calendar::built_in(), clock_, supervision_office};
  const CaseId id{"carried"};
};

TEST_F(CarriedDuty, StandsStillOnceAllItsDocumentsLieBeforeAnotherBody) {
  docket();
  perform("submit", "scheme");
  EXPECT_EQ(phase(), Phase::running);

  perform("submit", "rules");
  EXPECT_EQ(phase(), Phase::paused);
  EXPECT_EQ(cases_.row_of(id, Viewer::office())->phase, Phase::paused);
  EXPECT_EQ(cases_.acts_of(id, Viewer::office()).back().envelope.person, system_person());

  perform("pass", "scheme");
  EXPECT_EQ(phase(), Phase::running);
}

TEST_F(CarriedDuty, StandsStillFromItsDocketingWhereItsDocumentsAlreadyDo) {
  perform("submit", "scheme");
  perform("submit", "rules");
  EXPECT_EQ(phase(), Phase::before);

  docket();
  EXPECT_EQ(phase(), Phase::paused);
  EXPECT_EQ(loaded(id).phase_of_state(), Phase::running);
}

TEST_F(CarriedDuty, GoesOnWithADocumentThatIsOpenedLater) {
  docket();
  perform("submit", "scheme");
  perform("submit", "rules");
  ASSERT_EQ(phase(), Phase::paused);

  Opening further;
  further.id = CaseId("further");
  further.kind = "document";
  further.links = {{id, LinkKind::carries}};
  ASSERT_TRUE(cases_.open(CommandKey("further"), std::vector{further}, clerk));
  EXPECT_EQ(phase(), Phase::running);
}

TEST_F(CarriedDuty, EndsWithTheLastOfItsDocuments) {
  perform("issue", "scheme");
  EXPECT_FALSE(loaded(id).has_ended());

  perform("issue", "rules");
  EXPECT_EQ(loaded(id).end, procedures::End::verified);
}

TEST_F(CarriedDuty, IsOpenAgainAsItWasOnceADocumentOfItIs) {
  docket();
  const Case before = loaded(id);
  perform("issue", "scheme");
  perform("issue", "rules");
  ASSERT_TRUE(loaded(id).has_ended());

  perform("reopen", "scheme");
  const Case after = loaded(id);
  EXPECT_EQ(after.state, before.state);
  EXPECT_EQ(after.due, before.due);
  EXPECT_FALSE(after.end);
  EXPECT_EQ(cases_.row_of(id, Viewer::office())->phase, Phase::running);

  perform("submit", "scheme");
  EXPECT_EQ(phase(), Phase::paused) << "and stands still with it as before";
}

TEST_F(CarriedDuty, IsTerminatedOnlyWhereNoDocumentCameToAVerifiedEnd) {
  perform("terminate", "scheme");
  EXPECT_FALSE(loaded(id).has_ended());

  perform("terminate", "rules");
  EXPECT_EQ(loaded(id).end, procedures::End::terminated);
}

TEST_F(CarriedDuty, IsVerifiedWhicheverOfItsDocumentsWasLast) {
  perform("issue", "scheme");
  perform("terminate", "rules");
  EXPECT_EQ(loaded(id).end, procedures::End::verified);
}

TEST_F(CarriedDuty, EndsWithTheDocumentIntoWhichItsOthersWereMerged) {
  perform("supersede", "scheme");
  EXPECT_FALSE(loaded(id).has_ended());

  perform("issue", "rules");
  EXPECT_EQ(loaded(id).end, procedures::End::verified);
}

}  // namespace
}  // namespace bihuan::cases
