// SPDX-License-Identifier: Apache-2.0
#include "web/handed_in.h"

namespace bihuan::web {
namespace {

constexpr std::string_view pasted_name = "粘贴的文字.txt";

}  // namespace

HandedIn handed_in(const http::Form& form) {
  const std::string pasted(form.fields.find("text").value_or(""));
  HandedIn paper{std::string(pasted_name), pasted, pasted};
  for (const auto& upload : form.uploads) {
    if (upload.field != "file" || upload.content.empty()) continue;
    paper.bytes = upload.content;
    paper.name = upload.filename.empty() ? std::string(pasted_name) : upload.filename;
  }
  return paper;
}

bool may_be_pasted_instead(ErrorKind kind) {
  return kind == ErrorKind::scanned || kind == ErrorKind::unsupported || kind == ErrorKind::unavailable;
}

}  // namespace bihuan::web
