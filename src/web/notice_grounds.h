// SPDX-License-Identifier: Apache-2.0
// What a letter says that it rests on: a case tells whence it comes in parts with dots between them, and no
// official letter does.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::web {

/// `上级来文 · 省应急厅 · 2026年11月3日 · 应急〔2026〕12号` as
/// `省应急厅来文（2026年11月3日，应急〔2026〕12号）`, and the title of minutes in its marks. What is neither
/// stays as it is.
std::string grounds_of_letter(std::string_view source);

}  // namespace bihuan::web
