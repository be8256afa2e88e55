// SPDX-License-Identifier: Apache-2.0
#include "procedures/file.h"

#include "procedures/testing_procedure.h"

namespace bihuan::procedures {
namespace {

using testing::errand;
using testing::errand_with;

std::string findings_in(std::string_view toml) {
  const auto procedure = load_procedure(toml, "t.toml");
  std::string all;
  if (procedure) return all;
  EXPECT_EQ(procedure.error().kind, ErrorKind::malformed);
  for (const Words& reason : procedure.error().reasons) all += reason.zh + "\n" + reason.en + "\n";
  return all;
}

TEST(ProcedureFile, LoadsEveryShippedProcedure) {
  for (const char* kind : {"matter", "duty", "document", "round"})
    EXPECT_EQ(findings_in(testing::shipped(kind)), "");
}

TEST(ProcedureFile, ReadsEveryValueOfAnAct) {
  const auto duty = load_procedure(testing::shipped("duty"), "duty.toml");
  ASSERT_TRUE(duty);

  const Act* accept = duty->find_act("accept");
  ASSERT_NE(accept, nullptr);
  EXPECT_EQ(accept->label, (Words{"同意办结", "Accept"}));
  EXPECT_EQ(accept->from, std::vector<std::string>{"claimed"});
  EXPECT_EQ(accept->to, "finished");
  EXPECT_EQ(accept->by, (std::vector{Role::office, Role::superior}));
  EXPECT_TRUE(accept->is_main_in("claimed"));
  EXPECT_TRUE(accept->has(EffectKind::accept_claim));
  EXPECT_TRUE(accept->has(EffectKind::record_fields));
  EXPECT_EQ(accept->effects.size(), 2U);
  ASSERT_EQ(accept->guards.size(), 5U);
  EXPECT_EQ(accept->guards[2].kind, GuardKind::another_person_than_act);
  EXPECT_EQ(accept->guards[2].argument, "claim");
  ASSERT_EQ(accept->fields.size(), 2U);
  EXPECT_EQ(accept->fields[0].name, "verdict");
  EXPECT_TRUE(accept->fields[0].required);
  EXPECT_EQ(accept->fields[1].type, FieldType::person);
}

TEST(ProcedureFile, ReadsWhoseOwnAnEndIsAndWhereChildrenComeFrom) {
  const auto permit = load_procedure(testing::shipped("permit"), "permit.toml");
  const auto matter = load_procedure(testing::shipped("matter"), "matter.toml");
  ASSERT_TRUE(permit);
  ASSERT_TRUE(matter);

  EXPECT_TRUE(permit->find_state("lapsed")->is_bearers_own);
  EXPECT_FALSE(permit->find_state("dropped")->is_bearers_own);
  EXPECT_FALSE(permit->has_children_from_minutes);
  EXPECT_TRUE(matter->has_children_from_minutes);
}

TEST(ProcedureFile, IsKnownByTheDigestOfItsBytes) {
  const auto procedure = load_procedure(errand, "t.toml");
  ASSERT_TRUE(procedure);

  EXPECT_EQ(procedure->digest, proof::Digest::of(errand));
}

TEST(ProcedureFile, SaysWhereTheTomlIsBroken) {
  EXPECT_EQ(findings_in("kind = \"errand\"\ntitle = {\n"),
            "t.toml:2: 不合 TOML 写法（Error while parsing inline table: expected key or closing '}', saw "
            "'\\n'）；改正此处后再检查\n"
            "t.toml:2: not TOML (Error while parsing inline table: expected key or closing '}', saw '\\n'); "
            "mend this place and check again\n");
}

TEST(ProcedureFile, RefusesAKeyThatStandsThereTwice) {
  EXPECT_EQ(findings_in("kind = \"errand\"\nkind = \"duty\"\n"),
            "t.toml:2: 不合 TOML 写法（Error while parsing key-value pair: cannot redefine existing string "
            "'kind'）；改正此处后再检查\n"
            "t.toml:2: not TOML (Error while parsing key-value pair: cannot redefine existing string "
            "'kind'); mend this place and check again\n");
}

TEST(ProcedureFile, NamesTheNearestKnownKey) {
  EXPECT_EQ(findings_in(errand_with("guards =", "gaurds =")),
            "t.toml:15: 不认识的键“gaurds”；改为“guards”\n"
            "t.toml:15: unknown key \"gaurds\"; did you mean \"guards\"?\n"
            "t.toml:15: 办理“核毕”办结而不问是否另一单位核查；加上条件 another_body_than_lead\n"
            "t.toml:15: act \"accept\" finishes without asking for another body's verdict; add the guard "
            "another_body_than_lead\n");
}

TEST(ProcedureFile, NamesAKeyThatIsMissingRatherThanOneThatIsThere) {
  EXPECT_EQ(findings_in(errand_with("phase = \"before\"", "fase = \"before\"")),
            "t.toml:6: 缺少“phase”；写上其中之一：before、running、paused、ended\n"
            "t.toml:6: \"phase\" is missing; write one of: before, running, paused, ended\n"
            "t.toml:6: 不认识的键“fase”；改为“phase”\n"
            "t.toml:6: unknown key \"fase\"; did you mean \"phase\"?\n");
}

TEST(ProcedureFile, NamesTheNearestWordOfTheVocabulary) {
  EXPECT_EQ(findings_in(errand_with("\"accept_claim\"", "\"acept_claim\"")),
            "t.toml:15: 不认识的词“acept_claim”；改为“accept_claim”\n"
            "t.toml:15: unknown word \"acept_claim\"; did you mean \"accept_claim\"?\n");
}

TEST(ProcedureFile, ListsTheVocabularyWhereNoWordIsNear) {
  EXPECT_EQ(findings_in(errand_with("by = [\"lead\"]", "by = [\"everybody\"]")),
            "t.toml:14: 不认识的词“everybody”；改为其中之一：office、lead、support、examiner、superior\n"
            "t.toml:14: unknown word \"everybody\"; use one of: office, lead, support, examiner, superior\n");
}

TEST(ProcedureFile, AsksForTheWordThatIsMissing) {
  EXPECT_EQ(findings_in(errand_with("phase = \"before\", ", "")),
            "t.toml:6: 缺少“phase”；写上其中之一：before、running、paused、ended\n"
            "t.toml:6: \"phase\" is missing; write one of: before, running, paused, ended\n");
}

TEST(ProcedureFile, SaysTheRightFormOfEveryValue) {
  EXPECT_EQ(findings_in(errand_with("initial = \"open\"", "initial = 1")),
            "t.toml:3: “initial”的写法不对；应写成：加引号的文字\n"
            "t.toml:3: \"initial\" has the wrong form; write text in quotes\n");
  EXPECT_EQ(findings_in(errand_with("title = { zh = \"跑腿\", en = \"Errand\" }", "title = \"跑腿\"")),
            "t.toml:2: “title”的写法不对；应写成：{ zh = \"…\", en = \"…\" }\n"
            "t.toml:2: \"title\" has the wrong form; write { zh = \"…\", en = \"…\" }\n");
  EXPECT_EQ(findings_in(errand_with("from = [\"open\"]", "from = \"open\"")),
            "t.toml:13: “from”的写法不对；应写成：文字的列表，如 [\"a\", \"b\"]\n"
            "t.toml:13: \"from\" has the wrong form; write a list of texts such as [\"a\", \"b\"]\n");
  EXPECT_EQ(findings_in(errand_with("from = [\"open\"]", "from = [\"open\", 1]")),
            "t.toml:13: “from”的写法不对；应写成：文字的列表，如 [\"a\", \"b\"]\n"
            "t.toml:13: \"from\" has the wrong form; write a list of texts such as [\"a\", \"b\"]\n");
  EXPECT_EQ(
      findings_in(errand_with("\"claim_open\"", "1")),
      "t.toml:15: “guards”的写法不对；应写成：列表，各项为 \"词\" 或 { 词 = \"参数\" }\n"
      "t.toml:15: \"guards\" has the wrong form; write a list of \"word\" or { word = \"argument\" }\n");
  EXPECT_EQ(
      findings_in(errand_with("guards = [\"claim_open\", \"another_body_than_lead\"]", "guards = \"x\"")),

      "t.toml:15: “guards”的写法不对；应写成：列表，各项为 \"词\" 或 { 词 = \"参数\" }\n"
      "t.toml:15: \"guards\" has the wrong form; write a list of \"word\" or { word = \"argument\" }\n");
  EXPECT_EQ(findings_in("kind = \"errand\"\nstate = 1\nact = [1]\n"),
            "t.toml:2: “state”的写法不对；应写成：用 [[…]] 开头的表\n"
            "t.toml:2: \"state\" has the wrong form; write tables that open with [[…]]\n"
            "t.toml:3: “act”的写法不对；应写成：用 [[…]] 开头的表\n"
            "t.toml:3: \"act\" has the wrong form; write tables that open with [[…]]\n");
  EXPECT_EQ(
      findings_in(testing::errand_with_act(
          "{ name = \"note\", label = { zh = \"记\", en = \"Note\" }, from = [\"open\"], by = [\"office\"], "
          "field = [{ name = \"text\", type = \"text\", label = { zh = \"文\", en = \"Text\" }, "
          "required = 1, characters_max = 0 }] }")),

      "t.toml:16: “required”的写法不对；应写成：true 或 false\n"
      "t.toml:16: \"required\" has the wrong form; write true or false\n"
      "t.toml:16: “characters_max”的写法不对；应写成：1 至 20000 的整数\n"
      "t.toml:16: \"characters_max\" has the wrong form; write a whole number from 1 to 20000\n");
}

TEST(ProcedureFile, TellsAllFindingsAtOnceInTheOrderOfTheLines) {
  const std::string once = errand_with("phase = \"before\"", "phase = \"befor\"");
  EXPECT_EQ(
      findings_in(std::string(once) + "more = 1\nless = 2\n"),
      "t.toml:6: 不认识的词“befor”；改为“before”\n"
      "t.toml:6: unknown word \"befor\"; did you mean \"before\"?\n"
      "t.toml:17: 不认识的键“more”；改为其中之一："
      "kind、title、noun、series、initial、children_from_minutes、state、act、clock、child、notice、urging\n"
      "t.toml:17: unknown key \"more\"; use one of: kind, title, noun, series, initial, "
      "children_from_minutes, state, act, clock, "
      "child, notice, urging\n"
      "t.toml:18: 不认识的键“less”；改为其中之一："
      "kind、title、noun、series、initial、children_from_minutes、state、act、clock、child、notice、urging\n"
      "t.toml:18: unknown key \"less\"; use one of: kind, title, noun, series, initial, "
      "children_from_minutes, state, act, clock, "
      "child, notice, urging\n");
}

TEST(ProcedureFile, RefusesHugeFilesUnread) {
  EXPECT_EQ(findings_in(std::string(200'000, '#')),
            "t.toml: 文件超过 128 KB；流程文件不应这么大\n"
            "t.toml: the file is larger than 128 KB; no procedure is that large\n");
}

TEST(ProcedureFile, RefusesDeepDottedKeysUnread) {
  std::string deep = "a";
  for (int i = 0; i < 30'000; ++i) deep += ".a";
  EXPECT_EQ(findings_in("kind = \"errand\"\n" + deep + " = 1\n"),
            "t.toml:2: 一行里的“.”超过 20 个；拆成几行\n"
            "t.toml:2: more than 20 dots in one line; break the line\n");
}

TEST(ProcedureFile, RefusesDeeplyNestedValues) {
  EXPECT_NE(findings_in("a = " + std::string(60'000, '[')), "");
  EXPECT_NE(findings_in("a = " + std::string(200, '[') + std::string(200, ']')), "");
}

TEST(ProcedureFile, RefusesMoreStatesThanAnybodyCanRead) {
  std::string toml = "kind = \"errand\"\n";
  for (int i = 0; i < 65; ++i) toml += "[[state]]\nname = \"s\"\n";
  EXPECT_NE(findings_in(toml).find("至多 64 个"), std::string::npos);
}

TEST(ProcedureFile, ShowsNoControlCharactersOfTheFileInItsFindings) {
  EXPECT_EQ(
      findings_in(errand_with("initial = \"open\"", "initial = \"a\\u001b[2J\"")),
      "t.toml:3: 初始状态“initial”指向不存在的状态“a [2J”；改为其中之一：open、running、claimed、done\n"
      "t.toml:3: initial state \"initial\" names the state \"a [2J\", which does not exist; use one of: "
      "open, running, claimed, done\n");
}

}  // namespace
}  // namespace bihuan::procedures
