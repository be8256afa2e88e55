// SPDX-License-Identifier: Apache-2.0
#include "search/lexicon_file.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/embedded.h"
#include "base/limits.h"
#include "text/utf8.h"

namespace bihuan::search {

std::span<const EmbeddedFile> lexicon_files();

namespace {

constexpr std::array<std::u32string_view, sense_kinds> kind_signs{U"物", U"事", U"病", U"有",
                                                                  U"未", U"处", U"名", U"虚"};
constexpr std::size_t cells_least = 3;
constexpr std::size_t faults_told_max = 20;

std::vector<std::u32string_view> parts_of(std::u32string_view whole, char32_t mark) {
  std::vector<std::u32string_view> parts;
  for (std::size_t begin = 0; begin <= whole.size();) {
    const auto end = std::min(whole.find(mark, begin), whole.size());
    parts.push_back(whole.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

struct Line {
  std::size_t number = 0;
  std::vector<std::u32string_view> cells;  // the sense, its kind, what it carries, and its words
  SenseId sense = 0;
};

class Reader {
 public:
  Result<Lexicon> read(std::u32string_view text) {
    take_lines(text);
    for (Line& line : lines_) declare(line);
    if (faults_.empty())
      for (const Line& line : lines_) fill(line);
    if (!faults_.empty()) return fail(ErrorKind::malformed, std::move(faults_));
    lexicon_.settle();
    return std::move(lexicon_);
  }

 private:
  void take_lines(std::u32string_view text);
  void declare(Line& line);
  void fill(const Line& line);
  void carry(const Line& line);
  void say(const Line& line, std::u32string_view word);
  bool is_sayable(std::u32string_view word) const;
  void complain(const Line& line, std::u32string_view of, const Words& what);

  Lexicon lexicon_;
  std::vector<Line> lines_;
  std::vector<Words> faults_;
};

void Reader::take_lines(std::u32string_view text) {
  std::size_t number = 0;
  for (auto line : parts_of(text, U'\n')) {
    ++number;
    if (line.ends_with(U'\r')) line.remove_suffix(1);
    while (line.ends_with(U'\t')) line.remove_suffix(1);
    if (line.empty() || line.starts_with(U'#')) continue;
    lines_.push_back({number, parts_of(line, U'\t'), 0});
  }
}

void Reader::declare(Line& line) {
  if (line.cells.size() < cells_least - 1)
    return complain(line, line.cells[0], {"少了“类”一列", "the column of its kind is missing"});
  const auto kind = std::ranges::find(kind_signs, line.cells[1]);
  if (kind == kind_signs.end()) {
    return complain(line, line.cells[1],
                    {"不是类：应为物、事、病、有、未、处、名、虚之一",
                     "is no kind: one of 物 事 病 有 未 处 名 虚 is expected"});
  }
  const auto name = text::to_utf8(line.cells[0]);
  if (!is_sayable(line.cells[0])) return complain(line, line.cells[0], {"不能作义名", "cannot name a sense"});
  if (lexicon_.find(name))
    return complain(line, line.cells[0], {"这个义上文已有", "this sense is listed above"});
  line.sense = lexicon_.add(name, static_cast<SenseKind>(kind - kind_signs.begin()));
}

void Reader::fill(const Line& line) {
  lexicon_.say(line.sense, plain_text(line.cells[0]).chars);
  if (line.cells.size() >= cells_least) carry(line);
  for (std::size_t cell = cells_least; cell < line.cells.size(); ++cell)
    for (const auto word : parts_of(line.cells[cell], U'、')) say(line, word);
}

void Reader::carry(const Line& line) {
  if (line.cells[2].empty() || line.cells[2] == U"-") return;
  for (const auto name : parts_of(line.cells[2], U'、')) {
    const auto wider = lexicon_.find(text::to_utf8(name));
    if (!wider || *wider == line.sense) {
      complain(line, name, {"不是另一个义的名称", "does not name another sense"});
      continue;
    }
    lexicon_.carry(line.sense, *wider);
  }
}

void Reader::say(const Line& line, std::u32string_view word) {
  const auto gap = word.find(U'…');
  const auto head = word.substr(0, std::min(gap, word.size()));
  if (!is_sayable(head)) return complain(line, word, {"不能作词", "cannot be a word"});
  if (gap == word.npos) return lexicon_.say(line.sense, plain_text(head).chars);
  const auto tail = word.substr(gap + 1);
  if (!is_sayable(tail)) return complain(line, word, {"不能作词", "cannot be a word"});
  lexicon_.say_parted(line.sense, plain_text(head).chars, plain_text(tail).chars);
}

bool Reader::is_sayable(std::u32string_view word) const {
  const auto plain = plain_text(word).chars;
  return !plain.empty() && plain.size() <= limits::lexicon_word_characters_max &&
         std::ranges::any_of(plain, is_wordly);
}

void Reader::complain(const Line& line, std::u32string_view of, const Words& what) {
  if (faults_.size() >= faults_told_max) return;
  const auto shown = text::to_utf8(of.substr(0, limits::lexicon_word_characters_max));
  faults_.push_back({fmt::format("词表第 {} 行“{}”：{}", line.number, shown, what.zh),
                     fmt::format("Lexicon, line {}, “{}”: {}", line.number, shown, what.en)});
}

}  // namespace

Result<Lexicon> parse_lexicon(std::string_view bytes) {
  if (bytes.size() > limits::lexicon_bytes_max) {
    return fail(ErrorKind::too_large,
                {fmt::format("词表超过 {} 字节", limits::lexicon_bytes_max),
                 fmt::format("The lexicon has more than {} bytes", limits::lexicon_bytes_max)});
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto text = text::from_utf8(bytes);
  if (!text) return fail(ErrorKind::malformed, Words{"词表不是 UTF-8", "The lexicon is not UTF-8"});
  return Reader().read(*text);
}

const Lexicon& shipped_lexicon() {
  static const Lexicon lexicon = [] {
    auto parsed = parse_lexicon(lexicon_files().front().bytes);
    VERIFY(parsed);
    return *std::move(parsed);
  }();
  return lexicon;
}

}  // namespace bihuan::search
