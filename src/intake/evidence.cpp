// SPDX-License-Identifier: Apache-2.0
#include "intake/evidence.h"

#include "papers/paper.h"
#include "reading/reading.h"

namespace bihuan::intake {

Result<cases::EvidenceFile> admit_evidence(std::string_view file_name, std::string bytes) {
  if (const auto paper = papers::read_paper(bytes, file_name)) {
    const auto text = text::SourceText::from_utf8(paper->text);
    if (text) TRY(reading::check_no_secret(*text));
  }
  return cases::evidence_file(file_name, std::move(bytes));
}

}  // namespace bihuan::intake
