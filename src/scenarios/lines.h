// SPDX-License-Identifier: Apache-2.0
// The lines of one scenario, read one by one: days with what happens on them, and what is expected of it.
// What cannot be read is a finding of its line and is left out; reading goes on.
#pragma once

#include <map>
#include <optional>
#include <string_view>

#include "procedures/findings.h"
#include "procedures/shelf.h"
#include "scenarios/scenario.h"

namespace bihuan::scenarios {

/// The cases that are opened so far, each with its procedure.
using KnownCases = std::map<CaseId, const procedures::Procedure*>;

/// What the lines of a file are read with.
struct ScenarioReading {
  const procedures::Procedure& tested;
  const procedures::ProcedureShelf& others;
  ScenarioFile file;  // as far as it has been read
  procedures::Findings findings;

  /// The value, or a finding of this line.
  template <class T>
  std::optional<T> take(Result<T> result, int line) {
    if (result) return *std::move(result);
    for (const Words& reason : result.error().reasons) findings.add(line, reason);
    return std::nullopt;
  }
};

/// `2025-03-04 市水务局 申请办结 办理结果和凭据：…`
std::optional<Step> read_step(std::string_view text, int line, KnownCases& known, ScenarioReading& reading);
/// What stands behind →, of the step just read.
std::optional<Expectation> read_expectation(std::string_view text, int line, const Step& step,
                                            const KnownCases& known, ScenarioReading& reading);

/// By label, or by the name that stands in the file of the procedure.
Result<const procedures::Act*> act_of(std::string_view label, const procedures::Procedure& procedure);
Result<const procedures::State*> state_of(std::string_view label, const procedures::Procedure& procedure);

/// `牵头：市水务局；时限：2025-03-31` in its parts. Each label stands once.
using Fields = std::vector<std::pair<std::string_view, std::string_view>>;
Fields read_fields(std::string_view text, int line, procedures::Findings& findings);

/// What `新件` and `另件` say.
std::optional<OpeningStep> read_opening(CaseId id, std::string_view text, int line, const KnownCases& known,
                                        ScenarioReading& reading);
/// Who performs the act: `督查室（科员甲）代市水务局（电话）`.
std::optional<PerformingStep> read_actor(std::string_view words, int line, ScenarioReading& reading);

}  // namespace bihuan::scenarios
