// SPDX-License-Identifier: Apache-2.0
// The duties of whole invented minutes (tests/reading/texts/duties-*.txt) against what a clerk takes from
// them (gold/duties-*.json), as they stand and with their lines broken elsewhere and blanks strewn in.
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <string>
#include <vector>

#include "reading/duties.h"
#include "reading/lines.h"
#include "text/utf8.h"

namespace bihuan::reading {
namespace {

namespace json = boost::json;

std::string file(const std::string& folder, const std::string& name) {
  const auto path = std::filesystem::path("tests/reading") / folder / name;
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

DutyReading read_whole(const std::string& bytes) {
  const auto source = text::SourceText::from_utf8(bytes).value();
  const text::FoldedText folded(source);
  return read_duties(folded, lay_out(folded, Lines(folded)), {});
}

std::string words(const json::value& value) {
  return value.is_null() ? "-" : std::string(value.as_string());
}

std::string words(const std::vector<QuotedBearer>& list) {
  std::string joined;
  for (const auto& bearer : list) joined += bearer.text + " ";
  return joined;
}

std::string words(const json::array& list) {
  std::string joined;
  for (const auto& each : list) joined += words(each) + " ";
  return joined;
}

std::string line(const Duty& duty) {
  static const char* const acts[] = {"revise", "review", "submit", "issue", "sign", "report", "implement"};
  auto line = duty.quote.text + "\n  lead " + words(duty.lead) + "support " + words(duty.support) +
              "officials " + words(duty.officials) + "next ";
  for (const auto& step : duty.next) {
    line += std::string(acts[static_cast<int>(step.act)]) + ">" + (step.to ? step.to->text : "-") + " ";
  }
  line += duty.due ? "due " + duty.due->words.text + "=" + duty.due->rule.value_or("-") : "due -";
  line += " channel " + (duty.channel ? duty.channel->text : "-");
  return line + (duty.kind == DutyKind::task ? " task" : " guidance");
}

std::string line(const json::object& duty) {
  auto line = words(duty.at("quote")) + "\n  lead " + words(duty.at("lead").as_array()) + "support " +
              words(duty.at("support").as_array()) + "officials " + words(duty.at("officials").as_array()) +
              "next ";
  for (const auto& step : duty.at("next").as_array()) {
    line += words(step.at("act")) + ">" + words(step.at("to")) + " ";
  }
  const auto& due = duty.at("due");
  line += due.is_null() ? "due -" : "due " + words(due.at("text")) + "=" + words(due.at("rule"));
  return line + " channel " + words(duty.at("channel")) + " " + words(duty.at("kind"));
}

std::string lines_of(const DutyReading& reading) {
  std::string lines;
  for (const auto& duty : reading.duties) lines += line(duty) + "\n";
  for (const auto& sentence : reading.unassigned) lines += "? " + sentence.quote.text + "\n";
  return lines;
}

std::string lines_of(const json::object& gold) {
  std::string lines;
  for (const auto& duty : gold.at("duties").as_array()) lines += line(duty.as_object()) + "\n";
  for (const auto& sentence : gold.at("unassigned").as_array())
    lines += "? " + words(sentence.at("quote")) + "\n";
  return lines;
}

class DutiesOfWholeMinutes : public testing::TestWithParam<const char*> {
 protected:
  std::string text() const { return file("texts", std::string("duties-") + GetParam() + ".txt"); }
  std::string gold() const {
    return lines_of(json::parse(file("gold", std::string("duties-") + GetParam() + ".json")).as_object());
  }
};

TEST_P(DutiesOfWholeMinutes, AreReadAsAClerkWould) {
  EXPECT_EQ(lines_of(read_whole(text())), gold());
}

TEST_P(DutiesOfWholeMinutes, AreTheSameWithBlanksStrewnIn) {
  const auto source = text::SourceText::from_utf8(text()).value();
  std::string strewn;
  std::size_t count = 0;
  for (const char32_t c : source.chars()) {
    strewn += text::to_utf8({&c, 1});
    if (++count % 7 == 0 && c != U'\n') strewn += count % 3 == 0 ? "　" : " ";
  }
  EXPECT_EQ(lines_of(read_whole(strewn)), gold());
}

INSTANTIATE_TEST_SUITE_P(Texts, DutiesOfWholeMinutes,
                         testing::Values("chains", "notes", "officials", "guidance", "county"));

}  // namespace
}  // namespace bihuan::reading
