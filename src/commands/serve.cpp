// SPDX-License-Identifier: Apache-2.0
#include "commands/serve.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

#include "commands/outcome.h"
#include "commands/workplace.h"
#include "http/log.h"
#include "http/server.h"
#include "timers/daily.h"
#include "timers/rounds.h"
#include "timers/urging.h"
#include "web/website.h"

namespace bihuan::commands {
namespace {

/// Until the last request in flight has its answer.
int serve_until_told(http::Server& server) {
  fmt::print("Bihuan 闭环 serves on http://127.0.0.1:{}\n", server.port());
  std::fflush(stdout);
  if (server.wait() == http::Ending::in_order) return done;
  http::log(http::LogLevel::error, "cut_off");
  // A handler that does not return can't be waited for. What it has not committed does not count.
  std::_Exit(cut_off);
}

constexpr std::chrono::seconds looks_at_the_day_every{30};

void tell(std::string_view what, const std::vector<Error>& failures) {
  for (const Error& failure : failures) {
    const std::string reason = failure.reasons.empty() ? "" : failure.reasons.front().en;
    http::log(http::LogLevel::error, what, {{"reason", reason}});
  }
}

// What the calendar asks for by itself. A failure is told in the log, and stops nobody's work.
void do_the_days_work(cases::CaseRegister& cases) {
  const timers::RoundsOpened opened = timers::open_rounds(cases);
  if (opened.count > 0)
    http::log(http::LogLevel::note, "rounds_opened", {{"count", fmt::to_string(opened.count)}});
  tell("round_not_opened", opened.failures);
  // After the rounds: one that was missed is urged on the day on which it is opened.
  const timers::NoticesGiven given = timers::give_notices(cases);
  if (given.count > 0)
    http::log(http::LogLevel::note, "notices_given", {{"count", fmt::to_string(given.count)}});
  tell("notice_not_given", given.failures);
}

}  // namespace

int serve(const ServeOptions& options) {
  const auto workplace = Workplace::open(options.data, options.today);
  if (!workplace) return report(workplace.error());
  cases::CaseRegister& cases = (*workplace)->cases();
  const web::Website website(web::Site{cases, (*workplace)->desk()});
  http::log_to_standard_error();
  do_the_days_work(cases);
  http::ServerOptions server_options;
  server_options.port = options.port;
  server_options.stop_signals = {SIGINT, SIGTERM};
  server_options.policy.content_security_policy = web::content_security_policy;
  const auto server =
      http::Server::start(std::move(server_options),
                          [&website](const http::Request& request) { return website.answer(request); });
  if (!server) {
    report(server.error());
    return cannot_listen;
  }
  const timers::Daily daily((*workplace)->clock(), cases.today(), looks_at_the_day_every,
                            [&cases](Day) { do_the_days_work(cases); });
  return serve_until_told(**server);
}

}  // namespace bihuan::commands
