// SPDX-License-Identifier: Apache-2.0
// Procedure files adopted by acts: tried on copies of the open cases first, which then follow one by one.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "cases/new_version.h"
#include "cases/register.h"
#include "cases/testing_version.h"
#include "storage/memory/memory_store.h"

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

/// A store that fails after so many appends, as if the power were cut.
class FailingStore final : public CaseStore {
 public:
  explicit FailingStore(CaseStore& store) : store_(store) {}

  int appends_left = 1'000'000;

  Result<Receipt> append(const Append& append) override {
    if (appends_left-- <= 0) return fail(ErrorKind::unavailable, Words{"断电", "The power is gone"});
    return store_.append(append);
  }
  std::optional<Receipt> receipt_of(const CommandKey& key) const override { return store_.receipt_of(key); }
  std::vector<Act> acts_of(const CaseId& id, const Viewer& viewer) const override {
    return store_.acts_of(id, viewer);
  }
  std::vector<Act> acts_after(const CaseId& id, Version after, const Viewer& viewer) const override {
    return store_.acts_after(id, after, viewer);
  }
  Version version_of(const CaseId& id) const override { return store_.version_of(id); }
  std::optional<Row> row_of(const CaseId& id, const Viewer& viewer) const override {
    return store_.row_of(id, viewer);
  }
  Page list(const Filter& filter, const Paging& paging, const Viewer& viewer) const override {
    return store_.list(filter, paging, viewer);
  }
  std::size_t count(const Filter& filter, const Viewer& viewer) const override {
    return store_.count(filter, viewer);
  }
  Counts count_by(CountedBy key, const Filter& filter, const Viewer& viewer) const override {
    return store_.count_by(key, filter, viewer);
  }
  PermitsFound permits(const PermitsAsked& asked, const Paging& paging, const Viewer& viewer) const override {
    return store_.permits(asked, paging, viewer);
  }
  NoticesFound notices_to(const std::vector<OrganisationId>& organisations, const Paging& paging,
                          const Viewer& viewer) const override {
    return store_.notices_to(organisations, paging, viewer);
  }
  std::optional<std::string> evidence(const proof::Digest& digest, const Viewer& viewer) const override {
    return store_.evidence(digest, viewer);
  }
  bool is_number_taken(std::string_view number) const override { return store_.is_number_taken(number); }
  std::size_t numbers_with(std::string_view prefix) const override { return store_.numbers_with(prefix); }
  std::vector<Recorded> ledger_after(std::uint64_t position, std::size_t limit) const override {
    return store_.ledger_after(position, limit);
  }

 private:
  CaseStore& store_;
};

class VersionsTest : public testing::Test {
 protected:
  VersionsTest() {
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
    EXPECT_TRUE(adopt_current_procedures(store_, shelf(), supervision_office, clock_.now()));
  }

  CaseId open_duty(const std::string& id, const std::string& state) {
    Opening opening;
    opening.id = CaseId(id);
    opening.kind = "duty";
    opening.state = state;
    opening.bearers = {{offices::emergency, BearerRole::lead}};
    opening.due_rule = due_on("2021-06-30");
    opening.texts = {{"title", "排查码头隐患"}};
    opening.fix_number = true;
    opening.is_docketed = true;
    EXPECT_TRUE(cases_.open(CommandKey("open " + id), std::vector{opening}, clerk));
    return opening.id;
  }

  Result<Receipt> perform(const CaseId& id, const std::string& act) {
    Command command = command_for(*procedure("duty").find_act(act));
    command.key = CommandKey(id.text() + " " + act);
    command.case_id = id;
    command.as = procedure("duty").find_act(act)->by.front();
    if (command.as == procedures::Role::lead)
      return cases_.perform(command, {PersonId("liaison"), offices::emergency});
    return cases_.perform(command, clerk);
  }

  VersionTrial tried(const std::string& file, const StateMapping& states = {}) {
    return cases_.try_version(loaded(file), states).value();
  }

