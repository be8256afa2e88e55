// SPDX-License-Identifier: Apache-2.0
// One table of duties as a Word document, a workbook and a web page: each gives the same drafts, and every
// value of them stands in the text that the clerk is shown.
#include <gtest/gtest.h>

#include "office.h"
#include "papers/package_builder.h"
#include "papers/workbook.h"

namespace bihuan::intake::testing {
namespace {

const std::string title = "青澜市山塘整治任务分工表";

std::string cell(std::string_view text, std::string_view properties = {}) {
  return fmt::format("<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>", properties, papers::paragraph(text));
}

std::string as_document(const std::string& before = {}) {
  const std::string begins = "<w:vMerge w:val=\"restart\"/>";
  const std::string goes_on = "<w:vMerge/>";
  const auto row = [](const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; };
  return papers::docx(
      before + papers::paragraph(title) + "<w:tbl>" +
      row(cell("序号", begins) + cell("任务", begins) + cell("措施", begins) +
          cell("责任单位", "<w:gridSpan w:val=\"2\"/>") + cell("时限", begins)) +
      row(cell("", goes_on) + cell("", goes_on) + cell("", goes_on) + cell("牵头") + cell("配合") +
          cell("", goes_on)) +
      row(cell("1") + cell("山塘除险", begins) + cell("逐一排查并建立台账") + cell("市水务局", begins) +
          cell("市应急局、各镇政府") + cell("2021年6月底前")) +
      row(cell("2") + cell("", goes_on) + cell("编制除险方案") + cell("", goes_on) + cell("") +
          cell("2021年9月底前")) +
      row(cell("3") + cell("山塘管护") + cell("") + cell("各镇政府") + cell("市水务局") + cell("长期坚持")) +
      "</w:tbl>" + papers::paragraph("注：按月报送进展。"));
}

std::string as_workbook() {
  papers::WorkbookSheet sheet;
  sheet.name = "分工";
  sheet.title = title;
  sheet.columns = {{"序号", "", 6},          {"任务", "", 20},         {"措施", "", 30},
                   {"牵头", "责任单位", 16}, {"配合", "责任单位", 16}, {"时限", "", 16}};
  sheet.rows = {{1.0, "山塘除险", "逐一排查并建立台账", "市水务局", "市应急局、各镇政府", "2021年6月底前"},
                {2.0, {}, "编制除险方案", {}, {}, "2021年9月底前"},
                {3.0, "山塘管护", {}, "各镇政府", "市水务局", "长期坚持"}};
  sheet.merged = {{0, 1, 1, 1}, {0, 1, 3, 3}};
  return papers::write_workbook({sheet}, Moment{}).value();
}

std::string as_web_page() {
  return "<html><head><meta charset=\"utf-8\"></head><body><h1>" + title +
         "</h1><table><tr><th rowspan=2>序号<th rowspan=2>任务<th rowspan=2>措施<th colspan=2>责任单位<th "
         "rowspan=2>时限</tr>"
         "<tr><th>牵头<th>配合</tr>"
         "<tr><td>1<td rowspan=2>山塘除险<td>逐一排查并建立台账<td "
         "rowspan=2>市水务局<td><p>市应急局</p><p>各镇政府</p>"
         "<td>2021年6月底前</tr>"
         "<tr><td>2<td>编制除险方案<td><td>2021年9月底前</tr>"
         "<tr><td>3<td>山塘管护<td><td>各镇政府<td>市水务局<td>长期坚持</tr></table><p>注：按月报送进展。</"
         "p></body></html>";
}

std::string names(const std::vector<NamedBearer>& bearers) {
  std::string words;
  for (const auto& bearer : bearers) words += (words.empty() ? "" : "、") + bearer.written.text;
  return words;
}

/// A line for each duty: what, who, with whom, by when.
std::string drafted(const Drafts& drafts) {
  std::string lines;
  for (const auto& duty : drafts.duties) {
    lines +=
        fmt::format("{}|{}|{}|{}\n", duty.quote.text, names(duty.burden.lead), names(duty.burden.support),
                    duty.burden.due_words ? duty.burden.due_words->text : "");
  }
  return lines;
}

class DutyTables : public ::testing::Test {
 protected:
  MinutesId take_in(const std::string& bytes) {
    const auto taken = office.desk.take_in(bytes, "分工表", office.clerk);
    EXPECT_TRUE(taken) << (taken ? "" : taken.error().reasons.front().en);
    return taken ? taken->id : MinutesId{};
  }
  Drafts drafts_of(const MinutesId& id) const { return office.desk.drafts(id, office.viewer).value().drafts; }
  Minutes minutes(const MinutesId& id) const { return office.desk.minutes(id, office.viewer).value(); }

