// SPDX-License-Identifier: Apache-2.0
#include "http/server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/context/fixedsize_stack.hpp>
#include <exception>
#include <fmt/format.h>
#include <list>
#include <thread>
#include <utility>

#include "http/connection.h"
#include "http/log.h"

namespace bihuan::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::size_t coroutine_stack_bytes = 256U << 10;
constexpr std::chrono::milliseconds accept_retry_time{100};

/// Said without a coroutine, because there is no room for one. May be lost: then the client sees a closed
/// connection.
void turn_away_for_want_of_room(tcp::socket socket) {
  constexpr std::string_view busy =
      "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  error_code failure;
  socket.non_blocking(true, failure);
  if (!failure) socket.write_some(asio::buffer(busy), failure);
}

Failure cannot_listen(const ServerOptions& options, const std::string& why) {
  const std::string place = fmt::format("{}:{}", options.address, options.port);
  return fail(ErrorKind::unavailable,
              {fmt::format("无法在 {} 提供服务，端口可能已被占用，请换一个端口：{}", place, why),
               fmt::format("cannot listen on {}; if the port is taken, choose another: {}", place, why)});
}

}  // namespace

/// All members belong to the network thread, but for what stop() posts and wait() joins.
struct Server::Engine {
  Engine(ServerOptions options, Handler handler) : service{std::move(options), std::move(handler)} {}

  error_code listen();
  void heed_signals();
  void accept_next();
  void open(tcp::socket socket);
  void closed(std::list<Connection>::iterator connection);
  void begin_stop();
  void cut_off();

  asio::io_context io{1};
  Service service;
  tcp::acceptor acceptor{io};
  asio::signal_set signals{io};
  asio::steady_timer accept_retry{io};
  asio::steady_timer stop_limit{io};
  std::list<Connection> connections;
  unsigned short port = 0;
  bool is_cut_off = false;
  std::thread network_thread;
};

error_code Server::Engine::listen() {
  error_code failure;
  const auto address = asio::ip::make_address(service.options.address, failure);
  const tcp::endpoint endpoint{address, service.options.port};
  if (!failure) acceptor.open(endpoint.protocol(), failure);
  if (!failure) acceptor.set_option(tcp::acceptor::reuse_address(true), failure);
  if (!failure) acceptor.bind(endpoint, failure);
  if (!failure) acceptor.listen(asio::socket_base::max_listen_connections, failure);
  if (!failure) port = acceptor.local_endpoint(failure).port();
  return failure;
}

void Server::Engine::heed_signals() {
  for (const int signal : service.options.stop_signals) signals.add(signal);
  signals.async_wait([this](error_code cancelled, int) {
    if (!cancelled) begin_stop();
  });
}

void Server::Engine::accept_next() {
  acceptor.async_accept([this](error_code failure, tcp::socket socket) {
    if (service.stopping) return;
    if (!failure) {
      open(std::move(socket));
      accept_next();
      return;
    }
    // Out of file descriptors, most likely: some come back when connections close.
    log(LogLevel::warning, "accept_failed", {{"what", failure.message()}});
    accept_retry.expires_after(accept_retry_time);
    accept_retry.async_wait([this](error_code cancelled) {
      if (!cancelled) accept_next();
    });
  });
}

void Server::Engine::open(tcp::socket socket) {
  if (connections.size() >= service.options.connections_max) {
    turn_away_for_want_of_room(std::move(socket));
    return;
  }
  const auto connection = connections.emplace(connections.end(), std::move(socket), service);
  asio::spawn(
      io, std::allocator_arg, boost::context::fixedsize_stack(coroutine_stack_bytes),
      [connection](const asio::yield_context& yield) { connection->run(yield); },
      [this, connection](const std::exception_ptr& failure) {
        if (failure) log(LogLevel::error, "connection_failed");
        closed(connection);
      });
}

void Server::Engine::closed(std::list<Connection>::iterator connection) {
  connections.erase(connection);
  if (service.stopping && connections.empty()) stop_limit.cancel();
}

void Server::Engine::begin_stop() {
  if (std::exchange(service.stopping, true)) return;
  error_code ignored;  // closing what is closed already is no failure
  acceptor.close(ignored);
  accept_retry.cancel();
  signals.cancel(ignored);
  signals.clear(ignored);  // a second signal ends the process as it would end any
  for (Connection& connection : connections) connection.stop();
  if (connections.empty()) return;
  stop_limit.expires_after(service.options.stop_time_max);
  stop_limit.async_wait([this](error_code cancelled) {
    if (!cancelled) cut_off();
  });
}

void Server::Engine::cut_off() {
  is_cut_off = true;
  for (Connection& connection : connections) connection.cut_off();
  io.stop();
}

Server::Server(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, Handler handler) {
  auto engine = std::make_unique<Engine>(std::move(options), std::move(handler));
  if (const error_code failure = engine->listen())
    return cannot_listen(engine->service.options, failure.message());
  engine->heed_signals();
  engine->accept_next();
  engine->network_thread = std::thread([&io = engine->io] { io.run(); });
  return std::make_unique<Server>(std::move(engine));
}

Server::~Server() {
  stop();
  const Ending ending = wait();
  engine_->service.workers.join();
  if (ending == Ending::in_order) return;
  // The handlers that were cut off have returned by now; their coroutines find the connection closed, and
  // end.
  engine_->io.restart();
  engine_->io.run();
}

unsigned short Server::port() const {
  return engine_->port;
}

void Server::stop() {
  asio::post(engine_->io, [engine = engine_.get()] { engine->begin_stop(); });
}

Ending Server::wait() {
  if (engine_->network_thread.joinable()) engine_->network_thread.join();
  return engine_->is_cut_off ? Ending::cut_off : Ending::in_order;
}

}  // namespace bihuan::http
