// SPDX-License-Identifier: Apache-2.0
#include "intake/ledger_json.h"

namespace bihuan::intake {
namespace {

using boost::json::array;
using boost::json::object;

array full_names(const std::vector<OrganisationId>& ids, const Ground& ground) {
  array names;
  for (const auto& id : ids) names.emplace_back(ground.directory.full_name(id, ground.day));
  return names;
}

array remarks(const std::vector<CellRemark>& remarks) {
  array listed;
  for (const auto& remark : remarks) {
    listed.push_back(
        object{{"cell", remark.cell}, {"message", remark.words.zh}, {"message_en", remark.words.en}});
  }
  return listed;
}

boost::json::value iso_or_null(const std::optional<Day>& day) {
  if (!day) return nullptr;
  return boost::json::string(iso(*day));
}

object to_json(const LedgerRow& row, const Ground& ground) {
  return {{"sheet", row.sheet},
          {"row", row.number},
          {"verdict", json_name(row_verdict_names(), row.verdict)},
          {"number", row.own_number},
          {"source", row.source},
          {"problem", row.matter},
          {"measures", row.measures},
          {"place", row.place},
          {"grade", row.grade},
          {"lead", full_names(row.bearers.lead, ground)},
          {"support", full_names(row.bearers.support, ground)},
          {"officials", row.officials},
          {"found_on", iso_or_null(row.found_on)},
          {"due", iso_or_null(row.due.day())},
          {"due_text", row.due.words},
          {"progress", row.progress},
          {"notes", row.notes},
          {"faults", remarks(row.faults)},
          {"warnings", remarks(row.warnings)}};
}

object to_json(const LedgerSheet& sheet) {
  object columns;
  for (std::size_t i = 0; i < sheet.heading.names.size(); ++i) {
    if (const auto column = sheet.heading.columns.taken_for(i))
      columns[sheet.heading.names[i]] = column_words(*column).zh;
  }
  return {{"name", sheet.name}, {"rows", sheet.rows}, {"columns", std::move(columns)}};
}

}  // namespace

boost::json::object to_json(const Ledger& ledger, const Ground& ground) {
  array sheets, rows, notices;
  for (const auto& sheet : ledger.sheets) sheets.push_back(to_json(sheet));
  for (const auto& row : ledger.rows) rows.push_back(to_json(row, ground));
  for (const auto& notice : ledger.notices) notices.emplace_back(notice.zh);
  object counts;
  for (const auto& [name, verdict] : row_verdict_names()) counts[name] = ledger.count(verdict);
  return {{"sheets", std::move(sheets)},
          {"counts", std::move(counts)},
          {"rows", std::move(rows)},
          {"notices", std::move(notices)}};
}

}  // namespace bihuan::intake
