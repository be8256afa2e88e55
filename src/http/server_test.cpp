// SPDX-License-Identifier: Apache-2.0
#include "http/server.h"

#include <fmt/format.h>
#include <future>
#include <gmock/gmock.h>
#include <semaphore>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>
#include <sstream>
#include <thread>

#include "http/raw_client_test.h"

namespace bihuan::http {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr std::string_view get = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

Response tell(const Request& request) {
  return text_response(200, fmt::format("{} {} [{}]", request.method, request.path, request.body));
}

ServerOptions strict_options() {
  ServerOptions options;
  options.port = 0;
  options.header_bytes_max = 2000;
  options.body_bytes_max = 5000;
  return options;
}

std::unique_ptr<Server> start(ServerOptions options = strict_options(), Handler handler = tell) {
  auto server = Server::start(std::move(options), std::move(handler));
  return server ? *std::move(server) : nullptr;
}

std::string ask(const Server& server, std::string_view request) {
  RawClient client{server.port()};
  client.send(request);
  return client.response();
}

TEST(Server, AnswersARequestWithTheStrictHeaders) {
  const auto server = start();

  const std::string response = ask(*server, get);

  EXPECT_THAT(response, StartsWith("HTTP/1.1 200 OK\r\n"));
  EXPECT_THAT(response, HasSubstr("X-Content-Type-Options: nosniff\r\n"));
  EXPECT_THAT(response, HasSubstr("Referrer-Policy: same-origin\r\n"));
  EXPECT_THAT(response, HasSubstr("Content-Security-Policy: default-src 'none'"));
  EXPECT_THAT(response, HasSubstr("Cache-Control: no-store\r\n"));
  EXPECT_THAT(response, HasSubstr("\r\nDate: "));
  EXPECT_THAT(response, HasSubstr("\r\n\r\nGET / []"));
}

TEST(Server, RefusesAHeaderOverItsLimit) {
  const auto server = start();
  const std::string request =
      "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(9000, 'x') + "\r\n\r\n";

  const std::string response = ask(*server, request);

  EXPECT_THAT(response, StartsWith("HTTP/1.1 431 "));
  EXPECT_THAT(response, HasSubstr("X-Content-Type-Options: nosniff\r\n"));
}

TEST(Server, RefusesAnAnnouncedBodyOverItsLimitBeforeReadingIt) {
  const auto server = start();
  RawClient client{server->port()};

  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5001\r\n\r\n");

  EXPECT_THAT(client.response(), StartsWith("HTTP/1.1 413 "));
  client.send("x");
  EXPECT_TRUE(client.is_closed());
}

// A browser reads the answer only once it has sent all: until then nothing may reset the connection.
TEST(Server, HearsABodyFarOverItsLimitToItsEndSoThatTheRefusalArrives) {
  const auto server = start();
  RawClient client{server->port()};
  const std::string body(8U << 20, 'x');

  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8388608\r\n\r\n");
  client.send(body);

  EXPECT_THAT(client.response(), StartsWith("HTTP/1.1 413 "));
}

TEST(Server, RefusesAChunkedBodyOverItsLimit) {
  const auto server = start();
  const std::string chunk = "800\r\n" + std::string(0x800, 'x') + "\r\n";

  const std::string response =
      ask(*server,
          "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk + chunk);

  EXPECT_THAT(response, StartsWith("HTTP/1.1 413 "));
}

TEST(Server, TakesAChunkedBodyWithinItsLimit) {
  const auto server = start();

  const std::string response = ask(*server,
                                   "POST /a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                                   "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");

  EXPECT_THAT(response, HasSubstr("POST /a [abcde]"));
}

TEST(Server, ClosesOnAMessageThatDripsPastItsDeadline) {
  ServerOptions options = strict_options();
  options.request_time_max = 300ms;
  const auto server = start(options);
  RawClient client{server->port()};
  const auto begin = std::chrono::steady_clock::now();

  client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
  while (client.send("x") && std::chrono::steady_clock::now() < begin + 5s) std::this_thread::sleep_for(50ms);

  EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s);
  EXPECT_THAT(client.response(), IsEmpty());
}

TEST(Server, ClosesAConnectionThatSaysNothing) {
  ServerOptions options = strict_options();
  options.idle_time_max = 200ms;
  const auto server = start(options);
  RawClient client{server->port()};

  EXPECT_TRUE(client.is_closed());
}

TEST(Server, ServesOthersWhileHalfOpenConnectionsWait) {
  const auto server = start();
  std::vector<RawClient> half_open;
  for (int i = 0; i < 200; ++i) half_open.emplace_back(server->port()).send("GET / HT");

  EXPECT_THAT(ask(*server, get), StartsWith("HTTP/1.1 200 OK"));
}

TEST(Server, TurnsAwayConnectionsForWhichThereIsNoRoom) {
  ServerOptions options = strict_options();
  options.connections_max = 1;
  const auto server = start(options);
  RawClient first{server->port()};
  first.send(get);
  EXPECT_THAT(first.response(), StartsWith("HTTP/1.1 200 OK"));

  RawClient second{server->port()};

  EXPECT_THAT(second.header(), StartsWith("HTTP/1.1 503 "));
}

TEST(Server, RefusesARequestWithoutHost) {
  const auto server = start();
  EXPECT_THAT(ask(*server, "GET / HTTP/1.1\r\n\r\n"), StartsWith("HTTP/1.1 400 "));
}

TEST(Server, RefusesTheHostOfSomebodyElse) {
  const auto server = start();
  EXPECT_THAT(ask(*server, "GET / HTTP/1.1\r\nHost: elsewhere.example:8080\r\n\r\n"),
              StartsWith("HTTP/1.1 421 "));
}

TEST(Server, RefusesAnActFromAnotherSitesPage) {
  const auto server = start();
  const std::string head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n";

  EXPECT_THAT(ask(*server, head + "Origin: http://elsewhere.example\r\n\r\n"), StartsWith("HTTP/1.1 403 "));
  EXPECT_THAT(ask(*server, head + "Sec-Fetch-Site: cross-site\r\n\r\n"), StartsWith("HTTP/1.1 403 "));
  EXPECT_THAT(ask(*server, head + "Origin: http://localhost\r\n\r\n"), StartsWith("HTTP/1.1 200 "));
}

TEST(Server, AnswersAClientThatExpectsToContinue) {
  const auto server = start();
  RawClient client{server->port()};

  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
  EXPECT_EQ(client.header(), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("ok");

  EXPECT_THAT(client.response(), HasSubstr("POST / [ok]"));
}

TEST(Server, DoesNotInviteABodyOverItsLimit) {
  const auto server = start();
  const std::string response = ask(
      *server, "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 99999\r\n\r\n");
  EXPECT_THAT(response, StartsWith("HTTP/1.1 413 "));
}

TEST(Server, ClosesWhenTheClientAsksForIt) {
  const auto server = start();
  RawClient client{server->port()};

  client.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

  EXPECT_THAT(client.response(), HasSubstr("Connection: close\r\n"));
  EXPECT_TRUE(client.is_closed());
}

TEST(Server, KeepsAConnectionOpenForTheNextRequest) {
  const auto server = start();
  RawClient client{server->port()};

  for (int i = 0; i < 3; ++i) {
    client.send(get);
    EXPECT_THAT(client.response(), StartsWith("HTTP/1.1 200 OK"));
  }
}

TEST(Server, AnswersPipelinedRequestsInTheirOrder) {
  const auto server = start();
  RawClient client{server->port()};
  std::string requests;
  for (int i = 0; i < 20; ++i) requests += fmt::format("GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n", i);

  client.send(requests);

  for (int i = 0; i < 20; ++i) EXPECT_THAT(client.response(), HasSubstr(fmt::format("GET /{} []", i)));
}

TEST(Server, AnswersAHeadWithTheHeaderOfItsGet) {
  const auto server = start();
  RawClient client{server->port()};

  client.send("HEAD /a HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_THAT(client.header(), HasSubstr("Content-Length: 9\r\n"));
  client.send(get);

  EXPECT_THAT(client.response(), StartsWith("HTTP/1.1 200 OK"));
}

TEST(Server, RefusesMalformedMessages) {
  const auto server = start();
  constexpr char with_nul[] = "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n";
  const std::vector<std::string> malformed{
      "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
      "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
      "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "\x16\x03\x01\x02\x01\x01\x01\xfc\x03\x03\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: "
      "chunked\r\n\r\n0\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
      std::string(std::begin(with_nul), std::end(with_nul) - 1),
  };

  for (const std::string& request : malformed) {
    EXPECT_THAT(ask(*server, request), StartsWith("HTTP/1.1 400 ")) << request;
  }
}

class LogCapture {
 public:
  LogCapture() : before_(spdlog::default_logger()) {
    auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(lines_, true);
    auto logger = std::make_shared<spdlog::logger>("captured", sink);
    logger->set_pattern("%v");
    spdlog::set_default_logger(logger);
  }
  ~LogCapture() { spdlog::set_default_logger(before_); }
  LogCapture(const LogCapture&) = delete;
  LogCapture& operator=(const LogCapture&) = delete;

  std::string text() const { return lines_.str(); }

 private:
  std::shared_ptr<spdlog::logger> before_;
  std::ostringstream lines_;
};

TEST(Server, TellsTheRequestsIdAndLogsOneLineWhenAHandlerThrows) {
  const LogCapture captured;
  std::string response;
  {
    const auto server = start(strict_options(), [](const Request&) -> Response {
      throw std::runtime_error("the disk is full\n{\"event\":\"forged\"}");
    });
    response = ask(*server, get);
  }

  EXPECT_THAT(response, StartsWith("HTTP/1.1 500 "));
  EXPECT_THAT(response, Not(HasSubstr("disk")));
  const std::size_t at = response.find("X-Request-Id: ") + 14;
  const std::string id = response.substr(at, 36);
  const std::string lines = captured.text();
  EXPECT_THAT(lines, HasSubstr(fmt::format(R"("event":"request_failed","request":"{}")", id)));
  EXPECT_THAT(lines, HasSubstr(R"(the disk is full\n{\"event)"));
  EXPECT_EQ(std::ranges::count(lines, '\n'), 2);  // the failure and the request
}

TEST(Server, FinishesWhatIsInFlightWhenItStops) {
  std::binary_semaphore entered{0};
  std::binary_semaphore may_end{0};
  const auto server = start(strict_options(), [&](const Request&) {
    entered.release();
    may_end.acquire();
    return text_response(200, "done");
  });
  RawClient idle{server->port()};
  RawClient client{server->port()};
  client.send(get);
  entered.acquire();

  server->stop();
  EXPECT_TRUE(idle.is_closed());
  may_end.release();

  const std::string response = client.response();
  EXPECT_THAT(response, HasSubstr("Connection: close"));
  EXPECT_THAT(response, HasSubstr("done"));
  EXPECT_EQ(server->wait(), Ending::in_order);
  EXPECT_THROW(RawClient{server->port()}, std::runtime_error);
}

TEST(Server, FinishesABodyThatIsBeingSentWhenItStops) {
  const auto server = start();
  RawClient client{server->port()};
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
  client.header();

  server->stop();
  client.send("body");

  EXPECT_THAT(client.response(), HasSubstr("POST / [body]"));
  EXPECT_EQ(server->wait(), Ending::in_order);
}

TEST(Server, CutsOffWhatDoesNotEndInTime) {
  std::binary_semaphore may_end{0};
  std::binary_semaphore entered{0};
  ServerOptions options = strict_options();
  options.stop_time_max = 200ms;
  const auto server = start(options, [&](const Request&) {
    entered.release();
    may_end.acquire();
    return text_response(200, "late");
  });
  RawClient client{server->port()};
  client.send(get);
  entered.acquire();

  server->stop();

  EXPECT_EQ(server->wait(), Ending::cut_off);
  EXPECT_THAT(client.response(), IsEmpty());
  may_end.release();
}

TEST(Server, SaysThatItsPortIsTaken) {
  const auto server = start();
  ServerOptions options = strict_options();
  options.port = server->port();

  const auto second = Server::start(options, tell);

  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::unavailable);
  EXPECT_THAT(second.error().reasons.front().en, HasSubstr(std::to_string(server->port())));
}

TEST(Server, AnswersManyClientsAtOnce) {
  const auto server = start();
  std::vector<std::future<int>> clients;
  for (int i = 0; i < 16; ++i) {
    clients.push_back(std::async(std::launch::async, [&server] {
      RawClient client{server->port()};
      int good = 0;
      for (int round = 0; round < 50; ++round) {
        client.send(get);
        if (client.response().starts_with("HTTP/1.1 200 OK")) ++good;
      }
      return good;
    }));
  }

  for (auto& client : clients) EXPECT_EQ(client.get(), 50);
}

}  // namespace
}  // namespace bihuan::http
