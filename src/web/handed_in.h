// SPDX-License-Identifier: Apache-2.0
// The paper that a form hands in: the file if one was chosen, else the pasted text.
#pragma once

#include <string>

#include "base/result.h"
#include "http/form.h"

namespace bihuan::web {

struct HandedIn {
  std::string name;
  std::string bytes;
  std::string pasted;  // to be shown again where the paper is refused
};

HandedIn handed_in(const http::Form& form);

/// Pasting the text is the way out of a scan, and of forms that nobody here can read.
bool may_be_pasted_instead(ErrorKind kind);

}  // namespace bihuan::web
