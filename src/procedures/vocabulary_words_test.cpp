// SPDX-License-Identifier: Apache-2.0
#include "procedures/vocabulary_words.h"

#include <gtest/gtest.h>
#include <set>

#include "procedures/shelf.h"
#include "procedures/vocabulary.h"

namespace bihuan::procedures {
namespace {

/// Every word of E is explained in both languages, and no two in the same words.
template <class E>
void expect_explained() {
  std::set<std::string> zh, en;
  const auto words = words_of<E>();
  for (const std::string_view word : words) {
    const Words explained = words_for(*find_word<E>(word));
    EXPECT_FALSE(explained.zh.empty()) << word;
    EXPECT_FALSE(explained.en.empty()) << word;
    zh.insert(explained.zh);
    en.insert(explained.en);
  }
  EXPECT_EQ(zh.size(), words.size());
  EXPECT_EQ(en.size(), words.size());
}

TEST(VocabularyWords, ExplainEveryWordByItself) {
  expect_explained<Role>();
  expect_explained<WaitsFor>();
  expect_explained<Phase>();
  expect_explained<End>();
  expect_explained<FieldType>();
  expect_explained<FilingKind>();
  expect_explained<ClearanceStage>();
  expect_explained<GuardKind>();
  expect_explained<EffectKind>();
  expect_explained<ClockUnit>();
  expect_explained<ClockRoll>();
}

TEST(VocabularyWords, SayWhatAGuardNamesByItsLabel) {
  const ProcedureShelf shelf = ProcedureShelf::shipped();
  const Procedure& duty = *shelf.current("duty");

  EXPECT_EQ(words_for(Guard{GuardKind::another_person_than_act, "claim", 0}, duty),
            (Words{"办理者不是最近办理所指那一项的人：“申请办结”",
                   "who acts is not who performed the named act last: “Claim”"}));
  EXPECT_EQ(words_for(Guard{GuardKind::result_is, "urge.means=letter", 0}, duty),
            (Words{"“催办”登记的“方式”是“书面”", "“Means” of “Urge” is “In writing”"}));
  EXPECT_EQ(words_for(Guard{GuardKind::result_is, "gone.away=there", 0}, duty),
            (Words{"“gone”登记的“away”是“there”", "“away” of “gone” is “there”"}));
  EXPECT_EQ(words_for(Guard{GuardKind::has_lead, "", 0}, duty), words_for(GuardKind::has_lead));
}

}  // namespace
}  // namespace bihuan::procedures
