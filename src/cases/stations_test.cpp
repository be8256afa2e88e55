// SPDX-License-Identifier: Apache-2.0
#include "cases/stations.h"

#include <gmock/gmock.h>

namespace bihuan::cases {
namespace {

using procedures::End;
using procedures::Phase;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Day day(const char* iso) {
  return parse_day(iso).value();
}

// The acts of one case, one after the other.
class Ledger {
 public:
  void add(std::string act, const char* on, std::vector<Fact> facts) {
    Envelope envelope;
    envelope.case_id = CaseId("case");
    envelope.version = static_cast<Version>(acts_.size() + 1);
    envelope.act = std::move(act);
    envelope.happened_on = day(on);
    acts_.push_back(seal(std::move(envelope), {std::move(facts), {}, {}}));
  }

  void open(const char* on) {
    add("open", on, {Opened{"document", "drafting", {}, {}}, Moved{"drafting", Phase::running, {}}});
  }
  void move(const char* on, std::string to, Phase phase, std::optional<End> end = {}) {
    add("move", on, {Moved{std::move(to), phase, end}});
  }

  std::vector<Station> on(const char* today) const {
    return stations_of(acts_, calendar::built_in(), day(today));
  }
  std::vector<Act>& acts() { return acts_; }

 private:
  std::vector<Act> acts_;
};

TEST(Stations, AreNoneOfACaseWithoutActs) {
  EXPECT_THAT(stations_of({}, calendar::built_in(), day("2021-06-01")), IsEmpty());
}

TEST(Stations, CountTheDaysUntilTodayOfTheOneThatTheCaseStandsIn) {
  Ledger ledger;
  ledger.open("2021-06-01");  // a Tuesday

  EXPECT_THAT(ledger.on("2021-06-01"), ElementsAre(Station{"drafting", Phase::running, day("2021-06-01")}));
  EXPECT_THAT(ledger.on("2021-06-08"),
              ElementsAre(Station{"drafting", Phase::running, day("2021-06-01"), {}, 7, 5}));
}

TEST(Stations, TellPausesAndEndsApart) {
  Ledger ledger;
  ledger.open("2021-06-01");
  ledger.move("2021-06-04", "submitted", Phase::paused);
  ledger.move("2021-06-07", "issued", Phase::ended, End::verified);

  const auto stations = ledger.on("2021-07-01");

  ASSERT_EQ(stations.size(), 3U);
  EXPECT_EQ(stations[0], (Station{"drafting", Phase::running, day("2021-06-01"), day("2021-06-04"), 3, 3}));
  EXPECT_EQ(stations[1], (Station{"submitted", Phase::paused, day("2021-06-04"), day("2021-06-07"), 3, 1}));
  EXPECT_TRUE(stations[1].is_paused());
  EXPECT_EQ(stations[2], (Station{"issued", Phase::ended, day("2021-06-07")}));
}

TEST(Stations, KeepWhatWasDoneInThemWithItsDay) {
  Ledger ledger;
  ledger.open("2021-06-01");
  ledger.add("collect_opinions", "2021-06-03", {});
  ledger.move("2021-06-04", "signed", Phase::running);
  ledger.add("note", "2021-06-05", {});

  const auto stations = ledger.on("2021-06-06");

  EXPECT_THAT(stations.at(0).acts, ElementsAre(StationAct{"collect_opinions", day("2021-06-03")}));
  EXPECT_THAT(stations.at(1).acts, ElementsAre(StationAct{"note", day("2021-06-05")}));
}

TEST(Stations, TakeWhatWasRecordedLateByTheDayOnWhichItHappened) {
  Ledger ledger;
  ledger.open("2021-06-01");
  ledger.move("2021-06-10", "submitted", Phase::paused);
  ledger.move("2021-06-08", "issued", Phase::ended,
              End::verified);  // said to have happened before it was there

  const auto stations = ledger.on("2021-07-01");

  EXPECT_EQ(stations[1], (Station{"submitted", Phase::paused, day("2021-06-10"), day("2021-06-10"), 0, 0}));
  EXPECT_EQ(stations[2].from, day("2021-06-10"));
}

TEST(Stations, BeginBeforeTheCaseWasOpenedWhereItWasKeyedInAfterwards) {
  Ledger ledger;
  ledger.open("2021-06-15");
  ledger.move("2021-06-01", "submitted", Phase::paused);
  ledger.move("2021-06-04", "signed", Phase::running);
  ledger.move("2021-06-08", "issued", Phase::ended, End::verified);

  const auto stations = ledger.on("2021-06-15");

  ASSERT_EQ(stations.size(), 4U);
  EXPECT_EQ(stations[0], (Station{"drafting", Phase::running, day("2021-06-01"), day("2021-06-01"), 0, 0}));
  EXPECT_EQ(stations[1], (Station{"submitted", Phase::paused, day("2021-06-01"), day("2021-06-04"), 3, 3}));
  EXPECT_EQ(stations[2], (Station{"signed", Phase::running, day("2021-06-04"), day("2021-06-08"), 4, 2}));
  EXPECT_EQ(stations[3], (Station{"issued", Phase::ended, day("2021-06-08")}));
}

TEST(Stations, BeginOnTheDayOfTheMinutesThatWereReadLater) {
  Origin origin;
  origin.printed_on = day("2021-06-01");
  Ledger ledger;
  ledger.add("open", "2021-06-15",
             {Opened{"document", "drafting", {}, origin}, Moved{"drafting", Phase::running, {}}});

  EXPECT_EQ(ledger.on("2021-06-15").front().from, day("2021-06-01"));
  EXPECT_EQ(ledger.on("2021-06-15").front().days, 14);
}

TEST(Stations, BeginWithTheCaseWhereTheMinutesWerePrintedLater) {
  Origin origin;
  origin.printed_on = day("2021-06-20");
  Ledger ledger;
  ledger.add("open", "2021-06-15",
             {Opened{"document", "drafting", {}, origin}, Moved{"drafting", Phase::running, {}}});

  EXPECT_EQ(ledger.on("2021-06-21").front().from, day("2021-06-15"));
}

TEST(Stations, CountWhatWasRecordedOutOfOrderOnlyFromTheStationBefore) {
  Ledger ledger;
  ledger.open("2021-06-15");
  ledger.move("2021-06-04", "submitted", Phase::paused);
  ledger.move("2021-06-01", "signed", Phase::running);

  const auto stations = ledger.on("2021-06-15");

  EXPECT_EQ(stations[0].from, day("2021-06-01"));
  EXPECT_EQ(stations[1].from, day("2021-06-04"));
  EXPECT_EQ(stations[2].from, day("2021-06-04"));
}

TEST(Stations, BeginAnewWhereTheCaseIsReopened) {
  Ledger ledger;
  ledger.open("2021-06-01");
  ledger.move("2021-06-04", "issued", Phase::ended, End::verified);
  ledger.move("2021-06-11", "drafting", Phase::running);

  const auto stations = ledger.on("2021-06-15");

  ASSERT_EQ(stations.size(), 3U);
  EXPECT_EQ(stations[1], (Station{"issued", Phase::ended, day("2021-06-04"), day("2021-06-11")}));
  EXPECT_EQ(stations[2],
            (Station{"drafting", Phase::running, day("2021-06-11"), {}, 4, 1}));  // a holiday between
}

TEST(Stations, PassOverAnActWhosePayloadWasDestroyed) {
  Ledger ledger;
  ledger.open("2021-06-01");
  ledger.move("2021-06-04", "signed", Phase::running);
  ledger.acts().back().payloads.clear();

  const auto stations = ledger.on("2021-06-07");

  ASSERT_EQ(stations.size(), 1U);
  EXPECT_THAT(stations[0].acts, ElementsAre(StationAct{"move", day("2021-06-04")}));
}

}  // namespace
}  // namespace bihuan::cases
