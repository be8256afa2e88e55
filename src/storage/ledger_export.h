// SPDX-License-Identifier: Apache-2.0
// The ledger as lines of JSON, for those who check it without us: docs/formats/ledger.md.
#pragma once

#include <functional>
#include <string_view>

#include "storage/ledger_source.h"

namespace bihuan::storage {

/// Gives each line, its end included, to `print`. The store should not be written meanwhile.
void export_ledger(const LedgerSource& ledger, const std::function<void(std::string_view)>& print);

}  // namespace bihuan::storage
