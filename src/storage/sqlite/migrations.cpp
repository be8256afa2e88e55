// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/migrations.h"

#include <array>
#include <fmt/format.h>

namespace bihuan::storage::sqlite {
namespace {

constexpr std::int64_t application_id = 0x4268'7531;  // "Bhu1"

// The ledger's triggers are no protection against somebody who can write to the file: they are there for us.
constexpr std::string_view ledger_and_register = R"sql(
CREATE TABLE act (
  position INTEGER PRIMARY KEY,
  case_id  TEXT NOT NULL,
  version  INTEGER NOT NULL CHECK (version > 0),
  envelope TEXT NOT NULL,
  digest   TEXT NOT NULL,
  link     TEXT NOT NULL,
  UNIQUE (case_id, version)
) STRICT;
CREATE TRIGGER act_never_changes BEFORE UPDATE ON act BEGIN
  SELECT RAISE(ABORT, 'an act is never changed');
END;
CREATE TRIGGER act_never_goes BEFORE DELETE ON act BEGIN
  SELECT RAISE(ABORT, 'an act is never deleted');
END;

CREATE TABLE payload (
  position INTEGER NOT NULL REFERENCES act (position),
  name     TEXT NOT NULL,
  salt     TEXT NOT NULL,
  bytes    TEXT NOT NULL,
  PRIMARY KEY (position, name)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER payload_never_changes BEFORE UPDATE ON payload BEGIN
  SELECT RAISE(ABORT, 'a payload is never changed, only destroyed');
END;

CREATE TABLE ledger_head (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  position INTEGER NOT NULL,
  link     TEXT NOT NULL
) STRICT;
INSERT INTO ledger_head VALUES (1, 0, '');

CREATE TABLE receipt (
  command TEXT NOT NULL,
  case_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (command, case_id),
  FOREIGN KEY (case_id, version) REFERENCES act (case_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_row (
  case_id          TEXT PRIMARY KEY,
  version          INTEGER NOT NULL,
  kind             TEXT NOT NULL,
  state            TEXT NOT NULL,
  phase            TEXT NOT NULL,
  waits_for        TEXT NOT NULL,
  ended            TEXT,
  number           TEXT UNIQUE,
  parent           TEXT,
  minutes          TEXT,
  series           TEXT NOT NULL,
  year             INTEGER NOT NULL,
  meeting          INTEGER NOT NULL,
  item             INTEGER NOT NULL,
  ordinal          INTEGER NOT NULL,
  title            TEXT NOT NULL,
  quote            TEXT NOT NULL,
  matter           TEXT NOT NULL,
  officials        TEXT NOT NULL,
  due_words        TEXT NOT NULL,
  due_on           TEXT,
  last_working_on  TEXT,
  is_long_term     INTEGER NOT NULL,
  has_due_rule     INTEGER NOT NULL,
  waits_for_choice INTEGER NOT NULL,
  extensions       INTEGER NOT NULL,
  progress         TEXT NOT NULL,
  opened_on        TEXT NOT NULL,
  changed_on       TEXT NOT NULL
) STRICT;
CREATE INDEX case_row_by_origin ON case_row (series, year, meeting, item, ordinal, case_id);
CREATE INDEX case_row_by_due ON case_row (due_on, case_id);
CREATE INDEX case_row_by_change ON case_row (changed_on, case_id);
CREATE INDEX case_row_by_minutes ON case_row (minutes);
CREATE INDEX case_row_by_parent ON case_row (parent);

CREATE TABLE row_bearer (
  case_id      TEXT NOT NULL REFERENCES case_row (case_id),
  place        INTEGER NOT NULL,
  organisation TEXT NOT NULL,
  role         TEXT NOT NULL,
  PRIMARY KEY (case_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_bearer_by_organisation ON row_bearer (organisation, case_id);
)sql";

constexpr std::string_view intake = R"sql(
CREATE TABLE minutes (
  minutes_id  TEXT PRIMARY KEY,
  digest      TEXT NOT NULL UNIQUE,
  taken_in_at TEXT NOT NULL,
  entry       TEXT NOT NULL,
  content     TEXT NOT NULL,
  record      TEXT NOT NULL,
  file        BLOB NOT NULL
) STRICT;
CREATE INDEX minutes_by_taking_in ON minutes (taken_in_at DESC, minutes_id DESC);
CREATE TRIGGER minutes_never_change BEFORE UPDATE ON minutes BEGIN
  SELECT RAISE(ABORT, 'minutes are never changed');
END;

CREATE TABLE drafts (
  minutes_id TEXT PRIMARY KEY REFERENCES minutes (minutes_id),
  version    INTEGER NOT NULL,
  json       TEXT NOT NULL
) STRICT;
)sql";

// What a row says of docketing and end is made of the acts' facts, as evolve() does.
constexpr std::string_view days_of_standing = R"sql(
ALTER TABLE case_row ADD COLUMN docketed_on TEXT;
ALTER TABLE case_row ADD COLUMN ended_on TEXT;
UPDATE case_row SET docketed_on = (
  SELECT envelope ->> 'happened_on' FROM act JOIN payload USING (position), json_each(payload.bytes) AS fact
  WHERE act.case_id = case_row.case_id AND payload.name = 'facts' AND fact.value ->> 'fact' = 'number_fixed'
  ORDER BY act.version DESC LIMIT 1);
UPDATE case_row SET ended_on = (
  SELECT envelope ->> 'happened_on' FROM act JOIN payload USING (position), json_each(payload.bytes) AS fact
  WHERE act.case_id = case_row.case_id AND payload.name = 'facts' AND fact.value ->> 'fact' = 'moved'
  ORDER BY act.version DESC LIMIT 1)
WHERE phase = 'ended';
CREATE INDEX case_row_by_standing
  ON case_row (kind, phase, ended, due_on, docketed_on, ended_on, minutes, case_id);
)sql";

// There were no rounds before, so nobody owes a filing yet.
constexpr std::string_view owed_filings = R"sql(
ALTER TABLE row_bearer ADD COLUMN owes INTEGER NOT NULL DEFAULT 0;
)sql";

// The day of the last act whose texts have words of progress, as evolve() finds it.
constexpr std::string_view day_of_progress = R"sql(
ALTER TABLE case_row ADD COLUMN progress_on TEXT;
UPDATE case_row SET progress_on = (
  SELECT envelope ->> 'happened_on' FROM act JOIN payload USING (position)
  WHERE act.case_id = case_row.case_id AND payload.name = 'texts'
    AND json_extract(payload.bytes, '$.progress') IS NOT NULL
  ORDER BY act.version DESC LIMIT 1);
)sql";

// Nor was any notice given.
constexpr std::string_view waiting_notices = R"sql(
ALTER TABLE case_row ADD COLUMN notice_waits INTEGER NOT NULL DEFAULT 0;
CREATE INDEX case_row_by_waiting_notice ON case_row (case_id) WHERE notice_waits;
)sql";

// The bytes may be destroyed by due procedure, as an act's payloads may.
constexpr std::string_view evidence = R"sql(
CREATE TABLE evidence (
  digest TEXT NOT NULL UNIQUE,
  bytes  BLOB NOT NULL
) STRICT;
CREATE TRIGGER evidence_never_changes BEFORE UPDATE ON evidence BEGIN
  SELECT RAISE(ABORT, 'evidence is never changed, only destroyed');
END;
)sql";

