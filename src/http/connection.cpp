// SPDX-License-Identifier: Apache-2.0
#include "http/connection.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <fmt/chrono.h>
#include <utility>

#include "base/clock.h"
#include "base/id.h"
#include "http/header_value.h"
#include "http/log.h"
#include "http/target.h"

namespace bihuan::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using Message = beast::http::request<beast::http::string_body>;
using Answer = beast::http::response<beast::http::string_body>;
using Parser = beast::http::request_parser<beast::http::string_body>;

constexpr std::size_t first_read_bytes = 8U << 10;
constexpr std::size_t unread_bytes_max = 64U << 20;  // read and thrown away, so that a refusal arrives
constexpr std::chrono::seconds unread_time_max{5};

std::string_view view(beast::string_view text) {
  return {text.data(), text.size()};
}

Request to_request(const Message& message, const std::string& peer) {
  Request request;
  request.id = new_uuid(SystemClock{}.now());
  request.method = view(message.method_string());
  request.raw_target = view(message.target());
  for (const auto& field : message) {
    request.headers.add(std::string(view(field.name_string())), std::string(view(field.value())));
  }
  request.body = message.body();
  request.peer = peer;
  return request;
}

bool has_body(int status) {
  return status != 204 && status != 304;
}

std::string http_date(Moment moment) {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(moment)));
}

Answer to_answer(Response response) {
  VERIFY(response.status >= 200 && response.status <= 599);
  Answer answer;
  answer.version(11);
  answer.result(static_cast<unsigned>(response.status));
  for (const auto& [name, value] : response.headers) answer.insert(name, value);
  answer.set(beast::http::field::date, http_date(SystemClock{}.now()));
  if (has_body(response.status)) answer.body() = std::move(response.body);
  answer.prepare_payload();
  return answer;
}

Response respond(const Message& message, const std::string& peer, const Service& service) {
  Request request = to_request(message, peer);
  auto target = parse_target(request.raw_target);
  if (!target) {
    Response refusal =
        plain_refusal(400, target.error().reasons.front().zh, target.error().reasons.front().en);
    add_strict_headers(refusal, service.options.policy);
    return refusal;
  }
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  Response response = answer(request, service.handler, service.options.policy);
  log(LogLevel::note, "request",
      {{"request", request.id},
       {"method", request.method},
       {"path", request.path},
       {"status", std::to_string(response.status)}});
  return response;
}

// The refusal below names this size.
static_assert(limits::document_bytes_max == 20U << 20);

struct Fault {
  int status;
  std::string_view zh;
  std::string_view en;
};

/// What to say to a message that could not be read. Nothing where there is nobody left to say it to.
std::optional<Fault> fault_of(beast::error_code failure) {
  using beast::http::error;
  if (failure == error::header_limit || failure == error::buffer_overflow) {
    return Fault{431, "请求头过长", "The request's header is too long."};
  }
  if (failure == error::body_limit) {
    return Fault{413, "提交内容超过 20 MB，没有接收。请返回上一页，换较小的文件，或粘贴文字",
                 "Over 20 MB: nothing was taken. Go back and choose a smaller file, or paste the text."};
  }
  if (failure == error::end_of_stream || failure == error::partial_message) return std::nullopt;
  if (failure.category() != make_error_code(error::bad_method).category()) return std::nullopt;
  return Fault{400, "请求格式有误", "The request is malformed."};
}

bool expects_continue(const Message& message) {
  return message.version() >= 11 && is_same_token(view(message[beast::http::field::expect]), "100-continue");
}

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, Service& service)
    : service_(service), stream_(std::move(socket)) {
  beast::error_code failure;
  const auto endpoint = stream_.socket().remote_endpoint(failure);
  if (!failure) peer_ = endpoint.address().to_string();
  stream_.socket().set_option(asio::ip::tcp::no_delay(true), failure);
}

