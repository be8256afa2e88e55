// SPDX-License-Identifier: Apache-2.0
// What every engine promises of lists and counts.
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
    for (const auto key : {lead, minutes, due_month, docketed_month, ended_month})
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
}

}  // namespace
}  // namespace bihuan::storage::testing
