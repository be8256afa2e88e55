// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/intake_store.h"

#include "base/json_fields.h"
#include "storage/admission.h"
#include "storage/stored.h"

namespace bihuan::storage::sqlite {
namespace {

constexpr std::string_view get_id_by_digest = "SELECT minutes_id FROM minutes WHERE digest = ?";
constexpr std::string_view has_id = "SELECT 1 FROM minutes WHERE minutes_id = ?";
constexpr std::string_view put_minutes = "INSERT INTO minutes VALUES (?,?,?,?,?,?,?)";
constexpr std::string_view put_drafts = "INSERT INTO drafts VALUES (?, 1, ?)";
constexpr std::string_view get_minutes =
    "SELECT entry, content, record, file FROM minutes WHERE minutes_id = ? AND ?";
constexpr std::string_view get_entry_by_digest = "SELECT entry FROM minutes WHERE digest = ? AND ?";
constexpr std::string_view get_entries =
    "SELECT entry FROM minutes WHERE ? ORDER BY taken_in_at DESC, minutes_id DESC LIMIT ? OFFSET ?";
constexpr std::string_view count_minutes = "SELECT count(*) FROM minutes WHERE ?";
constexpr std::string_view get_drafts = "SELECT version, json FROM drafts WHERE minutes_id = ? AND ?";
constexpr std::string_view move_drafts = "UPDATE drafts SET version = ?, json = ? WHERE minutes_id = ?";

intake::MinutesEntry stored_entry(const std::string& written) {
  const auto value = parse_json(written, "entry");
  if (!value) throw DamagedStore("minutes: " + value.error().reasons.front().en);
  auto entry = intake::minutes_entry_from_json(*value);
  if (!entry) throw DamagedStore("minutes: " + entry.error().reasons.front().en);
  return *std::move(entry);
}

std::optional<intake::StoredDrafts> find_drafts(Connection& connection, const MinutesId& id,
                                                const Viewer& viewer) {
  Query query(connection, get_drafts);
  query.with(id, viewer.sees_all());
  if (!query.next()) return {};
  return intake::StoredDrafts{static_cast<std::uint32_t>(query.number(0)), query.text(1)};
}

Result<MinutesId> put_in(Connection& connection, const intake::Minutes& minutes, const std::string& drafts) {
  const auto& entry = minutes.entry;
  Query same(connection, get_id_by_digest);
  same.with(entry.digest.text());
  if (same.next()) return MinutesId(same.text(0));
  Query taken(connection, has_id);
  taken.with(entry.id);
  if (taken.next()) return minutes_id_taken();
  Query(connection, put_minutes)
      .with(entry.id, entry.digest.text(), iso(entry.taken_in_at),
            boost::json::serialize(intake::to_json(entry)), minutes.text, minutes.record,
            Bytes{minutes.bytes})
      .run();
  Query(connection, put_drafts).with(entry.id, drafts).run();
  return entry.id;
}

Result<std::uint32_t> save_in(Connection& connection, const MinutesId& id, std::uint32_t seen,
                              const std::string& json) {
  const auto present = find_drafts(connection, id, Viewer::office());
  if (!present) return no_such_minutes();
  if (present->version != seen) return drafts_moved_on();
  Query(connection, move_drafts).with(seen + 1, json, id).run();
  return seen + 1;
}

}  // namespace

Result<MinutesId> SqliteIntakeStore::put(const intake::Minutes& minutes, const std::string& drafts_json) {
  return database_.transact([&](Connection& connection) { return put_in(connection, minutes, drafts_json); });
}

std::optional<intake::Minutes> SqliteIntakeStore::find(const MinutesId& id, const Viewer& viewer) const {
  return database_.read([&](Connection& connection) -> std::optional<intake::Minutes> {
    Query query(connection, get_minutes);
    query.with(id, viewer.sees_all());
    if (!query.next()) return {};
    return intake::Minutes{stored_entry(query.text(0)), query.text(1), query.text(2), query.text(3)};
  });
}

std::optional<intake::MinutesEntry> SqliteIntakeStore::find_by_digest(const proof::Digest& digest,
                                                                      const Viewer& viewer) const {
  return database_.read([&](Connection& connection) -> std::optional<intake::MinutesEntry> {
    Query query(connection, get_entry_by_digest);
    query.with(digest.text(), viewer.sees_all());
    if (!query.next()) return {};
    return stored_entry(query.text(0));
  });
}

std::vector<intake::MinutesEntry> SqliteIntakeStore::list(std::size_t offset, std::size_t limit,
                                                          const Viewer& viewer) const {
  return database_.read([&](Connection& connection) {
    std::vector<intake::MinutesEntry> entries;
    Query query(connection, get_entries);
    query.with(viewer.sees_all(), limit, offset);
    while (query.next()) entries.push_back(stored_entry(query.text(0)));
    return entries;
  });
}

std::size_t SqliteIntakeStore::count(const Viewer& viewer) const {
  return database_.read([&](Connection& connection) {
    Query query(connection, count_minutes);
    query.with(viewer.sees_all());
    query.next();
    return static_cast<std::size_t>(query.number(0));
  });
}

std::optional<intake::StoredDrafts> SqliteIntakeStore::drafts_of(const MinutesId& id,
                                                                 const Viewer& viewer) const {
  return database_.read([&](Connection& connection) { return find_drafts(connection, id, viewer); });
}

Result<std::uint32_t> SqliteIntakeStore::save_drafts(const MinutesId& id, std::uint32_t seen,
                                                     const std::string& json) {
  return database_.transact([&](Connection& connection) { return save_in(connection, id, seen, json); });
}

}  // namespace bihuan::storage::sqlite
