// SPDX-License-Identifier: Apache-2.0
#include "cases/repeals.h"

#include <gtest/gtest.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

Case repeal_called(std::string title) {
  Case repeal = case_in(repeal_kind, "agreed");
  repeal.texts["title"] = std::move(title);
  return repeal;
}

TEST(Repeals, EndWhatStandsBetweenTheTitleMarksOfTheirName) {
  EXPECT_EQ(old_document_of(repeal_called("废止《渡口收费办法》")).title, "渡口收费办法");
  EXPECT_EQ(old_document_of(repeal_called("废止《关于〈渡口收费办法〉的补充》第三条")).title,
            "关于〈渡口收费办法〉的补充");
  EXPECT_EQ(old_document_of(repeal_called("渡口收费办法")).title, "渡口收费办法");
}

TEST(Repeals, EndWhatWasIdentifiedOnceItHasBeen) {
  Case repeal = repeal_called("废止旧办法");
  repeal.texts["identify.old_title"] = "渡口收费办法";
  repeal.texts["identify.old_number"] = "江政规〔2012〕3号";

  EXPECT_EQ(old_document_of(repeal).title, "渡口收费办法");
  EXPECT_EQ(old_document_of(repeal).number, "江政规〔2012〕3号");
}

TEST(Repeals, AreCitedByTitleOrByNumberInWhateverBrackets) {
  const OldDocument document{"渡口收费办法", "江政规〔2012〕3号"};

  EXPECT_TRUE(cites("依照《渡口收费办法》核定票价", document));
  EXPECT_TRUE(cites("继续执行江政规〔2012〕3号第五条", document));
  EXPECT_TRUE(cites("继续执行江政规[2012]3号第五条", document));
  EXPECT_TRUE(cites("继续执行江政规（2012）3号第五条", document));
  EXPECT_FALSE(cites("继续执行江政规〔2012〕4号第五条", document));
}

TEST(Repeals, AreCitedByNothingWhereNothingIsKnownOfTheOldDocument) {
  EXPECT_FALSE(cites("依照《渡口收费办法》核定票价", {}));
  EXPECT_FALSE(cites("", {"渡口收费办法", {}}));
}

TEST(Repeals, AreIssuedBeforeWhatReplacesTheOldDocumentIsDone) {
  const auto& rules = procedure(repeal_kind);

  EXPECT_FALSE(was_issued(case_in(repeal_kind, "agreed"), rules));
  EXPECT_FALSE(was_issued(case_in(repeal_kind, "signed"), rules));
  EXPECT_TRUE(was_issued(case_in(repeal_kind, "awaiting_replacement"), rules));
  EXPECT_TRUE(was_issued(case_in(repeal_kind, "repealed"), rules));
  EXPECT_FALSE(was_issued(case_in(repeal_kind, "terminated"), rules));
}

/// Issued on that day, by an act of that name.
Case issued(std::string state, const std::string& act, const char* on, const char* effective_on) {
  Case repeal = case_in(repeal_kind, std::move(state));
  repeal.fields[act + ".on"] = on;
  repeal.fields[act + ".effective_on"] = effective_on;
  return repeal;
}

TEST(Repeals, EndTheOldDocumentOnTheDayThatTheirNoticeNames) {
  const KnownRepeal known =
      known_repeal(issued("repealed", "conclude", "2021-05-20", "2021-07-01"), procedure(repeal_kind));

  EXPECT_TRUE(known.will_lapse(parse_day("2021-06-30").value()));
  EXPECT_FALSE(known.has_lapsed(parse_day("2021-06-30").value()));
  EXPECT_TRUE(known.has_lapsed(parse_day("2021-07-01").value()));
  EXPECT_FALSE(known.will_lapse(parse_day("2021-07-01").value()));
}

TEST(Repeals, GoByTheNoticeThatWasIssuedLast) {
  Case repeal = issued("awaiting_replacement", "announce", "2021-05-20", "2021-07-01");
  repeal.fields["conclude.on"] = "2021-03-01";
  repeal.fields["conclude.effective_on"] = "2021-03-31";

  EXPECT_EQ(known_repeal(repeal, procedure(repeal_kind)).ends_on, parse_day("2021-07-01"));
}

TEST(Repeals, EndNothingYetWhereTheyWereTakenUpAgain) {
  const KnownRepeal known =
      known_repeal(issued("agreed", "conclude", "2021-03-01", "2021-03-31"), procedure(repeal_kind));

  EXPECT_FALSE(known.has_lapsed(today));
  EXPECT_FALSE(known.will_lapse(today));
}

}  // namespace
}  // namespace bihuan::cases
