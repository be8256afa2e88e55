// SPDX-License-Identifier: Apache-2.0
// Manners of minutes that single rules of the frame are for: chairs, titles, lists of persons, outcomes.
#include "reading/reading.h"

#include <gtest/gtest.h>
#include <string>

namespace bihuan::reading {
namespace {

Record record_of(const std::string& body) {
  return read(text::SourceText::from_utf8(body).value(), {});
}

std::string present(const std::string& list) {
  const auto record = record_of("县长王一主持召开会议。\n一、研究治水\n好。\n二、研究修路\n好。\n" + list);
  std::string found;
  for (const auto& person : record.present) {
    found += (person.organisation ? person.organisation->text : "-") + ":" + person.name.text + " ";
  }
  for (const auto& office : record.represented) found += office.text + "? ";
  return found;
}

std::optional<Outcome> outcome(const std::string& words) {
  return record_of("县长王一主持召开会议。\n一、研究治水\n" + words + "\n二、研究修路\n好。")
      .items.front()
      .outcome;
}

TEST(ReadingChair, MayHaveANameThatNoTableKnows) {
  const auto chair =
      record_of("3月2日，州委副书记、州长俄木古依主持召开州长办公会议。\n一、研究治水\n二、研究修路")
          .meeting.chair;
  ASSERT_TRUE(chair);
  EXPECT_EQ(chair->name.text, "俄木古依");
  EXPECT_EQ(chair->post->text, "州委副书记、州长");
}

TEST(ReadingChair, MayHaveADottedNameBeforeAGap) {
  const auto chair =
      record_of("主持人：艾山·木沙　县委副书记、县长\n会议议题：\n一、研究治水\n二、研究修路").meeting.chair;
  ASSERT_TRUE(chair);
  EXPECT_EQ(chair->name.text, "艾山·木沙");
  EXPECT_EQ(chair->post->text, "县委副书记、县长");
}

TEST(ReadingChair, MayHaveAnySurnameWhereItIsLabelled) {
  const auto chair = record_of("主持人：铁木兰（镇党委书记）\n一、研究治水\n二、研究修路").meeting.chair;
  ASSERT_TRUE(chair);
  EXPECT_EQ(chair->name.text, "铁木兰");
  EXPECT_EQ(chair->post->text, "镇党委书记");
}

TEST(ReadingMeeting, IsNamedByNoDeed) {
  const auto meeting =
      record_of("东坪县问题楼盘处置专题会议纪要\n副县长王一主持召开专题会议。\n一、研究治水\n二、研究修路")
          .meeting;
  EXPECT_FALSE(meeting.body);
}

TEST(ReadingDocuments, CountWhereTheyAreRepealedByTheWay) {
  const auto items =
      record_of(
          "县长王一主持召开会议。\n一、审议《停车办法》\n会议原则同意《停车办法》，《泊车规定》（甲政发"
          "〔2019〕3号）同时废止。\n二、研究修路\n好。")
          .items;
  ASSERT_EQ(items.front().documents.size(), 2u);
  EXPECT_EQ(items.front().documents.back().text, "泊车规定");
}

TEST(ReadingChair, MayStandFarBeforeTheCall) {
  const auto chair =
      record_of("3月2日，市长于立带领有关部门实地调研，并主持召开现场办公会议。\n一、研究治水\n二、研究修路")
          .meeting.chair;
  ASSERT_TRUE(chair);
  EXPECT_EQ(chair->name.text, "于立");
}

TEST(ReadingMeeting, TakesItsBodyFromATitleInTwoLines) {
  const auto meeting =
      record_of(
          "东坪县人民政府\n县长办公会议纪要\n县长王一主持召开县长办公会议。\n一、研究治水\n二、研究修路")
          .meeting;
  ASSERT_TRUE(meeting.body);
  EXPECT_EQ(meeting.body->text, "东坪县人民政府");
  EXPECT_EQ(meeting.kind->text, "县长办公会议");
}

TEST(ReadingPeople, MayStandBeforeTheirPosts) {
  EXPECT_EQ(present("出席：王一  县财政局局长\n      李二  县委常委、县公安局局长\n"),
            "县财政局:王一 县公安局:李二 ");
}

TEST(ReadingPeople, MayStandBeforeTheirOfficesOrPosts) {
  EXPECT_EQ(present("出席：艾山·木沙  县财政局局长\n      古丽巴哈  县林草局\n"),
            "县财政局:艾山·木沙 县林草局:古丽巴哈 ");
}

TEST(ReadingPeople, MayBeCalledAsDistrictsAre) {
  EXPECT_EQ(present("出席：王一、区小凡、李二\n"), "-:王一 -:区小凡 -:李二 ");
  EXPECT_EQ(present("出席：王一（县财政局）、区小凡（县水务局）\n"), "县财政局:王一 县水务局:区小凡 ");
}

TEST(ReadingPeople, MayBeOfficesAlone) {
  EXPECT_EQ(present("参加单位：县财政局、县政府督查室、县水务局。\n"), "县财政局? 县政府督查室? 县水务局? ");
  EXPECT_EQ(present("出席：王一\n县财政局、县水务局（代表）\n"), "-:王一 县财政局? 县水务局? ");
}

TEST(ReadingPeople, OfPostsInBracketsBelongToTheFirst) {
  EXPECT_EQ(present("出席：王一（副县长、县公安局局长）、李二（县财政局）\n"), "-:王一 县财政局:李二 ");
}

TEST(ReadingOutcome, IsDeferredWhereTheWholeMatterIsPutOff) {
  EXPECT_EQ(outcome("会议决定，该议题待核实后另行研究。"), Outcome::deferred);
  EXPECT_EQ(outcome("会议决定暂不通过该办法。"), Outcome::deferred);
  EXPECT_EQ(outcome("同意该方案，所需资金另行研究。"), Outcome::approved);
  EXPECT_EQ(outcome("会议审议通过该办法，由县水务局印发。"), Outcome::approved);
  EXPECT_EQ(outcome("追加资金按程序另行研究。"), std::nullopt);
}

TEST(ReadingItems, OfNumberedSentencesAreNamedByTheirObject) {
  const auto items = record_of(
                         "王一主持召开会议。\n一、审议并原则通过《治水办法》。由县水务局印发。\n二、同意废止"
                         "《旧办法》。好。")
                         .items;
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[0].title.text, "《治水办法》");
  EXPECT_EQ(items[0].action, Action::deliberate);
  EXPECT_EQ(items[1].action, Action::repeal);
}

TEST(ReadingItems, MayBeAnnouncedByWhatIsSettledAboutThem) {
  const auto items =
      record_of(
          "王一主持召开会议。\n一、会议听取了修路情况的汇报。\n二、会议议定，旧粮库处置事项由县粮食"
          "局公开挂牌。")
          .items;
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[1].title.text, "旧粮库处置事项");
}

