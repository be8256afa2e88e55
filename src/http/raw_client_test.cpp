// SPDX-License-Identifier: Apache-2.0
#include "http/raw_client_test.h"

#include <arpa/inet.h>
#include <array>
#include <bit>
#include <cerrno>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace bihuan::http {

RawClient::RawClient(unsigned short port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  const timeval patience{.tv_sec = 10, .tv_usec = 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const auto* name = std::bit_cast<const sockaddr*>(&address);
  if (::connect(socket_, name, sizeof address) != 0) throw std::runtime_error("cannot connect");
}

RawClient::~RawClient() {
  if (socket_ >= 0) ::close(socket_);
}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool RawClient::read_more() {
  std::array<char, 65536> bytes{};
  const auto read = ::recv(socket_, bytes.data(), bytes.size(), 0);
  if (read <= 0) return false;
  unread_.append(bytes.data(), static_cast<std::size_t>(read));
  return true;
}

std::string RawClient::header() {
  while (unread_.find("\r\n\r\n") == unread_.npos) {
    if (!read_more()) return {};
  }
  const std::size_t end = unread_.find("\r\n\r\n") + 4;
  std::string header = unread_.substr(0, end);
  unread_.erase(0, end);
  return header;
}

std::string RawClient::response() {
  std::string response = header();
  constexpr std::string_view name = "Content-Length: ";
  const std::size_t at = response.find(name);
  if (at == response.npos) return response;
  const std::size_t length = std::stoul(response.substr(at + name.size()));
  while (unread_.size() < length) {
    if (!read_more()) return {};
  }
  response += unread_.substr(0, length);
  unread_.erase(0, length);
  return response;
}

bool RawClient::is_closed() {
  if (!unread_.empty()) return false;
  errno = 0;  // an orderly end leaves it alone
  return !read_more() && errno != EAGAIN;
}

}  // namespace bihuan::http
