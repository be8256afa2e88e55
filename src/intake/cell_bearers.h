// SPDX-License-Identifier: Apache-2.0
// Whom the cell of a ledger names: 市住建局牵头，市消防救援支队、各区县配合. Names are parted where the parts
// are known and not where a name goes on (住房和城乡建设局); a person or a post behind a unit is no unit.
// Where a word for the lead stands, those without a word support; where none stands, all lead. What the
// directory does not know is a fault; a short name that can only be one unit is taken with a warning.
#pragma once

#include <map>

#include "intake/bearers.h"
#include "intake/cell_pieces.h"
#include "intake/conventions.h"

namespace bihuan::intake {

struct CellBearers {
  std::vector<OrganisationId>
      lead;  // in the order of the cell, each once; those that may not be assigned too
  std::vector<OrganisationId> support;
  std::vector<std::string> rules;  // of the groups that took part
  std::vector<Words> faults;
  std::vector<Words> warnings;
  std::vector<Words> waiting;  // groups of which somebody must choose the members

  bool operator==(const CellBearers&) const = default;
};

/// Reads many cells against one ground; the same words are resolved once.
class CellBearersReader {
 public:
  /// `ground` must outlive the reader.
  explicit CellBearersReader(const Ground& ground, const LedgerConventions& conventions = {})
      : ground_(ground), conventions_(conventions) {}

  CellBearers read(std::string_view cell, CellRole role);

  const LedgerConventions& conventions() const { return conventions_; }

 private:
  using Names = std::vector<std::string>;

  const Meaning& meaning(const std::string& name);
  bool is_known(const std::string& name);
  std::optional<OrganisationId> abbreviated(const std::string& name);
  bool is_taken(const std::string& name) { return is_known(name) || abbreviated(name); }
  Names names_in(std::u32string_view words, std::vector<Words>& remarks);
  std::optional<std::string> governed(const std::string& name);
  std::optional<Names> beside_brackets(std::u32string_view words, std::vector<Words>& remarks);
  std::optional<Names> around_mark(std::u32string_view words, std::vector<Words>& remarks);
  std::optional<Names> around_joint(const std::string& name);
  std::optional<std::string> before_manner(const std::string& name);
  std::optional<Names> before_person(const std::u32string& name, std::vector<Words>& remarks);
  void join_groups(std::vector<CellPiece>& pieces);
  std::string lent_by_neighbours(const std::string& name, const std::vector<CellPiece>& pieces,
                                 std::size_t at);
  void add(const std::string& name, bool supports, CellBearers& found);

  const Ground& ground_;
  LedgerConventions conventions_;
  std::map<std::string, Meaning, std::less<>> meanings_;
};

}  // namespace bihuan::intake
