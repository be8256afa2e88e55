// SPDX-License-Identifier: Apache-2.0
// Whole sentences of invented minutes, each for one ruling of the mark-up or one family of cues.
#include "reading/duties.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace bihuan::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Texts = std::vector<std::string>;

Texts texts(const std::vector<QuotedBearer>& list) {
  Texts found;
  for (const auto& bearer : list) found.push_back(bearer.text);
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
  const char* quote;
  Texts lead = {};
  Texts support = {};
  Texts officials = {};
  const char* steps = "";
};

void PrintTo(const Example& example, std::ostream* out) {
  *out << example.body;
}

class OneDuty : public testing::TestWithParam<Example> {};

TEST_P(OneDuty, IsReadWhole) {
  const auto& want = GetParam();
  const auto found = read_body(want.body).duties;
  ASSERT_THAT(found, SizeIs(1));
  const auto& duty = found.front();
  EXPECT_EQ(duty.quote.text, want.quote);
  EXPECT_EQ(texts(duty.lead), want.lead);
  EXPECT_EQ(texts(duty.support), want.support);
  EXPECT_EQ(texts(duty.officials), want.officials);
  EXPECT_EQ(steps_of(duty), want.steps);
}

INSTANTIATE_TEST_SUITE_P(
    QuoteStart, OneDuty,
    testing::Values(
        Example{"会议要求，市水务局要摸清管网底数。", "市水务局要摸清管网底数", {"市水务局"}},
        Example{"一是各街道要上门走访。", "各街道要上门走访", {"各街道"}},
        Example{"对逾期企业，区税务局要逐户约谈。", "区税务局要逐户约谈", {"区税务局"}},
        Example{"在做好防汛的同时，县水利局要开工建设水闸。", "县水利局要开工建设水闸", {"县水利局"}},
        Example{"会议同意，由区文旅局举办灯会。", "由区文旅局举办灯会", {"区文旅局"}},
        Example{"会议责成市住建局查明原因。", "责成市住建局查明原因", {"市住建局"}},
        Example{"请市审计局核查账目。", "市审计局核查账目", {"市审计局"}},
        Example{"下阶段改造任务各单位必须抓紧。", "各单位必须抓紧", {"各单位"}},
        Example{"剩余尾款在验收后由区财政支付。", "由区财政支付", {"区财政"}},
        Example{"充分发挥县禁毒办牵头作用，完善台账。", "发挥县禁毒办牵头作用，完善台账", {"县禁毒办"}}));

INSTANTIATE_TEST_SUITE_P(
    Officials, OneDuty,
    testing::Values(
        Example{"副县长林一帆牵头，县交通局负责，尽快疏通国道。",
                "副县长林一帆牵头，县交通局负责，尽快疏通国道",
                {"县交通局"},
                {},
                {"林一帆"}},
        Example{"由林一帆同志牵头调度，县水利局具体负责，加固堤防。",
                "由林一帆同志牵头调度，县水利局具体负责，加固堤防",
                {"县水利局"},
                {},
                {"林一帆"}},
        Example{"区委常委、常务副区长何为牵头，区教育、体育等部门要排查校舍。",
                "区委常委、常务副区长何为牵头，区教育、体育等部门要排查校舍",
                {"区教育", "体育"},
                {},
                {"何为"}},
        Example{"由何为同志负责，县水利局、县财政局具体落实。",
                "由何为同志负责，县水利局、县财政局具体落实",
                {"县水利局", "县财政局"},
                {},
                {"何为"}},
        Example{"何为副区长牵头，区医保局要核对名册。",
                "何为副区长牵头，区医保局要核对名册",
                {"区医保局"},
                {},
                {"何为"}},
        Example{"副市长何为要每周调度一次。", "副市长何为要每周调度一次", {}, {}, {"何为"}},
        Example{"分管副市长牵头，市商务局要办好展会。", "分管副市长牵头，市商务局要办好展会", {"市商务局"}},
        Example{"各位分管副市长要靠前指挥。", "各位分管副市长要靠前指挥", {"各位分管副市长"}},
        Example{"市民政局修改后，报常务副市长何为审定。",
                "市民政局修改后，报常务副市长何为审定",
                {"市民政局"},
                {},
                {"何为"},
                "revise submit>常务副市长何为"},
        Example{"由市数据局修改，经市司法局合法性审核、市商务局公平竞争审查后，提请市政府全体会议审议。",
                "由市数据局修改，经市司法局合法性审核、市商务局公平竞争审查后，提请市政府全体会议审议",
                {"市数据局"},
                {},
                {},
                "revise review>市司法局 review>市商务局 submit>市政府全体会议"},
        Example{"由市住房和城乡建设局组织评估。", "由市住房和城乡建设局组织评估", {"市住房和城乡建设局"}}));

