// SPDX-License-Identifier: Apache-2.0
#include "http/target.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "http/form.h"
#include "http/percent.h"

namespace bihuan::http {
namespace {

Failure malformed_path() {
  return fail(ErrorKind::malformed, Words{"网址路径有误", "the path of the address is malformed"});
}

/// A coded slash would move the borders between segments after they were drawn.
bool may_stand_in_segment(std::string_view segment) {
  return segment.find_first_of("/\\\r\n\t") == segment.npos;
}

std::string joined(const std::vector<std::string>& segments, bool ends_in_slash) {
  std::string path;
  for (const std::string& segment : segments) path += "/" + segment;
  if (ends_in_slash || path.empty()) path += "/";
  return path;
}

Result<std::string> normalised(std::string_view raw_path) {
  std::vector<std::string> segments;
  bool ends_in_slash = false;
  for (std::size_t at = 1; at <= raw_path.size();) {
    const std::size_t end = std::min(raw_path.find('/', at), raw_path.size());
    std::string segment = TRY(percent_decode(raw_path.substr(at, end - at)));
    at = end + 1;
    if (!may_stand_in_segment(segment)) return malformed_path();
    ends_in_slash = segment.empty() || segment == "." || segment == "..";
    if (segment == "..") {
      if (segments.empty()) return malformed_path();
      segments.pop_back();
    } else if (!ends_in_slash) {
      segments.push_back(std::move(segment));
    }
  }
  return joined(segments, ends_in_slash);
}

}  // namespace

Result<Target> parse_target(std::string_view raw_target) {
  if (!raw_target.starts_with('/') || raw_target.find('#') != raw_target.npos) return malformed_path();
  const std::size_t mark = std::min(raw_target.find('?'), raw_target.size());
  Target target;
  target.path = TRY(normalised(raw_target.substr(0, mark)));
  if (mark < raw_target.size()) target.query = TRY(parse_urlencoded(raw_target.substr(mark + 1)));
  return target;
}

}  // namespace bihuan::http
