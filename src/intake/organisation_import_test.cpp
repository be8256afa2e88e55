// SPDX-License-Identifier: Apache-2.0
#include "intake/organisation_import.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>

namespace bihuan::intake {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Day day(std::string_view text) {
  return parse_day(text).value();
}

Result<OrganisationImport> import(std::string_view table, const offices::Directory& directory = {}) {
  int made = 0;
  return read_organisations(table, "单位表.csv", directory, day("2021-06-01"),
                            [&] { return OrganisationId("new" + std::to_string(++made)); });
}

TEST(OrganisationImport, FindsColumnsByTheNamesThatOfficesGiveThem) {
  const auto read = import(
                        "单位全称,性质,单位简称,主管,排序\n清和县人民政府,其他,县政府,,10\n"
                        "清和县教育局,部门,县教育局、教育局,县政府,20\n")
                        .value();

  ASSERT_THAT(read.rows, SizeIs(2));
  EXPECT_THAT(read.rows[1].short_names, ElementsAre("县教育局", "教育局"));
  EXPECT_EQ(read.rows[1].kind, offices::Kind::department);
  EXPECT_EQ(read.rows[1].parent, "县政府");
  EXPECT_EQ(read.rows[1].order, 20);
  EXPECT_EQ(read.rows[1].from, day("2021-06-01")) << "no column says from when";
  EXPECT_THAT(read.faults, IsEmpty());
  EXPECT_FALSE(read.changes.empty());
}

TEST(OrganisationImport, SkipsTitlesAboveTheHeadingsAndEmptyRows) {
  const auto read = import("清和县单位表,,\n名称,类别,上级\n清和县人民政府,其他,\n,,\n").value();
  EXPECT_THAT(read.rows, SizeIs(1));
}

TEST(OrganisationImport, NamesTheCellOfEveryFaultAndChangesNothing) {
  const auto read = import("名称,类别,次序,起始日期\n清和县教育局,学校,二十,去年\n").value();

  ASSERT_THAT(read.faults, SizeIs(3));
  EXPECT_THAT(read.faults[0].zh, HasSubstr("单元格 B2：“学校”不是下列之一：部门"));
  EXPECT_THAT(read.faults[1].zh, HasSubstr("单元格 C2"));
  EXPECT_THAT(read.faults[2].zh, HasSubstr("单元格 D2"));
  EXPECT_THAT(read.changes, IsEmpty());
}

TEST(OrganisationImport, GivesTheReasonsOfTheDirectoryToo) {
  const auto read = import("名称,上级\n清和县教育局,不存在的单位\n").value();
  ASSERT_THAT(read.faults, SizeIs(1));
  EXPECT_THAT(read.faults[0].zh, HasSubstr("2"));
  EXPECT_THAT(read.changes, IsEmpty());
}

TEST(OrganisationImport, RenamesTheOrganisationWhoseNameARowGivesAsAFormerOne) {
  const auto county =
      offices::Directory::of(import("名称,简称,起始日期\n清和县安监局,县安监局,2010-01-01\n").value().changes)
          .value();
  const auto id = *county.find_by_name("清和县安监局", day("2021-06-01"));

  const auto read =
      import("名称,简称,曾用名\n清和县应急局,县应急局,清和县安监局（至2018-12-31）\n", county).value();

  ASSERT_THAT(read.faults, IsEmpty());
  auto all = county;
  for (const auto& change : read.changes) all = all.apply(change).value();
  EXPECT_EQ(all.find_by_name("清和县安监局", day("2018-12-31")), id);
  EXPECT_EQ(all.find_by_name("清和县应急局", day("2019-01-01")), id);
  EXPECT_THAT(
      import("名称,简称,曾用名\n清和县应急局,县应急局,清和县安监局（至2018-12-31）\n", all).value().changes,
      IsEmpty())
      << "the same table again";
}

TEST(OrganisationImport, KeepsTheFormerNamesOfANewOrganisationWithTheirDays) {
  const auto read =
      import(
          "名称,曾用名,起始日期\n"
          "清和县应急局,清和县煤炭局（2001年3月1日至2010-06-30）、清和县安监局(至2018.12.31)、旧局,"
          "2019-01-01\n")
          .value();

  ASSERT_THAT(read.faults, IsEmpty());
  const auto county = offices::Directory::of(read.changes).value();
  EXPECT_TRUE(county.find_by_name("清和县煤炭局", day("2001-03-01")));
  EXPECT_TRUE(county.find_by_name("清和县安监局", day("2010-07-01")));
  EXPECT_EQ(county.find_by_name("清和县安监局", day("2018-12-31")),
            county.find_by_name("清和县应急局", day("2019-01-01")));
}

TEST(OrganisationImport, SaysWhatIsWrongWithAFormerName) {
  const auto read = import("名称,曾用名\n清和县应急局,清和县安监局（去年）\n").value();
  ASSERT_THAT(read.faults, SizeIs(1));
  EXPECT_THAT(read.faults[0].zh, HasSubstr("单元格 B2：“清和县安监局(去年)”应如"));
}

TEST(OrganisationImport, RefusesATableWithoutNames) {
  const auto read = import("甲,乙\n1,2\n");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, ErrorKind::malformed);
}

std::string bytes_of(const std::string& name) {
  std::ifstream file{"sample/" + name, std::ios::binary};
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(OrganisationImport, TakesTheSampleCityFromEitherForm) {
  const auto from_csv = import(bytes_of("organisations.csv")).value();
  const auto from_xlsx = import(bytes_of("organisations.xlsx")).value();

  EXPECT_THAT(from_csv.faults, IsEmpty());
  EXPECT_THAT(from_csv.rows, SizeIs(96));
  ASSERT_EQ(from_csv.rows.size(), from_xlsx.rows.size());
  for (std::size_t i = 0; i < from_csv.rows.size(); ++i) {
    EXPECT_EQ(from_csv.rows[i].full_name, from_xlsx.rows[i].full_name);
    EXPECT_EQ(from_csv.rows[i].from, from_xlsx.rows[i].from);
  }
  const auto city = offices::Directory::of(from_csv.changes).value();
  EXPECT_TRUE(city.find_by_name("市应急局", day("2026-01-01")));
}

}  // namespace
}  // namespace bihuan::intake