  Office office{day("2021-06-02")};
};

TEST_F(DutyTables, GiveTheSameDraftsFromEveryFormat) {
  constexpr std::string_view expected =
      "逐一排查并建立台账|市水务局|市应急局、各镇政府|2021年6月底前\n编制除险方案|市水务局||2021年9月底前\n"
      "山塘管护|各镇政府|市水务局|长期坚持\n";

  EXPECT_EQ(drafted(drafts_of(take_in(as_document()))), expected);
  EXPECT_EQ(drafted(drafts_of(take_in(as_workbook()))), expected);
  EXPECT_EQ(drafted(drafts_of(take_in(as_web_page()))), expected);
}

TEST_F(DutyTables, StandUnderTheirTitle) {
  for (const auto& bytes : {as_document(), as_workbook(), as_web_page()}) {
    const auto id = take_in(bytes);
    const auto drafts = drafts_of(id);

    EXPECT_EQ(minutes(id).entry.title, title);
    ASSERT_EQ(drafts.matters.size(), 1U);
    EXPECT_EQ(drafts.matters[0].head.title, title);
    for (const auto& duty : drafts.duties) EXPECT_EQ(duty.head.item, drafts.matters[0].head.item);
  }
}

TEST_F(DutyTables, QuoteTheTextThatIsShown) {
  for (const auto& bytes : {as_document(), as_workbook(), as_web_page()}) {
    const auto id = take_in(bytes);
    const auto text = text::SourceText::from_utf8(minutes(id).text).value();

    for (const auto& duty : drafts_of(id).duties) {
      EXPECT_EQ(text.utf8(duty.quote.span), duty.quote.text);
      EXPECT_EQ(text.utf8(duty.burden.due_words->span), duty.burden.due_words->text);
      for (const auto& bearer : duty.burden.lead)
        EXPECT_EQ(text.utf8(bearer.written.span), bearer.written.text);
      for (const auto& bearer : duty.burden.support)
        EXPECT_EQ(text.utf8(bearer.written.span), bearer.written.text);
    }
  }
}

TEST_F(DutyTables, JoinTheDutiesOfTheProseAroundThem) {
  const auto id =
      take_in(as_document(papers::paragraph("市政府第8次常务会议纪要") +
                          papers::paragraph("2021年6月1日，市长主持召开市政府第8次常务会议。") +
                          papers::paragraph("一、听取山塘安全情况汇报") +
                          papers::paragraph("会议要求，市教育局要于6月30日前排查校园周边山塘。")));
  const auto drafts = drafts_of(id);

  EXPECT_EQ(minutes(id).entry.title, "市政府第8次常务会议纪要");
  ASSERT_EQ(drafts.duties.size(), 4U);
  EXPECT_EQ(names(drafts.duties[0].burden.lead), "市教育局");
  EXPECT_EQ(drafts.duties[1].quote.text, "逐一排查并建立台账");
  EXPECT_NE(drafts.duties[0].head.item, drafts.duties[1].head.item);
}

TEST_F(DutyTables, AreReadAgainToTheSameDrafts) {
  const auto id = take_in(as_document());
  const auto before = drafted(drafts_of(id));

  ASSERT_TRUE(office.desk.read_again(id, office.clerk));
  EXPECT_EQ(drafted(drafts_of(id)), before);
  EXPECT_TRUE(drafts_of(id).differences.empty());
}

TEST_F(DutyTables, RefuseAWorkbookOfSomethingElse) {
  papers::WorkbookSheet sheet;
  sheet.name = "名册";
  sheet.columns = {{"姓名", "", 10}, {"单位", "", 20}};
  sheet.rows = {{"李文海", "市水务局"}};
  const auto refused =
      office.desk.take_in(papers::write_workbook({sheet}, Moment{}).value(), "名册.xlsx", office.clerk);

  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::not_minutes);
}

}  // namespace
}  // namespace bihuan::intake::testing
