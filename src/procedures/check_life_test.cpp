// SPDX-License-Identifier: Apache-2.0
// Findings on acts that nobody can ever do, because what they ask for rests on themselves or on one another,
// and on the states that are cut off by them.
#include <fmt/format.h>

#include "procedures/testing_check.h"

namespace bihuan::procedures {
namespace {

using testing::chinese::findings_in;

/// An act from 在办 that stays there and keeps a field `how`.
std::string note(std::string_view name, std::string_view label, std::string_view guards) {
  return fmt::format(
      "{{ name = \"{0}\", label = {{ zh = \"{1}\", en = \"{0}\" }}, from = [\"running\"], "
      "by = [\"office\"], effects = [\"record_fields\"], guards = [{2}], "
      "field = [{{ name = \"how\", type = \"text\", label = {{ zh = \"项\", en = \"Item\" }} }}] }}",
      name, label, guards);
}

/// The errand, or what was made of it, where 报毕 asks for this too.
std::string with_guard_of_claim(std::string text, std::string_view guard) {
  constexpr std::string_view claims = R"(effects = ["claim"])";
  return text.replace(text.find(claims), claims.size(), fmt::format("{}, guards = [{}]", claims, guard));
}

std::string dead(int line, std::string_view act, std::string_view guard, std::string_view other) {
  return fmt::format(
      "t.toml:{}: 办理“{}”的条件“{}”要靠“{}”先办成，可是在它之前办不成，所以永远办不成；改条件，"
      "或让另一项办理使它成立\n",
      line, act, guard, other);
}

TEST(LifeCheck, FindsAnActThatAsksForItself) {
  EXPECT_EQ(findings_in(testing::errand_with_act(note("look", "查看", R"({ recorded = "look.how" })"))),
            dead(16, "查看", "recorded = look.how", "查看"));
}

TEST(LifeCheck, FindsTwoActsThatWaitForOneAnother) {
  EXPECT_EQ(findings_in(testing::errand_with_act(note("look", "查看", R"({ recorded = "say.how" })") + ",\n" +
                                                 note("say", "说明", R"({ recorded = "look.on" })"))),
            dead(16, "查看", "recorded = say.how", "说明") + dead(17, "说明", "recorded = look.on", "查看"));
}

TEST(LifeCheck, TakesActsThatWaitForOneThatCanBeDone) {
  EXPECT_EQ(findings_in(testing::errand_with_act(note("look", "查看", "") + ",\n" +
                                                 note("say", "说明", R"({ recorded = "look.how" })"))),
            "");
}

TEST(LifeCheck, FindsAStateThatIsEndlessBehindThem) {
  const std::string pair =
      testing::errand_with_act(note("look", "查看", R"({ recorded = "say.how" })") + ",\n" +
                               note("say", "说明", R"({ recorded = "look.how" })"));
  const std::string held = "通往结束的路上有永远办不成的办理，办件会永远停在那里；改它的条件，或另补一条路\n";
  const std::string behind = "的办理都永远办不成；改那些办理的条件，或另补一项\n";
  EXPECT_EQ(
      findings_in(with_guard_of_claim(pair, R"({ recorded = "look.how" })")),
      "t.toml:6: 从状态“待办”" + held + "t.toml:7: 从状态“在办”" + held + "t.toml:8: 通往状态“待核”" +
          behind + "t.toml:9: 通往状态“办毕”" + behind + dead(14, "报毕", "recorded = look.how", "查看") +
          dead(16, "查看", "recorded = say.how", "说明") + dead(17, "说明", "recorded = look.how", "查看"));
}

TEST(LifeCheck, FindsAClockThatOnlyItsOwnExpiryStarts) {
  std::string text = testing::errand_with_act(
      R"({ name = "say", label = { zh = "说明", en = "Say" }, from = ["running"], by = ["office"],)"
      R"( guards = [{ clock_expired = "reply" }], effects = [{ restart_clock = "reply" }] })");
  text.insert(text.find("act = ["),
              "clock = [{ name = \"reply\", label = { zh = \"答复时限\", en = \"Reply\" }, count = 5 }]\n");
  EXPECT_EQ(findings_in(text), dead(17, "说明", "clock_expired = reply", "说明"));
}

TEST(LifeCheck, FindsAnotherPersonThanNobody) {
  EXPECT_EQ(findings_in(with_guard_of_claim(std::string(testing::errand),
                                            R"({ another_person_than_act = "accept" })")),
            "t.toml:14: 办理“报毕”的条件“another_person_than_act = accept”不起作用：“核毕”不可能在它之前办；"
            "改为在它之前的办理\n");
  EXPECT_EQ(findings_in(
                with_guard_of_claim(std::string(testing::errand), R"({ another_body_than_act = "claim" })")),
            "t.toml:14: 办理“报毕”的条件“another_body_than_act = claim”不起作用：“报毕”不可能在它之前办；"
            "改为在它之前的办理\n");
  EXPECT_EQ(findings_in(with_guard_of_claim(std::string(testing::errand),
                                            R"({ another_person_than_act = "begin" })")),
            "");
}

}  // namespace
}  // namespace bihuan::procedures
