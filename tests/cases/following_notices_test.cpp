// SPDX-License-Identifier: Apache-2.0
// Notices that follow from acts, over a store: the act, its notice and the number in one append, or none of
// them.
#include "cases/following_notices.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <set>
#include <thread>

#include "cases/notices.h"
#include "cases/register.h"
#include "cases/system_person.h"
#include "cases/testing_version.h"
#include "storage/memory/memory_store.h"

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class FollowingNoticesTest : public testing::Test {
 protected:
  FollowingNoticesTest() {
    Reorganisation founding;
    founding.happened_on = today;
    for (const OrganisationId& id : {supervision_office, offices::emergency}) {
      founding.changes.emplace_back(
          offices::Founded{id, offices::founding, id.text(), offices::Kind::department, {}});
      founding.changes.emplace_back(
          offices::RelationSet{id, offices::founding, offices::Relation::may_be_assigned});
    }
    EXPECT_TRUE(cases_.reorganise(CommandKey("founding"), founding, clerk));
  }

  /// From now on a listing's notice waits for approval.
  void adopt_waiting_listing() {
    const std::string label = "label = { zh = \"挂牌督办通知书\"";
    ProcedureChange change;
    change.file = with(file_of("problem"), label, "needs_approval = true\n" + label);
    change.file_name = "problem.toml";
    change.remarks["reason"] = "会议改定";
    change.seen = cases_.try_version(loaded(change.file), {}).value().verdict;
    EXPECT_TRUE(cases_.adopt_procedure(CommandKey("adopt"), change, clerk));
  }

  /// A major problem that its lead is putting right.
  CaseId problem(const std::string& name) {
    Opening opening;
    opening.id = CaseId(name);
    opening.kind = "problem";
    opening.state = "under_way";
    opening.bearers = {{offices::emergency, BearerRole::lead}};
    opening.due_rule = due_on("2021-06-30");
    opening.is_docketed = true;
    opening.recorded = {{"grade.grade", "major"}};
    opening.texts = {{"title", "除尘器停用"}};
    EXPECT_TRUE(cases_.open(CommandKey("open " + name), std::vector{opening}, clerk));
    return opening.id;
  }

  /// Decided three days ago, recorded today.
  Command listing_of(const CaseId& id) {
    Command command = command_for(*procedure("problem").find_act("list_publicly"));
    command.key = CommandKey("list " + id.text());
    command.case_id = id;
    command.happened_on = today - std::chrono::days{3};
    return command;
  }

  Case loaded_case(const CaseId& id) { return cases_.load(id, Viewer::office()).value(); }

  TrainingClock clock_{today};
  storage::memory::MemoryCaseStore store_;
  CaseRegister cases_{store_, shelf(), calendar::built_in(), clock_, supervision_office};
};

TEST_F(FollowingNoticesTest, StandBehindTheirActUnderTheSameKeyWithTheNextNumber) {
  const CaseId id = problem("dust");
  ASSERT_TRUE(cases_.perform(listing_of(id), clerk));

  const auto acts = cases_.acts_of(id, Viewer::office());
  const Envelope& listed = acts.at(acts.size() - 2).envelope;
  const Envelope& given = acts.back().envelope;
  EXPECT_EQ(listed.act, "list_publicly");
  EXPECT_EQ(given.act, follow_with_notice_act);
  EXPECT_EQ(given.command, listed.command);
  EXPECT_EQ(given.person, system_person());
  EXPECT_EQ(given.happened_on, today);
  EXPECT_EQ(listed.happened_on, today - std::chrono::days{3});

  const Notice notice = loaded_case(id).notices.at(0);
  EXPECT_EQ(notice.number, "督单〔2021〕1");
  EXPECT_EQ(notice.follows, listed.version);
  EXPECT_EQ(notice.issued_on, today);
  const auto book = cases_.notice_book();
  ASSERT_EQ(book->entries.size(), 1U);
  EXPECT_EQ(book->entries.front().of, id);
}

