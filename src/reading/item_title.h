// SPDX-License-Identifier: Apache-2.0
// The title of a matter: its heading, or else the shortest run of words that names it: the document, or the
// object of the verb of its opening sentence.
#pragma once

#include <optional>
#include <vector>

#include "reading/action.h"
#include "reading/page.h"

namespace bihuan::reading {

text::Range find_title(const Page& page, const ItemRange& item, const std::vector<text::Range>& documents);
/// The verb of 会议听取了…, at the beginning of the body.
std::optional<FoundAction> opening_verb(const Page& page, const ItemRange& item);
/// The verb by which the opening paragraph announces the only matter: …召开专题会议,研究…工作.
std::optional<FoundAction> announced_verb(const Page& page);
/// 学法专题, where somebody explained a law to the meeting.
bool is_lecture(const Page& page, const ItemRange& item);

}  // namespace bihuan::reading
