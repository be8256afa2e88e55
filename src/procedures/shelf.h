// SPDX-License-Identifier: Apache-2.0
// All procedures at hand: every version by its digest, and for each kind the one that new cases are opened
// under. Cases follow versions that are no longer current, so nothing is ever taken off. The store keeps the
// files of versions that cases follow, since the next release may ship others.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "procedures/file.h"

namespace bihuan::procedures {

enum class Standing {
  current,  // new cases of its kind are opened under it
  kept,     // only cases that follow it already do
};

class ProcedureShelf {
 public:
  /// The procedures that travel in the binary, each current for its kind.
  static ProcedureShelf shipped();

  /// Gives the procedure, or every finding of load_procedure(); of a kept one those of load_kept_procedure().
  /// A file that is there already may still become current.
  Result<const Procedure*> add(std::string_view toml, std::string_view file_name, Standing standing);

  /// load_procedure(), and a child of a kind that has no procedure here is a finding too. Nothing is added.
  Result<Procedure> load_beside(std::string_view toml, std::string_view file_name) const;

  /// Null where there is none. Copies of the shelf share its procedures: pointers hold as long as one of them
  /// is left.
  const Procedure* find(const proof::Digest& digest) const;
  const Procedure* current(std::string_view kind) const;
  /// The current ones, by kind in alphabetical order.
  std::vector<const Procedure*> all_current() const;
  /// Every version of a kind, the current one first.
  std::vector<const Procedure*> versions(std::string_view kind) const;
  /// The bytes of the file with this digest, empty where there is none.
  std::string_view file(const proof::Digest& digest) const;

 private:
  struct Volume {
    Procedure procedure;
    std::string file;
  };

  std::map<proof::Digest, std::shared_ptr<const Volume>> volumes_;
  std::map<std::string, proof::Digest, std::less<>> current_;
};

}  // namespace bihuan::procedures
