// SPDX-License-Identifier: Apache-2.0
// The front of the room: from the text of minutes to their record. Pure: no clock, no store, no guessing;
// what the text does not say is left empty. The time it takes grows with the length of the text and no
// faster.
#pragma once

#include "base/result.h"
#include "reading/gazetteer.h"
#include "reading/record.h"
#include "text/source_text.h"

namespace bihuan::reading {

/// Reads any text; of what is no minutes little is found. Ask check_minutes first.
Record read(const text::SourceText& text, const Gazetteer& gazetteer);

/// Fails with secret if the first page carries a mark of secrecy. Words about secrecy in the body are no
/// mark.
Result<void> check_no_secret(const text::SourceText& text);

/// Fails with secret if the masthead carries a mark of secrecy (机密★), with not_minutes if neither a meeting
/// with its matters nor a table of duties can be found. Words about secrecy in the body are no mark.
Result<void> check_minutes(const text::SourceText& text);

}  // namespace bihuan::reading