  Result<Receipt> adopt(const std::string& key, const std::string& file,
                        const std::optional<StateMapping>& moved_by, const std::string& seen) {
    return cases_.adopt_procedure(CommandKey(key),
                                  {file, "duty.toml", moved_by, seen, {{"reason", "会议改定"}}}, clerk);
  }

  /// Tried, adopted and moved: how many followed.
  std::size_t adopt_and_move(const std::string& file, const StateMapping& states = {}) {
    EXPECT_TRUE(adopt("adopt", file, states, tried(file, states).verdict));
    return cases_.move_cases(clerk).value();
  }

  Case loaded_case(const CaseId& id) { return cases_.load(id, Viewer::office()).value(); }

  TrainingClock clock_{today};
  storage::memory::MemoryCaseStore memory_;
  FailingStore store_{memory_};
  CaseRegister cases_{store_, shelf(), calendar::built_in(), clock_, supervision_office};
};

std::string renamed() {
  return with(file_of("duty"), "\"under_way\"", "\"being_done\"");
}

TEST_F(VersionsTest, TriesOnCopiesAndWritesNothing) {
  const CaseId assigned = open_duty("a", "assigned");
  open_duty("b", "under_way");
  const auto acts = memory_.ledger_after(0, 1000).size();

  const VersionTrial trial = tried(renamed());

  ASSERT_EQ(trial.cases.size(), 2U);
  EXPECT_TRUE(trial.cases[0].moves());
  EXPECT_THAT(trial.cases[0].changes, IsEmpty());
  ASSERT_EQ(trial.cases[1].obstacles.size(), 1U);
  EXPECT_THAT(trial.cases[1].obstacles.front().en, HasSubstr("no state “Under way” (under_way)"));
  EXPECT_EQ(memory_.ledger_after(0, 1000).size(), acts);
  EXPECT_EQ(loaded_case(assigned).procedure, procedure("duty").digest);
}

TEST_F(VersionsTest, MovesEachCaseAsItsTrialShowed) {
  open_duty("a", "assigned");
  open_duty("b", "under_way");
  const StateMapping states{{"under_way", "being_done"}};
  const VersionTrial trial = tried(renamed(), states);

  EXPECT_EQ(adopt_and_move(renamed(), states), 2U);

  for (const TriedCase& one : trial.cases) {
    const Case subject = loaded_case(one.before.id);
    EXPECT_EQ(subject.procedure, one.after.procedure);
    EXPECT_EQ(subject.state, one.after.state);
    EXPECT_EQ(subject.version, one.after.version);
    EXPECT_EQ(cases_.row_of(subject.id, Viewer::office()), row_of(subject, cases_.procedure_of(subject)));
    const Act last = cases_.acts_of(subject.id, Viewer::office()).back();
    EXPECT_EQ(last.envelope.act, "adopt_version");
    EXPECT_THAT(content_of(last)->remarks, ElementsAre(Pair("reason", "会议改定")));
  }
  EXPECT_TRUE(tried(renamed(), states).cases.empty());
}

TEST_F(VersionsTest, GoesOnUnderTheNewFile) {
  const CaseId id = open_duty("a", "assigned");
  adopt_and_move(with(file_of("duty"), "name = \"acknowledge\"", "name = \"sign_for\""));

  EXPECT_FALSE(perform(id, "acknowledge"));
  Command command = command_for(*procedure("duty").find_act("acknowledge"));
  command.key = CommandKey("signing");
  command.case_id = CaseId("a");
  command.act = "sign_for";
  command.as = procedures::Role::lead;
  ASSERT_TRUE(cases_.perform(command, {PersonId("liaison"), offices::emergency}));
  EXPECT_EQ(loaded_case(id).state, "acknowledged");
}

