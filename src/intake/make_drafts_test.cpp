// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/document_ways.h"
#include "intake/due_words.h"
#include "intake/testing_minutes.h"

namespace bihuan::intake {
namespace {

using ::testing::ElementsAre;

TEST(MakeDrafts, NumbersTheDutiesOfAnItemInTheOrderOfTheText) {
  const auto drafts = testing_drafts();

  ASSERT_EQ(drafts.duties.size(), 5U);
  EXPECT_EQ(drafts.duties[2].head.ordinal, 3);
  EXPECT_EQ(drafts.duties[2].burden.lead[0].written.text, "市应急局");
  EXPECT_EQ(drafts.duties[4].head.item, 2);
  EXPECT_EQ(drafts.duties[4].head.ordinal, 1);
  EXPECT_EQ(drafts.series, "常务");
  EXPECT_EQ(drafts.printed_on, offices::day("2021-06-01"));
}

TEST(MakeDrafts, CountsWhatWaitsForAPerson) {
  EXPECT_EQ(count(testing_drafts()), (DraftCounts{4, 1, 1, 0, 0}));
}

TEST(MakeDrafts, LetsADocumentCarryTheDutyThatConsistsOfItsSteps) {
  const auto drafts = testing_drafts();

  const auto& document = drafts.documents[0];
  EXPECT_EQ(document.way, Way::submit);
  EXPECT_EQ(document.to->text, "市委常委会");
  EXPECT_EQ(document.burden.lead[0].written.text, "市教育局");
  EXPECT_THAT(drafts.duties[0].carried_by, ElementsAre(document.head.id));
  EXPECT_TRUE(drafts.duties[2].carried_by.empty());
}

TEST(MakeDrafts, KnowsAnAgreementThatIsToBeSigned) {
  const auto drafts = testing_drafts();

  EXPECT_EQ(drafts.documents[1].way, Way::sign);
  EXPECT_EQ(drafts.documents[1].burden.lead[0].written.text, "高新区");
  EXPECT_TRUE(drafts.duties[4].carried_by.empty()) << "促成 is more than a document's step";
}

TEST(MakeDrafts, TakesADocumentForRepealedWhereTheItemRepeals) {
  auto record = testing_record();
  record.items[0].action = reading::Action::repeal;

  const auto drafts = make_drafts(MinutesId{"m"}, record, testing_source());

  EXPECT_EQ(drafts.documents[0].way, Way::repeal);
}

TEST(MakeDrafts, LeavesTheWayOpenWhereTheTextNamesNone) {
  auto record = testing_record();
  record.duties.erase(record.duties.begin());

  const auto drafts = make_drafts(MinutesId{"m"}, record, testing_source());

  EXPECT_EQ(drafts.documents[0].way, Way::unclear);
  EXPECT_FALSE(drafts.documents[0].burden.current_due());
}

TEST(MakeDrafts, KeepsADutyOfItsOwnThatSaysMoreThanSteps) {
  auto duty = testing_record().duties[0];
  const auto text =
      text::SourceText::from_utf8("由市教育局修改完善，逐校开展检查后提请市委常委会审议").value();
  duty.quote = {text.utf8(), {0, text.size()}};
  duty.next[0].span = {5, 9};
  duty.next[1].span = {19, 27};
  EXPECT_TRUE(consists_of_document_steps(duty, text)) << "the last clause submits";

  duty.next.pop_back();
  EXPECT_FALSE(consists_of_document_steps(duty, text));
}

TEST(DocumentSteps, AreNotAllWhereSomethingElseIsToBeBuilt) {
  reading::Duty duty;
  const auto text =
      text::SourceText::from_utf8("由市教育局牵头建立管理机制，修改完善后提请市政府审议").value();
  duty.quote = {text.utf8(), {0, text.size()}};
  duty.next = {{reading::StepAct::revise, {}, {14, 18}}, {reading::StepAct::submit, {}, {19, 26}}};
  EXPECT_FALSE(consists_of_document_steps(duty, text)) << "牵头建立 is work of its own";
}

TEST(DueWords, CountDaysFromPrintingAndMeeting) {
  const auto when = [](std::string words) {
    return due_rule_of({reading::Quoted{std::move(words), {}}, {}}, offices::day("2021-05-20"));
  };

  EXPECT_EQ(std::get<calendar::AfterDay>(when("自本纪要印发之日起20个工作日内")->when),
            (calendar::AfterDay{20, calendar::CountedIn::working_days, calendar::AnchorKind::printed}));
  EXPECT_EQ(std::get<calendar::AfterDay>(when("会后三十日内")->when),
            (calendar::AfterDay{30, calendar::CountedIn::days, offices::day("2021-05-20")}));
  EXPECT_EQ(std::get<calendar::AfterDay>(when("10个工作日内")->when).from,
            (std::variant<calendar::AnchorKind, Day>{calendar::AnchorKind::later_of_both}));
}

TEST(DueWords, TakeADayWithoutAYearForTheNextAfterTheMeeting) {
  const auto day = [](std::string words) {
    const auto rule = due_rule_of({reading::Quoted{std::move(words), {}}, {}}, offices::day("2021-05-20"));
    return rule ? iso(std::get<calendar::OnDay>(rule->when).day) : "";
  };

  EXPECT_EQ(day("6月30日前"), "2021-06-30");
  EXPECT_EQ(day("5月20日前"), "2021-05-20");
  EXPECT_EQ(day("2月底前"), "2022-02-28");
  EXPECT_EQ(day("年底前"), "2021-12-31");
  EXPECT_EQ(day("2023年3月1日前"), "2023-03-01");
}

TEST(DueWords, GiveNoRuleWhereTheTextSettlesNone) {
  for (const auto* words : {"用三年时间", "春季学期开学前", "尽快", "13月底前", "6月30日前后",
                            "自办法废止之日起30日内", "0日内", ""}) {
    EXPECT_FALSE(due_rule_of({reading::Quoted{words, {}}, {}}, offices::day("2021-05-20"))) << words;
  }
  EXPECT_FALSE(due_rule_of({reading::Quoted{"会后10日内", {}}, {}}, {}))
      << "the day of the meeting is unknown";
}

TEST(Series, IsTheKindOfMeetingWithoutTheWordMeeting) {
  EXPECT_EQ(series_of("常务会议"), "常务");
  EXPECT_EQ(series_of("常务（扩大）会议"), "常务");
  EXPECT_EQ(series_of("专题会议"), "专题");
  EXPECT_EQ(series_of(""), "");
}

TEST(BearersOfADraft, AreThoseThatTheNameMeans) {
  auto drafts = testing_drafts();
  const auto city = offices::small_city();
  const Ground ground{city, offices::GroupRules::built_in(), offices::today};

  const auto bearers = bearers_of(drafts, duty_at(drafts, 1, 3), ground);

  EXPECT_THAT(bearers.bearers, ElementsAre(cases::Bearer{offices::emergency, cases::BearerRole::lead}));
  EXPECT_TRUE(bearers.has_lead);
  const auto asked = meaning_of(duty_at(drafts, 1, 3).burden.support[0], ground);
  ASSERT_EQ(asked.barred.size(), 1U) << "who may only be asked is named and never assigned";
  EXPECT_EQ(asked.barred[0].organisation, offices::weather);
  EXPECT_FALSE(asked.waits);
}

TEST(BearersOfADraft, WaitWhereTheGroupMustBeChosen) {
  auto drafts = testing_drafts();
  const auto city = offices::small_city();
  const Ground ground{city, offices::GroupRules::built_in(), offices::today};
  auto& check = duty_at(drafts, 1, 4);
  EXPECT_TRUE(bearers_of(drafts, check, ground).waits_for_choice);

  check.burden.lead[0].chosen = {
      {offices::education, offices::weather}, "", {PersonId{"clerk"}, offices::today}};

  const auto bearers = bearers_of(drafts, check, ground);
  EXPECT_FALSE(bearers.waits_for_choice);
  EXPECT_THAT(bearers.bearers, ElementsAre(cases::Bearer{offices::education, cases::BearerRole::lead}));
}

}  // namespace
}  // namespace bihuan::intake
