// SPDX-License-Identifier: Apache-2.0
#include "web/register_import_page.h"

#include <fmt/format.h>

#include "calendar/due.h"
#include "intake/opening_balance.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/uploaded_table.h"

namespace bihuan::web {
namespace {

constexpr std::size_t rows_shown_max = 200;  // of each verdict; a page of more is of no use to anybody

http::Response show(const Context& context, boost::json::object model, int status) {
  model["_is_first"] = !model.contains("preview");
  return render(context, Page{"register_import.html", context.phrase("register_import.title"),
                              std::move(model), status});
}

// What was pasted stays in its box.
http::Response refuse(const Context& context, const Error& error, std::string_view pasted) {
  return show(
      context,
      {{"refused", boost::json::object{{"reasons", reasons_of(context, error)}}}, {"_pasted", pasted}},
      status_of(error.kind));
}

boost::json::array names(const std::vector<OrganisationId>& ids, const Context& context) {
  boost::json::array said;
  for (const auto& id : ids) said.emplace_back(organisation_name(id, context));
  return said;
}

boost::json::array remarks_model(const std::vector<intake::CellRemark>& remarks, const Context& context) {
  boost::json::array lines;
  for (const auto& remark : remarks)
    lines.push_back({{"cell", remark.cell}, {"words", context.say(remark.words)}});
  return lines;
}

std::string due_words(const intake::CellDue& due, const Context& context) {
  if (!due.when) return due.words;
  calendar::DueRule rule;
  rule.when = *due.when;
  return context.say(calendar::rule_words(rule));
}

boost::json::object row_model(const intake::LedgerRow& row, const Context& context) {
  return {{"sheet", row.sheet},
          {"row", row.number},
          {"verdict", json_name(intake::row_verdict_names(), row.verdict)},
          {"verdict_words", context.say(intake::row_verdict_words(row.verdict))},
          {"number", row.own_number},
          {"source", row.source},
          {"matter", row.matter},
          {"lead", names(row.bearers.lead, context)},
          {"support", names(row.bearers.support, context)},
          {"officials", row.officials},
          {"due", due_words(row.due, context)},
          {"progress", row.progress},
          {"notes", row.notes},
          {"faults", remarks_model(row.faults, context)},
          {"warnings", remarks_model(row.warnings, context)}};
}

boost::json::object group_model(const intake::Ledger& ledger, intake::RowVerdict verdict,
                                const Context& context) {
  boost::json::array rows;
  for (const auto& row : ledger.rows) {
    if (row.verdict == verdict && rows.size() < rows_shown_max) rows.emplace_back(row_model(row, context));
  }
  const std::size_t count = ledger.count(verdict);
  return {{"name", json_name(intake::row_verdict_names(), verdict)},
          {"words", context.say(row_verdict_words(verdict))},
          {"count", count},
          {"is_cut", count > rows.size()},
          {"rows", std::move(rows)}};
}

// Faulty rows stand first: they are what somebody must look at.
boost::json::array groups_model(const intake::Ledger& ledger, const Context& context) {
  using enum intake::RowVerdict;
  boost::json::array groups;
  for (const auto verdict : {error, create, update, duplicate, skip}) {
    if (ledger.count(verdict) > 0) groups.emplace_back(group_model(ledger, verdict, context));
  }
  return groups;
}

boost::json::array sheets_model(const intake::Ledger& ledger, const Context& context) {
  boost::json::array sheets;
  for (const auto& sheet : ledger.sheets) {
    boost::json::array columns;
    for (std::size_t i = 0; i < sheet.heading.names.size(); ++i) {
      const auto column = sheet.heading.columns.taken_for(i);
      if (!column) continue;
      columns.push_back({{"heading", sheet.heading.names[i]}, {"means", context.say(column_words(*column))}});
    }
    sheets.push_back({{"name", sheet.name}, {"rows", sheet.rows}, {"columns", std::move(columns)}});
  }
  return sheets;
}

boost::json::object preview_model(const Context& context, const intake::Ledger& ledger,
                                  const UploadedTable& table) {
  boost::json::array notices;
  for (const auto& notice : ledger.notices) notices.emplace_back(context.say(notice));
  const std::size_t to_create = ledger.count(intake::RowVerdict::create);
  boost::json::object preview{{"groups", groups_model(ledger, context)}, {"notices", std::move(notices)},
                              {"sheets", sheets_model(ledger, context)}, {"may_confirm", to_create > 0},
                              {"nothing_new", to_create == 0},           {"create", to_create}};
  add_table(table, preview);
  return {{"preview", std::move(preview)}};
}

Result<intake::Ledger> read(const Context& context, const UploadedTable& table) {
  const auto state = context.site.cases.directory();
  const intake::Ground ground{state->directory, state->rules, context.today};
  auto ledger = TRY(intake::read_ledger(table.bytes, table.name, ground));
  intake::tell_known(ledger, context.site.cases);
  return ledger;
}

Error no_table() {
  return {ErrorKind::malformed, {{"请选择文件，或粘贴表格内容", "Choose a file, or paste the table"}}};
}

http::Response preview(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return refuse(context, form.error(), "");
  const auto pasted = form->fields.find("pasted").value_or("");
  const auto table = uploaded_table(*form, context.phrase("table.pasted"));
  if (!table) return refuse(context, no_table(), pasted);
  const auto ledger = read(context, *table);
  if (!ledger) return refuse(context, ledger.error(), pasted);
  auto model = preview_model(context, *ledger, *table);
  model["_pasted"] = pasted;
  return show(context, std::move(model), 200);
}

http::Response take_over(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return refuse(context, form.error(), "");
  const auto table = uploaded_table(*form, context.phrase("table.pasted"));
  if (!table) return refuse(context, no_table(), "");
  const auto ledger = read(context, *table);
  if (!ledger) return refuse(context, ledger.error(), "");
  const auto opened = intake::take_over(*ledger, context.site.cases, context.sitting.actor);
  if (!opened) return refuse(context, opened.error(), "");
  return done(context, "/register?state=docketed&sort=number", {{"opened", *opened}});
}

}  // namespace

std::vector<Route> register_import_routes() {
  return {
      {"GET",
       "/register/import",
       "The form for a ledger that was kept elsewhere",
       {},
       [](const Context& context) { return show(context, {}, 200); }},
      {"POST",
       "/register/import",
       "What each row would become, and its faults; writes nothing",
       {{"file", "XLSX, CSV or TSV"}, {"pasted", "or rows pasted from a spreadsheet"}},
       preview},
      {"POST",
       "/register/import/confirmation",
       "Docket the rows that are right; the same rows again change nothing",
       {{"table", "the file in base64"}, {"table_name", ""}, {"file", "or the file itself"}},
       take_over},
  };
}

}  // namespace bihuan::web
