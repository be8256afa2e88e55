// SPDX-License-Identifier: Apache-2.0
#include "reading/layout.h"

#include <gtest/gtest.h>

namespace bihuan::reading {
namespace {

struct Page {
  explicit Page(std::string_view bytes)
      : source(text::SourceText::from_utf8(bytes).value()),
        text(source),
        lines(text),
        layout(lay_out(text, lines)) {}

  std::vector<std::string> headings() const {
    std::vector<std::string> found;
    for (const auto& item : layout.items) found.push_back(text.as_written(item.heading));
    return found;
  }
  std::vector<std::string> bodies() const {
    std::vector<std::string> found;
    for (const auto& item : layout.items) found.push_back(text.as_written(item.body));
    return found;
  }
  std::string tail() const { return text.as_written(layout.tail); }

  text::SourceText source;
  text::FoldedText text;
  Lines lines;
  Layout layout;
};

using Parts = std::vector<std::string>;

TEST(LayoutTest, PartsHeadMattersAndTail) {
  const Page page(
      "县政府第3次常务会议纪要\n3月2日，县长甲乙主持召开会议。\n一、审议《治水办法》\n会议同意。\n"
      "二、听取修路情况汇报\n（一）由县交通局负责。\n（二）抓紧。\n出席：甲乙\n");

  EXPECT_EQ(page.headings(), (Parts{"审议《治水办法》", "听取修路情况汇报"}));
  EXPECT_EQ(page.bodies(), (Parts{"会议同意。", "（一）由县交通局负责。（二）抓紧。"}));
  EXPECT_EQ(page.tail(), "出席：甲乙");
  EXPECT_EQ(page.layout.items[1].no, 2);
}

TEST(LayoutTest, FindsMattersWithoutLineBreaks) {
  const Page page(
      "会议纪要如下：一、审议《治水办法》 "
      "会议指出，好。二、听取修路情况汇报（一）由县交通局负责。出席：甲乙");

  EXPECT_EQ(page.headings(), (Parts{"审议《治水办法》", "听取修路情况汇报"}));
  EXPECT_EQ(page.tail(), "出席：甲乙");
}

TEST(LayoutTest, KeepsAListInsideAMatterInside) {
  const Page page(
      "一、审议《治水办法》\n会议要求：一、要快；二、要好；三、要省。\n二、听取汇报\n会议认为好。\n三、研究修"
      "路\n好。");

  EXPECT_EQ(page.headings(), (Parts{"审议《治水办法》", "听取汇报", "研究修路"}));
}

TEST(LayoutTest, KnowsOtherMannersOfNumbering) {
  EXPECT_EQ(Page("一\n会议审议了《治水办法》。\n二\n会议听取了修路汇报。").bodies(),
            (Parts{"会议审议了《治水办法》。", "会议听取了修路汇报。"}));
  EXPECT_EQ(Page("第一议题：审议《治水办法》\n好。\n第二议题：听取修路汇报\n好。").headings(),
            (Parts{"审议《治水办法》", "听取修路汇报"}));
  EXPECT_EQ(Page("（一）审议《治水办法》\n1.好。\n（二）听取修路汇报\n1.好。\n2.快。").headings(),
            (Parts{"审议《治水办法》", "听取修路汇报"}));
  EXPECT_EQ(Page("1．审议《治水办法》\n好。\n2．听取修路汇报\n好。").headings(),
            (Parts{"审议《治水办法》", "听取修路汇报"}));
}

TEST(LayoutTest, EndsNoHeadingWithinAnotherMeetingsName) {
  EXPECT_EQ(Page("一、听取区长办公会议议定事项落实情况\n好。\n二、听取修路汇报\n好。").headings(),
            (Parts{"听取区长办公会议议定事项落实情况", "听取修路汇报"}));
}

TEST(LayoutTest, FindsMattersThatAreNotNumbered) {
  EXPECT_EQ(Page("县长甲乙主持召开会议。\n会议听取了修路汇报。\n会议强调，要快。\n会议审议了《治水办法》。\n"
                 "会议还研究了其他事项。")
                .bodies(),
            (Parts{"会议听取了修路汇报。会议强调，要快。", "会议审议了《治水办法》。"}));
  EXPECT_EQ(Page("县长甲乙主持召开会议。\n会议指出，好，原则同意。\n会议指出，会议同意修路。\n").bodies(),
            (Parts{"会议指出，好，原则同意。", "会议指出，会议同意修路。"}));
  EXPECT_EQ(Page("县长甲乙主持召开会议，研究治水。\n会议指出，治水要紧。\n会议要求，修堤要快。\n").bodies(),
            (Parts{"会议指出，治水要紧。会议要求，修堤要快。"}));
}

TEST(LayoutTest, TakesOutcomesForMattersWhereTheyComeFirst) {
  EXPECT_EQ(Page("县长甲乙主持召开会议。\n会议原则通过了《治水办法》。会议强调，要快。\n会议原则同意修路。\n"
                 "会议还研究"
                 "了《植树方案》等事宜。\n")
                .bodies(),
            (Parts{"会议原则通过了《治水办法》。会议强调，要快。", "会议原则同意修路。",
                   "会议还研究了《植树方案》等事宜。"}));
  EXPECT_EQ(Page("县长甲乙主持召开会议。\n会议听取了修路汇报。\n会议原则同意方案。\n会议审议了《治水办法》。"
                 "\n会议同意"
                 "印发。\n")
                .bodies()
                .size(),
            2U);
}

TEST(LayoutTest, PartsASentenceThatListsMatters) {
  EXPECT_EQ(
      Page("县长甲乙主持召开会议，研究工作。\n会议讨论了《治水办法》；听取了修路汇报；研究了植树方案。\n")
          .bodies(),
      (Parts{"会议讨论了《治水办法》；", "听取了修路汇报；", "研究了植树方案。"}));
}

TEST(LayoutTest, LooksForMattersBelowTheTitleOfTheSite) {
  EXPECT_EQ(Page("县长甲乙主持召开县政府常务会议\n来源：融媒体\n3月2日，县长甲乙主持召开会议。\n会议听取了修"
                 "路汇报。\n会议审"
                 "议了《治水办法》。\n")
                .bodies()
                .size(),
            2U);
}

TEST(LayoutTest, JoinsAHeadingThatThePageBroke) {
  const Page page(
      "县政府第三次常务会议于三月二日召开，会议由县长主持，研\n究了治水与修路两项工作，现将会议议定的事项纪要"
      "如下，请\n"
      "一、审议《全县重点河流治理与水源地保护三年行动实施方\n案》\n会议同意该方案，由县水务局修改完善以后按程"
      "序印发实施，各\n"
      "乡镇要抓紧抓好抓实，不得有误，务必在年底前见到明显成效。\n二、听取修路情况汇报\n会议认为，修路是大事。"
      "\n");

  EXPECT_EQ(page.headings().front(), "审议《全县重点河流治理与水源地保护三年行动实施方案》");
}

TEST(LayoutTest, TakesALectureAtTheEndForAMatter) {
  const Page page(
      "一、审议《治水办法》\n好。\n二、听取修路汇报\n好。\n会上，还举行了学法专题，听取了《水法》解读。\n会议"
      "还研究了其他事项。\n");

  EXPECT_EQ(page.bodies().back(), "会上，还举行了学法专题，听取了《水法》解读。");
  EXPECT_EQ(page.tail(), "会议还研究了其他事项。");
}

TEST(LayoutTest, OfATextWithoutMattersIsAllHead) {
  const Page page("今天天气很好。");

  EXPECT_TRUE(page.layout.items.empty());
  EXPECT_EQ(page.layout.head.size(), 7U);
  EXPECT_TRUE(Page("").layout.items.empty());
}

}  // namespace
}  // namespace bihuan::reading