void Connection::run(const asio::yield_context& yield) {
  while (serve_one(yield)) {
  }
  close(yield);
}

void Connection::stop() {
  if (waits_) stream_.cancel();
}

void Connection::cut_off() {
  stream_.close();
}

bool Connection::await_first_byte(const asio::yield_context& yield) {
  if (buffer_.size() > 0) return true;
  if (service_.stopping) return false;
  beast::error_code failure;
  waits_ = true;
  stream_.expires_after(service_.options.idle_time_max);
  const std::size_t read = stream_.async_read_some(buffer_.prepare(first_read_bytes), yield[failure]);
  waits_ = false;
  buffer_.commit(read);
  return !failure;
}

bool Connection::serve_one(const asio::yield_context& yield) {
  if (!await_first_byte(yield)) return false;
  Parser parser;
  parser.header_limit(static_cast<std::uint32_t>(service_.options.header_bytes_max));
  parser.body_limit(service_.options.body_bytes_max);
  beast::error_code failure;
  // The one deadline of the whole message.
  stream_.expires_after(service_.options.request_time_max);
  beast::http::async_read_header(stream_, buffer_, parser, yield[failure]);
  if (!failure && !parser.is_done() && expects_continue(parser.get())) {
    constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(stream_, asio::buffer(go_on), yield[failure]);
  }
  if (!failure) beast::http::async_read(stream_, buffer_, parser, yield[failure]);
  if (failure) {
    refuse(failure, view(parser.get()[beast::http::field::accept]), yield);
    return false;
  }
  const Message message = parser.release();
  Answer answer = work(message, yield);
  answer.keep_alive(message.keep_alive() && !service_.stopping);
  return write(answer, message.method() == beast::http::verb::head, yield);
}

/// One hop: the worker makes the answer, and the coroutine goes on with it on the network thread.
Connection::Answer Connection::work(const Message& message, const asio::yield_context& yield) {
  const auto start = [&](auto resume) {
    auto guard = asio::make_work_guard(asio::get_associated_executor(resume));
    auto task = [this, &message, guard = std::move(guard), resume = std::move(resume)]() mutable {
      Answer answer = to_answer(respond(message, peer_, service_));
      auto executor = guard.get_executor();
      asio::post(executor, [resume = std::move(resume), answer = std::move(answer)]() mutable {
        std::move(resume)(std::move(answer));
      });
    };
    asio::post(service_.workers, std::move(task));
  };
  stream_.expires_never();
  return asio::async_initiate<const asio::yield_context, void(Answer)>(start, yield);
}

/// Whether the connection may serve another request.
bool Connection::write(const Answer& answer, bool is_head, const asio::yield_context& yield) {
  beast::error_code failure;
  beast::http::response_serializer<beast::http::string_body> serializer{answer};
  stream_.expires_after(service_.options.response_time_max);
  if (is_head) {
    beast::http::async_write_header(stream_, serializer, yield[failure]);
  } else {
    beast::http::async_write(stream_, serializer, yield[failure]);
  }
  return !failure && answer.keep_alive();
}

void Connection::refuse(beast::error_code failure, std::string_view accept,
                        const asio::yield_context& yield) {
  const auto fault = fault_of(failure);
  if (!fault) return;
  Response response = refusal_for(accept, fault->status, fault->zh, fault->en);
  add_strict_headers(response, service_.options.policy);
  Answer answer = to_answer(std::move(response));
  answer.keep_alive(false);
  write(answer, false, yield);
}

/// To close with bytes unread would send a reset, which may overtake the answer.
void Connection::close(const asio::yield_context& yield) {
  beast::error_code failure;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, failure);
  stream_.expires_after(unread_time_max);
  buffer_.clear();
  for (std::size_t read = 0; !failure && !service_.stopping && read < unread_bytes_max;) {
    read += stream_.async_read_some(buffer_.prepare(first_read_bytes), yield[failure]);
  }
  stream_.close();
}

}  // namespace bihuan::http
