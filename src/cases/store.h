// SPDX-License-Identifier: Apache-2.0
// What cases need of a store. Acts, rows and the command's receipt of one append commit together or not at
// all, and what an append has answered with success survives the loss of power. Safe to call from several
// threads.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/viewer.h"
#include "cases/rest.h"

namespace bihuan::cases {

/// The bytes of a file of evidence, under their digest.
struct Deposit {
  proof::Digest digest;
  std::shared_ptr<const std::string> bytes;
};

struct Append {
  CommandKey key;
  std::vector<Rest> rests_on;
  std::vector<Act>
      acts;  // of one case in the order of versions; the first follows the version that the store has
  std::vector<Row> rows;               // as they stand afterwards
  std::vector<Deposit> deposits = {};  // what is there already stays as it is
  std::vector<Found> found = {};
};

/// The permits that were asked for, by the register's numbers.
struct PermitsFound {
  std::vector<Row> rows;                         // of the page
  std::map<PermitStanding, std::size_t> counts;  // whichever standing was asked for
  std::set<OrganisationId> authorities;          // of all that were known
};

/// By its place among the notices of its case, from 1 on.
struct NoticeOf {
  CaseId of;
  int notice = 0;

  bool operator==(const NoticeOf&) const = default;
};

struct NoticesFound {
  std::vector<NoticeOf> notices;  // of the page
  std::size_t total = 0;
};

/// The answer to a command, kept under its key.
struct Receipt {
  CommandKey key;
  std::vector<Rest> written;  // each case written, with its version afterwards

  bool operator==(const Receipt&) const = default;
};

class CaseStore {
 public:
  virtual ~CaseStore() = default;

  /// Appends all or nothing and gives the receipt, after the commit is durable. Appends of several threads
  /// may share one commit; the refusal of one does not touch the others. The same key again gives the first
  /// receipt again. Refuses with conflict: a version that has moved on, a filter that finds other cases than
  /// it found, or a number that another case bears.
  virtual Result<Receipt> append(const Append& append) = 0;

  /// The receipt of an earlier append under this key.
  virtual std::optional<Receipt> receipt_of(const CommandKey& key) const = 0;

  /// All acts of a case from the first, with the payloads that are left; empty if there is none or none for
  /// the viewer.
  virtual std::vector<Act> acts_of(const CaseId& id, const Viewer& viewer) const = 0;
  /// Those of a later version than `after`.
  virtual std::vector<Act> acts_after(const CaseId& id, Version after, const Viewer& viewer) const = 0;
  virtual Version version_of(const CaseId& id) const = 0;

  virtual std::optional<Row> row_of(const CaseId& id, const Viewer& viewer) const = 0;
  virtual Page list(const Filter& filter, const Paging& paging, const Viewer& viewer) const = 0;
  virtual std::size_t count(const Filter& filter, const Viewer& viewer) const = 0;
  /// How many of the rows that pass the filter stand under each key: for every key what count() gives with
  /// the key as one more part of the filter. A row with two leads counts for both; what has no key, or none
  /// of its rows, is left out.
  virtual Counts count_by(CountedBy key, const Filter& filter, const Viewer& viewer) const = 0;

  /// Of `paging` the sort is not asked.
  virtual PermitsFound permits(const PermitsAsked& asked, const Paging& paging,
                               const Viewer& viewer) const = 0;
  /// The notices that went to one of these, the latest number first. Of `paging` the sort is not asked.
  virtual NoticesFound notices_to(const std::vector<OrganisationId>& organisations, const Paging& paging,
                                  const Viewer& viewer) const = 0;

  /// The bytes of a file of evidence, or nothing where there are none for the viewer.
  virtual std::optional<std::string> evidence(const proof::Digest& digest, const Viewer& viewer) const = 0;

  virtual bool is_number_taken(std::string_view number) const = 0;
  /// How many numbers begin with `prefix`.
  virtual std::size_t numbers_with(std::string_view prefix) const = 0;

  /// The acts of the whole ledger in the order of recording, after `position` (0: from the first), at most
  /// `limit`.
  struct Recorded {
    std::uint64_t position = 0;
    Act act;
  };
  virtual std::vector<Recorded> ledger_after(std::uint64_t position, std::size_t limit) const = 0;
};

}  // namespace bihuan::cases
