// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a notice that follows from an act: the errand with a sound one, broken in one place.
#include <fmt/format.h>

#include "procedures/check.h"
#include "procedures/file.h"
#include "procedures/testing_procedure.h"
#include "procedures/vocabulary_words.h"

namespace bihuan::procedures {
namespace {

constexpr std::string_view clock =
    R"(clock = [{ name = "reply", label = { zh = "答复时限", en = "Reply" }, count = 5 }])";
constexpr std::string_view warn =
    R"({ name = "warn", label = { zh = "警示", en = "Warn" }, from = ["running"], by = ["office"],)"
    R"( effects = [{ start_clock = "reply" }, { give_notice = "warning" }] })";
constexpr std::string_view claims = R"(effects = ["claim"])";

/// Its notice opens in line 19, its act stands in line 17.
std::string with_notice(std::string_view old = "", std::string_view replacement = "") {
  std::string text = testing::errand_with_act(warn);
  text.replace(text.find(claims), claims.size(), R"(effects = ["claim", { stop_clock = "reply" }])");
  text.insert(text.find("act = ["), fmt::format("{}\n", clock));
  text += R"([[notice]]
name = "warning"
label = { zh = "警示函", en = "Warning" }
clock = "reply"
needs_approval = true
request = { zh = "请说明情况。", en = "Please explain." }
)";
  const std::size_t found = text.find(old);
  EXPECT_NE(found, std::string::npos) << old;
  return text.replace(found, old.size(), replacement);
}

std::string findings_in(std::string_view text) {
  const auto procedure = load_procedure(text, "t.toml");
  std::string all;
  if (procedure) return all;
  for (const Words& reason : procedure.error().reasons) all += reason.zh + "\n" + reason.en + "\n";
  return all;
}

std::string findings_with(std::string_view old, std::string_view replacement) {
  return findings_in(with_notice(old, replacement));
}

/// A further act beside it, in the same line, has this effect.
std::string findings_with_further(std::string_view effect) {
  constexpr std::string_view end = R"({ give_notice = "warning" }] })";
  return findings_with(end, fmt::format(R"({}, {{ name = "again", label = {{ zh = "再办", en = "Again" }},)"
                                        R"( from = ["running"], by = ["office"], effects = [{}] }})",
                                        end, effect));
}

TEST(NoticeCheck, ReadsASoundOneAsItStands) {
  const auto procedure = load_procedure(with_notice(), "t.toml").value();

  ASSERT_EQ(procedure.notices.size(), 1U);
  EXPECT_EQ(procedure.notices[0],
            (NoticeTemplate{
                "warning", {"警示函", "Warning"}, {"请说明情况。", "Please explain."}, "reply", true, 19}));
  EXPECT_EQ(procedure.find_notice("warning"), &procedure.notices[0]);
  EXPECT_EQ(procedure.find_notice("praise"), nullptr);
  EXPECT_EQ(words_for(procedure.find_act("warn")->effects[1], procedure).zh,
            "起草所指的通知，发给可交办的牵头单位：“警示函”");
}

TEST(NoticeCheck, FindsANoticeThatNothingGives) {
  EXPECT_EQ(findings_with(R"(, { give_notice = "warning" })", ""),
            "t.toml:19: 通知“警示函”没有一项办理发出；给一项办理加上效果 { give_notice = \"warning\" }，"
            "或删去它\n"
            "t.toml:19: the notice \"warning\" is given by no act; give one the effect { give_notice = "
            "\"warning\" } or remove it\n");
}

TEST(NoticeCheck, NamesTheNearestNotice) {
  EXPECT_EQ(findings_with_further(R"({ give_notice = "waning" })"),
            "t.toml:17: 办理“再办”的效果“give_notice”提到不存在的通知“waning”；改为“warning”\n"
            "t.toml:17: the effect \"give_notice\" of act \"again\" names the notice \"waning\", which does "
            "not exist; did you mean \"warning\"?\n");
}

TEST(NoticeCheck, FindsAnEffectThatNamesNoNotice) {
  EXPECT_EQ(findings_with_further(R"("give_notice")"),
            "t.toml:17: 办理“再办”的效果 give_notice 的参数“”不对：写成 { give_notice = \"通知\" }，用 "
            "[[notice]] 的名字\n"
            "t.toml:17: the effect give_notice of act \"again\" has the argument \"\": write { give_notice = "
            "\"notice\" } with the name of a [[notice]]\n");
}

TEST(NoticeCheck, FindsAClockThatIsNotThere) {
  EXPECT_EQ(
      findings_with("clock = \"reply\"\n", "clock = \"replay\"\n"),
      "t.toml:19: 通知“警示函”的 clock 提到不存在的时限“replay”；改为“reply”\n"
      "t.toml:19: the notice \"warning\" names the clock \"replay\", which does not exist; did you mean "
      "\"reply\"?\n");
}

TEST(NoticeCheck, FindsAnActThatGivesTwo) {
  constexpr std::string_view one = R"({ give_notice = "warning" })";
  constexpr std::string_view other = R"([[notice]]
name = "invitation"
label = { zh = "约谈函", en = "Invitation" }
request = { zh = "请来面谈。", en = "Please come and talk." }
)";
  const std::string both = fmt::format(R"({}, {{ give_notice = "invitation" }})", one);
  EXPECT_EQ(findings_in(with_notice(one, both) + std::string(other)),
            "t.toml:17: 办理“警示”一次发出几份通知；只留一个 give_notice\n"
            "t.toml:17: act \"warn\" gives several notices at once; leave one give_notice\n");
}

TEST(NoticeCheck, AsksForNameLabelAndRequestInBothLanguages) {
  EXPECT_EQ(findings_with(R"({ zh = "警示函", en = "Warning" })", R"({ zh = "警示函" })"),
            "t.toml:19: 通知“warning”的 label 缺少 en；中英文都要写\n"
            "t.toml:19: the label of notice \"warning\" lacks en; write both languages\n");
  EXPECT_EQ(findings_with("request = { zh = \"请说明情况。\", en = \"Please explain.\" }\n", ""),
            "t.toml:19: 通知“warning”的 request 缺少 zh, en；中英文都要写\n"
            "t.toml:19: the request of notice \"warning\" lacks zh, en; write both languages\n");
  EXPECT_NE(findings_with("request", "wish").find("unknown key \"wish\""), std::string::npos);
}

TEST(NoticeCheck, KeepsTheProgramsOwnActForTheProgram) {
  EXPECT_NE(findings_with(R"(name = "warn",)", R"(name = "follow_with_notice",)").find("由系统自用"),
            std::string::npos);
}

}  // namespace
}  // namespace bihuan::procedures
