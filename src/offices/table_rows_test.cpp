// SPDX-License-Identifier: Apache-2.0
#include "offices/table_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "offices/testing_city.h"

namespace bihuan::offices {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const auto assigned = Relation::may_be_assigned;

/// The town before its district, the nameplate before its body.
std::vector<TableRow> county_table() {
  return {{2, "柳桥镇人民政府", {"柳桥镇"}, Kind::town, "清和县人民政府", assigned, "", 40, founding},
          {3,
           "清和县安全生产委员会办公室",
           {"县安委办"},
           Kind::hung_organ,
           "县政府",
           assigned,
           "县应急局",
           30,
           founding},
          {4, "清和县应急管理局", {"县应急局"}, Kind::department, "县政府", assigned, "", 20, founding},
          {5, "清和县人民政府", {"县政府"}, Kind::other, "", Relation::not_listed, "", 10, founding}};
}

Result<std::vector<Change>> changes(const std::vector<TableRow>& rows, const Directory& directory = {}) {
  static int count = 0;
  return changes_for(rows, directory, [] { return OrganisationId("new" + std::to_string(++count)); });
}

Directory county() {
  return Directory::of(changes(county_table()).value()).value();
}

std::string reasons_against(const std::vector<TableRow>& rows, const Directory& directory = {}) {
  const auto result = changes(rows, directory);
  std::string all;
  if (!result) {
    for (const auto& reason : result.error().reasons) all += reason.zh + "\n";
  }
  return all;
}

TEST(TableRowsTest, MakesADirectoryWhateverTheOrderOfRows) {
  const auto directory = county();

  std::vector<std::string> names;
  for (const auto& organisation : directory.as_of(founding)) names.push_back(organisation.said_name());
  EXPECT_THAT(names, ElementsAre("县政府", "县应急局", "县安委办", "柳桥镇"));
  const auto plate = *directory.find_by_name("县安委办", founding);
  EXPECT_TRUE(directory.same_body(plate, *directory.find_by_name("县应急局", founding), founding));
  const auto town_found = directory.find(*directory.find_by_name("柳桥镇", founding), founding).value();
  EXPECT_EQ(town_found.parent, directory.find_by_name("县政府", founding));
  EXPECT_EQ(town_found.kind, Kind::town);
  EXPECT_EQ(town_found.relation, assigned);
}

TEST(TableRowsTest, GivesNoChangeForTheSameRowsAgain) {
  EXPECT_THAT(changes(county_table(), county()).value(), IsEmpty());

  auto later = county_table();
  for (auto& row : later) row.from = today;
  EXPECT_THAT(changes(later, county()).value(), IsEmpty());
}

TEST(TableRowsTest, GivesOnlyTheDifferences) {
  auto rows = county_table();
  const auto directory = county();
  rows[0].relation = Relation::not_listed;
  rows[1].nameplate_of = "";
  rows[2].short_names = {"县应急局", "应急局"};
  rows[3].order = {};
  for (auto& row : rows) row.from = today;
  const auto id = [&](std::string_view name) { return directory.find_by_name(name, today).value(); };

  EXPECT_THAT(changes(rows, directory).value(),
              ElementsAre(Change(RelationSet{id("柳桥镇"), today, Relation::not_listed}),
                          Change(NameGiven{id("县应急局"), today, NameForm::short_form, "应急局"}),
                          Change(NameplateTakenDown{id("县安委办"), today})));
}

TEST(TableRowsTest, WithdrawsShortNamesAndMoves) {
  auto rows = county_table();
  const auto directory = county();
  rows[2].short_names = {};
  rows[0].parent = "";
  for (auto& row : rows) row.from = today;
  rows[1].nameplate_of = "清和县应急管理局";
  const auto id = [&](std::string_view name) { return directory.find_by_name(name, today).value(); };

  EXPECT_THAT(changes(rows, directory).value(),
              ElementsAre(Change(Moved{id("柳桥镇"), today, {}}),
                          Change(NameWithdrawn{id("县应急局"), today, "县应急局"})));
}

TEST(TableRowsTest, LeavesAloneWhatTheTableDoesNotMention) {
  const std::vector<TableRow> one{county_table()[3]};

  EXPECT_THAT(changes(one, county()).value(), IsEmpty());
}

TEST(TableRowsTest, AddsToWhatTheDirectoryKnows) {
  const std::vector<TableRow> rows{
      {2, "清和县水利局", {"县水利局"}, Kind::department, "县政府", assigned, "", 25, founding}};
  const auto directory = county();

  const auto added = changes(rows, directory).value();

  ASSERT_THAT(added, SizeIs(4));
  EXPECT_EQ(std::get<Founded>(added.front()).parent, directory.find_by_name("县政府", founding));
}

TEST(TableRowsTest, ReportsTheFaultsOfAllRowsAtOnce) {
  const auto reasons =
      reasons_against({{2, "甲局", {"同名"}, Kind::department, "", assigned, "", {}, founding},
                       {3, "乙局", {"同名"}, Kind::department, "没有的上级", assigned, "", {}, founding},
                       {4, "丙局", {"同名"}, Kind::department, "", assigned, "没有的单位", {}, founding},
                       {5, "甲局", {}, Kind::department, "", assigned, "", {}, founding},
                       {6, "", {}, Kind::department, "", assigned, "", {}, founding},
                       {7, "丁办", {}, Kind::hung_organ, "", assigned, "无此单位", -1, founding},
                       {8, "戊办", {}, Kind::hung_organ, "", assigned, "无此单位", {}, founding}});

  EXPECT_THAT(reasons, HasSubstr("第 3 行：2019年1月1日 没有名为“没有的上级”的上级"));
  EXPECT_THAT(reasons, HasSubstr("第 4 行：名称“同名”在 2019年1月1日 已由“甲局”使用"));
  EXPECT_THAT(reasons, HasSubstr("第 5 行：“甲局”与第 2 行重复"));
  EXPECT_THAT(reasons, HasSubstr("第 6 行：名称不能为空"));
  EXPECT_THAT(reasons, HasSubstr("第 7 行：次序须为"));
  EXPECT_THAT(reasons, HasSubstr("第 8 行：2019年1月1日 没有名为“无此单位”的挂靠单位"));
}

TEST(TableRowsTest, RefusesParentsInACircleAndSaysItOnce) {
  const auto reasons =
      reasons_against({{2, "甲局", {}, Kind::department, "乙局", assigned, "", {}, founding},
                       {3, "乙局", {}, Kind::department, "甲局", assigned, "", {}, founding},
                       {4, "丙局", {}, Kind::department, "丙局", assigned, "", {}, founding}});

  EXPECT_EQ(reasons, "第 2 行：“甲局”经上级又回到自己\n第 4 行：“丙局”经上级又回到自己\n");
}

TEST(TableRowsTest, RefusesATreeDeeperThanAnyOffice) {
  std::vector<TableRow> rows;
  for (int number = 0; number < 5000; ++number) {
    rows.push_back({number,
                    "局" + std::to_string(number),
                    {},
                    Kind::other,
                    "局" + std::to_string(number + 1),
                    assigned,
                    "",
                    {},
                    founding});
  }
  rows.push_back({5000, "局5000", {}, Kind::other, "", assigned, "", {}, founding});

  EXPECT_THAT(reasons_against(rows), HasSubstr("之下的层级超过 64 层"));
}

TEST(TableRowsTest, RefusesAParentThatIsFoundedLater) {
  auto rows = county_table();
  rows[3].from = today;

  EXPECT_THAT(reasons_against(rows), HasSubstr("第 2 行：2019年1月1日 没有名为“清和县人民政府”的上级"));
}

TableRow renamed(int number, const std::string& name, const std::string& former) {
  TableRow row{
      number, name, {}, Kind::department, "县政府", assigned, "", {}, founding + std::chrono::days{30}};
  row.former_names = {{former, {}, {}}};
  return row;
}

TEST(TableRowsTest, RenamesFromTheRowsDayWhereTheFormerNameHasNone) {
  const auto directory = county();
  const auto id = *directory.find_by_name("清和县应急管理局", founding);
  const auto row = renamed(2, "清和县应急局", "清和县应急管理局");

  auto after = directory;
  const auto changed = changes({row}, directory);
  ASSERT_TRUE(changed) << reasons_against({row}, directory);
  for (const auto& change : *changed) after = after.apply(change).value();

  EXPECT_EQ(after.full_name(id, row.from - std::chrono::days{1}), "清和县应急管理局");
  EXPECT_EQ(after.find_by_name("清和县应急局", row.from), id);
}

TEST(TableRowsTest, RefusesAFormerNameThatIsNotTheRowsAlone) {
  const auto directory = county();
  EXPECT_EQ(reasons_against({renamed(2, "清和县应急局", "清和县应急管理局"),
                             renamed(3, "清和县安全局", "清和县应急管理局")},
                            directory),
            "第 3 行：“清和县应急管理局”同时是第 2 行的曾用名，只能由承继它的一行来写\n");
  EXPECT_EQ(reasons_against({renamed(2, "清和县应急局", "柳桥镇人民政府"), county_table()[0]}, directory),
            "第 2 行：曾用名“柳桥镇人民政府”在第 2 行仍是一个单位的名称\n");
  EXPECT_EQ(reasons_against({renamed(2, "清和县应急管理局", "柳桥镇人民政府")}, directory),
            "第 2 行：曾用名“柳桥镇人民政府”现在是另一个单位的名称；两个单位合并的，请在单位页办理合并\n");
}

TEST(TableRowsTest, RefusesAFormerNameThatOutlastsTheRowsDay) {
  auto row = renamed(2, "清和县应急局", "清和县应急管理局");
  row.former_names[0].until = row.from;
  EXPECT_THAT(reasons_against({row}, county()), HasSubstr("不早于起始日期"));
}

}  // namespace
}  // namespace bihuan::offices
