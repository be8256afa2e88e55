// SPDX-License-Identifier: Apache-2.0
#include "web/uploaded_table.h"

#include "text/blank_text.h"
#include "web/base64.h"

namespace bihuan::web {

std::optional<UploadedTable> uploaded_table(const http::Form& form, const std::string& name_of_pasted) {
  for (const http::Upload& upload : form.uploads) {
    if (!upload.content.empty()) return UploadedTable{upload.filename, upload.content};
  }
  const std::string pasted(form.fields.find("pasted").value_or(""));
  // What a spreadsheet puts on the clipboard has tabs between its cells.
  if (!text::is_blank_text(pasted)) return UploadedTable{name_of_pasted + ".tsv", pasted};
  const auto kept = decode_base64(form.fields.find("table").value_or(""));
  if (!kept || kept->empty()) return {};
  return UploadedTable{std::string(form.fields.find("table_name").value_or("")), *kept};
}

void add_table(const UploadedTable& table, boost::json::object& model) {
  model["_table"] = encode_base64(table.bytes);
  model["_table_name"] = table.name;
}

}  // namespace bihuan::web