TEST(ReadingItems, TakeNoVerbBehindTheirObject) {
  const auto items =
      record_of(
          "王一主持召开会议。\n会议听取河道清淤情况汇报强调，要抓紧。\n会议学习了《水法》，审定了灌"
          "区计划。\n会前，与会人员集体学习了《渔业法》。")
          .items;
  ASSERT_EQ(items.size(), 3u);
  EXPECT_EQ(items[0].title.text, "河道清淤");
  EXPECT_EQ(items[1].title.text, "《水法》");
  EXPECT_EQ(items[2].title.text, "《渔业法》");
  EXPECT_EQ(items[2].action, Action::study);
}

TEST(ReadingItems, LeaveOutWhoAskedAndWhatFollowed) {
  const auto items =
      record_of(
          "王一主持召开会议。\n一、会议审议了县民政局提请的关于表彰孝亲的建议，未予通过。\n二、会议"
          "听取了县水务局关于《治水办法》（以下简称《办法》）的汇报。\n三、会议研究修桥合作等有关事宜。")
          .items;
  ASSERT_EQ(items.size(), 3u);
  EXPECT_EQ(items[0].title.text, "表彰孝亲的建议");
  EXPECT_EQ(items[1].title.text, "《治水办法》");
  EXPECT_EQ(items[2].title.text, "修桥合作");
}

