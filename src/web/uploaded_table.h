// SPDX-License-Identifier: Apache-2.0
// A table that comes in by a form: as a file, pasted from a spreadsheet, or back from the preview of an
// import. It travels in the preview's form, so that the second step takes over exactly what was seen and the
// server keeps nothing in between.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>

#include "http/form.h"

namespace bihuan::web {

struct UploadedTable {
  std::string name;
  std::string bytes;
};

/// Of the form's file, its `pasted` (then called `name_of_pasted`), or its `table` (base64) and `table_name`;
/// nothing where all are empty.
std::optional<UploadedTable> uploaded_table(const http::Form& form, const std::string& name_of_pasted);

/// `_table` and `_table_name`, for the form that brings it back.
void add_table(const UploadedTable& table, boost::json::object& model);

}  // namespace bihuan::web
