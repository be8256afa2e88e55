// SPDX-License-Identifier: Apache-2.0
// For tests: the minutes of an invented meeting with the record that a reader takes from them, each value at
// its place in the text.
#pragma once

#include "intake/bearers.h"
#include "intake/make_drafts.h"
#include "offices/testing_city.h"
#include "text/folded_text.h"

namespace bihuan::intake {

inline constexpr std::string_view testing_text =
    "市政府第7次常务会议纪要\n"
    "2021年5月20日，市长主持召开市政府第7次常务会议。\n"
    "一、审议《青澜市山塘安全提升方案》\n"
    "原则同意《青澜市山塘安全提升方案》。由市教育局根据会议意见修改完善后提请市委常委会审议。"
    "各部门要绷紧安全之弦。"
    "市应急局要会同市气象局在每月25日前通过“山塘监测平台”报送巡查情况。"
    "要切实做到举一反三。"
    "相关部门要在6月30日前完成山塘名册核对。\n"
    "二、审议《青澜市与临海大学合作协议》\n"
    "高新区要继续做好对接，尽快促成协议签订。\n"
    "青澜市人民政府办公室 2021年6月1日印发\n";

inline text::SourceText testing_source() {
  return text::SourceText::from_utf8(testing_text).value();
}

/// The first place of `words` at or behind `from`, counted in characters.
inline reading::Quoted at(std::string_view words, std::string_view behind = "") {
  const auto from = behind.empty() ? 0 : testing_text.find(behind);
  const auto byte = testing_text.find(words, from);
  VERIFY(byte != std::string_view::npos);
  const auto count = [](std::string_view bytes) {
    return static_cast<std::size_t>(std::ranges::count_if(bytes, [](char c) { return (c & 0xC0) != 0x80; }));
  };
  const auto begin = count(testing_text.substr(0, byte));
  return {std::string(words), {begin, begin + count(words)}};
}

inline reading::QuotedBearer bearer(std::string_view words, std::string_view behind = "") {
  const auto quoted = at(words, behind);
  return {quoted.text, quoted.span, {}};
}

inline reading::Duty testing_duty(int item, std::string_view quote, std::string_view lead) {
  reading::Duty duty;
  duty.item = item;
  duty.quote = at(quote);
  duty.lead = {bearer(lead, quote)};
  return duty;
}

inline reading::Record testing_record() {
  using reading::DutyKind;
  using reading::StepAct;
  reading::Record record;
  record.meeting.body = at("市政府");
  record.meeting.kind = at("常务会议");
  record.meeting.ordinal = reading::Numbered{7, at("7").span};
  record.meeting.date = reading::DatedOn{offices::day("2021-05-20"), at("2021年5月20日").span};
  record.issued_on = reading::DatedOn{offices::day("2021-06-01"), at("2021年6月1日").span};

  reading::Item scheme{1,
                       at("审议《青澜市山塘安全提升方案》"),
                       {at("青澜市山塘安全提升方案")},
                       reading::Action::deliberate,
                       {},
                       reading::Outcome::approved_in_principle,
                       {},
                       {}};
  scheme.span = {scheme.title.span.begin, at("二、审议").span.begin};
  reading::Item agreement{2,
                          at("审议《青澜市与临海大学合作协议》"),
                          {at("青澜市与临海大学合作协议")},
                          reading::Action::deliberate,
                          {},
                          {},
                          {},
                          {}};
  agreement.span = {agreement.title.span.begin, at("青澜市人民政府办公室").span.begin};
  record.items = {scheme, agreement};

  auto revise = testing_duty(1, "由市教育局根据会议意见修改完善后提请市委常委会审议", "市教育局");
  revise.next = {{StepAct::revise, {}, at("修改完善").span},
                 {StepAct::submit, at("市委常委会"), at("提请市委常委会审议").span}};
  revise.kind = DutyKind::task;
  auto guidance = testing_duty(1, "各部门要绷紧安全之弦", "各部门");
  auto report =
      testing_duty(1, "市应急局要会同市气象局在每月25日前通过“山塘监测平台”报送巡查情况", "市应急局");
  report.support = {bearer("市气象局")};
  report.next = {{StepAct::report, {}, at("报送").span}};
  report.due = reading::TimeLimit{at("每月25日前"), "FREQ=MONTHLY;BYMONTHDAY=25"};
  report.channel = at("山塘监测平台");
  report.kind = DutyKind::task;
  auto check = testing_duty(1, "相关部门要在6月30日前完成山塘名册核对", "相关部门");
  check.due = reading::TimeLimit{at("6月30日前"), "2021-06-30"};
  check.kind = DutyKind::task;
  auto sign = testing_duty(2, "高新区要继续做好对接，尽快促成协议签订", "高新区");
  sign.next = {{StepAct::sign, {}, at("协议签订").span}};
  sign.kind = DutyKind::task;
  record.duties = {revise, guidance, report, check, sign};
  record.unassigned = {{1, at("要切实做到举一反三")}};
  return record;
}

inline Drafts testing_drafts() {
  return make_drafts(MinutesId{"minutes"}, testing_record(), testing_source());
}

/// The duty of this number in its item.
inline DutyDraft& duty_at(Drafts& drafts, int item, int ordinal) {
  for (auto& duty : drafts.duties) {
    if (duty.head.item == item && duty.head.ordinal == ordinal) return duty;
  }
  VERIFY(false && "a duty of the testing minutes");
}

}  // namespace bihuan::intake
