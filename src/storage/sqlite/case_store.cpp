// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/case_store.h"

#include "storage/admission.h"
#include "storage/sqlite/ledger.h"
#include "storage/sqlite/permits.h"
#include "storage/sqlite/row_parts.h"
#include "storage/sqlite/rows.h"
#include "storage/stored.h"

namespace bihuan::storage::sqlite {
namespace {

Present present_in(Connection& connection) {
  return {[&](const CaseId& id) { return version_of(connection, id); },
          [&](const std::string& number) { return bearer_of_number(connection, number); },
          [&](const cases::Filter& filter) { return found_by(connection, filter); }};
}

constexpr std::string_view put_evidence = "INSERT OR IGNORE INTO evidence VALUES (?, ?)";
constexpr std::string_view count_outdated = "SELECT count(*) FROM outdated_rows";
constexpr std::string_view are_up_to_date = "DELETE FROM outdated_rows";
constexpr std::string_view get_evidence = "SELECT bytes FROM evidence WHERE digest = ? AND ?";

void keep_evidence(Connection& connection, const cases::Deposit& deposit) {
  Query(connection, put_evidence).with(deposit.digest.text(), Bytes{*deposit.bytes}).run();
}

Result<cases::Receipt> append_in(Connection& connection, const cases::Append& append) {
  if (auto receipt = find_receipt(connection, append.key)) return *std::move(receipt);
  auto receipt = TRY(admit(append, present_in(connection)));
  append_acts(connection, append.acts);
  for (const auto& row : append.rows) write_row(connection, row);
  for (const auto& deposit : append.deposits) keep_evidence(connection, deposit);
  write_receipt(connection, receipt);
  return receipt;
}

Result<void> rewrite_in(Connection& connection, const Derived& derived) {
  if (head_of(connection).position != derived.position) return ledger_moved_on();
  forget_rows(connection);
  forget_receipts(connection);
  for (const auto& row : derived.rows) write_row(connection, row);
  for (const auto& receipt : derived.receipts) write_receipt(connection, receipt);
  Query(connection, are_up_to_date).run();
  return {};
}

}  // namespace

Result<cases::Receipt> SqliteCaseStore::append(const cases::Append& append) {
  return database_.transact([&](Connection& connection) { return append_in(connection, append); });
}

std::optional<cases::Receipt> SqliteCaseStore::receipt_of(const CommandKey& key) const {
  return database_.read([&](Connection& connection) { return find_receipt(connection, key); });
}

std::vector<cases::Act> SqliteCaseStore::acts_of(const CaseId& id, const Viewer& viewer) const {
  return acts_after(id, 0, viewer);
}

std::vector<cases::Act> SqliteCaseStore::acts_after(const CaseId& id, cases::Version after,
                                                    const Viewer& viewer) const {
  if (!viewer.sees_all()) return {};
  return database_.read([&](Connection& connection) { return sqlite::acts_after(connection, id, after); });
}

cases::Version SqliteCaseStore::version_of(const CaseId& id) const {
  return database_.read([&](Connection& connection) { return sqlite::version_of(connection, id); });
}

std::optional<cases::Row> SqliteCaseStore::row_of(const CaseId& id, const Viewer& viewer) const {
  return database_.read([&](Connection& connection) { return find_row(connection, id, viewer); });
}

cases::Page SqliteCaseStore::list(const cases::Filter& filter, const cases::Paging& paging,
                                  const Viewer& viewer) const {
  return database_.read(
      [&](Connection& connection) { return list_rows(connection, filter, paging, viewer); });
}

std::size_t SqliteCaseStore::count(const cases::Filter& filter, const Viewer& viewer) const {
  return database_.read([&](Connection& connection) { return count_rows(connection, filter, viewer); });
}

cases::Counts SqliteCaseStore::count_by(cases::CountedBy key, const cases::Filter& filter,
                                        const Viewer& viewer) const {
  return database_.read(
      [&](Connection& connection) { return count_rows_by(connection, key, filter, viewer); });
}

cases::PermitsFound SqliteCaseStore::permits(const cases::PermitsAsked& asked, const cases::Paging& paging,
                                             const Viewer& viewer) const {
  return database_.read(
      [&](Connection& connection) { return find_permits(connection, asked, paging, viewer); });
}

cases::NoticesFound SqliteCaseStore::notices_to(const std::vector<OrganisationId>& organisations,
                                                const cases::Paging& paging, const Viewer& viewer) const {
  return database_.read(
      [&](Connection& connection) { return find_notices_to(connection, organisations, paging, viewer); });
}

std::optional<std::string> SqliteCaseStore::evidence(const proof::Digest& digest,
                                                     const Viewer& viewer) const {
  return database_.read([&](Connection& connection) -> std::optional<std::string> {
    Query query(connection, get_evidence);
    query.with(digest.text(), viewer.sees_all());
    if (!query.next()) return {};
    return query.text(0);
  });
}

bool SqliteCaseStore::is_number_taken(std::string_view number) const {
  return database_.read(
      [&](Connection& connection) { return bearer_of_number(connection, number).has_value(); });
}

std::size_t SqliteCaseStore::numbers_with(std::string_view prefix) const {
  return database_.read([&](Connection& connection) { return sqlite::numbers_with(connection, prefix); });
}

std::vector<cases::CaseStore::Recorded> SqliteCaseStore::ledger_after(std::uint64_t position,
                                                                      std::size_t limit) const {
  std::vector<Recorded> recorded;
  for (auto& act : stored_after(position, limit))
    recorded.push_back({act.position, {stored_envelope(act.envelope), std::move(act.payloads)}});
  return recorded;
}

std::vector<StoredAct> SqliteCaseStore::stored_after(std::uint64_t position, std::size_t limit) const {
  return database_.read(
      [&](Connection& connection) { return sqlite::stored_after(connection, position, limit); });
}

LedgerHead SqliteCaseStore::head() const {
  return database_.read([&](Connection& connection) { return head_of(connection); });
}

Result<void> SqliteCaseStore::rewrite(const Derived& derived) {
  return database_.transact([&](Connection& connection) { return rewrite_in(connection, derived); });
}

bool SqliteCaseStore::are_outdated() const {
  return database_.read([](Connection& connection) {
    Query query(connection, count_outdated);
    query.next();
    return query.number(0) != 0;
  });
}

}  // namespace bihuan::storage::sqlite
