// SPDX-License-Identifier: Apache-2.0
// What a draft of minutes is stopped for before it is printed, and what it is not stopped for.
#include "intake/print_check.h"

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/print_check_paper.h"
#include "offices/testing_city.h"

namespace bihuan::intake {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string draft(std::string_view body) {
  return "青澜市人民政府常务会议纪要\n2026年8月20日，市长邬江宁主持召开市政府第60次常务会议。\n"
         "一、审议《青澜市管网办法》\n" +
         std::string(body) + "\n出席：邬江宁\n";
}

CheckedPaper checked(std::string_view body) {
  static const auto city = offices::small_city();
  const Ground ground{city, offices::GroupRules::built_in(), offices::today};
  return check_paper(draft(body), "draft.txt", {ground, calendar::built_in()}).value();
}

/// `code 词、词` of each finding.
std::vector<std::string> findings(std::string_view body) {
  std::vector<std::string> lines;
  for (const auto& finding : checked(body).findings) {
    std::string line(json_name(stumble_names(), finding.code));
    for (const auto& word : finding.words) line += " " + word.text;
    lines.push_back(line);
  }
  return lines;
}

TEST(PrintCheck, StopsForWhatNobodyBears) {
  EXPECT_THAT(findings("会议要求，要在全市摸清老旧管网底数。"), ElementsAre("no_bearer 摸清"));
  EXPECT_THAT(findings("会议要求，要切实提高思想认识。"), IsEmpty()) << "nothing that could be done";
}

TEST(PrintCheck, StopsForHasteThatIsLaidOnNobody) {
  EXPECT_THAT(findings("要尽快启动测漏设备采购。"), ElementsAre("no_bearer 尽快启动"));
  EXPECT_THAT(findings("会议决定暂不调价。\n抓紧拟定听证方案。"), ElementsAre("no_bearer 抓紧拟定"));
  EXPECT_THAT(findings("市教育局负责校内管网，9月18日前办结。抓紧拟定听证方案。"), IsEmpty())
      << "the same bearer";
  EXPECT_THAT(findings("要抓紧推进各项工作。"), IsEmpty()) << "it has no end";
}

TEST(PrintCheck, StopsForATaskThatEndsWithoutADate) {
  EXPECT_THAT(findings("市教育局要拨付修缮资金。"), ElementsAre("no_date 拨付"));
  EXPECT_THAT(findings("市教育局要在9月18日前拨付修缮资金。"), IsEmpty());
  EXPECT_THAT(findings("市教育局要及时拨付修缮资金。"), ElementsAre("no_date 拨付")) << "in time is no date";
  EXPECT_THAT(findings("市教育局要抓紧组织安置学生。"), ElementsAre("no_date 抓紧组织安置"));
  EXPECT_THAT(findings("市教育局要持续开展隐患排查，及时完成整改。"), IsEmpty()) << "it never ends";
  EXPECT_THAT(findings("市应急局一旦接到预警，要立即启动应急响应。"), IsEmpty());
}

TEST(PrintCheck, StopsForBearersThatTheTreeDoesNotKnowOrThatMayOnlyBeAsked) {
  EXPECT_THAT(findings("市渡运局要加强渡口管理。"), ElementsAre("unknown_bearer 市渡运局"));
  EXPECT_THAT(findings("市教育局要会同市气象局加强预警。"), ElementsAre("only_asked 市气象局"));
  EXPECT_THAT(findings("相关部门要在9月18日前拆除危房。"), ElementsAre("unnamed_bearer 相关部门"));
  EXPECT_THAT(findings("请市气象局加强预警。"), IsEmpty()) << "it is asked";
  EXPECT_THAT(findings("各区、县（市）政府要加强巡查。"), IsEmpty()) << "a class, and no organisation";
}

TEST(PrintCheck, SaysNothingOfNamesWithoutATree) {
  const auto paper = check_paper(draft("市渡运局要加强渡口管理。"), "draft.txt", {{}, calendar::built_in()});
  ASSERT_TRUE(paper);
  EXPECT_THAT(paper->findings, IsEmpty());
}

TEST(PrintCheck, StopsForTwoLeadsOfOneTask) {
  EXPECT_THAT(findings("市教育局、市应急局要在9月18日前完成校舍普查。"),
              ElementsAre("two_leads 市教育局 市应急局"));
  EXPECT_THAT(findings("市教育局牵头、市应急局配合，9月18日前完成校舍普查。"), IsEmpty());
  EXPECT_THAT(findings("市教育局牵头、市应急局牵头，9月18日前完成校舍普查。"),
              ElementsAre("two_leads 市教育局 市应急局"));
  EXPECT_THAT(findings("市教育局、市应急局双牵头，加强校舍巡查。"),
              ElementsAre("two_leads 市教育局 市应急局"));
  EXPECT_THAT(findings("加强校舍巡查。（牵头单位：市教育局、市应急局）"),
              ElementsAre("two_leads 市教育局 市应急局"));
  EXPECT_THAT(findings("云溪区、柳桥镇共同建成防火带，9月18日前完成。"),
              ElementsAre("two_leads 云溪区 柳桥镇"));
  EXPECT_THAT(findings("校舍由市教育局牵头，堤防由市应急局牵头。"), IsEmpty()) << "two things";
  EXPECT_THAT(findings("9月18日前完成普查。（责任单位：市教育局、市应急局）"), IsEmpty())
      << "the first answers";
  EXPECT_THAT(findings("市教育局、市应急局分别于9月18日前完成自查。"), IsEmpty()) << "each its own";
  EXPECT_THAT(findings("云溪区、柳桥镇要在9月18日前完成自查。"), IsEmpty()) << "each at home";
}

TEST(PrintCheck, StopsForAStepThatGoesToNobody) {
  EXPECT_THAT(findings("由市教育局于9月18日前修改完善后提请审议。"), ElementsAre("no_addressee 提请"));
  EXPECT_THAT(findings("由市教育局于9月18日前修改完善后提请市委常委会审议。"), IsEmpty());
  EXPECT_THAT(findings("由市教育局于9月18日前修改完善后按程序报批。"), IsEmpty());
}

TEST(PrintCheck, StopsForADocumentWithTwoTitles) {
  EXPECT_THAT(findings("会议原则同意《青澜市管网办法（送审稿）》。"),
              ElementsAre("two_names 《青澜市管网办法》 《青澜市管网办法（送审稿）》"));
  EXPECT_THAT(findings("会议原则同意《青澜市管网办法》。"), IsEmpty());
  EXPECT_THAT(findings("会议原则同意《青澜市管网办法（2026—2030年）》。"),
              ElementsAre("two_names 《青澜市管网办法》 《青澜市管网办法（2026—2030年）》"));
  EXPECT_THAT(findings("会议决定废止《青澜市管网暂行办法》。"), IsEmpty()) << "its forerunner";
}

TEST(PrintCheck, StopsForATitleThatIsNearlyThatOfTheMatter) {
  const auto matter = [](const char* body) {
    return findings("会议听取了汇报。\n二、审议《关于加快渔业发展的意见》\n" + std::string(body));
  };
  EXPECT_THAT(matter("会议原则同意《关于加快渔业高质量发展的意见》。"),
              ElementsAre("two_names 《关于加快渔业发展的意见》 《关于加快渔业高质量发展的意见》"));
  EXPECT_THAT(matter("要对照《关于加快渔业绿色发展的意见》抓好落实。"), IsEmpty()) << "another's document";
}

TEST(PrintCheck, StopsForDatesThatCannotBeMeant) {
  EXPECT_THAT(findings("市教育局要在10月4日前拨付资金。"), ElementsAre("no_working_day 10月4日前"));
  EXPECT_THAT(findings("市教育局要在3月10日前拨付资金。"), ElementsAre("no_year 3月10日前"));
  EXPECT_THAT(findings("市教育局要在2026年3月10日前拨付资金。"),
              ElementsAre("before_meeting 2026年3月10日前"));
  EXPECT_THAT(findings("市教育局要在2031年5月8日前拨付资金。"),
              ElementsAre("unknown_calendar 2031年5月8日前"));
  EXPECT_THAT(findings("市教育局要在年底前拨付资金。"), IsEmpty());
  EXPECT_THAT(findings("市教育局要在8月29日（星期六）前拨付资金。"),
              ElementsAre("no_working_day 8月29日（星期六）前"));
  EXPECT_THAT(findings("市教育局要在9月18日前拨付资金，10月4日前公布名单。"),
              ElementsAre("no_working_day 10月4日前"));
}

TEST(PrintCheck, NamesTheSentenceTheMatterAndTheMend) {
  const auto findings = checked("市教育局要在10月4日前拨付资金。").findings;
  ASSERT_EQ(findings.size(), 1U);
  const auto& finding = findings.front();

  EXPECT_EQ(finding.sentence.text, "市教育局要在10月4日前拨付资金");
  EXPECT_EQ(finding.matter.zh, "2026年10月4日是周日，国庆节，休，不是工作日");
  EXPECT_EQ(finding.mend.zh, "改为工作日，例如2026年9月30日");
  EXPECT_THAT(lit_pieces(finding), ElementsAre(LitPiece{"市教育局要在", false}, LitPiece{"10月4日前", true},
                                               LitPiece{"拨付资金", false}));
  EXPECT_EQ(to_json(finding).at("code"), "no_working_day");
}

TEST(PrintCheck, RefusesWhatItCannotRead) {
  const PrintGround ground{{}, calendar::built_in()};
  EXPECT_EQ(check_paper("今天天气很好。", "draft.txt", ground).error().kind, ErrorKind::not_minutes);
  EXPECT_EQ(check_paper("机密★1年\n" + draft(""), "draft.txt", ground).error().kind, ErrorKind::secret);
  EXPECT_EQ(check_paper("", "draft.txt", ground).error().kind, ErrorKind::malformed);
}

}  // namespace
}  // namespace bihuan::intake
