// SPDX-License-Identifier: Apache-2.0
#include "web/assets.h"

#include <array>
#include <map>
#include <utility>

#include "base/result.h"
#include "proof/digest.h"
#include "web/embedded_files.h"

namespace bihuan::web {
namespace {

constexpr std::array content_types = {
    std::pair(std::string_view(".css"), "text/css; charset=utf-8"),
    std::pair(std::string_view(".js"), "text/javascript; charset=utf-8"),
    std::pair(std::string_view(".svg"), "image/svg+xml"),
};

std::string content_type_of(std::string_view name) {
  for (const auto& [ending, type] : content_types) {
    if (name.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

struct Asset {
  std::string address;
  std::string_view bytes;
};

const std::map<std::string, Asset, std::less<>>& assets() {
  static const auto all = [] {
    std::map<std::string, Asset, std::less<>> found;
    for (const auto& files : {asset_files(), library_files()}) {
      for (const EmbeddedFile& file : files) {
        const std::string digest = proof::Digest::of(file.bytes).text().substr(4, 16);
        found[std::string(file.path)] = {"/assets/" + digest + "/" + std::string(file.path), file.bytes};
      }
    }
    return found;
  }();
  return all;
}

}  // namespace

std::string asset_address(std::string_view name) {
  const auto found = assets().find(name);
  VERIFY(found != assets().end());
  return found->second.address;
}

std::optional<http::Response> find_asset(std::string_view path) {
  const auto found = assets().find(path.substr(path.rfind('/') + 1));
  if (found == assets().end() || found->second.address != path) return {};
  http::Response response;
  response.headers.set("Content-Type", content_type_of(found->first));
  response.headers.set("Cache-Control", "public, max-age=31536000, immutable");
  response.body = found->second.bytes;
  return response;
}

boost::json::object head_assets() {
  return {{"style", asset_address("style.css")},    {"acts_style", asset_address("acts.css")},
          {"script", asset_address("app.js")},      {"copying", asset_address("copying.js")},
          {"keeping", asset_address("keeping.js")}, {"watching", asset_address("watching.js")},
          {"icon", asset_address("icon.svg")}};
}

}  // namespace bihuan::web
