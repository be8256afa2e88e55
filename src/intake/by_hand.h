// SPDX-License-Identifier: Apache-2.0
// A case that the office keys in, because no minutes stand behind it: a leader's written instruction (批示),
// a paper from above, a meeting without minutes, a problem, a permit. It begins where its procedure begins
// and takes a number of its own series: 批示〔2026〕3.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_fields.h"
#include "cases/command.h"
#include "procedures/procedure.h"

namespace bihuan::intake {

enum class HandSource { instruction, paper, meeting, other };

/// `instruction`, `paper` …: as a form and a program name them.
JsonNames<HandSource> hand_source_names();
/// 领导批示, 上级来文 …
Words hand_source_words(HandSource source);

/// Whence alone a case of the kind can come, where its numbers are of that source's own series: an
/// instruction.
std::optional<HandSource> source_told_by(const procedures::Procedure& procedure);

struct KeyedIn {
  HandSource source = HandSource::instruction;
  std::string from;       // who gave it: a leader with the post, a body
  std::string reference;  // the paper's own number
  std::optional<Day> given_on;
  std::string words;  // as they were written; needed
  std::string title;  // blank: made of the words
  std::vector<OrganisationId> lead;
  std::vector<OrganisationId> support;
  std::vector<OrganisationId> examiner;
  std::optional<CaseId> parent;  // the case under which it is opened
  std::string officials;
  std::optional<calendar::DueRule> due;
};

/// Refuses with every reason: no words, texts that are too long, a day to come, no case above where the kind
/// is about one, what the kind does not use; a mark of secrecy alone, as what bears one is not kept (design
/// rule 10). Who leads does not support or examine as well.
Result<cases::Opening> opening_of(const KeyedIn& keyed_in, const CaseId& id,
                                  const procedures::Procedure& procedure, Day today);

}  // namespace bihuan::intake
