// SPDX-License-Identifier: Apache-2.0
#include "web/templates.h"

#include <array>
#include <gtest/gtest.h>

#include "web/embedded_files.h"

namespace bihuan::web {
namespace {

const Phrases& phrases() {
  static const std::array files = {EmbeddedFile{"test.tsv", "greeting\t您好\tHello & welcome\n"}};
  static const Phrases parsed = Phrases::parse(files).value();
  return parsed;
}

std::string expand(std::string_view source, const boost::json::object& model,
                   Language language = Language::zh) {
  const std::array files = {EmbeddedFile{"page.html", source}, EmbeddedFile{"part.html", "<i>{{word}}</i>"}};
  return Templates(files, phrases()).expand("page.html", model, language);
}

TEST(TemplatesTest, LetNothingOfAModelBecomeMarkup) {
  const boost::json::object model{{"word", "<script>alert('x')</script>"}};

  EXPECT_EQ(expand("<p>{{word}}</p>", model), "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>");
  EXPECT_EQ(expand("<p title=\"{{word}}\">", {{"word", "a\" onclick=\"b"}}),
            "<p title=\"a&quot; onclick=&quot;b\">");
}

TEST(TemplatesTest, TakeTheScriptOutOfAnAddress) {
  EXPECT_EQ(expand("<a href=\"{{word}}\">x</a>", {{"word", "javascript:alert(1)"}}).find("javascript"),
            std::string::npos);
}

TEST(TemplatesTest, RepeatASectionForEachElement) {
  const boost::json::object model{{"rows", {{{"word", "甲"}}, {{"word", "乙"}}}}, {"names", {"丙", "丁"}}};

  EXPECT_EQ(expand("{{#rows}}[{{word}}]{{/rows}}{{#names}}({{item}}){{/names}}", model), "[甲][乙](丙)(丁)");
}

TEST(TemplatesTest, ShowTheOtherSectionWhereThereIsNothing) {
  const boost::json::object nothing{{"rows", boost::json::array()}, {"flag", false}, {"word", ""}};

  EXPECT_EQ(expand("{{#no_rows}}无{{/no_rows}}{{#no_flag}}否{{/no_flag}}{{#if_word}}有{{/if_word}}", nothing),
            "无否");
}

TEST(TemplatesTest, SetPhrasesAndPartsInAtLoad) {
  EXPECT_EQ(expand("{{T:greeting}}{{>part.html}}", {{"word", "甲"}}), "您好<i>甲</i>");
  EXPECT_EQ(expand("{{T:greeting}}", {}, Language::en), "Hello &amp; welcome");
}

TEST(TemplatesTest, OfThePagesAllParseInBothLanguages) {
  const Templates& pages = Templates::built_in();

  for (const EmbeddedFile& file : template_files()) {
    for (const Language language : {Language::zh, Language::en}) {
      // A part of pages may say nothing of nothing; a page never.
      const bool is_page = file.bytes.find("{{>layout_top.html}}") != std::string_view::npos;
      EXPECT_TRUE(!pages.expand(file.path, {}, language).empty() || !is_page) << file.path;
    }
  }
}

TEST(TemplatesTest, OfThePagesCarryNothingInline) {
  for (const EmbeddedFile& file : template_files()) {
    EXPECT_EQ(file.bytes.find(" style="), std::string_view::npos) << file.path;
    EXPECT_EQ(file.bytes.find(" onclick="), std::string_view::npos) << file.path;
  }
}

TEST(PhrasesTest, NameEveryFaultyLine) {
  const std::array files = {EmbeddedFile{"a.tsv", "one\t一\tone\none\t一\tone\ntwo\t二\n"}};

  const auto parsed = Phrases::parse(files);

  ASSERT_FALSE(parsed);
  ASSERT_EQ(parsed.error().reasons.size(), 2U);
  EXPECT_EQ(parsed.error().reasons[0].zh, "a.tsv:2: 键已有");
  EXPECT_EQ(parsed.error().reasons[1].zh, "a.tsv:3: 须为三栏：键、中文、英文");
}

}  // namespace
}  // namespace bihuan::web
