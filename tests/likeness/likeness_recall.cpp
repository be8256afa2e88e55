// SPDX-License-Identifier: Apache-2.0
// usage: likeness_recall FILE…
// For each file of problems with their groups (id, group, text, parted by tabs): recall among the ten most
// alike, ours and that of BM25 over character bigrams.
#include <exception>
#include <fmt/format.h>
#include <span>

#include "bm25.h"
#include "ours.h"
#include "search/lexicon_file.h"

namespace {

namespace likeness = bihuan::likeness;

void tell(const char* path) {
  const auto problems = likeness::read_labelled(path);
  const likeness::Bm25 bigrams(problems.texts);
  const auto index = likeness::index_of(problems, bihuan::search::shipped_lexicon());
  const double plain =
      likeness::recall_at_ten(problems, [&](auto text) { return bigrams.alike_to(text, 10); });
  const double ours = likeness::recall_at_ten(problems, likeness::method_of(index));
  fmt::print("{}: recall@10 {:.4f}, BM25 {:.4f}, above it by {:.4f}\n", path, ours, plain, ours - plain);
}

}  // namespace

int main(int count, char** words) {
  try {
    for (const char* path : std::span(words, static_cast<std::size_t>(count)).subspan(1)) tell(path);
  } catch (const std::exception& failure) {
    fmt::print(stderr, "likeness_recall: {}\n", failure.what());
    return 1;
  }
  return 0;
}
