// SPDX-License-Identifier: Apache-2.0
#include "web/workbook_response.h"

#include <fmt/format.h>
#include <utility>

namespace bihuan::web {

http::Response workbook_response(std::string bytes, std::string_view file_name) {
  http::Response response;
  response.headers.set("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  response.headers.set("Content-Disposition", fmt::format("attachment; filename=\"{}\"", file_name));
  response.body = std::move(bytes);
  return response;
}

}  // namespace bihuan::web
