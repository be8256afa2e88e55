// SPDX-License-Identifier: Apache-2.0
// What a user is told, in both languages of the interface. Chinese comes first and is never empty.
#pragma once

#include <string>

namespace bihuan {

struct Words {
  std::string zh;
  std::string en;

  bool operator==(const Words&) const = default;
};

}  // namespace bihuan
