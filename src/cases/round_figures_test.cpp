// SPDX-License-Identifier: Apache-2.0
#include "cases/round_figures.h"

#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Day day(std::string_view text) {
  return parse_day(text).value();
}

Case with_figures(Case round, const OrganisationId& lead, std::string_view on, const Figures& figures) {
  round.gathering.filings[lead] = {procedures::FilingKind::content, 1, day(on), day(on), 4, false, figures};
  return round;
}

/// Of June; the emergency and the education bureau file.
Case june() {
  Case round = case_in("round", "open");
  round.texts["period"] = "2021年6月期";
  return round;
}

/// Of May, in which the emergency bureau filed on the 20th and had six left.
RoundBackground after_may() {
  Case may = case_in("round", "open");
  may.due->due_on = day("2021-05-31");
  may.texts["period"] = "2021年5月期";
  return {with_figures(std::move(may), offices::emergency, "2021-05-20", {1, 5, 0, 6}), {}};
}

FiguresReport report(const Case& round, const RoundBackground& background) {
  return report_on_figures(round, background, city(), today);
}

std::vector<std::string> in_chinese(const std::vector<FiguresRemark>& remarks) {
  std::vector<std::string> found;
  for (const FiguresRemark& remark : remarks) found.push_back(remark.words.zh);
  return found;
}

std::vector<std::string> contradictions(const Case& round, const RoundBackground& background = {}) {
  return in_chinese(report(round, background).contradictions);
}

std::vector<std::string> unchecked(const Case& round, const RoundBackground& background) {
  return in_chinese(report(round, background).unchecked);
}

Row problem_of(const OrganisationId& lead, std::string_view opened_on, std::string_view ended_on = {}) {
  Row row;
  row.kind = "problem";
  row.bearers = {{lead, BearerRole::lead}};
  row.opened_on = day(opened_on);
  if (!ended_on.empty()) row.ended_on = day(ended_on);
  return row;
}

TEST(FiguresTest, AgreeWhereTheSumIsRight) {
  EXPECT_THAT(contradictions(with_figures(june(), offices::emergency, "2021-06-10", {4, 3, 2, 5})),
              IsEmpty());
}

TEST(FiguresTest, ContradictThemselvesWhereTheSumIsWrong) {
  const Case round = with_figures(june(), offices::emergency, "2021-06-10", {4, 3, 2, 6});
  EXPECT_THAT(contradictions(round),
              ElementsAre("市应急局：上期末 4 ＋ 本期新增 3 － 本期办结 2 ＝ 5，所报期末为 6"));
  EXPECT_EQ(report(round, {}).contradictions[0].words.en,
            "市应急局: 4 carried over + 3 added − 2 settled = 5, but 6 filed as remaining");
}

TEST(FiguresTest, AreNotAddedUpWhereOneIsMissing) {
  EXPECT_THAT(contradictions(with_figures(june(), offices::emergency, "2021-06-10", {4, {}, 2, 6})),
              IsEmpty());
}

TEST(FiguresTest, CountFromWhatRemainedWhereNothingIsSaidToBeCarriedOver) {
  const Case round = with_figures(june(), offices::emergency, "2021-06-10", {{}, 3, 1, 9});
  EXPECT_THAT(contradictions(round, after_may()),
              ElementsAre("市应急局：上期末 6 ＋ 本期新增 3 － 本期办结 1 ＝ 8，所报期末为 9"));
}

TEST(FiguresTest, AreToldWhereWhatRemainsHasChangedAndNothingSaysWhy) {
  const Case round = with_figures(june(), offices::emergency, "2021-06-10", {{}, {}, {}, 400});
  EXPECT_THAT(contradictions(round, after_may()), IsEmpty());
  EXPECT_THAT(unchecked(round, after_may()),
              ElementsAre("市应急局：期末由 6 变为 400，没有报全本期新增和本期办结，无从核对"));
}

TEST(FiguresTest, AreHeldAgainstWhatRemainedLastTime) {
  EXPECT_THAT(
      contradictions(with_figures(june(), offices::emergency, "2021-06-10", {6, {}, {}, 6}), after_may()),
      IsEmpty());
  EXPECT_THAT(
      contradictions(with_figures(june(), offices::emergency, "2021-06-10", {4, {}, {}, {}}), after_may()),
      ElementsAre("市应急局：所报上期末 4，而2021年5月期所报期末为 6"));
}

/// In May the emergency bureau filed nothing; in April it had three left.
RoundBackground after_a_missed_may() {
  RoundBackground background = after_may();
  Case april = *background.before;
  april.texts["period"] = "2021年4月期";
  background.earlier = {with_figures(std::move(april), offices::emergency, "2021-04-20", {1, 2, 0, 3})};
  background.before->gathering.filings.clear();
  return background;
}

TEST(FiguresTest, AreHeldAgainstTheLastFilingWhateverPeriodWasMissedSince) {
  const Case round = with_figures(june(), offices::emergency, "2021-06-10", {99, {}, {}, {}});
  EXPECT_THAT(contradictions(round, after_a_missed_may()),
              ElementsAre("市应急局：所报上期末 99，而2021年4月期所报期末为 3"));
  EXPECT_THAT(unchecked(round, after_a_missed_may()), IsEmpty());
  const Case without = with_figures(june(), offices::emergency, "2021-06-10", {});
  EXPECT_THAT(unchecked(without, after_a_missed_may()),
              ElementsAre("市应急局：2021年4月期所报期末 3，本期没有报数字"));
}

