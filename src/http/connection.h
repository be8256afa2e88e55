// SPDX-License-Identifier: Apache-2.0
// One connection: its requests, read, answered and written one after the other by one stackful coroutine.
// Lives on the server's network thread; only handlers run elsewhere. On a coroutine's stack nothing throws:
// what could throw runs on a worker.
#pragma once

#include <boost/asio/spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "http/server.h"

namespace bihuan::http {

/// What all connections of a server share. Outlives them.
struct Service {
  ServerOptions options;
  Handler handler;
  boost::asio::thread_pool workers{options.worker_threads};
  bool stopping = false;  // network thread only
};

class Connection {
 public:
  Connection(boost::asio::ip::tcp::socket socket, Service& service);

  /// Returns when the connection is closed.
  void run(const boost::asio::yield_context& yield);
  /// Ends a connection that waits for its next request; one with a request in flight ends by itself after it.
  void stop();
  /// Closes at once, whatever is in flight.
  void cut_off();

 private:
  using Message = boost::beast::http::request<boost::beast::http::string_body>;
  using Answer = boost::beast::http::response<boost::beast::http::string_body>;

  bool serve_one(const boost::asio::yield_context& yield);
  bool await_first_byte(const boost::asio::yield_context& yield);
  Answer work(const Message& message, const boost::asio::yield_context& yield);
  bool write(const Answer& answer, bool is_head, const boost::asio::yield_context& yield);
  void refuse(boost::beast::error_code failure, std::string_view accept,
              const boost::asio::yield_context& yield);
  void close(const boost::asio::yield_context& yield);

  Service& service_;
  boost::beast::tcp_stream stream_;
  boost::beast::flat_buffer buffer_;  // may hold the beginning of the next request
  std::string peer_;
  bool waits_ = false;
};

}  // namespace bihuan::http
