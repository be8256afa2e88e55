// SPDX-License-Identifier: Apache-2.0
#include "cases/clocks.h"

#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Day day(const char* iso) {
  return parse_day(iso).value();
}

/// A case of this kind in this state, whose clock runs since 2021-05-10.
Case with_clock(std::string_view kind, std::string_view state, const std::string& clock) {
  Case subject = case_in(kind, state);
  RunningClock running;
  running.started_on = day("2021-05-10");
  running.date.due_on = day("2021-06-07");
  subject.clocks[clock] = running;
  return subject;
}

std::vector<std::string> reasons_against(const Case& subject, std::string_view act, const char* on) {
  const auto& rules = procedure(subject.kind);
  std::vector<std::string> reasons;
  for (const Words& fault : stopped_before_they_ran(*rules.find_act(act), rules, subject, day(on)))
    reasons.push_back(fault.zh);
  return reasons;
}

TEST(Clocks, StopOnNoDayBeforeTheyRan) {
  const Case review = with_clock("review", "told", "asking");

  EXPECT_THAT(reasons_against(review, "ask", "2021-05-09"),
              ElementsAre("“申请期限”自 2021年5月10日 起才计时，办理日期不能更早"));
  EXPECT_THAT(reasons_against(review, "ask", "2021-05-10"), IsEmpty());
}

TEST(Clocks, AreNotMetBeforeTheyRanByAVerifiedEnd) {
  const Case document = with_clock("document", "awaiting_publication", "publication");

  EXPECT_THAT(reasons_against(document, "make_public", "2021-05-09"),
              ElementsAre("“公开时限”自 2021年5月10日 起才计时，办理日期不能更早"));
  EXPECT_THAT(reasons_against(document, "make_public", "2021-05-12"), IsEmpty());
}

TEST(Clocks, LetActsThatLeaveThemRunningHaveHappenedEarlier) {
  EXPECT_THAT(
      reasons_against(with_clock("document", "awaiting_publication", "publication"), "note", "2021-05-01"),
      IsEmpty());
}

TEST(Clocks, ThatStandStillSayNothing) {
  Case review = with_clock("review", "told", "asking");
  review.clocks["asking"].stopped_on = day("2021-05-11");

  EXPECT_THAT(reasons_against(review, "ask", "2021-05-01"), IsEmpty());
}

TEST(Clocks, AreAskedForWithEveryAct) {
  Command publish = command_for(*procedure("document").find_act("make_public"));
  publish.happened_on = day("2021-05-09");
  const auto decided = decide(with_clock("document", "awaiting_publication", "publication"),
                              procedure("document"), publish, clerk, surroundings());

  ASSERT_FALSE(decided);
  ASSERT_EQ(decided.error().reasons.size(), 1U);
  EXPECT_EQ(decided.error().reasons.front().zh, "“公开时限”自 2021年5月10日 起才计时，办理日期不能更早");
}

}  // namespace
}  // namespace bihuan::cases
