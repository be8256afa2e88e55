// SPDX-License-Identifier: Apache-2.0
#include "reading/duties.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace bihuan::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Texts = std::vector<std::string>;

Texts texts(const std::vector<Quoted>& list) {
  Texts found;
  for (const auto& quoted : list) found.push_back(quoted.text);
  return found;
}

DutyReading read_body(const std::string& body, const Gazetteer& gazetteer = {}) {
  const auto source = text::SourceText::from_utf8(body).value();
  const text::FoldedText folded(source);
  Layout layout;
  layout.items.push_back({1, {}, {0, folded.size()}, {0, folded.size()}});
  return read_duties(folded, layout, gazetteer);
}

std::string steps_of(const Duty& duty) {
  static const char* const names[] = {"revise", "review", "submit", "issue", "sign", "report", "implement"};
  std::string list;
  for (const auto& step : duty.next) {
    if (!list.empty()) list += ' ';
    list += names[static_cast<int>(step.act)];
    if (step.to) list += ">" + step.to->text;
  }
  return list;
}

struct Example {
  const char* body;
  Texts lead;
  Texts support = {};
  Texts officials = {};
  const char* steps = "";
  const char* due = "";
  DutyKind kind = DutyKind::task;
};

void PrintTo(const Example& example, std::ostream* out) {
  *out << example.body;
}

class OneDuty : public testing::TestWithParam<Example> {};

TEST_P(OneDuty, IsReadWhole) {
  const auto& want = GetParam();
  const auto found = read_body(want.body).duties;
  ASSERT_EQ(found.size(), 1u);
  const auto& duty = found.front();
  EXPECT_EQ(texts(duty.lead), want.lead);
  EXPECT_EQ(texts(duty.support), want.support);
  EXPECT_EQ(texts(duty.officials), want.officials);
  EXPECT_EQ(steps_of(duty), want.steps);
  EXPECT_EQ(duty.due ? duty.due->words.text : "", want.due);
  EXPECT_EQ(duty.kind, want.kind);
}

INSTANTIATE_TEST_SUITE_P(Cues, OneDuty,
                         testing::Values(Example{"会议要求，市水务局要摸清全市老旧管网底数。", {"市水务局"}},
                                         Example{"由县农业农村局修改完善后提请县委常委会审议。",
                                                 {"县农业农村局"},
                                                 {},
                                                 {},
                                                 "revise submit>县委常委会"},
                                         Example{"责成区城管局拆除临街违法建筑。", {"区城管局"}}));

TEST(Duties, SayWhereTheyStand) {
  const auto found = read_body("会议强调，区教育局要 公布\n招生办法。").duties;
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].quote.text, "区教育局要公布招生办法");
  EXPECT_EQ(found[0].quote.span, (text::Span{5, 18}));
  EXPECT_EQ(found[0].lead[0].span, (text::Span{5, 9}));
}

}  // namespace
}  // namespace bihuan::reading
