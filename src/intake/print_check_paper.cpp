// SPDX-License-Identifier: Apache-2.0
#include "intake/print_check_paper.h"

#include "intake/tree_names.h"
#include "papers/paper.h"
#include "reading/reading.h"

namespace bihuan::intake {

Result<CheckedPaper> check_paper(std::string_view bytes, std::string_view file_name,
                                 const PrintGround& ground) {
  const auto paper = TRY(papers::read_paper(bytes, file_name));
  const auto text = TRY(text::SourceText::from_utf8(paper.text));
  TRY(reading::check_minutes(text));
  const auto& organisations = ground.organisations;
  const auto names =
      organisations ? tree_names(organisations->directory, organisations->day) : reading::Gazetteer{};
  const auto record = reading::read(text, names);
  return CheckedPaper{title_of(record), check_before_printing(text, record, ground)};
}

std::vector<LitPiece> lit_pieces(const Finding& finding) {
  const auto& sentence = finding.sentence.text;
  std::vector<LitPiece> pieces;
  std::size_t at = 0;
  for (const auto& word : finding.words) {
    const auto begin = sentence.find(word.text, at);
    // Words that stand elsewhere in the text are named by what is the matter.
    if (begin == std::string::npos || word.text.empty()) continue;
    if (begin > at) pieces.push_back({sentence.substr(at, begin - at), false});
    pieces.push_back({word.text, true});
    at = begin + word.text.size();
  }
  if (at < sentence.size()) pieces.push_back({sentence.substr(at), false});
  return pieces;
}

}  // namespace bihuan::intake
