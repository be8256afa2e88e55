// SPDX-License-Identifier: Apache-2.0
#include "web/evidence_page.h"

#include <fmt/format.h>

#include "web/page.h"

namespace bihuan::web {
namespace {

// RFC 8187: every byte that is no unreserved character, in hexadecimal digits.
std::string percent_encoded(std::string_view name) {
  std::string encoded;
  for (const char c : name) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          c == '.' || c == '-' || c == '_';
    if (is_plain) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

// Never shown in the page: what somebody handed in must not run as a page of ours.
http::Response download(const cases::EvidenceFile& file) {
  const std::string name = file.name.empty() ? "evidence" : file.name;
  http::Response response;
  response.headers.set("Content-Type", "application/octet-stream");
  response.headers.set("Content-Disposition",
                       fmt::format("attachment; filename*=UTF-8''{}", percent_encoded(name)));
  response.headers.set("ETag", fmt::format("\"{}\"", file.digest.text()));
  response.body = *file.bytes;
  return response;
}

http::Response send_evidence(const Context& context) {
  const auto subject = context.site.cases.find(context.part(0), context.viewer);
  if (!subject) return render(context, subject.error());
  const auto digest = proof::Digest::parse(context.part(1));
  if (!digest)
    return render(context, Error{ErrorKind::not_found, {{"没有这份凭据", "There is no such evidence"}}});
  const auto file = context.site.cases.evidence_of(subject->id, *digest, context.viewer);
  return file ? download(*file) : render(context, file.error());
}

}  // namespace

std::vector<Route> evidence_routes() {
  return {{"GET",
           "/cases/{id}/evidence/{digest}",
           "A file that was handed in with an act of the case, by its digest",
           {},
           send_evidence}};
}

}  // namespace bihuan::web
