// SPDX-License-Identifier: Apache-2.0
// Evidence from the act that it is handed in with to whoever asks for it again.
#include "cases/evidence.h"

#include <gmock/gmock.h>

#include "cases/register.h"
#include "cases/testing_case.h"
#include "storage/evidence_check.h"
#include "storage/memory/memory_store.h"

namespace bihuan::cases {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

const Viewer office = Viewer::office();

class CaseEvidenceTest : public testing::Test {
 protected:
  CaseEvidenceTest() {
    Reorganisation founding;
    founding.happened_on = today;
    for (const auto& [id, name] : {std::pair(supervision_office, "青澜市人民政府督查室"),
                                   std::pair(offices::emergency, "青澜市应急管理局")}) {
      founding.changes.emplace_back(
          offices::Founded{id, offices::founding, name, offices::Kind::department, {}});
      founding.changes.emplace_back(
          offices::RelationSet{id, offices::founding, offices::Relation::may_be_assigned});
    }
    EXPECT_TRUE(cases_.reorganise(CommandKey("founding"), founding, clerk));
    open(duty_, "duty");
    open(other_, "other");
  }

  void open(const CaseId& id, const std::string& key) {
    Opening opening;
    opening.id = id;
    opening.kind = "duty";
    opening.state = "under_way";
    opening.bearers = {{offices::emergency, BearerRole::lead}};
    opening.texts = {{"title", "排查燃气隐患"}};
    opening.is_docketed = true;
    EXPECT_TRUE(cases_.open(CommandKey("open " + key), std::vector{opening}, clerk));
  }

  Result<Receipt> claim(const std::string& key, std::vector<EvidenceFile> files) {
    Command command = command_for(*procedure("duty").find_act("claim"));
    command.key = CommandKey(key);
    command.case_id = duty_;
    command.as = procedures::Role::lead;
    command.fields["files"] = std::move(files);
    return cases_.perform(command, {PersonId("liaison"), offices::emergency});
  }

  CaseId duty_{"duty"};
  CaseId other_{"other"};
  TrainingClock clock_{today};
  storage::memory::MemoryCaseStore store_;
  CaseRegister cases_{store_, shelf(), calendar::built_in(), clock_, supervision_office};
};

TEST_F(CaseEvidenceTest, GivesBackTheBytesUnderTheNameThatTheyCameWith) {
  const std::vector files{evidence_file("验收报告.pdf", "report"), evidence_file("台账.xlsx", "ledger")};
  ASSERT_TRUE(claim("claim", files));

  EXPECT_EQ(cases_.evidence_of(duty_, files[1].digest, office).value(), files[1]);
  const auto content = content_of(cases_.acts_of(duty_, office).back()).value();
  EXPECT_THAT(kept_evidence(content),
              testing::ElementsAre(KeptEvidence{"files", "验收报告.pdf", files[0].digest, 6},
                                   KeptEvidence{"files", "台账.xlsx", files[1].digest, 6}));
  EXPECT_EQ(cases_.load(duty_, office)->fields.at("claim.files"),
            files[0].digest.text() + " " + files[1].digest.text());
}

TEST_F(CaseEvidenceTest, GivesNothingByWayOfAnotherCase) {
  const EvidenceFile file = evidence_file("验收报告.pdf", "report");
  ASSERT_TRUE(claim("claim", {file}));

  EXPECT_EQ(cases_.evidence_of(other_, file.digest, office).error().kind, ErrorKind::not_found);
}

TEST_F(CaseEvidenceTest, TellsWhoeverHandsInOtherBytesUnderAUsedKey) {
  ASSERT_TRUE(claim("claim", {evidence_file("验收报告.pdf", "report")}));

  EXPECT_TRUE(claim("claim", {evidence_file("验收报告.pdf", "report")}));
  EXPECT_EQ(claim("claim", {evidence_file("验收报告.pdf", "another")}).error().kind, ErrorKind::conflict);
}

TEST_F(CaseEvidenceTest, RefusesAnEmptyFileAndTooMany) {
  const auto empty = claim("empty", {evidence_file("空.txt", "")});
  ASSERT_FALSE(empty);
  EXPECT_THAT(empty.error().reasons.front().zh, HasSubstr("“空.txt”是空文件"));

  std::vector<EvidenceFile> many;
  for (const char c : std::string("abcdefghijklm"))
    many.push_back(evidence_file("照片.jpg", std::string(1, c)));
  const auto too_many = claim("many", many);
  ASSERT_FALSE(too_many);
  EXPECT_THAT(too_many.error().reasons.front().zh, HasSubstr("至多 12 个文件"));
}

TEST_F(CaseEvidenceTest, IsHeldAgainstItsDigests) {
  ASSERT_TRUE(claim("claim", {evidence_file("验收报告.pdf", "report")}));
  EXPECT_EQ(storage::check_evidence(store_).files, 1U);
  EXPECT_THAT(storage::check_evidence(store_).faults, IsEmpty());

  storage::memory::MemoryCaseStore without;
  for (auto& [position, act] : store_.ledger_after(0, 100)) {
    Append append{CommandKey(std::to_string(position)), {}, {act}, {}};
    ASSERT_TRUE(without.append(append));
  }
  const auto report = storage::check_evidence(without);
  ASSERT_EQ(report.faults.size(), 1U);
  EXPECT_EQ(report.faults.front().of, duty_);
  EXPECT_THAT(report.faults.front().words.zh, HasSubstr("“验收报告.pdf”"));
}

}  // namespace
}  // namespace bihuan::cases