TEST(ReadingItems, OfASingleOneAreNamedByTheirOwnSentence) {
  const auto items =
      record_of(
          "3月2日，县长王一主持召开县政府常务会议，研究部署了春耕、修路等工作。\n会议传达学习了全省春"
          "耕会议精神，要求抓好落实。")
          .items;
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].title.text, "全省春耕会议");
  EXPECT_EQ(items[0].action, Action::convey);
}

TEST(ReadingItems, HearUnderAHeadingThatIsASentence) {
  const auto item =
      record_of(
          "王一主持召开会议。\n一、关于《管网规划》编制工作情况。会议听取了县住建局的汇报。\n二、研究修路")
          .items.front();
  EXPECT_EQ(item.action, Action::hear);
  EXPECT_TRUE(item.documents.empty());
}

TEST(ReadingMeeting, TakesMoreFromTheOpeningThanFromTheTitleOfTheSite) {
  const auto meeting =
      record_of(
          "【政务要闻】县政府召开常务会议\n时间：2025-03-09 来源：融媒体\n2025年3月7日，东坪县"
          "第十届人民政府第5次常务会议由县长王一在三楼，主持召开。\n会议研究了修路工作。")
          .meeting;
  EXPECT_EQ(meeting.body->text, "县政府");
  ASSERT_TRUE(meeting.chair);
  EXPECT_EQ(meeting.chair->name.text, "王一");
  const auto placed =
      record_of(
          "我县召开第十届人民政府第5次常务会议\n来源：融媒体\n2025年3月7日，县长王一主持召开东坪"
          "县第十届人民政府第5次常务会议。\n关于修路工作\n会议指出，好。\n关于治水工作\n会议指出，"
          "好。")
          .meeting;
  EXPECT_EQ(placed.body->text, "东坪县人民政府");
}

TEST(ReadingMeeting, IsHeldOnTheDayOfItsSentence) {
  const auto meeting =
      record_of(
          "县长王一主持召开县政府第5次常务会议\n时间：2025-03-09 来源：融媒体\n2025年3月7日，县长"
          "王一主持召开县政府第5次常务会议。\n会议听取了修路汇报。\n会议审议了《治水办法》。")
          .meeting;
  ASSERT_TRUE(meeting.date);
  EXPECT_EQ(iso(meeting.date->day), "2025-03-07");
}

TEST(ReadingChair, IsNoPostAlone) {
  EXPECT_FALSE(record_of("3月2日，代县长主持召开县政府常务会议。\n一、研究治水\n二、研究修路").meeting.chair);
}

TEST(ReadingOutcome, IsToldOfWhatTheMeetingPassed) {
  EXPECT_EQ(outcome("会议通过了有关人事任免事项。"), Outcome::approved);
  EXPECT_EQ(outcome("方案经会议通过后印发。"), std::nullopt);
}

TEST(ReadingDisclosure, IsTheNoteUnderThePaperNotTheMarkOfTheSite) {
  const std::string body = "县长王一主持召开县政府第5次常务会议。\n一、研究治水\n好。\n二、研究修路\n好。\n";
  EXPECT_EQ(record_of(body + "记录：李二\n公开方式：主动公开\n").disclosure, Disclosure::open);
  EXPECT_FALSE(record_of("公开方式：主动公开\n" + body).disclosure);
}

TEST(ReadingPeople, AreNoClassesOfOffices) {
  EXPECT_EQ(present("出席：王一\n县政府相关部门\n县融媒体中心记者\n").find("相关部门"), std::string::npos);
}

}  // namespace
}  // namespace bihuan::reading
