// SPDX-License-Identifier: Apache-2.0
// What a page's handler is given: the request, for whom it is answered, who acts, in which language and on
// which day.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/viewer.h"
#include "cases/register.h"
#include "http/message.h"
#include "intake/desk.h"
#include "web/language.h"

namespace bihuan::web {

/// The rooms that pages show. Lives as long as the server.
struct Site {
  cases::CaseRegister& cases;
  intake::IntakeDesk& desk;

  /// Printed at the head of every page and sheet.
  std::string office_name() const;
};

/// Who acts, as the picker has been set.
struct Sitting {
  cases::Actor actor;
  std::string person_name;
  std::string organisation_name;
};

struct Context {
  const http::Request& request;
  const Site& site;
  Viewer viewer;
  Sitting sitting;
  Language language = Language::zh;
  Day today;
  std::shared_ptr<const calendar::Calendar> calendar;  // the same for the whole request
  std::vector<std::string> parts;                      // the address's variable parts, in order

  const std::string& part(std::size_t index) const { return parts.at(index); }
  /// The first value of a query parameter, or nothing said.
  std::string query(std::string_view name) const;
  const std::string& say(const Words& words) const { return web::say(words, language); }
  /// The fixed phrase of a key that exists.
  const std::string& phrase(std::string_view key) const;
  /// Whether the client asks for data instead of a page.
  bool wants_json() const;
};

}  // namespace bihuan::web
