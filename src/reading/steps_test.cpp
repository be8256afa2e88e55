// SPDX-License-Identifier: Apache-2.0
// The way of a document as single sentences tell it, and the bearers that are easily missed.
#include "reading/steps.h"

#include <gtest/gtest.h>
#include <string>

#include "reading/duties.h"

namespace bihuan::reading {
namespace {

std::vector<Duty> duties_of(const std::string& body) {
  const auto source = text::SourceText::from_utf8(body).value();
  const text::FoldedText folded(source);
  Layout layout;
  layout.items.push_back({1, {}, {0, folded.size()}, {0, folded.size()}});
  return read_duties(folded, layout, {}).duties;
}

std::string steps(const std::string& body) {
  static const char* const names[] = {"revise", "review", "submit", "issue", "sign", "report", "implement"};
  std::string list;
  for (const auto& duty : duties_of(body)) {
    for (const auto& step : duty.next) {
      list += names[static_cast<int>(step.act)] + (step.to ? ">" + step.to->text : "") + " ";
    }
  }
  return list;
}

std::string leads(const std::string& body) {
  std::string list;
  for (const auto& duty : duties_of(body)) {
    for (const auto& lead : duty.lead) list += lead.text + " ";
  }
  return list;
}

TEST(Steps, OfReviewNameTheOfficeThatIsAsked) {
  EXPECT_EQ(steps("由县林业局修改完善，送县司法局审核、报县政府审定后印发。"),
            "revise review>县司法局 submit>县政府 issue ");
}

TEST(Steps, OfReviewAreTheBearersOwnWhereItSendsThePaperOn) {
  EXPECT_EQ(steps("县司法局审查后报县委常委会研究。"), "review submit>县委常委会 ");
  EXPECT_EQ(steps("由县财政局审核后从专项资金中列支。"), "");
}

TEST(Steps, OfOneThatIsSentToBeIssuedAreNoReport) {
  EXPECT_EQ(steps("由县水务局报县政府办公室以县政府办公室名义印发。"), "submit>县政府办公室 issue ");
}

TEST(Steps, OfReportMayBeOnDrawingUp) {
  EXPECT_EQ(steps("县水务局定期向县政府报告编制进度。"), "report>县政府 ");
  EXPECT_EQ(steps("县水务局要加快可研报告编制。"), "");
}

TEST(Bearers, MayBeHeadsOfAClass) {
  EXPECT_EQ(leads("镇党委书记、镇长要亲自抓，逐村逐户落实面积。"), "镇党委书记 镇长 ");
  EXPECT_EQ(leads("各街道、各部门“一把手”要落实接访制度。"), "各街道 各部门“一把手” ");
}

TEST(Bearers, MayOpenWithAWordThatIsAVerbToo) {
  EXPECT_EQ(leads("由统筹办、新农办组织验收。"), "统筹办 新农办 ");
  EXPECT_EQ(leads("由县政府办公室归档，督查科跟踪督办。"), "县政府办公室 督查科 ");
}

TEST(Bearers, MayBeAFieldWhosePartIsNamed) {
  EXPECT_EQ(leads("请水利会同财政、审计等部门，在三日内核定价格。"), "水利 ");
  EXPECT_EQ(leads("各级河长要巡河，县河长办要督办。"), "各级河长 县河长办 ");
}

TEST(Bearers, AreNoneInANameThatOpensWithAModal) {
  EXPECT_EQ(leads("会议听取了市府办应某关于修路的情况汇报。"), "");
}

TEST(Bearers, BehindAnAssigningWordAreNoPartOfAPost) {
  EXPECT_EQ(leads("学位事项由分管教育的副县长林一帆牵头调度，县教育局具体负责。"), "县教育局 ");
}

TEST(TimeLimits, AreNotTakenFromALineThatNamesTheMatter) {
  const auto duties = duties_of("会议听取了第三季度信访形势的汇报\n会议要求，县信访局要落实包案领导。");
  ASSERT_EQ(duties.size(), 1U);
  EXPECT_FALSE(duties.front().due);
}

TEST(Steps, GoToWhoeverHoldsAPost) {
  EXPECT_EQ(steps("县应急局要汇总水情，报指挥长审定后上报市应急局。"), "submit>指挥长 report>市应急局 ");
  EXPECT_EQ(steps("由县司法局修改，报县长签署后公布。"), "revise sign issue ");
  EXPECT_EQ(steps("由县粮食局汇总后报总指挥。"), "report>总指挥 ");
  EXPECT_EQ(steps("县督查室要每旬调度，结果向县长报告。"), "report>县长 ");
}

TEST(Steps, ReviseWhatIsToBeWorkedOutFurther) {
  EXPECT_EQ(steps("县住建局对计划再作细化。"), "revise ");
}

}  // namespace
}  // namespace bihuan::reading
