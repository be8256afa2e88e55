// SPDX-License-Identifier: Apache-2.0
#include "web/act_form.h"

#include <gmock/gmock.h>

namespace bihuan::web {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

const Day today = *parse_day("2021-06-01");

Result<cases::Command> parse(std::initializer_list<http::Pair> pairs) {
  http::Parameters form;
  form.add("key", "a-key");
  for (const http::Pair& pair : pairs) form.add(pair.name, pair.value);
  return parse_act_form({}, {}, form, today);
}

TEST(ActForm, CarriesTheVersionThatWasLookedAt) {
  EXPECT_EQ(parse({{"seen", "7"}}).value().seen, 7U);
}

TEST(ActForm, NeedsNoVersionOfAProgram) {
  EXPECT_FALSE(parse({}).value().seen.has_value());
}

TEST(ActForm, RefusesAVersionThatIsNoneInsteadOfTakingItForZero) {
  for (const char* seen : {"", "x", "-1", "7x", "4294967296"}) {
    const auto command = parse({{"seen", seen}});

    ASSERT_FALSE(command) << seen;
    EXPECT_EQ(command.error().kind, ErrorKind::malformed);
    EXPECT_THAT(command.error().reasons, ElementsAre(Field(&Words::zh, HasSubstr("重新打开页面"))));
  }
}

TEST(ActForm, GathersEveryFaultOfItsFrame) {
  const auto command = parse({{"seen", "x"}, {"happened_on", "yesterday"}, {"on_behalf", "o-1"}});

  ASSERT_FALSE(command);
  EXPECT_EQ(command.error().reasons.size(), 3U);
}

TEST(ActForm, TakesNoEndlessNote) {
  EXPECT_TRUE(parse({{"note", std::string(6000, 'x')}}));
  EXPECT_FALSE(parse({{"note", std::string(6001, 'x')}}));
}

procedures::Act report() {
  procedures::Act act;
  act.name = "report";
  procedures::Field progress;
  progress.name = "progress";
  act.fields.push_back(progress);
  return act;
}

Result<cases::Command> parse_report(const std::string& last_words, std::initializer_list<http::Pair> pairs) {
  cases::Case subject;
  if (!last_words.empty()) subject.texts["progress"] = last_words;
  http::Parameters form;
  form.add("key", "a-key");
  for (const http::Pair& pair : pairs) form.add(pair.name, pair.value);
  return parse_act_form(subject, report(), form, today);
}

std::string words_of(const Result<cases::Command>& command) {
  return std::get<std::string>(command.value().fields.at("progress"));
}

TEST(ActForm, PutsPastedProgressRight) {
  EXPECT_EQ(words_of(parse_report("", {{"field.progress", "点位\t进度\r\n北闸\t八成\r\n\r\n"}})),
            "点位：北闸；进度：八成");
}

TEST(ActForm, RepeatsTheWordsOfLastTime) {
  EXPECT_EQ(words_of(parse_report("已开工", {{"progress", "as_before"}, {"field.progress", " "}})), "已开工");
}

TEST(ActForm, SaysThatThereIsNothingNewByTheDayOfTheAct) {
  EXPECT_EQ(words_of(parse_report("已开工", {{"progress", "nothing_new"}, {"happened_on", "2021-05-31"}})),
            "零报告（5月31日）");
}

TEST(ActForm, RepeatsNothingWhereNothingWasReportedAndLosesNoTypedWord) {
  EXPECT_FALSE(parse_report("", {{"progress", "as_before"}}));
  EXPECT_FALSE(parse_report("已开工", {{"progress", "weekly"}}));
  EXPECT_FALSE(parse_report("已开工", {{"progress", "nothing_new"}, {"field.progress", "已竣工"}}));
}

}  // namespace
}  // namespace bihuan::web
