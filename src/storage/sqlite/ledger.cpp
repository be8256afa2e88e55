// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/ledger.h"

#include "proof/chain.h"
#include "storage/stored.h"

namespace bihuan::storage::sqlite {
namespace {

constexpr std::string_view get_head = "SELECT position, link FROM ledger_head";
constexpr std::string_view move_head = "UPDATE ledger_head SET position = ?, link = ?";
constexpr std::string_view put_act = "INSERT INTO act VALUES (?,?,?,?,?,?)";
constexpr std::string_view put_payload = "INSERT INTO payload VALUES (?,?,?,?)";
constexpr std::string_view get_payloads =
    "SELECT name, salt, bytes FROM payload WHERE position = ? ORDER BY name";
constexpr std::string_view get_version = "SELECT ifnull(max(version), 0) FROM act WHERE case_id = ?";
constexpr std::string_view get_acts =
    "SELECT position, envelope FROM act WHERE case_id = ? AND version > ? ORDER BY version";
constexpr std::string_view get_stored =
    "SELECT position, case_id, version, envelope, digest, link FROM act WHERE position > ? ORDER BY position "
    "LIMIT ?";
constexpr std::string_view put_receipt = "INSERT INTO receipt VALUES (?,?,?)";
constexpr std::string_view forget_all_receipts = "DELETE FROM receipt";
constexpr std::string_view get_receipt =
    "SELECT case_id, version FROM receipt WHERE command = ? ORDER BY case_id";

LedgerHead append_act(Connection& connection, const LedgerHead& head, const cases::Act& act) {
  const auto envelope = cases::canonical_envelope(act.envelope);
  const auto digest = proof::Digest::of(envelope);
  const auto link = proof::next_link(stored_digest(head.link), digest);
  const auto position = head.position + 1;
  Query(connection, put_act)
      .with(position, act.envelope.case_id, act.envelope.version, envelope, digest.text(), link.text())
      .run();
  for (const auto& payload : act.payloads)
    Query(connection, put_payload).with(position, payload.name, payload.salt, payload.bytes).run();
  return {position, link.text()};
}

std::vector<cases::Payload> payloads_at(Connection& connection, std::uint64_t position) {
  std::vector<cases::Payload> payloads;
  Query query(connection, get_payloads);
  query.with(position);
  while (query.next()) payloads.push_back({query.text(0), query.text(1), query.text(2)});
  return payloads;
}

}  // namespace

void append_acts(Connection& connection, const std::vector<cases::Act>& acts) {
  auto head = head_of(connection);
  for (const auto& act : acts) head = append_act(connection, head, act);
  Query(connection, move_head).with(head.position, head.link).run();
}

void write_receipt(Connection& connection, const cases::Receipt& receipt) {
  for (const auto& [id, version] : receipt.written)
    Query(connection, put_receipt).with(receipt.key, id, version).run();
}

void forget_receipts(Connection& connection) {
  Query(connection, forget_all_receipts).run();
}

std::optional<cases::Receipt> find_receipt(Connection& connection, const CommandKey& key) {
  cases::Receipt receipt{key, {}};
  Query query(connection, get_receipt);
  query.with(key);
  while (query.next())
    receipt.written.push_back({CaseId(query.text(0)), static_cast<cases::Version>(query.number(1))});
  return receipt.written.empty() ? std::nullopt : std::optional(std::move(receipt));
}

cases::Version version_of(Connection& connection, const CaseId& id) {
  Query query(connection, get_version);
  query.with(id);
  query.next();
  return static_cast<cases::Version>(query.number(0));
}

std::vector<cases::Act> acts_after(Connection& connection, const CaseId& id, cases::Version after) {
  std::vector<cases::Act> acts;
  Query query(connection, get_acts);
  query.with(id, after);
  while (query.next()) {
    acts.push_back({stored_envelope(query.text(1)),
                    payloads_at(connection, static_cast<std::uint64_t>(query.number(0)))});
  }
  return acts;
}

std::vector<StoredAct> stored_after(Connection& connection, std::uint64_t position, std::size_t limit) {
  std::vector<StoredAct> acts;
  Query query(connection, get_stored);
  query.with(position, limit);
  while (query.next()) {
    const auto at = static_cast<std::uint64_t>(query.number(0));
    acts.push_back({at, query.text(1), static_cast<cases::Version>(query.number(2)), query.text(3),
                    query.text(4), query.text(5), payloads_at(connection, at)});
  }
  return acts;
}

LedgerHead head_of(Connection& connection) {
  Query query(connection, get_head);
  if (!query.next()) throw DamagedStore("the ledger has no head");
  return {static_cast<std::uint64_t>(query.number(0)), query.text(1)};
}

}  // namespace bihuan::storage::sqlite
