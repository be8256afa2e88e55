// SPDX-License-Identifier: Apache-2.0
// Every doctored ledger or register is found out, and an auditor without our code finds the same.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>

#include "sample_acts.h"
#include "storage/ledger_check.h"
#include "storage/ledger_export.h"
#include "storage/row_check.h"
#include "stores.h"

namespace bihuan::storage::testing {
namespace {

/// Three acts on two cases, of a store that can be doctored.
class Ledger final : public LedgerSource {
 public:
  Ledger() {
    const auto engine = all_engines().front().make();
    for (const auto& append : {append_to(CaseId("river"), 1, "a"), append_to(CaseId("bridge"), 1, "b"),
                               append_to(CaseId("river"), 2, "c")})
      VERIFY(engine->store().append(append).has_value());
    acts = engine->ledger().stored_after(0, 10);
    end = engine->ledger().head();
  }

  std::vector<StoredAct> stored_after(std::uint64_t position, std::size_t limit) const override {
    std::vector<StoredAct> later;
    for (const auto& act : acts) {
      if (act.position > position && later.size() < limit) later.push_back(act);
    }
    return later;
  }
  LedgerHead head() const override { return end; }

  std::vector<StoredAct> acts;
  LedgerHead end;
};

struct Doctoring {
  const char* name;
  std::function<void(Ledger&)> doctor;
  std::uint64_t position;  // of the first fault
};

void replace(std::string& text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  VERIFY(at != std::string::npos);
  text.replace(at, from.size(), to);
}

std::vector<Doctoring> doctorings() {
  return {
      {"AWordOfAnEnvelope", [](Ledger& l) { replace(l.acts[1].envelope, "\"open\"", "\"opes\""); }, 2},
      {"AnEnvelopeWithItsDigest",
       [](Ledger& l) {
         replace(l.acts[1].envelope, "\"open\"", "\"opes\"");
         l.acts[1].digest = proof::Digest::of(l.acts[1].envelope).text();
       },
       2},
      {"AWordOfAPayload", [](Ledger& l) { replace(l.acts[2].payloads[2].bytes, "疏浚", "填埋"); }, 3},
      {"ASalt", [](Ledger& l) { l.acts[0].payloads[0].salt = "0"; }, 1},
      {"ALink", [](Ledger& l) { l.acts[1].link = l.acts[0].link; }, 2},
      {"AnActTakenOut", [](Ledger& l) { l.acts.erase(l.acts.begin() + 1); }, 3},
      {"TheTailCutOff", [](Ledger& l) { l.acts.pop_back(); }, 3},
      {"TwoActsExchanged", [](Ledger& l) { std::swap(l.acts[0].envelope, l.acts[1].envelope); }, 1},
      {"AnActPutUnderAnotherCase", [](Ledger& l) { l.acts[1].case_id = "river"; }, 2},
      {"ABrokenEnvelope", [](Ledger& l) { l.acts[1].envelope = "{"; }, 2},
      {"TheHead", [](Ledger& l) { l.end.link = l.acts[0].link; }, 3},
  };
}

class DoctoredLedger : public ::testing::TestWithParam<Doctoring> {};
INSTANTIATE_TEST_SUITE_P(Each, DoctoredLedger, ::testing::ValuesIn(doctorings()),
                         [](const auto& doctoring) { return std::string(doctoring.param.name); });

TEST_P(DoctoredLedger, IsFoundOutAtItsPlace) {
  Ledger ledger;
  ASSERT_TRUE(check_ledger(ledger).faults.empty());

  GetParam().doctor(ledger);

  const auto report = check_ledger(ledger);
  ASSERT_FALSE(report.faults.empty());
  EXPECT_EQ(report.faults.front().position, GetParam().position);
}

// ---- an auditor with Python

/// The exit status and what it printed of the auditor's program.
std::pair<int, std::string> audit(const LedgerSource& ledger) {
  const TemporaryFolder folder;
  const auto path = (folder.path() / "ledger.jsonl").string();
  {
    std::ofstream file(path, std::ios::binary);
    export_ledger(ledger, [&](std::string_view line) { file << line; });
  }
  const auto command = fmt::format("python3 {} {}", BIHUAN_AUDITOR, path);
  std::FILE* output = popen(command.c_str(), "r");
  VERIFY(output != nullptr);
  std::string said;
  std::array<char, 512> some{};
  while (std::fgets(some.data(), some.size(), output) != nullptr) said += some.data();
  return {WEXITSTATUS(pclose(output)), said};
}

constexpr int has_no_sm3 = 2;

TEST(AuditorTest, FindsTheSameLastLinkWithoutOurCode) {
  const Ledger ledger;
  const auto [status, said] = audit(ledger);
  if (status == has_no_sm3) GTEST_SKIP() << "this Python has no SM3";

  EXPECT_EQ(status, 0) << said;
  EXPECT_EQ(said, fmt::format("3 acts, 0 faults, last link {}\n", ledger.head().link));
}

TEST(AuditorTest, FindsOutWhatWasDoctored) {
  Ledger ledger;
  replace(ledger.acts[2].payloads[2].bytes, "疏浚", "填埋");
  const auto [status, said] = audit(ledger);
  if (status == has_no_sm3) GTEST_SKIP() << "this Python has no SM3";

  EXPECT_EQ(status, 1);
  EXPECT_NE(said.find("act 3: the payload texts is not what its commitment says"), std::string::npos) << said;
}

// ---- the register

class RegisterCheck : public ::testing::Test {
 protected:
  /// A duty opened under the shipped procedure, with the row that follows from its act.
  cases::Append opening() const {
    const auto& procedure = *shelf_.current("duty");
    auto act = act_of(CaseId("river"), 1, CommandKey("a"));
    act.envelope.procedure = procedure.digest;
    act = cases::seal(act.envelope,
                      {{cases::Opened{"duty", procedure.initial, {}, {}}}, {{"title", "疏浚东河"}}, {}});
    return {CommandKey("a"), {}, {act}, {cases::row_of(cases::evolve_all({act}), procedure)}};
  }
  std::vector<RowFault> faults_after(const cases::Append& append) {
    EXPECT_TRUE(engine_->store().append(append));
    return check_rows(engine_->store(), shelf_, Viewer::office()).faults;
  }

  const procedures::ProcedureShelf shelf_ = procedures::ProcedureShelf::shipped();
  const std::unique_ptr<Engine> engine_ = all_engines().back().make();
};

TEST_F(RegisterCheck, FindsNothingInARegisterThatFollowsFromTheLedger) {
  EXPECT_TRUE(faults_after(opening()).empty());
}

TEST_F(RegisterCheck, FindsARowThatSaysMoreThanItsActs) {
  auto append = opening();
  append.rows[0].title = "填埋东河";

  const auto faults = faults_after(append);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].case_id, CaseId("river"));
}

TEST_F(RegisterCheck, FindsACaseWithoutARow) {
  auto append = opening();
  append.rows.clear();

  EXPECT_EQ(faults_after(append).size(), 1U);
}

TEST_F(RegisterCheck, FindsARowWithoutACase) {
  auto append = opening();
  append.rows.push_back(row_of(CaseId("bridge"), 1));

  EXPECT_EQ(faults_after(append).size(), 1U);
}

TEST_F(RegisterCheck, SaysThatAProcedureIsNotAtHand) {
  auto append = opening();
  append.acts[0].envelope.procedure = proof::Digest::of("another");

  EXPECT_EQ(faults_after(append).size(), 1U);
}

}  // namespace
}  // namespace bihuan::storage::testing
