// SPDX-License-Identifier: Apache-2.0
// The server: HTTP/1.1 on one address, every message within limits of size and time, handlers on a pool of
// workers. What breaks the form, a limit or the admission rules is answered here; a handler sees only whole,
// proper requests. The only asynchronous code of the product is in server.cpp and connection.cpp.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "http/answer.h"
#include "http/message.h"

namespace bihuan::http {

struct ServerOptions {
  std::string address = "127.0.0.1";  // loopback only, until there are accounts
  unsigned short port = 8080;         // 0: one that is free, see Server::port
  unsigned worker_threads = 4;
  std::size_t header_bytes_max = limits::header_bytes_max;
  std::size_t body_bytes_max = limits::body_bytes_max;
  std::size_t connections_max = limits::connections_max;
  std::chrono::milliseconds request_time_max =
      limits::request_time_max;  // whole message: dripping does not extend it
  std::chrono::milliseconds idle_time_max = limits::idle_time_max;
  std::chrono::milliseconds response_time_max = limits::response_time_max;
  std::chrono::milliseconds stop_time_max = limits::stop_time_max;
  std::vector<int> stop_signals;  // each stops the server as stop() does; a second one ends the process
  AnswerPolicy policy;
};

enum class Ending { in_order, cut_off };

class Server {
 public:
  /// Listens and serves from now on. Unavailable where the address is no such address or the port is taken.
  static Result<std::unique_ptr<Server>> start(ServerOptions options, Handler handler);
  /// Stops, and waits until the last handler has returned.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  unsigned short port() const;
  /// Accepts nothing more, finishes what is in flight, closes. Returns at once; any thread may call it,
  /// repeatedly.
  void stop();
  /// Returns when all is closed, or when stop_time_max has passed since stop(): then a handler may still be
  /// running.
  Ending wait();

  struct Engine;                                    // in server.cpp
  explicit Server(std::unique_ptr<Engine> engine);  // by start()

 private:
  std::unique_ptr<Engine> engine_;
};

}  // namespace bihuan::http
