// SPDX-License-Identifier: Apache-2.0
// Files of other times: an older one is brought forward with what it holds, a newer one is refused with
// words.
#include "storage/sqlite/migrations.h"

#include <fstream>
#include <gtest/gtest.h>

#include "procedures/vocabulary.h"
#include "sample_acts.h"
#include "storage/sqlite/case_store.h"
#include "storage/sqlite/ledger.h"
#include "storage/sqlite/rows.h"
#include "stores.h"

namespace bihuan::storage::testing {
namespace {

// As the first program wrote it: what a row has gained since stands last, and is left out.
void put_row_of_shape_1(sqlite::Connection& connection, const cases::Row& row) {
  sqlite::Query query(connection,
                      "INSERT INTO case_row VALUES "
                      "(?,?,?,?,?,?,NULL,NULL,NULL,NULL,'',0,0,0,0,?,'','','','',NULL,NULL,0,0,0,0,'',?,?)");
  query.with(row.id, row.version, row.kind, row.state, procedures::word_for(row.phase),
             procedures::word_for(row.waits_for), row.title, row.opened_on, row.changed_on);
  query.run();
  for (const auto& bearer : row.bearers) {
    sqlite::Query(connection, "INSERT INTO row_bearer VALUES (?,0,?,'lead')")
        .with(row.id, bearer.organisation)
        .run();
  }
}

void open_at_shape_1(sqlite::Connection& connection, const std::string& kind, const cases::Act& act) {
  auto row = row_of(act.envelope.case_id, 1);
  row.kind = kind;
  sqlite::append_acts(connection, {act});
  put_row_of_shape_1(connection, row);
}

cases::Act act_with(const CaseId& id, cases::Version version, Day day, cases::Fact fact) {
  auto envelope = act_of(id, version, CommandKey("a")).envelope;
  envelope.happened_on = day;
  return cases::seal(std::move(envelope), {{std::move(fact)}, {}, {}});
}

class MigrationsTest : public ::testing::Test {
 protected:
  sqlite::Connection connection() { return {settings_, sqlite::Mode::write}; }
  Result<std::unique_ptr<sqlite::Database>> open() { return sqlite::Database::open(settings_); }

