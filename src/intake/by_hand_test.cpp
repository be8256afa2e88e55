// SPDX-License-Identifier: Apache-2.0
#include "intake/by_hand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "procedures/shelf.h"

namespace bihuan::intake {
namespace {

using testing::HasSubstr;

const Day today = parse_day("2026-11-20").value();
const CaseId id("by-hand");

const procedures::ProcedureShelf& shelf() {
  static const auto shipped = procedures::ProcedureShelf::shipped();
  return shipped;
}

const procedures::Procedure& duty() {
  return *shelf().current("duty");
}

KeyedIn instruction() {
  KeyedIn keyed_in;
  keyed_in.from = "常务副市长";
  keyed_in.given_on = parse_day("2026-11-03");
  keyed_in.reference = "云政批〔2026〕12号";
  keyed_in.words = "请渡运局牵头，11月底前对全市渡口救生设备逐一核对，结果报我。";
  keyed_in.lead = {OrganisationId("ferries")};
  keyed_in.support = {OrganisationId("ports"), OrganisationId("ferries")};
  return keyed_in;
}

TEST(ByHandTest, OpensADutyThatSaysWhenceItComes) {
  const auto opening = opening_of(instruction(), id, duty(), today).value();

  EXPECT_EQ(opening.kind, "duty");
  EXPECT_FALSE(opening.state);
  EXPECT_EQ(opening.origin.series, "批示");
  EXPECT_EQ(opening.texts.at("meeting"), "领导批示 · 常务副市长 · 2026年11月3日 · 云政批〔2026〕12号");
  EXPECT_EQ(opening.texts.at("quote"), instruction().words);
  EXPECT_THAT(opening.texts.at("title"), HasSubstr("渡口救生设备"));
}

TEST(ByHandTest, LetsNobodySupportItself) {
  const auto bearers = opening_of(instruction(), id, duty(), today)->bearers;

  ASSERT_EQ(bearers.size(), 2U);
  EXPECT_EQ(bearers.back(), (cases::Bearer{OrganisationId("ports"), cases::BearerRole::support}));
}

TEST(ByHandTest, OpensAProblemInItsOwnSeriesUnderItsCase) {
  auto keyed_in = instruction();
  keyed_in.parent = CaseId("inspection");
  keyed_in.examiner = {OrganisationId("safety")};
  const auto opening = opening_of(keyed_in, id, *shelf().current("problem"), today).value();

  EXPECT_EQ(opening.kind, "problem");
  EXPECT_EQ(opening.origin.series, "隐患");
  EXPECT_EQ(opening.parent, CaseId("inspection"));
  EXPECT_FALSE(opening.is_docketed);
  ASSERT_EQ(opening.bearers.size(), 3U);
  EXPECT_EQ(opening.bearers.back(), (cases::Bearer{OrganisationId("safety"), cases::BearerRole::examiner}));
}

TEST(ByHandTest, TakesTheTitleThatWasGiven) {
  auto keyed_in = instruction();
  keyed_in.title = "核对渡口救生设备";

  EXPECT_EQ(opening_of(keyed_in, id, duty(), today)->texts.at("title"), "核对渡口救生设备");
}

TEST(ByHandTest, CountsWhatHasNoSeriesOfItsOwnInTheOfficesOwn) {
  auto keyed_in = instruction();
  keyed_in.source = HandSource::other;
  keyed_in.from.clear();

  EXPECT_EQ(opening_of(keyed_in, id, duty(), today)->origin.series, "");
  EXPECT_EQ(opening_of(keyed_in, id, duty(), today)->texts.at("meeting"),
            "其他 · 2026年11月3日 · 云政批〔2026〕12号");
}

TEST(ByHandTest, RefusesWithEveryReason) {
  auto keyed_in = instruction();
  keyed_in.words = " \u3000\n";
  keyed_in.given_on = today + std::chrono::days{1};
  keyed_in.reference = std::string(201, '1');
  keyed_in.officials = "\xff";

  const auto refused = opening_of(keyed_in, id, duty(), today);

  ASSERT_FALSE(refused);
  std::string reasons;
  for (const auto& reason : refused.error().reasons) reasons += reason.zh + "；";
  EXPECT_EQ(reasons, "请填写原文；“文号”超过 200 字；“责任人”不是文字；日期不能晚于今天；");
}

std::string reasons_against(const KeyedIn& keyed_in, std::string_view kind) {
  const auto refused = opening_of(keyed_in, id, *shelf().current(kind), today);
  std::string reasons;
  if (refused) return reasons;
  for (const auto& reason : refused.error().reasons) reasons += reason.zh + "；";
  return reasons;
}

TEST(ByHandTest, RefusesAReviewWithoutTheCaseThatItIsAboutAndWithoutWhoAsksForIt) {
  KeyedIn keyed_in;
  keyed_in.words = "对督查结论有异议。";
  EXPECT_EQ(reasons_against(keyed_in, "review"),
            "“复核”开在所涉办件之下，请填写所属办件编号；请填写“复核”的牵头单位，登记以后不能再定；");

  keyed_in.parent = CaseId("concluded");
  keyed_in.lead = {OrganisationId("ferries")};
  EXPECT_EQ(reasons_against(keyed_in, "review"), "");
}

TEST(ByHandTest, RefusesWhatTheKindWouldNeverUse) {
  auto keyed_in = instruction();
  keyed_in.examiner = {OrganisationId("safety")};
  keyed_in.officials = "港务局局长";
  keyed_in.due = calendar::DueRule{};

  EXPECT_EQ(reasons_against(keyed_in, "instruction"),
            "“批示”没有牵头单位，请留空；“批示”没有配合单位，请留空；“批示”没有复查单位，请留空；"
            "“批示”没有责任人，请留空；“批示”没有自身时限，请留空；");
}

TEST(ByHandTest, KnowsWhenceACaseComesByTheSeriesOfItsKind) {
  EXPECT_EQ(source_told_by(*shelf().current("instruction")), HandSource::instruction);
  EXPECT_FALSE(source_told_by(*shelf().current("permit")));
  EXPECT_FALSE(source_told_by(duty()));
}

TEST(ByHandTest, RefusesWhatBearsAMarkOfSecrecy) {
  auto keyed_in = instruction();
  keyed_in.words = "机密★1年\n" + keyed_in.words;

  EXPECT_EQ(opening_of(keyed_in, id, duty(), today).error().kind, ErrorKind::secret);
}

}  // namespace
}  // namespace bihuan::intake
