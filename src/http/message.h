// SPDX-License-Identifier: Apache-2.0
// A request and its response as plain values: all that the pages ever see of HTTP.
// A request that reaches a handler is whole, within its limits and from a page of our own: server.h sees to
// that.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::http {

struct Pair {
  std::string name;
  std::string value;

  bool operator==(const Pair&) const = default;
};

/// Names with values, in the order of arrival; a name may stand several times. Of queries, forms and cookies.
class Parameters {
 public:
  void add(std::string name, std::string value);
  /// The first value of `name`.
  std::optional<std::string_view> find(std::string_view name) const&;
  std::optional<std::string_view> find(std::string_view name) && = delete;
  std::vector<std::string> all(std::string_view name) const;

  std::size_t size() const { return pairs_.size(); }
  bool empty() const { return pairs_.empty(); }
  auto begin() const { return pairs_.begin(); }
  auto end() const { return pairs_.end(); }
  bool operator==(const Parameters&) const = default;

 private:
  std::vector<Pair> pairs_;
};

/// Header fields: names regardless of ASCII case. `add` and `set` throw std::invalid_argument for what would
/// break the message's form (a line break in a value), so that no page can be made to send a header of
/// somebody else's.
class Headers {
 public:
  void add(std::string name, std::string value);
  /// Replaces every field of that name.
  void set(std::string name, std::string value);
  std::optional<std::string_view> find(std::string_view name) const&;
  std::optional<std::string_view> find(std::string_view name) && = delete;
  std::size_t count(std::string_view name) const;

  auto begin() const { return pairs_.begin(); }
  auto end() const { return pairs_.end(); }
  bool operator==(const Headers&) const = default;

 private:
  std::vector<Pair> pairs_;
};

struct Request {
  std::string id;          // ours, for the log and for the words of a failure
  std::string method;      // as sent; a HEAD is shown to the handler as the GET that it stands for
  std::string path;        // decoded UTF-8, normalised: begins with `/`, no `.`, `..` or empty segments
  std::string raw_target;  // as sent
  Parameters query;
  Headers headers;
  std::string body;
  std::string peer;  // address of the other end
};

struct Response {
  int status = 200;
  Headers headers;
  std::string body;
};

/// Called on several threads at once. An exception becomes a 500 with the request's id and a line in the log.
using Handler = std::function<Response(const Request&)>;

/// A body of plain text, UTF-8.
Response text_response(int status, std::string body);
/// 303 to a path of our own, after an act.
Response see_other(std::string location);

}  // namespace bihuan::http
