// SPDX-License-Identifier: Apache-2.0
// What the desk promises to whoever takes minutes in: once, whole or not at all, and nothing behind anybody's
// back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/draft_json.h"
#include "office.h"

namespace bihuan::intake::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view minutes_of_may =
    "市政府第7次常务会议纪要\n\n"
    "2021年5月20日，市长主持召开市政府第7次常务会议，研究山塘安全工作。\n\n"
    "一、审议《山塘安全提升方案》\n"
    "（一）原则同意《山塘安全提升方案》。由市教育局根据会议意见作进一步修改完善后提请市委常委会审议。\n"
    "（二）市应急局要会同市教育局对全市山塘开展一次排查，6月30日前建立台账。\n"
    "（三）相关部门要制定山塘名册，7月30日前报市政府审定。\n"
    "（四）各部门要绷紧安全之弦，坚决克服麻痹思想。\n\n"
    "青澜市人民政府办公室 2021年6月1日印发\n";

constexpr std::string_view organisations =
    "名称,简称,类别,上级,与本办关系,次序\n"
    "青澜市人民政府,市政府,其他,,不列入,10\n"
    "青澜市教育局,市教育局,部门,市政府,可交办,20\n"
    "青澜市应急管理局,市应急局,部门,市政府,可交办,30\n";

class Desk : public ::testing::Test {
 protected:
  Desk() { office.take_organisations(std::string(organisations)); }

  MinutesId take_in(std::string_view text = minutes_of_may) {
    return office.desk.take_in(text, "纪要.txt", office.clerk).value().id;
  }
  OpenDrafts drafts(const MinutesId& id) const { return office.desk.drafts(id, office.viewer).value(); }
  std::size_t cases() const { return office.cases.count({}, office.viewer); }

  Office office{day("2021-06-02")};
};

DraftId duty_led_by(const Drafts& drafts, std::string_view name) {
  for (const auto& duty : drafts.duties) {
    if (!duty.burden.lead.empty() && duty.burden.lead[0].written.text == name) return duty.head.id;
  }
  VERIFY(false && "a duty of the testing minutes");
}

TEST_F(Desk, TakesTheSameBytesOnce) {
  const auto first = office.desk.take_in(minutes_of_may, "纪要.txt", office.clerk).value();
  const auto again = office.desk.take_in(minutes_of_may, "另一个名字.txt", office.clerk).value();

  EXPECT_FALSE(first.was_there);
  EXPECT_EQ(again, (TakenIn{first.id, true}));
  EXPECT_EQ(office.desk.count(office.viewer), 1U);
}

TEST_F(Desk, KeepsTheTextItsRecordAndTheFile) {
  const auto minutes = office.desk.minutes(take_in(), office.viewer).value();

  EXPECT_EQ(minutes.bytes, minutes_of_may);
  EXPECT_EQ(minutes.text, minutes_of_may);
  EXPECT_EQ(minutes.entry.title, "市政府第7次常务会议纪要");
  EXPECT_THAT(minutes.record, HasSubstr("\"ordinal\":"));
}

TEST_F(Desk, KeepsNothingOfWhatBearsAMarkOfSecrecy) {
  const auto refused =
      office.desk.take_in("机密★1年\n" + std::string(minutes_of_may), "纪要.txt", office.clerk);

  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::secret);
  for (const auto& reason : refused.error().reasons) EXPECT_EQ(reason.zh.find("山塘"), std::string::npos);
  EXPECT_EQ(office.desk.count(office.viewer), 0U);
}

TEST_F(Desk, RefusesWhatIsNoMinutes) {
  const auto refused = office.desk.take_in("今天天气很好，大家去公园散步。", "日记.txt", office.clerk);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::not_minutes);
}

TEST_F(Desk, RefusesAnEditOfDraftsThatHaveMovedOn) {
  const auto id = take_in();
  const auto seen = drafts(id);
  const SetTitle edit{duty_led_by(seen.drafts, "市应急局"), "山塘排查"};
  ASSERT_TRUE(office.desk.edit(id, seen.version, edit, office.clerk));

  const auto late = office.desk.edit(id, seen.version, edit, office.clerk);

  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, ErrorKind::conflict);
}

