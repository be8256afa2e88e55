// SPDX-License-Identifier: Apache-2.0
#include "cases/drafts.h"

#include <gmock/gmock.h>

#include "cases/round_figures.h"
#include "cases/rounds.h"
#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::ClearanceStage;
using procedures::Role;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Fields = std::map<std::string, std::string>;

const Actor section{PersonId("section"), offices::emergency};
const Actor deputy{PersonId("deputy"), offices::emergency};

Command command_of(std::string_view act, const Fields& fields = {}) {
  Command command;
  command.key = CommandKey("key");
  command.case_id = CaseId("case");
  command.act = act;
  command.as = Role::lead;
  command.happened_on = today;
  for (const auto& [name, words] : fields) command.fields[name] = words;
  return command;
}

const Fields drafted{{"kind", "content"}, {"content", "排查三十家"}, {"through", "deputy"}};

Command drafting() {
  Command command = command_of("draft", drafted);
  command.fields["remaining"] = Decimal(6);
  return command;
}

Command clearing(std::string_view stage) {
  return command_of("clear_draft", {{"stage", std::string(stage)}});
}

/// The round after the act, which must be possible.
Case performed(Case round, const Command& command, const Actor& actor) {
  auto acts = decide(round, procedure("round"), command, actor, surroundings());
  EXPECT_TRUE(acts) << (acts ? "" : acts.error().reasons.front().zh);
  if (!acts) return round;
  Envelope envelope;
  envelope.case_id = round.id;
  envelope.version = round.version + 1;
  envelope.act = command.act;
  envelope.person = actor.person;
  envelope.happened_on = command.happened_on;
  return evolve(std::move(round), seal(envelope, acts->front().content));
}

std::vector<std::string> reasons(const Case& round, const Command& command, const Actor& actor) {
  const auto decision = decide(round, procedure("round"), command, actor, surroundings());
  std::vector<std::string> found;
  if (decision) return found;
  for (const Words& reason : decision.error().reasons) found.push_back(reason.zh);
  return found;
}

TEST(Drafts, CountForNothingUntilTheyAreSent) {
  const Case round = performed(case_in("round", "open"), drafting(), liaison);
  EXPECT_TRUE(owes(round, offices::emergency));
  EXPECT_EQ(sum_of_figures(round), Figures{});
  EXPECT_EQ(round.text(latest_filing_text), "");
  EXPECT_THAT(round.gathering.filings, IsEmpty());
}

TEST(Drafts, LeaveWithTheWordsAndFiguresThatWereCleared) {
  Case round = performed(case_in("round", "open"), drafting(), liaison);
  const Version words = round.version;
  round = performed(round, clearing("section"), section);
  round = performed(round, clearing("deputy"), deputy);
  round = performed(round, command_of("send_draft"), liaison);
  const Filing& filing = round.gathering.filings.at(offices::emergency);
  EXPECT_EQ(filing.version, words);
  EXPECT_EQ(filing.figures.remaining, 6);
  EXPECT_THAT(filing.clearances, ElementsAre(Clearance{ClearanceStage::section, section.person, today},
                                             Clearance{ClearanceStage::deputy, deputy.person, today}));
  EXPECT_THAT(std::string(round.text(latest_filing_text)), HasSubstr("排查三十家"));
  EXPECT_THAT(round.gathering.drafts, IsEmpty());
}

TEST(Drafts, AreClearedBySomebodyWithNoHandInThem) {
  Case round = performed(case_in("round", "open"), drafting(), liaison);
  EXPECT_THAT(reasons(round, clearing("section"), liaison), ElementsAre(HasSubstr("须由另一人审核")));
  round = performed(round, clearing("section"), section);
  EXPECT_THAT(reasons(round, clearing("deputy"), section), ElementsAre(HasSubstr("须由另一人审核")));
  EXPECT_THAT(reasons(round, clearing("deputy"), liaison), ElementsAre(HasSubstr("须由另一人审核")));
  EXPECT_THAT(reasons(round, clearing("deputy"), deputy), IsEmpty());
}

TEST(Drafts, AreClearedFromTheBeginningOnceTheyAreDraftedAnew) {
  Case round = performed(case_in("round", "open"), drafting(), liaison);
  round = performed(round, clearing("deputy"), deputy);
  round = performed(round, drafting(), section);
  EXPECT_THAT(reasons(round, command_of("send_draft"), liaison),
              ElementsAre("送审稿须经分管负责人审核才能报出"));
  EXPECT_THAT(reasons(round, clearing("deputy"), deputy), IsEmpty());
}

TEST(Drafts, OfOneBearerAreNothingToAnother) {
  const Case round = performed(case_in("round", "open"), drafting(), liaison);
  const Actor schools{PersonId("schools"), offices::education};
  EXPECT_THAT(reasons(round, clearing("section"), schools), ElementsAre("本单位没有送审稿"));
  Command filing = command_of("file", {{"kind", "nothing_new"}});
  EXPECT_THAT(reasons(round, filing, schools), IsEmpty());
}

TEST(Drafts, AreDroppedByWhatTheOfficeWasTold) {
  Case round = performed(case_in("round", "open"), drafting(), liaison);
  Command told = command_of("file", {{"kind", "nothing_new"}});
  told.on_behalf = OnBehalf{offices::emergency, Source::telephone};
  round = performed(round, told, clerk);
  EXPECT_THAT(round.gathering.drafts, IsEmpty());
  EXPECT_EQ(round.gathering.filings.at(offices::emergency).version, round.version);
  EXPECT_THAT(round.gathering.filings.at(offices::emergency).clearances, IsEmpty());
}

TEST(Drafts, StayWithinTheBearerButForTheSending) {
  for (const char* act : {"draft", "clear_draft", "return_draft"})
    EXPECT_TRUE(stays_within_bearer(*procedure("round").find_act(act))) << act;
  for (const char* act : {"send_draft", "file", "amend", "give_part"})
    EXPECT_FALSE(stays_within_bearer(*procedure("round").find_act(act))) << act;
}

}  // namespace
}  // namespace bihuan::cases
