// SPDX-License-Identifier: Apache-2.0
#include "commands/problem_lines.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

#include "base/limits.h"
#include "text/blank_text.h"
#include "text/shortened.h"
#include "text/utf8.h"

namespace bihuan::commands {
namespace {

constexpr std::size_t faults_told_max = 20;
constexpr std::size_t shown_characters_max = 20;

class Lines {
 public:
  Result<std::vector<ProblemLine>> read(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    for (std::size_t begin = 0; begin < bytes.size() && faults_.size() < faults_told_max; ++number_) {
      const auto end = std::min(bytes.find('\n', begin), bytes.size());
      auto line = bytes.substr(begin, end - begin);
      begin = end + 1;
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty()) continue;
      if (lines_.size() == limits::problems_max) return too_many();
      take(line);
    }
    if (!faults_.empty()) return fail(kind_, std::move(faults_));
    return std::move(lines_);
  }

 private:
  void take(std::string_view line);
  void check(const ProblemLine& line);
  void complain(Words what) {
    faults_.push_back(
        {fmt::format("第 {} 行：{}", number_, what.zh), fmt::format("Line {}: {}", number_, what.en)});
  }
  static Failure too_many() {
    return fail(ErrorKind::too_large,
                Words{fmt::format("问题超过 {} 条", limits::problems_max),
                      fmt::format("There are more than {} problems", limits::problems_max)});
  }

  std::size_t number_ = 1;
  std::vector<ProblemLine> lines_;
  std::unordered_map<std::string_view, std::size_t> line_of_;
  std::vector<Words> faults_;
  ErrorKind kind_ = ErrorKind::malformed;
};

void Lines::take(std::string_view line) {
  const auto characters = text::from_utf8(line);
  if (!characters) return complain({"不是 UTF-8，请另存为 UTF-8", "is not UTF-8; save it as UTF-8"});
  const auto tab = line.find('\t');
  if (tab == line.npos) {
    return complain(
        {"没有制表符：每行应为编号、制表符、问题描述", "has no tab: a line is an id, a tab and the problem"});
  }
  check({line.substr(0, tab), line.substr(tab + 1)});
}

void Lines::check(const ProblemLine& line) {
  if (text::is_blank_text(line.id)) return complain({"编号为空", "the id is empty"});
  if (text::is_blank_text(line.text)) return complain({"问题描述为空", "the problem is empty"});
  const auto [first, is_new] = line_of_.emplace(line.id, number_);
  if (!is_new) {
    const auto shown = text::shortened(std::string(line.id), shown_characters_max);
    return complain({fmt::format("编号“{}”与第 {} 行重复", shown, first->second),
                     fmt::format("the id “{}” is that of line {}", shown, first->second)});
  }
  if (text::from_utf8(line.text)->size() > limits::problem_characters_max) {
    kind_ = ErrorKind::too_large;
    return complain({fmt::format("问题描述超过 {} 个字", limits::problem_characters_max),
                     fmt::format("the problem has more than {} characters", limits::problem_characters_max)});
  }
  lines_.push_back(line);
}

}  // namespace

Result<std::vector<ProblemLine>> problem_lines(std::string_view bytes) {
  return Lines().read(bytes);
}

}  // namespace bihuan::commands