// What the figures count, and whether a lead has acted since the case came to its state, as evolve() and
// row_of() find them.
constexpr std::string_view counted_cases = R"sql(
ALTER TABLE case_row ADD COLUMN is_counted INTEGER NOT NULL DEFAULT 0;
UPDATE case_row SET is_counted = kind NOT IN ('matter', 'round', 'permit') AND NOT EXISTS (
  SELECT 1 FROM act JOIN payload USING (position), json_each(payload.bytes) AS fact
  WHERE act.case_id = case_row.case_id AND payload.name = 'facts'
    AND fact.value ->> 'fact' = 'linked' AND fact.value ->> 'kind' = 'carries');
ALTER TABLE case_row ADD COLUMN lead_has_acted INTEGER NOT NULL DEFAULT 0;
UPDATE case_row SET lead_has_acted = EXISTS (
  SELECT 1 FROM act
  WHERE act.case_id = case_row.case_id
    AND act.version >= ifnull((
      SELECT max(moving.version)
      FROM act AS moving JOIN payload USING (position), json_each(payload.bytes) AS fact
      WHERE moving.case_id = case_row.case_id AND payload.name = 'facts'
        AND fact.value ->> 'fact' = 'moved'), 1)
    AND ifnull(act.envelope ->> '$.on_behalf.organisation', act.envelope ->> 'organisation') IN (
      SELECT organisation FROM row_bearer
      WHERE row_bearer.case_id = case_row.case_id AND role = 'lead'));
