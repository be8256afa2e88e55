// SPDX-License-Identifier: Apache-2.0
#include "cases/case.h"

#include <gtest/gtest.h>

namespace bihuan::cases {
namespace {

Act act_on(const char* day, Version version, Fact fact) {
  Envelope envelope;
  envelope.case_id = CaseId("river");
  envelope.version = version;
  envelope.happened_on = parse_day(day).value();
  return seal(std::move(envelope), {{std::move(fact)}, {}, {}});
}

const Fact finished = Moved{"finished", procedures::Phase::ended, procedures::End::verified};

TEST(CaseTest, KeepsTheDayOfItsEndWhateverIsNotedLater) {
  const Case subject = evolve_all(
      {act_on("2024-03-04", 1, finished), act_on("2024-05-06", 2, FieldRecorded{"note.text", "便笺"})});

  EXPECT_EQ(subject.ended_on, parse_day("2024-03-04"));
  EXPECT_EQ(subject.changed_on, parse_day("2024-05-06"));
}

Fact moved(const char* state, procedures::Phase phase) {
  return Moved{state, phase, {}};
}

TEST(CaseTest, KnowsWhatBroughtItsEndAndFromWhere) {
  Case subject = evolve_all({act_on("2024-03-01", 1, moved("under_way", procedures::Phase::running)),
                             act_on("2024-03-04", 2, finished)});
  EXPECT_EQ(subject.ending, (Ending{"", "under_way"}));

  subject = evolve(subject, act_on("2024-03-05", 3, moved("under_way", procedures::Phase::running)));
  EXPECT_FALSE(subject.ending);
}

TEST(CaseTest, KeepsItsPausesOnceTheyAreOver) {
  Case subject = evolve_all({act_on("2024-03-04", 1, moved("paused", procedures::Phase::paused)),
                             act_on("2024-03-05", 2, moved("elsewhere", procedures::Phase::paused))});
  EXPECT_TRUE(subject.pauses.empty());

  subject = evolve(subject, act_on("2024-03-08", 3, moved("under_way", procedures::Phase::running)));
  ASSERT_EQ(subject.pauses.size(), 1U);
  EXPECT_EQ(subject.pauses[0].from, parse_day("2024-03-04"));
  EXPECT_EQ(subject.pauses[0].until, parse_day("2024-03-08"));
}

TEST(CaseTest, RemembersWhatItRecordedUnderANameBefore) {
  const Case subject = evolve_all({act_on("2024-03-04", 1, FieldRecorded{"list_year.year", "2024"}),
                                   act_on("2025-03-04", 2, FieldRecorded{"list_year.year", "2025"}),
                                   act_on("2026-03-04", 3, FieldRecorded{"list_year.year", ""})});

  EXPECT_EQ(subject.field("list_year.year"), "");
  EXPECT_TRUE(subject.has_recorded("list_year.year", "2024"));
  EXPECT_TRUE(subject.has_recorded("list_year.year", "2025"));
  EXPECT_FALSE(subject.has_recorded("list_year.year", "2026"));
}

TEST(CaseTest, HasNoDayOfItsEndOnceItIsReopened) {
  const Case subject =
      evolve_all({act_on("2024-03-04", 1, finished),
                  act_on("2024-03-05", 2, Moved{"under_way", procedures::Phase::running, {}})});

  EXPECT_FALSE(subject.ended_on);
}

TEST(CaseTest, CountsItemsByTheActThatRecordedThemAndByWhatWasChosen) {
  const auto checked = [](Version version, const char* result) {
    Envelope envelope;
    envelope.case_id = CaseId("cold store");
    envelope.version = version;
    envelope.act = "check";
    return seal(std::move(envelope),
                {{FieldRecorded{"check.result", result}}, {{"check.item", "温度记录"}}, {}});
  };
  const Case subject = evolve_all({checked(1, "met"), checked(2, "met"), checked(3, "not_applicable")});

  EXPECT_EQ(subject.items.at("check"), 3);
  EXPECT_EQ(subject.items.at("check.result=met"), 2);
  EXPECT_EQ(subject.items.at("check.result=not_applicable"), 1);
  EXPECT_TRUE(evolve_all({act_on("2024-03-04", 1, FieldRecorded{"note.text", "便笺"})}).items.empty());
}

}  // namespace
}  // namespace bihuan::cases
