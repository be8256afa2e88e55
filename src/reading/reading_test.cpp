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

}  // namespace
}  // namespace bihuan::reading
