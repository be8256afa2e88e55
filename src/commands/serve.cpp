// SPDX-License-Identifier: Apache-2.0
#include "commands/serve.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

#include "commands/data_folder.h"
#include "commands/outcome.h"
#include "http/log.h"
#include "http/server.h"

namespace bihuan::commands {
namespace {

http::Response pages(const http::Request& request) {
  if (request.path == "/health") return http::text_response(200, "ok\n");
  return http::text_response(404, "404\n");
}

/// Until the last request in flight has its answer.
int serve_until_told(http::Server& server) {
  fmt::print("Bihuan 闭环 serves on http://127.0.0.1:{}\n", server.port());
  std::fflush(stdout);
  if (server.wait() == http::Ending::in_order) return done;
  http::log(http::LogLevel::error, "cut_off");
  // A handler that does not return can't be waited for. What it has not committed does not count.
  std::_Exit(cut_off);
}

}  // namespace

int serve(const ServeOptions& options) {
  const auto folder = DataFolder::open(options.data);
  if (!folder) return report(folder.error());
  const auto clock = clock_for(folder->kind(), options.today);
  if (!clock) return report(clock.error());
  http::log_to_standard_error();
  http::ServerOptions server_options;
  server_options.port = options.port;
  server_options.stop_signals = {SIGINT, SIGTERM};
  const auto server = http::Server::start(std::move(server_options), pages);
  if (!server) {
    report(server.error());
    return cannot_listen;
  }
  return serve_until_told(**server);
}

}  // namespace bihuan::commands