TEST_F(FollowingNoticesTest, AreGivenOnceForARepeatedCommand) {
  const CaseId id = problem("dust");
  const auto first = cases_.perform(listing_of(id), clerk);
  const auto again = cases_.perform(listing_of(id), clerk);
  ASSERT_TRUE(first && again);
  EXPECT_EQ(*first, *again);
  EXPECT_EQ(cases_.notice_book()->entries.size(), 1U);
}

TEST_F(FollowingNoticesTest, DoNotFollowWhatIsRefused) {
  const CaseId id = problem("dust");
  Command command = listing_of(id);
  command.fields.erase("number");
  EXPECT_FALSE(cases_.perform(command, clerk));
  EXPECT_THAT(loaded_case(id).notices, IsEmpty());
  EXPECT_THAT(cases_.notice_book()->entries, IsEmpty());
}

TEST_F(FollowingNoticesTest, WaitWithoutANumberUntilTheOfficeApproves) {
  adopt_waiting_listing();
  const CaseId id = problem("dust");
  ASSERT_TRUE(cases_.perform(listing_of(id), clerk));
  EXPECT_THAT(waiting_notices(loaded_case(id), cases_.procedure_of(loaded_case(id))), ElementsAre(1));
  EXPECT_THAT(cases_.notice_book()->entries, IsEmpty());
  EXPECT_TRUE(cases_.row_of(id, Viewer::office())->notice_waits);
  EXPECT_THAT(cases_.obstacles_to_notice(loaded_case(id), loaded_case(id).notices[0]), IsEmpty());

  Command approval;
  approval.key = CommandKey("approve");
  approval.case_id = id;
  approval.act = approve_notice_act;
  approval.fields = {{std::string(notice_field), Decimal(1)}, {"approver", std::string("秘书长")}};
  approval.happened_on = today;
  ASSERT_TRUE(cases_.act_on_notice(approval, clerk));
  EXPECT_EQ(loaded_case(id).notices.at(0).number, "督单〔2021〕1");
  EXPECT_FALSE(cases_.row_of(id, Viewer::office())->notice_waits);
}

TEST_F(FollowingNoticesTest, LeaveTheActItsWayWhereNobodyMayBeTold) {
  const CaseId id = problem("dust");
  Reorganisation change;
  change.happened_on = today;
  change.changes = {offices::RelationSet{offices::emergency, today, offices::Relation::may_only_be_asked}};
  ASSERT_TRUE(cases_.reorganise(CommandKey("later"), change, clerk));
  ASSERT_TRUE(cases_.perform(listing_of(id), clerk));

  const Case subject = loaded_case(id);
  EXPECT_TRUE(subject.clocks.contains("listing"));
  EXPECT_THAT(subject.notices, IsEmpty());
  EXPECT_THAT(cases_.notice_book()->entries, IsEmpty());
  const auto content = content_of(cases_.acts_of(id, Viewer::office()).back());
  EXPECT_THAT(content.value().facts, ElementsAre(Fact(NoticeLeftOut{"listing_notice"})));
}

TEST_F(FollowingNoticesTest, GetNoNumberTwiceInARace) {
  constexpr int count = 4;
  for (int n = 0; n < count; ++n) problem(fmt::format("problem {}", n));
  std::vector<std::thread> clerks;
  for (int n = 0; n < count; ++n) {
    clerks.emplace_back(
        [this, n] { EXPECT_TRUE(cases_.perform(listing_of(CaseId(fmt::format("problem {}", n))), clerk)); });
  }
  for (std::thread& one : clerks) one.join();

  std::set<std::string> numbers;
  for (const NoticeEntry& entry : cases_.notice_book()->entries) numbers.insert(entry.number);
  EXPECT_THAT(numbers, ElementsAre("督单〔2021〕1", "督单〔2021〕2", "督单〔2021〕3", "督单〔2021〕4"));
}

}  // namespace
}  // namespace bihuan::cases
