// SPDX-License-Identifier: Apache-2.0
// Files of evidence at the door: what bears a mark of secrecy is refused there, and neither its text nor its
// name is kept. A picture or a scan cannot be read and is taken as it is.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "cases/evidence.h"

namespace bihuan::intake {

/// Fails with secret where the first page carries a mark.
Result<cases::EvidenceFile> admit_evidence(std::string_view file_name, std::string bytes);

}  // namespace bihuan::intake
