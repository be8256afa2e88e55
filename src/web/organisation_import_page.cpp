// SPDX-License-Identifier: Apache-2.0
#include "web/organisation_import_page.h"

#include "base/overloaded.h"
#include "intake/organisation_import.h"
#include "web/organisation_choice.h"
#include "web/organisations_model.h"
#include "web/page.h"
#include "web/uploaded_table.h"

namespace bihuan::web {
namespace {

http::Response show(const Context& context, boost::json::object model, int status) {
  model["_is_first"] = !model.contains("preview");
  return render(context, Page{"organisation_import.html", context.phrase("organisation_import.title"),
                              std::move(model), status});
}

http::Response show_form(const Context& context) {
  return show(context, {}, 200);
}

// The mark of UTF-8 in front, by which spreadsheets know it.
constexpr std::string_view empty_table =
    "\xEF\xBB\xBF名称,简称,类别,上级,与本办关系,挂牌于,次序,起始日期,曾用名\r\n";

http::Response send_empty_table(const Context&) {
  http::Response response;
  response.headers.set("Content-Type", "text/csv; charset=utf-8");
  response.headers.set("Content-Disposition", "attachment; filename=\"organisations.csv\"");
  response.body = empty_table;
  return response;
}

http::Response refuse(const Context& context, const Error& error) {
  return show(context, {{"refused", boost::json::object{{"reasons", reasons_of(context, error)}}}},
              status_of(error.kind));
}

Result<intake::OrganisationImport> read_table(const Context& context, const UploadedTable& table) {
  const auto state = context.site.cases.directory();
  return intake::read_organisations(table.bytes, table.name, state->directory, context.today,
                                    [&] { return OrganisationId(new_uuid(context.site.cases.now())); });
}

OrganisationId subject_of(const offices::Change& change) {
  return std::visit(Overloaded{[](const offices::Merged& merged) { return merged.from.front(); },
                               [](const auto& one) { return one.organisation; }},
                    change);
}

// An organisation that the table founds is said once; what follows for it is part of that.
boost::json::array changes_model(const Context& context, const intake::OrganisationImport& import) {
  const auto state = context.site.cases.directory();
  boost::json::array lines;
  for (const offices::Change& change : import.changes) {
    const OrganisationId id = subject_of(change);
    if (const auto* founded = std::get_if<offices::Founded>(&change)) {
      lines.emplace_back(change_line(*founded, id, context));
    } else if (state->directory.knows(id)) {
      lines.emplace_back(organisation_name(id, context) + " · " + change_line(change, id, context));
    }
  }
  return lines;
}

boost::json::object preview_model(const Context& context, const intake::OrganisationImport& import,
                                  const UploadedTable& table) {
  boost::json::array faults;
  for (const Words& fault : import.faults) faults.emplace_back(context.say(fault));
  boost::json::object preview{{"rows", import.rows.size()},
                              {"change_count", import.changes.size()},
                              {"changes", changes_model(context, import)},
                              {"has_faults", !import.faults.empty()},
                              {"faults", std::move(faults)},
                              {"may_confirm", import.faults.empty() && !import.changes.empty()},
                              {"is_same", import.faults.empty() && import.changes.empty()},
                              {"_key", new_uuid(context.site.cases.now())}};
  add_table(table, preview);
  return {{"preview", std::move(preview)}};
}

http::Response preview(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return refuse(context, form.error());
  const auto table = uploaded_table(*form, context.phrase("table.pasted"));
  if (!table) return refuse(context, {ErrorKind::malformed, {{"请选择文件", "Choose a file"}}});
  const auto import = read_table(context, *table);
  if (!import) return refuse(context, import.error());
  return show(context, preview_model(context, *import, *table), import->faults.empty() ? 200 : 422);
}

http::Response take_over(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return refuse(context, form.error());
  const auto table = uploaded_table(*form, context.phrase("table.pasted"));
  if (!table) return refuse(context, {ErrorKind::malformed, {{"请选择文件", "Choose a file"}}});
  const auto import = read_table(context, *table);
  if (!import) return refuse(context, import.error());
  if (!import->faults.empty()) return show(context, preview_model(context, *import, *table), 422);
  if (import->changes.empty()) return done(context, "/organisations");
  const CommandKey key(std::string(form->fields.find("key").value_or("")));
  const auto receipt = context.site.cases.reorganise(
      key, intake::reorganisation_of(*import, table->name, context.today), context.sitting.actor);
  if (!receipt) return refuse(context, receipt.error());
  return done(context, "/organisations", {{"changes", import->changes.size()}});
}

}  // namespace

std::vector<Route> organisation_import_routes() {
  return {
      {"GET", "/organisations/import", "The form for a table of organisations", {}, show_form},
      {"GET", "/organisations/import/table.csv", "An empty table of organisations", {}, send_empty_table},
      {"POST",
       "/organisations/import",
       "What the table would change, and its faults; writes nothing",
       {{"file", "XLSX or CSV", true}},
       preview},
      {"POST",
       "/organisations/import/confirmation",
       "Take the table over",
       {{"key", "", true},
        {"table", "the file in base64"},
        {"table_name", ""},
        {"file", "or the file itself"}},
       take_over},
  };
}

}  // namespace bihuan::web
