// SPDX-License-Identifier: Apache-2.0
#include "web/plan_drawing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bihuan::web {
namespace {

using testing::HasSubstr;
using testing::Not;

Day on(std::string_view day) {
  return parse_day(day).value();
}

Decimal number(std::string_view text) {
  return Decimal::parse(text).value();
}

PlanPicture picture(std::string_view reported = "12") {
  PlanPicture made;
  made.plan = {
      on("2021-01-01"),
      number("40"),
      {{on("2021-12-31"), number("20"), number("20")}, {on("2022-12-31"), number("40"), number("60")}}};
  made.reports = {{on("2021-09-30"), on("2021-10-08"), number(reported)}};
  made.today = on("2021-11-15");
  made.progress = cases::progress_of(made.plan, made.reports, *made.today);
  made.words = {"会展场次 <甲>", "截至九月末 12 场", "计划", "报告", "今天"};
  return made;
}

TEST(DrawingOfAPlan, NamesItselfItsYearsItsFiguresAndToday) {
  const std::string svg = plan_drawing(picture(), PictureWidth::wide);

  EXPECT_THAT(svg, HasSubstr("<title>会展场次 &lt;甲&gt;</title>"));
  EXPECT_THAT(svg, HasSubstr("<desc>截至九月末 12 场</desc>"));
  for (const char* words : {">2021<", ">2022<", ">0<", ">20<", ">60<", ">12<", ">今天<", ">计划<", ">报告<"})
    EXPECT_THAT(svg, HasSubstr(words));
}

TEST(DrawingOfAPlan, HoldsNoStyleThatAStrictPolicyWouldRefuse) {
  const std::string svg = plan_drawing(picture(), PictureWidth::narrow);

  EXPECT_THAT(svg, Not(HasSubstr("style")));
  EXPECT_THAT(svg, HasSubstr("viewBox=\"0 0 340 240\""));
}

TEST(DrawingOfAPlan, MarksWhatIsShort) {
  EXPECT_THAT(plan_drawing(picture("12"), PictureWidth::wide), HasSubstr("class=\"plan-gap\""));
  EXPECT_THAT(plan_drawing(picture("1"), PictureWidth::wide), HasSubstr("class=\"plan-gap behind\""));
  EXPECT_THAT(plan_drawing(picture("30"), PictureWidth::wide), Not(HasSubstr("plan-gap")));
}

TEST(DrawingOfAPlan, NeedsNeitherReportsNorToday) {
  PlanPicture bare = picture();
  bare.reports.clear();
  bare.today.reset();
  bare.progress = {};

  const std::string svg = plan_drawing(bare, PictureWidth::wide);
  EXPECT_THAT(svg, Not(HasSubstr("plan-today")));
  EXPECT_THAT(svg, Not(HasSubstr("plan-dot")));
}

TEST(DrawingOfAPlan, StaysOnThePaperWhateverTheFigures) {
  PlanPicture flat = picture("0");
  for (cases::PlanMark& mark : flat.plan.marks) mark.value = number("0");
  EXPECT_THAT(plan_drawing(flat, PictureWidth::wide), Not(HasSubstr("nan")));

  PlanPicture falling = picture("-70");
  falling.plan.marks.back().value = number("-60");
  EXPECT_THAT(plan_drawing(falling, PictureWidth::wide), Not(HasSubstr("y=\"-")));
}

}  // namespace
}  // namespace bihuan::web