TEST_F(Desk, KeepsAnEditBesideWhatTheTextSaid) {
  const auto id = take_in();
  const auto duty = duty_led_by(drafts(id).drafts, "市应急局");

  ASSERT_TRUE(office.desk.edit(id, 1, SetTitle{duty, "山塘排查"}, office.clerk));

  const auto after = drafts(id).drafts;
  const auto& head = find_draft(after.duties, duty)->head;
  EXPECT_EQ(head.current_title(), "山塘排查");
  EXPECT_NE(head.title, "山塘排查");
  EXPECT_EQ(head.title_set->by.person, office.clerk.person);
}

TEST_F(Desk, OpensOneCaseOfADutyAndOneOfItsMatter) {
  const auto id = take_in();
  const auto duty = duty_led_by(drafts(id).drafts, "市应急局");

  const auto after = office.desk.confirm(id, std::vector{duty}, office.clerk).value();

  EXPECT_EQ(cases(), 2U);
  const auto& head = find_draft(after.drafts.duties, duty)->head;
  EXPECT_EQ(head.state, DraftState::confirmed);
  const auto subject = office.cases.load(*head.case_id, office.viewer).value();
  EXPECT_EQ(subject.state, "read");
  EXPECT_EQ(subject.organisations(cases::BearerRole::lead), std::vector{office.organisation("市应急局")});
  const auto matter = office.cases.load(*subject.parent, office.viewer).value();
  EXPECT_EQ(matter.number, "常务〔2021〕7-1");
}

TEST_F(Desk, OpensNothingTwice) {
  const auto id = take_in();
  const auto once = office.desk.confirm_all(id, office.clerk).value();
  const auto opened = cases();

  EXPECT_EQ(office.desk.confirm_all(id, office.clerk).value().drafts, once.drafts);
  EXPECT_EQ(cases(), opened);
}

TEST_F(Desk, FinishesAConfirmationThatWasCutShort) {
  const auto id = take_in();
  const auto before = drafts(id);
  const auto duty = duty_led_by(before.drafts, "市应急局");
  const auto after = office.desk.confirm(id, std::vector{duty}, office.clerk).value();
  const auto json = boost::json::serialize(to_json(before.drafts));
  ASSERT_TRUE(office.intake_store.save_drafts(id, after.version, json))
      << "as if the cases had been opened alone";

  const auto finished = office.desk.confirm_all(id, office.clerk).value();

  EXPECT_EQ(count(finished.drafts).tasks_open, 0U);
  EXPECT_EQ(finished.drafts.duties.size() + finished.drafts.documents.size() + finished.drafts.matters.size(),
            cases());
}

TEST_F(Desk, ProposesWhatHasBearersAndADateAndSaysWhatTheOthersLack) {
  const auto id = take_in();

  const auto result = office.desk.propose_all(id, office.clerk).value();

  EXPECT_EQ(result.proposed, 1U) << "of 市应急局 alone";
  const auto survey = *find_draft(result.drafts.drafts.duties, duty_led_by(result.drafts.drafts, "市应急局"));
  EXPECT_EQ(office.cases.load(*survey.head.case_id, office.viewer)->state, "proposed");
  ASSERT_THAT(result.lacking, SizeIs(2));
  EXPECT_EQ(result.lacking[0].missing[0].zh, "时限未定");
  EXPECT_EQ(result.lacking[1].missing[0].zh, "承办单位的范围还没有确定");
  EXPECT_EQ(office.desk.propose_all(id, office.clerk).value().proposed, 0U);
}

TEST_F(Desk, FixesTheNumberOfADutyWhenItIsDocketed) {
  const auto id = take_in();
  const auto proposed = office.desk.propose_all(id, office.clerk).value();
  const auto survey =
      *find_draft(proposed.drafts.drafts.duties, duty_led_by(proposed.drafts.drafts, "市应急局"));

  cases::Command approve;
  approve.key = CommandKey{"approve"};
  approve.case_id = *survey.head.case_id;
  approve.act = "approve";
  approve.fields["approver"] = std::string("某主任");
  approve.happened_on = office.clock.today();
  ASSERT_TRUE(office.cases.perform(approve, office.clerk));

  const auto docketed = office.cases.load(*survey.head.case_id, office.viewer).value();
  EXPECT_EQ(docketed.number, "常务〔2021〕7-1-2");
  EXPECT_EQ(docketed.due->due_on, day("2021-06-30"));
}

