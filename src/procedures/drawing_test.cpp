// SPDX-License-Identifier: Apache-2.0
#include "procedures/drawing.h"

#include "procedures/file.h"
#include "procedures/testing_procedure.h"

namespace bihuan::procedures {
namespace {

Procedure loaded(std::string_view toml) {
  auto procedure = load_procedure(toml, "t.toml");
  EXPECT_TRUE(procedure);
  return procedure ? *procedure : Procedure{};
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(ProcedureDrawing, DrawsTheShippedProceduresAsWasLookedAt) {
  for (const std::string kind : {"matter", "duty", "document", "round"}) {
    const Procedure procedure = loaded(testing::shipped(kind));
    testing::expect_kept(kind + ".wide.svg", draw(procedure, {}));
    testing::expect_kept(kind + ".narrow.svg", draw(procedure, {Language::en, Shape::narrow, "", {}}));
  }
}

TEST(ProcedureDrawing, MarksThePresentStateAndThoseThatWerePassed) {
  for (const Shape shape : {Shape::wide, Shape::narrow}) {
    const std::string svg = draw(loaded(testing::errand), {Language::zh, shape, "running", {"open"}});

    EXPECT_EQ(count(svg, "class=\"state phase-before taken\"><title>待办（已经过）"), 1U);
    EXPECT_EQ(count(svg, "class=\"state phase-running present\"><title>在办（当前）"), 1U);
    EXPECT_EQ(count(svg, "font-weight=\"bold\">在办"), 1U);
  }
}

TEST(ProcedureDrawing, ShowsEveryStateOnceInEitherLanguage) {
  const Procedure duty = loaded(testing::shipped("duty"));
  for (const Shape shape : {Shape::wide, Shape::narrow}) {
    EXPECT_EQ(count(draw(duty, {Language::zh, shape, "", {}}), "<g class=\"state"), duty.states.size());
    const std::string english = draw(duty, {Language::en, shape, "", {}});
    for (const State& state : duty.states) EXPECT_EQ(count(english, "<title>" + state.label.en + "<"), 1U);
  }
}

TEST(ProcedureDrawing, TellsTheMainLineToThoseWhoDoNotSeeIt) {
  const std::string svg = draw(loaded(testing::errand), {Language::en, Shape::wide, "claimed", {}});

  EXPECT_NE(svg.find("<title>Errand</title>\n<desc>Open → Running → Claimed (now) → Done</desc>"),
            std::string::npos);
}

TEST(ProcedureDrawing, LeavesNoMarkupOfAFileInThePicture) {
  const std::string svg = draw(loaded(testing::errand_with("在办", "<b>&'在办")), {});

  EXPECT_EQ(svg.find("<b>"), std::string::npos);
  EXPECT_NE(svg.find("&lt;b&gt;&amp;"), std::string::npos);
}

TEST(ProcedureDrawing, NeedsNoStyleThatAStrictPolicyWouldRefuse) {
  const std::string svg = draw(loaded(testing::shipped("document")), {});

  EXPECT_EQ(svg.find("<style"), std::string::npos);
  EXPECT_EQ(svg.find("style="), std::string::npos);
  EXPECT_EQ(svg.find(" id="), std::string::npos);
}

}  // namespace
}  // namespace bihuan::procedures
