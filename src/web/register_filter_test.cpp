// SPDX-License-Identifier: Apache-2.0
#include "web/register_filter.h"

#include <gmock/gmock.h>

namespace bihuan::web {
namespace {

using procedures::Phase;
using testing::ElementsAre;
using testing::IsEmpty;

const Day today = parse_day("2021-06-01").value();

http::Parameters query(std::initializer_list<http::Pair> pairs) {
  http::Parameters parameters;
  for (const http::Pair& pair : pairs) parameters.add(pair.name, pair.value);
  return parameters;
}

TEST(RegisterFilterTest, ShowsWhatTheFiguresCountUnlessAskedForAKindOrForAll) {
  for (const auto& address : {query({}), query({{"kind", ""}}), query({{"kind", "supervised"}})}) {
    EXPECT_EQ(register_query(address, today).filter.is_counted, true);
    EXPECT_THAT(register_query(address, today).filter.kinds, IsEmpty());
  }
  const auto duties = register_query(query({{"kind", "duty"}}), today).filter;
  EXPECT_THAT(duties.kinds, ElementsAre("duty"));
  EXPECT_EQ(duties.is_counted, std::nullopt);
  const auto all = register_query(query({{"kind", "all"}}), today).filter;
  EXPECT_THAT(all.kinds, IsEmpty());
  EXPECT_EQ(all.is_counted, std::nullopt);
}

TEST(RegisterFilterTest, TellsWhatWaitsForASignatureFromAllThatWaitsForTheLead) {
  const auto waiting = register_query(query({{"waits", "lead"}}), today).filter;
  const auto unsigned_yet = register_query(query({{"waits", "signing"}}), today).filter;

  EXPECT_THAT(waiting.waits_for, ElementsAre(procedures::WaitsFor::lead));
  EXPECT_EQ(waiting.lead_has_acted, std::nullopt);
  EXPECT_EQ(unsigned_yet.waits_for, waiting.waits_for);
  EXPECT_EQ(unsigned_yet.lead_has_acted, false);
}

TEST(RegisterFilterTest, TellsWhoExaminesFromWhoBearsInAnyRole) {
  const auto filter = register_query(query({{"waits", "examiner"}, {"examiner", "fire"}}), today).filter;

  EXPECT_THAT(filter.waits_for, ElementsAre(procedures::WaitsFor::examiner));
  EXPECT_THAT(filter.examiners, ElementsAre(OrganisationId("fire")));
  EXPECT_THAT(filter.bearers, IsEmpty());
}

TEST(RegisterFilterTest, CallsOverdueWhatWasDueBeforeToday) {
  const auto overdue = register_query(query({{"due", "overdue"}}), today).filter;

  EXPECT_EQ(overdue.due_before, today);
  EXPECT_THAT(overdue.phases, ElementsAre(Phase::running));
}

TEST(RegisterFilterTest, CountsSevenDaysFromToday) {
  const auto week = register_query(query({{"due", "week"}}), today).filter;

  EXPECT_EQ(week.due_from, today);
  EXPECT_EQ(week.due_before, parse_day("2021-06-09"));
}

TEST(RegisterFilterTest, NamesAMonthByItsDays) {
  const auto ended = register_query(query({{"ended_in", "2024-02"}, {"end", "verified"}}), today).filter;

  ASSERT_TRUE(ended.ended);
  EXPECT_EQ(ended.ended->first, parse_day("2024-02-01"));
  EXPECT_EQ(ended.ended->last, parse_day("2024-02-29"));
  EXPECT_THAT(ended.ends, ElementsAre(procedures::End::verified));
}

TEST(RegisterFilterTest, LeavesOutAMonthThatIsNone) {
  for (const char* month : {"2024-13", "2024-2", "2024-02-01", "-01", "二月", ""})
    EXPECT_FALSE(days_of_month(month)) << month;
  EXPECT_THAT(register_query(query({{"end", "happily"}}), today).filter.ends, IsEmpty());
}

TEST(RegisterFilterTest, TellsTheLeadFromNoLead) {
  EXPECT_EQ(register_query(query({{"lead", "water"}}), today).filter.lead, OrganisationId("water"));
  EXPECT_EQ(register_query(query({{"lead", "none"}}), today).filter.has_lead, false);
}

TEST(RegisterFilterTest, OpensAnOldBookmarkThatSaysNonsense) {
  const auto wanted =
      register_query(query({{"page", "-3"}, {"sort", "colour"}, {"group", "mood"}, {"due", "x"}}), today);

  EXPECT_EQ(wanted.page, 1U);
  EXPECT_EQ(wanted.paging.sort, cases::Sort::origin);
  EXPECT_EQ(wanted.grouping, Grouping::matter);
}

TEST(RegisterFilterTest, TellsWhatItDoesNotKnow) {
  for (const http::Pair& wrong : std::vector<http::Pair>{{"standing", "opne"},
                                                         {"due", "tomorrow"},
                                                         {"waits", "me"},
                                                         {"group", "mood"},
                                                         {"sort", "colour"},
                                                         {"end", "happily"},
                                                         {"ended_in", "2024-13"},
                                                         {"order", "random"},
                                                         {"page", "-3"}}) {
    EXPECT_TRUE(says_nothing_known(wrong)) << wrong.name;
    EXPECT_FALSE(says_nothing_known({wrong.name, ""})) << wrong.name;
  }
  for (const ChoiceFilter& filter : choice_filters) {
    for (const std::string_view value : filter.values)
      EXPECT_FALSE(says_nothing_known({std::string(filter.name), std::string(value)})) << value;
  }
  EXPECT_FALSE(says_nothing_known({"words", "opne"}));
  EXPECT_FALSE(says_nothing_known({"due_in", "2024-02"}));
}

TEST(RegisterFilterTest, CountsWhatIsNotYetDocketedAsNotEnded) {
  const auto unended = register_query(query({{"standing", "unended"}}), today).filter;

  EXPECT_EQ(unended.has_ended, false);
  EXPECT_THAT(unended.phases, IsEmpty());
}

TEST(RegisterFilterTest, KeepsTheOtherPartsOfAnAddress) {
  const auto parameters = query({{"words", "渣土 & 环卫"}, {"page", "3"}, {"leader", ""}});

  EXPECT_EQ(address_with("/register", parameters, "page", "4"),
            "/register?words=%E6%B8%A3%E5%9C%9F%20%26%20%E7%8E%AF%E5%8D%AB&page=4");
  EXPECT_EQ(address_with("/register", parameters, "page", "").find("page"), std::string::npos);
}

}  // namespace
}  // namespace bihuan::web