INSTANTIATE_TEST_SUITE_P(
    Lists, OneDuty,
    testing::Values(Example{"县总工会、各乡镇及县直相关部门要广泛宣传。",
                            "县总工会、各乡镇及县直相关部门要广泛宣传",
                            {"县总工会", "各乡镇", "县直相关部门"}},
                    Example{
                        "各地各部门各单位要举一反三。", "各地各部门各单位要举一反三", {"各地各部门各单位"}},
                    Example{"县林业局等部门要加密巡护。", "县林业局等部门要加密巡护", {"县林业局"}},
                    Example{"发展改革、财政、审计部门要会商。",
                            "发展改革、财政、审计部门要会商",
                            {"发展改革", "财政", "审计"}},
                    Example{"市水利局、市林业局、市气象局三部门要会商。",
                            "市水利局、市林业局、市气象局三部门要会商",
                            {"市水利局", "市林业局", "市气象局"}},
                    Example{"市场监管部门要抽检。", "市场监管部门要抽检", {"市场监管部门"}},
                    Example{"市人力资源和社会保障局和市医保局要核对。",
                            "市人力资源和社会保障局和市医保局要核对",
                            {"市人力资源和社会保障局", "市医保局"}},
                    Example{"各县（市、区）、市直各部门要自查。",
                            "各县（市、区）、市直各部门要自查",
                            {"各县（市、区）", "市直各部门"}},
                    Example{"住建、水务、燃气等建设项目主管部门，要现场核验。",
                            "住建、水务、燃气等建设项目主管部门，要现场核验",
                            {"住建", "水务", "燃气"}},
                    Example{"太和镇、和平街道等相关单位要安置群众。",
                            "太和镇、和平街道等相关单位要安置群众",
                            {"太和镇", "和平街道"}},
                    Example{"包抓项目县领导和责任单位主要负责同志要到场。",
                            "包抓项目县领导和责任单位主要负责同志要到场",
                            {"包抓项目县领导", "责任单位主要负责同志"}},
                    Example{"县林业局、县气象局，各乡镇要值班值守。",
                            "县林业局、县气象局，各乡镇要值班值守",
                            {"县林业局", "县气象局", "各乡镇"}}));

INSTANTIATE_TEST_SUITE_P(
    Helpers, OneDuty,
    testing::Values(
        Example{"由市数据局牵头，市财政局、各区配合，汇总清单。",
                "由市数据局牵头，市财政局、各区配合，汇总清单",
                {"市数据局"},
                {"市财政局", "各区"}},
        Example{"市数据局牵头、市财政局牵头，汇总清单。",
                "市数据局牵头、市财政局牵头，汇总清单",
                {"市数据局", "市财政局"}},
        Example{"市数据局、市财政局为牵头单位，汇总清单。",
                "市数据局、市财政局为牵头单位，汇总清单",
                {"市数据局", "市财政局"}},
        Example{"由市数据局牵头、市财政局配合，汇总清单。",
                "由市数据局牵头、市财政局配合，汇总清单",
                {"市数据局"},
                {"市财政局"}},
        Example{
            "市数据局要会同有关部门清点机房。", "市数据局要会同有关部门清点机房", {"市数据局"}, {"有关部门"}},
        Example{"市数据局要加强与公安等部门的协同配合，查清来源。",
                "市数据局要加强与公安等部门的协同配合，查清来源",
                {"市数据局"},
                {"公安"}},
        Example{"区招商局要协助业主单位对接银行。", "区招商局要协助业主单位对接银行", {"区招商局"}},
        Example{"各镇要逐户登记，相关部门密切配合，依规发放补助。",
                "各镇要逐户登记，相关部门密切配合，依规发放补助",
                {"各镇"},
                {"相关部门"}},
        Example{"市科技局牵头，市税务局按职责分工负责。",
                "市科技局牵头，市税务局按职责分工负责",
                {"市科技局"},
                {"市税务局"}},
        Example{"要清理僵尸账户。（责任单位：市财政局、市国资委）",
                "要清理僵尸账户。（责任单位：市财政局、市国资委）",
                {"市财政局", "市国资委"}},
        Example{"压缩审批时限（市审批局牵头，市住建局配合）。",
                "压缩审批时限（市审批局牵头，市住建局配合）",
                {"市审批局"},
                {"市住建局"}}));

