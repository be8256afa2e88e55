// SPDX-License-Identifier: Apache-2.0
#include "web/minutes_text.h"

#include <gtest/gtest.h>

#include "web/minutes_edit.h"

namespace bihuan::web {
namespace {

text::SourceText source(std::string_view text) {
  return text::SourceText::from_utf8(text).value();
}

intake::Drafts one_duty(text::Span quote, text::Span bearer) {
  intake::Drafts drafts;
  intake::DutyDraft duty;
  duty.head.id = DraftId{"d1"};
  duty.quote = {"", quote};
  duty.kind = reading::DutyKind::task;
  duty.burden.lead = {{{"", bearer, {}}, {}}};
  drafts.duties.push_back(duty);
  return drafts;
}

http::Parameters form(std::initializer_list<std::pair<const char*, const char*>> values) {
  http::Parameters form;
  for (const auto& [name, value] : values) form.add(name, value);
  return form;
}

TEST(MinutesText, MarksWhatADraftRestsOnWithAnAnchorAtItsPlace) {
  const auto text = source("会议要求，市教育局要核对名册。\n散会。");

  const auto paragraphs = paragraphs_model(text, one_duty({5, 14}, {5, 9}));

  ASSERT_EQ(paragraphs.size(), 2U);
  const auto& pieces = paragraphs[0].at("pieces").as_array();
  ASSERT_EQ(pieces.size(), 4U);
  EXPECT_EQ(pieces[1].at("text"), "市教育局");
  EXPECT_EQ(pieces[1].at("classes"), "task bearer");
  EXPECT_EQ(pieces[1].at("draft"), "d1");
  EXPECT_EQ(pieces[1].at("anchor"), "5");
  EXPECT_EQ(pieces[2].at("classes"), "task");
  EXPECT_EQ(pieces[2].at("anchor"), "");
}

TEST(MinutesText, GivesACueItsPlaceToGoTo) {
  const auto text = source("会议要求，市教育局要核对名册。");
  auto drafts = one_duty({5, 14}, {5, 9});
  drafts.duties[0].burden.lead[0].written.cue = {reading::CueRule::asked, "要", {9, 10}};

  const auto paragraphs = paragraphs_model(text, drafts);

  const auto& pieces = paragraphs.at(0).at("pieces").as_array();
  ASSERT_EQ(pieces.size(), 5U);
  EXPECT_EQ(pieces[2].at("text"), "要");
  EXPECT_EQ(pieces[2].at("anchor"), "9");
  EXPECT_EQ(pieces[2].at("classes"), "task cue");
}

TEST(MinutesText, LosesNoCharacterButBlanks) {
  const auto text = source("出席：甲　乙\n　　一、研究工作。");
  std::string all;
  for (const auto& paragraph : paragraphs_model(text, {})) {
    for (const auto& piece : paragraph.at("pieces").as_array()) all += piece.at("text").as_string();
  }
  EXPECT_EQ(all, "出席：甲　乙一、研究工作。");
}

TEST(MinutesText, FindsWordsWhateverTheirBlanksAndWidths) {
  const auto text = source("第 1 次会议，市 教\n育局要核对名册。");
  EXPECT_EQ(find_words(text, "市教育局 要"), (text::Span{8, 15}));
  EXPECT_FALSE(find_words(text, "市卫健委"));
  EXPECT_FALSE(find_words(text, " \n"));
}

TEST(MinutesEdit, ReadsTheSentenceThatWasCopiedFromTheText) {
  const auto text = source("市教育局要核对名册。");
  const auto edit = parse_edit_form(form({{"edit", "mark"}, {"words", "核对名册"}}), text);
  ASSERT_TRUE(edit);
  EXPECT_EQ(std::get<intake::MarkSentence>(*edit).span, (text::Span{5, 9}));
}

TEST(MinutesEdit, RefusesWordsThatAreNotInTheText) {
  const auto edit =
      parse_edit_form(form({{"edit", "mark"}, {"words", "别处的话"}}), source("市教育局要核对名册。"));
  ASSERT_FALSE(edit);
  EXPECT_EQ(edit.error().reasons[0].zh, "原文中没有找到这句话，请从左侧原文复制");
}

TEST(MinutesEdit, RefusesWhatItDoesNotKnow) {
  const auto text = source("市教育局要核对名册。");
  EXPECT_FALSE(parse_edit_form(form({{"edit", "colour"}}), text));
  EXPECT_FALSE(parse_edit_form(form({}), text));
  EXPECT_FALSE(parse_edit_form(form({{"edit", "split"}, {"draft", "d1"}, {"at", "-1"}}), text));
  EXPECT_FALSE(parse_edit_form(form({{"edit", "due"}, {"draft", "d1"}}), text))
      << "no way of setting it was chosen";
}

TEST(MinutesEdit, ReadsADateWithItsGround) {
  const auto edit = parse_edit_form(form({{"edit", "due"},
                                          {"draft", "d1"},
                                          {"due.when", "day"},
                                          {"due.day", "2026-12-31"},
                                          {"due.by", "某主任"},
                                          {"due.basis", "办公会"}}),
                                    source("市教育局要核对名册。"));
  ASSERT_TRUE(edit);
  const auto& set = std::get<intake::SetDue>(*edit);
  EXPECT_EQ(set.rule.basis, (calendar::Basis{calendar::SetByOffice{"某主任", "办公会"}}));
}

}  // namespace
}  // namespace bihuan::web