TEST_F(Desk, ProposesNothingOfTheSameReadingAgain) {
  const auto id = take_in();
  office.desk.confirm_all(id, office.clerk).value();

  const auto again = office.desk.read_again(id, office.clerk).value();

  EXPECT_THAT(again.drafts.differences, IsEmpty());
  EXPECT_EQ(count(again.drafts).tasks_open, 0U);
}

TEST_F(Desk, LeavesOpenOnlyWhatAnotherVersionOfTheMeetingAdds) {
  const auto internal = take_in();
  std::string longer{minutes_of_may};
  longer.insert(longer.find("（四）"), "（四）市教育局要在9月1日前把防溺水教育列入课程。\n");

  const auto id = take_in(longer);

  EXPECT_EQ(office.desk.minutes(id, office.viewer)->entry.version_of, internal);
  const auto after = drafts(id).drafts;
  EXPECT_EQ(count(after).tasks_open, 1U);
  ASSERT_THAT(after.differences, SizeIs(1));
  EXPECT_THAT(after.differences[0].now->text, HasSubstr("防溺水教育"));
}

// A second version with one duty more under the first matter, which the first version has already.
std::string longer_version() {
  std::string text{minutes_of_may};
  text.insert(text.find("\n青澜市人民政府办公室"), "（五）市教育局要在9月1日前把防溺水教育列入课程。\n");
  return text;
}

DraftId the_new_duty(const Drafts& drafts) {
  const auto found = std::ranges::find_if(
      drafts.duties, [](const auto& duty) { return duty.head.state == DraftState::open; });
  VERIFY(found != drafts.duties.end());
  return found->head.id;
}

TEST_F(Desk, PutsWhatASecondVersionAddsUnderTheMatterOfTheFirst) {
  const auto first = office.desk.confirm_all(take_in(), office.clerk).value();
  const auto opened = cases();
  const auto id = take_in(longer_version());
  const auto added = the_new_duty(drafts(id).drafts);

  const auto after = office.desk.confirm(id, std::vector{added}, office.clerk).value();

  EXPECT_EQ(cases(), opened + 1) << "no second matter";
  const auto subject =
      office.cases.load(*find_draft(after.drafts.duties, added)->head.case_id, office.viewer).value();
  EXPECT_EQ(subject.parent, first.drafts.matters[0].head.case_id);
}

TEST_F(Desk, ConfirmsTheMatterOfTheFirstVersionWithWhatALaterOneAdds) {
  const auto first = take_in();
  take_in(longer_version());
  std::string third = longer_version();
  third.insert(third.find("\n青澜市人民政府办公室"), "（六）市应急局要在10月1日前完成山塘警示牌设置。\n");
  const auto id = take_in(third);
  const auto added = the_new_duty(drafts(id).drafts);

  const auto after = office.desk.confirm(id, std::vector{added}, office.clerk).value();

  EXPECT_EQ(cases(), 2U) << "the duty and its matter, by way of the second version";
  const auto matter = drafts(first).drafts.matters[0].head;
  EXPECT_EQ(matter.state, DraftState::confirmed);
  const auto subject =
      office.cases.load(*find_draft(after.drafts.duties, added)->head.case_id, office.viewer).value();
  EXPECT_EQ(subject.parent, matter.case_id);
}

// The public version of the same meeting, in which one date is later and one sentence is gone.
std::string public_version() {
  std::string text{minutes_of_may};
  const std::string_view date = "6月30日前";
  text.replace(text.find(date), date.size(), "8月31日前");
  const auto gone = text.find("（三）");
  text.erase(gone, text.find("（四）") - gone);
  return text;
}

std::size_t difference_of(const Drafts& drafts, DifferenceKind kind) {
  const auto found = std::ranges::find(drafts.differences, kind, &Difference::kind);
  VERIFY(found != drafts.differences.end());
  return static_cast<std::size_t>(found - drafts.differences.begin());
}

