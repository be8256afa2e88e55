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

bool is_blank(std::string_view bytes) {
  constexpr std::string_view wide = "\u3000";  // what a Chinese input method types for a blank
  while (!bytes.empty()) {
    const bool is_wide = bytes.starts_with(wide);
    if (!is_wide && std::string_view(" \r\n\t").find(bytes.front()) == std::string_view::npos) return false;
    bytes.remove_prefix(is_wide ? wide.size() : 1);
  }
  return true;
}

bool may_be_pasted_instead(ErrorKind kind) {
  return kind == ErrorKind::scanned || kind == ErrorKind::unsupported || kind == ErrorKind::unavailable;
}

}  // namespace bihuan::web
