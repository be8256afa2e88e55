// SPDX-License-Identifier: Apache-2.0
#include "cases/fact.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace bihuan::cases {
namespace {

const Day first_day = *parse_day("2024-03-04");

calendar::DueDate due_date() {
  calendar::DueDate date;
  date.named_on = date.due_on = date.last_working_on = first_day;
  date.reasons = {{"当日", "the day itself"}};
  date.calendar_version = "2024:a";
  return date;
}

calendar::DueRule due_rule() {
  return {calendar::OnDay{first_day},
          calendar::SetByOffice{"甲", "批示"},
          calendar::Bound::inclusive,
          calendar::Roll::none,
          {}};
}

/// Of notices, versions, evidence and of what stands still with another case.
std::vector<Fact> further_facts() {
  const OrganisationId water("water");
  return {NoticeDrawn{"blue", -3, due_date()},
          NoticeFollowed{"listing_notice", due_date()},
          NoticeFollowed{"listing_notice", {}},
          NoticeLeftOut{"listing_notice"},
          NoticeIssued{2, "督单〔2024〕7", {water}},
          NoticeDropped{2},
          NoticeTold{2, water},
          NoticeNumbered{2024, 7, CaseId("river"), 2},
          MoveOrdered{"duty", {{"claimed", "handed_in"}}},
          MoveOrdered{"duty", {}},
          CasesMoved{"duty", 3},
          EvidenceKept{"files", proof::Digest::of("a report"), 8},
          DutyHeld{},
          DutyReleased{}};
}

/// Every alternative, where it has optional parts with and without them.
std::vector<Fact> every_fact() {
  const Origin origin{MinutesId("m"), "常务", 2024, 7, 2, 3, {10, 20}, first_day};
  const OrganisationId water("water");
  const offices::Change change = offices::Founded{water, first_day, "水务局", offices::Kind::department, {}};
  std::vector<Fact> facts{
      Opened{"duty", "proposed", CaseId("matter"), origin},
      Opened{"matter", "open", {}, {}},
      Moved{"under_way", procedures::Phase::running, {}},
      Moved{"finished", procedures::Phase::ended, procedures::End::verified},
      NumberFixed{"常务〔2024〕7-2-3"},
      BearersSet{{{water, BearerRole::lead}, {OrganisationId("park"), BearerRole::support}}, {"parks"}, true},
      BearersSet{},
      DueSet{due_rule(), due_date()},
      DueSet{due_rule(), {}},
      DueExtended{due_date()},
      Claimed{water},
      ClaimSettled{true},
      Disputed{water},
      DisputeSettled{water},
      FieldRecorded{"submit.body", "standing_committee"},
      FieldRecorded{"submit.body", ""},
      Linked{CaseId("document"), LinkKind::carries},
      DirectoryChanged{change},
      PersonEntered{PersonId("p"), water},
      ProcedureAdopted{"duty", proof::Digest::of("a file")},
      GroupRulesSet{proof::Digest::of("rules")},
      DueReckoned{due_date()},
      CalendarAdopted{2024, "2024:a", proof::Digest::of("a year")},
      DatesReckoned{2},
      RoundOpened{CaseId("round"), due_date()},
      Filed{water, procedures::FilingKind::elsewhere, first_day, 2},
      Filed{water, procedures::FilingKind::content, first_day, 1, {4, 0, {}, 6}},
      Filed{water, procedures::FilingKind::content, first_day, 1, {}, 7},
      FilingDrafted{water,
                    procedures::FilingKind::elsewhere,
                    procedures::ClearanceStage::deputy,
                    first_day,
                    {4, 0, {}, 6}},
      FilingDrafted{water},
      DraftCleared{water, procedures::ClearanceStage::deputy},
      DraftReturned{water},
      FilingSentBack{water},
      Excused{water},
      PartsAsked{water, {OrganisationId("park")}},
      PartGiven{OrganisationId("park"), water},
      RolledUp{{{water, FilingStanding::late}, {OrganisationId("park"), FilingStanding::missing}}},
      RolledUp{{}, 3},
      ClockStarted{"publish", due_rule(), due_date()},
      ClockPaused{"publish"},
      ClockMoved{"publish", ClockChange::extended, due_date()},
      ClockStopped{"publish"},
      DueResumed{due_date()},
      PutInForce{first_day, first_day},
      PutInForce{first_day, {}},
      ForceSuspended{first_day, {}},
      ForceRestored{first_day},
      ForceEnded{first_day},
      RoundHeld{},
      RoundReleased{due_date()},
      RoundReleased{}};
  std::ranges::move(further_facts(), std::back_inserter(facts));
  return facts;
}

TEST(FactTest, IsReadBackAsItWasWritten) {
  std::set<std::size_t> alternatives;
  for (const auto& fact : every_fact()) {
    const auto written = to_json(fact);
    EXPECT_EQ(parse_fact(written), fact) << boost::json::serialize(written);
    alternatives.insert(fact.index());
  }
  EXPECT_EQ(alternatives.size(), std::variant_size_v<Fact>);
}

// The names are in ledgers. One that changes here is lost there.
TEST(FactTest, KeepsItsNames) {
  std::string names;
  for (const auto& fact : every_fact()) names += std::string(to_json(fact).at("fact").as_string()) + " ";

  EXPECT_EQ(
      names,
      "opened opened moved moved number_fixed bearers_set bearers_set due_set due_set due_extended claimed "
      "claim_settled disputed dispute_settled field_recorded field_recorded linked directory_changed "
      "person_entered procedure_adopted group_rules_set due_reckoned calendar_adopted dates_reckoned "
      "round_opened filed filed filed filing_drafted filing_drafted draft_cleared draft_returned "
      "filing_sent_back excused parts_asked part_given rolled_up rolled_up "
      "clock_started clock_paused clock_moved clock_stopped due_resumed put_in_force put_in_force "
      "force_suspended force_restored force_ended round_held round_released "
      "round_released "
      "notice_drawn notice_followed notice_followed notice_left_out notice_issued notice_dropped notice_told "
      "notice_numbered "
      "move_ordered move_ordered cases_moved evidence_kept duty_held duty_released ");
  EXPECT_EQ(
      boost::json::serialize(to_json(Moved{"finished", procedures::Phase::ended, procedures::End::verified})),
      R"({"to":"finished","phase":"ended","end":"verified","fact":"moved"})");
}

TEST(FactTest, RefusesEveryFactWithAMemberMissingOrUnknown) {
  for (const auto& fact : every_fact()) {
    const auto written = to_json(fact).as_object();
    auto more = written;
    more["rumour"] = true;
    EXPECT_FALSE(parse_fact(more)) << boost::json::serialize(more);
    for (const auto& member : written) {
      const std::string_view name(member.key());
      if (name == "parent" || name == "end" || name == "date" || name == "until") continue;
      if (name == "figures" || name == "contradictions" || name == "words_in" || name == "filed_on") continue;
      auto less = written;
      less.erase(name);
      const auto parsed = parse_fact(less);
      ASSERT_FALSE(parsed) << boost::json::serialize(less);
      EXPECT_EQ(parsed.error().kind, ErrorKind::malformed);
    }
  }
}

TEST(FactTest, RefusesValuesOfAnotherForm) {
  for (const auto* written :
       {R"({})", R"([])", R"("moved")", R"({"fact":"rumoured"})",
        R"({"fact":"moved","to":"","phase":"running"})", R"({"fact":"moved","to":"a","phase":"asleep"})",
        R"({"fact":"moved","to":"a","phase":"ended","end":"forgotten"})",
        R"({"fact":"number_fixed","number":7})", R"({"fact":"claim_settled","accepted":"yes"})",
        R"({"fact":"filed","by":"a","kind":"content","on":"2024-03-04","ordinal":1,"figures":{"added":-1}})",
        R"({"fact":"filed","by":"a","kind":"content","on":"2024-03-04","ordinal":1,"figures":{"lost":1}})",
        R"({"fact":"due_extended","date":{}})", R"({"fact":"linked","to":"a","kind":"near"})",
        R"({"fact":"bearers_set","bearers":[{"organisation":"a","role":"king"}],)"
        R"("rules":[],"waits_for_choice":false})"}) {
    const auto parsed = parse_fact(boost::json::parse(written));
    ASSERT_FALSE(parsed) << written;
    EXPECT_FALSE(parsed.error().reasons.empty());
  }
}

TEST(FactTest, RefusesAnOriginWhoseSpanEndsBeforeItBegins) {
  auto written = to_json(Opened{"duty", "proposed", {}, {}});
  written.at("origin").at("begin") = 5;

  EXPECT_FALSE(parse_fact(written));
}

}  // namespace
}  // namespace bihuan::cases
