// SPDX-License-Identifier: Apache-2.0
#include "reading/outline.h"

#include <fmt/format.h>

namespace bihuan::reading {
namespace {

std::string_view word(Action action) {
  switch (action) {
    case Action::deliberate:
      return "审议";
    case Action::repeal:
      return "废止";
    case Action::hear:
      return "听取";
    case Action::study:
      return "学习";
    case Action::convey:
      return "传达";
    case Action::discuss:
      return "研究";
    case Action::other:
      return "其他";
  }
  return {};
}

std::string_view word(Outcome outcome) {
  switch (outcome) {
    case Outcome::approved_in_principle:
      return "原则同意";
    case Outcome::approved:
      return "同意";
    case Outcome::noted:
      return "知悉";
    case Outcome::deferred:
      return "暂缓";
    case Outcome::rejected:
      return "不同意";
  }
  return {};
}

template <class Value>
std::string joined(const std::vector<Value>& words) {
  std::string line;
  for (const auto& each : words) line += (line.empty() ? "" : "、") + each.text;
  return line;
}

class Outline {
 public:
  std::string of(const Record& record) {
    head(record);
    for (const auto& item : record.items) matter(record, item);
    duties_outside(record);
    people("出席", record.present);
    people("列席", record.attending);
    field("代表列席", joined(record.represented));
    people("请假", record.absent);
    field("记录", joined(record.recorders));
    field("分送", joined(record.distribution));
    return std::move(text_);
  }

 private:
  void line(std::string_view words) { text_ += fmt::format("{}\n", words); }
  void field(std::string_view name, std::string_view value) {
    if (!value.empty()) line(fmt::format("{}：{}", name, value));
  }

  void head(const Record& record) {
    const auto& meeting = record.meeting;
    const auto text_of = [](const std::optional<Quoted>& words) {
      return words ? words->text : std::string();
    };
    std::string name = text_of(meeting.term) + text_of(meeting.body);
    if (meeting.year) name += fmt::format("{}年", meeting.year->value);
    if (meeting.ordinal) name += fmt::format("第{}次", meeting.ordinal->value);
    name += text_of(meeting.kind);
    line(name.empty() ? "（会议名称：纪要未明确）" : name);
    field("文号", text_of(record.document_no));
    field("日期", meeting.date ? iso(meeting.date->day) : "纪要未明确");
    if (meeting.chair) field("主持", text_of(meeting.chair->post) + meeting.chair->name.text);
    if (record.issued_on) field("印发", text_of(record.issued_by) + " " + iso(record.issued_on->day));
  }

  void matter(const Record& record, const Item& item) {
    line(fmt::format("\n{}. {}", item.no, item.title.text));
    line(fmt::format("   {}{}{}", word(item.action), item.outcome ? "，" : "",
                     item.outcome ? word(*item.outcome) : ""));
    for (const auto& document : item.documents) line(fmt::format("   文件：《{}》", document.text));
    duties(record, item.no);
  }

  void duties(const Record& record, int no) {
    for (const auto& duty : record.duties) {
      if (duty.item != no) continue;
      line(fmt::format("   {} {}", duty.kind == DutyKind::task ? "■" : "□", joined(duty.lead)));
      line(fmt::format("     {}", duty.quote.text));
      if (duty.due) line(fmt::format("     时限：{}", duty.due->words.text));
    }
    for (const auto& sentence : record.unassigned) {
      if (sentence.item == no) line(fmt::format("   ？ 纪要未明确责任单位：{}", sentence.quote.text));
    }
  }

  void duties_outside(const Record& record) {
    duties(record, 0);
    line("");
  }

  void people(std::string_view name, const std::vector<Attendee>& all) {
    std::string words;
    for (const auto& person : all) {
      words += words.empty() ? "" : "、";
      if (person.organisation) words += person.organisation->text + " ";
      words += person.name.text;
      if (person.reason) words += "（" + person.reason->text + "）";
    }
    field(name, words);
  }

  std::string text_;
};

}  // namespace

std::string outline(const Record& record) {
  return Outline().of(record);
}

}  // namespace bihuan::reading
