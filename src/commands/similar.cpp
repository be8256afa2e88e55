// SPDX-License-Identifier: Apache-2.0
#include "commands/similar.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include "base/limits.h"
#include "commands/input.h"
#include "commands/outcome.h"
#include "commands/problem_lines.h"
#include "search/lexicon_file.h"
#include "search/likeness.h"
#include "search/shared_words.h"

namespace bihuan::commands {
namespace {

constexpr std::size_t alike_most = 10;

boost::json::array as_json(const std::vector<text::Span>& spans) {
  boost::json::array array;
  for (const text::Span& span : spans) array.push_back({span.begin, span.end});
  return array;
}

boost::json::object as_json(const search::SharedWords& shared, const search::Scored& scored,
                            const ProblemLine& other) {
  boost::json::array senses;
  for (const auto& sense : shared.senses) senses.emplace_back(sense);
  return {{"id", other.id},
          {"score", scored.score},
          {"shared", std::move(senses)},
          {"here", as_json(shared.in_first)},
          {"there", as_json(shared.in_second)}};
}

class Answer {
 public:
  Answer(const search::Lexicon& lexicon, std::vector<ProblemLine> lines)
      : lexicon_(lexicon), lines_(std::move(lines)), index_(lexicon) {}

  Result<void> print(bool wants_json) {
    for (const ProblemLine& line : lines_) TRY(index_.add(line.text));
    index_.learn();
    for (search::TextNumber number = 0; number < lines_.size(); ++number) {
      const auto found = index_.alike_to(number, alike_most);
      fmt::print("{}\n", wants_json ? json(number, found) : plain(number, found));
    }
    return {};
  }

 private:
  std::string plain(search::TextNumber number, const std::vector<search::Scored>& found) const {
    std::string line(lines_[number].id);
    for (const auto& scored : found) line.append("\t").append(lines_[scored.text].id);
    return line;
  }
  std::string json(search::TextNumber number, const std::vector<search::Scored>& found) const {
    boost::json::array alike;
    for (const auto& scored : found) {
      const auto shared = search::shared_words(lexicon_, lines_[number].text, lines_[scored.text].text);
      alike.push_back(as_json(shared, scored, lines_[scored.text]));
    }
    return boost::json::serialize(
        boost::json::object{{"id", lines_[number].id}, {"alike", std::move(alike)}});
  }

  const search::Lexicon& lexicon_;
  std::vector<ProblemLine> lines_;
  search::LikenessIndex index_;
};

Result<void> answer(const SimilarOptions& options) {
  const auto bytes = TRY(bytes_of(options.file, limits::problem_list_bytes_max));
  auto lines = TRY(problem_lines(bytes));
  if (options.lexicon.empty())
    return Answer(search::shipped_lexicon(), std::move(lines)).print(options.wants_json);
  const auto words = TRY(bytes_of(options.lexicon));
  const auto lexicon = TRY(search::parse_lexicon(words));
  return Answer(lexicon, std::move(lines)).print(options.wants_json);
}

}  // namespace

int similar(const SimilarOptions& options) {
  const auto answered = answer(options);
  return answered ? done : report(answered.error());
}

}  // namespace bihuan::commands
