// SPDX-License-Identifier: Apache-2.0
#include "intake/draft_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/confirm.h"
#include "intake/testing_minutes.h"

namespace bihuan::intake {
namespace {

using ::testing::HasSubstr;

/// Drafts in which everything that can be set is set.
Drafts full_drafts() {
  auto drafts = testing_drafts();
  const SetBy clerk{PersonId{"clerk"}, offices::today};
  auto& duty = duty_at(drafts, 1, 3);
  duty.head.title_set = {"山塘巡查月报", "", clerk};
  duty.kind_set = {reading::DutyKind::guidance, "只是原则要求", clerk};
  duty.burden.bearers_set = {{{offices::emergency}, {offices::education}, "某副市长"}, "原文有误", clerk};
  duty.burden.due_set = {
      {calendar::OnDay{offices::today}, calendar::SetByOffice{"某主任", "办公会"}, {}, {}, {}},
      "办公会",
      clerk};
  duty.burden.lead[0].chosen = {{offices::education}, "", clerk};
  duty_at(drafts, 1, 2).head.state = DraftState::merged;
  duty_at(drafts, 1, 2).merged_into = duty.head.id;
  drafts.unassigned[0].marked_as = duty.head.id;
  drafts.differences.push_back({DifferenceKind::changed, duty.head.id, CaseId{"case"}, "从前的话", duty.quote,
                                duty, DraftId{"d9"},
                                OfficeValue<Settlement>{Settlement::left, "从简", clerk}});
  return confirmed(std::move(drafts), {DraftId{"d5"}, DraftId{"m1"}});
}

std::string reasons_against(const boost::json::value& json) {
  const auto drafts = drafts_from_json(json);
  std::string all;
  if (!drafts) {
    for (const auto& reason : drafts.error().reasons) all += reason.en + "\n";
  }
  return all;
}

TEST(DraftJson, IsReadBackEqual) {
  const auto drafts = full_drafts();
  const auto again = drafts_from_json(to_json(drafts));
  ASSERT_TRUE(again) << reasons_against(to_json(drafts));
  EXPECT_EQ(*again, drafts);
}

TEST(DraftJson, IsReadBackEqualWhereThereIsNothing) {
  Drafts drafts;
  drafts.minutes = MinutesId{"minutes"};
  EXPECT_EQ(drafts_from_json(to_json(drafts)).value(), drafts);
}

TEST(DraftJson, NamesThePlaceOfEveryFault) {
  auto json = to_json(full_drafts()).as_object();
  json["duties"].as_array()[0].as_object()["kind"] = "wish";
  json["duties"].as_array()[1].as_object()["quote"].as_object()["span"] = boost::json::array{9, 3};
  json["matters"].as_array()[0].as_object()["head"].as_object()["state"] = "open";
  json["colour"] = "red";

  const auto reasons = reasons_against(json);

  EXPECT_THAT(reasons, HasSubstr("duties.1.kind"));
  EXPECT_THAT(reasons, HasSubstr("duties.2.quote.span"));
  EXPECT_THAT(reasons, HasSubstr("matters.1.head.case_id")) << "a case of what is still open";
  EXPECT_THAT(reasons, HasSubstr("colour"));
}

TEST(DraftJson, RefusesWhatIsNoObject) {
  EXPECT_FALSE(drafts_from_json(boost::json::array{}));
  EXPECT_FALSE(drafts_from_json(nullptr));
}

}  // namespace
}  // namespace bihuan::intake
