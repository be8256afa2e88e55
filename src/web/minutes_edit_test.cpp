// SPDX-License-Identifier: Apache-2.0
#include "web/minutes_edit.h"

#include <gtest/gtest.h>

namespace bihuan::web {
namespace {

std::string refusal_of(std::vector<std::pair<std::string, std::string>> fields) {
  const auto text = text::SourceText::from_utf8("市教育局要开展排查。").value();
  http::Parameters form;
  for (auto& [name, value] : fields) form.add(std::move(name), std::move(value));
  const auto edit = parse_edit_form(form, text);
  return edit ? std::string() : edit.error().reasons.front().zh;
}

TEST(MinutesEdit, TakesNoKindThatItDoesNotKnow) {
  EXPECT_EQ(refusal_of({{"edit", "kind"}, {"draft", "d1"}, {"kind", "guidance"}}), "");
  EXPECT_EQ(refusal_of({{"edit", "kind"}, {"draft", "d1"}, {"kind", "joke"}}),
            "请选择是具体任务还是原则要求");
}

TEST(MinutesEdit, SaysWhetherNothingWasGivenOrNothingFound) {
  EXPECT_EQ(refusal_of({{"edit", "mark"}, {"words", "开展排查"}}), "");
  EXPECT_EQ(refusal_of({{"edit", "mark"}, {"words", " "}}), "请从左侧原文复制一句话");
  EXPECT_EQ(refusal_of({{"edit", "mark"}, {"words", "没有的话"}}), "原文中没有找到这句话，请从左侧原文复制");
}

TEST(MinutesEdit, TakesNoEndlessReason) {
  EXPECT_EQ(refusal_of({{"edit", "drop"}, {"draft", "d1"}, {"reason", "重复"}}), "");
  EXPECT_EQ(refusal_of({{"edit", "drop"}, {"draft", "d1"}, {"reason", std::string(6001, 'x')}}),
            "内容过长，每栏最多 6000 字节");
}

TEST(MinutesEdit, PutsNoDutyOutsideOfAllItemsByMistake) {
  EXPECT_EQ(refusal_of({{"edit", "add_duty"}, {"item", "0"}, {"words", "补一项"}}), "");
  EXPECT_EQ(refusal_of({{"edit", "add_duty"}, {"item", "二"}, {"words", "补一项"}}), "请选择议题");
}

}  // namespace
}  // namespace bihuan::web