TEST_F(VersionsTest, LeavesWhatCannotBeMovedAndWhatHasEnded) {
  const CaseId stays = open_duty("a", "under_way");
  open_duty("b", "assigned");

  EXPECT_EQ(adopt_and_move(renamed()), 1U);

  EXPECT_EQ(loaded_case(stays).procedure, procedure("duty").digest);
  EXPECT_THAT(cases_.open_by_version("duty"),
              UnorderedElementsAre(Pair(procedure("duty").digest, 1U), Pair(loaded(renamed()).digest, 1U)));
  EXPECT_TRUE(perform(stays, "claim"));
}

TEST_F(VersionsTest, OpensNewCasesUnderTheAdoptedFileAlone) {
  const CaseId before = open_duty("a", "assigned");
  ASSERT_TRUE(adopt("adopt", renamed(), {}, ""));
  EXPECT_EQ(cases_.move_cases(clerk).value(), 0U);
  const CaseId after = open_duty("b", "being_done");

  EXPECT_EQ(loaded_case(before).procedure, procedure("duty").digest);
  EXPECT_EQ(loaded_case(after).procedure, loaded(renamed()).digest);
}

TEST_F(VersionsTest, IsAConflictWhereTheTrialWouldNowSayOtherwise) {
  const CaseId id = open_duty("a", "acknowledged");
  const std::string seen = tried(renamed()).verdict;
  ASSERT_TRUE(perform(id, "report"));

  const auto refused = adopt("adopt", renamed(), StateMapping{}, seen);

  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::conflict);
  EXPECT_EQ(cases_.shelf()->current("duty")->digest, procedure("duty").digest);
}

TEST_F(VersionsTest, StandsWhereACaseMovedOnWithoutChangingTheVerdict) {
  const CaseId id = open_duty("a", "assigned");
  const std::string seen = tried(renamed()).verdict;
  Command note = command_for(*procedure("duty").find_act("note"));
  note.key = CommandKey("note");
  note.case_id = id;
  ASSERT_TRUE(cases_.perform(note, clerk));

  EXPECT_TRUE(adopt("adopt", renamed(), StateMapping{}, seen));
}

TEST_F(VersionsTest, RefusesWhatIsNoFileAndWhatIsCurrentAndWhoIsNotTheOffice) {
  EXPECT_EQ(adopt("a", "kind = \"duty\"\n", {}, "").error().kind, ErrorKind::malformed);
  EXPECT_EQ(adopt("b", file_of("duty"), {}, "").error().kind, ErrorKind::refused);
  const auto other = cases_.adopt_procedure(CommandKey("c"), {renamed(), "duty.toml", {}, "", {}},
                                            {PersonId("liaison"), offices::emergency});
  ASSERT_FALSE(other);
  EXPECT_THAT(other.error().reasons.front().en, HasSubstr("Only the office"));
  EXPECT_FALSE(cases_.try_version(loaded(renamed()), {{"under_way", "nowhere"}}));
}

TEST_F(VersionsTest, RefusesAnAdoptionThatSaysNotWhy) {
  for (const Texts& remarks : {Texts{}, Texts{{"reason", " "}}, Texts{{"reason", "\u3000"}}}) {
    const auto refused =
        cases_.adopt_procedure(CommandKey("silent"), {renamed(), "duty.toml", {}, "", remarks}, clerk);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::refused);
    EXPECT_THAT(refused.error().reasons.front().zh, HasSubstr("理由或批准人"));
  }
  EXPECT_EQ(cases_.shelf()->current("duty")->digest, procedure("duty").digest);
}

TEST_F(VersionsTest, TellsWhoAdoptedAFileAndWhy) {
  ASSERT_TRUE(adopt("adopt", renamed(), {}, ""));

  const auto adoptions = cases_.version_adoptions();

  EXPECT_EQ(adoptions.at(loaded(renamed()).digest).person, clerk.person);
  EXPECT_EQ(adoptions.at(loaded(renamed()).digest).reason, "会议改定");
  EXPECT_EQ(adoptions.at(procedure("duty").digest).reason, "");
}

