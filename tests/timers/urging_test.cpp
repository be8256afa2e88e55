// SPDX-License-Identifier: Apache-2.0
// Notices over a store, under a clock that is set: the ladder day by day, halts, numbers, races.
#include "timers/urging.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <set>
#include <thread>

#include "cases/notices.h"
#include "cases/system_person.h"
#include "cases/testing_case.h"
#include "storage/memory/memory_store.h"
#include "timers/rounds.h"

namespace bihuan::timers {
namespace {

using cases::Case;
using cases::Notice;
using cases::NoticeStanding;
using procedures::Role;
using testing::ElementsAre;
using testing::IsEmpty;

Day day(std::string_view text) {
  return parse_day(text).value();
}

class SetClock final : public Clock {
 public:
  Moment now() const override { return start_in_shanghai(today_) + std::chrono::hours{9}; }
  void set(Day today) { today_ = today; }

 private:
  Day today_ = day("2021-06-01");
};

class UrgingTest : public testing::Test {
 protected:
  UrgingTest() {
    cases::Reorganisation founding;
    founding.happened_on = clock_.today();
    for (const auto& [id, name] :
         {std::pair(cases::supervision_office, "青澜市人民政府督查室"),
          std::pair(offices::emergency, "青澜市应急管理局"), std::pair(offices::education, "青澜市教育局")}) {
      founding.changes.emplace_back(
          offices::Founded{id, offices::founding, name, offices::Kind::department, {}});
      founding.changes.emplace_back(
          offices::RelationSet{id, offices::founding, offices::Relation::may_be_assigned});
    }
    EXPECT_TRUE(cases_.reorganise(CommandKey("founding"), founding, cases::clerk));
  }

  /// Under way from the day of the clock on, due on Wednesday, 2021-06-30.
  CaseId duty(const std::string& name, calendar::DueRule rule = cases::due_on("2021-06-30")) {
    cases::Opening opening;
    opening.id = CaseId(name);
    opening.kind = "duty";
    opening.bearers = {{offices::emergency, cases::BearerRole::lead}};
    opening.due_rule = std::move(rule);
    opening.texts = {{"title", "排查燃气隐患"}};
    EXPECT_TRUE(cases_.open(CommandKey("open " + name), std::vector{opening}, cases::clerk));
    for (const char* act : {"propose", "approve", "assign", "acknowledge", "report"})
      perform(opening.id, act);
    return opening.id;
  }

  void perform(const CaseId& id, std::string_view name, cases::FieldValues fields = {}) {
    const Case subject = loaded(id);
    const procedures::Act& act = *cases_.procedure_of(subject).find_act(name);
    cases::Command command = cases::command_for(act);
    for (auto& [field, value] : fields) command.fields[field] = value;
    command.key = CommandKey(fmt::format("{} {} {}", id.text(), subject.version, name));
    command.case_id = id;
    command.as = act.by.front();
    command.happened_on = cases_.today();
    const bool is_bearers = command.as == Role::lead;
    const auto receipt = cases_.perform(command, is_bearers ? cases::liaison : cases::clerk);
    EXPECT_TRUE(receipt) << name << " " << (receipt ? "" : receipt.error().reasons.front().zh);
  }

  static cases::Command approval(const CaseId& id, std::int32_t notice) {
    cases::Command command;
    command.key = CommandKey("approve " + id.text());
    command.case_id = id;
    command.act = cases::approve_notice_act;
    command.fields = {{std::string(cases::notice_field), Decimal(notice)},
                      {"approver", std::string("秘书长")}};
    return command;
  }

  std::size_t give_on(std::string_view today) {
    clock_.set(day(today));
    const NoticesGiven given = give_notices(cases_);
    EXPECT_THAT(given.failures, IsEmpty());
    return given.count;
  }

  Case loaded(const CaseId& id) { return cases_.load(id, Viewer::office()).value(); }

  std::vector<std::string> said_of(const CaseId& id) {
    std::vector<std::string> said;
    for (const Notice& notice : loaded(id).notices)
      said.push_back(fmt::format("{} {} {}", iso(notice.drawn_on), notice.name, notice.number));
    return said;
  }

  std::size_t waiting() {
    cases::Filter filter;
    filter.notice_waits = true;
    return cases_.count(filter, Viewer::office());
  }

