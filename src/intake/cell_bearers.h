// SPDX-License-Identifier: Apache-2.0
// Whom the cell of a ledger names: 市住建局牵头，市消防救援支队、各区县配合. Names are parted where the parts
// are known and not where a name goes on (住房和城乡建设局). Where a word for the lead stands, those without
// a word support; where none stands, all lead. Never a guess: what the directory does not know is a fault.
#pragma once

#include <map>

#include "intake/bearers.h"

namespace bihuan::intake {

enum class CellRole { lead, support, either };

struct CellBearers {
  std::vector<OrganisationId> lead;  // in the order of the cell, each once
  std::vector<OrganisationId> support;
  std::vector<std::string> rules;  // of the groups that took part
  std::vector<Words> faults;
  std::vector<Words> waiting;  // groups of which somebody must choose the members

  bool operator==(const CellBearers&) const = default;
};

/// Reads many cells against one ground; the same words are resolved once.
class CellBearersReader {
 public:
  /// `ground` must outlive the reader.
  explicit CellBearersReader(const Ground& ground) : ground_(ground) {}

  CellBearers read(std::string_view cell, CellRole role);

 private:
  const Meaning& meaning(const std::string& name);
  bool is_known(const std::string& name);
  std::vector<std::string> parted(const std::string& name);

  const Ground& ground_;
  std::map<std::string, Meaning, std::less<>> meanings_;
};

}  // namespace bihuan::intake