  const TemporaryFolder folder_;
  const sqlite::Settings settings_{.file = folder_.path() / "ledger.sqlite"};
};

TEST_F(MigrationsTest, AreNumberedWithoutGaps) {
  int number = 0;
  for (const auto& migration : sqlite::all_migrations()) EXPECT_EQ(migration.number, ++number);
}

TEST_F(MigrationsTest, BringAnOldFileForwardWithWhatItHolds) {
  const CaseId id("river");
  {
    auto old = connection();
    sqlite::migrate(old, sqlite::all_migrations().first(1));
    sqlite::append_acts(old, {act_of(id, 1, CommandKey("a"))});
    put_row_of_shape_1(old, row_of(id, 1));
  }

  const auto engine = open_sqlite(settings_);

  EXPECT_EQ(engine->store().version_of(id), 1U);
  EXPECT_EQ(engine->store().row_of(id, Viewer::office()), row_of(id, 1));
  EXPECT_EQ(engine->intake().count(Viewer::office()), 0U);
  auto now = connection();
  EXPECT_EQ(sqlite::shape_of(now), sqlite::all_migrations().back().number);
}

TEST_F(MigrationsTest, FindTheDaysOfDocketingAndEndInTheLedger) {
  const CaseId id("river");
  const Day first(std::chrono::days(19800));
  {
    auto old = connection();
    sqlite::migrate(old, sqlite::all_migrations().first(2));
    sqlite::append_acts(
        old, {act_with(id, 1, first, cases::NumberFixed{"常务〔2024〕7-1"}),
              act_with(id, 2, first + std::chrono::days(1),
                       cases::Moved{"finished", procedures::Phase::ended, procedures::End::verified}),
              act_with(id, 3, first + std::chrono::days(2), cases::FieldRecorded{"text", "便笺"})});
    auto row = row_of(id, 3);
    row.phase = procedures::Phase::ended;
    put_row_of_shape_1(old, row);
  }

  const auto row = open_sqlite(settings_)->store().row_of(id, Viewer::office());

  EXPECT_EQ(row->docketed_on, first);
  EXPECT_EQ(row->ended_on, first + std::chrono::days(1));
}

TEST_F(MigrationsTest, FindTheDayOfTheLastWordsOfProgressInTheLedger) {
  const CaseId id("river");
  const Day first(std::chrono::days(19800));
  const auto act_saying = [&](cases::Version version, cases::Texts texts) {
    auto envelope = act_of(id, version, CommandKey("a")).envelope;
    envelope.happened_on = first + std::chrono::days(version);
    return cases::seal(std::move(envelope), {{}, std::move(texts), {}});
  };
  {
    auto old = connection();
    sqlite::migrate(old, sqlite::all_migrations().first(2));
    sqlite::append_acts(old, {act_saying(1, {{"title", "疏浚东河"}}), act_saying(2, {{"progress", "过半"}}),
                              act_saying(3, {{"title", "疏浚西河"}})});
    put_row_of_shape_1(old, row_of(id, 3));
  }

  const auto row = open_sqlite(settings_)->store().row_of(id, Viewer::office());

  EXPECT_EQ(row->progress_on, first + std::chrono::days(2));
}

TEST_F(MigrationsTest, CountEveryKindButADocumentWhoseStepsMakeUpADuty) {
  const Day first(std::chrono::days(19800));
  const cases::Linked carries{CaseId("river"), cases::LinkKind::carries};
  const cases::Linked carried_by{CaseId("measures"), cases::LinkKind::carried_by};
  {
    auto old = connection();
    sqlite::migrate(old, sqlite::all_migrations().first(2));
    open_at_shape_1(old, "matter", act_of(CaseId("matter"), 1, CommandKey("a")));
    open_at_shape_1(old, "round", act_of(CaseId("round"), 1, CommandKey("a")));
    open_at_shape_1(old, "permit", act_of(CaseId("permit"), 1, CommandKey("a")));
    open_at_shape_1(old, "agreement", act_of(CaseId("agreement"), 1, CommandKey("a")));
    open_at_shape_1(old, "document", act_of(CaseId("notice"), 1, CommandKey("a")));
    open_at_shape_1(old, "document", act_with(CaseId("measures"), 1, first, carries));
    open_at_shape_1(old, "duty", act_with(CaseId("river"), 1, first, carried_by));
  }

  const auto engine = open_sqlite(settings_);
  const auto is_counted = [&](const char* id) {
    return engine->store().row_of(CaseId(id), Viewer::office())->is_counted;
  };

  for (const char* id : {"agreement", "notice", "river"}) EXPECT_TRUE(is_counted(id)) << id;
  for (const char* id : {"matter", "round", "permit", "measures"}) EXPECT_FALSE(is_counted(id)) << id;
}

TEST_F(MigrationsTest, FindInTheLedgerWhetherALeadHasActedSinceTheCaseCameToItsState) {
  const Day first(std::chrono::days(19800));
  const cases::Fact assigned = cases::Moved{"assigned", procedures::Phase::running, {}};
  const auto act_by = [&](const char* id, cases::Version version, const char* lead, cases::Fact fact) {
    auto envelope = act_of(CaseId(id), version, CommandKey("a")).envelope;
    envelope.happened_on = first;
    envelope.on_behalf.reset();
    envelope.organisation = OrganisationId(lead);
    return cases::seal(std::move(envelope), {{std::move(fact)}, {}, {}});
  };
  const cases::Fact said = cases::FieldRecorded{"text", "便笺"};
  {
    auto old = connection();
    sqlite::migrate(old, sqlite::all_migrations().first(2));
    sqlite::append_acts(old, {act_by("new", 1, "organisation-2", said), act_by("new", 2, "office", assigned),
                              act_by("taken", 1, "office", assigned), act_by("taken", 2, "office", said),
                              act_by("taken", 3, "organisation-2", said)});
    put_row_of_shape_1(old, row_of(CaseId("new"), 2));
    put_row_of_shape_1(old, row_of(CaseId("taken"), 3));
    sqlite::append_acts(old, {act_by("told", 1, "office", assigned),
                              act_of(CaseId("told"), 2, CommandKey("a"))});  // for organisation-2, by chat
    put_row_of_shape_1(old, row_of(CaseId("told"), 2));
  }

  const auto engine = open_sqlite(settings_);
  const auto has_acted = [&](const char* id) {
    return engine->store().row_of(CaseId(id), Viewer::office())->lead_has_acted;
  };

  EXPECT_FALSE(has_acted("new"));
  EXPECT_TRUE(has_acted("taken"));
  EXPECT_TRUE(has_acted("told"));
}

TEST_F(MigrationsTest, SayThatTheRowsOfAnOlderProgramAreToBeWrittenAnew) {
  const CaseId id("river");
  {
    auto old = connection();
    sqlite::migrate(old, sqlite::all_migrations().first(8));
    sqlite::append_acts(old, {act_of(id, 1, CommandKey("a"))});
    old.run(
        "INSERT INTO case_row (case_id, version, kind, state, phase, waits_for, series, year, meeting, item, "
        "ordinal, title, quote, matter, officials, due_words, is_long_term, has_due_rule, waits_for_choice, "
        "extensions, progress, opened_on, changed_on) VALUES ('river', 1, 'duty', 'under_way', 'running', "
        "'lead', '', 0, 0, 0, 0, '', '', '', '', '', 0, 0, 0, 0, '', '2024-03-04', '2024-03-04')");
  }
  const auto engine = open_sqlite(settings_);
  EXPECT_TRUE(engine->derived().are_outdated());

  ASSERT_TRUE(engine->derived().rewrite({1, {row_of(id, 1)}, {}}));

  EXPECT_FALSE(engine->derived().are_outdated());
  EXPECT_EQ(engine->store().row_of(id, Viewer::office()), row_of(id, 1));
}

TEST_F(MigrationsTest, AskNothingAnewOfAFolderThatBegins) {
  EXPECT_FALSE(open_sqlite(settings_)->derived().are_outdated());
}

TEST_F(MigrationsTest, LeaveAStepThatFailsUndoneAsAWhole) {
  const std::array broken{sqlite::Migration{1, "broken", "CREATE TABLE half (a); CREATE TABLE half (a);"}};
  auto file = connection();

  EXPECT_THROW(sqlite::migrate(file, broken), SQLite::Exception);

  EXPECT_EQ(sqlite::shape_of(file), 0);
  EXPECT_EQ(file.number("SELECT count(*) FROM sqlite_schema"), 0);
}

TEST_F(MigrationsTest, RefuseANewerFileWithWords) {
  ASSERT_TRUE(open());
  connection().run("PRAGMA user_version = 999");

  const auto database = open();

  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().kind, ErrorKind::unsupported);
  EXPECT_NE(database.error().reasons.front().zh.find("999"), std::string::npos);
}

TEST_F(MigrationsTest, RefuseTheFileOfAnotherProgramAndLeaveItAsItIs) {
  connection().run("CREATE TABLE theirs (a)");

  EXPECT_EQ(open().error().kind, ErrorKind::unsupported);
  EXPECT_EQ(connection().number("SELECT count(*) FROM sqlite_schema"), 1);
}

TEST_F(MigrationsTest, RefuseWhatIsNoDatabase) {
  std::ofstream(settings_.file) << std::string(5000, 'x');

  EXPECT_EQ(open().error().kind, ErrorKind::malformed);
}

TEST_F(MigrationsTest, MakeALedgerThatRefusesToForget) {
  const auto engine = open_sqlite(settings_);
  ASSERT_TRUE(engine->store().append(append_to(CaseId("river"), 1, "a")));
  auto other = connection();

  EXPECT_THROW(other.run("UPDATE act SET envelope = ''"), SQLite::Exception);
  EXPECT_THROW(other.run("DELETE FROM act"), SQLite::Exception);
  EXPECT_THROW(other.run("UPDATE payload SET bytes = ''"), SQLite::Exception);
}

}  // namespace
}  // namespace bihuan::storage::testing
