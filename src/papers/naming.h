// SPDX-License-Identifier: Apache-2.0
// Puts a file's name before every reason why it is refused, for a clerk who uploads several.
#pragma once

#include <string_view>
#include <utility>

#include "base/result.h"

namespace bihuan::papers {

template <class T>
Result<T> name_reasons(Result<T> result, std::string_view file_name) {
  if (result.has_value() || file_name.empty()) return result;
  Error error = std::move(result.error());
  for (Words& reason : error.reasons) {
    reason.zh.insert(0, std::string(file_name) + "：");
    reason.en.insert(0, std::string(file_name) + ": ");
  }
  return Failure(std::move(error));
}

}  // namespace bihuan::papers
