// SPDX-License-Identifier: Apache-2.0
#include "commands/input.h"

#include <fstream>
#include <gtest/gtest.h>

namespace bihuan::commands {
namespace {

const Day today = parse_day("2026-11-23").value();

Result<offices::Directory> tree_of(const std::string& bytes, const std::string& name) {
  const auto path = std::filesystem::temp_directory_path() / ("bihuan-tree-" + name);
  std::ofstream(path, std::ios::binary) << bytes;
  auto tree = organisation_tree(path);
  std::filesystem::remove(path);
  return tree;
}

std::string reason_of(const Result<offices::Directory>& tree) {
  return tree ? std::string() : tree.error().reasons.front().zh;
}

TEST(OrganisationTree, IsToldByItsContentWhateverItsFileIsCalled) {
  for (const std::string name : {"tree.csv", "tree.txt", "tree", "tree.xlsx"}) {
    const auto table = tree_of("名称,简称,类别\n青澜市教育局,市教育局,部门\n", name);
    ASSERT_TRUE(table) << name << reason_of(table);
    const auto id = table->find_by_name("市教育局", today);
    ASSERT_TRUE(id) << name;
    EXPECT_EQ(table->find(*id, today)->kind, offices::Kind::department);

    const auto names = tree_of("# 部门\n青澜市教育局\t市教育局\n\n青澜市应急管理局\n", name);
    ASSERT_TRUE(names) << name << reason_of(names);
    EXPECT_TRUE(names->find_by_name("市教育局", today)) << name;
    EXPECT_TRUE(names->find_by_name("青澜市应急管理局", today)) << name;
  }
}

TEST(OrganisationTree, TellsTheKindsOfBareNamesByTheirEnds) {
  const auto tree = tree_of(
      "青澜市人民政府\n青澜市教育局\n云溪区人民政府\n柳河县人民政府\n东屏市人民政府\n青澜高新技术产业开发区管"
      "理委员会\n"
      "云溪区柳桥镇人民政府\n",
      "names.txt");
  ASSERT_TRUE(tree) << reason_of(tree);
  const auto kind = [&](const char* name) {
    return tree->find(tree->find_by_name(name, today).value(), today)->kind;
  };
  EXPECT_EQ(kind("青澜市人民政府"), offices::Kind::other);
  EXPECT_EQ(kind("青澜市教育局"), offices::Kind::department);
  EXPECT_EQ(kind("云溪区人民政府"), offices::Kind::district);
  EXPECT_EQ(kind("柳河县人民政府"), offices::Kind::county_city);
  EXPECT_EQ(kind("东屏市人民政府"), offices::Kind::county_city);
  EXPECT_EQ(kind("青澜高新技术产业开发区管理委员会"), offices::Kind::park);
  EXPECT_EQ(kind("云溪区柳桥镇人民政府"), offices::Kind::town);
}

TEST(OrganisationTree, RefusesWhatNamesNoOrganisations) {
  EXPECT_TRUE(reason_of(tree_of("青澜市教育局\n会议指出，要抓好落实。\n", "minutes.txt"))
                  .starts_with("第 2 行的“会议指出，要抓好落实。”不像单位名称"));
  EXPECT_TRUE(
      reason_of(tree_of("青澜市教育局,10\n", "numbers.csv")).starts_with("第 1 行的“10”不像单位名称"));
  EXPECT_EQ(reason_of(tree_of("# 空的\n", "none.txt")), "文件里没有单位");
  EXPECT_FALSE(tree_of("%PDF-1.4\n", "tree.txt"));
}

}  // namespace
}  // namespace bihuan::commands
