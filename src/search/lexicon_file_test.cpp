// SPDX-License-Identifier: Apache-2.0
#include "search/lexicon_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/limits.h"
#include "search/testing_lexicon.h"

namespace bihuan::search {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

std::vector<std::string> faults_of(std::string_view file) {
  std::vector<std::string> faults;
  const auto lexicon = parse_lexicon(file);
  if (!lexicon)
    for (const Words& reason : lexicon.error().reasons) faults.push_back(reason.zh);
  return faults;
}

TEST(LexiconFile, GivesEverySenseItsKindAndWhatItCarries) {
  const auto lexicon = testing::small_lexicon();

  const auto extinguisher = lexicon.sense(lexicon.find("灭火器").value());

  EXPECT_EQ(extinguisher.kind, SenseKind::thing);
  EXPECT_THAT(extinguisher.carried, ElementsAre(lexicon.find("消防器材").value()));
}

TEST(LexiconFile, GivesAnActTheOmissionThatIsListed) {
  const auto lexicon = testing::small_lexicon();

  EXPECT_EQ(lexicon.sense(lexicon.find("培训").value()).omission, lexicon.find("未培训"));
}

TEST(LexiconFile, MakesTheOmissionThatIsNotListed) {
  const auto lexicon = parse_lexicon("演练\t事\n").value();

  EXPECT_EQ(lexicon.sense(lexicon.find("未演练").value()).kind, SenseKind::fault);
}

TEST(LexiconFile, NamesEveryFaultWithItsLine) {
  EXPECT_THAT(faults_of("# 说明\n灭火器\n过期\t怪\n漏\t病\t水\n漏气\t病\t-\t漏、\n"),
              ElementsAre(HasSubstr("第 2 行“灭火器”"), HasSubstr("第 3 行“怪”")));
  EXPECT_THAT(faults_of("漏\t病\t水\n漏气\t病\t-\t漏、、跑气\n"),
              ElementsAre(HasSubstr("第 1 行“水”"), HasSubstr("第 2 行“”")));
}

TEST(LexiconFile, RefusesASenseListedTwice) {
  EXPECT_THAT(faults_of("漏\t病\n漏\t病\n"), ElementsAre(HasSubstr("第 2 行“漏”")));
}

TEST(LexiconFile, RefusesAPartedWordWithoutItsTail) {
  EXPECT_THAT(faults_of("漏\t病\t-\t水…\n"), SizeIs(1));
}

TEST(LexiconFile, TellsNoMoreThanTwentyFaults) {
  std::string file;
  for (int line = 0; line < 50; ++line) file += "错\n";

  EXPECT_THAT(faults_of(file), SizeIs(20));
}

TEST(LexiconFile, TakesTheLineEndsAndTheMarkThatOtherProgramsWrite) {
  EXPECT_TRUE(parse_lexicon("\xEF\xBB\xBF漏\t病\t-\t渗\t\r\n\r\n"));
}

TEST(LexiconFile, RefusesWhatIsNotUtf8OrTooLarge) {
  EXPECT_EQ(parse_lexicon("\xFF").error().kind, ErrorKind::malformed);
  EXPECT_EQ(parse_lexicon(std::string(limits::lexicon_bytes_max + 1, '#')).error().kind,
            ErrorKind::too_large);
}

TEST(LexiconFile, ShipsALexiconOfAllFields) {
  const auto& lexicon = shipped_lexicon();

  EXPECT_GE(lexicon.senses().size(), 800U);
  EXPECT_GE(lexicon.words().size(), 15'000U);
}

}  // namespace
}  // namespace bihuan::search
