// SPDX-License-Identifier: Apache-2.0
// The ledger in SQL: acts with their payloads, appended at the end of the chain, and receipts of commands.
#pragma once

#include "cases/store.h"
#include "storage/ledger_source.h"
#include "storage/sqlite/connection.h"

namespace bihuan::storage::sqlite {

/// Writes the acts behind the last one. Whether they may be written has been asked before.
void append_acts(Connection& connection, const std::vector<cases::Act>& acts);
void write_receipt(Connection& connection, const cases::Receipt& receipt);
void forget_receipts(Connection& connection);

std::optional<cases::Receipt> find_receipt(Connection& connection, const CommandKey& key);
cases::Version version_of(Connection& connection, const CaseId& id);
/// Those of a later version than `after`.
std::vector<cases::Act> acts_after(Connection& connection, const CaseId& id, cases::Version after);

std::vector<StoredAct> stored_after(Connection& connection, std::uint64_t position, std::size_t limit);
LedgerHead head_of(Connection& connection);

}  // namespace bihuan::storage::sqlite
