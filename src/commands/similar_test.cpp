// SPDX-License-Identifier: Apache-2.0
#include "commands/similar.h"

#include <boost/json.hpp>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "commands/outcome.h"

namespace bihuan::commands {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Similar : public testing::Test {
 protected:
  ~Similar() override { std::filesystem::remove(options_.file); }

  int ask(std::string_view bytes) {
    options_.file = std::filesystem::path(testing::TempDir()) /
                    testing::UnitTest::GetInstance()->current_test_info()->name();
    std::ofstream(options_.file, std::ios::binary) << bytes;
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int status = similar(options_);
    out_ = testing::internal::GetCapturedStdout();
    err_ = testing::internal::GetCapturedStderr();
    return status;
  }

  SimilarOptions options_;
  std::string out_;
  std::string err_;
};

constexpr std::string_view four_problems =
    "a\t三楼疏散通道堆满纸箱\n"
    "b\t车间灭火器过期未更换\n"
    "c\t逃生走道被杂物堵塞\n"
    "d\t仓库里的干粉灭火器超过有效期\n";

TEST_F(Similar, PrintsForEachProblemTheOthersBestFirst) {
  EXPECT_EQ(ask(four_problems), done);

  EXPECT_THAT(out_, StartsWith("a\tc"));
  EXPECT_THAT(out_, HasSubstr("\nb\td"));
  EXPECT_THAT(out_, HasSubstr("\nc\ta"));
  EXPECT_THAT(out_, HasSubstr("\nd\tb"));
}

TEST_F(Similar, PrintsScoresAndSharedWordsAsJson) {
  options_.wants_json = true;

  EXPECT_EQ(ask(four_problems), done);

  const auto first = boost::json::parse(out_.substr(0, out_.find('\n'))).as_object();
  const auto& best = first.at("alike").as_array().at(0).as_object();
  EXPECT_EQ(best.at("id").as_string(), "c");
  EXPECT_GT(best.at("score").as_double(), 0.2);
  EXPECT_EQ(best.at("shared").as_array().at(0).as_string(), "疏散通道");
  EXPECT_EQ(best.at("here").as_array().at(0).as_array().at(0).to_number<int>(), 2);
}

TEST_F(Similar, PrintsAnIdAloneWhereNothingIsAlike) {
  EXPECT_EQ(ask("a\t灭火器过期\n"), done);

  EXPECT_EQ(out_, "a\n");
}

TEST_F(Similar, PrintsNothingOfAFileAtFault) {
  EXPECT_EQ(ask("a\t灭火器过期\n没有制表符\n"), exit_status(ErrorKind::malformed));

  EXPECT_EQ(out_, "");
  EXPECT_THAT(err_, HasSubstr("第 2 行：没有制表符"));
}

TEST_F(Similar, SaysThatThereIsNoSuchFile) {
  options_.lexicon = "/no/such/lexicon.tsv";

  EXPECT_EQ(ask("a\t灭火器过期\n"), exit_status(ErrorKind::not_found));
}

}  // namespace
}  // namespace bihuan::commands
