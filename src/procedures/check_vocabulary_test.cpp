// SPDX-License-Identifier: Apache-2.0
// Findings on clocks, children, figures, arguments, and acts that can never be done or not be told apart.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "procedures/check.h"
#include "procedures/file.h"
#include "procedures/testing_check.h"

namespace bihuan::procedures {
namespace {

using testing::errand;
using testing::errand_with;
using testing::chinese::findings_in;

/// The errand with further tables in front of its acts, and a further act in line 16.
std::string errand_with_tables(std::string_view tables, std::string_view act_keys) {
  std::string text = testing::errand_with_act(fmt::format(
      "{{ name = \"note\", label = {{ zh = \"记事\", en = \"Note\" }}, by = [\"office\"], {} }}", act_keys));
  return text.insert(text.find("act = ["), fmt::format("{}\n", tables));
}

/// Where 报毕 stops the clock.
std::string errand_with_stopped(std::string_view clocks, std::string_view act_keys) {
  std::string text = errand_with_tables(clocks, act_keys);
  constexpr std::string_view claims = R"(effects = ["claim"])";
  return text.replace(text.find(claims), claims.size(), R"(effects = ["claim", { stop_clock = "reply" }])");
}

constexpr std::string_view clock =
    R"(clock = [{ name = "reply", label = { zh = "答复时限", en = "Reply" }, count = 5 }])";

TEST(ClockCheck, FindsNothingWrongWithAClockThatIsStartedAndStopped) {
  EXPECT_EQ(
      findings_in(errand_with_stopped(clock, R"(from = ["running"], effects = [{ start_clock = "reply" }])")),
      "");
}

TEST(ClockCheck, FindsAClockThatAnActStartsAndStopsAtOnce) {
  for (const char* start : {"start_clock", "restart_clock"}) {
    const std::string effects = fmt::format(
        R"(from = ["running"], effects = [{{ {} = "reply" }}, {{ stop_clock = "reply" }}])", start);
    EXPECT_EQ(findings_in(errand_with_tables(clock, effects)),
              "t.toml:17: 办理“记事”同时启动和停下时限“答复时限”，等于没有；分到两项办理\n");
  }
  EXPECT_EQ(
      findings_in(errand_with_stopped(
          clock, R"(from = ["running"], effects = [{ start_clock = "reply" }, { pause_clock = "reply" },)"
                 R"( { resume_clock = "reply" }])")),
      "t.toml:17: 办理“记事”同时暂停和恢复时限“答复时限”，等于没有；分到两项办理\n");
}

TEST(ClockCheck, FindsAClockThatIsStoppedOnlyWhereItDoesNotRun) {
  std::string text =
      errand_with_stopped(clock, R"(from = ["running"], effects = [{ start_clock = "reply" }])");
  const std::string_view stops = R"({ stop_clock = "reply" }])";
  text.replace(text.find(stops), stops.size(),
               R"({ stop_clock = "reply" }], guards = [{ clock_stopped = "reply" }])");
  EXPECT_EQ(findings_in(text),
            "t.toml:12: 时限“答复时限”启动之后没有一项办理能停下它；给其后的办理加上效果 stop_clock\n");
}

TEST(ClockCheck, FindsAClockWhoseStopLiesBehindAnActThatWaitsForIt) {
  std::string text =
      errand_with_tables(clock, R"(from = ["running"], effects = [{ start_clock = "reply" }])");
  const auto replace = [&](std::string_view old, std::string_view by) {
    text.replace(text.find(old), old.size(), by);
  };
  replace(R"(effects = ["claim"])", R"(effects = ["claim"], guards = [{ clock_stopped = "reply" }])");
  replace(R"(effects = ["accept_claim"])", R"(effects = ["accept_claim", { stop_clock = "reply" }])");
  EXPECT_EQ(findings_in(text),
            "t.toml:12: 时限“答复时限”启动之后没有一项办理能停下它；给其后的办理加上效果 stop_clock\n");
}

TEST(ClockCheck, FindsAClockThatNothingStops) {
  EXPECT_EQ(
      findings_in(errand_with_tables(clock, R"(from = ["running"], effects = [{ start_clock = "reply" }])")),
      "t.toml:12: 时限“答复时限”启动之后没有一项办理能停下它；给其后的办理加上效果 stop_clock\n");
}

TEST(ClockCheck, FindsAClockThatIsStartedBehindTheLastActThatStopsIt) {
  const std::string act = R"(from = ["open"], effects = [{ stop_clock = "reply" }])";
  std::string text = errand_with_tables(clock, act);
  const std::string_view claims = R"(effects = ["claim"])";
  text.replace(text.find(claims), claims.size(), R"(effects = ["claim", { start_clock = "reply" }])");
  EXPECT_EQ(findings_in(text),
            "t.toml:12: 时限“答复时限”启动之后没有一项办理能停下它；给其后的办理加上效果 stop_clock\n");
}

TEST(ClockCheck, FindsAClockThatIsPausedForEver) {
  EXPECT_EQ(
      findings_in(errand_with_stopped(
          clock, R"(from = ["running"], effects = [{ start_clock = "reply" }, { pause_clock = "reply" }])")),
      "t.toml:12: 时限“答复时限”暂停之后没有一项办理能恢复它；给其后的办理加上效果 resume_clock\n");
}

TEST(ClockCheck, FindsAClockThatNobodyStarts) {
  EXPECT_EQ(findings_in(errand_with_tables(clock, R"(from = ["running"])")),
            "t.toml:12: 时限“答复时限”没有一项办理启动它；给一项办理加上效果 start_clock，或删去它\n");
}

TEST(ClockCheck, FindsAClockWithoutAnEndOrWithTwo) {
  const std::string act = R"(from = ["running"], effects = [{ start_clock = "reply" }])";
  EXPECT_EQ(findings_in(errand_with_stopped(
                R"(clock = [{ name = "reply", label = { zh = "答复时限", en = "Reply" } }])", act)),
            "t.toml:12: 时限“答复时限”须写 count 或 until_field 之一，不能都写，也不能都不写\n");
  EXPECT_EQ(
      findings_in(errand_with_stopped(
          R"(clock = [{ name = "reply", label = { zh = "答复时限", en = "Reply" }, until_field = "until" }])",
          act)),
      "t.toml:17: 办理“记事”启动时限“答复时限”，要用日期“until”；补上 type = \"day\"\n");
}

TEST(ClockCheck, FindsAClockThatIsUrgedWithoutALadder) {
  const std::string_view urged =
      R"(clock = [{ name = "reply", label = { zh = "答复时限", en = "Reply" }, count = 5, urged = true }])";
  EXPECT_EQ(
      findings_in(errand_with_stopped(urged, R"(from = ["running"], effects = [{ start_clock = "reply" }])")),
      "t.toml:12: 时限“答复时限”照它催办，却没有催办梯级；写上 [[urging]]，或删去 urged\n");
}

TEST(ClockCheck, NamesTheNearestClock) {
  EXPECT_EQ(
      findings_in(errand_with_stopped(
          clock, R"(from = ["running"], effects = [{ start_clock = "reply" }, { stop_clock = "replay" }])")),
      "t.toml:17: 办理“记事”的效果“stop_clock”提到不存在的时限“replay”；改为“reply”\n");
}

TEST(ChildCheck, FindsATemplateThatIsUnusedOrLacksItsFields) {
  constexpr std::string_view child =
      R"(child = [{ name = "part", kind = "errand", title = "title", each = true }])";
  EXPECT_EQ(findings_in(errand_with_tables(child, R"(from = ["running"])")),
            "t.toml:12: 下级件“part”没有一项办理用到它；给一项办理加上效果 open_child，或删去它\n"
            "t.toml:12: 下级件“part”要一家一件（each），须写 lead，即按哪个填写项分\n");
  EXPECT_EQ(findings_in(errand_with_tables(R"(child = [{ name = "part", kind = "errand", title = "title" }])",
                                           R"(from = ["running"], effects = [{ open_child = "part" }])")),
            "t.toml:17: 办理“记事”开出下级件“part”，要用填写项“title”（type = \"text\", required = "
            "true）；补上或改正\n");
}

TEST(ChildCheck, FindsAChildOfAKindThatNoProcedureHas) {
  const std::string_view act =
      R"(from = ["running"], effects = [{ open_child = "part" }],)"
      R"( field = [{ name = "title", label = { zh = "名称", en = "Title" }, type = "text", required = true }])";
  const auto findings_of_kind = [&](std::string_view kind) {
    const std::string child =
        fmt::format(R"(child = [{{ name = "part", kind = "{}", title = "title" }}])", kind);
    const auto loaded = load_procedure(errand_with_tables(child, act), "t.toml");
    EXPECT_TRUE(loaded);
    Findings findings("t.toml");
    check_kinds(*loaded, {"duty", "matter"}, findings);
    return findings.empty() ? std::string() : findings.in_order().front().zh;
  };
  EXPECT_EQ(findings_of_kind("duty"), "");
  EXPECT_EQ(findings_of_kind("errand"), "");
  EXPECT_EQ(findings_of_kind("dutty"), "t.toml:12: 下级件“part”的 kind“dutty”不是已有的流程；改为“duty”");
}

std::string errand_with_fields(std::string_view fields, std::string_view more = "") {
  return errand_with_tables("", fmt::format("from = [\"running\"], field = [{}]{}", fields, more));
}

std::string field(std::string_view name, std::string_view keys) {
  return fmt::format("{{ name = \"{}\", label = {{ zh = \"{}\", en = \"the {}\" }}, {} }}", name, name, name,
                     keys);
}

TEST(FigureCheck, FindsBoundsThatNothingFits) {
  EXPECT_EQ(findings_in(errand_with_fields(field("sum", R"(type = "number", min = 5, max = "4.5")"))),
            "t.toml:17: 填写项“sum”的 max 小于 min；没有数填得进去，改正其一\n");
  EXPECT_EQ(findings_in(errand_with_fields(field("sum", R"(type = "text", max = 4)"))),
            "t.toml:17: 填写项“sum”不是数字，却有 unit、min、max 或 decimals；把 type 改为 \"number\" "
            "或删去它们\n");
  EXPECT_EQ(findings_in(errand_with_fields(field("sum", R"(type = "number", max = 4.5)"))),
            "t.toml:17: “max”的写法不对；应写成：整数，或带引号的小数，如 \"0.5\"\n");
}

TEST(FigureCheck, FindsSumsOfWhatIsNoFigure) {
  const std::string fields = field("total", R"(type = "number")") + ", " + field("part", R"(type = "text")");
  EXPECT_EQ(
      findings_in(errand_with_fields(fields, R"(, guards = [{ sum_of_fields = "total = part + prat" }])")),
      "t.toml:17: 办理“记事”的条件 sum_of_fields 的参数“total = part + prat”不对：填写项“part”须为 type = "
      "\"number\"\n"
      "t.toml:17: 办理“记事”的条件“sum_of_fields”提到不存在的填写项“prat”；改为“part”\n");
  EXPECT_EQ(findings_in(errand_with_fields(fields, R"(, guards = [{ sum_of_fields = "total" }])")),
            "t.toml:17: 办理“记事”的条件 sum_of_fields 的参数“total”不对：写成 { sum_of_fields = "
            "\"合计=分项+分项\" }，用填写项的名字\n");
}

TEST(FigureCheck, FindsSumsThatComeToWhatNobodyRecords) {
  const std::string fields = field("a", R"(type = "number")") + ", " + field("b", R"(type = "number")");
  const std::string found =
      findings_in(errand_with_fields(fields, R"(, guards = [{ sum_of_fields = "nothing.total=a+b" }])"));
  EXPECT_NE(found.find("条件“sum_of_fields”提到不存在的办理“nothing”"), std::string::npos) << found;
}

TEST(FigureCheck, FindsNewValuesOfWhatIsNotKept) {
  EXPECT_EQ(findings_in(errand_with_fields(field("year", R"(type = "text")"),
                                           R"(, guards = [{ value_is_new = "year" }])")),
            "t.toml:17: 办理“记事”的条件 value_is_new 的参数“year”不对：填写项“year”须是数字或日期\n");
}

TEST(FigureCheck, FindsCountsOfWhatIsNoItem) {
  const std::string fields =
      field("total", R"(type = "number")") + ", " + field("item", R"(type = "number")");
  const auto found = [&](const std::string& argument) {
    return findings_in(
        errand_with_fields(fields, fmt::format(R"(, guards = [{{ count_of_items = "{}" }}])", argument)));
  };
  EXPECT_NE(found("total").find("写成 { count_of_items = "), std::string::npos) << found("total");
  EXPECT_NE(found("item=nothing").find("条件“count_of_items”提到不存在的办理“nothing”"), std::string::npos);
  EXPECT_NE(found("totl=nothing").find("条件“count_of_items”提到不存在的填写项“totl”"), std::string::npos);
  EXPECT_NE(found("total=note").find("那项办理没有文字填写项 item"), std::string::npos)
      << found("total=note");
}

TEST(FigureCheck, FindsDaysThatAreInNoOrder) {
  EXPECT_EQ(findings_in(errand_with_fields(field("until", R"(type = "day", not_before = "from")"))),
            "t.toml:17: 填写项“until”的 not_before 须是同一办理的另一个日期；改正或删去\n");
}

TEST(FigureCheck, FindsAPastOfWhatIsNoDay) {
  EXPECT_EQ(findings_in(errand_with_fields(field("until", R"(type = "text", past = true)"))),
            "t.toml:17: 填写项“until”不是日期，却写了 past；删去它\n");
}

TEST(AnswerCheck, FindsGuardsThatNeverHoldTogether) {
  std::string text = errand_with_stopped(
      clock, R"(from = ["running"], guards = [{ within_clock = "reply" }, { clock_expired = "reply" }])");
  const std::string_view begins = R"(effects = ["docket"])";
  text.replace(text.find(begins), begins.size(), R"(effects = ["docket", { start_clock = "reply" }])");
  EXPECT_EQ(findings_in(text),
            "t.toml:17: 办理“记事”的条件“within_clock = reply”和“clock_expired = "
            "reply”不能同时成立，永远办不成；删去一个\n");
}

TEST(AnswerCheck, FindsAGuardThatCannotHaveComeTrueYet) {
  const std::string recorded = R"(from = ["claimed"], effects = ["record_fields"], field = [)" +
                               field("how", R"(type = "text")") + "]";
  std::string text = errand_with_tables("", recorded);
  const std::string_view claims = R"(effects = ["claim"])";
  text.replace(text.find(claims), claims.size(),
               R"(effects = ["claim"], guards = [{ recorded = "note.how" }])");
  EXPECT_THAT(findings_in(text),
              ::testing::HasSubstr("t.toml:15: 办理“报毕”的条件“recorded = "
                                   "note.how”在它出发的各状态都不可能成立，永远办不成；改出发状态或条件\n"));
}

TEST(AnswerCheck, FindsActsThatCannotBeToldApart) {
  EXPECT_EQ(
      findings_in(testing::errand_with_act(
          R"({ name = "say", label = { zh = "报毕", en = "Say" }, from = ["running"], by = ["lead"] })")),
      "t.toml:16: 办理“claim”和“say”从同一状态出发而名称相同，页面上分不清；改一个的 label\n");
}

TEST(ArgumentCheck, FindsAnEffectWithAnArgumentThatItDoesNotTake) {
  EXPECT_EQ(findings_in(errand_with(R"(effects = ["claim"])", R"(effects = [{ claim = "all" }])")),
            "t.toml:14: 办理“报毕”的效果“claim”不带参数；只写 \"claim\"\n");
}

}  // namespace
}  // namespace bihuan::procedures