  SetClock clock_;
  storage::memory::MemoryCaseStore store_;
  cases::CaseRegister cases_{store_, cases::shelf(), calendar::built_in(), clock_, cases::supervision_office};
};

TEST_F(UrgingTest, ClimbsTheLadderOnWorkingDaysAlone) {
  const CaseId id = duty("river");
  for (Day today = day("2021-06-01"); today <= day("2021-08-31"); today += std::chrono::days{1}) {
    give_on(iso(today));
    give_on(iso(today));
  }

  EXPECT_THAT(said_of(id), ElementsAre("2021-06-25 remind 督单〔2021〕1", "2021-07-01 blue 督单〔2021〕2",
                                       "2021-07-08 yellow 督单〔2021〕3", "2021-07-15 red "));
  const auto acts = cases_.acts_of(id, Viewer::office());
  EXPECT_EQ(acts.back().envelope.person, cases::system_person());
  EXPECT_EQ(acts.back().envelope.act, cases::give_notice_act);
}

TEST_F(UrgingTest, AfterAHaltOfTwoWeeksGivesTheHighestStepAlone) {
  const CaseId id = duty("river");
  EXPECT_EQ(give_on("2021-06-25"), 1U);
  EXPECT_EQ(give_on("2021-07-09"), 1U);
  EXPECT_THAT(said_of(id), ElementsAre("2021-06-25 remind 督单〔2021〕1", "2021-07-09 yellow 督单〔2021〕2"));
}

TEST_F(UrgingTest, BeginsAgainAfterAnExtension) {
  const CaseId id = duty("river");
  give_on("2021-06-25");
  perform(id, "extend", {{"due_on", day("2021-07-15")}});
  EXPECT_EQ(give_on("2021-07-01"), 0U);
  EXPECT_EQ(give_on("2021-07-12"), 1U);
  EXPECT_THAT(said_of(id), ElementsAre("2021-06-25 remind 督单〔2021〕1", "2021-07-12 remind 督单〔2021〕2"));
}

TEST_F(UrgingTest, StandsStillDuringAPause) {
  const CaseId id = duty("river");
  perform(id, "pause");
  EXPECT_EQ(give_on("2021-07-08"), 0U);
  perform(id, "resume");
  EXPECT_EQ(give_on("2021-07-08"), 0U) << "nobody has had a working day yet";
  EXPECT_EQ(give_on("2021-07-09"), 1U);
  EXPECT_THAT(said_of(id), ElementsAre("2021-07-09 blue 督单〔2021〕1"));
}

TEST_F(UrgingTest, IsSilentOnADayOfUrgingByHand) {
  const CaseId id = duty("river");
  clock_.set(day("2021-07-01"));
  perform(id, "urge", {{"told", std::vector{offices::emergency}}});
  EXPECT_EQ(give_on("2021-07-01"), 0U);
  EXPECT_EQ(give_on("2021-07-02"), 1U);
}

TEST_F(UrgingTest, GivesARoundsNoticeToThoseWhoOweAndNoneToItsDuty) {
  calendar::DueRule monthly;
  monthly.when = calendar::EveryRound{calendar::Recurrence::parse("FREQ=MONTHLY;BYMONTHDAY=25").value(), {}};
  monthly.basis = calendar::FromText{"每月25日前"};
  const CaseId id = duty("gas", monthly);
  perform(id, "transfer", {{"lead", std::vector{offices::emergency, offices::education}}});
  const CaseId round = loaded(id).latest_round->id;
  perform(round, "file");

  EXPECT_EQ(give_on("2021-06-28"), 1U);

  EXPECT_THAT(loaded(id).notices, IsEmpty());
  EXPECT_THAT(loaded(round).notices.at(0).told, ElementsAre(offices::education));
}

TEST_F(UrgingTest, NumbersWhatLeavesWithoutGapsAndLeavesDraftsUnnumbered) {
  const std::vector ids{duty("a"), duty("b"), duty("c")};
  EXPECT_EQ(give_on("2021-07-15"), 3U);
  EXPECT_EQ(waiting(), 3U);
  EXPECT_THAT(cases_.notice_book()->entries, IsEmpty());

  cases::Command dropping = approval(ids[0], 1);
  dropping.act = cases::drop_notice_act;
  dropping.fields = {{std::string(cases::notice_field), Decimal(1)}, {"reason", std::string("已约谈")}};
  dropping.happened_on = clock_.today();
  ASSERT_TRUE(cases_.act_on_notice(dropping, cases::clerk));
  for (const CaseId& id : {ids[1], ids[2]}) {
    cases::Command command = approval(id, 1);
    command.happened_on = clock_.today();
    ASSERT_TRUE(cases_.act_on_notice(command, cases::clerk));
  }

  EXPECT_EQ(waiting(), 0U);
  EXPECT_EQ(loaded(ids[1]).notices.at(0).number, "督单〔2021〕1");
  EXPECT_EQ(loaded(ids[2]).notices.at(0).number, "督单〔2021〕2");
  EXPECT_EQ(cases_.notice_book()->entries.size(), 2U);
}

TEST_F(UrgingTest, TakesARepeatedApprovalAsOne) {
  const CaseId id = duty("river");
  give_on("2021-07-15");
  cases::Command command = approval(id, 1);
  command.happened_on = clock_.today();

  const auto first = cases_.act_on_notice(command, cases::clerk);
  ASSERT_TRUE(first);
  EXPECT_EQ(cases_.act_on_notice(command, cases::clerk).value(), *first);
  command.fields["approver"] = std::string("别人");
  EXPECT_EQ(cases_.act_on_notice(command, cases::clerk).error().kind, ErrorKind::conflict);
  EXPECT_EQ(cases_.notice_book()->entries.size(), 1U);
}

TEST_F(UrgingTest, GivesNoNumberTwiceInARace) {
  constexpr int count = 8;
  for (int n = 0; n < count; ++n) duty(fmt::format("duty {}", n));
  clock_.set(day("2021-07-01"));
  std::vector<std::thread> servers;
  for (int n = 0; n < 3; ++n) servers.emplace_back([this] { give_notices(cases_); });
  for (std::thread& server : servers) server.join();
  give_notices(cases_);

  std::set<std::string> numbers;
  for (int n = 0; n < count; ++n) {
    const auto notices = loaded(CaseId(fmt::format("duty {}", n))).notices;
    ASSERT_EQ(notices.size(), 1U);
    numbers.insert(notices.front().number);
  }
  EXPECT_EQ(numbers.size(), static_cast<std::size_t>(count));
  EXPECT_TRUE(numbers.contains(fmt::format("督单〔2021〕{}", count)));
}

}  // namespace
}  // namespace bihuan::timers