TEST_F(Desk, TakesOverAChangedSentenceAndKeepsWhatAPersonSet) {
  const auto internal = take_in();
  const auto known = duty_led_by(drafts(internal).drafts, "市应急局");
  ASSERT_TRUE(office.desk.edit(internal, 1, SetTitle{known, "山塘排查"}, office.clerk));
  const auto id = take_in(public_version());
  const auto seen = drafts(id);
  EXPECT_EQ(count(seen.drafts).tasks_open, 0U);

  const TakeOver take{difference_of(seen.drafts, DifferenceKind::changed), {}};
  const auto after = office.desk.edit(id, seen.version, take, office.clerk);

  ASSERT_TRUE(after) << after.error().reasons[0].zh;
  const auto& duty = *find_draft(after->drafts.duties, duty_led_by(after->drafts, "市应急局"));
  EXPECT_EQ(duty.head.state, DraftState::open);
  EXPECT_EQ(duty.head.current_title(), "山塘排查");
  EXPECT_EQ(duty.burden.due_words->text, "8月31日前");
  const auto earlier = drafts(internal).drafts;
  EXPECT_EQ(find_draft(earlier.duties, known)->head.state, DraftState::dropped)
      << "the one sentence is not drafted twice";
}

TEST_F(Desk, NeverChangesByAReadingWhatIsInTheRegister) {
  const auto internal = take_in();
  const auto confirmed = office.desk.confirm_all(internal, office.clerk).value();
  const auto& known = *find_draft(confirmed.drafts.duties, duty_led_by(confirmed.drafts, "市应急局"));
  const auto before = office.cases.load(*known.head.case_id, office.viewer).value();
  const auto id = take_in(public_version());
  const auto seen = drafts(id);
  const auto place = difference_of(seen.drafts, DifferenceKind::changed);

  const auto refused = office.desk.edit(id, seen.version, TakeOver{place, {}}, office.clerk);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reasons[0].zh, "已确认入册的，请在办件页上办理");

  const auto after = office.desk.note_difference(id, seen.version, place, office.clerk).value();
  EXPECT_EQ(after.drafts.differences[place].settled->value, Settlement::left);
  const auto noted = office.cases.load(*known.head.case_id, office.viewer).value();
  EXPECT_EQ(noted.due_rule, before.due_rule);
  EXPECT_EQ(noted.version, before.version + 1);
  EXPECT_THAT(std::string(noted.text("note.text")), HasSubstr("8月31日前"));
}

TEST_F(Desk, ListsWhatThePublicVersionLeavesOut) {
  take_in();
  const auto seen = drafts(take_in(public_version())).drafts;

  const auto& gone = seen.differences[difference_of(seen, DifferenceKind::vanished)];

  EXPECT_THAT(gone.before, HasSubstr("相关部门要制定山塘名册"));
  EXPECT_FALSE(gone.draft);
  EXPECT_TRUE(gone.earlier);
}

TEST_F(Desk, SettlesADifferenceOnce) {
  take_in();
  const auto id = take_in(public_version());
  const auto seen = drafts(id);
  const LeaveDifference leave{difference_of(seen.drafts, DifferenceKind::vanished), "原件保留"};

  const auto after = office.desk.edit(id, seen.version, leave, office.clerk).value();
  const auto again = office.desk.edit(id, after.version, leave, office.clerk);

  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().reasons[0].zh, "这一处已经处理过");
  EXPECT_EQ(office.desk.edit(id, after.version, LeaveDifference{99, {}}, office.clerk).error().kind,
            ErrorKind::not_found);
}

TEST_F(Desk, MendsDraftsByABetterOrganisationTree) {
  Office bare{day("2021-06-02")};
  const auto id = bare.desk.take_in(minutes_of_may, "纪要.txt", bare.clerk)->id;
  const auto open = bare.desk.drafts(id, bare.viewer).value();
  const auto& duty = *find_draft(open.drafts.duties, duty_led_by(open.drafts, "市应急局"));
  const auto before = bare.desk.ground();
  EXPECT_FALSE(bearers_of(open.drafts, duty, before.ground()).has_lead);

  bare.take_organisations(std::string(organisations));

  const auto after = bare.desk.ground();
  EXPECT_TRUE(bearers_of(open.drafts, duty, after.ground()).has_lead);
}

TEST_F(Desk, KnowsNoMinutesThatAreNotThere) {
  EXPECT_EQ(office.desk.drafts(MinutesId{"none"}, office.viewer).error().kind, ErrorKind::not_found);
  EXPECT_EQ(office.desk.confirm_all(MinutesId{"none"}, office.clerk).error().kind, ErrorKind::not_found);
}

}  // namespace
}  // namespace bihuan::intake::testing
