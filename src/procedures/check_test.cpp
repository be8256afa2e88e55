// SPDX-License-Identifier: Apache-2.0
// Each finding with its exact sentence, and a file that is broken in just that one place.
#include "procedures/check.h"

#include "procedures/testing_check.h"

namespace bihuan::procedures {
namespace {

using testing::errand_with;
using testing::field;
using testing::findings_in;
using testing::with_note;
using testing::with_office_note;

/// The errand, or what was made of it, where 报毕 asks for this too.
std::string with_guard_of_claim(std::string text, std::string_view guard) {
  constexpr std::string_view claims = "effects = [\"claim\"]";
  return text.replace(text.find(claims), claims.size(),
                      std::string(claims) + ", guards = [" + std::string(guard) + "]");
}

TEST(ProcedureCheck, FindsNothingWrongWithTheErrand) {
  EXPECT_EQ(findings_in(testing::errand), "");
}

TEST(ProcedureCheck, FindsStatesThatDoNotExist) {
  EXPECT_EQ(
      findings_in(errand_with("initial = \"open\"", "initial = \"opne\"")),
      "t.toml:3: 初始状态“initial”指向不存在的状态“opne”；改为“open”\n"
      "t.toml:3: initial state \"initial\" names the state \"opne\", which does not exist; did you mean "
      "\"open\"?\n");
  EXPECT_EQ(findings_in(errand_with("to = \"claimed\"", "to = \"claimd\"")),
            "t.toml:14: 办理“claim”指向不存在的状态“claimd”；改为“claimed”\n"
            "t.toml:14: act \"claim\" names the state \"claimd\", which does not exist; did you mean "
            "\"claimed\"?\n");
  EXPECT_EQ(findings_in(errand_with("from = [\"running\"]", "from = [\"running\", \"elsewhere\"]")),
            "t.toml:14: 办理“claim”指向不存在的状态“elsewhere”；改为其中之一：open、running、claimed、done\n"
            "t.toml:14: act \"claim\" names the state \"elsewhere\", which does not exist; use one of: open, "
            "running, claimed, done\n");
}

TEST(ProcedureCheck, FindsAnEmptyFile) {
  EXPECT_EQ(findings_in(""),
            "t.toml:1: 办件种类的名字“”不合写法；用小写字母开头，只含小写字母、数字和 _，至多 40 个\n"
            "t.toml:1: the kind has the name \"\"; begin with a small letter, then small letters, digits and "
            "_, at most 40\n"
            "t.toml:1: 流程“”的 title 缺少 zh, en；中英文都要写\n"
            "t.toml:1: the title of procedure \"\" lacks zh, en; write both languages\n"
            "t.toml:1: 没有初始状态；写上 initial = \"…\"\n"
            "t.toml:1: no initial state; write initial = \"…\"\n");
}

TEST(ProcedureCheck, FindsNamesThatAreTakenOrIllFormed) {
  EXPECT_EQ(findings_in(errand_with("name = \"claim\"", "name = \"begin\"")),
            "t.toml:14: 办理“begin”重名；换一个名字\n"
            "t.toml:14: there are two of the act \"begin\"; rename one\n");
  EXPECT_EQ(findings_in(errand_with("name = \"begin\"", "name = \"Begin now\"")),
            "t.toml:13: 办理的名字“Begin now”不合写法；用小写字母开头，只含小写字母、数字和 _，至多 40 个\n"
            "t.toml:13: the act has the name \"Begin now\"; begin with a small letter, then small letters, "
            "digits and _, at most 40\n");
  EXPECT_EQ(findings_in(errand_with("name = \"begin\"", "name = \"hand_over\"")),
            "t.toml:13: 办理名“hand_over”由系统自用；换一个名字\n"
            "t.toml:13: the act name \"hand_over\" is the system's own; choose another\n");
  EXPECT_EQ(findings_in(with_office_note("field = [" + field("a", "text") + ", " + field("a", "day") + "]")),

            "t.toml:16: 填写项“a”重名；换一个名字\n"
            "t.toml:16: there are two of the field \"a\"; rename one\n");
}

TEST(ProcedureCheck, FindsLabelsThatLackALanguageOrAreTooLong) {
  EXPECT_EQ(findings_in(errand_with("{ zh = \"开办\", en = \"Begin\" }", "{ zh = \"开办\" }")),
            "t.toml:13: 办理“begin”的 label 缺少 en；中英文都要写\n"
            "t.toml:13: the label of act \"begin\" lacks en; write both languages\n");
  EXPECT_EQ(findings_in(errand_with("label = { zh = \"待办\", en = \"Open\" }, ", "")),
            "t.toml:6: 状态“open”的 label 缺少 zh, en；中英文都要写\n"
            "t.toml:6: the label of state \"open\" lacks zh, en; write both languages\n");
  EXPECT_EQ(findings_in(errand_with("开办", "开办开办开办开办开办开办开办开办开办开办开办开办开")),
            "t.toml:13: 办理“begin”的名称太长；中文至多 24 字，英文至多 48 个字母\n"
            "t.toml:13: the label of act \"begin\" is too long; at most 24 Chinese characters and 48 English "
            "letters\n");
  EXPECT_EQ(findings_in(with_office_note("help = { zh = \"记\" }")),
            "t.toml:16: 办理“note”的说明只有一种文字；中英文都要写\n"
            "t.toml:16: the help of act \"note\" is in one language only; write both\n");
}

TEST(ProcedureCheck, FindsWhatNoPageCouldShow) {
  EXPECT_EQ(findings_in(errand_with("zh = \"开办\"", "zh = \"开\\u0000办\"")),
            "t.toml:13: 办理“begin”的 label 中有控制字符；删去\n"
            "t.toml:13: the label of act \"begin\" has control characters; remove them\n");
  EXPECT_EQ(findings_in(errand_with("en = \"Errand\"", "en = \"Err\\nand\"")),
            "t.toml:2: 流程“errand”的 title 中有控制字符；删去\n"
            "t.toml:2: the title of procedure \"errand\" has control characters; remove them\n");
  EXPECT_EQ(findings_in(with_office_note("help = { zh = \"记\\u001b\", en = \"Note\" }")),
            "t.toml:16: 办理“note”的 help 中有控制字符；删去\n"
            "t.toml:16: the help of act \"note\" has control characters; remove them\n");
  EXPECT_EQ(findings_in(with_office_note("help = { zh = \"记\\n事\", en = \"A\\nnote\" }")), "");
}

TEST(ProcedureCheck, FindsARoleThatIsNamedTwice) {
  EXPECT_EQ(findings_in(with_note("from = [\"running\"], by = [\"office\", \"lead\", \"office\"]")),
            "t.toml:16: 办理“记事”的 by 中“office”出现两次；删去一个\n"
            "t.toml:16: act \"note\" names \"office\" twice in by; remove one\n");
}

TEST(ProcedureCheck, FindsStatesThatCannotBeToldApart) {
  EXPECT_EQ(
      findings_in(errand_with("{ zh = \"待核\", en = \"Claimed\" }", "{ zh = \"在办\", en = \"Claimed\" }")),
      "t.toml:8: 状态“running”和“claimed”名称相同，分不清；改一个的 label\n"
      "t.toml:8: the states \"running\" and \"claimed\" have one label and cannot be told apart; change "
      "one label\n");
}

TEST(ProcedureCheck, SaysWhereTheKeysOfTheFileStand) {
  EXPECT_EQ(findings_in(errand_with("kind = \"errand\"", "kind = \"Errand\"")).substr(0, 9), "t.toml:1:");
  EXPECT_EQ(findings_in(errand_with("initial = \"open\"\n", "")).substr(0, 9), "t.toml:1:");
  EXPECT_EQ(findings_in(errand_with("initial", "noun = { zh = \"腿\" }\ninitial")).substr(0, 9), "t.toml:3:");
  EXPECT_EQ(findings_in(errand_with("initial", "series = \"腿 2\"\ninitial")).substr(0, 9), "t.toml:3:");
}

TEST(ProcedureCheck, FindsActsThatNobodyMayOrThatLeaveFromNowhere) {
  EXPECT_EQ(findings_in(with_note("from = [\"running\"], by = []")),
            "t.toml:16: 办理“记事”没有说由谁办；写上 by = [\"office\"] 等\n"
            "t.toml:16: act \"note\" does not say who may; write by = [\"office\"]\n");
  EXPECT_EQ(findings_in(with_note("by = [\"office\"]")),
            "t.toml:16: 办理“记事”没有出发状态；写上 from = [\"…\"]\n"
            "t.toml:16: act \"note\" leaves from no state; write from = [\"…\"]\n");
  EXPECT_EQ(findings_in(with_note("from = [\"open\", \"open\"], by = [\"office\"]")),
            "t.toml:16: 办理“记事”的 from 中“open”出现两次；删去一个\n"
            "t.toml:16: act \"note\" names \"open\" twice in from; remove one\n");
  EXPECT_EQ(findings_in(with_office_note("main = [\"open\"]")),
            "t.toml:16: 办理“记事”的 main 提到“open”，它却不从那里出发；删去或补进 from\n"
            "t.toml:16: act \"note\" is main in \"open\" but does not leave from there; remove it or add it "
            "to from\n");
}

TEST(ProcedureCheck, FindsChoicesWithoutChoicesAndChoicesWithoutAChoice) {
  EXPECT_EQ(findings_in(with_office_note("field = [" + field("a", "choice") + "]")),
            "t.toml:16: 填写项“项”要选，却没有选项；写上 choices = […]\n"
            "t.toml:16: field \"a\" is a choice of nothing; write choices = […]\n");
  EXPECT_EQ(
      findings_in(with_office_note(
          "field = [" +
          field("a", "text", ", choices = [{ name = \"x\", label = { zh = \"甲\", en = \"X\" } }]") + "]")),

      "t.toml:16: 填写项“项”不是选择项，却有选项；把 type 改为 \"choice\" 或删去 choices\n"
      "t.toml:16: field \"a\" has choices but is no choice; make its type \"choice\" or remove them\n");
}

TEST(ProcedureCheck, FindsEffectsWithoutTheFieldsThatTheyRead) {
  EXPECT_EQ(findings_in(with_office_note("effects = [\"set_due\"]")),
            "t.toml:16: 办理“记事”的“set_due”要用填写项“due”；写成 type = \"due\"\n"
            "t.toml:16: \"set_due\" of act \"note\" reads the field \"due\"; write it with type = \"due\"\n");
  EXPECT_EQ(findings_in(with_office_note("effects = [\"set_due\"], field = [" + field("due", "day") + "]")),

            "t.toml:16: 办理“记事”的“set_due”要用填写项“due”；写成 type = \"due\"\n"
            "t.toml:16: \"set_due\" of act \"note\" reads the field \"due\"; write it with type = \"due\"\n");
  EXPECT_EQ(
      findings_in(with_office_note("effects = [\"extend_due\"], field = [" + field("due_on", "day") + "]")),

      "t.toml:16: 办理“记事”的“extend_due”要用填写项“due_on”；写成 type = \"day\"、required = true\n"
      "t.toml:16: \"extend_due\" of act \"note\" reads the field \"due_on\"; write it with type = \"day\" "
      "and required = true\n");
  EXPECT_EQ(findings_in(with_office_note("effects = [\"set_bearers\"]")),
            "t.toml:16: 办理“记事”的“set_bearers”要用填写项“lead”；写成 type = \"organisations\"\n"
            "t.toml:16: \"set_bearers\" of act \"note\" reads the field \"lead\"; write it with type = "
            "\"organisations\"\n");
  EXPECT_EQ(
      findings_in(with_office_note("effects = [\"set_bearers\"], field = [" + field("lead", "organisations") +
                                   ", " + field("support", "text") + "]")),

      "t.toml:16: 办理“记事”的“set_bearers”要用填写项“support”；写成 type = \"organisations\"\n"
      "t.toml:16: \"set_bearers\" of act \"note\" reads the field \"support\"; write it with type = "
      "\"organisations\"\n");
  EXPECT_EQ(
      findings_in(with_office_note("guards = [\"later_than_due\"]")),
      "t.toml:16: 办理“记事”的“later_than_due”要用填写项“due_on”；写成 type = \"day\"、required = true\n"
      "t.toml:16: \"later_than_due\" of act \"note\" reads the field \"due_on\"; write it with type = "
      "\"day\" and required = true\n");
  EXPECT_EQ(findings_in(with_office_note("effects = [\"record_fields\"]")),
            "t.toml:16: 办理“记事”要留存填写项，却没有填写项；补上或删去 record_fields\n"
            "t.toml:16: act \"note\" records its fields but has none; add one or remove record_fields\n");
  EXPECT_EQ(
      findings_in(with_office_note("effects = [\"record_fields\"], field = [" + field("on", "day") + "]")),

      "t.toml:16: 填写项不能叫“on”：办理的日期以此名留存；换一个名字\n"
      "t.toml:16: a field cannot be called \"on\": the day of the act is kept under it; rename it\n");
}

TEST(ProcedureCheck, FindsEffectsAndGuardsThatRestOnNothing) {
  EXPECT_EQ(findings_in(errand_with("effects = [\"claim\"]", "effects = []")),
            "t.toml:15: 办理“核毕”的“accept_claim”无从谈起：没有一项办理有效果“claim”；补上或删去\n"
            "t.toml:15: \"accept_claim\" of act \"accept\" is idle: no act has the effect \"claim\"; add one "
            "or remove this\n"
            "t.toml:15: 办理“核毕”的“claim_open”无从谈起：没有一项办理有效果“claim”；补上或删去\n"
            "t.toml:15: \"claim_open\" of act \"accept\" is idle: no act has the effect \"claim\"; add one "
            "or remove this\n");
  EXPECT_EQ(findings_in(with_office_note("effects = [\"settle_dispute\"], field = [" +
                                         field("organisation", "organisation", ", required = true") + "]")),

            "t.toml:16: 办理“记事”的“settle_dispute”无从谈起：没有一项办理有效果“dispute”；补上或删去\n"
            "t.toml:16: \"settle_dispute\" of act \"note\" is idle: no act has the effect \"dispute\"; add "
            "one or remove this\n");
}

TEST(ProcedureCheck, FindsWhatIsSaidTwiceOrAgainstItself) {
  EXPECT_EQ(findings_in(errand_with("\"claim_open\"", "\"claim_open\", \"claim_open\"")),
            "t.toml:15: 办理“核毕”写了两次“claim_open”；删去一个\n"
            "t.toml:15: act \"accept\" has \"claim_open\" twice; remove one\n");
  EXPECT_EQ(findings_in(errand_with("\"docket\"", "\"docket\", \"docket\"")),
            "t.toml:13: 办理“开办”写了两次“docket”；删去一个\n"
            "t.toml:13: act \"begin\" has \"docket\" twice; remove one\n");
  EXPECT_EQ(findings_in(errand_with("\"accept_claim\"", "\"accept_claim\", \"refuse_claim\"")),
            "t.toml:15: 办理“核毕”既同意又退回办结申请；留下一个\n"
            "t.toml:15: act \"accept\" both accepts and refuses the claim; keep one\n");
}

TEST(ProcedureCheck, FindsGuardArgumentsThatNameNothing) {
  EXPECT_EQ(findings_in(errand_with("\"claim_open\"", "{ another_person_than_act = \"clam\" }")),
            "t.toml:15: 办理“核毕”的条件“another_person_than_act”提到不存在的办理“clam”；改为“claim”\n"
            "t.toml:15: the guard \"another_person_than_act\" of act \"accept\" names the act \"clam\", "
            "which does not exist; did you mean \"claim\"?\n");
  EXPECT_EQ(
      findings_in(errand_with("\"claim_open\"", "{ claim_open = \"claim\" }")),
      "t.toml:15: 办理“核毕”的条件“claim_open”不带参数；只写 \"claim_open\"\n"
      "t.toml:15: the guard \"claim_open\" of act \"accept\" takes no argument; write just \"claim_open\"\n");
  EXPECT_EQ(
      findings_in(errand_with("\"claim_open\"", "{ result_is = \"claim\" }")),
      "t.toml:15: 办理“核毕”的条件 result_is 的参数“claim”不对：写成 { result_is = \"办理.填写项=选项\" }\n"
      "t.toml:15: the guard result_is of act \"accept\" has the argument \"claim\": write { result_is = "
      "\"act.field=value\" }\n");
  EXPECT_EQ(findings_in(errand_with("\"claim_open\"", "{ result_is = \"clam.a=b\" }")),
            "t.toml:15: 办理“核毕”的条件“result_is”提到不存在的办理“clam”；改为“claim”\n"
            "t.toml:15: the guard \"result_is\" of act \"accept\" names the act \"clam\", which does not "
            "exist; did you mean \"claim\"?\n");
  EXPECT_EQ(findings_in(errand_with("\"claim_open\"", "{ result_is = \"claim.a=b\" }")),
            "t.toml:15: 办理“核毕”的条件 result_is 的参数“claim.a=b”不对：那项办理没有这个选择项\n"
            "t.toml:15: the guard result_is of act \"accept\" has the argument \"claim.a=b\": that act has "
            "no such choice\n");
}

TEST(ProcedureCheck, FindsResultsThatCannotBeOrAreNotKept) {
  const std::string choice =
      "field = [" +
      field("a", "choice", ", choices = [{ name = \"x\", label = { zh = \"甲\", en = \"X\" } }]") + "]";
  const std::string kept = with_office_note(choice + ", effects = [\"record_fields\"]");
  EXPECT_EQ(findings_in(with_guard_of_claim(kept, "{ result_is = \"note.a=y\" }")),
            "t.toml:14: 办理“报毕”的条件 result_is 的参数“note.a=y”不对：那个选择项没有这个选项\n"
            "t.toml:14: the guard result_is of act \"claim\" has the argument \"note.a=y\": that choice has "
            "no such value\n");
  EXPECT_EQ(
      findings_in(with_guard_of_claim(with_office_note(choice), "{ result_is = \"note.a=x\" }")),
      "t.toml:14: 办理“报毕”的条件 result_is 的参数“note.a=x”不对：给那项办理加上效果 record_fields\n"
      "t.toml:14: the guard result_is of act \"claim\" has the argument \"note.a=x\": give that act the "
      "effect record_fields\n");
  EXPECT_EQ(findings_in(with_guard_of_claim(kept, "{ result_is = \"note.a=x\" }")), "");
}

TEST(ProcedureCheck, FindsSuperiorsWithoutAPlaceForTheirName) {
  EXPECT_EQ(findings_in(with_note("from = [\"running\"], by = [\"superior\"]")),
            "t.toml:16: 办理“记事”可由上级办，却没有填姓名的地方；加一个 type = \"person\" 的填写项\n"
            "t.toml:16: act \"note\" may be a superior's but has no place for the name; add a field with "
            "type = \"person\"\n");
}

TEST(ProcedureCheck, FindsStatesThatCannotBeReachedOrLeft) {
  EXPECT_EQ(findings_in(errand_with("from = [\"running\"], to = \"claimed\"", "from = [\"running\"]")),
            "t.toml:6: 从状态“待办”走不到任何结束状态，办件会永远停在这里；补一项离开它的办理\n"
            "t.toml:6: from the state \"open\" no end can be reached; add an act that leads on\n"
            "t.toml:7: 从状态“在办”走不到任何结束状态，办件会永远停在这里；补一项离开它的办理\n"
            "t.toml:7: from the state \"running\" no end can be reached; add an act that leads on\n"
            "t.toml:8: 没有办理能到达状态“待核”；补一项 to = \"claimed\" 的办理，或删去它\n"
            "t.toml:8: no act reaches the state \"claimed\"; add one with to = \"claimed\" or remove it\n"
            "t.toml:9: 没有办理能到达状态“办毕”；补一项 to = \"done\" 的办理，或删去它\n"
            "t.toml:9: no act reaches the state \"done\"; add one with to = \"done\" or remove it\n");
}

TEST(ProcedureCheck, FindsTwoMainActsOfOneState) {
  EXPECT_EQ(
      findings_in(with_office_note("main = [\"running\"]")),
      "t.toml:16: 状态“在办”有两项主要办理“报毕”和“记事”；一页只有一项，删去一个 main\n"
      "t.toml:16: the state \"running\" has two main acts, \"claim\" and \"note\"; remove main from one\n");
}

TEST(ProcedureCheck, FindsStatesThatWaitForSomebodyWhoCanDoNothing) {
  EXPECT_EQ(findings_in(errand_with("waits_for = \"lead\"", "waits_for = \"superior\"")),
            "t.toml:7: 状态“在办”等的是 superior，可是没有一项办理由其办；改 waits_for 或补一项办理\n"
            "t.toml:7: the state \"running\" waits for superior, who has no act there; change waits_for or "
            "add an act\n");
}

TEST(ProcedureCheck, FindsAMetDateWhereNoDateCounts) {
  EXPECT_EQ(findings_in(errand_with("phase = \"before\"", "phase = \"before\", due_met = true")),
            "t.toml:6: 状态“待办”不在办理中，不计本件的时限；删去 due_met\n"
            "t.toml:6: the state \"open\" does not run, so that no date counts there; remove due_met\n");
}

TEST(ProcedureCheck, FindsClocksThatRunBeforeDocketingOrStandStillAfterIt) {
  EXPECT_EQ(findings_in(errand_with("phase = \"before\"", "phase = \"running\"")),
            "t.toml:6: 不经立项就能到状态“待办”，那里却计时；把 phase 改为 \"before\"，或让路径经过立项\n"
            "t.toml:6: clocks run in the state \"open\", which is reached without docketing; make its phase "
            "\"before\" or lead the way through docketing\n");
  EXPECT_EQ(findings_in(errand_with("{ zh = \"在办\", en = \"Running\" }, phase = \"running\"",
                                    "{ zh = \"在办\", en = \"Running\" }, phase = \"before\"")),

            "t.toml:13: 办理“开办”立项后时钟不走；让它到一个 phase = \"running\" 的状态\n"
            "t.toml:13: no clock runs after act \"begin\" has docketed; lead it to a state with phase = "
            "\"running\"\n");
  EXPECT_EQ(findings_in(with_note("from = [\"running\"], to = \"open\", by = [\"office\"]")),
            "t.toml:16: 办理“记事”把已立项的“在办”退回立项之前；改到计时的状态，或走终止\n"
            "t.toml:16: act \"note\" takes \"running\" back to before docketing; lead it to a running state "
            "or terminate\n");
}

}  // namespace
}  // namespace bihuan::procedures
