// SPDX-License-Identifier: Apache-2.0
#include "intake/evidence.h"

#include <gmock/gmock.h>

namespace bihuan::intake {
namespace {

TEST(EvidenceTest, RefusesAPaperThatIsMarkedSecretAndSaysNothingOfItsName) {
  const auto refused = admit_evidence("专项检查.txt", "机密★1年\n\n关于检查情况的报告\n");

  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::secret);
  EXPECT_THAT(refused.error().reasons.front().zh, testing::Not(testing::HasSubstr("专项检查")));
}

TEST(EvidenceTest, TakesWhatCannotBeReadAsItIs) {
  const std::string picture("\xFF\xD8\xFF\xE0 not text", 13);

  const auto taken = admit_evidence("现场.jpg", picture);

  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->name, "现场.jpg");
  EXPECT_EQ(*taken->bytes, picture);
  EXPECT_EQ(taken->digest, proof::Digest::of(picture));
}

TEST(EvidenceTest, KeepsANameInOneLine) {
  EXPECT_EQ(admit_evidence("整改\n报告.txt", "已整改").value().name, "整改 报告.txt");
}

}  // namespace
}  // namespace bihuan::intake
