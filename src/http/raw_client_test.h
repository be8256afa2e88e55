// SPDX-License-Identifier: Apache-2.0
// A client of bare sockets for the server's tests: it can send what no decent client would.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace bihuan::http {

class RawClient {
 public:
  /// Connects to 127.0.0.1, with 10 seconds of patience for every read.
  explicit RawClient(unsigned short port);
  ~RawClient();
  RawClient(RawClient&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)), unread_(std::move(other.unread_)) {}
  RawClient& operator=(RawClient&&) = delete;

  /// False once the other end has closed.
  bool send(std::string_view bytes);
  /// One whole response, by its Content-Length; empty when the connection ended before.
  std::string response();
  /// The header of one response, without its body.
  std::string header();
  /// Whether the other end has closed and nothing more is to be read.
  bool is_closed();

 private:
  bool read_more();
  int socket_;
  std::string unread_;
};

}  // namespace bihuan::http