INSTANTIATE_TEST_SUITE_P(
    Steps, OneDuty,
    testing::Values(Example{"会议原则同意，由市司法局修改完善后以市政府名义印发。",
                            "由市司法局修改完善后以市政府名义印发",
                            {"市司法局"},
                            {},
                            {},
                            "revise issue"},
                    Example{"区教育局负责，修改完善后，提请区委常委会会议审议《办学条例（送审稿）》。",
                            "区教育局负责，修改完善后，提请区委常委会会议审议《办学条例（送审稿）》",
                            {"区教育局"},
                            {},
                            {},
                            "revise submit>区委常委会会议"},
                    Example{"由县林业局按程序报县政府发文。",
                            "由县林业局按程序报县政府发文",
                            {"县林业局"},
                            {},
                            {},
                            "submit>县政府 issue"},
                    Example{"后续事项由城投集团报市政府审定后实施。",
                            "由城投集团报市政府审定后实施",
                            {"城投集团"},
                            {},
                            {},
                            "submit>市政府 implement"},
                    Example{"市人社局要公示名单，签订合同。",
                            "市人社局要公示名单，签订合同",
                            {"市人社局"},
                            {},
                            {},
                            "issue sign"},
                    Example{"区政府办要主动与区人大沟通汇报。",
                            "区政府办要主动与区人大沟通汇报",
                            {"区政府办"},
                            {},
                            {},
                            "report>区人大"},
                    Example{"区教育局要制定课表，核实人数，推送名单，做到早报告。",
                            "区教育局要制定课表，核实人数，推送名单，做到早报告",
                            {"区教育局"}},
                    Example{"各镇要抓好整改落实，研究贯彻落实意见，推动项目落地。",
                            "各镇要抓好整改落实，研究贯彻落实意见，推动项目落地",
                            {"各镇"}},
                    Example{"原则同意该方案。相关部门要严格抓好落实。",
                            "相关部门要严格抓好落实",
                            {"相关部门"},
                            {},
                            {},
                            "implement"},
                    Example{"各镇要学深悟透，抓好落实。", "各镇要学深悟透，抓好落实", {"各镇"}},
                    Example{"进展情况由市数据局按月报市政府办公室。",
                            "由市数据局按月报市政府办公室",
                            {"市数据局"},
                            {},
                            {},
                            "report>市政府办公室"}));

TEST(Duties, SayWhereTheyStand) {
  const auto found = read_body("会议强调，区教育局要 公布\n招生办法。").duties;
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].quote.text, "区教育局要公布招生办法");
  EXPECT_EQ(found[0].quote.span, (text::Span{5, 18}));
  EXPECT_EQ(found[0].lead[0].span, (text::Span{5, 9}));
}

TEST(Duties, AreOneForEachBearerOfASentence) {
  const auto found = read_body("县交通局要查超载，县公安局要查酒驾，维护秩序。").duties;
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].quote.text, "县交通局要查超载");
  EXPECT_EQ(found[1].quote.text, "县公安局要查酒驾，维护秩序");
}

TEST(Duties, OfAChainGoToEachOrganisationAndTheCheckerToTheFirst) {
  const auto found =
      read_body("县财政局负责，对该办法再行修改完善，经副县长林一帆审核把关后，县政府办公室印发实施。")
          .duties;
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].quote.text, "县财政局负责，对该办法再行修改完善，经副县长林一帆审核把关后");
  EXPECT_THAT(texts(found[0].officials), ElementsAre("林一帆"));
  EXPECT_EQ(steps_of(found[0]), "revise review");
  EXPECT_EQ(found[1].quote.text, "县政府办公室印发实施");
  EXPECT_THAT(texts(found[1].officials), IsEmpty());
  EXPECT_EQ(steps_of(found[1]), "issue implement");
}

TEST(Duties, EndBeforeAnOutcome) {
  const auto found = read_body("各主办单位要细化方案，原则同意区政府办意见。区政府办负责修改完善。").duties;
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].quote.text, "各主办单位要细化方案");
}

TEST(Duties, LeaveTheNextBearersCaseOut) {
  const auto found = read_body("宏远公司要缴清价款，逾期未缴的，由市资规局收回。").duties;
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].quote.text, "宏远公司要缴清价款");
  EXPECT_EQ(found[1].quote.text, "由市资规局收回");
}

TEST(Duties, EndAtASemicolon) {
  const auto found = read_body("区住建局要公示结果；对落后企业，要加快引导。");
  ASSERT_THAT(found.duties, SizeIs(1));
  EXPECT_EQ(found.duties[0].quote.text, "区住建局要公示结果");
  ASSERT_THAT(found.unassigned, SizeIs(1));
  EXPECT_EQ(found.unassigned[0].quote.text, "对落后企业，要加快引导");
}

