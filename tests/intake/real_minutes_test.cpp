// SPDX-License-Identifier: Apache-2.0
// Real minutes, where they lie beside the repository, from the file to the register: what a careful reader
// finds in them. Nothing of them stands here; their organisations are founded from their own lists.
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>

#include "office.h"
#include "reading/reading.h"

namespace bihuan::intake::testing {
namespace {

using ::testing::HasSubstr;

namespace fs = std::filesystem;

std::optional<fs::path> real_minutes() {
  const fs::path folder = "../shared/reading/texts";
  if (!fs::exists(folder)) return {};
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().filename().string().ends_with("-100.txt")) return entry.path();
  }
  return {};
}

/// A table of those who attended and those who bear a duty: departments by the endings of their names,
/// districts otherwise.
std::string table_of(const reading::Record& record) {
  std::map<std::string, std::string> kinds;
  const auto add = [&kinds](const std::string& name) {
    const bool is_department = name.ends_with("局") || name.ends_with("委") || name.ends_with("办");
    kinds[name] = is_department ? "部门" : "区";
  };
  for (const auto& attendee : record.attending) {
    if (attendee.organisation) add(attendee.organisation->text);
  }
  std::string table = "名称,类别,与本办关系,起始日期\n";
  for (const auto& [name, kind] : kinds) table += name + "," + kind + ",可交办,2019-01-01\n";
  return table;
}

class RealMinutes : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto path = real_minutes();
    if (!path) GTEST_SKIP() << "no real minutes beside the repository";
    const auto bytes = file(path->string());
    const auto text = text::SourceText::from_utf8(bytes).value();
    office.take_organisations(table_of(reading::read(text, {})));
    id = office.desk.take_in(bytes, "纪要.txt", office.clerk).value().id;
    drafts = office.desk.drafts(id, office.viewer).value().drafts;
  }

  const DutyDraft& monthly_report() const {
    const auto found =
        std::ranges::find_if(drafts.duties, [](const DutyDraft& duty) { return duty.channel.has_value(); });
    VERIFY(found != drafts.duties.end());
    return *found;
  }

  std::size_t cases_of(std::string kind) const {
    cases::Filter filter;
    filter.kinds = {std::move(kind)};
    return office.cases.count(filter, office.viewer);
  }

  cases::Receipt perform(const CaseId& subject, std::string act, cases::FieldValues fields) {
    cases::Command command;
    command.key = CommandKey{act};
    command.case_id = subject;
    command.act = std::move(act);
    command.fields = std::move(fields);
    command.happened_on = office.clock.today();
    return office.cases.perform(command, office.clerk).value();
  }

  Office office{day("2020-07-01")};
  MinutesId id;
  Drafts drafts;
};

TEST_F(RealMinutes, GiveWhatACarefulReaderFinds) {
  EXPECT_EQ(drafts.matters.size(), 6U);
  EXPECT_EQ(drafts.duties.size(), 16U);
  EXPECT_EQ(count(drafts).tasks_open, 10U);
  EXPECT_EQ(count(drafts).guidance_open, 6U);
  EXPECT_TRUE(std::ranges::any_of(drafts.unassigned, [](const UnassignedSentence& sentence) {
    return sentence.quote.text.find("举一反三") != std::string::npos;
  }));
}

TEST_F(RealMinutes, SendFourDocumentsOnThreeWaysRepealOneAndSignOne) {
  std::map<Way, int> ways;
  std::map<std::string, int> submitted_to;
  for (const auto& document : drafts.documents) {
    ++ways[document.way];
    if (document.way == Way::submit) ++submitted_to[document.to->text];
  }
  EXPECT_EQ(ways[Way::submit], 3);
  EXPECT_EQ(ways[Way::issue], 1);
  EXPECT_EQ(ways[Way::repeal], 1);
  EXPECT_EQ(ways[Way::sign], 1);
  EXPECT_EQ(submitted_to.size(), 2U) << "a standing committee and a reform commission";
}

TEST_F(RealMinutes, AskAllBearersForAMonthlyReportThroughTheNamedPlatform) {
  const auto& duty = monthly_report();
  const auto now = office.desk.ground();

  EXPECT_THAT(duty.channel->text, HasSubstr("平台"));
  EXPECT_EQ(duty.burden.due_words->text, "每月25日前");
  EXPECT_EQ(duty.head.item, 1);
  EXPECT_EQ(duty.head.ordinal, 4);
  const auto bearers = bearers_of(drafts, duty, now.ground());
  EXPECT_GT(bearers.bearers.size(), 30U) << "departments and districts together";
  EXPECT_FALSE(bearers.waits_for_choice);
}

TEST_F(RealMinutes, AreDocketedWithTheFirstReportOnASaturdayAndItsFridayNamed) {
  const auto proposed = office.desk.propose_all(id, office.clerk).value();
  drafts = proposed.drafts.drafts;
  const auto subject = *monthly_report().head.case_id;

  perform(subject, "approve", {{"approver", std::string("某主任")}});

  const auto docketed = office.cases.load(subject, office.viewer).value();
  EXPECT_EQ(docketed.number, "常务〔2020〕100-1-4");
  ASSERT_TRUE(docketed.due);
  EXPECT_EQ(docketed.due->due_on, day("2020-07-25"));
  EXPECT_EQ(docketed.due->last_working_on, day("2020-07-24"));
  EXPECT_EQ(cases_of("matter"), 6U);
  EXPECT_EQ(cases_of("document"), 5U);
  EXPECT_EQ(cases_of("repeal"), 1U);
  EXPECT_EQ(cases_of("duty"), 16U);
}

}  // namespace
}  // namespace bihuan::intake::testing
