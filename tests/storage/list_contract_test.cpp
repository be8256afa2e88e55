// SPDX-License-Identifier: Apache-2.0
// What every engine promises of lists and counts.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "naive_list.h"
#include "sample_acts.h"
#include "stores.h"

namespace bihuan::storage::testing {
namespace {

const Viewer office = Viewer::office();

// What both ask for; nothing passes where they contradict each other.
std::optional<cases::Days> both_of(const std::optional<cases::Days>& a, const cases::Days& b) {
  return a ? cases::Days{std::max(a->first, b.first), std::min(a->last, b.last)} : b;
}

cases::Days month_named(const std::string& name) {
  const auto first = std::chrono::year_month_day(*parse_day(name + "-01"));
  return {first, Day(first.year() / first.month() / std::chrono::last)};
}

/// The filter with `name` as one more part.
cases::Filter narrowed(cases::Filter filter, cases::CountedBy key, const std::string& name) {
  switch (key) {
    case cases::CountedBy::lead:
      filter.lead = OrganisationId(name);
      break;
    case cases::CountedBy::minutes:
      filter.minutes = MinutesId(name);
      break;
    case cases::CountedBy::due_month:
      filter.due = both_of(filter.due, month_named(name));
      break;
    case cases::CountedBy::docketed_month:
      filter.docketed = both_of(filter.docketed, month_named(name));
      break;
    case cases::CountedBy::ended_month:
      filter.ended = both_of(filter.ended, month_named(name));
      break;
    case cases::CountedBy::version:
      filter.procedure = proof::Digest::parse(name);
      break;
  }
  return filter;
}

class CaseListContract : public ::testing::TestWithParam<NamedEngine> {
 protected:
  cases::CaseStore& store() { return engine_->store(); }

  std::vector<cases::Row> append_random_rows(std::mt19937& random, int count) {
    cases::Append all{CommandKey("all"), {}, {}, {}};
    for (int n = 0; n < count; ++n) {
      all.rows.push_back(random_row(random, n));
      all.acts.push_back(act_of(all.rows.back().id, 1, all.key));
    }
    EXPECT_TRUE(store().append(all));
    return all.rows;
  }
  std::vector<std::pair<cases::CountedBy, cases::Counts>> all_counts(const cases::Filter& filter) {
    using enum cases::CountedBy;
    std::vector<std::pair<cases::CountedBy, cases::Counts>> all;
    for (const auto key : {lead, minutes, due_month, docketed_month, ended_month, version})
      all.emplace_back(key, store().count_by(key, filter, office));
    return all;
  }

