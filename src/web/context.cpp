// SPDX-License-Identifier: Apache-2.0
#include "web/context.h"

#include "web/phrases.h"

namespace bihuan::web {

std::string Site::office_name() const {
  return cases.directory()->directory.full_name(cases.office(), cases.today());
}

std::string Context::query(std::string_view name) const {
  return std::string(request.query.find(name).value_or(""));
}

const std::string& Context::phrase(std::string_view key) const {
  return say(Phrases::built_in().at(key));
}

bool Context::wants_json() const {
  if (request.query.find("format") == "json") return true;
  const std::string_view accept = request.headers.find("Accept").value_or("");
  return accept.find("application/json") != std::string_view::npos &&
         accept.find("text/html") == std::string_view::npos;
}

}  // namespace bihuan::web