CREATE INDEX case_row_by_counted_standing
  ON case_row (phase, ended, due_on, docketed_on, ended_on, minutes, case_id) WHERE is_counted;
)sql";

// What a long list is asked by without a replay: whom notices went to, how permits stood on which days, the
// version followed and the rule that names a day. SQL cannot tell it from the acts: the rows are written anew
// when the folder is opened (renew_where_outdated).
constexpr std::string_view long_lists = R"sql(
ALTER TABLE case_row ADD COLUMN procedure TEXT NOT NULL DEFAULT '';
ALTER TABLE case_row ADD COLUMN named_rule TEXT;
CREATE INDEX case_row_by_version ON case_row (kind, procedure, phase);

CREATE TABLE row_told (
  case_id      TEXT NOT NULL REFERENCES case_row (case_id),
  notice       INTEGER NOT NULL,
  organisation TEXT NOT NULL,
  year         INTEGER NOT NULL,
  ordinal      INTEGER NOT NULL,
  PRIMARY KEY (case_id, notice, organisation)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_told_by_organisation ON row_told (organisation, year, ordinal, case_id, notice);

CREATE TABLE row_permit (
  case_id       TEXT NOT NULL REFERENCES case_row (case_id),
  place         INTEGER NOT NULL,
  known_from    TEXT NOT NULL,
  known_until   TEXT NOT NULL,
  first_on      TEXT NOT NULL,
  last_on       TEXT NOT NULL,
  standing      TEXT NOT NULL,
  holder_kind   TEXT NOT NULL,
  holder        TEXT NOT NULL,
  purpose       TEXT NOT NULL,
  scope         TEXT NOT NULL,
  permit_number TEXT NOT NULL,
  authority     TEXT,
  rests_on      TEXT,
  PRIMARY KEY (case_id, place)
) STRICT, WITHOUT ROWID;
-- All that is counted by: for 20,000 permits the table itself is read for the words alone.
CREATE INDEX row_permit_by_days
  ON row_permit (known_until, last_on, first_on, known_from, standing, rests_on, authority, holder_kind);

CREATE TABLE outdated_rows (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT;
INSERT INTO outdated_rows SELECT 1 WHERE EXISTS (SELECT 1 FROM case_row);
)sql";

constexpr std::array migrations{
    Migration{1, "ledger and register", ledger_and_register},
    Migration{2, "intake", intake},
    Migration{3, "days of standing", days_of_standing},
    Migration{4, "owed filings", owed_filings},
    Migration{5, "day of progress", day_of_progress},
    Migration{6, "waiting notices", waiting_notices},
    Migration{7, "evidence", evidence},
    Migration{8, "counted cases", counted_cases},
    Migration{9, "long lists", long_lists},
};

bool is_empty(Connection& connection) {
  return connection.number("SELECT count(*) FROM sqlite_schema") == 0;
}

}  // namespace

std::span<const Migration> all_migrations() {
  return migrations;
}

int shape_of(Connection& connection) {
  return static_cast<int>(connection.number("PRAGMA user_version"));
}

Result<void> check_shape(Connection& connection) {
  if (connection.number("PRAGMA application_id") != application_id && !is_empty(connection)) {
    return fail(ErrorKind::unsupported,
                Words{"数据文件不是闭环的数据库。", "The data file is no database of Bihuan."});
  }
  const int shape = shape_of(connection);
  const int known = migrations.back().number;
  if (shape <= known) return {};
  return fail(ErrorKind::unsupported,
              Words{fmt::format("数据由较新版本的程序写成（第 {} 版格式，本程序只识第 {} 版），请升级程序。",
                                shape, known),
                    fmt::format("The data was written by a newer program (form {}; this one knows form {}): "
                                "install the newer program.",
                                shape, known)});
}

void migrate(Connection& connection, std::span<const Migration> wanted) {
  for (const auto& migration : wanted) {
    if (migration.number <= shape_of(connection)) continue;
    connection.run("BEGIN IMMEDIATE");
    try {
      connection.run(std::string(migration.sql));
      connection.run(fmt::format("PRAGMA application_id = {}", application_id));
      connection.run(fmt::format("PRAGMA user_version = {}", migration.number));
      connection.run("COMMIT");
    } catch (const SQLite::Exception&) {
      if (connection.is_in_transaction()) connection.run("ROLLBACK");
      throw;
    }
  }
}

}  // namespace bihuan::storage::sqlite