TEST_F(VersionsTest, GoesOnAfterACutWithWhatIsLeft) {
  for (int i = 0; i < 450; ++i) open_duty(fmt::format("duty {:03}", i), i == 7 ? "under_way" : "assigned");
  ASSERT_TRUE(adopt("adopt", renamed(), StateMapping{}, tried(renamed()).verdict));
  store_.appends_left = 1;

  EXPECT_EQ(cases_.move_cases(clerk).error().kind, ErrorKind::unavailable);

  store_.appends_left = 1'000'000;
  CaseRegister after_the_cut{store_, shelf(), calendar::built_in(), clock_, supervision_office};
  EXPECT_THAT(
      after_the_cut.open_by_version("duty"),
      UnorderedElementsAre(Pair(procedure("duty").digest, 251U), Pair(loaded(renamed()).digest, 199U)));
  EXPECT_EQ(after_the_cut.move_cases(clerk).value(), 250U);
  EXPECT_EQ(after_the_cut.move_cases(clerk).value(), 0U);
  const Act last = memory_.acts_of(procedures_case(), Viewer::office()).back();
  EXPECT_EQ(content_of(last)->facts, (std::vector<Fact>{CasesMoved{"duty", 1}}));
}

TEST_F(VersionsTest, KeepsTheOfficesFileAfterARestartAndALaterRelease) {
  ASSERT_TRUE(adopt("adopt", renamed(), {}, ""));
  auto later_release = shelf();
  ASSERT_TRUE(
      later_release.add(file_of("duty") + "# 后来的版本\n", "duty.toml", procedures::Standing::current));
  ASSERT_TRUE(
      later_release.add(file_of("matter") + "# 后来的版本\n", "matter.toml", procedures::Standing::current));
  ASSERT_TRUE(take_adopted_procedures(store_, later_release));
  ASSERT_TRUE(adopt_current_procedures(store_, later_release, supervision_office, clock_.now()));

  const CaseRegister restarted{store_, later_release, calendar::built_in(), clock_, supervision_office};

  EXPECT_EQ(restarted.shelf()->current("duty")->digest, loaded(renamed()).digest);
  EXPECT_EQ(restarted.shelf()->versions("duty").size(), 3U);
  EXPECT_EQ(restarted.shelf()->current("matter")->digest, later_release.current("matter")->digest);
}

TEST_F(VersionsTest, FollowsReleasesAgainOnceAReleasedFileIsTakenUp) {
  ASSERT_TRUE(adopt("adopt", renamed(), {}, ""));
  ASSERT_TRUE(adopt("back", file_of("duty"), {}, ""));
  auto later_release = shelf();
  ASSERT_TRUE(
      later_release.add(file_of("duty") + "# 后来的版本\n", "duty.toml", procedures::Standing::current));
  ASSERT_TRUE(adopt_current_procedures(store_, later_release, supervision_office, clock_.now()));

  EXPECT_EQ(cases_.shelf()->current("duty")->digest, later_release.current("duty")->digest);
}

TEST_F(VersionsTest, AnswersTheSameKeyAgainWithTheFirstReceipt) {
  open_duty("a", "assigned");
  const std::string seen = tried(renamed()).verdict;
  const auto first = adopt("adopt", renamed(), StateMapping{}, seen);
  EXPECT_EQ(cases_.move_cases(clerk).value(), 1U);

  EXPECT_EQ(adopt("adopt", renamed(), StateMapping{}, seen).value(), first.value());
  EXPECT_EQ(cases_.move_cases(clerk).value(), 0U);
}

TEST_F(VersionsTest, RecognisesACommandThatWasGivenUnderTheEarlierFile) {
  const CaseId id = open_duty("a", "assigned");
  const auto first = perform(id, "acknowledge");
  ASSERT_TRUE(first);
  adopt_and_move(with(file_of("duty"), "name = \"acknowledge\"", "name = \"sign_for\""));

  EXPECT_EQ(perform(id, "acknowledge").value(), first.value());
}

}  // namespace
}  // namespace bihuan::cases
