// SPDX-License-Identifier: Apache-2.0
// Which requests are turned away before any handler sees them: those without or with a foreign Host (a page
// of another site may have its own name resolve to this machine), and acts that another site's page sends in
// the user's name. Pure: no sockets here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/message.h"

namespace bihuan::http {

struct Admission {
  std::vector<std::string> own_names;  // host names that are ours besides those of the loopback
};

/// The answer that turns `request` away: 400, 403 or 421. Nothing when it may pass.
std::optional<Response> turned_away(const Request& request, const Admission& admission);

/// The body of the server's own answers: the status and what it means, in both languages.
Response plain_refusal(int status, std::string_view zh, std::string_view en);
/// The same as data, to a program that asks for that.
Response refusal_for(std::string_view accept, int status, std::string_view zh, std::string_view en);

}  // namespace bihuan::http