TEST(FiguresTest, AreHeldAgainstTheRegisterSinceTheLastFiling) {
  RoundBackground background = after_a_missed_may();
  background.children = {problem_of(offices::emergency, "2021-04-20"),
                         problem_of(offices::emergency, "2021-04-21")};
  EXPECT_THAT(
      contradictions(with_figures(june(), offices::emergency, "2021-06-10", {3, 2, {}, {}}), background),
      ElementsAre("市应急局：所报本期新增 2，而登记簿中2021年4月20日之后至2021年6月10日立的有 1 件"));
}

TEST(FiguresTest, StandInOfficialOrderEachWithAllItsContradictions) {
  Case round = with_figures(june(), offices::emergency, "2021-06-10", {4, 3, 2, 6});
  round = with_figures(std::move(round), offices::education, "2021-06-11", {1, 1, 1, 2});
  EXPECT_THAT(contradictions(round, after_may()),
              ElementsAre(HasSubstr("市教育局：上期末 1"), HasSubstr("市应急局：上期末 4"),
                          HasSubstr("市应急局：所报上期末 4")));
}

TEST(FiguresTest, OfWhoeverJoinedWasExcusedOrMissingLastTimeAreToldToBeUnchecked) {
  const Case round = with_figures(june(), offices::education, "2021-06-10", {2, {}, {}, {}});
  RoundBackground background = after_may();
  background.before->gathering.filings.clear();
  EXPECT_THAT(contradictions(round, background), IsEmpty());
  EXPECT_THAT(unchecked(round, background), ElementsAre("市教育局：上期没有报，上期末无从核对"));
  background.before->gathering.excused = {offices::education};
  EXPECT_THAT(unchecked(round, background), ElementsAre("市教育局：上期免报，上期末无从核对"));
  std::erase(background.before->bearers, Bearer{offices::education, BearerRole::lead});
  background.before->gathering.excused.clear();
  EXPECT_THAT(unchecked(round, background), ElementsAre("市教育局：上期不在报送之列，上期末无从核对"));
}

TEST(FiguresTest, OfWhoeverLeftAreToldAndNotCountedAsAContradiction) {
  Case round = june();
  EXPECT_THAT(unchecked(round, after_may()), IsEmpty()) << "it may still file them";
  EXPECT_THAT(unchecked(with_figures(round, offices::emergency, "2021-06-10", {}), after_may()),
              ElementsAre("市应急局：上期所报期末 6，本期没有报数字"));
  round.gathering.excused = {offices::emergency};
  EXPECT_THAT(unchecked(round, after_may()), ElementsAre("市应急局：上期所报期末 6，本期免报"));
  round.bearers = {{offices::education, BearerRole::lead}};
  EXPECT_THAT(unchecked(round, after_may()), ElementsAre("市应急局：上期所报期末 6，本期不在报送之列"));
  EXPECT_THAT(contradictions(round, after_may()), IsEmpty());
}

TEST(FiguresTest, AreHeldAgainstTheRegisterBetweenTheTwoFilings) {
  RoundBackground background = after_may();
  background.children = {
      problem_of(offices::emergency, "2021-05-20", "2021-06-10"),  // filed already, ended now
      problem_of(offices::emergency, "2021-05-21"),
      problem_of(offices::safety_office, "2021-06-10"),  // a nameplate of the same body
      problem_of(offices::emergency, "2021-06-11"),      // after this filing
      problem_of(offices::education, "2021-06-01")};
  EXPECT_THAT(
      contradictions(with_figures(june(), offices::emergency, "2021-06-10", {6, 2, 1, 7}), background),
      IsEmpty());
  EXPECT_THAT(
      contradictions(with_figures(june(), offices::emergency, "2021-06-10", {6, 3, 2, 7}), background),
      ElementsAre("市应急局：所报本期新增 3，而登记簿中2021年5月20日之后至2021年6月10日立的有 2 件",
                  "市应急局：所报本期办结 2，而登记簿中2021年5月20日之后至2021年6月10日结束的有 1 件"));
}

TEST(FiguresTest, AreHeldAgainstNoRegisterWhereTheBearerHasNoCaseThere) {
  RoundBackground background = after_may();
  background.children = {problem_of(offices::education, "2021-06-01")};
  EXPECT_THAT(
      contradictions(with_figures(june(), offices::emergency, "2021-06-10", {6, 9, 9, 6}), background),
      IsEmpty());
}

TEST(FiguresTest, OfWhatWasSentBackCountForNothing) {
  Case round = with_figures(june(), offices::emergency, "2021-06-10", {4, 3, 2, 6});
  round.gathering.filings[offices::emergency].is_sent_back = true;
  EXPECT_THAT(contradictions(round), IsEmpty());
  EXPECT_EQ(sum_of_figures(round), Figures{});
}

TEST(FiguresTest, AddUpByColumnAndLeaveEmptyWhatNobodyGave) {
  Case round = with_figures(june(), offices::emergency, "2021-06-10", {4, 3, {}, 7});
  round = with_figures(std::move(round), offices::education, "2021-06-10", {{}, 1, {}, 0});
  EXPECT_EQ(sum_of_figures(round), (Figures{4, 4, {}, 7}));
}

TEST(FiguresTest, AreReadFromTheFieldsWhereTheyArePossible) {
  const FieldValues fields{{"carried_over", Decimal(4)},
                           {"added", Decimal(-1)},
                           {"settled", Decimal::parse("0.5").value()},
                           {"remaining", std::string("6")}};
  EXPECT_EQ(figures_in(fields), (Figures{4, {}, {}, {}}));
}

}  // namespace
}  // namespace bihuan::cases
