// SPDX-License-Identifier: Apache-2.0
#include "cases/repeals.h"

#include <gtest/gtest.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

Case repeal_called(std::string title) {
  Case repeal = case_in(repeal_kind, "agreed");
  repeal.texts["title"] = std::move(title);
  return repeal;
}

TEST(Repeals, EndWhatStandsBetweenTheTitleMarksOfTheirName) {
  EXPECT_EQ(old_document_of(repeal_called("废止《渡口收费办法》")).title, "渡口收费办法");
  EXPECT_EQ(old_document_of(repeal_called("废止《关于〈渡口收费办法〉的补充》第三条")).title,
            "关于〈渡口收费办法〉的补充");
  EXPECT_EQ(old_document_of(repeal_called("渡口收费办法")).title, "渡口收费办法");
}

TEST(Repeals, EndWhatWasIdentifiedOnceItHasBeen) {
  Case repeal = repeal_called("废止旧办法");
  repeal.texts["identify.old_title"] = "渡口收费办法";
  repeal.texts["identify.old_number"] = "江政规〔2012〕3号";

  EXPECT_EQ(old_document_of(repeal).title, "渡口收费办法");
  EXPECT_EQ(old_document_of(repeal).number, "江政规〔2012〕3号");
}

TEST(Repeals, AreCitedByTitleOrByNumberInWhateverBrackets) {
  const OldDocument document{"渡口收费办法", "江政规〔2012〕3号"};

  EXPECT_TRUE(cites("依照《渡口收费办法》核定票价", document));
  EXPECT_TRUE(cites("继续执行江政规〔2012〕3号第五条", document));
  EXPECT_TRUE(cites("继续执行江政规[2012]3号第五条", document));
  EXPECT_TRUE(cites("继续执行江政规（2012）3号第五条", document));
  EXPECT_FALSE(cites("继续执行江政规〔2012〕4号第五条", document));
}

TEST(Repeals, AreCitedByNothingWhereNothingIsKnownOfTheOldDocument) {
  EXPECT_FALSE(cites("依照《渡口收费办法》核定票价", {}));
  EXPECT_FALSE(cites("", {"渡口收费办法", {}}));
}

TEST(Repeals, TakeEffectBeforeWhatReplacesTheOldDocumentIsDone) {
  const auto& rules = procedure(repeal_kind);

  EXPECT_FALSE(has_taken_effect(case_in(repeal_kind, "agreed"), rules));
  EXPECT_FALSE(has_taken_effect(case_in(repeal_kind, "signed"), rules));
  EXPECT_TRUE(has_taken_effect(case_in(repeal_kind, "awaiting_replacement"), rules));
  EXPECT_TRUE(has_taken_effect(case_in(repeal_kind, "repealed"), rules));
  EXPECT_FALSE(has_taken_effect(case_in(repeal_kind, "terminated"), rules));
}

}  // namespace
}  // namespace bihuan::cases