 private:
  std::unique_ptr<Engine> engine_ = GetParam().make();
};

INSTANTIATE_TEST_SUITE_P(EveryEngine, CaseListContract, ::testing::ValuesIn(all_engines()),
                         [](const auto& engine) { return std::string(engine.param.name); });

TEST_P(CaseListContract, ListsLikeANaiveReader) {
  std::mt19937 random(20240304);
  const auto rows = append_random_rows(random, 150);

  std::size_t met = 0;
  for (int round = 0; round < 750; ++round) {
    const auto filter = random_filter(random);
    const auto paging = random_paging(random);
    const auto expected = naive_list(rows, filter, paging);
    const auto page = store().list(filter, paging, office);
    ASSERT_EQ(page.total, expected.total) << "round " << round;
    ASSERT_EQ(page.rows, expected.rows) << "round " << round;
    ASSERT_EQ(store().count(filter, office), expected.total);
    met += page.rows.size();
  }
  EXPECT_GT(met, 1000U);  // the filters are not so narrow that nothing was compared
}

TEST_P(CaseListContract, TellsWhoExaminesFromWhoBearsInAnotherRole) {
  const OrganisationId fire("organisation-5");
  auto both = append_to(CaseId("river"), 1, "a");
  both.acts.push_back(act_of(CaseId("bridge"), 1, both.key));
  both.rows.push_back(row_of(CaseId("bridge"), 1));
  both.rows[0].bearers.push_back({fire, cases::BearerRole::examiner});
  both.rows[1].bearers.push_back({fire, cases::BearerRole::support});
  ASSERT_TRUE(store().append(both));

  cases::Filter filter;
  filter.examiners = {fire, OrganisationId("organisation-6")};
  const auto page = store().list(filter, {}, office);
  ASSERT_EQ(page.rows.size(), 1U);
  EXPECT_EQ(page.rows.front().id, CaseId("river"));
  EXPECT_EQ(store().count(filter, office), 1U);
  EXPECT_EQ(page.rows, naive_list(both.rows, filter, {}).rows);
}

TEST_P(CaseListContract, CountsByAKeyWhatItCountsUnderTheKeyAlone) {
  std::mt19937 random(20240305);
  append_random_rows(random, 200);

  std::size_t met = 0;
  for (int round = 0; round < 200; ++round) {
    auto filter = random_filter(random);
    filter.lead.reset();
    filter.minutes.reset();
    filter.procedure.reset();
    for (const auto& [key, counts] : all_counts(filter)) {
      met += counts.size();
      for (const auto& [name, count] : counts)
        ASSERT_EQ(count, store().count(narrowed(filter, key, name), office)) << name;
    }
  }
  EXPECT_GT(met, 500U);
}

TEST_P(CaseListContract, CountsEveryRowThatHasTheKey) {
  auto both = append_to(CaseId("river"), 1, "a");
  both.acts.push_back(act_of(CaseId("bridge"), 1, both.key));
  both.rows.push_back(row_of(CaseId("bridge"), 1));
  const OrganisationId ours("organisation-2");
  const OrganisationId theirs("organisation-3");
  both.rows[0].ended_on = Day(std::chrono::days(19722));  // the last day of 2023
  both.rows[1].ended_on = Day(std::chrono::days(19723));
  both.rows[1].bearers = {{ours, cases::BearerRole::lead},
                          {theirs, cases::BearerRole::lead},
                          {ours, cases::BearerRole::lead},
                          {OrganisationId("organisation-4"), cases::BearerRole::support}};
  ASSERT_TRUE(store().append(both));

  const auto counted = [&](cases::CountedBy key) { return store().count_by(key, {}, office); };
  EXPECT_EQ(counted(cases::CountedBy::lead), (cases::Counts{{ours.text(), 2}, {theirs.text(), 1}}));
  EXPECT_EQ(counted(cases::CountedBy::ended_month), (cases::Counts{{"2023-12", 1}, {"2024-01", 1}}));
  EXPECT_EQ(counted(cases::CountedBy::minutes), cases::Counts{});
  EXPECT_EQ(counted(cases::CountedBy::docketed_month), cases::Counts{});
  EXPECT_EQ(counted(cases::CountedBy::version), cases::Counts{});
}

// ---- permits

const Day spring = *parse_day("2024-03-04");
const Day summer = *parse_day("2024-06-04");
const std::chrono::days one_day(1);

cases::PermitSpan span(cases::PermitStanding standing, std::optional<Day> first, std::optional<Day> last) {
  cases::PermitSpan span;
  span.known_from = spring;
  span.first = first;
  span.last = last;
  span.standing = standing;
  span.holder_kind = "vehicle";
  span.holder = "青A10001";
  span.authority = OrganisationId("organisation-3");
  return span;
}

cases::Append permit_with(const char* id, std::vector<cases::PermitSpan> spans) {
  auto append = append_to(CaseId(id), 1, id);
  append.rows.front().permit = std::move(spans);
  return append;
}

std::vector<std::string> ids_of(const cases::PermitsFound& found) {
  std::vector<std::string> ids;
  for (const auto& row : found.rows) ids.push_back(row.id.text());
  return ids;
}

using enum cases::PermitStanding;

TEST_P(CaseListContract, FindsPermitsByTheDayAndByWhatWasKnownOnAnother) {
  auto corrected = span(suspended, summer, {});
  corrected.known_from = summer + one_day;
  auto overtaken = span(in_force, summer, {});
  overtaken.known_until = summer;
  auto before = span(coming, {}, summer - one_day);
  ASSERT_TRUE(store().append(permit_with("van", {before, overtaken, corrected})));

  const auto standing_on = [&](Day on, std::optional<Day> known) {
    const auto found = store().permits({.on = on, .known = known}, {}, office);
    return found.counts;
  };
  using Standings = std::map<cases::PermitStanding, std::size_t>;
  EXPECT_EQ(standing_on(summer - one_day, {}), (Standings{{coming, 1}}));
  EXPECT_EQ(standing_on(summer, {}), (Standings{{suspended, 1}}));
  EXPECT_EQ(standing_on(summer, summer + one_day), (Standings{{suspended, 1}}));
  EXPECT_EQ(standing_on(summer, summer), (Standings{{in_force, 1}}));
  EXPECT_EQ(standing_on(summer, spring), (Standings{{in_force, 1}}));
  EXPECT_EQ(standing_on(summer, spring - one_day), Standings{}) << "nobody knew of it";
}

TEST_P(CaseListContract, FindsAPermitUnfoundedWhereWhatItRestsOnIsNotInForce) {
  auto van = span(in_force, {}, {});
  van.rests_on = CaseId("firm");
  auto truck = span(suspended, {}, {});
  truck.rests_on = CaseId("firm");
  auto other = span(ending, {}, {});
  other.rests_on = CaseId("of no case");
  auto firm = span(lapsed, summer, {});
  firm.holder_kind = "firm";
  for (const auto& append :
       {permit_with("van", {van}), permit_with("truck", {truck}), permit_with("other", {other}),
        permit_with("firm", {span(in_force, {}, summer - one_day), firm})})
    ASSERT_TRUE(store().append(append));

  const auto found = store().permits({.on = summer}, {}, office);
  EXPECT_EQ(found.counts, (std::map<cases::PermitStanding, std::size_t>{
                              {unfounded, 1}, {suspended, 1}, {ending, 1}, {lapsed, 1}}));
  EXPECT_EQ(ids_of(store().permits({.on = summer, .standing = unfounded}, {}, office)),
            std::vector<std::string>{"van"});
  EXPECT_EQ(ids_of(store().permits({.on = summer - one_day, .standing = unfounded}, {}, office)),
            std::vector<std::string>());
}

TEST_P(CaseListContract, GivesAPageOfPermitsAndCountsAllOfThem) {
  for (int n = 0; n < 7; ++n) {
    auto append = permit_with(fmt::format("van {}", n).c_str(), {span(n == 0 ? lapsed : in_force, {}, {})});
    append.rows.front().number = fmt::format("核准〔2024〕{}", n);
    ASSERT_TRUE(store().append(append));
  }

  const auto found = store().permits({.on = summer, .words = "青A", .standing = in_force},
                                     {.offset = 2, .limit = 3}, office);
  EXPECT_EQ(ids_of(found), (std::vector<std::string>{"van 3", "van 4", "van 5"}));
  EXPECT_EQ(found.counts, (std::map<cases::PermitStanding, std::size_t>{{lapsed, 1}, {in_force, 6}}));
  EXPECT_EQ(found.authorities, std::set{OrganisationId("organisation-3")});
  EXPECT_EQ(ids_of(store().permits({.on = summer, .words = "〕4"}, {}, office)),
            std::vector<std::string>{"van 4"});
  EXPECT_TRUE(store().permits({.on = summer, .words = "青B"}, {}, office).counts.empty());
}

// The engine in memory says in so many words what is meant.
TEST_P(CaseListContract, FindsPermitsAndNoticesAsTheEngineInMemoryDoes) {
  std::mt19937 random(20240306);
  const auto rows = append_random_rows(random, 150);
  const auto memory = all_engines().front().make();
  cases::Append all{CommandKey("all"), {}, {}, rows};
  for (const auto& row : rows) all.acts.push_back(act_of(row.id, 1, all.key));
  ASSERT_TRUE(memory->store().append(all));

  std::size_t met = 0;
  for (int round = 0; round < 300; ++round) {
    const auto asked = random_asked(random);
    const auto paging = random_paging(random);
    const auto expected = memory->store().permits(asked, paging, office);
    const auto found = store().permits(asked, paging, office);
    ASSERT_EQ(found.rows, expected.rows) << "round " << round;
    ASSERT_EQ(found.counts, expected.counts) << "round " << round;
    ASSERT_EQ(found.authorities, expected.authorities) << "round " << round;
    const std::vector told{OrganisationId(fmt::format("organisation-{}", round % 5)),
                           OrganisationId("organisation-1")};
    const auto notices = store().notices_to(told, paging, office);
    ASSERT_EQ(notices.notices, memory->store().notices_to(told, paging, office).notices);
    ASSERT_EQ(notices.total, memory->store().notices_to(told, paging, office).total);
    met += found.rows.size() + notices.notices.size();
  }
  EXPECT_GT(met, 1000U);
}

// ---- notices

TEST_P(CaseListContract, ListsTheNoticesToABodyByTheirNumbersTheLatestFirst) {
  const OrganisationId ours("organisation-2");
  const OrganisationId our_nameplate("organisation-3");
  auto river = append_to(CaseId("river"), 1, "a");
  river.rows.front().told = {{1, ours, 2023, 12}, {1, our_nameplate, 2023, 12}, {3, ours, 2024, 2}};
  auto bridge = append_to(CaseId("bridge"), 1, "b");
  bridge.rows.front().told = {{1, OrganisationId("organisation-4"), 2024, 1}, {2, our_nameplate, 2024, 10}};
  ASSERT_TRUE(store().append(river));
  ASSERT_TRUE(store().append(bridge));

  const auto found = store().notices_to({ours, our_nameplate}, {}, office);
  EXPECT_EQ(found.total, 3U);
  EXPECT_EQ(found.notices, (std::vector<cases::NoticeOf>{
                               {CaseId("bridge"), 2}, {CaseId("river"), 3}, {CaseId("river"), 1}}));
  const auto second = store().notices_to({ours, our_nameplate}, {.offset = 1, .limit = 1}, office);
  EXPECT_EQ(second.notices, (std::vector<cases::NoticeOf>{{CaseId("river"), 3}}));
  EXPECT_EQ(second.total, 3U);
  EXPECT_EQ(store().notices_to({OrganisationId("organisation-9")}, {}, office).total, 0U);
}

}  // namespace
}  // namespace bihuan::storage::testing
