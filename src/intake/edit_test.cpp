// SPDX-License-Identifier: Apache-2.0
#include "intake/edit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/confirm.h"
#include "intake/testing_minutes.h"

namespace bihuan::intake {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Editing : public ::testing::Test {
 protected:
  Result<Drafts> after(const Edit& edit) const { return apply(drafts, edit, editor); }
  Drafts edited(const Edit& edit) const { return after(edit).value(); }
  std::string refusal(const Edit& edit) const {
    const auto result = after(edit);
    return result ? "" : result.error().reasons[0].zh;
  }
  DraftId id(int item, int ordinal) { return duty_at(drafts, item, ordinal).head.id; }

  const text::SourceText text = testing_source();
  const offices::Directory city = offices::small_city();
  const Editor editor{PersonId{"clerk"}, offices::today, text, city};
  Drafts drafts = testing_drafts();
};

TEST_F(Editing, KeepsWhatTheTextSaidBesideTheOfficesBearers) {
  auto after = edited(SetBearers{id(1, 3), {{offices::education}, {}, ""}, "职责已划转"});

  const auto& burden = duty_at(after, 1, 3).burden;
  EXPECT_EQ(burden.lead[0].written.text, "市应急局");
  EXPECT_THAT(burden.bearers_set->value.lead, ElementsAre(offices::education));
  EXPECT_EQ(burden.bearers_set->by, (SetBy{PersonId{"clerk"}, offices::today}));
}

TEST_F(Editing, LetsNobodySupportWhatItLeads) {
  auto after =
      edited(SetBearers{id(1, 3), {{offices::education}, {offices::education, offices::emergency}, ""}, ""});

  EXPECT_THAT(duty_at(after, 1, 3).burden.bearers_set->value.support, ElementsAre(offices::emergency));
}

TEST_F(Editing, GoesBackToTheTextWhereNobodyIsSet) {
  drafts = edited(SetBearers{id(1, 3), {{offices::education}, {}, ""}, ""});
  EXPECT_EQ(edited(SetBearers{id(1, 3), {}, ""}), testing_drafts());
}

TEST_F(Editing, NeverMakesABearerOfWhoMayOnlyBeAsked) {
  EXPECT_EQ(refusal(SetBearers{id(1, 3), {{offices::weather}, {}, ""}, ""}), "“市气象局”只可商请，不能交办");
  EXPECT_EQ(refusal(ChooseBearer{id(1, 4), "相关部门", {offices::weather}, ""}),
            "“市气象局”只可商请，不能交办");
}

TEST_F(Editing, ChoosesTheMembersOfAGroup) {
  auto after = edited(ChooseBearer{id(1, 4), "相关部门", {offices::education, offices::emergency}, ""});

  EXPECT_THAT(duty_at(after, 1, 4).burden.lead[0].chosen->value,
              ElementsAre(offices::education, offices::emergency));
  EXPECT_FALSE(after.duties.empty());
  EXPECT_EQ(refusal(ChooseBearer{id(1, 4), "各板块", {offices::education}, ""}), "原文在此没有提到“各板块”");
}

TEST_F(Editing, SetsADateOnlyWithItsGround) {
  const calendar::DueRule rule{
      calendar::OnDay{offices::today}, calendar::SetByOffice{"某主任", "办公会议定"}, {}, {}, {}};
  auto after = edited(SetDue{id(2, 1), rule});
  EXPECT_EQ(duty_at(after, 2, 1).burden.current_due(), rule);

  auto without_ground = rule;
  without_ground.basis = calendar::SetByOffice{"某主任", " "};
  EXPECT_EQ(refusal(SetDue{id(2, 1), without_ground}), "请写明拟定时限的依据");
}

TEST_F(Editing, TakesGuidanceUnderSupervision) {
  auto after = edited(SetKind{id(1, 2), reading::DutyKind::task, "市长要求督办"});

  EXPECT_EQ(duty_at(after, 1, 2).kind, reading::DutyKind::guidance);
  EXPECT_EQ(duty_at(after, 1, 2).current_kind(), reading::DutyKind::task);
  EXPECT_EQ(count(after).tasks_open, 5U);
}

TEST_F(Editing, MergesDutiesOfOneItemAndTakesThemApartAgain) {
  drafts = edited(Merge{id(1, 4), id(1, 3)});
  ASSERT_THAT(parts_of(drafts, id(1, 3)), SizeIs(1));
  EXPECT_EQ(count(drafts).tasks_open, 3U);

  EXPECT_EQ(edited(Restore{id(1, 4)}), testing_drafts());
  EXPECT_EQ(refusal(Merge{id(2, 1), id(1, 3)}), "只能合并同一议题下的事项");
  EXPECT_EQ(refusal(Merge{id(1, 3), id(1, 3)}), "不能与自己合并");
}

TEST_F(Editing, TakesNothingOutOfADutyThatIsInTheRegister) {
  drafts = edited(Merge{id(1, 4), id(1, 3)});
  find_draft(drafts.duties, id(1, 3))->head.state = DraftState::confirmed;

  EXPECT_EQ(refusal(Restore{id(1, 4)}), "合并后的事项已入册，不能再拆开");
}

TEST_F(Editing, MakesATaskOfTheGuidanceThatATaskGoesInto) {
  const auto after = edited(Merge{id(1, 4), id(1, 2)});

  const auto& whole = *find_draft(after.duties, id(1, 2));
  EXPECT_EQ(whole.current_kind(), reading::DutyKind::task) << "no task is lost in guidance";
  EXPECT_EQ(whole.kind_set->by.person, editor.person);
}

TEST_F(Editing, FollowsAReadingOnlyWhereItIsOpenAndOnce) {
  Difference reworded;
  reworded.kind = DifferenceKind::changed;
  reworded.draft = id(1, 4);
  reworded.offered = duty_at(drafts, 1, 4);
  reworded.offered->quote.text = "相关部门要在7月30日前完成山塘名册核对";
  drafts.differences = {reworded};

  auto after = edited(TakeOver{0, {}});

  EXPECT_EQ(duty_at(after, 1, 4).quote.text, reworded.offered->quote.text);
  EXPECT_EQ(after.differences[0].settled->value, Settlement::taken_over);

  duty_at(drafts, 1, 4).head.state = DraftState::merged;
  EXPECT_EQ(refusal(TakeOver{0, {}}), "已剔除或合并的，请先恢复");
  EXPECT_EQ(refusal(TakeOver{1, {}}), "没有这一处不同");
}

TEST_F(Editing, KeepsThePartsTogetherWhenTheWholeIsMerged) {
  drafts = edited(Merge{id(1, 4), id(1, 3)});
  drafts = edited(Merge{id(1, 3), id(1, 1)});
  EXPECT_THAT(parts_of(drafts, id(1, 1)), SizeIs(2));
}

TEST_F(Editing, SplitsASentenceAndGivesEachValueToItsPart) {
  const auto at_report = at("通过“山塘监测平台”").span.begin;
  auto after = edited(Split{id(1, 3), at_report});

  const auto& first = duty_at(after, 1, 3);
  EXPECT_EQ(first.quote.text, "市应急局要会同市气象局在每月25日前");
  EXPECT_EQ(first.burden.due_words->text, "每月25日前");
  EXPECT_FALSE(first.channel);
  const auto& second = duty_at(after, 1, 5);
  EXPECT_EQ(second.quote.text, "通过“山塘监测平台”报送巡查情况");
  EXPECT_EQ(second.channel->text, "山塘监测平台");
  EXPECT_EQ(second.burden.lead[0].written.text, "市应急局") << "who names nobody keeps the bearer";
  EXPECT_FALSE(second.burden.due);
  EXPECT_EQ(second.head.source, DraftSource::split);
}

TEST_F(Editing, SplitsOnlyInsideTheSentence) {
  EXPECT_NE(refusal(Split{id(1, 3), 0}), "");
  EXPECT_NE(refusal(Split{id(1, 3), text.size()}), "");
}

TEST_F(Editing, DropsOnlyWithAReason) {
  EXPECT_EQ(refusal(Drop{id(1, 3), "  "}), "请写明不收的理由");
  auto after = edited(Drop{id(1, 3), "已办结"});
  EXPECT_EQ(duty_at(after, 1, 3).head.state, DraftState::dropped);
  EXPECT_EQ(refusal(Drop{drafts.matters[0].head.id, "无"}), "议题下还有待确认的事项或文件");
}

TEST_F(Editing, MakesADutyOfAnySentenceInItsPlace) {
  auto after = edited(MarkSentence{at("要切实做到举一反三。").span});

  const auto& duty = duty_at(after, 1, 5);
  EXPECT_EQ(duty.quote.text, "要切实做到举一反三");
  EXPECT_EQ(duty.head.source, DraftSource::marked);
  EXPECT_EQ(after.unassigned[0].marked_as, duty.head.id);
  EXPECT_EQ(after.duties[3].head.id, duty.head.id) << "between the sentences around it";
  EXPECT_EQ(count(after).unassigned_open, 0U);
}

TEST_F(Editing, MarksNothingOutsideOfTheText) {
  EXPECT_NE(refusal(MarkSentence{{3, 3}}), "");
  EXPECT_NE(refusal(MarkSentence{{text.size(), text.size() + 1}}), "");
  EXPECT_NE(refusal(MarkSentence{at("\n一、").span.begin == 0
                                     ? text::Span{}
                                     : text::Span{at("\n一、").span.begin, at("\n一、").span.begin + 1}}),
            "");
}

TEST_F(Editing, AddsWhatTheTextDoesNotDisclose) {
  drafts = edited(AddMatter{"人事事项", "办公室来文"});
  auto after = edited(AddDuty{3, "做好交接", {{offices::education}, {}, ""}, "会前已交办"});

  EXPECT_EQ(after.matters.back().head.source, DraftSource::by_hand);
  EXPECT_EQ(duty_at(after, 3, 1).quote.text, "做好交接");
  EXPECT_TRUE(duty_at(after, 3, 1).quote.span.empty());
  EXPECT_EQ(refusal(AddDuty{9, "做好交接", {}, "会前已交办"}), "没有这个议题");
  EXPECT_EQ(refusal(AddDuty{3, "做好交接", {}, ""}), "请写明来源");
}

TEST_F(Editing, LeavesAloneWhatIsInTheRegister) {
  drafts = confirmed(std::move(drafts), {id(1, 3)});
  EXPECT_EQ(refusal(SetTitle{id(1, 3), "月报"}), "已确认入册的，请在办件页上办理");
  EXPECT_EQ(refusal(Drop{id(1, 3), "重复"}), "已确认入册的，请在办件页上办理");
}

TEST_F(Editing, RefusesADraftThatIsNotThere) {
  const auto result = after(SetTitle{DraftId{"d99"}, "月报"});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::not_found);
}

}  // namespace
}  // namespace bihuan::intake
