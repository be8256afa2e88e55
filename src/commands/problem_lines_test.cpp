// SPDX-License-Identifier: Apache-2.0
#include "commands/problem_lines.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/limits.h"

namespace bihuan::commands {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::vector<std::string> faults_of(std::string_view bytes) {
  std::vector<std::string> faults;
  const auto lines = problem_lines(bytes);
  if (!lines)
    for (const Words& reason : lines.error().reasons) faults.push_back(reason.zh);
  return faults;
}

TEST(ProblemLines, TakesAnIdAndATextFromEachLine) {
  const auto lines = problem_lines("\xEF\xBB\xBF甲1\t灭火器过期\r\n\n甲2\t电线\t私拉").value();

  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_EQ(lines[0].id, "甲1");
  EXPECT_EQ(lines[0].text, "灭火器过期");
  EXPECT_EQ(lines[1].text, "电线\t私拉");
}

TEST(ProblemLines, TakesAnEmptyFile) {
  EXPECT_THAT(problem_lines("").value(), SizeIs(0));
}

TEST(ProblemLines, NamesEveryLineAtFault) {
  EXPECT_THAT(faults_of("1\t灭火器过期\n灭火器过期\n　\t灭火器过期\n4\t \n1\t电线老化\n6\t\xFF\n"),
              ElementsAre(HasSubstr("第 2 行：没有制表符"), HasSubstr("第 3 行：编号为空"),
                          HasSubstr("第 4 行：问题描述为空"), HasSubstr("第 5 行：编号“1”与第 1 行重复"),
                          HasSubstr("第 6 行：不是 UTF-8")));
}

TEST(ProblemLines, RefusesAProblemThatIsTooLong) {
  const auto lines = problem_lines("1\t" + std::string(limits::problem_characters_max + 1, 'x'));

  EXPECT_EQ(lines.error().kind, ErrorKind::too_large);
}

TEST(ProblemLines, TellsNoMoreThanTwentyFaults) {
  std::string bytes;
  for (int line = 0; line < 50; ++line) bytes += "错\n";

  EXPECT_THAT(faults_of(bytes), SizeIs(20));
}

}  // namespace
}  // namespace bihuan::commands