TEST(Duties, AreNotMadeOfLeaveBargainsOrTales) {
  for (const auto* body :
       {"原则同意城投集团启动发债前期工作。", "宏远公司不再主张违约金。",
        "会议指出，市教育局认真履行职责，办学质量提高。", "会议听取了市教育局关于招生工作的汇报。",
        "市教育局汇报了招生情况。", "成立专班，由副市长林一帆任组长。", "由市长任组长，分管副市长任副组长。",
        "近年来，市教育局持续加大投入。", "县委、县政府高度重视这项工作。", "表扬了市教育局的做法。"}) {
    EXPECT_THAT(read_body(body).duties, IsEmpty()) << body;
  }
}

TEST(Duties, AreInstructionsEvenWithinAnExposition) {
  EXPECT_THAT(read_body("会议指出，形势严峻，各级各部门必须清醒。").duties, SizeIs(1));
}

TEST(Duties, TakeTheirTimeLimitFromBeforeTheBearerToo) {
  const auto found = read_body("2027年3月底前，由区水务局完成清淤。").duties;
  ASSERT_THAT(found, SizeIs(1));
  ASSERT_TRUE(found[0].due);
  EXPECT_EQ(found[0].due->rule, "2027-03-31");
}

TEST(Duties, KnowTheNamesOfTheGazetteer) {
  const std::string body = "由红石榴小栈接待来访。红石榴小栈要登记来访。";
  EXPECT_THAT(read_body(body).duties, IsEmpty());
  EXPECT_THAT(read_body(body, {{"红石榴小栈"}}).duties, SizeIs(2));
}

std::string renamed(std::string body, const std::vector<std::pair<std::string, std::string>>& names) {
  for (const auto& [from, to] : names) {
    for (auto at = body.find(from); at != std::string::npos; at = body.find(from, at + to.size())) {
      body.replace(at, from.size(), to);
    }
  }
  return body;
}

TEST(Duties, AreTheSameUnderOtherNames) {
  const std::string body =
      "副县长林一帆牵头，云溪镇、县粮储局要盘点库存，云溪粮油公司配合。由县粮储局会同云溪镇修改完善后报县政府"
      "印发。";
  const std::vector<std::vector<std::pair<std::string, std::string>>> worlds{
      {{"云溪", "永和"}, {"粮储", "林草"}, {"林一帆", "何为"}},
      {{"云溪", "应城"}, {"粮储", "人力资源和社会保障"}, {"林一帆", "司马要东"}},
      {{"云溪", "向阳"}, {"粮储", "应急管理"}, {"林一帆", "于和平"}}};
  for (const auto& world : worlds) {
    const auto was = read_body(body).duties;
    const auto is = read_body(renamed(body, world)).duties;
    ASSERT_EQ(is.size(), was.size()) << renamed(body, world);
    for (std::size_t i = 0; i < is.size(); ++i) {
      EXPECT_EQ(is[i].quote.text, renamed(was[i].quote.text, world));
      EXPECT_THAT(texts(is[i].lead), SizeIs(was[i].lead.size()));
      EXPECT_EQ(texts(is[i].support).size(), was[i].support.size());
      EXPECT_EQ(is[i].officials.size(), was[i].officials.size());
    }
  }
}

TEST(Unassigned, AreSentencesThatInstructNobody) {
  const auto found = read_body(
      "市教育局要公布学位。同时，要切实加强值班值守。不得瞒报。二要压实责任。会议指出，成绩来之不易。");
  EXPECT_THAT(found.duties, SizeIs(1));
  ASSERT_THAT(found.unassigned, SizeIs(3));
  EXPECT_EQ(found.unassigned[0].quote.text, "要切实加强值班值守");
  EXPECT_EQ(found.unassigned[1].quote.text, "不得瞒报");
}

TEST(Unassigned, AreNoneWhereANoteNamesTheBearer) {
  EXPECT_THAT(read_body("（一）要压降库存。要盘活资金。（责任单位：市国资委）").unassigned, IsEmpty());
}

TEST(Duties, SurviveWhatIsNoMinutes) {
  for (const auto* body :
       {"", "。；，", "由", "责成由请", "（责任单位：", "经报提请", "各各各各", "副市长", "《“（"}) {
    EXPECT_THAT(read_body(body).duties, IsEmpty()) << body;
  }
}

}  // namespace
}  // namespace bihuan::reading
